import { joinedNotes } from '../../../section/joined-notes.js'
import { variantName } from '../../../section/variant-name.js'
import { compare, fromInteger } from '../../../staffing/rational.js'
import { formats } from '../../../text/format.js'
import type { Pair } from '../../../text/lang.js'
import type { PayVariant } from '../measures/in-currency.js'
import type { Pay, Point } from '../model.js'
import { coverOf } from '../period-cover.js'
import { prorationWords } from '../proration-words.js'

const points: { readonly [P in Point]: Pair } = {
  min: { en: 'the minimum', zh: '下限' },
  mid: { en: 'the middle', zh: '中位值' },
  max: { en: 'the maximum', zh: '上限' },
}

const nothingSaid: Pair = {
  en: 'The plan says nothing about pay: no band in grades, no cost on a role.',
  zh: '方案没有写薪酬：职级没有带宽，岗位也没有成本。',
}

/** Under every table of costs: how posts are costed, and what the amounts leave out. */
export function costNotes(pay: Pay): readonly Pair[] {
  return pay.used ? [...howCosted(pay), ...leftOut(pay), ...unknownInPost(pay)] : [nothingSaid]
}

/** How a year and a period are costed, each in one line, and from when a dated plan counts. */
export function howCosted(pay: Pay): readonly Pair[] {
  return [year(pay), period(pay), ...counted(pay)]
}

/** Under costs of several variants: what some of them say is led by their names. */
export function notesOfVariants(variants: readonly PayVariant[]): readonly Pair[] {
  const used = variants.filter(({ slices }) => slices.pay.used)
  if (used.length === 0) return [nothingSaid]
  return joinedNotes(
    used.map(({ slices: { pay }, context }) => ({ name: variantName(context), notes: costNotes(pay) })),
  )
}

/** The parts that there are, as one sentence. */
function sentence(en: readonly (string | false)[], zh: readonly (string | false)[]): Pair {
  const there = (parts: readonly (string | false)[]): string[] => parts.filter((part) => part !== false)
  return { en: `${there(en).join('; ')}.`, zh: `${there(zh).join('；')}。` }
}

/** How a year is costed. */
export function year({ settings: { at, onCost, months } }: Pay): Pair {
  const { num, share } = formats.en
  const plain = compare(months, fromInteger(12)) === 0
  return sentence(
    [
      `A year: planned posts at ${points[at].en} of their bands`,
      !plain && `${num(months)} months of base pay`,
      onCost.n !== 0n && `on-cost ${share(onCost)} of base pay`,
      'before merit increases',
    ],
    [
      `全年：按编制、带宽${points[at].zh}测算`,
      !plain && `基本工资发 ${num(months)} 个月`,
      onCost.n !== 0n && `附加成本为基本工资的 ${share(onCost)}`,
      '未计调薪',
    ],
  )
}

function period({ settings: { raises, proration } }: Pay): Pair {
  const { share } = formats.en
  const merit = raises.map(({ month, rate }) => ({ month, by: share(rate) }))
  return sentence(
    [
      `A period: month by month, ${prorationWords[proration].en}; vacancies cost from its start`,
      merit.length > 0 && `base pay ${merit.map(({ month, by }) => `+${by} from ${month}`).join(', ')}`,
    ],
    [
      `期间：逐月计算，${prorationWords[proration].zh}；缺编自期初起计`,
      merit.length > 0 && `基本工资${merit.map(({ month, by }) => `自 ${month} 起上调 ${by}`).join('，')}`,
    ],
  )
}

function counted({ begins, period: { months, text } }: Pay): readonly Pair[] {
  if (begins === null) return []
  const isOver = coverOf({ begins }, { months, text }) === 'none'
  return [
    sentence(
      [
        `Periods are counted from ${formats.en.date(begins)}, the day of the scenario`,
        isOver && `${text} is over by then`,
      ],
      [`期间成本自方案日期${formats.zh.date(begins)}起计`, isOver && `${text} 期间此前已结束`],
    ),
  ]
}

/** Why what is in post and what is vacant do not add up to what is planned. */
function unknownInPost({ total: { filled, filledNotStated: roles } }: Pay): readonly Pair[] {
  if (filled === null || roles === 0) return []
  return [
    {
      en: `${roles} ${roles === 1 ? 'role does' : 'roles do'} not state who is in post, and ${roles === 1 ? 'is' : 'are'} neither in post nor vacant here.`,
      zh: `有 ${roles} 个岗位未写在岗人数，“在岗”和“缺编”均未计入。`,
    },
  ]
}

/** Roles that are in no amount. */
export function leftOut({ total }: Pay): readonly Pair[] {
  const notes: Pair[] = []
  const { withoutCost, notStated } = total
  if (withoutCost > 0) {
    notes.push({
      en: `“+ n?”: ${withoutCost} ${withoutCost === 1 ? 'role has' : 'roles have'} seats but no cost, and ${withoutCost === 1 ? 'is' : 'are'} not in the sums.`,
      zh: `“+ n?”表示有 ${withoutCost} 个岗位有编制但没有成本，未计入合计。`,
    })
  }
  if (notStated > 0) {
    notes.push({
      en: `“+ n?”: ${notStated} ${notStated === 1 ? 'role states' : 'roles state'} no headcount and ${notStated === 1 ? 'is' : 'are'} not in the sums.`,
      zh: `“+ n?”表示有 ${notStated} 个岗位未写编制，未计入合计。`,
    })
  }
  return notes
}
