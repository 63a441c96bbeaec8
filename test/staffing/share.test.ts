import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ceilHeads, fromInteger, mul, rational } from '../../src/staffing/rational.js'
import { sharesTogether } from '../../src/staffing/share.js'

const n = fromInteger

describe('shares of one total', () => {
  it('have the least whole answer', () => {
    const rates = fc.array(
      fc.integer({ min: 0, max: 30 }).map((p) => rational(p, 100)),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), rates, (base, list) => {
        const least = (): number[] => {
          let heads = list.map(() => 0)
          for (;;) {
            const total = n(base + heads.reduce((a, b) => a + b, 0))
            const next = list.map((rate) => ceilHeads(mul(rate, total)))
            if (next.every((h, i) => h === heads[i])) return heads
            heads = next
          }
        }
        const { heads, total } = sharesTogether(n(base), list)
        expect(heads).toEqual(least())
        expect(total).toEqual(n(base + heads.reduce((a, b) => a + b, 0)))
      }),
    )
  })

  it('stop where there is none, or none to be counted', () => {
    expect(() => sharesTogether(n(10), [rational(3, 5), rational(2, 5)])).toThrow('rates_sum_ge_1')
    expect(() => sharesTogether(n(10), [rational(10n ** 12n - 1n, 10n ** 12n)])).toThrow('rates_sum_near_1')
    expect(() => sharesTogether(n(-1), [rational(1, 5)])).toThrow('negative')
    expect(sharesTogether(rational(21, 2), [])).toEqual({ heads: [], total: rational(21, 2) })
  })
})
