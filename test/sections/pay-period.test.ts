import { describe, expect, it } from 'vitest'
import type { PayPeriod } from '../../src/staffing/pay-period.js'
import { readPeriod } from '../../src/staffing/pay-period.js'
import { priced, span } from './pay-run.js'
import type { Options } from './ratios-run.js'

const period = (text: string): PayPeriod => readPeriod(text) as PayPeriod

interface Case {
  readonly headcount: string
  readonly people?: string
  readonly pay?: string
  readonly more?: string
}

/** What a role at 1,000 a month costs in 2027, in thousands: its paid heads over the months. */
function headMonths({ headcount, people, pay, more }: Case, text = '2027', options: Options = {}): number {
  const { pay: slice, role } = priced(
    {
      roles: `x: { headcount: ${headcount}, pay: 1000 }`,
      pay: pay ?? 'proration: calendar-month',
      more: `${people === undefined ? '' : `people: { ${people} }\n`}${more ?? ''}`,
    },
    options,
  )
  const spent = span(slice.inPeriod([role('ops/x')], period(text)).planned)
  return Number(spent) / 1000
}

describe('the months of a period', () => {
  it.each<[string, Case, number]>([
    ['pay planned seats throughout, filled or not', { headcount: '{ planned: 3, filled: 1 }' }, 36],
    ['pay who is in post above the plan', { headcount: '{ planned: 1, filled: 2 }' }, 24],
    ['pay a seat from the day its holder begins', { headcount: '1', people: 'p: { roles: x, from: 2027-07-01 }' }, 6],
    ['pay the other seats from the start', { headcount: '3', people: 'p: { roles: x, from: 2027-07-01 }' }, 30],
    ['pay a leaver, then the vacancy', { headcount: '1', people: 'p: { roles: x, to: 2027-03-31 }' }, 12],
    [
      'pay nothing between a leaver and a successor who is known',
      { headcount: '1', people: 'p: { roles: x, to: 2027-03-31 }, q: { roles: x, from: 2027-06-01 }' },
      10,
    ],
    [
      'pay both during a handover',
      { headcount: '1', people: 'p: { roles: x, to: 2027-03-31 }, q: { roles: x, from: 2027-03-01 }' },
      13,
    ],
    [
      'pay part-timers their share',
      { headcount: '{ planned: 1 }', people: 'p: { roles: { x: 0.5 } }, q: { roles: { x: 0.5 } }' },
      12,
    ],
    [
      'pay nobody who comes after the period, and not the seat',
      { headcount: '2', people: 'p: { roles: x, from: 2028-01-01 }' },
      12,
    ],
    [
      'pay those in post whom the list leaves out',
      { headcount: '{ planned: 2, filled: 2 }', people: 'p: { roles: x, to: 2026-12-31 }' },
      24,
    ],
    ['are rounded one by one', { headcount: '1', people: 'p: { roles: x, from: 2027-03-15 }' }, 9.54839],
  ])('%s', (_, given, expected) => expect(headMonths(given)).toBe(expected))

  it.each([
    ['calendar-month', 9.54839],
    ['days-in-year', 9.6],
    ['whole-months', 10],
    ['half-month', 9.5],
  ])('by %s', (proration, expected) => {
    const given = { headcount: '1', people: 'p: { roles: x, from: 2027-03-15 }', pay: `proration: ${proration}` }
    expect(headMonths(given)).toBeCloseTo(expected, 4)
  })

  it('are those of the period', () => {
    const given = { headcount: '2', people: 'p: { roles: x, from: 2027-03-01 }' }
    expect(['2027', '2027-H1', '2027-Q1', '2027-02', '2028-H2'].map((text) => headMonths(given, text))).toEqual([
      22, 10, 4, 1, 12,
    ])
  })

  it('raise base pay from the month of a merit increase', () => {
    const pay = 'merit: { 2027-10: 10%, 2027-12: 10% }'
    expect(headMonths({ headcount: '1', pay })).toBeCloseTo(9 + 1.1 + 1.1 + 1.21, 9)
    expect(headMonths({ headcount: '1', pay }, '2028')).toBeCloseTo(12 * 1.21, 9)
  })

  it('pay for finding somebody once, in the month of joining', () => {
    const pay = 'costPerHire: 5000'
    const joins = (people: string, text = '2027'): number =>
      headMonths({ headcount: '1', people, pay }, text) - headMonths({ headcount: '1', people }, text)
    expect(joins('p: { roles: x, from: 2027-03-15 }')).toBe(5)
    expect(joins('p: { roles: x, from: 2027-03-15 }', '2027-03')).toBe(5)
    expect(joins('p: { roles: x, from: 2027-03-15 }', '2027-04')).toBe(0)
    expect(joins('p: { roles: { x: { fte: 1, from: 2027-03-15 } } }')).toBe(5)
    expect(joins('p: { roles: { lead: { fte: 0.5, to: 2027-03-14 }, x: { fte: 1, from: 2027-03-15 } } }')).toBe(0)
    expect(joins('p: { roles: { x: { fte: 0.5, from: 2027-03-15 }, lead: { fte: 0.5, from: 2027-03-15 } } }')).toBe(5)
  })

  it('begin, in a dated scenario, with its day', () => {
    const more = 'scenarios: { big: { at: 2027-07-16, headcount: { x: 4 } } }\n'
    const given = { headcount: '2', people: 'p: { roles: x, from: 2027-09-01 }', more }
    expect(headMonths(given, '2027')).toBe(16)
    expect(headMonths(given, '2027', { scenario: 'big' })).toBeCloseTo(3 * (16 / 31 + 1) + 4 * 4, 4)
    expect(headMonths(given, '2027-H1', { scenario: 'big' })).toBe(0)
  })

  it('are a range where heads are, and open where those are', () => {
    const { pay, role } = priced({ roles: 'x: { headcount: 1-2, grade: G }, y: { headcount: at least 1, grade: G }' })
    const spent = (id: string) => pay.inPeriod([role(`ops/${id}`)], period('2027-01'))
    expect([span(spent('x').planned), span(spent('x').span)]).toEqual(['10000-20000', '9000-24000'])
    expect([span(spent('y').planned), span(spent('y').span)]).toEqual(['10000-…', '9000-…'])
  })
})

describe('the period of the tables', () => {
  it('is the first budget, else the year of the plan', () => {
    const of = (parts: Parameters<typeof priced>[0], options: Options = {}) => priced(parts, options).pay.period.text
    expect(of({ pay: 'budgets: { 2028-Q1: 1_000_000, 2027: 1_000_000 }' })).toBe('2028-Q1')
    expect(of({})).toBe('2026')
    expect(of({ more: 'scenarios: { s: { at: 2029-01-01 } }\n' }, { scenario: 's' })).toBe('2029')
    expect(of('orgplan: 1\norganization: { id: a }\n', { today: '2031-05-05' })).toBe('2031')
  })
})
