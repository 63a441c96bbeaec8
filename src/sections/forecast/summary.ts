import { message, type Said } from '../../findings/message.js'
import { monthText } from '../../staffing/months.js'
import type { Rational } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Break } from './breaks.js'
import { lineMonth, linesOf } from './line.js'
import type { Projection, Unkept } from './projection.js'

const head = message<{ from: string; to: string; months: number }>('forecast:head', {
  en: ({ from, to, months }, f) =>
    `Forecast from ${from} to ${to} (${f.num(months)} ${f.s(months, 'month', 'months')})`,
  zh: ({ from, to, months }, f) => `预测：${from} 至 ${to}（${f.num(months)} 个月）`,
})

const holds = message<{ months: number }>('forecast:holds', {
  en: ({ months }, f) => `Nothing breaks: every ratio holds in all ${f.num(months)} months.`,
  zh: ({ months }, f) => `没有不符：所有配比在 ${f.num(months)} 个月内都符合。`,
})

const nothingBreaks = message('forecast:no-break', {
  en: () => 'Nothing breaks.',
  zh: () => '没有不符。',
})

const notJudged = message<{ ratios: number }>('forecast:not-judged', {
  en: ({ ratios }, f) =>
    `${f.num(ratios)} ${f.s(ratios, 'ratio', 'ratios')} cannot be judged in every month: heads or a driver are not stated.`,
  zh: ({ ratios }, f) => `有 ${f.num(ratios)} 条配比并非每月都能评判：人数或业务量没有写明。`,
})

const crossed = message<{ of: Name; month: string; least: number; most: number }>('forecast:crossed', {
  en: (a, f) =>
    `${f.name(a.of)}: from ${a.month} on the ratios ask for at least ${f.num(a.least)} and at most ${f.num(a.most)}. No number of heads keeps both.`,
  zh: (a, f) =>
    `${f.name(a.of)}：从 ${a.month} 起，各条配比要求至少 ${f.num(a.least)} 人、至多 ${f.num(a.most)} 人，无法同时满足。`,
})

const nothingRequired = message('forecast:nothing', {
  en: () => 'The plan has no ratios, so nothing is required of any month.',
  zh: () => '方案没有配比，各月没有人数要求。',
})

interface BreakArgs {
  readonly [key: string]: Name | string | number | Rational | null
  readonly of: Name
  readonly month: string
  readonly norm: string
  readonly least: number | null
  readonly most: number | null
  readonly actual: Rational | null
  readonly held: number
  readonly driver: Name | null
  readonly value: Rational | null
}

const staff = (a: BreakArgs, f: { num(x: Rational | number): string }): string => f.num(approximate(a.actual))

/** Two places are enough to be read; the table and JSON have more. */
function approximate(x: Rational | null): Rational {
  if (x === null) return { n: 0n, d: 1n }
  return x.d <= 100n ? x : { n: (x.n * 200n + x.d) / (x.d * 2n), d: 100n }
}

const under = message<BreakArgs>('forecast:under', {
  en: (a, f) =>
    `First to break: ${f.name(a.of)}, in ${a.month}. It needs at least ${f.num(a.least ?? 0)}${at.en(a, f)}; ${staff(a, f)} FTE ${a.held > 0 ? `and ${f.num(a.held)} ${f.s(a.held, 'hat', 'hats')} ` : ''}are there.`,
  zh: (a, f) =>
    `最先不符：${f.name(a.of)}，${a.month}。${at.zh(a, f)}至少需要 ${f.num(a.least ?? 0)} 人，届时有效人力 ${staff(a, f)}${a.held > 0 ? `，另有兼任 ${f.num(a.held)} 人` : ''}。`,
})

const over = message<BreakArgs>('forecast:over', {
  en: (a, f) =>
    `First to break: ${f.name(a.of)}, in ${a.month}. It may have at most ${f.num(a.most ?? 0)}${at.en(a, f)}; ${staff(a, f)} FTE are there.`,
  zh: (a, f) =>
    `最先不符：${f.name(a.of)}，${a.month}。${at.zh(a, f)}至多 ${f.num(a.most ?? 0)} 人，届时有效人力 ${staff(a, f)}。`,
})

type Fmt = Parameters<Said['text']>[0]

const at = {
  en: ({ driver, value, norm }: BreakArgs, f: Fmt): string =>
    driver === null || value === null ? ` (${norm})` : ` at ${f.num(approximate(value))} ${f.name(driver)} (${norm})`,
  zh: ({ driver, value, norm }: BreakArgs, f: Fmt): string =>
    driver === null || value === null ? `按“${norm}”，` : `${f.name(driver)} ${f.num(approximate(value))}，按“${norm}”`,
}

const openBy = message<{ of: Name; heads: number; open: string; start: string; leadTime: number }>('forecast:open', {
  en: (a, f) =>
    `To keep it: open a requisition for ${f.num(a.heads)} ${f.s(a.heads, 'head', 'heads')} of ${f.name(a.of)} by ${a.open}, to start in ${a.start} (lead time ${f.num(a.leadTime)} ${f.s(a.leadTime, 'month', 'months')}).`,
  zh: (a, f) =>
    `要避免不符：最迟 ${a.open} 提出${f.name(a.of)} ${f.num(a.heads)} 人的招聘需求，${a.start} 到岗（招聘周期 ${f.num(a.leadTime)} 个月）。`,
})

