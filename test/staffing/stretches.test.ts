import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Holds, isWithin } from '../../src/staffing/holds.js'
import { holdsFor, type Norm, normBand, stretchesFor, withValues, worstOver } from '../../src/staffing/ratio.js'
import {
  add,
  compare,
  exactText,
  fromInteger,
  one,
  type Rational,
  rational,
  sub,
  zero,
} from '../../src/staffing/rational.js'
import { verdict } from '../../src/staffing/verdict.js'
import { quantity } from './arbitrary.js'
import { anyDemands, anyLadder, marginalTiers, risingLadder, wholeTiers } from './shapes.js'

const n = fromInteger
const shown = ({ from, fromOpen, to, toOpen }: Holds): string =>
  `${fromOpen ? '(' : '['}${from === null ? '…' : exactText(from)}, ${to === null ? '…' : exactText(to)}${toOpen ? ')' : ']'}`
const stretches = (norm: Norm, heads: number): string[] =>
  stretchesFor(norm, { min: n(heads), max: n(heads) }).map(shown)

const bands = [
  { upTo: n(1000), per: n(100) },
  { upTo: n(5000), per: n(200) },
  { upTo: null, per: n(400) },
]
const marginal: Norm = { is: 'tiers', mode: 'marginal', tiers: bands }
const whole: Norm = { is: 'tiers', mode: 'whole', tiers: bands }
const ladder: Norm = {
  is: 'ladder',
  steps: [
    { from: n(64), heads: 3 },
    { from: n(10), heads: 1 },
    { from: n(512), heads: 1 },
  ],
}

describe('a plan holds for', () => {
  it('marginal tiers up to where their work is used up', () => {
    expect(stretches(marginal, 0)).toEqual(['[…, 0]'])
    expect(stretches(marginal, 6)).toEqual(['[…, 600]'])
    expect(stretches(marginal, 10)).toEqual(['[…, 1000]'])
    expect(stretches(marginal, 30)).toEqual(['[…, 5000]'])
    expect(stretches(marginal, 31)).toEqual(['[…, 5400]'])
  })

  it('whole tiers in several stretches, where a band above needs fewer', () => {
    expect(stretches(whole, 5)).toEqual(['[…, 500]'])
    expect(stretches(whole, 6)).toEqual(['[…, 600]', '(1000, 1200]'])
    expect(stretches(whole, 14)).toEqual(['[…, 2800]', '(5000, 5600]'])
    expect(stretches(whole, 25)).toEqual(['[…, 10000]'])
  })

  it('the steps of a ladder that say just so many', () => {
    expect(stretches(ladder, 1)).toEqual(['[…, 64)', '[512, …]'])
    expect(stretches(ladder, 3)).toEqual(['[64, 512)'])
    expect(stretches(ladder, 2)).toEqual([])
    expect(stretchesFor(ladder, { min: n(1), max: n(3) })).toEqual([])
    expect(stretchesFor(ladder, { min: n(1), max: null })).toEqual([])
  })

  it('demands while the sum fits, others standing still', () => {
    const item = (need: Rational, per: number, at: number | null) => ({
      need,
      per: n(per),
      at: at === null ? null : n(at),
    })
    const pooled: Norm = {
      is: 'demands',
      combine: 'pooled',
      items: [item(one, 40, null), item(rational(1, 2), 10, 14)],
    }
    expect(stretches(pooled, 5)).toEqual(['[…, 172]'])
    expect(stretches({ ...pooled, combine: 'dedicated' }, 5)).toEqual(['[…, 160]'])
    expect(stretches(pooled, 0)).toEqual([])
    const twice: Norm = { is: 'demands', combine: 'dedicated', items: [item(one, 40, null), item(one, 100, null)] }
    expect(stretches(twice, 4)).toEqual(['[…, 100]'])
    expect(stretches(twice, 1)).toEqual(['[…, 0]'])
    expect(stretches({ is: 'demands', combine: 'pooled', items: [item(zero, 3, null)] }, 0)).toEqual(['[…, …]'])
  })

  it('the stretch near a value: its own, else the last below, else the first', () => {
    const near = (at: number) => {
      const holds = holdsFor(whole, { min: n(6), max: n(6) }, n(at))
      return holds && shown(holds)
    }
    expect([0, 600, 800, 1000, 1001, 1200, 9999].map(near)).toEqual([
      '[…, 600]',
      '[…, 600]',
      '[…, 600]',
      '[…, 600]',
      '(1000, 1200]',
      '(1000, 1200]',
      '(1000, 1200]',
    ])
    expect(shown(holdsFor(whole, { min: n(6), max: n(6) })!)).toBe('[…, 600]')
  })
})

