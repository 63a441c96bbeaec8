import { message, type Said } from '../../../findings/message.js'
import { countedLack } from '../../../section/lacking-words.js'
import { spaced, staffText } from '../../../section/staff-text.js'
import { statusWords } from '../../../section/verdict-status.js'
import { capacityRates } from '../../../staffing/capacity.js'
import { reach } from '../../../staffing/density.js'
import { holdsFor, stretchesFor } from '../../../staffing/ratio.js'
import { add, div, equal, fromInteger, type Rational, sub } from '../../../staffing/rational.js'
import type { Fmt, Fraction } from '../../../text/format.js'
import type { Name, Pair } from '../../../text/lang.js'
import { countOf, spanOf } from '../../establishment/model.js'
import { gapOf } from '../gap.js'
import type { RatioRow, RatioStatus } from '../model.js'
import { driversOf, normAlong } from '../several.js'
import { nameOf, type VerdictArgs, verdictArgs } from '../verdict-args.js'
import { haveText, needText } from '../verdict-words.js'
import type { ExplainContext } from './types.js'
import { type Interval, intervalWords } from './words.js'

/** How the ratio stands, what is missing or too much, for which driver values it holds, what today's team carries. */
export function explainVerdict(row: RatioRow, context: ExplainContext): Said[] {
  const lines: Said[] = []
  if (row.skipped !== null) lines.push(skipped({ why: row.skipped }))
  else lines.push(verdict({ ...verdictArgs(row), status: row.status }))
  const gap = gapOf(row)
  if (row.status === 'under') lines.push(missing({ gap, measure: row.ratio.measure }))
  if (row.status === 'over') lines.push(tooMany({ gap, measure: row.ratio.measure }))
  if (row.status === 'covered') lines.push(covered({ held: row.held }))
  return [...lines, ...holdsLines(row), ...reachLines(row, context)]
}

function holdsLines(row: RatioRow): Said[] {
  const { ratio, holds, actual, held } = row
  const driver = nameOf(ratio.measured)
  if (actual === null || driver === null) return []
  if (ratio.measured.by === 'several') return holdsAlong(row)
  if (holds === null) return ratio.measured.by === 'driver' ? [holdsNowhere({ driver })] : []
  const by = ratio.measured.by === 'heads' ? ratio.measured.kind : ratio.measured.by
  const plan = { min: add(actual.min, fromInteger(held)), max: actual.max }
  return stretchesFor(ratio.norm, plan).map(({ from, fromOpen, to, toOpen }) =>
    holdsIn({ driver, by, from, fromOpen, to, toOpen }),
  )
}

/** Of several drivers, each while the others stand still; a split has no such range. */
function holdsAlong(row: RatioRow): Said[] {
  const { ratio, actual, held } = row
  if (actual === null || ratio.norm.is === 'apportion') return []
  const plan = { min: add(actual.min, fromInteger(held)), max: actual.max }
  return driversOf(ratio.measured).flatMap(({ id, name }) => {
    const norm = normAlong(row, id)
    const holds = norm === null ? null : holdsFor(norm, plan)
    if (norm === null) return []
    return holds === null ? [holdsForNone({ driver: name })] : [holdsWhile({ driver: name, ...holds })]
  })
}

/** The team that is there today: filled posts where all are known, else what is planned, at both ends of a range. */
function reachLines({ ratio, counted, held, actual, driver }: RatioRow, { model }: ExplainContext): Said[] {
  const { measured, norm, measure } = ratio
  if (measured.by !== 'driver') return []
  const filled = counted.map(({ role }) => countOf(model.establishment.postOf(role), { measure, count: 'filled' }))
  const known = filled.every((one) => one.hat || one.min !== null) && filled.some((one) => !one.hat)
  const team = known ? spanOf(filled) : actual
  if (team === null) return []
  const ends = team.max === null || equal(team.min, team.max) ? [team.min] : [team.min, team.max]
  const count = known ? 'filled' : 'planned'
  return ends.flatMap((end) => {
    const staff = add(end, fromInteger(held))
    const carries = reachOf(norm, staff, driver?.from)
    return carries === null ? [] : [reaches({ ...carries, staff, measure, count, held, driver: measured.driver.name })]
  })
}

/** The driver values for which so much staff lies in the norm's exact band; null where the norm has no such values. */
function reachOf(norm: RatioRow['ratio']['norm'], staff: Rational, near: Rational | undefined): Interval | null {
  if (norm.is === 'density') {
    if (norm.high !== null && norm.high.n === 0n && staff.n > 0n) return null
    return { ...reach(norm, staff), fromOpen: false, toOpen: false }
  }
  if (norm.is === 'capacity') {
    const { low, high } = capacityRates(norm)
    const per = (rate: Rational | null): Rational | null => (rate === null || rate.n === 0n ? null : div(staff, rate))
    return { from: per(high), fromOpen: false, to: per(low), toOpen: false }
  }
  return norm.is === 'absolute' || norm.is === 'share' ? null : holdsFor(norm, { min: staff, max: staff }, near)
}

