import { describe, expect, it } from 'vitest'
import { marked, type Outcome, run } from './ratios-run.js'

const of = (forecast: string, more = ''): Outcome =>
  run(`orgplan: 1
organization: { id: acme }
drivers: { users: 1000, orders: 10 }
departments:
  ops:
    head: lead
    roles:
      lead: 1
      support: { headcount: 4, family: market }
      __proto__: { headcount: 2 }
ratios: { support: 1 per 500 users }
forecast: ${forecast}
${more}`)

/** What is found: rule, what it marks, what it suggests. */
const found = (outcome: Outcome): unknown[] =>
  outcome.findings
    .filter((one) => one.rule === 'forecast-definition' || one.rule.startsWith('reference'))
    .map((one) => [one.said.code, marked(one), ...one.suggestions.map(({ replacement }) => replacement)])

describe('a forecast that can be calculated', () => {
  it.each([
    '{ start: 2027-01 }',
    '{ start: 2027-01, drivers: { users: 5% per month, driver:orders: { steps: { 2027-01: 10%, 2027-03: -5 } } } }',
    '{ start: 2027-01, drivers: { users: { table: { 2026-01: 5, 2027-05: 1.2万 }, between: linear } } }',
    '{ start: 2027-01, attrition: 每年12%, leadTime: 1 quarter, ramp: [0%, 50%, 50%], freeze: 2027-03 }',
    '{ start: 2027-01, attrition: { default: 0% per year, ops: 1% per month, family:market: 2% per month, support: 3% per month } }',
    '{ start: 2027-01, hires: { a: { role: support, intake: { 2027-01: 1, 2027-04: 0 } }, b: { role: lead, start: 2027-02, end: 2027-02 } } }',
    '{ start: 2027-01, freeze: { a: 2027-03 to 2027-05, b: { months: 2027-07, of: { family: market } } } }',
    '{ start: 2027-01, attrition: { __proto__: 5% per year }, x-mine: { any: thing }, note: ours }',
  ])('%s', (forecast) => {
    const outcome = of(forecast)
    expect(found(outcome)).toEqual([])
    expect(outcome.model.forecast.definition?.months).toBe(12)
  })

  it('has for each role its own line, else its department’s, else its family’s, else the default', () => {
    const rates = (attrition: string): (string | undefined)[] => {
      const { forecast, departments } = of(`{ start: 2027-01, attrition: ${attrition} }`).model
      return departments.roles.map((role) => forecast.definition?.attritionOf(role)?.text)
    }
    const each = '1% per month'
    expect(rates(`{ support: ${each} }`)).toEqual([undefined, each, undefined])
    expect(rates(`{ market: ${each}, default: 2% per month }`)).toEqual(['2% per month', each, '2% per month'])
    expect(rates(`{ market: 3% per month, ops: ${each} }`)).toEqual([each, each, each])
    expect(rates(`{ ops: ${each}, ops/support: 4% per month }`)).toEqual([each, '4% per month', each])
    expect(rates(`{ __proto__: ${each} }`)).toEqual([undefined, undefined, each])
  })
})

describe('forecast-definition', () => {
  it.each<[string, unknown[]]>([
    ['{ start: 2027-13 }', ['month', '2027-13']],
    ['{ start: 2027/1 }', ['month', '2027/1', '2027-01']],
    ['{ start: 2027-01, drivers: { users: 5% } }', ['growth', '5%']],
    ['{ start: 2027-01, drivers: { users: 5% a month } }', ['growth', '5% a month', '5% per month']],
    ['{ start: 2027-01, drivers: { users: -100% per year } }', ['gone', '-100% per year']],
    ['{ start: 2027-01, drivers: { users: -200 per month } }', ['negative', '-200 per month']],
    ['{ start: 2027-01, drivers: { users: 5000% per month } }', ['absurd', '5000% per month']],
    ['{ start: 2027-01, drivers: { users: { mode: linear } } }', ['course', 'users']],
    ['{ start: 2027-01, drivers: { users: { growth: 1 per month, steps: { 2027-02: 1 } } } }', ['course', 'users']],
    ['{ start: 2027-01, drivers: { users: { steps: { 2027-2: 1 } } } }', ['month', '2027-2', '2027-02']],
    ['{ start: 2027-01, drivers: { users: { steps: { 2026-12: 1 } } } }', ['before', '2026-12']],
    ['{ start: 2027-01, drivers: { users: { steps: { 2027-02: lots } } } }', ['step', 'lots']],
    ['{ start: 2027-01, drivers: { users: { table: { May: 1 } } } }', ['month', 'May']],
    ['{ start: 2027-01, attrition: 100% per year }', ['all-leave', '100% per year']],
    ['{ start: 2027-01, attrition: { default: -1% per year } }', ['all-leave', '-1% per year']],
    ['{ start: 2027-01, attrition: 5 per month }', ['attrition', '5 per month']],
    ['{ start: 2027-01, attrition: { support: 12% annually } }', ['attrition', '12% annually', '12% per year']],
    ['{ start: 2027-01, leadTime: 6 weeks }', ['lead-time', '6 weeks']],
    ['{ start: 2027-01, leadTime: { support: 1.5 months } }', ['lead-time', '1.5 months']],
    ['{ start: 2027-01, ramp: [50%, 25%] }', ['ramp', '25%']],
    ['{ start: 2027-01, freeze: [2027-08, 2027-9] }', ['months', '2027-9', '2027-09']],
    ['{ start: 2027-01, freeze: 2027-08 to 2027-03 }', ['end', '2027-08 to 2027-03']],
    ['{ start: 2027-01, hires: { a: { role: support, start: 2027-03, end: 2027-02 } } }', ['end', '2027-02']],
    ['{ start: 2027-01, hires: { a: { role: support, start: 2026-03 } } }', ['before', '2026-03']],
    ['{ start: 2027-01, hires: { a: { role: support } } }', ['hire', 'a']],
    ['{ start: 2027-01, hires: { a: { role: support, heads: 2, intake: { 2027-03: 1 } } } }', ['hire', 'a']],
  ])('%s', (forecast, [code, ...rest]) => {
    expect(found(of(forecast))).toEqual([[`forecast-definition:${String(code)}`, ...rest]])
  })

  it.each<[string, unknown[]]>([
    ['{ start: 2027-01, drivers: { usres: 5% per month } }', ['reference-unknown', 'usres', 'users']],
    ['{ start: 2027-01, attrition: { suport: 5% per month } }', ['reference-unknown', 'suport', 'support']],
    ['{ start: 2027-01, hires: { a: { role: suport, start: 2027-01 } } }', ['reference-unknown', 'suport', 'support']],
    ['{ start: 2027-01, leadTime: { family:sales: 1 month } }', ['reference-unknown', 'family:sales']],
  ])('%s', (forecast, expected) => {
    expect(found(of(forecast))).toEqual([expected])
  })

  it('tells several at once, and calculates nothing', () => {
    const outcome = of(
      '{ start: 2027-00, attrition: 5%, leadTime: 3 days, ramp: { default: [2%, 1%] }, freeze: never }',
    )
    expect(found(outcome).length).toBe(5)
    expect(outcome.model.forecast.definition).toBeNull()
  })
})
