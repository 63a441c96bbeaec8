import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { visible } from '../text/format.js'
import type { Paint } from '../text/paint.js'

/** A unified diff of one file that `git apply` and `patch -p1` take: byte for byte, without colours. */
export function unifiedDiff(file: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, '', '', {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}

/** The same for a terminal: coloured, and no text of a plan drives the terminal. */
export function shownDiff(diff: string, paint: Paint): string {
  const lines = diff.split('\n').map((line) => {
    const text = visible(line.replaceAll('\t', '    ').replace(/\r$/, ''))
    if (/^(?:---|\+\+\+) /.test(line)) return paint.bold(text)
    if (line.startsWith('@@')) return paint.cyan(text)
    if (line.startsWith('+')) return paint.green(text)
    return line.startsWith('-') ? paint.red(text) : text
  })
  return lines.join('\n')
}
