import fc from 'fast-check'
import type { Norm } from '../../src/staffing/ratio.js'
import { add, fromInteger, type Rational, zero } from '../../src/staffing/rational.js'
import { positiveQuantity, quantity } from './arbitrary.js'

/** Rising ends, each above the one before. */
const ends = fc.array(positiveQuantity(400), { maxLength: 4 }).map((steps) => {
  const rising: Rational[] = []
  for (const step of steps) rising.push(add(rising.at(-1) ?? zero, step))
  return rising
})

const tiersOf = (mode: 'marginal' | 'whole'): fc.Arbitrary<Norm> =>
  fc.tuple(ends, fc.array(positiveQuantity(100), { minLength: 5, maxLength: 5 })).map(([tops, pers]): Norm => {
    const tiers = [...tops, null].map((upTo, i) => ({ upTo, per: pers[i] ?? fromInteger(1) }))
    return { is: 'tiers', mode, tiers }
  })

export const marginalTiers = tiersOf('marginal')
export const wholeTiers = tiersOf('whole')

const steps = fc.uniqueArray(fc.record({ from: quantity(500), heads: fc.integer({ min: 0, max: 30 }) }), {
  minLength: 1,
  maxLength: 5,
  selector: ({ from }) => `${from.n}/${from.d}`,
})

export const anyLadder = steps.map((all): Norm => ({ is: 'ladder', steps: all }))

/** A ladder on which growth never takes anybody away. */
export const risingLadder = steps.map((all): Norm => {
  const heads = all.map((step) => step.heads).sort((a, b) => a - b)
  const froms = all.map((step) => step.from).sort((a, b) => (a.n * b.d < b.n * a.d ? -1 : 1))
  return { is: 'ladder', steps: froms.map((from, i) => ({ from, heads: heads[i] ?? 0 })) }
})

export const anyDemands = fc
  .tuple(
    fc.constantFrom('pooled', 'dedicated' as const),
    fc.array(fc.record({ need: quantity(4), per: positiveQuantity(60), at: fc.option(quantity(90), { freq: 3 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([combine, items]): Norm => ({ is: 'demands', combine: combine as 'pooled' | 'dedicated', items }))
