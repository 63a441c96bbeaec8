import { commands } from '../../src/cli/commands/index.js'
import { runCommand } from '../../src/cli/run.js'
import { type Ran, repository } from './orgplan.js'

/** Runs a command line without the built program and without a process: for many runs whose text is what matters. */
export async function typed(line: string, input = ''): Promise<Ran> {
  const [name, ...args] = line.replace(/^orgplan /, '').split(/ +/)
  const command = commands.find((one) => one.name === name)
  if (command === undefined) throw new Error(`no command in: ${line}`)
  let out = ''
  let err = ''
  const code = await runCommand(command, args, {
    write: (text) => {
      out += text
    },
    note: (text) => {
      err += text
    },
    stdin: () => Buffer.from(input),
    cwd: repository,
    env: {},
    isTerminal: false,
    columns: undefined,
    today: '2026-10-31',
    packageFolder: repository,
  })
  return { code, out, err }
}
