import { describe, expect, it } from 'vitest'
import { ladderHeads } from '../../src/staffing/ladder.js'
import { proportionalHeads } from '../../src/staffing/proportional.js'
import { fromInteger, one } from '../../src/staffing/rational.js'

const n = fromInteger

describe('ladder', () => {
  it('takes the last step reached, in any order, the first below all', () => {
    const steps = [
      { from: n(512), heads: 5 },
      { from: n(10), heads: 1 },
      { from: n(64), heads: 3 },
    ]
    expect([0, 10, 63, 64, 511, 512, 9999].map((driver) => ladderHeads(steps, n(driver)))).toEqual([
      1, 1, 1, 3, 3, 5, 5,
    ])
    expect(ladderHeads([], n(5))).toBe(0)
    expect(() => ladderHeads(steps, n(-1))).toThrow('negative')
  })
})

describe('proportional', () => {
  it('takes the larger need, then the maximum, then the minimum', () => {
    const need = { driver: n(13), per: n(2) }
    expect(proportionalHeads([need, { driver: n(4), per: one, noSinglePoint: true }], { min: 1, max: 100 })).toBe(7)
    expect(proportionalHeads([need], { min: 1, max: 5 })).toBe(5)
    expect(proportionalHeads([need], { min: 9, max: 5 })).toBe(9)
    expect(proportionalHeads([need], { min: 0, max: null })).toBe(7)
    expect(proportionalHeads([], { min: 0, max: null })).toBe(0)
    expect(proportionalHeads([{ driver: n(2), per: n(9), noSinglePoint: true }], { min: 0, max: null })).toBe(2)
    expect(proportionalHeads([{ driver: one, per: n(9), noSinglePoint: true }], { min: 0, max: null })).toBe(1)
  })
})
