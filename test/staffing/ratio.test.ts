import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Band } from '../../src/staffing/band.js'
import { compoundGrowth } from '../../src/staffing/growth.js'
import { holdsFor, type Norm, normBand } from '../../src/staffing/ratio.js'
import { add, compare, fromInteger, mul, one, type Rational, rational, zero } from '../../src/staffing/rational.js'
import { StaffingError } from '../../src/staffing/staffing-error.js'
import { holdsThroughout, stageBand, stageVerdict } from '../../src/staffing/stage.js'
import { deficit, excess, headsToHire, verdict } from '../../src/staffing/verdict.js'
import { positiveQuantity, quantity } from './arbitrary.js'
import { anyNorm } from './norms.js'

const n = fromInteger
const support: Norm = { is: 'density', low: one, high: n(2), per: n(1000) }
const analyst: Norm = { is: 'density', low: one, high: one, per: n(10000) }
const promoter: Norm = { is: 'capacity', count: one, low: n(1000), high: n(5000) }

const heads = ({ headsMin, headsMax }: Band) => [headsMin, headsMax]
const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return error instanceof StaffingError ? error.code : String(error)
  }
  return 'nothing thrown'
}

describe('norms', () => {
  it('differ by mode at 1,001 users', () => {
    expect(heads(normBand(support, n(1001)))).toEqual([2, 2])
    expect(heads(normBand({ ...support, is: 'block', blocks: 'started' }, n(1001)))).toEqual([2, 4])
    expect(heads(normBand({ ...support, is: 'block', blocks: 'full' }, n(1001)))).toEqual([1, 2])
  })

  it('leave "at least" open and start "at most" at nobody', () => {
    expect(heads(normBand({ ...support, high: null }, n(1500)))).toEqual([2, null])
    expect(heads(normBand({ is: 'density', low: zero, high: one, per: n(1000) }, n(2500)))).toEqual([0, 2])
    expect(heads(normBand({ is: 'capacity', count: one, low: n(5), high: null }, n(23)))).toEqual([0, 4])
    expect(heads(normBand({ is: 'capacity', count: one, low: zero, high: n(5) }, n(23)))).toEqual([5, null])
    expect(heads(normBand({ is: 'absolute', low: n(2), high: null }, zero))).toEqual([2, null])
  })

  it('mean the same with their ends the wrong way round', () => {
    for (const norm of [support, { ...support, is: 'block', blocks: 'started' } as const]) {
      expect(normBand({ ...norm, low: n(2), high: one }, n(7300))).toEqual(normBand(norm, n(7300)))
    }
    expect(normBand({ ...promoter, low: n(5000), high: n(1000) }, n(12000))).toEqual(normBand(promoter, n(12000)))
  })

  it('count shares of the others and of all', () => {
    const hr = { is: 'share', low: rational(1, 100), high: rational(1, 10), of: 'others' } as const
    expect(heads(normBand(hr, n(1000)))).toEqual([10, 100])
    expect(heads(normBand({ ...hr, of: 'all' }, n(1000)))).toEqual([11, 111])
    expect(heads(normBand({ ...hr, of: 'all', high: one }, n(1000)))).toEqual([11, null])
  })

  it('say which numbers have no answer', () => {
    expect(codeOf(() => normBand({ ...support, per: zero }, one))).toBe('zero_divisor')
    expect(codeOf(() => normBand({ ...support, is: 'block', blocks: 'full', per: zero }, one))).toBe('zero_divisor')
    expect(codeOf(() => normBand({ ...promoter, low: zero, high: zero }, one))).toBe('zero_divisor')
    expect(codeOf(() => normBand(support, n(-1)))).toBe('negative')
    expect(codeOf(() => normBand({ ...support, low: n(-1) }, one))).toBe('negative')
    expect(codeOf(() => normBand({ is: 'share', low: one, high: null, of: 'all' }, one))).toBe('rates_sum_ge_1')
    expect(() => normBand({ ...support, per: one }, n(2n ** 60n))).toThrow(RangeError)
  })
})

describe('verdict', () => {
  const band = normBand(analyst, n(25000))

  it('accepts the indivisible person and no other', () => {
    expect([2, 3, 4].map((h) => verdict(n(h), band))).toEqual(['under', 'ok-indivisible', 'over'])
    expect(verdict(rational(5, 2), band)).toBe('ok')
    expect(verdict(rational(31, 10), band)).toBe('over')
    expect(verdict(one, normBand(support, n(300)))).toBe('ok-indivisible')
    expect(verdict(one, normBand(support, zero))).toBe('over')
  })

  it('measures what is missing and what is too much', () => {
    expect(deficit(n(2), band)).toEqual(rational(1, 2))
    expect(headsToHire(n(2), band)).toBe(1)
    expect(excess(n(4), band)).toEqual(rational(3, 2))
    expect(excess(n(2), band)).toEqual(zero)
    expect(headsToHire(n(4), band)).toBe(0)
    expect(excess(n(400), normBand({ ...analyst, high: null }, n(25000)))).toEqual(zero)
  })

  it('agrees with deficit and excess', () => {
    fc.assert(
      fc.property(anyNorm, quantity(3000), quantity(60), (norm, driver, staff) => {
        const at = normBand(norm, driver)
        const v = verdict(staff, at)
        expect(v === 'under').toBe(deficit(staff, at).n > 0n)
        expect(v === 'ok-indivisible' || v === 'over').toBe(excess(staff, at).n > 0n)
        expect(verdict(add(staff, n(headsToHire(staff, at))), at)).not.toBe('under')
      }),
    )
  })
})

