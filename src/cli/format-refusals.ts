import { UsageError } from './exit.js'

/** Bytes would garble a terminal. `format` is also the extension of its files. */
export const notForTerminal = (format: string): UsageError =>
  new UsageError({
    en: `${format} is no text for a terminal; write it to a file: -o x.${format}`,
    zh: `${format} 不是文本，不能显示在终端上；请写入文件：-o x.${format}`,
  })

/** A file of `-o` whose name ends in none of these. */
export const unknownExtension = (file: string, known: readonly string[]): UsageError =>
  new UsageError({
    en: `cannot tell the format of ${file} by its name; use ${known.join(', ')} or --format`,
    zh: `无法按文件名判断 ${file} 的格式；请用 ${known.join('、')}，或写 --format`,
  })
