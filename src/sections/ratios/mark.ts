import type { Mark } from '../../table/table.js'
import type { RatioRow, RatioStatus } from './model.js'

const marks: { readonly [S in RatioStatus]?: Mark } = {
  under: 'error',
  over: 'error',
  depends: 'warning',
  skipped: 'muted',
  waived: 'muted',
}

/** How a verdict is marked: a breach is as serious as its ratio says. */
export function markOf({ ratio }: RatioRow, status: RatioStatus): Mark | undefined {
  const mark = marks[status]
  return mark === 'error' && ratio.severity !== null && ratio.severity !== 'error' ? 'warning' : mark
}
