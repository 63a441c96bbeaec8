import { type Arg, message } from '../../findings/message.js'
import type { Rational } from '../../staffing/rational.js'
import { decimalText, type Fmt, groupDigits } from '../../text/format.js'
import type { Name } from '../../text/lang.js'
import { countWords, type Kinds, pluralWords, type What, whatWords } from './requirement-words.js'

export const head = message<{ from: string; to: string; months: number }>('forecast:head', {
  en: ({ from, to, months }, f) =>
    `Forecast from ${from} to ${to} (${f.num(months)} ${f.s(months, 'month', 'months')})`,
  zh: ({ from, to, months }, f) => `预测：${from} 至 ${to}（${f.num(months)} 个月）`,
})

export const holds = message<Kinds & Plain & { months: number }>('forecast:holds', {
  en: (a, f) => `Nothing breaks: every ${pluralWords.en(a, (one) => one)} holds in all ${f.num(a.months)} months.`,
  zh: (a, f) => `没有不符：所有${pluralWords.zh(a)}在 ${f.num(a.months)} 个月内都符合。`,
})

export const nothingBreaks = message('forecast:no-break', {
  en: () => 'Nothing breaks.',
  zh: () => '没有不符。',
})

export const notJudged = message<Kinds & Plain>('forecast:not-judged', {
  en: (a, f) => `${countWords.en(a, f)} cannot be judged in every month: heads or a driver are not stated.`,
  zh: (a, f) => `有 ${countWords.zh(a, f)}并非每月都能评判：人数或业务量没有写明。`,
})

export const crossed = message<{ of: Name; month: string; least: number; most: number }>('forecast:crossed', {
  en: (a, f) =>
    `${f.name(a.of)}: from ${a.month} on at least ${f.num(a.least)} and at most ${f.num(a.most)} are asked for. No number of heads keeps both.`,
  zh: (a, f) =>
    `${f.name(a.of)}：从 ${a.month} 起，既要求至少 ${f.num(a.least)} 人，又要求至多 ${f.num(a.most)} 人，无法同时满足。`,
})

export const nothingRequired = message('forecast:nothing', {
  en: () => 'The plan has no ratios and no workloads, so nothing is required of any month.',
  zh: () => '方案没有配比，也没有工作量，各月没有人数要求。',
})

/** The arguments of a message are plain data. */
type Plain = { readonly [key: string]: Arg }

interface BreakArgs extends What {
  readonly [key: string]: Arg
  readonly month: string
  readonly norm: string
  readonly least: number | null
  readonly most: number | null
  readonly actual: Rational | null
  readonly held: number
  readonly drivers: readonly Name[]
  /** Of each driver, as it is shown. */
  readonly values: readonly string[]
}

const staff = (a: BreakArgs): string => shownNumber(a.actual ?? { n: 0n, d: 1n })

/** Two places are enough to be read; the table and JSON have more. */
export function shownNumber(x: Rational): string {
  const [whole = '', part] = decimalText(x, 2).split('.')
  return `${groupDigits(whole)}${part === undefined ? '' : `.${part}`}`
}

export const under = message<BreakArgs>('forecast:under', {
  en: (a, f) =>
    `First to break: ${whatWords.en(a, f)}, in ${a.month}. It needs at least ${f.num(a.least ?? 0)}${at.en(a, f)}; ${staff(a)} FTE ${a.held > 0 ? `and ${f.num(a.held)} ${f.s(a.held, 'hat', 'hats')} ` : ''}are there.`,
  zh: (a, f) =>
    `最先不符：${whatWords.zh(a, f)}，${a.month}。${at.zh(a, f)}至少需要 ${f.num(a.least ?? 0)} 人，届时有效人力 ${staff(a)}${a.held > 0 ? `，另有兼任 ${f.num(a.held)} 人` : ''}。`,
})

export const over = message<BreakArgs>('forecast:over', {
  en: (a, f) =>
    `First to break: ${whatWords.en(a, f)}, in ${a.month}. It allows at most ${f.num(a.most ?? 0)}${at.en(a, f)}; ${staff(a)} FTE are there.`,
  zh: (a, f) =>
    `最先不符：${whatWords.zh(a, f)}，${a.month}。${at.zh(a, f)}至多 ${f.num(a.most ?? 0)} 人，届时有效人力 ${staff(a)}。`,
})

