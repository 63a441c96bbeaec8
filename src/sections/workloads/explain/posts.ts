import { message, type Said } from '../../../findings/message.js'
import { ceilHeads, div, fromInteger, isInteger, mul } from '../../../staffing/rational.js'
import { type Fraction, formats, visible } from '../../../text/format.js'
import type { Queue, QueueSize, Shrinkage } from '../model.js'
import { exactWords } from './words.js'

/** From people on duty to posts: opening hours, shrinkage, whole heads. */
export function explainPosts({ open, shrinkage }: Queue, { agents, fte }: QueueSize): Said[] {
  const onDuty = fromInteger(agents)
  const covered = open === null ? onDuty : div(mul(onDuty, open.hours), open.fullTime)
  const lines: Said[] = []
  if (open !== null) lines.push(overHours({ agents, hours: open.hours, fullTime: open.fullTime, covered }))
  if (shrinkage !== null) {
    if (shrinkage.parts.length > 1) lines.push(components(shrinkage))
    lines.push(afterShrinkage({ covered, share: shrinkage.total, fte }))
  }
  lines.push(wholeHeads({ fte, heads: ceilHeads(fte), isWhole: isInteger(fte) }))
  return lines
}

/** `breaks 10% + training 5%`, or the factors that are left: a text that both languages share. */
function components({ parts, combine, total }: Shrinkage): Said {
  const percent = formats.en.share
  const listed = parts.map(({ id, share }) => `${visible(id)} ${percent(share)}`)
  if (combine !== 'multiply') return added({ parts: listed.join(' + '), total })
  const factors = parts.map(({ share }) => `(1 − ${percent(share)})`).join(' × ')
  return chained({ parts: listed.join(', '), factors, total })
}

const overHours = message<{ agents: number; hours: Fraction; fullTime: Fraction; covered: Fraction }>(
  'explain:workload-open',
  {
    en: ({ agents, hours, fullTime, covered }, f) =>
      `on duty ${exactWords(hours, f)} hours a week, a post works ${exactWords(fullTime, f)}: ${f.num(agents)} × ${exactWords(hours, f)} ÷ ${exactWords(fullTime, f)} = ${exactWords(covered, f)}`,
    zh: ({ agents, hours, fullTime, covered }, f) =>
      `每周值守 ${exactWords(hours, f)} 小时，一个岗位工作 ${exactWords(fullTime, f)} 小时：${f.num(agents)} × ${exactWords(hours, f)} ÷ ${exactWords(fullTime, f)} = ${exactWords(covered, f)}`,
  },
)

const added = message<{ parts: string; total: Fraction }>('explain:workload-shrinkage-added', {
  en: ({ parts, total }, f) => `shrinkage, each of the same paid time: ${parts} = ${f.share(total)}`,
  zh: ({ parts, total }, f) => `损耗率（都按同一付薪时间计，相加）：${parts} = ${f.share(total)}`,
})

const chained = message<{ parts: string; factors: string; total: Fraction }>('explain:workload-shrinkage-chained', {
  en: ({ parts, factors, total }, f) =>
    `shrinkage, each of what the one before leaves (${parts}): 1 − ${factors} = ${f.share(total)}`,
  zh: ({ parts, factors, total }, f) =>
    `损耗率（依次按剩余时间计，连乘；${parts}）：1 − ${factors} = ${f.share(total)}`,
})

const afterShrinkage = message<{ covered: Fraction; share: Fraction; fte: Fraction }>('explain:workload-shrinkage', {
  en: ({ covered, share, fte }, f) =>
    `shrinkage divides: ${exactWords(covered, f)} ÷ (1 − ${f.share(share)}) = ${exactWords(fte, f)}`,
  zh: ({ covered, share, fte }, f) =>
    `除以（1 − 损耗率）：${exactWords(covered, f)} ÷（1 − ${f.share(share)}）= ${exactWords(fte, f)}`,
})

/** Also of counted work. */
export const wholeHeads = message<{ fte: Fraction; heads: number; isWhole: boolean }>('explain:workload-heads', {
  en: ({ fte, heads, isWhole }, f) =>
    `in whole heads: at least ${f.num(heads)}${isWhole ? '' : ` (${f.num(fte)} rounded up)`}`,
  zh: ({ fte, heads, isWhole }, f) => `按整人：至少 ${f.num(heads)} 人${isWhole ? '' : `（${f.num(fte)} 向上取整）`}`,
})
