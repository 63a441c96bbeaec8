import { describe, expect, it } from 'vitest'
import { readAllowance } from '../../src/staffing/allowance.js'
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
  const one = rational(1)
  const every = (unit: string, amount = one) => ({ amount, unit })
  it.each([
    ['2 calls per users per month', rational(2), 'calls', { amount: one, driver: 'users' }, every('month')],
    ['0.5 per users per day', rational(1, 2), null, { amount: one, driver: 'users' }, every('day')],
    ['1/3 visits per 门店 per week', rational(1, 3), 'visits', { amount: one, driver: '门店' }, every('week')],
    [
      '20 calls per 1000 users per day',
      rational(20),
      'calls',
      { amount: rational(1000), driver: 'users' },
      every('day'),
    ],
    ['100 calls per 30 min', rational(100), 'calls', null, every('min', rational(30))],
    ['9_000 per year', rational(9000), null, null, every('year')],
    ['1.2万 items per day', rational(12000), 'items', null, every('day')],
  ])('%s', (text, amount, of, per, span) => {
    expect(readRate(text)).toEqual({ ok: true, value: { amount, of, per, every: span } })
  })

  it.each([
    ['1,500 calls per users per month', 'thousands', '1_500 calls per users per month'],
    ['.5 per users per day', 'leading-dot', '0.5 per users per day'],
    ['100 calls per 30分钟', 'time-unit', '100 calls per 30 min'],
    ['1,200 per 1,000 users per 天', 'thousands', '1_200 per 1_000 users per day'],
    ['2 calls per Month', 'time-unit', '2 calls per month'],
    ['2 calls per users', 'format', null],
    ['2 calls per users per moon', 'format', null],
    ['2 calls per new users per month', 'format', null],
    ['2 calls per users per month per year', 'format', null],
    ['calls per users per month', 'format', null],
    ['2 long calls per users per month', 'format', null],
    ['9000', 'format', null],
  ])('%s is not one', (text, problem, suggestion) => {
    expect(readRate(text)).toEqual({ ok: false, problem, suggestion })
    if (suggestion !== null) expect(readRate(suggestion).ok).toBe(true)
  })
})

describe('allowance', () => {
  const hours = (amount: number) => ({ amount: rational(amount), unit: 'h' })
  it.each([
    ['5%', { is: 'share', share: rational(1, 20) }],
    ['300 hours', { is: 'time', time: hours(300), every: null }],
    ['2 hours per week', { is: 'time', time: hours(2), every: { amount: rational(1), unit: 'week' } }],
    ['2 h per 2 weeks', { is: 'time', time: hours(2), every: { amount: rational(2), unit: 'week' } }],
  ])('%s', (text, value) => {
    expect(readAllowance(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['2小时 per week', 'time-unit', '2 h per week'],
    ['2 hours per 周', 'time-unit', '2 hours per week'],
    ['1,000 hours', 'thousands', '1_000 hours'],
    ['5', 'format', null],
    ['0.05', 'format', null],
    ['2 hours a week', 'format', null],
    ['2 hours per week per year', 'format', null],
  ])('%s is not one', (text, problem, suggestion) => {
    expect(readAllowance(text)).toEqual({ ok: false, problem, suggestion })
    if (suggestion !== null) expect(readAllowance(suggestion).ok).toBe(true)
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
