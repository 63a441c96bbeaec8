import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outlook } from '../../src/sections/forecast/outlook.js'
import { ordersFor } from '../../src/staffing/lead-time.js'
import { foresee, planWith } from './forecast-run.js'

const allMonths = (outlook: Outlook): number[] => Array.from({ length: outlook.months }, (_, month) => month)

/** Requirements and months that are short. */
const short = (outlook: Outlook): string[] =>
  outlook.requirements.flatMap((one) =>
    allMonths(outlook)
      .filter((month) => outlook.required(one, month).status === 'under')
      .map((month) => `${one.id} ${month}`),
  )

const total = (outlook: Outlook): number => [...outlook.extra.values()].flat().reduce((sum, heads) => sum + heads, 0)

const ramps = fc.constantFrom('[]', '[50%]', '[25%, 50%, 75%]', '[50%, 50%]', '[0%, 40%]')
const freezes = fc.constantFrom('[]', '2027-03', '[2027-02, 2027-05 to 2027-06]')

interface Made {
  readonly text: string
}

const anyPlan: fc.Arbitrary<Made> = fc
  .record({
    support: fc.integer({ min: 0, max: 12 }),
    coach: fc.integer({ min: 0, max: 3 }),
    growth: fc.integer({ min: 0, max: 25 }),
    attrition: fc.integer({ min: 0, max: 12 }),
    leadTime: fc.integer({ min: 0, max: 3 }),
    months: fc.integer({ min: 1, max: 9 }),
    per: fc.integer({ min: 1, max: 6 }),
    ramp: ramps,
    freeze: freezes,
    hires: fc.nat(3),
  })
  .map((made) => ({
    text: planWith({
      roles: `support: ${made.support}, coach: ${made.coach === 0 ? '{ heldBy: lead }' : made.coach}`,
      ratios: `support: 1 per 100 users, coach: 1 per 1-${made.per} support`,
      forecast: `months: ${made.months}, drivers: { users: ${made.growth}% per month },
        attrition: ${made.attrition}% per month, leadTime: ${made.leadTime} months, ramp: ${made.ramp},
        freeze: ${made.freeze}, hires: { h: { role: support, intake: { 2027-02: ${made.hires} } } }`,
      users: 600,
    }),
  }))

