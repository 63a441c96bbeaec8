import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** The folder of the repository, with a slash behind it: the built program and the examples are there. */
export const repository = join(import.meta.dirname, '..', '..', '/')
const program = join(repository, 'bin', 'orgplan.cjs')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Machine {
  /** The working directory; the repository unless given. */
  readonly cwd?: string
  /** All there is besides PATH: no locale, no terminal, no CI. */
  readonly env?: Readonly<Record<string, string>>
  /** What stands on standard input. */
  readonly input?: string | Buffer
}

/** Runs the built program as a user does, at most two at a time: the machines that test this are small. */
export async function orgplan(args: readonly string[], machine: Machine = {}): Promise<Ran> {
  await turn()
  try {
    return await run(process.execPath, [program, ...args], machine)
  } finally {
    done()
  }
}

/** The same through a shell, as `$orgplan` in the line: for pipes and redirections. */
export const shell = (line: string, machine: Machine = {}): Promise<Ran> =>
  run('/bin/sh', ['-c', line], { ...machine, env: { ...machine.env, orgplan: `${process.execPath} ${program}` } })

function run(command: string, args: readonly string[], { cwd = repository, env, input }: Machine): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { PATH: process.env.PATH ?? '', ...env } })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => out.push(part))
    child.stderr.on('data', (part: Buffer) => err.push(part))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() })
    })
    // A program that does not read its standard input closes it early.
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
  })
}

let running = 0
const waiting: (() => void)[] = []

async function turn(): Promise<void> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go))
  running++
}

function done(): void {
  running--
  waiting.shift()?.()
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new folder with these files, removed when the test file ends. */
export function folderWith(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'orgplan-cli-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return folder
}

/** A small plan without findings. */
export const smallPlan = `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  service: { head: lead, roles: { lead: 2, agent: 12 } }
ratios:
  agent: 1-2 per 1000 users
scenarios:
  growth: { when: { users: 10000-12000 }, drivers: { users: 12000 } }
  dream: { headcount: { agent: 24 } }
`
