import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divergenceOf, leastTogether, type Term } from '../../src/staffing/circle.js'
import { ceilHeads, fromInteger, mul, type Rational, rational } from '../../src/staffing/rational.js'
import { sharesTogether } from '../../src/staffing/share.js'

const n = fromInteger
const way = (...terms: [Rational, ...number[]][]): Term[] => terms.map(([rate, ...of]) => ({ rate, of }))

describe('groups that call for each other', () => {
  const pair = (a: Rational, b: Rational) => divergenceOf({ ways: [[way([a, 1])], [way([b, 0])]] })

  it('end where the product of the rates is below one', () => {
    expect(pair(rational(1, 2), rational(3, 2))).toBeNull()
    expect(pair(n(100), rational(1, 101))).toBeNull()
    expect(pair(n(5), n(0))).toBeNull()
  })

  it('are even where it is one, and have no end above', () => {
    expect(pair(n(2), rational(1, 2))).toEqual({ groups: [0, 1], way: [0, 0], even: true })
    expect(pair(n(2), n(2))).toEqual({ groups: [0, 1], way: [0, 0], even: false })
    expect(pair(n(100), rational(1, 99))).toMatchObject({ even: false })
  })

  it('may do so together though no two of them do', () => {
    const near = rational(4, 5)
    const ways = [[way([near, 1])], [way([near, 0, 2])], [way([near, 1])]]
    expect(divergenceOf({ ways })).toMatchObject({ groups: [0, 1, 2], even: false })
    expect(divergenceOf({ ways: [ways[0]!, ways[1]!, []] })).toBeNull()
  })

  it('count the larger of several ways, not their sum', () => {
    const part = rational(3, 5)
    const back = [way([part, 0])]
    expect(divergenceOf({ ways: [[way([part, 1]), way([part, 2])], back, back] })).toBeNull()
    expect(divergenceOf({ ways: [[way([part, 1]), way([n(2), 2])], back, back] })).toMatchObject({ groups: [0, 2] })
    expect(divergenceOf({ ways: [[way([part, 1], [part, 2])], back, back] })).toBeNull()
    expect(divergenceOf({ ways: [[way([n(1), 1], [n(1), 2])], back, back] })).toMatchObject({ groups: [0, 1, 2] })
  })

  it('are told apart from those that only lead to them', () => {
    expect(divergenceOf({ ways: [[way([n(9), 1])], [way([n(2), 2])], [way([n(2), 1])]] })?.groups).toEqual([1, 2])
    expect(divergenceOf({ ways: [[way([n(1), 0])]] })).toEqual({ groups: [0], way: [0], even: true })
    expect(divergenceOf({ ways: [] })).toBeNull()
  })

  it('end exactly where counting up from nobody ends', () => {
    const rate = fc.constantFrom(0, 0, 1, 2, 3, 5, 8).map((tenths) => rational(tenths, 10))
    const matrix = fc.integer({ min: 1, max: 4 }).chain((size) => {
      const row = fc.array(rate, { minLength: size, maxLength: size })
      return fc.array(row, { minLength: size, maxLength: size })
    })
    fc.assert(
      fc.property(matrix, (rates) => {
        const ways = rates.map((row) => [way(...row.map((one, i): [Rational, number] => [one, i]))])
        let heads = rates.map(() => 0)
        const limit = 1e9
        // In doubles, far enough from where rounding could tell: one head of their own each, until it stands or runs away.
        for (let round = 0; round < 3000 && Math.max(...heads) < limit; round++) {
          heads = rates.map((row) => row.reduce((sum, one, i) => sum + (Number(one.n) / Number(one.d)) * heads[i]!, 1))
        }
        const found = divergenceOf({ ways })
        if (found === null) expect(Math.max(...heads)).toBeLessThan(limit)
        else expect(Math.max(...heads)).toBeGreaterThan(1000)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the least heads together', () => {
  it('are the shares of one whole, whichever way they are found', () => {
    const share = fc.integer({ min: 0, max: 30 }).map((percent) => rational(percent, 100))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.array(share, { minLength: 1, maxLength: 3 }),
        (base, shares) => {
          const counted = leastTogether(shares.length, (group, heads) => {
            return ceilHeads(mul(shares[group]!, n(base + heads.reduce((a, b) => a + b, 0))))
          })
          expect(counted).toEqual(sharesTogether(n(base), shares).heads)
        },
      ),
    )
  })

  it('are unknown where they do not end', () => {
    expect(leastTogether(1, (_, heads) => heads[0]! + 1)).toBeNull()
    expect(leastTogether(0, () => 1)).toEqual([])
  })
})
