import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Pair } from '../text/lang.js'
import { type Decoded, decode } from './decode.js'

/** Why a run cannot start or go on: one clear line, exit code 2. Never a finding. */
export class InputError extends Error {
  readonly pair: Pair
  constructor(pair: Pair) {
    super(pair.en)
    this.name = 'InputError'
    this.pair = pair
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
  return new InputError({
    en: `${file} is larger than 512 MiB; split it with include`,
    zh: `${file} 超过 512 MiB，请用 include 拆成多个文件`,
  })
}

export function unreadable(file: string, error: unknown): InputError {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const reason = reasons[code] ?? { en: code || String(error), zh: code || String(error) }
  return new InputError({ en: `${file}: ${reason.en}`, zh: `${file}：${reason.zh}` })
}

const reasons: { readonly [code: string]: Pair } = {
  ENOENT: { en: 'no such file or folder', zh: '没有这个文件或文件夹' },
  ENOTDIR: { en: 'a part of the path is not a folder', zh: '路径中有一段不是文件夹' },
  EACCES: { en: 'permission denied', zh: '没有读取权限' },
  EPERM: { en: 'permission denied', zh: '没有读取权限' },
  EISDIR: { en: 'this is a folder', zh: '这是一个文件夹' },
  ELOOP: { en: 'symbolic links in a loop', zh: '符号链接形成循环' },
  ENAMETOOLONG: { en: 'the path is too long', zh: '路径太长' },
  ERR_STRING_TOO_LONG: {
    en: 'too large to read as one text; split it with include',
    zh: '文件太大，请用 include 拆成多个文件',
  },
}