describe('bands', () => {
  it('always leave a whole number of heads', () => {
    fc.assert(
      fc.property(anyNorm, quantity(5000), (norm, driver) => {
        const band = normBand(norm, driver)
        expect(compare(n(band.headsMin), band.realMin)).toBeGreaterThanOrEqual(0)
        expect(compare(n(band.headsMin - 1), band.realMin)).toBeLessThan(0)
        expect(band.headsMax ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(band.headsMin)
        expect(verdict(n(band.headsMin), band)).toMatch(/^ok/)
        if (band.headsMax === null) return
        expect(verdict(n(band.headsMax), band)).toMatch(/^ok/)
        expect(verdict(n(band.headsMax + 1), band)).toBe('over')
      }),
    )
  })

  it('never need fewer people for more of the driver', () => {
    fc.assert(
      fc.property(anyNorm, quantity(5000), quantity(5000), (norm, driver, more) => {
        const [before, after] = [normBand(norm, driver), normBand(norm, add(driver, more))]
        expect(after.headsMin).toBeGreaterThanOrEqual(before.headsMin)
        expect(after.headsMax ?? 0).toBeGreaterThanOrEqual(before.headsMax ?? 0)
        expect(compare(after.realMin, before.realMin)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('do not depend on the scale: k times the block for k times the driver', () => {
    const rates = fc.tuple(quantity(20), quantity(20), positiveQuantity(500), quantity(5000), positiveQuantity(9))
    fc.assert(
      fc.property(rates, ([low, high, per, driver, k]) => {
        const norm: Norm = { is: 'density', low, high, per }
        expect(normBand({ ...norm, per: mul(per, k) }, mul(driver, k))).toEqual(normBand(norm, driver))
      }),
    )
  })
})

describe('float traps', () => {
  it('are exact where floating point is not', () => {
    expect(Math.floor(180 * (7 / 10))).toBe(125)
    const norm: Norm = { is: 'density', low: zero, high: n(7), per: n(10) }
    expect(normBand(norm, n(180)).headsMax).toBe(126)
    expect(compoundGrowth(n(1000), rational(1, 10), 3)).toEqual(n(1331))
  })

  it('get whole products right: a/10 per K at any multiple of 10 K', () => {
    const parts = fc.tuple(fc.integer({ min: 1, max: 200 }), positiveQuantity(5000), fc.integer({ min: 1, max: 500 }))
    fc.assert(
      fc.property(parts, ([a, per, blocks]) => {
        const norm: Norm = { is: 'density', low: rational(a, 10), high: rational(a, 10), per }
        expect(heads(normBand(norm, mul(per, n(10 * blocks))))).toEqual([a * blocks, a * blocks])
      }),
    )
  })
})

describe('stages', () => {
  const stage = (norm: Norm, from: number, to: number) => stageBand((driver) => normBand(norm, driver), n(from), n(to))

  it('need the minimum at the end and allow the maximum at the start', () => {
    expect(stage(support, 5000, 9000)).toMatchObject({ requiredMin: 9, requiredMax: 10 })
    expect(stage(support, 1000, 5000)).toMatchObject({ requiredMin: 5, requiredMax: 2 })
  })

  it('judge short at the end before too many at the start', () => {
    const wide = stage(support, 1000, 5000)
    expect([2, 4, 5, 10].map((h) => stageVerdict(n(h), wide))).toEqual(['under', 'under', 'over', 'over'])
    const narrow = stage(support, 5000, 9000)
    expect([8, 9, 10, 11].map((h) => stageVerdict(n(h), narrow))).toEqual(['under', 'ok', 'ok', 'over'])
    expect(stageVerdict(n(3), stage(analyst, 25000, 30000))).toBe('ok-indivisible')
  })

  it('hold throughout exactly where they hold at every value between', () => {
    fc.assert(
      fc.property(anyNorm, quantity(2000), quantity(2000), quantity(60), (norm, from, length, staff) => {
        const to = add(from, length)
        const band = stageBand((driver) => normBand(norm, driver), from, to)
        const middle = add(from, mul(length, rational(2, 7)))
        const fits = (driver: Rational) => verdict(staff, normBand(norm, driver)).startsWith('ok')
        expect(holdsThroughout(staff, band)).toBe(fits(from) && fits(to))
        if (holdsThroughout(staff, band)) expect(fits(middle)).toBe(true)
        expect(stageVerdict(staff, band).startsWith('ok')).toBe(holdsThroughout(staff, band))
      }),
    )
  })

  it('agree with the interval the plan holds for', () => {
    const plan = { min: n(10), max: n(10) }
    expect(holdsFor(support, plan)).toMatchObject({ from: n(5000), to: n(10000) })
    expect(holdsThroughout(n(10), stage(support, 5000, 10000))).toBe(true)
    expect(holdsThroughout(n(10), stage(support, 4999, 10000))).toBe(false)
    expect(holdsThroughout(n(10), stage(support, 5000, 10001))).toBe(false)
  })
})
