import { message, type Said } from '../../../findings/message.js'
import { apportion, quotasOf } from '../../../staffing/apportion.js'
import { demandNeeds } from '../../../staffing/demand.js'
import { ladderHeads, risingSteps } from '../../../staffing/ladder.js'
import { type Norm, withValues, worstOver } from '../../../staffing/ratio.js'
import {
  ceil,
  compare,
  equal,
  exactText,
  floor,
  fromInteger,
  one,
  type Rational,
  sum,
  zero,
} from '../../../staffing/rational.js'
import { type Tiers, tierSlices } from '../../../staffing/tier.js'
import { exactWords } from '../../../text/exact-words.js'
import type { Fraction } from '../../../text/format.js'
import { visible } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import type { DriverValue, RatioRow } from '../model.js'
import { nounNames } from '../several.js'
import type { Shape } from '../shape.js'

/**
 * The steps to the exact numbers of tiers, ladders, demands and splits; null for other norms. `fixed` where the number
 * of heads comes out whole and both least and most.
 */
export function shapeArithmetic({ ratio, value, values }: RatioRow): { lines: Said[]; fixed: boolean } | null {
  const { norm, read } = ratio
  const ends = value === null ? null : worstOver(norm, value.from, value.to)
  if (ends !== null && value !== null && (norm.is === 'tiers' || norm.is === 'ladder')) {
    const lines = equal(value.from, value.to) ? [] : [worst({ low: value.from, high: value.to, least: ends.least })]
    if (norm.is === 'tiers') return { lines: [...lines, ...tierLines(norm, ends.least)], fixed: false }
    return { lines: [...lines, ...ladderLines(norm, ends)], fixed: true }
  }
  const known = value === null ? values.flatMap((one) => one ?? []) : [value]
  if (norm.is === 'demands' && read.form === 'demands') {
    const driver = value?.to ?? zero
    const settled =
      value === null
        ? withValues(
            norm,
            known.map(({ to }) => to),
          )
        : norm
    return { lines: demandLines(settled, driver, read, nounNames(ratio, read.items.length)), fixed: false }
  }
  if (norm.is !== 'apportion' || read.form !== 'apportion') return null
  return { lines: splitLines(norm, read, value === null ? known : norm.weights.map(() => value)), fixed: true }
}

function tierLines(norm: Tiers, driver: Rational): Said[] {
  const slices = tierSlices(norm, driver)
  if (norm.mode === 'whole')
    return slices.map(({ tier, real }) => wholeBand({ driver, per: tier.per, upTo: tier.upTo, real }))
  const lines = slices.map(({ tier, above, part, real }) => slice({ above, to: part, per: tier.per, real }))
  return slices.length < 2
    ? lines
    : [...lines, total({ parts: slices.map(({ real }) => exactText(real)), real: sum(slices.map((one) => one.real)) })]
}

function ladderLines({ steps }: Norm & { is: 'ladder' }, { least, most }: ReturnType<typeof worstOver>): Said[] {
  return (equal(least, most) ? [least] : [least, most]).map((driver) => {
    const heads = ladderHeads(steps, driver)
    const reached = risingSteps(steps).findLast(({ from }) => compare(from, driver) <= 0)
    return reached === undefined ? belowSteps({ driver, heads }) : onStep({ driver, from: reached.from, heads })
  })
}

function demandLines(
  norm: Norm,
  driver: Rational,
  { items, combine }: Shape & { form: 'demands' },
  nouns: readonly Name[],
): Said[] {
  if (norm.is !== 'demands') return []
  const reals = demandNeeds(norm, driver)
  const lines = reals.map((real, i) => {
    const { need, per } = items[i] ?? { need: one, per: one }
    return demand({
      by: nouns[i] ?? { id: '', text: {} },
      driver: norm.items[i]?.at ?? driver,
      need,
      per,
      real,
      up: combine === 'dedicated',
    })
  })
  const parts = combine === 'pooled' ? reals : reals.map((real) => fromInteger(ceil(real)))
  return parts.length < 2 ? lines : [...lines, total({ parts: parts.map(exactText), real: sum(parts) })]
}

/** At the driver's lower ends, and where they differ at its upper ends. */
function splitLines(
  norm: Norm & { is: 'apportion' },
  read: Shape & { form: 'apportion' },
  values: readonly DriverValue[],
): Said[] {
  const at = (end: 'from' | 'to'): Rational[] => norm.weights.map((weight, i) => weight ?? values[i]?.[end] ?? zero)
  const [from, to] = [at('from'), at('to')]
  return [from, ...(from.every((weight, i) => equal(weight, to[i] ?? zero)) ? [] : [to])].flatMap((weights) => {
    const { heads, among, part } = read
    const whole = sum(weights)
    const quotas = quotasOf(heads, weights)
    const parts = apportion(heads, weights)
    const rounded = quotas.map((quota) => Number(floor(quota)))
    const lines = among.map(({ role }, i) =>
      quotaLine({ role, heads, weight: weights[i] ?? zero, whole, real: quotas[i] ?? zero }),
    )
    const left = heads - rounded.reduce((a, b) => a + b, 0)
    const favoured = among.filter((_, i) => (parts[i] ?? 0) > (rounded[i] ?? 0)).map(({ role }) => role)
    if (left > 0) lines.push(remainders({ given: heads - left, left, roles: favoured }))
    lines.push(own({ role: among[part]?.role ?? '', heads: parts[part] ?? 0 }))
    return lines
  })
}

