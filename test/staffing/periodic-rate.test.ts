import { describe, expect, it } from 'vitest'
import { readPeriodicRate } from '../../src/staffing/periodic-rate.js'
import { exactText } from '../../src/staffing/rational.js'

describe('a rate per period', () => {
  it.each([
    ['5% per month', '0.05', true, 1],
    ['-2% per quarter', '-0.02', true, 3],
    ['500 per month', '500', false, 1],
    ['1.2万 per year', '12000', false, 12],
    ['1/3 per year', '1/3', false, 12],
    ['5％ per months', '0.05', true, 1],
    ['每月5%', '0.05', true, 1],
    ['每年增长20%', '0.2', true, 12],
    ['每季度 300', '300', false, 3],
    ['每个月流失2%', '0.02', true, 1],
  ])('%s', (text, amount, isShare, months) => {
    const read = readPeriodicRate(text)
    expect(read.ok && [exactText(read.value.amount), read.value.isShare, read.value.months]).toEqual([
      amount,
      isShare,
      months,
    ])
  })

  it.each([
    ['5% a month', '5% per month'],
    ['5%/month', '5% per month'],
    ['5% monthly', '5% per month'],
    ['12% p.a.', '12% per year'],
    ['12 % per year', '12% per year'],
    ['45,000 per year', '45_000 per year'],
    ['5%', null],
    ['5% per week', null],
    ['5% per users', null],
    ['a lot per month', null],
    ['', null],
    ['x'.repeat(10_000), null],
  ])('%s is refused; meant is %s', (text, meant) => {
    expect(readPeriodicRate(text)).toMatchObject({ ok: false, suggestion: meant })
  })

  it('suggests only what it reads', () => {
    for (const text of ['5% a month', '5%/yr', '3 quarterly', '-2% annually', '7% per years', '1_000 each month']) {
      const read = readPeriodicRate(text)
      const meant = read.ok ? text : read.suggestion
      expect(readPeriodicRate(meant ?? '').ok, text).toBe(true)
    }
  })
})
