import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Holds, isWithin } from '../../src/staffing/holds.js'
import { holdsFor, type Norm, normBand } from '../../src/staffing/ratio.js'
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
import { anyNorm } from './norms.js'

const n = fromInteger

/** In the usual notation: `[` and `]` include the end, `(` and `)` do not. */
function interval(holds: Holds | null): string {
  if (holds === null) return 'nowhere'
  const from = holds.from === null ? '…' : exactText(holds.from)
  const to = holds.to === null ? '…' : exactText(holds.to)
  return `${holds.fromOpen ? '(' : '['}${from}, ${to}${holds.toOpen ? ')' : ']'}`
}

const holding = (norm: Norm, min: number | Rational, max: number | Rational | null = min): string => {
  const exact = (x: number | Rational): Rational => (typeof x === 'number' ? n(x) : x)
  return interval(holdsFor(norm, { min: exact(min), max: max === null ? null : exact(max) }))
}

const density = (low: number, high: number | null, per: number): Norm => ({
  is: 'density',
  low: n(low),
  high: high === null ? null : n(high),
  per: n(per),
})
const block = (blocks: 'started' | 'full'): Norm => ({ is: 'block', low: one, high: n(2), per: n(1000), blocks })

describe('a plan holds for', () => {
  it('the real band of a range norm', () => {
    expect(holding(density(1, 2, 1000), 24)).toBe('[12000, 24000]')
    expect(holding(density(1, 2, 1000), 10)).toBe('[5000, 10000]')
    expect(holding({ is: 'capacity', count: one, low: n(1000), high: n(5000) }, 3)).toBe('[3000, 15000]')
  })

  it('the last unit before the next person, where nobody can be cut in two', () => {
    expect(holding(density(1, 1, 10000), 3)).toBe('(20000, 30000]')
    expect(holding(density(1, 2, 1000), 1)).toBe('(0, 1000]')
    expect(holding(density(9, 10, 1000), 10)).toBe('[1000, 10000/9]')
    expect(holding(density(9, 10, 1000), 9)).toBe('(8000/9, 1000]')
    expect(holding(density(1, 1, 10000), rational(5, 2))).toBe('(20000, 25000]')
  })

  it('no driver at all with nobody', () => {
    expect(holding(density(1, 2, 1000), 0)).toBe('[0, 0]')
    expect(holding(density(0, 2, 1000), 0)).toBe('[0, …]')
  })

  it('anything on the side that a norm leaves open', () => {
    expect(holding(density(1, null, 1000), 24)).toBe('[…, 24000]')
    expect(holding(density(0, 2, 1000), 24)).toBe('[12000, …]')
    expect(holding(density(0, 0, 1000), 1)).toBe('nowhere')
    expect(holding(density(0, null, 1000), 1)).toBe('[…, …]')
  })

  it('what every number of a planned range holds for', () => {
    expect(holding(density(1, 2, 1000), 12, 18)).toBe('[9000, 12000]')
    expect(holding(density(1, 2, 1000), 3, 5)).toBe('[2500, 3000]')
    expect(holding(density(1, 2, 1000), 3, 9)).toBe('nowhere')
    expect(holding(density(1, 1, 10000), 2, 3)).toBe('nowhere')
    expect(holding(density(1, 2, 1000), 3, null)).toBe('nowhere')
    expect(holding(density(1, null, 1000), 3, null)).toBe('[…, 3000]')
  })

  it('whole blocks', () => {
    expect(holding(block('started'), 4)).toBe('(1000, 4000]')
    expect(holding(block('started'), 1)).toBe('(0, 1000]')
    expect(holding(block('started'), 0)).toBe('[0, 0]')
    expect(holding(block('full'), 4)).toBe('[2000, 5000)')
    expect(holding(block('full'), 0)).toBe('[0, 1000)')
    expect(holding({ ...block('full'), low: n(3), high: n(4) } as Norm, 5)).toBe('nowhere')
  })

  it('everything or nothing where the norm has no driver', () => {
    const norm: Norm = { is: 'absolute', low: n(2), high: n(4) }
    expect(holding(norm, 3)).toBe('[…, …]')
    expect(holding(norm, 1)).toBe('nowhere')
    expect(holding(norm, 2, 5)).toBe('nowhere')
    expect(holding(norm, 2, null)).toBe('nowhere')
    expect(holding({ ...norm, high: null }, 2, null)).toBe('[…, …]')
  })
})

describe('agrees with the verdict', () => {
  const tiny = rational(1, 10n ** 9n)

  /** Driver values that matter: a random one, and both ends of the interval with what lies just beside them. */
  function probes(holds: Holds | null, driver: Rational): Rational[] {
    const ends = [holds?.from ?? null, holds?.to ?? null].filter((end) => end !== null)
    return [driver, zero, ...ends.flatMap((end) => [end, add(end, tiny), sub(end, tiny)])].filter((x) => x.n >= 0n)
  }

  it('at every driver value, for heads and FTE', () => {
    fc.assert(
      fc.property(anyNorm, quantity(40), quantity(3000), (norm, staff, driver) => {
        const holds = holdsFor(norm, { min: staff, max: staff })
        for (const probe of probes(holds, driver)) {
          const fits = verdict(staff, normBand(norm, probe)).startsWith('ok')
          expect([exactText(probe), holds !== null && isWithin(holds, probe)]).toEqual([exactText(probe), fits])
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('for a planned range: where both its ends fit', () => {
    fc.assert(
      fc.property(anyNorm, quantity(40), quantity(40), quantity(3000), (norm, a, b, driver) => {
        const [min, max] = compare(a, b) > 0 ? [b, a] : [a, b]
        const holds = holdsFor(norm, { min, max })
        for (const probe of probes(holds, driver)) {
          const band = normBand(norm, probe)
          const fits = verdict(min, band) !== 'under' && verdict(max, band) !== 'over'
          expect([exactText(probe), holds !== null && isWithin(holds, probe)]).toEqual([exactText(probe), fits])
        }
      }),
      { numRuns: 1000 },
    )
  })
})
