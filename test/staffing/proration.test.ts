import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOfMonth, daysOfYear, isPartOf, type PayPeriod, readPeriod } from '../../src/staffing/pay-period.js'
import { type Proration, paidMonth } from '../../src/staffing/proration.js'
import { add, compare, fromInteger, rational, sum, zero } from '../../src/staffing/rational.js'

const conventions: readonly Proration[] = ['calendar-month', 'days-in-year', 'whole-months', 'half-month']
const period = (text: string): PayPeriod => readPeriod(text) as PayPeriod
const date = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const anyDate = fc
  .tuple(fc.integer({ min: 2024, max: 2029 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) =>
    date(year, month, Math.min(day, daysOfMonth(`${year}-${String(month).padStart(2, '0')}`))),
  )

describe('periods', () => {
  it.each([
    ['2027', '2027-01', '2027-12', 12],
    ['2027-H2', '2027-07', '2027-12', 6],
    ['2027-Q3', '2027-07', '2027-09', 3],
    ['2027-04', '2027-04', '2027-04', 1],
  ])('%s', (text, first, last, count) => {
    const { months } = period(text)
    expect([months[0], months.at(-1), months.length]).toEqual([first, last, count])
  })

  it.each(['2027-Q5', '2027-H0', '2027-13', '2027-00', '27', '2027Q1', '', '2027-1'])('%o is none', (text) => {
    expect(readPeriod(text)).toBeNull()
  })

  it('lie in one another by their months', () => {
    expect(isPartOf(period('2027-Q1'), period('2027-H1'))).toBe(true)
    expect(isPartOf(period('2027-Q1'), period('2027-Q1'))).toBe(false)
    expect(isPartOf(period('2027-Q3'), period('2027-H1'))).toBe(false)
    expect(isPartOf(period('2028-01'), period('2027'))).toBe(false)
  })

  it('know the calendar', () => {
    expect(['2027-02', '2028-02', '2100-02', '2000-02', '2027-04', '2027-12'].map(daysOfMonth)).toEqual([
      28, 29, 28, 29, 30, 31,
    ])
    for (const year of [2027, 2028, 2100]) {
      expect(period(String(year)).months.reduce((days, month) => days + daysOfMonth(month), 0)).toBe(daysOfYear(year))
    }
  })
})

describe('a month in which somebody joins or leaves', () => {
  it.each<[Proration, string | null, string | null, bigint, bigint]>([
    ['calendar-month', '2027-03-15', null, 17n, 31n],
    ['calendar-month', null, '2027-03-15', 15n, 31n],
    ['calendar-month', '2027-03-10', '2027-03-19', 10n, 31n],
    ['days-in-year', '2027-03-15', null, 17n * 12n, 365n],
    ['whole-months', '2027-03-31', null, 1n, 1n],
    ['whole-months', null, '2027-03-01', 1n, 1n],
    ['half-month', '2027-03-01', null, 1n, 1n],
    ['half-month', '2027-03-02', null, 1n, 2n],
    ['half-month', '2027-03-16', null, 1n, 2n],
    ['half-month', '2027-03-17', null, 0n, 1n],
    ['half-month', null, '2027-03-15', 1n, 2n],
    ['half-month', null, '2027-03-14', 0n, 1n],
    ['half-month', null, '2027-03-31', 1n, 1n],
  ])('%s from %s to %s', (convention, from, to, n, d) => {
    expect(paidMonth(convention, '2027-03', { from, to })).toEqual(rational(n, d))
  })

  it('is nothing before the first and after the last day', () => {
    for (const convention of conventions) {
      expect(paidMonth(convention, '2027-03', { from: '2027-04-01', to: null })).toEqual(zero)
      expect(paidMonth(convention, '2027-03', { from: null, to: '2027-02-28' })).toEqual(zero)
      expect(paidMonth(convention, '2027-03', { from: '2027-03-20', to: '2027-03-10' })).toEqual(zero)
    }
  })

  it('is, over a whole year in post, twelve months under every convention', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2110 }), fc.constantFrom(...conventions), (year, convention) => {
        const months = period(String(year)).months.map((month) =>
          paidMonth(convention, month, { from: null, to: null }),
        )
        expect(sum(months)).toEqual(fromInteger(12))
      }),
    )
  })

  it('is never less for starting earlier, and by days a handover pays one seat once', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.constantFrom(...conventions), (a, b, convention) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        const month = late.slice(0, 7)
        const from = (day: string) => paidMonth(convention, month, { from: day, to: null })
        expect(compare(from(early), from(late))).toBeGreaterThanOrEqual(0)
        const [year = 0, number = 0, day = 0] = late.split('-').map(Number)
        if (day === 1 || convention === 'whole-months' || convention === 'half-month') return
        const before = paidMonth(convention, month, { from: null, to: date(year, number, day - 1) })
        expect(add(before, from(late))).toEqual(paidMonth(convention, month, { from: null, to: null }))
      }),
    )
  })
})
