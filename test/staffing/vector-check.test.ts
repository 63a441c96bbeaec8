import { describe, expect, it } from 'vitest'
import { rational } from '../../src/staffing/rational.js'
import { StaffingError } from '../../src/staffing/staffing-error.js'
import { faults, Other, Rounded, readTolerance, type Vector } from './vector-check.js'
import { kinds } from './vector-kinds/index.js'
import type { Kind } from './vector-kinds/input.js'

const exact = readTolerance(undefined)
const half: Kind = () => ({
  half: rational(1, 2),
  whole: 3,
  flags: [true, null],
  far: new Other(4),
  near: new Rounded(rational(2, 3)),
  map: { 1: rational(1, 2), 2: 3 },
})
const suites = {
  s: {
    half,
    throws: () => {
      throw new StaffingError('negative')
    },
    breaks: () => {
      throw new TypeError('a fault of ours')
    },
  },
}

const check = (expected: Vector['expected'], kind = 'half', suite = 's', tolerance = exact) =>
  faults(suites, suite, { id: 'v', kind, input: {}, expected }, tolerance).length

describe('the check of vectors', () => {
  it('passes equal answers in any spelling', () => {
    expect(check({ half: '0.5', whole: 3, flags: [true, null], far: 5, near: '0.67' })).toBe(0)
    expect(check({ half: '1/2' })).toBe(0)
    expect(check({ half: 0.5 })).toBe(0)
    expect(check({ near: '0.7' })).toBe(0)
    expect(check({ map: { 2: 3, 1: '1/2' } })).toBe(0)
    expect(check({ error: 'negative' }, 'throws')).toBe(0)
  })

  it('fails on a wrong answer, one fault a key', () => {
    expect(check({ half: '0.51', whole: 4, flags: [true, 0], far: 4, near: '0.66' })).toBe(5)
    expect(check({ whole: '3' })).toBe(1)
    expect(check({ half: null })).toBe(1)
    expect(check({ flags: [true] })).toBe(1)
    expect(check({ map: { 1: '1/2' } })).toBe(1)
    expect(check({ map: { 1: '1/2', 2: 4 } })).toBe(1)
    expect(check({ map: { 1: '1/2', 3: 3 } })).toBe(1)
    expect(check({ map: 3 })).toBe(1)
    expect(check({ error: 'cycle' }, 'throws')).toBe(1)
  })

  it('fails on a key, kind or suite that nothing checks', () => {
    expect(check({ half: '0.5', third: '1/3' })).toBe(1)
    expect(check({ error: 'negative' })).toBe(1)
    expect(check({ half: '0.5' }, 'throws')).toBe(1)
    expect(check({ toString: 'x' })).toBe(1)
    expect(check({}, 'half')).toBe(1)
    expect(check({ half: '0.5' }, 'other')).toBe(1)
    expect(check({ half: '0.5' }, 'toString')).toBe(1)
    expect(check({ half: '0.5' }, 'half', 'other')).toBe(1)
    expect(() => check({ error: 'a fault of ours' }, 'breaks')).toThrow(TypeError)
  })

  it('honours a tolerance, and refuses one it does not understand', () => {
    expect(check({ half: '0.5001' }, 'half', 's', readTolerance('1e-3 absolute'))).toBe(0)
    expect(check({ half: '0.502' }, 'half', 's', readTolerance('1e-3 absolute'))).toBe(1)
    expect(check({ half: '0.5004' }, 'half', 's', readTolerance('1e-3 relative'))).toBe(0)
    expect(check({ half: '0.5006' }, 'half', 's', readTolerance('1e-3 relative'))).toBe(1)
    expect(check({ whole: 4 }, 'half', 's', readTolerance('2 absolute'))).toBe(1)
    expect(() => readTolerance('agents exact')).toThrow()
  })

  it('catches a changed expectation in each suite', () => {
    const density = { id: 'd', kind: 'density', input: { lo: '1', hi: '2', per: '1000', driver: '1001' } }
    expect(faults(kinds, 'ratio', { ...density, expected: { heads_min: 2 } }, exact)).toEqual([])
    expect(faults(kinds, 'ratio', { ...density, expected: { heads_min: 1 } }, exact)).toHaveLength(1)
    const staff = { id: 's', kind: 'staff', input: { agents: 14, shrinkage: '0.3' } }
    expect(faults(kinds, 'shrinkage', { ...staff, expected: { staff: 19 } }, exact)).toHaveLength(1)
    const trap = { id: 't', kind: 'shrinkage', input: { n: 17, s: '0.32' } }
    expect(faults(kinds, 'float-traps', { ...trap, expected: { exact: 25, naive_ieee754: 25 } }, exact)).toHaveLength(1)
  })
})
