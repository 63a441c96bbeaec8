import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationIn, readDuration, type TimeUnit, timeUnit } from '../../src/staffing/duration.js'
import type { NumberProblem } from '../../src/staffing/number-problem.js'
import { exactText, one, rational } from '../../src/staffing/rational.js'
import { anyRational } from './arbitrary.js'

it.each([
  ['20s', '20', 's'],
  ['20 seconds', '20', 's'],
  ['45 min', '45', 'min'],
  ['45 minutes', '45', 'min'],
  ['2 hours', '2', 'h'],
  ['1.5h', '1.5', 'h'],
  ['1e3s', '1000', 's'],
  ['5 days', '5', 'day'],
  ['1 day', '1', 'day'],
  ['1/2 day', '0.5', 'day'],
  ['3 weeks', '3', 'week'],
  ['6 months', '6', 'month'],
  ['2 quarters', '2', 'quarter'],
  ['1 year', '1', 'year'],
  ['2万 h', '20000', 'h'],
  ['３ days', '3', 'day'],
])('%s is %s %s', (text, amount, unit) => {
  const read = readDuration(text)
  expect(read.ok && [exactText(read.value.amount), read.value.unit]).toEqual([amount, unit])
})

it.each<[string, NumberProblem, string | null]>([
  ['5', 'format', null],
  ['days', 'format', null],
  ['5 fortnights', 'format', null],
  ['5  days', 'space', '5 days'],
  ['5d', 'time-unit', '5 days'],
  ['1 yr', 'time-unit', '1 year'],
  ['2个月', 'time-unit', '2 months'],
  ['20秒', 'time-unit', '20 s'],
  ['3小时', 'time-unit', '3 h'],
  ['2 Days', 'time-unit', '2 days'],
  ['1,000 h', 'thousands', '1_000 h'],
  ['.5 h', 'leading-dot', '0.5 h'],
  ['1/0 day', 'zero-divisor', null],
  [`${'1'.repeat(300)} h`, 'format', null],
])('%s is not a duration', (text, problem, suggestion) => {
  expect(readDuration(text)).toEqual({ ok: false, problem, suggestion })
  if (suggestion !== null) expect(readDuration(suggestion).ok).toBe(true)
})

describe('conversion', () => {
  it('knows the fixed ones', () => {
    const inside = (amount: number, unit: TimeUnit, to: TimeUnit) => {
      const length = durationIn({ amount: rational(amount), unit }, to)
      return length === null ? null : exactText(length)
    }
    expect(inside(1, 'week', 'day')).toBe('7')
    expect(inside(1, 'year', 'month')).toBe('12')
    expect(inside(1, 'year', 'quarter')).toBe('4')
    expect(inside(90, 'min', 'h')).toBe('1.5')
    expect(inside(1, 'day', 'week')).toBe('1/7')
    expect(inside(1, 'h', 's')).toBe('3600')
  })

  it('leaves days, months and clock time apart', () => {
    for (const [from, to] of [
      ['month', 'day'],
      ['day', 'h'],
      ['week', 'month'],
      ['year', 's'],
    ] as const) {
      expect(durationIn({ amount: one, unit: from }, to)).toBeNull()
      expect(durationIn({ amount: one, unit: to }, from)).toBeNull()
    }
  })

  it('comes back to the same length', () => {
    const units = fc.constantFrom<TimeUnit>('s', 'min', 'h', 'day', 'week', 'month', 'quarter', 'year')
    fc.assert(
      fc.property(anyRational, units, units, (amount, unit, other) => {
        const there = durationIn({ amount, unit }, other)
        if (there !== null) expect(durationIn({ amount: there, unit: other }, unit)).toEqual(amount)
      }),
    )
  })
})

it('knows unit words and no inherited ones', () => {
  expect(timeUnit('months')).toBe('month')
  expect(timeUnit('constructor')).toBeNull()
})
