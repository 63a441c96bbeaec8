import { message, type Said } from '../../../findings/message.js'
import { spaced } from '../../../section/staff-text.js'
import { equal, one } from '../../../staffing/rational.js'
import type { Fmt, Fraction } from '../../../text/format.js'
import { visible } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import { isShareOfWhole, overlap } from '../judge.js'
import type { MeasuredHeads, RatioRow } from '../model.js'
import { normName } from '../norm-words.js'
import { nounNames } from '../several.js'
import { nameOf, type VerdictArgs } from '../verdict-args.js'
import { explainShape } from './shape.js'
import { boundWords } from './words.js'

/** The norm as it is written, and how it is read. */
export function explainNorm({ ratio }: RatioRow): Said[] {
  const { read, norm, measured, normText, measure, count, reason, source } = ratio
  const lines = [written({ norm: normName({ read, normText }) })]
  const by = measured.by === 'heads' ? measured.kind : measured.by
  const noun = nameOf(measured) ?? { id: '', text: {} }
  if (read.form === 'density') lines.push(readDensity({ low: read.low, high: read.high, per: read.per, noun, by }))
  else if (read.form === 'capacity') {
    lines.push(readCapacity({ count: read.count, low: read.low, high: read.high, noun, by }))
  } else if (read.form === 'share') lines.push(readShare({ low: read.low, high: read.high, noun }))
  else if (read.form !== 'absolute')
    lines.push(...explainShape(read, noun, nounNames(ratio, read.form === 'demands' ? read.items.length : 0)))
  else lines.push(readAbsolute({ low: read.low, high: read.high }))
  if (norm.is === 'block') lines.push(blocks({ mode: norm.blocks }))
  if (measured.by === 'heads') lines.push(isShareOfWhole(ratio) ? included({ noun }) : partOrNot(measured, ratio))
  if (measured.by === 'several') {
    const parts = new Set(measured.parts)
    lines.push(...[...parts].flatMap((part) => (part?.by === 'heads' ? [partOrNot(part, ratio)] : [])))
  }
  lines.push(counting({ measure, count }))
  if (reason !== null) lines.push(because({ reason }))
  if (source !== null) lines.push(from({ source }))
  return lines
}

function partOrNot(measured: MeasuredHeads, { roles }: RatioRow['ratio']): Said {
  return overlap(measured.roles, roles) ? partly({ noun: measured.name }) : apart({ noun: measured.name })
}

const written = message<{ norm: Name }>('explain:norm-written', {
  en: ({ norm }, f) => `written: ${f.name(norm)}`,
  zh: ({ norm }, f) => `写法：${f.name(norm)}`,
})

type Reading = { readonly low: Fraction; readonly noun: Name; readonly by: VerdictArgs['by'] }

const readDensity = message<Reading & { readonly high: Fraction | null; readonly per: Fraction }>(
  'explain:norm-density',
  {
    en: ({ low, high, per, noun }, f) =>
      `read as: ${boundWords(low, high, f)} for ${equal(per, one) ? 'each' : `every ${f.num(per)}`} ${f.name(noun)}`,
    zh: ({ low, high, per, noun, by }, f) =>
      `含义：每 ${f.num(per)} ${unitText(noun, by, f)}配${spaced(boundWords(low, high, f))} 人`,
  },
)

const readCapacity = message<Reading & { readonly count: Fraction; readonly high: Fraction }>('explain:norm-capacity', {
  en: ({ count, low, high, noun }, f) =>
    `read as: ${f.num(count)} for ${f.num(low)} to ${f.num(high)} ${f.name(noun)}; the larger number sets the least, the smaller the most`,
  zh: ({ count, low, high, noun, by }, f) =>
    `含义：每 ${f.num(low)} 到 ${f.num(high)} ${unitText(noun, by, f)}配 ${f.num(count)} 人；较大的数决定下限，较小的数决定上限`,
})

/** 个活跃用户 is not said, 名工程师 is. */
function unitText(noun: Name, by: VerdictArgs['by'], f: Fmt): string {
  if (by === 'all') return '人'
  return by === 'driver' ? f.name(noun) : `名${f.name(noun)}`
}

const readShare = message<{ low: Fraction; high: Fraction | null; noun: Name }>('explain:norm-share', {
  en: ({ low, high, noun }, f) => `read as: ${boundWords(low, high, f, f.share)} of ${f.name(noun)}`,
  zh: ({ low, high, noun }, f) => `含义：占${f.name(noun)}的比例${spaced(boundWords(low, high, f, f.share))}`,
})

const readAbsolute = message<{ low: Fraction; high: Fraction | null }>('explain:norm-absolute', {
  en: ({ low, high }, f) => `read as: ${boundWords(low, high, f)}, whatever the volume of work`,
  zh: ({ low, high }, f) => `含义：${boundWords(low, high, f)} 人，与业务量无关`,
})

const blocks = message<{ mode: 'started' | 'full' }>('explain:norm-block', {
  en: ({ mode }) => (mode === 'started' ? 'a block that is started counts as a whole one' : 'only full blocks count'),
  zh: ({ mode }) => (mode === 'started' ? '不足一档按一档计' : '满一档才计'),
})

const included = message<{ noun: Name }>('explain:norm-included', {
  en: ({ noun }, f) => `a share of the whole: those counted are themselves part of ${f.name(noun)}`,
  zh: ({ noun }, f) => `按整体占比计算：计入的人员本身也属于${f.name(noun)}`,
})

const partly = message<{ noun: Name }>('explain:norm-partly', {
  en: ({ noun }, f) => `${f.name(noun)} holds some of those counted, as many as there are now`,
  zh: ({ noun }, f) => `${f.name(noun)}中含有计入的人员，按现有人数计`,
})

const apart = message<{ noun: Name }>('explain:norm-apart', {
  en: ({ noun }, f) => `those counted are not part of ${f.name(noun)}`,
  zh: ({ noun }, f) => `计入的人员不属于${f.name(noun)}`,
})

const counting = message<{ measure: 'heads' | 'fte'; count: 'planned' | 'filled' }>('explain:norm-counting', {
  en: ({ measure, count }) =>
    `counted in ${measure === 'fte' ? 'full-time equivalents' : 'heads'}, ${count === 'filled' ? 'as filled' : 'as planned'}`,
  zh: ({ measure, count }) =>
    `按${measure === 'fte' ? '折合全职人数' : '人数'}、${count === 'filled' ? '在岗' : '编制'}口径计`,
})

const because = message<{ reason: Name }>('explain:norm-reason', {
  en: ({ reason }, f) => `reason: ${f.name(reason)}`,
  zh: ({ reason }, f) => `理由：${f.name(reason)}`,
})

const from = message<{ source: string }>('explain:norm-source', {
  en: ({ source }) => `source: ${visible(source)}`,
  zh: ({ source }) => `来源：${visible(source)}`,
})
