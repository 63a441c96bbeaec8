import { fstatSync, readFileSync, writeSync } from 'node:fs'

/** The machine as a command sees it; tests give their own. */
export interface Io {
  /** The result, and nothing else. */
  write(result: string | Uint8Array): void
  /** Notes, progress and errors. */
  note(text: string): void
  stdin(): Buffer
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
  readonly columns: number | undefined
  /** ISO date in UTC. */
  readonly today: string
  /** Where the installed package lies: its schemas are there. */
  readonly packageFolder: string
}

export function processIo(packageFolder: string): Io {
  const terminal = isTerminal()
  return {
    packageFolder,
    write: (result) => writeAll(1, result),
    note: (text) => writeAll(2, text),
    stdin: () => readFileSync(0),
    cwd: process.cwd(),
    env: process.env,
    isTerminal: terminal,
    columns: columnsOf(process.env.COLUMNS) ?? (terminal ? columnsOf(process.stdout.columns) : undefined),
    today: new Date().toISOString().slice(0, 10),
  }
}

/** A width that can be meant; some terminals say 0. */
function columnsOf(value: string | number | undefined): number | undefined {
  const columns = Number(value)
  return Number.isInteger(columns) && columns > 0 ? columns : undefined
}

/** A pipe or a file is none, and asking further (node:tty, process.stdout) costs milliseconds. */
function isTerminal(): boolean {
  try {
    return fstatSync(1).isCharacterDevice() && process.stdout.isTTY === true
  } catch {
    return false
  }
}

/** Writes it all, in a loop: a full pipe answers EAGAIN, a reader that has gone (`| head -1`) is no error. */
function writeAll(descriptor: 1 | 2, result: string | Uint8Array): void {
  const bytes = typeof result === 'string' ? Buffer.from(result) : result
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