const at = {
  en: ({ drivers, values, norm }: BreakArgs, f: Fmt): string => {
    const shown = drivers.map((driver, i) => `${values[i]} ${f.name(driver)}`)
    return shown.length === 0 ? ` (${norm})` : ` at ${f.list(shown)} (${norm})`
  },
  zh: ({ drivers, values, norm }: BreakArgs, f: Fmt): string => {
    const shown = drivers.map((driver, i) => `${f.name(driver)} ${values[i]}`)
    return shown.length === 0 ? `按“${norm}”，` : `${shown.join('、')}，按“${norm}”`
  },
}

export const openBy = message<{ of: Name; heads: number; open: string; start: string; leadTime: number }>(
  'forecast:open',
  {
    en: (a, f) =>
      `To keep it: open a requisition for ${f.num(a.heads)} ${f.s(a.heads, 'head', 'heads')} of ${f.name(a.of)} by ${a.open}, to start in ${a.start} (lead time ${f.num(a.leadTime)} ${f.s(a.leadTime, 'month', 'months')}).`,
    zh: (a, f) =>
      `要避免不符：最迟 ${a.open} 提出${f.name(a.of)} ${f.num(a.heads)} 人的招聘需求，${a.start} 到岗（招聘周期 ${f.num(a.leadTime)} 个月）。`,
  },
)

export const tooLate = message<{ of: Name; heads: number; open: string; late: number }>('forecast:late', {
  en: (a, f) =>
    `Already too late by ${f.num(a.late)} ${f.s(a.late, 'month', 'months')}: the requisition for ${f.num(a.heads)} ${f.s(a.heads, 'head', 'heads')} of ${f.name(a.of)} had to be open in ${a.open}.`,
  zh: (a, f) => `已经晚了 ${f.num(a.late)} 个月：${f.name(a.of)} ${f.num(a.heads)} 人的招聘需求本应在 ${a.open} 提出。`,
})

export const noHire = message('forecast:no-hire', {
  en: () => 'No hire mends it: the heads of these roles are not stated.',
  zh: () => '招聘无法补救：这些岗位没有写明人数。',
})

export const others = message<Kinds & Plain & { broken: number }>('forecast:others', {
  en: (a, f) =>
    `${f.num(a.broken)} of ${f.num(a.ratios + a.workloads)} ${pluralWords.en(a, (_, all) => all)} ${f.s(a.broken, 'breaks', 'break')} within the forecast.`,
  zh: (a, f) => `预测期内，${f.num(a.ratios + a.workloads)} 项${pluralWords.zh(a)}中有 ${f.num(a.broken)} 项不符。`,
})

export const proposed = message<{ heads: number; requisitions: number; least: number }>('forecast:proposed', {
  en: ({ heads, requisitions, least }, f) => {
    const what = `${f.num(heads)}, in ${f.num(requisitions)} ${f.s(requisitions, 'requisition', 'requisitions')}`
    return least === heads
      ? `Fewest hires that keep every minimum: ${what}. They are counted in below.`
      : `Hires that keep every minimum: ${what}${least === 0 ? '' : `; fewer than ${f.num(least)} cannot do`}. They are counted in below.`
  },
  zh: ({ heads, requisitions, least }, f) => {
    const what = `共 ${f.num(heads)} 人，分 ${f.num(requisitions)} 次提出`
    return least === heads
      ? `满足各项下限的最少招聘：${what}，已计入下表。`
      : `满足各项下限的招聘：${what}${least === 0 ? '' : `（任何方案都不少于 ${f.num(least)} 人）`}，已计入下表。`
  },
})

export const noneNeeded = message('forecast:none-needed', {
  en: () => 'No hires are needed to keep the minimums.',
  zh: () => '无需招聘即可满足各项下限。',
})

export const unkept = message<What & Plain & { norm: string; from: string; months: number; mended: string | null }>(
  'forecast:unkept',
  {
    en: (a, f) =>
      `No hire can keep ${whatWords.en(a, f)} (${a.norm}) from ${a.from} on: it is short in ${f.num(a.months)} ${f.s(a.months, 'month', 'months')}${a.mended === null ? ' and not mended within the forecast' : `, as nobody can start in time, and mended in ${a.mended}`}.`,
    zh: (a, f) =>
      `${whatWords.zh(a, f)}（${a.norm}）从 ${a.from} 起来不及补足：共 ${f.num(a.months)} 个月不足，${a.mended === null ? '预测期内无法补足' : `最早 ${a.mended} 补足`}。`,
  },
)

export const moreUnkept = message<Kinds & Plain>('forecast:more-unkept', {
  en: (a, f) => `No hire can keep ${countWords.en(a, f)} more in every month; --view breaks has them all.`,
  zh: (a, f) => `另有 ${countWords.zh(a, f)}也来不及补足，见 --view breaks。`,
})
