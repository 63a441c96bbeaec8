import { commands } from '../../src/cli/commands/index.js'
import { runCommand } from '../../src/cli/run.js'
import { type Machine, type Ran, repository } from './orgplan.js'

/** The machine as far as a test says what it is. */
export interface Desk extends Machine {
  readonly columns?: number
  /** Standard output is a terminal. */
  readonly terminal?: boolean
}

/** Runs a command line without the built program and without a process: for many runs whose text is what matters. */
export async function typed(
  line: string,
  { cwd = repository, env = {}, input = '', columns, terminal = false }: Desk = {},
): Promise<Ran> {
  const [name, ...args] = line.replace(/^orgplan /, '').split(/ +/)
  const command = commands.find((one) => one.name === name)
  if (command === undefined) throw new Error(`no command in: ${line}`)
  let out = ''
  let err = ''
  const code = await runCommand(command, args, {
    write: (result) => {
      out += result.toString()
    },
    note: (text) => {
      err += text
    },
    stdin: () => Buffer.from(input),
    cwd,
    env,
    isTerminal: terminal,
    columns,
    today: '2026-10-31',
    packageFolder: repository,
  })
  return { code, out, err }
}
