import { existsSync, readFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { type Call, optionFlag } from '../command.js'
import { UsageError } from '../exit.js'
import { deliver } from '../output.js'
import type { Written } from './drawing.js'

/** `x-1.svg`, `x-2.svg`, … beside `x.svg`; from ten pages on `x-01.svg`, …, so that they sort. */
export function pageFile(file: string, page: number, pages: number): string {
  const extension = extname(file)
  const number = String(page).padStart(String(pages).length, '0')
  return `${file.slice(0, file.length - extension.length)}-${number}${extension}`
}

/**
 * Writes one file as it was named, several pages as numbered ones beside it. Decision C7: those are files that nobody
 * named, so that nothing is replaced that was not written by a chart, unless `--force` is given.
 */
export function deliverPages(call: Call, written: Written, file: string | undefined, inputs: readonly string[]): void {
  const pages = typeof written === 'string' || written instanceof Uint8Array ? [written] : written
  const [first] = pages
  if (first === undefined) return
  if (pages.length === 1) {
    deliver(call, first, file, inputs)
    return
  }
  if (file === undefined) {
    const names = (of: string): string[] => [1, pages.length].map((page) => pageFile(of, page, pages.length))
    throw new UsageError({
      en: `the chart has ${pages.length} pages; name a file: -o x.svg writes ${names('x.svg').join(' to ')}`,
      zh: `此图共 ${pages.length} 页，请指定文件：-o x.svg 会写出 ${names('x.svg').join(' 至 ')}`,
    })
  }
  const files = pages.map((_, index) => pageFile(file, index + 1, pages.length))
  if (!optionFlag(call, 'force')) for (const one of files) refuseOthers(call, one)
  for (const [index, page] of pages.entries()) deliver(call, page, files[index], inputs)
}

/** What a chart's file has near its start or, in a PDF, its end. */
const mark = 'orgplan'

function refuseOthers(call: Call, file: string): void {
  const path = resolve(call.io.cwd, file)
  if (!existsSync(path)) return
  const content = readFileSync(path, 'latin1')
  if (content.slice(0, 4096).includes(mark) || content.slice(-4096).includes(mark)) return
  throw new UsageError({
    en: `${file} is there already, and no chart of orgplan; --force replaces it`,
    zh: `${file} 已存在，且不是 orgplan 生成的图；用 --force 可替换`,
  })
}