const tooLate = message<{ of: Name; heads: number; open: string; late: number }>('forecast:late', {
  en: (a, f) =>
    `Already too late by ${f.num(a.late)} ${f.s(a.late, 'month', 'months')}: the requisition for ${f.num(a.heads)} ${f.s(a.heads, 'head', 'heads')} of ${f.name(a.of)} had to be open in ${a.open}.`,
  zh: (a, f) => `已经晚了 ${f.num(a.late)} 个月：${f.name(a.of)} ${f.num(a.heads)} 人的招聘需求本应在 ${a.open} 提出。`,
})

const noHire = message('forecast:no-hire', {
  en: () => 'No hire mends it: the heads of these roles are not stated.',
  zh: () => '招聘无法补救：这些岗位没有写明人数。',
})

const others = message<{ broken: number; all: number }>('forecast:others', {
  en: ({ broken, all }, f) =>
    `${f.num(broken)} of ${f.num(all)} ratios ${f.s(broken, 'breaks', 'break')} within the forecast.`,
  zh: ({ broken, all }, f) => `预测期内 ${f.num(all)} 条配比中有 ${f.num(broken)} 条不符。`,
})

const proposed = message<{ heads: number; requisitions: number }>('forecast:proposed', {
  en: ({ heads, requisitions }, f) =>
    `Fewest hires that keep every minimum: ${f.num(heads)}, in ${f.num(requisitions)} ${f.s(requisitions, 'requisition', 'requisitions')}. They are counted in below.`,
  zh: ({ heads, requisitions }, f) =>
    `满足各项下限的最少招聘：共 ${f.num(heads)} 人，分 ${f.num(requisitions)} 次提出，已计入下表。`,
})

const noneNeeded = message('forecast:none-needed', {
  en: () => 'No hires are needed to keep the minimums.',
  zh: () => '无需招聘即可满足各项下限。',
})

const unkept = message<{ of: Name; norm: string; from: string; months: number; mended: string | null }>(
  'forecast:unkept',
  {
    en: (a, f) =>
      `No hire can keep ${f.name(a.of)} (${a.norm}) from ${a.from} on, as nobody can start in time: it is short in ${f.num(a.months)} ${f.s(a.months, 'month', 'months')}${a.mended === null ? ' and not mended within the forecast' : ` and mended in ${a.mended}`}.`,
    zh: (a, f) =>
      `${f.name(a.of)}（${a.norm}）从 ${a.from} 起来不及补足：共 ${f.num(a.months)} 个月不足，${a.mended === null ? '预测期内无法补足' : `最早 ${a.mended} 补足`}。`,
  },
)

/** What a forecast says first: what breaks first, when to open the requisition, and what a proposal comes to. */
export function summaryOf(projection: Projection): Said[] {
  const { start, months, outlook, breaks, proposal } = projection
  const lines = [head({ from: monthText(start), to: monthText(start + months - 1), months })]
  if (outlook.requirements.length === 0) return [...lines, nothingRequired({})]
  if (proposal !== null) {
    const { hires } = proposal
    const heads = hires.reduce((sum, one) => sum + one.heads, 0)
    lines.push(hires.length === 0 ? noneNeeded({}) : proposed({ heads, requisitions: hires.length }))
    lines.push(...proposal.unkept.map((one) => unkeptLine(one, start)))
  }
  const first = breaks[0]
  const also = [...crossings(projection), ...unjudged(projection)]
  if (first === undefined)
    return also.length > 0 ? [...lines, nothingBreaks({}), ...also] : [...lines, holds({ months })]
  const broken = new Set(breaks.map(({ requirement }) => requirement)).size
  lines.push(...breakLines(first, projection))
  if (outlook.requirements.length > 1) lines.push(others({ broken, all: outlook.requirements.length }))
  return [...lines, ...also]
}

/** Where the ratios on some roles leave no number of heads that keeps them all. */
function crossings({ outlook, start, months }: Projection): Said[] {
  return linesOf(outlook).flatMap((line) => {
    for (let month = 0; line.requirements.length > 1 && month < months; month++) {
      const { headsMin: least, headsMax: most } = lineMonth(line, month, outlook)
      if (least === null || most === null || least <= most) continue
      return [crossed({ of: line.name, month: monthText(start + month), least, most })]
    }
    return []
  })
}

function unjudged({ outlook, months }: Projection): Said[] {
  const all = Array.from({ length: months }, (_, month) => month)
  const ratios = outlook.requirements.filter((one) =>
    all.some((month) => outlook.required(one, month).status === 'skipped'),
  ).length
  return ratios === 0 ? [] : [notJudged({ ratios })]
}

function unkeptLine({ requirement, months, mended }: Unkept, start: number): Said {
  const from = monthText(start + (months[0] ?? 0))
  const until = mended === null ? null : monthText(start + mended)
  return unkept({ of: requirement.subject, norm: requirement.norm, from, months: months.length, mended: until })
}

function breakLines({ requirement, is, month, requisition }: Break, { outlook, start, proposal }: Projection): Said[] {
  const { driver, headsMin, headsMax, actual, held } = outlook.required(requirement, month)
  const say = is === 'under' ? under : over
  const line = say({
    of: requirement.subject,
    month: monthText(start + month),
    norm: requirement.norm,
    least: headsMin,
    most: headsMax,
    actual,
    held,
    driver: driver?.name ?? null,
    value: driver?.to ?? null,
  })
  if (is === 'over' || proposal !== null) return [line]
  if (requisition === null) return [line, noHire({})]
  const { role, heads, open } = requisition
  const asked = { of: role.title, heads, open: monthText(start + open) }
  if (open < 0) return [line, tooLate({ ...asked, late: -open })]
  const leadTime = requisition.start - open
  return [line, openBy({ ...asked, start: monthText(start + requisition.start), leadTime })]
}
