import { message } from '../../findings/message.js'
import type { Reported } from '../../section/contract.js'
import { negate, type Rational } from '../../staffing/rational.js'
import type { Fmt } from '../../text/format.js'
import type { Pointer } from '../../text/pointer.js'
import { missing } from './judge.js'
import type { RatioRow, RatioStatus, Ratios } from './model.js'

/** What the verdict messages of ratios are made from. */
export type VerdictArgs = {
  readonly of: string
  readonly count: 'planned' | 'filled'
  readonly fte: boolean
  readonly low: Rational
  readonly high: Rational | null
  readonly requiredMin: number
  readonly requiredMax: number | null
  readonly norm: string
  /** The driver or noun; empty for an absolute norm. */
  readonly driver: string
  readonly driverFrom: Rational | null
  readonly driverTo: Rational | null
  readonly gap: Rational
  /** The driver value down to which, or from which on, the plan would hold. */
  readonly lower: Rational | null
  readonly raise: Rational | null
}

/** The rows of a status; a role whose ratios contradict each other has a finding of its own (decision R4). */
export function verdictRows(ratios: Ratios, status: RatioStatus): readonly RatioRow[] {
  const crossed = new Set(ratios.bounds.filter((one) => one.conflict).map((one) => one.role))
  return ratios.rows.filter((row) => {
    const [role, ...others] = row.ratio.roles
    return row.status === status && !(role !== undefined && others.length === 0 && crossed.has(role))
  })
}

export function verdictArgs(row: RatioRow): VerdictArgs {
  const { ratio, actual, driver, bandFrom, bandTo, holds } = row
  const gap = missing(row)
  const byDriver = ratio.measured.by === 'driver'
  return {
    of: ratio.of,
    count: ratio.count,
    fte: ratio.measure === 'fte',
    low: actual?.min ?? none,
    high: actual === null ? none : actual.max,
    requiredMin: bandTo?.headsMin ?? 0,
    requiredMax: bandFrom?.headsMax ?? null,
    norm: ratio.normText,
    driver:
      ratio.measured.by === 'driver'
        ? ratio.measured.driver.id
        : ratio.measured.by === 'heads'
          ? ratio.measured.noun
          : '',
    driverFrom: driver?.from ?? null,
    driverTo: driver?.to ?? null,
    gap: gap === null ? none : gap.n < 0n ? negate(gap) : gap,
    lower: byDriver && row.status === 'under' && holds?.to?.n !== 0n ? (holds?.to ?? null) : null,
    raise: byDriver && row.status === 'over' ? (holds?.from ?? null) : null,
  }
}

const none: Rational = { n: 0n, d: 1n }

/** Decision F3: at the role's headcount where one role is counted, else at the norm with the roles as related. */
export function verdictAt(row: RatioRow): Pick<Reported, 'pointer' | 'related' | 'severity' | 'key'> {
  const { ratio } = row
  const [role, ...others] = ratio.roles
  const severity = ratio.severity === null ? {} : { severity: ratio.severity }
  if (role !== undefined && others.length === 0) {
    const related = [{ said: normHere({ norm: ratio.normText }), pointer: ratio.normAt }]
    return { pointer: headcountPointer(row), related, key: ratio.id, ...severity }
  }
  const related = ratio.roles.slice(0, 10).map((one) => ({
    said: countedHere({ role: one.path }),
    pointer: one.at,
    on: 'key' as const,
  }))
  return { pointer: ratio.normAt, related, key: ratio.id, ...severity }
}

function headcountPointer({ ratio }: RatioRow): Pointer {
  const role = ratio.roles[0]
  return role === undefined ? ratio.normAt : `${role.at}/headcount`
}

const normHere = message<{ norm: string }>('ratio:norm', {
  en: ({ norm }, f) => `the norm ${f.quote(norm)} is here`,
  zh: ({ norm }, f) => `配置标准${f.quote(norm)}在这里`,
})

const countedHere = message<{ role: string }>('ratio:counted', {
  en: ({ role }, f) => `counts ${f.quote(role)}`,
  zh: ({ role }, f) => `计入${f.quote(role)}`,
})

/** `10`, `2-3`, `at least 2`, with FTE where that is measured. */
export function spanText(a: VerdictArgs, f: Fmt): string {
  const { low, high } = a
  const unit = a.fte ? ' FTE' : ''
  if (high === null) return f.lang === 'en' ? `at least ${f.num(low)}${unit}` : `至少 ${f.num(low)}${unit}`
  return low.n === high.n && low.d === high.d ? `${f.num(low)}${unit}` : `${f.num(low)}-${f.num(high)}${unit}`
}

/** `12 to 24`, `at least 2`, `exactly 3`. */
export function neededText(a: VerdictArgs, f: Fmt): string {
  const { requiredMin: least, requiredMax: most } = a
  if (most === null) return f.lang === 'en' ? `at least ${f.num(least)}` : `至少 ${f.num(least)}`
  if (most === least) return f.lang === 'en' ? `exactly ${f.num(least)}` : `正好 ${f.num(least)}`
  return f.lang === 'en' ? `${f.num(least)} to ${f.num(most)}` : `${f.num(least)} 到 ${f.num(most)}`
}

/** ` at 12,000 users`, ` for 17 engineers`; nothing where nothing is measured. */
export function measuredText(a: VerdictArgs, f: Fmt): string {
  if (a.driverFrom === null || a.driverTo === null) return ''
  const same = a.driverFrom.n === a.driverTo.n && a.driverFrom.d === a.driverTo.d
  const value = same ? f.num(a.driverFrom) : `${f.num(a.driverFrom)}-${f.num(a.driverTo)}`
  return f.lang === 'en' ? ` at ${value} ${a.driver}` : `${a.driver} 为 ${value} 时`
}
