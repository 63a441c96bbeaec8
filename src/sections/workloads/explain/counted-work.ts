import { message, type Said } from '../../../findings/message.js'
import { ceilHeads, div, isInteger, mul, rational, sum } from '../../../staffing/rational.js'
import { type Fmt, type Fraction, visible } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import type { CountedWork, DriverOfWork, WorkSize } from '../model.js'
import { wholeHeads } from './posts.js'
import { exactWords, timeWords } from './words.js'
import { volumeLines } from './work.js'

/** How the hours that a post works in a year come about. */
export function explainYear({ year: { hours, parts } }: CountedWork): Said[] {
  if (parts === null) return [statedHours({ hours })]
  const { daysPerWeek, weeks, days, hoursPerDay, away } = parts
  const lines: Said[] = [workingDays({ daysPerWeek, weeks, total: mul(daysPerWeek, weeks) })]
  lines.push(...away.map(({ key, days: absent }) => daysAway({ key, days: absent })))
  return [...lines, workingHours({ days, hoursPerDay, hours })]
}

/** Each activity with its standard workload and its staff, and their sum. */
export function explainActivities(work: CountedWork, drivers: readonly DriverOfWork[], size: WorkSize): Said[] {
  const lines = work.activities.flatMap(({ name, volume, timesAYear, unitHours }, at): Said[] => {
    const { standard = null, staff = null } = size.activities[at] ?? {}
    const found = size.volumes[at]
    if (staff === null || found === undefined) return []
    const { hours } = work.year
    const steps = volumeLines(volume, drivers, timesAYear, '  ')
    const unit = div(unitHours, rational(1, 3600))
    const head = activity({ name, text: volume.text })
    if (standard === null) return [head, ...steps, noTime({})]
    return [head, ...steps, standardLine({ hours, unit, standard }), staffLine({ volume: found, standard, staff })]
  })
  return [...lines, base({ base: size.base })]
}

/** Support work of all and additional work of some, and what the three come to. */
export function explainRequired(work: CountedWork, size: WorkSize): Said[] {
  const { support, additional, year } = work
  const { categoryFactor, individual, required, base: staff } = size
  const lines: Said[] = support.map(({ id, text, amount, steps }) =>
    steps === null
      ? supportShare({ id, share: amount })
      : supportTime({ id, text, part: steps[0], whole: steps[1], share: amount }),
  )
  if (support.length > 0) lines.push(factor({ share: size.support, factor: categoryFactor }))
  for (const { id, text, amount, steps } of additional) {
    lines.push(
      steps === null
        ? additionalHours({ id, hours: amount })
        : additionalTimes({ id, text, each: steps[0], times: steps[1], hours: amount }),
    )
  }
  if (additional.length > 0) {
    const hours = sum(additional.map(({ amount }) => amount))
    lines.push(individualLine({ hours, year: year.hours, individual }))
  }
  lines.push(requiredLine({ base: staff, factor: categoryFactor, individual, required }))
  return [...lines, wholeHeads({ fte: required, heads: ceilHeads(required), isWhole: isInteger(required) })]
}

const statedHours = message<{ hours: Fraction }>('explain:wisn-hours-stated', {
  en: ({ hours }, f) => `${exactWords(hours, f)} hours a year, as stated`,
  zh: ({ hours }, f) => `全年 ${exactWords(hours, f)} 小时（直接写明）`,
})

const workingDays = message<{ daysPerWeek: Fraction; weeks: Fraction; total: Fraction }>('explain:wisn-days', {
  en: ({ daysPerWeek, weeks, total }, f) =>
    `${exactWords(daysPerWeek, f)} days a week × ${exactWords(weeks, f)} weeks = ${exactWords(total, f)} days`,
  zh: ({ daysPerWeek, weeks, total }, f) =>
    `每周 ${exactWords(daysPerWeek, f)} 天 × ${exactWords(weeks, f)} 周 = ${exactWords(total, f)} 天`,
})

const absences: { readonly [key: string]: { readonly en: string; readonly zh: string } } = {
  publicHolidays: { en: 'public holidays', zh: '法定节假日' },
  annualLeave: { en: 'annual leave', zh: '年休假' },
  sickLeave: { en: 'sick leave', zh: '病假' },
  training: { en: 'training', zh: '培训' },
  otherLeave: { en: 'other leave', zh: '其他缺勤' },
}

const daysAway = message<{ key: string; days: Fraction }>('explain:wisn-away', {
  en: ({ key, days }, f) => `− ${exactWords(days, f)} days of ${absences[key]?.en ?? key}`,
  zh: ({ key, days }, f) => `− ${absences[key]?.zh ?? key} ${exactWords(days, f)} 天`,
})

const workingHours = message<{ days: Fraction; hoursPerDay: Fraction; hours: Fraction }>('explain:wisn-hours', {
  en: ({ days, hoursPerDay, hours }, f) =>
    `available working time: ${exactWords(days, f)} days × ${exactWords(hoursPerDay, f)} hours = ${exactWords(hours, f)} hours a year`,
  zh: ({ days, hoursPerDay, hours }, f) =>
    `可用工时：${exactWords(days, f)} 天 × ${exactWords(hoursPerDay, f)} 小时 = 全年 ${exactWords(hours, f)} 小时`,
})

