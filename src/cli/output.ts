import { resolve } from 'node:path'
import { WriteError, writeFileWhole } from '../host/write.js'
import type { Call } from './command.js'
import { UsageError } from './exit.js'

/** Writes a result to a file the user named, or to standard output. Inputs of the run are never overwritten. */
export function deliver(call: Call, text: string, file: string | undefined, inputs: readonly string[]): void {
  if (file === undefined || file === '-') {
    call.io.write(text)
    return
  }
  try {
    writeFileWhole(resolve(call.io.cwd, file), text, inputs)
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    const reasons = {
      input: { en: 'it is an input of this run', zh: '它是本次运行的输入文件' },
      'not-a-file': { en: 'it is not a regular file', zh: '它不是普通文件' },
      failed: { en: error.message, zh: error.message },
    } as const
    const why = reasons[error.refusal]
    throw new UsageError({ en: `cannot write ${file}: ${why.en}`, zh: `无法写入 ${file}：${why.zh}` })
  }
}
