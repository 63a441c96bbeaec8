import { toFraction } from '../text/format.js'
import type { Lang } from '../text/lang.js'
import type { Figure, FigureNumber } from './comparison.js'
import type { Difference } from './difference.js'
import { shownNumber } from './shown.js'
import type { ColumnKind } from './table.js'

/** `12`, `3-5`, `-2…1`, `≥3`, `≤5`; null where nothing is stated. */
export function rangeText(low: FigureNumber, high: FigureNumber, kind: ColumnKind): string | null {
  if (low === null) return high === null ? null : `≤${shownNumber(high, kind)}`
  if (high === null) return `≥${shownNumber(low, kind)}`
  const [from, to] = [shownNumber(low, kind), shownNumber(high, kind)]
  return from === to ? from : [from, to].join(toFraction(low).n < 0n ? '…' : '-')
}

/** `12`, `17-20 + 4?`, `24 / 20-40 ok`; null where nothing is stated. */
export function figureText(figure: Figure, kind: ColumnKind, lang: Lang): string | null {
  const { low, high, notStated = 0, least = null, most = null, status, shown } = figure
  const range = shown?.[lang] ?? rangeText(low, high, kind)
  const whole = range !== null && notStated > 0 ? `${range} + ${notStated}?` : range
  const bounds = rangeText(least, most, kind)
  if (bounds === null && status === undefined) return whole
  const held = bounds === null ? (whole ?? '') : `${whole ?? '–'} / ${bounds}`
  return `${held} ${status?.word[lang] ?? ''}`.trim()
}

/** `+46`, `-3`, `+4…+6` where the ends differ; null where nothing has changed or it cannot be told. */
export function differenceText({ low, high }: Difference, kind: ColumnKind): string | null {
  const ends = [low, high].flatMap((end) => (end === null ? [] : [signed(end, kind)]))
  const [first, last] = [ends[0], ends.at(-1)]
  if (first === undefined || last === undefined) return null
  const text = first === last ? first : `${first}…${last}`
  return isZero(low) && isZero(high) ? null : text
}

const isZero = (end: FigureNumber): boolean => end === null || toFraction(end).n === 0n

function signed(value: NonNullable<FigureNumber>, kind: ColumnKind): string {
  const text = shownNumber(value, kind)
  return toFraction(value).n > 0n ? `+${text}` : text
}