const activity = message<{ name: Name; text: string }>('explain:wisn-activity', {
  en: ({ name, text }, f) => `${f.name(name)}: ${f.quote(text)}`,
  zh: ({ name, text }, f) => `${f.name(name)}：${f.quote(text)}`,
})

const noTime = message('explain:wisn-no-time', {
  en: () => '  takes no time: nobody is needed',
  zh: () => '  不占时间：不需要人',
})

const standardLine = message<{ hours: Fraction; unit: Fraction; standard: Fraction }>('explain:wisn-standard', {
  en: ({ hours, unit, standard }, f) =>
    `  standard workload: ${exactWords(hours, f)} h ÷ ${timeWords(unit, f)} = ${exactWords(standard, f)} a year for one post`,
  zh: ({ hours, unit, standard }, f) =>
    `  标准工作量：${exactWords(hours, f)} 小时 ÷ ${timeWords(unit, f)} = 一个岗位全年 ${exactWords(standard, f)}`,
})

const staffLine = message<{ volume: Fraction; standard: Fraction; staff: Fraction }>('explain:wisn-staff', {
  en: ({ volume, standard, staff }, f) =>
    `  staff: ${exactWords(volume, f)} ÷ ${exactWords(standard, f)} = ${exactWords(staff, f)}`,
  zh: ({ volume, standard, staff }, f) =>
    `  人数：${exactWords(volume, f)} ÷ ${exactWords(standard, f)} = ${exactWords(staff, f)}`,
})

const base = message<{ base: Fraction }>('explain:wisn-base', {
  en: (a, f) => `base staff, all activities: ${exactWords(a.base, f)}`,
  zh: (a, f) => `基本人数（各项活动合计）：${exactWords(a.base, f)}`,
})

const named = (id: string, f: Fmt): string => (id === '' ? '' : `${visible(id)}${f.lang === 'en' ? ': ' : '：'}`)

/** Support or additional work whose time is calculated from what the plan states. */
type Stated = { readonly id: string; readonly text: string }

const supportShare = message<{ id: string; share: Fraction }>('explain:wisn-support', {
  en: ({ id, share }, f) => `support work of all, ${named(id, f)}${f.share(share)} of working time`,
  zh: ({ id, share }, f) => `人人都做的辅助工作，${named(id, f)}占工时 ${f.share(share)}`,
})

const supportTime = message<Stated & { part: Fraction; whole: Fraction; share: Fraction }>(
  'explain:wisn-support-time',
  {
    en: ({ id, text, part, whole, share }, f) =>
      `support work of all, ${named(id, f)}${f.quote(text)}, ${exactWords(part, f)} ÷ ${exactWords(whole, f)} hours = ${f.share(share)} of working time`,
    zh: ({ id, text, part, whole, share }, f) =>
      `人人都做的辅助工作，${named(id, f)}${f.quote(text)}，${exactWords(part, f)} ÷ ${exactWords(whole, f)} 小时 = 工时的 ${f.share(share)}`,
  },
)

const factor = message<{ share: Fraction; factor: Fraction }>('explain:wisn-factor', {
  en: (a, f) => `category allowance factor: 1 ÷ (1 − ${f.share(a.share)}) = ${exactWords(a.factor, f)}`,
  zh: (a, f) => `类别宽放系数（CAF）：1 ÷（1 − ${f.share(a.share)}）= ${exactWords(a.factor, f)}`,
})

const additionalHours = message<{ id: string; hours: Fraction }>('explain:wisn-additional', {
  en: ({ id, hours }, f) => `additional work of some, ${named(id, f)}${exactWords(hours, f)} hours a year`,
  zh: ({ id, hours }, f) => `部分人做的附加工作，${named(id, f)}全年 ${exactWords(hours, f)} 小时`,
})

const additionalTimes = message<Stated & { each: Fraction; times: Fraction; hours: Fraction }>(
  'explain:wisn-additional-times',
  {
    en: ({ id, text, each, times, hours }, f) =>
      `additional work of some, ${named(id, f)}${f.quote(text)}, ${exactWords(each, f)} × ${exactWords(times, f)} = ${exactWords(hours, f)} hours a year`,
    zh: ({ id, text, each, times, hours }, f) =>
      `部分人做的附加工作，${named(id, f)}${f.quote(text)}，${exactWords(each, f)} × ${exactWords(times, f)} = 全年 ${exactWords(hours, f)} 小时`,
  },
)

const individualLine = message<{ hours: Fraction; year: Fraction; individual: Fraction }>('explain:wisn-individual', {
  en: ({ hours, year, individual }, f) =>
    `individual allowance factor: ${exactWords(hours, f)} ÷ ${exactWords(year, f)} hours = ${exactWords(individual, f)}`,
  zh: ({ hours, year, individual }, f) =>
    `个人宽放系数（IAF）：${exactWords(hours, f)} ÷ ${exactWords(year, f)} 小时 = ${exactWords(individual, f)}`,
})

const requiredLine = message<{ base: Fraction; factor: Fraction; individual: Fraction; required: Fraction }>(
  'explain:wisn-required',
  {
    en: (a, f) =>
      `required: ${exactWords(a.base, f)} × ${exactWords(a.factor, f)} + ${exactWords(a.individual, f)} = ${exactWords(a.required, f)}`,
    zh: (a, f) =>
      `需要：${exactWords(a.base, f)} × ${exactWords(a.factor, f)} + ${exactWords(a.individual, f)} = ${exactWords(a.required, f)}`,
  },
)
