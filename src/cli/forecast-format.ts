import { extname } from 'node:path'
import { type Call, optionText, outputFile } from './command.js'
import { UsageError } from './exit.js'

export const forecastFormats = ['pretty', 'markdown', 'csv', 'json'] as const

export type ForecastFormat = (typeof forecastFormats)[number]

const byExtension: { readonly [extension: string]: ForecastFormat } = {
  '.md': 'markdown',
  '.csv': 'csv',
  '.json': 'json',
  '.txt': 'pretty',
}

/** The format that is asked for, else that of the file's name, else `pretty`. */
export function forecastFormat(call: Call): ForecastFormat {
  const asked = optionText(call, 'format')
  if (asked !== undefined) return asked as ForecastFormat
  const file = outputFile(call)
  if (file === undefined) return 'pretty'
  const format = byExtension[extname(file).toLowerCase()]
  if (format !== undefined) return format
  const known = Object.keys(byExtension)
  throw new UsageError({
    en: `cannot tell the format of ${file} by its name; use ${known.join(', ')} or --format`,
    zh: `无法按文件名判断 ${file} 的格式；请用 ${known.join('、')}，或写 --format`,
  })
}
