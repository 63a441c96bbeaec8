import { message, type Said } from '../../findings/message.js'
import { modelsOf } from './keys.js'
import type { Fault, Problem } from './model.js'

type Told = Exclude<Problem, 'role' | 'empty-selector' | 'driver'>
type Texts = Pick<Fault, 'text' | 'key' | 'model'>

const say = (code: string, en: (a: Texts, quoted: string) => string, zh: (a: Texts, quoted: string) => string) =>
  message<{ text: string; key: string; model: string }>(`workload-definition:${code}`, {
    en: (a, f) => en(a, f.quote(a.text)),
    zh: (a, f) => zh(a, f.quote(a.text)),
  })

const texts: { readonly [P in Told]: (args: Texts) => Said } = {
  rate: say(
    'rate',
    (_, quoted) =>
      `${quoted} is not so many in a time; write e.g. 100 calls per 30 min or 0.02 tickets per users per day`,
    (_, quoted) => `${quoted}不是“多长时间多少件”；写法例如 100 calls per 30 min 或 0.02 tickets per users per day`,
  ),
  level: say(
    'level',
    (_, quoted) => `${quoted} is not a share in a time; write e.g. 80% in 20s`,
    (_, quoted) => `${quoted}不是“多长时间内多少比例”；写法例如 80% in 20s`,
  ),
  time: say(
    'time',
    (_, quoted) => `${quoted} is not a time; write e.g. 180 s, 300 hours, 2 hours per week`,
    (_, quoted) => `${quoted}不是时间；写法例如 180 s、300 hours、2 hours per week`,
  ),
  days: say(
    'days',
    (_, quoted) => `${quoted} is not a number of days or hours; write e.g. 13 days, 8 hours`,
    (_, quoted) => `${quoted}不是天数或小时数；写法例如 13 days、8 hours`,
  ),
  missing: say(
    'missing',
    ({ key, model }) => `${model} needs ${key}`,
    ({ key, model }) => `${model} 需要写 ${key}`,
  ),
  'no-target': say(
    'target',
    ({ text, model }) => `${model} needs something to keep: ${text.replaceAll(', ', ' or ')}`,
    ({ text, model }) => `${model} 需要写明要达到什么：${text.replaceAll(', ', ' 或 ')}`,
  ),
  foreign: say(
    'foreign',
    ({ key, model }) =>
      `${model} does not use ${key}; ${modelsOf(key).join(' and ')} ${modelsOf(key).length > 1 ? 'do' : 'does'}`,
    ({ key, model }) => `${model} 不使用 ${key}，使用它的是 ${modelsOf(key).join('、')}`,
  ),
  clock: say(
    'clock',
    (_, quoted) => `${quoted}: only a time on the clock says how long this is; write it in s, min or hours`,
    (_, quoted) => `${quoted}：这里要写钟点时间，请用 s、min 或 hours`,
  ),
  zero: say(
    'zero',
    (_, quoted) => `${quoted}: nothing can be calculated with a zero or less here`,
    (_, quoted) => `${quoted}：这里为零或负数就无法计算`,
  ),
  peak: say(
    'peak',
    (_, quoted) => `${quoted} says nothing about the busiest interval; add peak, e.g. peak: 12% in 1 hour`,
    (_, quoted) => `${quoted}没有说明最忙的时段；请加上 peak，例如 peak: 12% in 1 hour`,
  ),
  whole: say(
    'whole',
    (_, quoted) => `${quoted}: only a share above 0% and below 100% can be kept; nobody reaches all or nothing`,
    (_, quoted) => `${quoted}：只能要求大于 0%、小于 100% 的比例，全部或一个不差做不到`,
  ),
  occupancy: say(
    'share',
    (_, quoted) => `${quoted}: write a share above 0% and up to 100%`,
    (_, quoted) => `${quoted}：请写大于 0%、不超过 100% 的比例`,
  ),
  combine: say(
    'combine',
    () => 'Several components: say how they combine, combine: add or combine: multiply',
    () => '有多项时要写明如何合并：combine: add（相加）或 combine: multiply（连乘）',
  ),
  shrinkage: say(
    'shrinkage',
    () => 'The shrinkage takes all of the paid time or more; nobody would be left on duty',
    () => '损耗率达到或超过全部付薪时间，就没有人在岗了',
  ),
  open: say(
    'open',
    (_, quoted) =>
      `${quoted} is not opening hours of at most a whole week; write e.g. 70 hours per week or 24 hours per day`,
    (_, quoted) => `${quoted}不是服务时间（最多整周）；写法例如 70 hours per week 或 24 hours per day`,
  ),
  'full-time': say(
    'full-time',
    () => 'Opening hours need the hours of a full-time post: write organization.fullTimeHours, e.g. 40',
    () => '换算服务时间要有全职工时：请写 organization.fullTimeHours，例如 40',
  ),
  calendar: say(
    'calendar',
    (_, quoted) =>
      `${quoted}: how many hours that is in a year is not known; write hours, or write time with daysPerWeek and hoursPerDay`,
    (_, quoted) => `${quoted}：不知道一年合多少小时；请写小时数，或在 time 里写 daysPerWeek 和 hoursPerDay`,
  ),
  'calendar-year': say(
    'calendar-year',
    (_, quoted) =>
      `${quoted} is more than there is: a day has 24 hours, a week 7 days, a year 53 weeks or 366 days at most`,
    (_, quoted) => `${quoted}超过了实有时间：一天 24 小时，一周 7 天，一年至多 53 周或 366 天`,
  ),
  'days-per-year': say(
    'days-per-year',
    (_, quoted) => `${quoted}: on how many days of a year? Write daysPerYear, e.g. 365, or the volume per year`,
    (_, quoted) => `${quoted}：一年有多少天？请写 daysPerYear，例如 365，或按年写数量`,
  ),
  'unit-or-rate': say(
    'unit',
    (_, quoted) => `${quoted}: write either unit, e.g. 20 min, or rate, e.g. 120 per hour`,
    (_, quoted) => `${quoted}：写 unit（例如 20 min）或 rate（例如 120 per hour），二者取一`,
  ),
  'working-time': say(
    'working-time',
    () => 'No working time is left: more days are away than there are working days, or there are no hours',
    () => '没有剩下可用的工作时间：缺勤天数多于工作日，或小时数为零',
  ),
  support: say(
    'support',
    () => 'Support work takes all of the working time or more; nothing would be left for the activities',
    () => '辅助工作占满或超过全部工时，就没有时间做各项活动了',
  ),
}

/** What is wrong, in words. */
export const faultText = ({ is, text, key, model }: Fault & { readonly is: Told }): Said =>
  texts[is]({ text, key, model })