describe('the fewest hires that keep every minimum', () => {
  it('leave nothing short that hires can keep, and keep what holds without them', () => {
    fc.assert(
      fc.property(anyPlan, ({ text }) => {
        const { projection } = foresee(text, { asap: true })
        const unkept = (projection.proposal?.unkept ?? []).flatMap(({ requirement, months }) =>
          months.map((month) => `${requirement.id} ${month}`),
        )
        expect(short(projection.outlook).sort()).toEqual(unkept.sort())
        for (const { requirement, months } of projection.proposal?.unkept ?? []) {
          const [role] = requirement.roles
          const ledger = role === undefined ? undefined : projection.outlook.ledgers.get(role)
          // Nobody can start in time: neither then nor before, or newcomers do nothing yet.
          for (const month of months) {
            const starts = allMonths(projection.outlook).filter(
              (start) => start <= month && ledger !== undefined && projection.outlook.mayStart(ledger, start),
            )
            const works = starts.filter((start) => (ledger?.ramp[month - start]?.n ?? 1n) > 0n)
            expect(works).toEqual([])
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  it('cannot do without any one of them, nor with any one of them later', () => {
    fc.assert(
      fc.property(anyPlan, ({ text }) => {
        const { projection } = foresee(text, { asap: true })
        const { outlook, proposal } = projection
        const before = short(outlook).join()
        for (const { role, start } of proposal?.hires ?? []) {
          const ledger = outlook.ledgers.get(role)
          outlook.hire(role, start, -1)
          expect(short(outlook).join()).not.toBe(before)
          for (let later = start + 1; later < outlook.months; later++) {
            if (ledger === undefined || !outlook.mayStart(ledger, later)) continue
            outlook.hire(role, later, 1)
            expect(short(outlook).join()).not.toBe(before)
            outlook.hire(role, later, -1)
          }
          outlook.hire(role, start, 1)
        }
        expect(short(outlook).join()).toBe(before)
      }),
      { numRuns: 50 },
    )
  })

  it('keep the books: opening + hires - leavers = closing', () => {
    fc.assert(
      fc.property(anyPlan, ({ text }) => {
        const { projection } = foresee(text, { asap: true })
        for (const role of projection.outlook.ledgers.keys()) {
          for (const at of allMonths(projection.outlook)) {
            const month = projection.outlook.planAt(role, at)
            expect(month && month.opening + month.hires - month.leavers).toBe(month?.closing)
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('are as few as any plan has, where every plan is tried', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 6 }),
        fc.constantFrom(0, 20, 30, 40),
        fc.constantFrom(0, 2, 4, 8, 12),
        ramps,
        (support, growth, attrition, ramp) => {
          const text = planWith({
            roles: `support: ${support}`,
            ratios: 'support: 1 per 100 users',
            forecast: `months: 4, drivers: { users: ${growth}% per month }, attrition: ${attrition}% per month, ramp: ${ramp}`,
            users: 300,
          })
          const { projection } = foresee(text, { asap: true })
          if ((projection.proposal?.unkept.length ?? 0) > 0) return
          const found = total(projection.outlook)
          const { outlook } = foresee(text).projection
          const role = outlook.requirements[0]?.roles[0]
          const fewer = (month: number, left: number): boolean => {
            if (short(outlook).length === 0) return true
            if (month === 4 || role === undefined) return false
            for (let heads = 0; heads <= left; heads++) {
              outlook.hire(role, month, heads)
              const works = fewer(month + 1, left - heads)
              outlook.hire(role, month, -heads)
              if (works) return true
            }
            return false
          }
          if (found > 0 && found < 10) expect(fewer(0, found - 1)).toBe(false)
          expect(projection.proposal?.least).toBe(found)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are the orders of a plain time to fill, where nobody leaves and nobody ramps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 3, max: 20 }), { minLength: 3, maxLength: 8 }),
        fc.nat(2),
        (needs, time) => {
          const required = [3, 3, 3, ...needs]
          const table = required.map((heads, month) => `2027-${String(month + 1).padStart(2, '0')}: ${heads * 10}`)
          const { projection } = foresee(
            planWith({
              roles: 'support: 3',
              ratios: 'support: at least 1 per 10 users',
              forecast: `months: ${required.length}, drivers: { users: { table: { ${table.join(', ')} } } }, leadTime: ${time} months`,
            }),
            { asap: true },
          )
          const { arrivals } = ordersFor(
            required,
            3,
            required.map(() => 0),
            time,
          )
          const [extra] = [...projection.outlook.extra.values()]
          expect(extra ?? arrivals.map(() => 0)).toEqual(arrivals)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('are ordered from the first month on, and say when what they cannot keep is mended', () => {
    const { projection, hires, statuses } = foresee(
      planWith({
        roles: 'support: 8',
        ratios: 'support: 1-2 per 100 users',
        forecast: 'months: 6, leadTime: 2 months, ramp: [50%]',
      }),
      { asap: true },
    )
    expect(statuses('support')).toEqual(['under', 'under', 'ok', 'ok', 'ok', 'ok'])
    expect(projection.proposal?.unkept).toMatchObject([{ months: [0, 1], mended: 2 }])
    // Two FTE are missing in the third month, when newcomers are worth a half.
    expect(hires).toEqual(['support 4 2027-01 2027-03'])
  })

  it('end where requirements feed on each other, instead of growing for ever', () => {
    const { projection } = foresee(
      planWith({ roles: 'a: 1, b: 1', ratios: 'a: 2 per 1 b, b: 1 per 1 a', forecast: 'months: 2' }),
      { asap: true },
    )
    expect(projection.proposal).toMatchObject({ hires: [], least: 0 })
    expect(projection.proposal?.unkept.length).toBeGreaterThan(0)
  })

  it('are never called the fewest of roles that hang together where fewer would do', () => {
    const table = fc.array(fc.integer({ min: 3, max: 9 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(
        table,
        ramps,
        fc.nat(4),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(2),
        (users, ramp, rate, per, coach) => {
          const months = users.map((some, month) => `2027-0${month + 1}: ${some * 50}`)
          const text = planWith({
            roles: `support: 2, coach: ${coach}`,
            ratios: `support: 1 per 100 users, coach: 1 per 1-${per} support`,
            forecast: `months: 4, drivers: { users: { table: { ${months.join(', ')} } } }, attrition: ${rate * 5}% per month,
            ramp: ${ramp}, hires: { h: { role: support, heads: 1, start: 2027-02 } }`,
          })
          const { projection } = foresee(text, { asap: true })
          const { least = 0, unkept = [] } = projection.proposal ?? {}
          if (unkept.length > 0 || least === 0 || least > 5) return
          const { outlook } = foresee(text).projection
          const roles = outlook.requirements.flatMap((one) => one.roles)
          const fewer = (slot: number, left: number): boolean => {
            const role = roles[Math.floor(slot / 4)]
            if (role === undefined) return short(outlook).length === 0
            for (let heads = 0; heads <= left; heads++) {
              outlook.hire(role, slot % 4, heads)
              const works = fewer(slot + 1, left - heads)
              outlook.hire(role, slot % 4, -heads)
              if (works) return true
            }
            return false
          }
          expect(fewer(0, least - 1)).toBe(false)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('go round circles that come to an end, and take back what is too many', () => {
    const seen = foresee(
      planWith({
        roles: 'a: 4, b: 2',
        ratios: 'a: { norm: 1 per 100 users }, extra: { of: a, norm: 1 per 2 b }, b: 1 per 4 a',
        forecast: 'months: 6, drivers: { users: 10% per month }, attrition: 5% per month, leadTime: 0 months',
        users: 900,
      }),
      { asap: true },
    )
    expect(seen.projection.proposal?.unkept).toEqual([])
    expect(short(seen.projection.outlook)).toEqual([])
    for (const { role, start } of seen.projection.proposal?.hires ?? []) {
      seen.projection.outlook.hire(role, start, -1)
      expect(short(seen.projection.outlook)).not.toEqual([])
      seen.projection.outlook.hire(role, start, 1)
    }
  })

  it('count FTE of part-time roles, and heads where heads are asked for', () => {
    const hires = (measure: string): readonly string[] =>
      foresee(
        planWith({
          roles: 'support: { headcount: 4, fte: 2 }',
          ratios: `support: { norm: 1 per 100 users, measure: ${measure} }`,
          forecast: 'months: 1',
          users: 600,
        }),
        { asap: true },
      ).hires
    expect(hires('heads')).toEqual(['support 2 2027-01 2027-01'])
    expect(hires('fte')).toEqual(['support 8 2027-01 2027-01'])
  })
})
