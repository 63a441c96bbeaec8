import { visible } from '../../text/format.js'
import type { Lang } from '../../text/lang.js'
import type { Paint } from '../../text/paint.js'
import { displayWidth, padEnd, wrapText } from '../../text/width.js'
import { type Check, checkNames, statusWords } from './check.js'

/** The checks for people: a line each, what needs a missing thing and its fix below. */
export function doctorText(checks: readonly Check[], lang: Lang, width: number, paint: Paint): string {
  const wide = (texts: readonly string[]): number => Math.max(...texts.map(displayWidth)) + 2
  const statusWidth = wide(Object.values(statusWords).map((word) => word[lang]))
  const nameWidth = wide(Object.values(checkNames).map((name) => name[lang]))
  const margin = ' '.repeat(statusWidth + nameWidth)
  const room = Math.max(20, width - margin.length)
  const colours = { ok: paint.green, missing: paint.yellow, broken: paint.red } as const
  const lines = checks.flatMap(({ id, status, found, needed, fix }) => {
    const [first = '', ...more] = wrapText(visible(found[lang]), room)
    const word = statusWords[status][lang]
    const start = `${colours[status](word)}${' '.repeat(statusWidth - displayWidth(word))}${padEnd(checkNames[id][lang], nameWidth)}`
    const notes = [
      ...(needed === null ? [] : wrapText(needed[lang], room)),
      ...(fix === null ? [] : wrapText(`${lang === 'zh' ? '解决办法：' : 'fix: '}${fix[lang]}`, room)),
    ]
    return [`${start}${first}`, ...[...more, ...notes].map((line) => `${margin}${line}`)]
  })
  return `${lines.join('\n')}\n`
}
