import type { Measured, MeasureList } from '../../../section/contract.js'
import type { Figure } from '../../../table/comparison.js'
import { formats } from '../../../text/format.js'
import { type Name, type Pair, shownName } from '../../../text/lang.js'
import type { Pointer } from '../../../text/pointer.js'
import { markOf } from '../mark.js'
import { type RatioRow, type Ratios, rowKey } from '../model.js'
import { shownStatus } from '../row-json.js'
import { shortStatusWords } from '../status-words.js'

/** How each ratio stands: what is there, what is asked for, and the verdict. */
export const verdicts: MeasureList<{ ratios: Ratios }> = {
  id: 'ratio',
  head: { en: 'Ratios: actual / required', zh: '配比：现有 / 需要' },
  kind: { is: 'decimal', places: 2 },
  each: ({ ratios }, { waived = new Set() }) => {
    const names = namesOf(ratios.rows)
    return ratios.rows.map(
      (row, i): Measured => ({
        id: rowKey(row),
        name: names[i] as Name,
        figure: verdictFigure(row, waived),
      }),
    )
  },
}

/** What the counted roles are called, or the ratio where that says more; what tells nothing apart is replaced by the id. */
export function namesOf(rows: readonly RatioRow[]): Name[] {
  const names = rows.map(({ ratio }) => (Object.keys(ratio.name.text).length > 0 ? ratio.name : ratio.subject))
  const words = names.map((name) => shownName(name, 'en'))
  return names.map((name, i) =>
    words.indexOf(words[i] as string) === words.lastIndexOf(words[i] as string)
      ? name
      : { id: rowKey(rows[i] as RatioRow), text: {} },
  )
}

/** `24 / 20-40 ok`, as data. */
export function verdictFigure(row: RatioRow, waived: ReadonlySet<Pointer>): Figure {
  const status = shownStatus(row, waived)
  const mark = markOf(row, status)
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
