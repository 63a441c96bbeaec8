import { shortStatusWords, shownStatus, statusMark } from '../../section/verdict-status.js'
import type { Figure } from '../../table/comparison.js'
import { formats } from '../../text/format.js'
import type { Pair } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import { type RatioRow, rowAt } from './model.js'

/** `24 / 20-40 ok`, as data. */
export function verdictFigure(row: RatioRow, waived: ReadonlySet<Pointer>): Figure {
  const status = shownStatus(row.status, rowAt(row.ratio), waived)
  const mark = statusMark(status, row.ratio.severity)
  return {
    low: row.actual?.min ?? null,
    high: row.actual === null ? null : row.actual.max,
    least: row.bandTo?.headsMin ?? null,
    most: row.bandFrom?.headsMax ?? null,
    status: { code: status, word: shortStatusWords[status] },
    ...(row.held > 0 && row.actual !== null ? { shown: withHats(row) } : {}),
    ...(mark === undefined ? {} : { mark }),
  }
}

/** `0+1`: one of them is a hat. */
function withHats({ actual, held }: RatioRow): Pair {
  const { num } = formats.en
  const low = num(actual?.min ?? 0)
  const high = actual?.max === null || actual?.max === undefined ? null : num(actual.max)
  const text = `${high === null ? `≥${low}` : low === high ? low : `${low}-${high}`}+${held}`
  return { en: text, zh: text }
}
