import { message, type Said } from '../../../findings/message.js'
import { risingSteps } from '../../../staffing/ladder.js'
import { equal, one, zero } from '../../../staffing/rational.js'
import { type Fraction, visible } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import type { Shape } from '../shape.js'

/** How a norm that is a map is read, one line a band, step, demand or weight. */
export function explainShape(shape: Shape, noun: Name, nouns: readonly Name[]): Said[] {
  switch (shape.form) {
    case 'tiers': {
      const heading = shape.mode === 'marginal' ? marginal({ noun }) : whole({ noun })
      return [
        heading,
        ...shape.tiers.map(({ upTo, per }, i) => band({ above: shape.tiers[i - 1]?.upTo ?? zero, upTo, per })),
      ]
    }
    case 'ladder':
      return [ladder({ noun }), ...risingSteps(shape.steps).map(({ from, heads }) => step({ from, heads }))]
    case 'demands': {
      const heading = shape.combine === 'pooled' ? pooled({}) : dedicated({})
      return [heading, ...shape.items.map(({ need, per }, i) => demand({ need, per, by: nouns[i] ?? noun }))]
    }
    case 'apportion': {
      const { heads, among } = shape
      return [
        split({ heads, roles: among.length }),
        ...among.map(({ role, weight }, i) =>
          weight === null ? weightBy({ role, by: nouns[i] ?? noun }) : weightOf({ role, weight }),
        ),
      ]
    }
  }
}

/** Chinese sets a space between its own characters and Latin ones. */
const spacedAfter = (name: string): string => (/[\x21-\x7e]$/.test(name) ? `${name} ` : name)
const spacedBefore = (name: string): string => (/^[\x21-\x7e]/.test(name) ? ` ${name}` : name)

const marginal = message<{ noun: Name }>('explain:tiers-marginal', {
  en: ({ noun }, f) =>
    `read as: at least so many; each band of ${f.name(noun)} has its own rate, and the sum is rounded up once`,
  zh: ({ noun }, f) => `含义：至少这么多人；${f.name(noun)}分档，各档按各自的标准计算，合计后取整`,
})

const whole = message<{ noun: Name }>('explain:tiers-whole', {
  en: ({ noun }, f) => `read as: at least so many; the band that ${f.name(noun)} is in sets one rate for all of it`,
  zh: ({ noun }, f) => `含义：至少这么多人；${f.name(noun)}落在哪一档，全部就按哪一档的标准计算`,
})

const band = message<{ above: Fraction; upTo: Fraction | null; per: Fraction }>('explain:tiers-band', {
  en: ({ above, upTo, per }, f) =>
    `${upTo === null ? (equal(above, zero) ? 'any number' : `above ${f.num(above)}`) : equal(above, zero) ? `up to ${f.num(upTo)}` : `above ${f.num(above)} up to ${f.num(upTo)}`}: 1 per ${f.num(per)}`,
  zh: ({ above, upTo, per }, f) =>
    `${upTo === null ? (equal(above, zero) ? '不限' : `${f.num(above)} 以上`) : equal(above, zero) ? `${f.num(upTo)} 以内` : `${f.num(above)} 以上至 ${f.num(upTo)}`}：每 ${f.num(per)} 配 1 人`,
})

const ladder = message<{ noun: Name }>('explain:ladder', {
  en: ({ noun }, f) => `read as: the highest step that ${f.name(noun)} reaches says exactly how many`,
  zh: ({ noun }, f) => `含义：${f.name(noun)}达到的最高一级写明正好需要多少人`,
})

const step = message<{ from: Fraction; heads: number }>('explain:ladder-step', {
  en: ({ from, heads }, f) => `from ${f.num(from)}: ${f.num(heads)}`,
  zh: ({ from, heads }, f) => `${f.num(from)} 起：${f.num(heads)} 人`,
})

const pooled = message('explain:demands-pooled', {
  en: () => 'read as: at least so many; one team does all of this, so the work is added and rounded up once',
  zh: () => '含义：至少这么多人；由一个团队承担全部工作，合计后取整',
})

const dedicated = message('explain:demands-dedicated', {
  en: () => 'read as: at least so many; each of these has its own people, so each is rounded up, then added',
  zh: () => '含义：至少这么多人；各项工作各有专人，逐项取整后相加',
})

const demand = message<{ need: Fraction; per: Fraction; by: Name }>('explain:demand', {
  en: ({ need, per, by }, f) => `${f.num(need)} for ${equal(per, one) ? 'each' : `every ${f.num(per)}`} ${f.name(by)}`,
  zh: ({ need, per, by }, f) => `每 ${f.num(per)} ${spacedAfter(f.name(by))}需要 ${f.num(need)} 人`,
})

const split = message<{ heads: number; roles: number }>('explain:split', {
  en: ({ heads, roles }, f) =>
    `read as: ${f.num(heads)} ${f.s(heads, 'head', 'heads')} split among ${f.num(roles)} ${f.s(roles, 'role', 'roles')} by weight; each has exactly its part`,
  zh: ({ heads, roles }, f) => `含义：${f.num(heads)} 人按权重分给 ${f.num(roles)} 个岗位，各岗位人数正好等于其份额`,
})

const weightOf = message<{ role: string; weight: Fraction }>('explain:split-weight', {
  en: ({ role, weight }, f) => `${visible(role)}: weight ${f.num(weight)}`,
  zh: ({ role, weight }, f) => `${visible(role)}：权重 ${f.num(weight)}`,
})

const weightBy = message<{ role: string; by: Name }>('explain:split-by', {
  en: ({ role, by }, f) => `${visible(role)}: by ${f.name(by)}`,
  zh: ({ role, by }, f) => `${visible(role)}：按${spacedBefore(f.name(by))}`,
})