const worst = message<{ low: Fraction; high: Fraction; least: Fraction }>('explain:worst', {
  en: ({ low, high, least }, f) => `from ${f.num(low)} to ${f.num(high)} most people are needed at ${f.num(least)}`,
  zh: ({ low, high, least }, f) => `在 ${f.num(low)} 到 ${f.num(high)} 之间，${f.num(least)} 时所需人数最多`,
})

const slice = message<{ above: Fraction; to: Fraction; per: Fraction; real: Fraction }>('explain:tier-slice', {
  en: ({ above, to, per, real }, f) =>
    `the ${equal(above, zero) ? 'first' : 'next'} ${exactWords(to, f)}: ${exactWords(to, f)} ÷ ${exactWords(per, f)} = ${exactWords(real, f)}`,
  zh: ({ above, to, per, real }, f) =>
    `${equal(above, zero) ? '前' : '其后'} ${exactWords(to, f)}：${exactWords(to, f)} ÷ ${exactWords(per, f)} = ${exactWords(real, f)}`,
})

const wholeBand = message<{ driver: Fraction; per: Fraction; upTo: Fraction | null; real: Fraction }>(
  'explain:tier-whole',
  {
    en: ({ driver, per, upTo, real }, f) =>
      `${exactWords(driver, f)} is in the ${upTo === null ? 'last band' : `band up to ${f.num(upTo)}`}: ${exactWords(driver, f)} ÷ ${exactWords(per, f)} = ${exactWords(real, f)}`,
    zh: ({ driver, per, upTo, real }, f) =>
      `${exactWords(driver, f)} 在${upTo === null ? '最后一档' : `${f.num(upTo)} 以内的一档`}：${exactWords(driver, f)} ÷ ${exactWords(per, f)} = ${exactWords(real, f)}`,
  },
)

const total = message<{ parts: readonly string[]; real: Fraction }>('explain:sum', {
  en: ({ parts, real }, f) => `least: ${parts.join(' + ')} = ${exactWords(real, f)}`,
  zh: ({ parts, real }, f) => `下限：${parts.join(' + ')} = ${exactWords(real, f)}`,
})

const onStep = message<{ driver: Fraction; from: Fraction; heads: number }>('explain:ladder-reached', {
  en: ({ driver, from, heads }, f) =>
    `${exactWords(driver, f)} has reached the step from ${f.num(from)}: exactly ${f.num(heads)}`,
  zh: ({ driver, from, heads }, f) =>
    `${exactWords(driver, f)} 达到从 ${f.num(from)} 起的一级：正好 ${f.num(heads)} 人`,
})

const belowSteps = message<{ driver: Fraction; heads: number }>('explain:ladder-below', {
  en: ({ driver, heads }, f) =>
    `${exactWords(driver, f)} is below the first step, which holds there too: exactly ${f.num(heads)}`,
  zh: ({ driver, heads }, f) => `${exactWords(driver, f)} 低于第一级，仍按第一级：正好 ${f.num(heads)} 人`,
})

const demand = message<{ by: Name; driver: Fraction; need: Fraction; per: Fraction; real: Fraction; up: boolean }>(
  'explain:demand-product',
  {
    en: ({ by, driver, need, per, real, up }, f) =>
      `${f.name(by)}: ${exactWords(need, f)} × ${exactWords(driver, f)}${equal(per, one) ? '' : ` ÷ ${exactWords(per, f)}`} = ${exactWords(real, f)}${up && real.d !== 1n ? `, rounded up ${f.num(ceil(real))}` : ''}`,
    zh: ({ by, driver, need, per, real, up }, f) =>
      `${f.name(by)}：${exactWords(need, f)} × ${exactWords(driver, f)}${equal(per, one) ? '' : ` ÷ ${exactWords(per, f)}`} = ${exactWords(real, f)}${up && real.d !== 1n ? `，向上取整为 ${f.num(ceil(real))}` : ''}`,
  },
)

const quotaLine = message<{ role: string; heads: number; weight: Fraction; whole: Fraction; real: Fraction }>(
  'explain:quota',
  {
    en: ({ role, heads, weight, whole, real }, f) =>
      `${visible(role)}: ${f.num(heads)} × ${exactWords(weight, f)} ÷ ${exactWords(whole, f)} = ${exactWords(real, f)}`,
    zh: ({ role, heads, weight, whole, real }, f) =>
      `${visible(role)}：${f.num(heads)} × ${exactWords(weight, f)} ÷ ${exactWords(whole, f)} = ${exactWords(real, f)}`,
  },
)

const remainders = message<{ given: number; left: number; roles: readonly string[] }>('explain:remainders', {
  en: ({ given, left, roles }, f) =>
    `rounded down that is ${f.num(given)}; ${f.num(left)} more ${f.s(left, 'goes', 'go')} by the largest remainder to ${f.list(roles.map(visible))}`,
  zh: ({ given, left, roles }, f) =>
    `向下取整合计 ${f.num(given)} 人；余下 ${f.num(left)} 人按余数从大到小分给 ${f.list(roles.map(visible))}`,
})

const own = message<{ role: string; heads: number }>('explain:split-own', {
  en: ({ role, heads }, f) => `${visible(role)}: exactly ${f.num(heads)}`,
  zh: ({ role, heads }, f) => `${visible(role)}：正好 ${f.num(heads)} 人`,
})