const verdict = message<VerdictArgs & { readonly status: RatioStatus }>('explain:status', {
  en: (a, f) => `${statusWords[a.status].en}: ${haveText(a, f)}, ${needText(a, 'both', f)}`,
  zh: (a, f) => `${statusWords[a.status].zh}：${haveText(a, f)}，${needText(a, 'both', f)}`,
})

const missing = message<{ gap: Fraction; measure: 'heads' | 'fte' }>('explain:missing', {
  en: ({ gap, measure }, f) => `missing: ${staffText(f.num(gap), { measure }, f)}`,
  zh: ({ gap, measure }, f) => `还缺：${staffText(f.num(gap), { measure }, f)}`,
})

const tooMany = message<{ gap: Fraction; measure: 'heads' | 'fte' }>('explain:too-many', {
  en: ({ gap, measure }, f) => `too many: ${staffText(f.num(gap), { measure }, f)}`,
  zh: ({ gap, measure }, f) => `多出：${staffText(f.num(gap), { measure }, f)}`,
})

const covered = message<{ held: number }>('explain:covered', {
  en: ({ held }, f) => `${f.num(held)} ${f.s(held, 'hat makes', 'hats make')} up for what is missing`,
  zh: ({ held }, f) => `由兼任的 ${f.num(held)} 人补足`,
})

const skippedWhy: { readonly [why: string]: Pair } = {
  ...countedLack,
  driver: { en: 'the driver has no value', zh: '业务量没有数值' },
  measured: { en: 'the heads it is measured against are not stated', zh: '所依据的人数没有写明' },
  weights: { en: 'all weights are zero', zh: '所有权重都是零' },
  'too-many': { en: 'it asks for more people than can be counted', zh: '所需人数大到无法计数' },
}

const skipped = message<{ why: string }>('explain:skipped', {
  en: ({ why }) => `not judged: ${skippedWhy[why]?.en ?? why}`,
  zh: ({ why }) => `未评判：${skippedWhy[why]?.zh ?? why}`,
})

const holdsIn = message<Interval & { readonly driver: Name; readonly by: VerdictArgs['by'] }>('explain:holds', {
  en: ({ driver, by, ...interval }, f) =>
    `the plan holds for ${intervalWords(interval, f) || 'any number of'} ${by === 'driver' ? '' : 'in '}${f.name(driver)}`,
  zh: ({ driver, by, ...interval }, f) => {
    const where = intervalWords(interval, f)
    const what = `${f.name(driver)}${by === 'driver' ? '' : '人数'}`
    if (where === '') return `无论${what}多少，方案都成立`
    return `${what}${/^[0-9≈]/.test(where) ? `为 ${where}` : where} 时方案成立`
  },
})

const holdsWhile = message<Interval & { readonly driver: Name }>('explain:holds-along', {
  en: ({ driver, ...interval }, f) =>
    `all else as it is, the plan holds for ${intervalWords(interval, f) || 'any number of'} ${f.name(driver)}`,
  zh: ({ driver, ...interval }, f) => {
    const where = intervalWords(interval, f)
    if (where === '') return `其他不变，无论${f.name(driver)}多少，方案都成立`
    return `其他不变，${f.name(driver)}${/^[0-9≈]/.test(where) ? `为 ${where}` : where} 时方案成立`
  },
})

const holdsForNone = message<{ driver: Name }>('explain:holds-along-nowhere', {
  en: ({ driver }, f) => `all else as it is, the plan holds for no number of ${f.name(driver)}`,
  zh: ({ driver }, f) => `其他不变，没有哪个${f.name(driver)}数值能让方案成立`,
})

const holdsNowhere = message<{ driver: Name }>('explain:holds-nowhere', {
  en: ({ driver }, f) => `the plan as a whole holds for no number of ${f.name(driver)}`,
  zh: ({ driver }, f) => `没有哪个${f.name(driver)}数值能让整个方案成立`,
})

const reaches = message<
  Interval & {
    readonly staff: Fraction
    readonly measure: 'heads' | 'fte'
    readonly count: 'planned' | 'filled'
    readonly held: number
    readonly driver: Name
  }
>('explain:reach', {
  en: ({ driver, from, fromOpen, to, toOpen, ...team }, f) =>
    `today's team (${teamText(team, f)}) could carry ${intervalWords({ from, fromOpen, to, toOpen }, f) || 'any number of'} ${f.name(driver)}`,
  zh: ({ driver, from, fromOpen, to, toOpen, ...team }, f) => {
    const carried = intervalWords({ from, fromOpen, to, toOpen }, f)
    return `现有团队（${teamText(team, f)}）可支撑${f.name(driver)}${carried === '' ? '，不限多少' : spaced(carried)}`
  },
})

type Team = Pick<VerdictArgs, 'measure' | 'count' | 'held'> & { readonly staff: Rational }

const teamText = ({ staff, ...team }: Team, f: Fmt): string => {
  const seats = sub(staff, fromInteger(team.held))
  return haveText({ ...team, low: seats, high: seats }, f)
}
