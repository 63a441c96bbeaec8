import { message, type Said } from '../../../findings/message.js'
import { countedLack } from '../../../section/lacking-words.js'
import { staffText } from '../../../section/staff-text.js'
import { statusWords } from '../../../section/verdict-status.js'
import { add, compare, floorHeads, fromInteger, type Rational, sub } from '../../../staffing/rational.js'
import { wisnRatio } from '../../../staffing/wisn.js'
import type { Fmt, Fraction } from '../../../text/format.js'
import type { Name, Pair } from '../../../text/lang.js'
import { figuresOf } from '../figures.js'
import type { Skipped, WorkloadRow, WorkloadStatus, Workloads } from '../model.js'
import { onDuty } from '../size.js'
import { type FiguresArgs, figuresWords } from './figures-words.js'
import { exactWords } from './words.js'

/** How the workload stands, what the planned staff makes of it, and how much work it would carry. */
export function explainVerdict(row: WorkloadRow, workloads: Workloads): Said[] {
  const { workload, actual, held, bandTo, sizeTo, skipped, status } = row
  const { measure, count } = workload
  if (skipped !== null) return [notJudged({ why: skipped })]
  if (actual === null || bandTo === null || sizeTo === null) return []
  const required = measure === 'fte' ? bandTo.realMin : fromInteger(bandTo.headsMin)
  const staff = add(actual.min, fromInteger(held))
  const lines: Said[] = [stands({ status, low: actual.min, high: actual.max, held, required, measure, count })]
  const most = actual.max === null ? null : add(actual.max, fromInteger(held))
  if (status === 'under' && most !== null) lines.push(missing({ gap: sub(required, most), measure }))
  if (sizeTo.is === 'work') {
    const { difference, ratio, state } = wisnRatio(staff, sizeTo.required)
    if (ratio !== null && state !== null)
      lines.push(wisnLine({ staff, required: sizeTo.required, difference, ratio, state }))
  } else if (workload.work.model !== 'wisn' && sizeTo.agents > 0) {
    const agents = floorHeads(onDuty(workload.work, staff))
    lines.push(withStaff({ staff, agents, measure, ...figuresOf(workload.work, sizeTo.traffic, agents) }))
  }
  for (const { driver } of row.drivers) {
    const carried = workloads.carries(row, driver, staff)?.to ?? null
    if (carried !== null) lines.push(carries({ staff, driver: driver.name, value: carried, measure }))
  }
  return lines
}

type Measured = { readonly measure: 'heads' | 'fte' }

const stands = message<
  Measured & {
    readonly status: WorkloadStatus
    readonly low: Fraction
    readonly high: Fraction | null
    readonly held: number
    readonly required: Fraction
    readonly count: 'planned' | 'filled'
  }
>('explain:workload-status', {
  en: ({ status, low, high, held, required, count, measure }, f) => {
    const range = rangeText(low, high, f)
    const hats = held === 0 ? '' : ` and ${held} worn as ${f.s(held, 'a hat', 'hats')}`
    const have = `${staffText(range, { measure }, f)} ${count === 'filled' ? 'in post' : 'planned'}${hats}`
    return `${statusWords[status].en}: ${have}, at least ${staffText(f.num(required), { measure }, f)} needed`
  },
  zh: ({ status, low, high, held, required, count, measure }, f) => {
    const have = `${count === 'filled' ? '在岗' : '编制'} ${staffText(rangeText(low, high, f), { measure }, f)}`
    const hats = held === 0 ? '' : `、兼任 ${held} 人`
    return `${statusWords[status].zh}：${have}${hats}，至少需要 ${staffText(f.num(required), { measure }, f)}`
  },
})

function rangeText(low: Rational, high: Rational | null, f: Fmt): string {
  if (high === null) return f.lang === 'en' ? `${f.num(low)} or more` : `${f.num(low)} 或更多`
  return compare(low, high) === 0 ? f.num(low) : `${f.num(low)}-${f.num(high)}`
}

const missing = message<Measured & { readonly gap: Fraction }>('explain:workload-missing', {
  en: ({ gap, measure }, f) => `missing: ${staffText(f.num(gap), { measure }, f)}`,
  zh: ({ gap, measure }, f) => `还缺：${staffText(f.num(gap), { measure }, f)}`,
})

const withStaff = message<Measured & FiguresArgs & { readonly staff: Fraction; readonly agents: number }>(
  'explain:workload-with-staff',
  {
    en: ({ staff, agents, measure, ...figures }, f) =>
      `${staffText(f.num(staff), { measure }, f)} ${f.s(staff, 'keeps', 'keep')} ${f.num(agents)} on duty: ${figuresWords(figures, f)}`,
    zh: ({ staff, agents, measure, ...figures }, f) =>
      `${staffText(f.num(staff), { measure }, f)}可保证同时在岗 ${f.num(agents)} 人：${figuresWords(figures, f)}`,
  },
)

const states = {
  shortage: { en: 'a shortage', zh: '人手不足' },
  balanced: { en: 'in balance', zh: '正好平衡' },
  excess: { en: 'more than the work takes', zh: '超出所需' },
} as const

const wisnLine = message<{
  staff: Fraction
  required: Fraction
  difference: Fraction
  ratio: Fraction
  state: keyof typeof states
}>('explain:wisn-ratio', {
  en: ({ staff, required, difference, ratio, state }, f) =>
    `difference: ${f.num(staff)} − ${exactWords(required, f)} = ${f.num(difference)}; WISN ratio ${f.num(ratio)}, ${states[state].en}`,
  zh: ({ staff, required, difference, ratio, state }, f) =>
    `差额：${f.num(staff)} − ${exactWords(required, f)} = ${f.num(difference)}；WISN 比值 ${f.num(ratio)}，${states[state].zh}`,
})

const carries = message<Measured & { readonly staff: Fraction; readonly driver: Name; readonly value: Fraction }>(
  'explain:workload-carries',
  {
    en: ({ staff, driver, value, measure }, f) =>
      `${staffText(f.num(staff), { measure }, f)} ${f.s(staff, 'is', 'are')} enough for up to ${f.num(value)} ${f.name(driver)}`,
    zh: ({ staff, driver, value, measure }, f) =>
      `${staffText(f.num(staff), { measure }, f)}最多支撑${f.name(driver)} ${f.num(value)}`,
  },
)

const why: { readonly [S in Skipped]: Pair } = {
  ...countedLack,
  driver: { en: 'a driver has no value', zh: '业务量没有数值' },
  'too-many': { en: 'it asks for more people than can be calculated', zh: '所需人数大到无法计算' },
}

const notJudged = message<{ why: Skipped }>('explain:workload-skipped', {
  en: (a) => `not judged: ${why[a.why].en}`,
  zh: (a) => `未评判：${why[a.why].zh}`,
})
