import { message, type Said } from '../../../findings/message.js'
import type { Fraction } from '../../../text/format.js'
import type { Counting } from '../../establishment/model.js'
import type { RatioRow } from '../model.js'
import { roleLines } from './roles.js'
import { rangeWords } from './words.js'

/** Who is counted with each role's number, and the sum. */
export function explainCounted(
  row: Pick<RatioRow, 'counted' | 'actual' | 'held'> & { readonly ratio: Counting },
): Said[] {
  const { counted, ratio, actual, held } = row
  const lines = roleLines(counted, ratio)
  if (actual === null || counted.length < 2) return lines
  return [...lines, total({ low: actual.min, high: actual.max, held, measure: ratio.measure })]
}

const total = message<{ low: Fraction; high: Fraction | null; held: number; measure: 'heads' | 'fte' }>(
  'explain:counted-total',
  {
    en: ({ low, high, held, measure }, f) =>
      `in all: ${rangeWords(low, high, f)}${measure === 'fte' ? ' FTE' : ''}${held > 0 ? ` and ${held} ${f.s(held, 'hat', 'hats')}` : ''}`,
    zh: ({ low, high, held, measure }, f) =>
      `合计：${measure === 'fte' ? '折合 ' : ''}${rangeWords(low, high, f)} 人${held > 0 ? `，另有兼任 ${held} 人` : ''}`,
  },
)
