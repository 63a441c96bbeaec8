import { resolve } from 'node:path'
import { WriteError, writeFileWhole } from '../host/write.js'
import type { Pair } from '../text/lang.js'
import type { Call } from './command.js'
import { UsageError } from './exit.js'

/** Writes a result to a file the user named, or to standard output. Inputs of the run are never overwritten. */
export function deliver(
  call: Call,
  result: string | Uint8Array,
  file: string | undefined,
  inputs: readonly string[],
): void {
  if (file === undefined || file === '-') {
    call.io.write(result)
    return
  }
  if (file === '') throw new UsageError({ en: 'an output file needs a name', zh: '输出文件需要文件名' })
  writeWhole(resolve(call.io.cwd, file), result, file, { inputs, made: true })
}

/** Writes a file whole or not at all. Throws `UsageError` that calls it `shown`. */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  shown: string,
  { inputs = [], made = false }: { readonly inputs?: readonly string[]; readonly made?: boolean } = {},
): void {
  try {
    writeFileWhole(path, content, inputs, made)
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    throw notWritten(shown, error.refusal === 'failed' ? systemReason(error.cause) : refusals[error.refusal])
  }
}

/** What the system said when a file could not be written, as an error that is shown. */
export const writeRefused = (shown: string, error: unknown): UsageError => notWritten(shown, systemReason(error))

const notWritten = (shown: string, why: Pair): UsageError =>
  new UsageError({ en: `cannot write ${shown}: ${why.en}`, zh: `无法写入 ${shown}：${why.zh}` })

const refusals = {
  input: { en: 'it is an input of this run', zh: '它是本次运行的输入文件' },
  'not-a-file': { en: 'it is not a regular file', zh: '它不是普通文件' },
} as const

const systemReasons: { readonly [code: string]: Pair } = {
  ENOENT: { en: 'there is no such folder', zh: '没有这个文件夹' },
  EEXIST: { en: 'a file is in the place of a folder', zh: '应为文件夹的位置已有一个文件' },
  ENOTDIR: { en: 'a part of the path is not a folder', zh: '路径中有一段不是文件夹' },
  ENAMETOOLONG: { en: 'the path is too long', zh: '路径太长' },
  EACCES: { en: 'permission denied', zh: '没有写入权限' },
  EPERM: { en: 'permission denied', zh: '没有写入权限' },
  EROFS: { en: 'nothing can be written there', zh: '该位置不可写入' },
  ENOSPC: { en: 'there is no space left', zh: '磁盘空间不足' },
}

function systemReason(error: unknown): Pair {
  const code = String((error as NodeJS.ErrnoException).code ?? error)
  return systemReasons[code] ?? { en: code, zh: code }
}