const tiny = rational(1, 10n ** 9n)

describe.each([
  ['marginal tiers', marginalTiers],
  ['whole tiers', wholeTiers],
  ['ladders', anyLadder],
  ['demands', anyDemands],
])('the stretches of %s', (_, norms) => {
  it('agree with the verdict at random values and at all ends', () => {
    fc.assert(
      fc.property(norms, quantity(30), quantity(30), quantity(2000), (norm, a, b, driver) => {
        const [min, max] = compare(a, b) > 0 ? [b, a] : [a, b]
        const found = stretchesFor(norm, { min, max })
        const ends = found.flatMap(({ from, to }) => [from, to]).filter((end) => end !== null)
        const probes = [driver, zero, ...ends.flatMap((end) => [end, add(end, tiny), sub(end, tiny)])]
        for (const probe of probes.filter((x) => x.n >= 0n)) {
          const band = normBand(norm, probe)
          const fits = verdict(min, band) !== 'under' && verdict(max, band) !== 'over'
          expect([exactText(probe), found.some((one) => isWithin(one, probe))]).toEqual([exactText(probe), fits])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('rise and do not touch', () => {
    fc.assert(
      fc.property(norms, fc.integer({ min: 0, max: 30 }), (norm, heads) => {
        const found = stretchesFor(norm, { min: n(heads), max: n(heads) })
        for (const [i, next] of found.entries()) {
          const before = found[i - 1]
          if (before === undefined) continue
          expect(compare(before.to!, next.from!)).toBe(-1)
        }
      }),
    )
  })
})

describe.each([
  ['marginal tiers', marginalTiers],
  ['rising ladders', risingLadder],
  ['demands', anyDemands],
])('%s', (_, norms) => {
  it('never need fewer people for more of the driver', () => {
    fc.assert(
      fc.property(norms, quantity(1500), quantity(500), (norm, driver, more) => {
        const [before, after] = [normBand(norm, driver), normBand(norm, add(driver, more))]
        expect(compare(after.realMin, before.realMin)).toBeGreaterThanOrEqual(0)
        expect(after.headsMin).toBeGreaterThanOrEqual(before.headsMin)
      }),
    )
  })
})

describe('the worst value of a range', () => {
  it('is an end, or a break inside', () => {
    const ends = (norm: Norm, from: number, to: number) => {
      const { least, most } = worstOver(norm, n(from), n(to))
      return [exactText(least), exactText(most)]
    }
    expect(ends(marginal, 900, 1200)).toEqual(['1200', '900'])
    expect(ends(whole, 900, 1200)).toEqual(['1000', '900'])
    expect(ends(whole, 1001, 1200)).toEqual(['1200', '1001'])
    expect(ends(ladder, 0, 100)).toEqual(['100', '0'])
    expect(ends(ladder, 100, 600)).toEqual(['100', '600'])
    expect(ends(ladder, 0, 600)).toEqual(['64', '0'])
    expect(ends({ is: 'density', low: one, high: one, per: one }, 2, 5)).toEqual(['5', '2'])
  })

  it('asks for no less, and allows no more, than any value inside', () => {
    const inside = fc.tuple(quantity(1500), quantity(800), fc.integer({ min: 0, max: 100 }))
    fc.assert(
      fc.property(fc.oneof(wholeTiers, anyLadder, marginalTiers), inside, (norm, [from, width, percent]) => {
        const to = add(from, width)
        const { least, most } = worstOver(norm, from, to)
        const probe = add(from, { ...rational(width.n * BigInt(percent), width.d * 100n) })
        const band = normBand(norm, probe)
        expect(compare(normBand(norm, least).realMin, band.realMin)).toBeGreaterThanOrEqual(0)
        const allowed = normBand(norm, most).realMax
        if (allowed !== null) expect(compare(allowed, band.realMax!)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('values that stand still', () => {
  it('leave the rest to the driver', () => {
    const demands: Norm = {
      is: 'demands',
      combine: 'pooled',
      items: [
        { need: one, per: n(40), at: null },
        { need: rational(1, 2), per: n(10), at: null },
      ],
    }
    expect(normBand(withValues(demands, [n(140), n(14)]), n(999)).realMin).toEqual(rational(21, 5))
    expect(normBand(withValues(demands, [null, n(14)]), n(172)).headsMin).toBe(5)
    const split: Norm = { is: 'apportion', heads: 5, weights: [null, n(60)], part: 0 }
    expect(normBand(withValues(split, [n(80), n(999)]), zero).headsMin).toBe(3)
    expect(normBand(split, n(300)).headsMin).toBe(4)
    expect(withValues(whole, [n(3)])).toBe(whole)
  })
})
