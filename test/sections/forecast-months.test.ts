import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ceil, exactText } from '../../src/staffing/rational.js'
import { foresee, planWith } from './forecast-run.js'
import { run } from './ratios-run.js'

describe('the months of a plan', () => {
  it('go by drivers, attrition and planned hires', () => {
    const seen = foresee(
      planWith({
        roles: 'support: { headcount: { planned: 12, filled: 10 } }',
        ratios: 'support: 1-2 per 100 users',
        forecast: `months: 4, drivers: { users: 10% per month }, attrition: 10% per month,
          hires: { a: { role: support, heads: 2, start: 2027-03, end: 2027-03 } }`,
      }),
    )
    // Filled wins over planned; expected leavers 1, then 1.9, then 2.7: 1, 1, 1, 1.
    expect(seen.heads('support')).toEqual([
      [10, 0, 1, 9],
      [9, 0, 1, 8],
      [8, 2, 3, 7],
      [7, 0, 0, 7],
    ])
    expect(seen.statuses('support')).toEqual(['ok', 'under', 'under', 'under'])
    expect(seen.breaks).toEqual(['support under 2027-02 2'])
  })

  it('start from the planned heads, or the least of a range, where nobody says who is in post', () => {
    const seen = foresee(
      planWith({ roles: 'a: 3, b: 2-4, c: At least one', ratios: 'a: at least 3', forecast: 'months: 1' }),
    )
    const from = [...seen.projection.outlook.ledgers.values()].map(({ role, opening, from }) => [
      role.id,
      opening,
      from,
    ])
    expect(from).toEqual([
      ['lead', 1, 'planned'],
      ['a', 3, 'planned'],
      ['b', 2, 'least'],
    ])
  })

  it('count other roles as they are in that month', () => {
    const seen = foresee(
      planWith({
        roles: 'support: 8, coach: 1',
        ratios: 'coach: 1 per 1-10 support',
        forecast: 'months: 3, hires: { a: { role: support, intake: { 2027-02: 2, 2027-03: 1 } } }',
      }),
    )
    expect(seen.statuses('coach')).toEqual(['ok', 'ok', 'under'])
    expect(seen.breaks).toEqual(['coach under 2027-03 0.1'])
  })

  it('let a hat cover until somebody in the seat is worth a head', () => {
    const seen = foresee(
      planWith({
        roles: 'support: { heldBy: lead }',
        ratios: 'support: at least 1',
        forecast: 'months: 4, ramp: [20%, 60%], hires: { a: { role: support, start: 2027-02 } }',
      }),
    )
    expect(seen.statuses('support')).toEqual(['covered', 'covered', 'covered', 'ok'])
  })

  it('judge FTE by the hours of a head, and count what is over', () => {
    const seen = foresee(
      planWith({
        roles: 'support: { headcount: 4, fte: 2 }',
        ratios: 'support: { norm: 1-2 per 1000 users, measure: fte }',
        forecast: 'months: 2, hires: { a: { role: support, start: 2027-02 } }',
      }),
    )
    expect(seen.statuses('support')).toEqual(['ok', 'over'])
    expect(seen.breaks).toEqual(['support over 2027-02 0.5'])
    expect(seen.projection.breaks[0]?.requisition).toBeNull()
  })

  it('put planned hires off to the end of a freeze, or drop them with their term', () => {
    const seen = foresee(
      planWith({
        roles: 'support: 1',
        ratios: 'support: at least 1',
        forecast: `months: 5, freeze: 2027-02 to 2027-03,
          hires: { a: { role: support, start: 2027-02 }, b: { role: support, start: 2027-02, end: 2027-03 } }`,
      }),
    )
    expect(seen.heads('support').map(([, hires]) => hires)).toEqual([0, 0, 0, 1, 0])
    const [ledger] = [...seen.projection.outlook.ledgers.values()].filter(({ role }) => role.id === 'support')
    expect(ledger?.postponed.map(({ hire, to }) => [hire.id, to])).toEqual([
      ['a', 3],
      ['b', null],
    ])
  })

  it('are judged as check judges a plan with the same heads and drivers', () => {
    const small = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(small, small, small, fc.nat(4), fc.nat(3), small, (a, b, per, growth, hires, share) => {
        const roles = (x: number, y: number): string => `a: ${x}, b: ${y}`
        const ratios = `a: 1-2 per ${per * 50} users, b: 1 per 1-${per} a, all: { of: [a, b], norm: at least ${share * 10}% of heads }`
        const forecast = `months: 4, drivers: { users: ${growth * 10}% per month }, attrition: 5% per month,
          hires: { h: { role: a, intake: { 2027-02: ${hires}, 2027-04: 1 } } }`
        const seen = foresee(planWith({ roles: roles(a, b), ratios, forecast, users: 300 }))
        for (let month = 0; month < 4; month++) {
          const there = (id: string): number => (seen.heads(id)[month]?.[0] ?? 0) + (seen.heads(id)[month]?.[1] ?? 0)
          const users = seen.projection.outlook.valueAt(seen.model.drivers.get('users')!, month)
          const plan = planWith({ roles: roles(there('a'), there('b')), ratios, forecast: 'months: 1' })
          const checked = run(plan, { set: { users: exactText(users?.from ?? { n: 0n, d: 1n }) } })
          for (const id of ['a', 'b', 'all']) expect(seen.statuses(id)[month]).toBe(checked.row(id).status)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('need nobody less when there are more users', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 30 }), (slow, more) => {
        const needs = (rate: number): number[] => {
          const forecast = `months: 6, drivers: { users: ${rate}% per month }`
          const seen = foresee(planWith({ roles: 'support: 1', ratios: 'support: 1 per 70 users', forecast }))
          const { outlook } = seen.projection
          return [0, 1, 2, 3, 4, 5].map((month) => {
            return Number(ceil(outlook.required(seen.requirement('support'), month).realMin ?? { n: 0n, d: 1n }))
          })
        }
        const [few, many] = [needs(slow), needs(slow + more)]
        expect(few.every((heads, month) => heads <= (many[month] ?? 0))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the latest requisition', () => {
  const first = (forecast: string, roles = 'support: 10'): unknown => {
    const seen = foresee(planWith({ roles, ratios: 'support: 1 per 100 users', forecast }))
    const { month, requisition } = seen.projection.breaks[0] ?? {}
    return [month, requisition && [requisition.heads, requisition.start, requisition.open]]
  }

  it('is a lead time before the start', () => {
    const growing = 'months: 6, drivers: { users: { steps: { 2027-05: 150 } } }'
    expect(first(growing)).toEqual([4, [2, 4, 4]])
    expect(first(`${growing}, leadTime: 3 months`)).toEqual([4, [2, 4, 1]])
  })

  it('is early enough for newcomers to be up to what is missing', () => {
    const growing = 'months: 6, drivers: { users: { steps: { 2027-05: 150 } } }, leadTime: 1 month'
    // 1.5 FTE are missing: two heads at 75% or more.
    expect(first(`${growing}, ramp: [25%, 75%]`)).toEqual([4, [2, 3, 2]])
    expect(first(`${growing}, ramp: [25%, 70%]`)).toEqual([4, [2, 2, 1]])
  })

  it('passes over frozen months', () => {
    const growing = 'months: 6, drivers: { users: { steps: { 2027-05: 150 } } }, freeze: 2027-04 to 2027-05'
    expect(first(growing)).toEqual([4, [2, 2, 2]])
  })

  it('lies before the forecast where it is too late', () => {
    expect(first('months: 3, leadTime: 2 months, ramp: [50%]', 'support: 9')).toEqual([0, [1, -1, -3]])
    expect(first('months: 3, drivers: { users: 10% per month }, leadTime: 4 months')).toEqual([1, [1, 1, -3]])
  })

  it('is none where no heads are stated', () => {
    const seen = foresee(
      planWith({ roles: 'support: { fte: 0, headcount: 0 }', ratios: 'support: at least 1', forecast: 'months: 1' }),
    )
    expect(seen.projection.breaks[0]?.requisition).toMatchObject({ heads: 1, start: 0, open: 0 })
  })
})
