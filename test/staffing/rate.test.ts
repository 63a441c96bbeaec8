import { describe, expect, it } from 'vitest'
import { readPer, readRate } from '../../src/staffing/rate.js'
import { rational } from '../../src/staffing/rational.js'
import { readLevel } from '../../src/staffing/service-level.js'

describe('per', () => {
  it.each([
    ['1000 users', rational(1000), 'users'],
    ['users', rational(1), 'users'],
    ['1.2万 用户', rational(12000), '用户'],
    ['1000', rational(1), '1000'],
  ])('%s', (text, amount, driver) => {
    expect(readPer(text)).toEqual({ ok: true, value: { amount, driver } })
  })

  it.each([
    ['1,000 users', 'thousands', '1_000 users'],
    ['many users', 'format', null],
    ['1000 new users', 'format', null],
    ['1000 ', 'format', null],
    ['', 'format', null],
  ])('%s is not one', (text, problem, suggestion) => {
    expect(readPer(text)).toEqual({ ok: false, problem, suggestion })
  })
})

describe('rate', () => {
  it.each([
    ['2 calls per users per month', rational(2), 'calls', 'users', 'month'],
    ['0.5 per users per day', rational(1, 2), null, 'users', 'day'],
    ['1/3 visits per 门店 per week', rational(1, 3), 'visits', '门店', 'week'],
  ])('%s', (text, amount, of, driver, unit) => {
    expect(readRate(text)).toEqual({ ok: true, value: { amount, of, driver, unit } })
  })

  it.each([
    ['1,500 calls per users per month', 'thousands', '1_500 calls per users per month'],
    ['.5 per users per day', 'leading-dot', '0.5 per users per day'],
    ['2 calls per users', 'format', null],
    ['2 calls per users per moon', 'format', null],
    ['2 calls per new users per month', 'format', null],
    ['2 calls per users per month per year', 'format', null],
    ['calls per users per month', 'format', null],
    ['2 long calls per users per month', 'format', null],
  ])('%s is not one', (text, problem, suggestion) => {
    expect(readRate(text)).toEqual({ ok: false, problem, suggestion })
  })
})

describe('service level', () => {
  it('reads a percentage and a duration', () => {
    const within = { amount: rational(20), unit: 's' }
    expect(readLevel('80% in 20s')).toEqual({ ok: true, value: { share: rational(4, 5), within } })
    expect(readLevel('99.5% in 20 s')).toEqual({ ok: true, value: { share: rational(199, 200), within } })
  })

  it.each([
    ['0.8 in 20s', 'format', null],
    ['80%', 'format', null],
    ['80% in 20', 'format', null],
    ['80 percent in 20s', 'percent-word', '80% in 20s'],
    ['80% in 20秒', 'time-unit', '80% in 20 s'],
    ['.8% in 1d', 'leading-dot', '0.8% in 1 day'],
  ])('%s is not one', (text, problem, suggestion) => {
    expect(readLevel(text)).toEqual({ ok: false, problem, suggestion })
    if (suggestion !== null) expect(readLevel(suggestion).ok).toBe(true)
  })
})
