import type { Severity } from '../findings/finding.js'
import type { Mark } from '../table/table.js'
import type { Pair } from '../text/lang.js'
import type { Pointer } from '../text/pointer.js'

/** How a ratio or a workload stands, in words. */
export const statusWords = {
  under: { en: 'under', zh: '不足' },
  ok: { en: 'ok', zh: '符合' },
  'ok-indivisible': { en: 'ok (whole person)', zh: '符合（按整人）' },
  over: { en: 'over', zh: '超出' },
  covered: { en: 'covered by a hat', zh: '由兼任覆盖' },
  depends: { en: 'depends', zh: '视区间而定' },
  waived: { en: 'waived', zh: '已豁免' },
  skipped: { en: 'not judged', zh: '未评判' },
} as const satisfies { readonly [status: string]: Pair }

export type VerdictStatus = keyof typeof statusWords

/** The same where there is little room. */
export const shortStatusWords: { readonly [S in VerdictStatus]: Pair } = {
  ...statusWords,
  'ok-indivisible': { en: 'ok', zh: '符合' },
  covered: { en: 'hat', zh: '兼任' },
  depends: { en: 'depends', zh: '待定' },
}

/** The status as people and programs see it: what is not as it should be (at `at`) may be waived (decision F6). */
export function shownStatus<S extends VerdictStatus>(
  status: S,
  at: Pointer,
  waived: ReadonlySet<Pointer>,
): S | 'waived' {
  const isBreach = status === 'under' || status === 'over' || status === 'depends'
  return isBreach && waived.has(at) ? 'waived' : status
}

const marks: { readonly [S in VerdictStatus]?: Mark } = {
  under: 'error',
  over: 'error',
  depends: 'warning',
  skipped: 'muted',
  waived: 'muted',
}

/** How a status is marked in tables: a breach is as serious as its ratio or workload says. */
export function statusMark(status: VerdictStatus, stated: Severity | null): Mark | undefined {
  const mark = marks[status]
  return mark === 'error' && stated !== null && stated !== 'error' ? 'warning' : mark
}
