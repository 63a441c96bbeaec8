import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { unreadableReason } from '../findings/rules/include-missing.js'
import type { Pair } from '../text/lang.js'
import { type Decoded, decode } from './decode.js'

/** Why a run cannot start or go on: one clear line, exit code 2. Never a finding. */
export class InputError extends Error {
  readonly pair: Pair
  /** The system's word for it, such as ENOENT. */
  readonly code: string
  constructor(pair: Pair, code = '') {
    super(pair.en)
    this.name = 'InputError'
    this.pair = pair
    this.code = code
  }
}

/** Decision Y5; V8 strings end there too. */
const mostBytes = 512 * 1024 * 1024

/** A path as people see it: relative to the working directory, forward slashes (decision F2). */
export function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path)
  return (shown === '' || isAbsolute(shown) ? path : shown).split(sep).join('/')
}

/** The text of a file. Throws `InputError` where it cannot be read at all. */
export function readSource(path: string, cwd: string): Decoded {
  const file = shownPath(path, cwd)
  try {
    if (statSync(path).size > mostBytes) throw tooLarge(file)
    return decode(readFileSync(path), file, realpathSync(path))
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(file, error)
  }
}

/** Text that came from standard input, under a name of the caller's. */
export function stdinSource(bytes: Buffer, filename: string | undefined, cwd: string): Decoded {
  if (bytes.length > mostBytes) throw tooLarge('<stdin>')
  const path = filename === undefined ? join(cwd, '<stdin>') : resolve(cwd, filename)
  return decode(bytes, filename === undefined ? '<stdin>' : shownPath(path, cwd), path)
}

function tooLarge(file: string): InputError {
  return notRead(file, 'EFBIG')
}

/** The error of the system as one that is shown. */
export function unreadable(file: string, error: unknown): InputError {
  return notRead(file, String((error as NodeJS.ErrnoException).code ?? error))
}

function notRead(file: string, code: string): InputError {
  const reason = unreadableReason(code)
  return new InputError({ en: `${file}: ${reason.en}`, zh: `${file}：${reason.zh}` }, code)
}
