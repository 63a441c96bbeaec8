import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { componentCosts } from '../../src/sections/pay/component-costs.js'
import { addCosts, addSpans, noCost } from '../../src/sections/pay/cost.js'
import { costParts } from '../../src/sections/pay/cost-parts.js'
import type { Cost, Grouping, Pay, Span } from '../../src/sections/pay/model.js'
import { add, sum, zero } from '../../src/staffing/rational.js'
import { priced, span } from './pay-run.js'

const amount = fc
  .tuple(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 99 }))
  .map(([n, d]) => `${n}.${d}`)
const role = fc.record(
  {
    headcount: fc.oneof(
      fc.integer({ min: 0, max: 40 }),
      fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).map(([a, b]) => `${a}-${a + b}`),
      fc.integer({ min: 0, max: 9 }).map((least) => `at least ${least}`),
      fc.record({ planned: fc.integer({ min: 0, max: 9 }), filled: fc.integer({ min: 0, max: 12 }) }),
    ),
    heldBy: fc.constantFrom('t/r1', 't/r2'),
    grade: fc.constantFrom('A', 'B', 'C', 'D'),
    family: fc.constantFrom('north', 'south'),
    employment: fc.constantFrom('employee', 'outsourced', 'intern'),
    pay: amount,
    cost: amount,
    fte: fc.constantFrom('0', '1/3', '2.5', '7'),
  },
  { requiredKeys: [] },
)
const roles = fc.dictionary(fc.constantFrom('r1', 'r2', 'r3', 'r4'), role, { noNullPrototype: true })
const oneOf = { noNullPrototype: true, maxKeys: 2 }
const acting = fc.constantFrom('t/r1', 't/r2')
const team = fc.record({ roles, acting }, { noNullPrototype: true, requiredKeys: ['roles'] })
const department = fc.record(
  { roles, acting, departments: fc.dictionary(fc.constantFrom('d1', 'd2'), team, oneOf) },
  { noNullPrototype: true, requiredKeys: ['roles', 'departments'] },
)
const people = fc.array(
  fc.record({
    role: fc.constantFrom('t/r1', 't/r2'),
    from: fc.constantFrom('2026-01-01', '2027-03-15', '2027-12-31'),
    to: fc.constantFrom('2027-02-10', '2027-09-30', '2030-01-01'),
  }),
  { maxLength: 4 },
)
const anyPlan = fc.record({
  currency: fc.constantFrom('CNY', 'JPY', 'KWD'),
  departments: fc.dictionary(fc.constantFrom('a', 'b', 'c'), department, { minKeys: 1, noNullPrototype: true }),
  staff: people,
  pay: fc.record({
    months: fc.constantFrom(12, 13, '13.5'),
    onCost: fc.constantFrom('0', '37.5%', '1/3'),
    proration: fc.constantFrom('calendar-month', 'days-in-year', 'whole-months', 'half-month'),
    at: fc.constantFrom('min', 'mid', 'max'),
    costPerHire: fc.constantFrom(0, '333.33'),
    merit: fc.constantFrom({}, { '2027-04': '3.3%' }),
    components: fc.constantFrom(
      {},
      {
        bonus: { kind: 'variable', basis: 'scorecard', for: 'all', share: '1/7 of base' },
        meals: { kind: 'allowance', basis: 'post', for: { family: ['north', 'south'] }, amount: '33.33' },
        salary: { kind: 'fixed', basis: 'grade', for: { grade: ['A', 'B', 'C'] } },
      },
    ),
  }),
})

function pricedPlan({
  currency,
  departments,
  staff,
  pay,
}: {
  currency: string
  departments: object
  staff: { role: string; from: string; to: string }[]
  pay: object
}): Pay {
  const top = {
    head: 'r1',
    roles: { r1: { headcount: 2, grade: 'A', family: 'north' }, r2: { headcount: 3, grade: 'B', family: 'south' } },
  }
  const plan = {
    orgplan: 1,
    organization: { id: 'acme', values: 'Fair', currency },
    families: { north: 'North', south: 'South' },
    grades: { A: { pay: 3333.33 }, B: { pay: { min: 100, max: 7777.77 } }, C: null, D: { pay: { min: 0, max: 900 } } },
    departments: { ...departments, t: top },
    people: Object.fromEntries(
      staff.map(({ role: held, from, to }, i) => [`p${i}`, { roles: { [held]: { fte: 0.7, from, to } } }]),
    ),
    pay,
  }
  return priced(JSON.stringify(plan)).pay
}

const groupings: readonly Grouping[] = ['family', 'grade', 'employment', 'role']
const same = (a: Cost, b: Cost): void => {
  for (const key of ['planned', 'span', 'fte'] as const) expect(span(a[key])).toBe(span(b[key]))
  for (const key of ['filled', 'vacant', 'hiring'] as const) expect(a[key]).toEqual(b[key])
  for (const key of ['roles', 'withoutCost', 'notStated', 'filledNotStated'] as const) expect(a[key]).toBe(b[key])
}
const nothing: Span = { low: zero, high: zero }
const asPlan = (given: unknown): Pay => pricedPlan(given as Parameters<typeof pricedPlan>[0])

describe('costs', () => {
  it('add up to the same, to the last unit, by department, family, grade, employment and role', () => {
    fc.assert(
      fc.property(anyPlan, (given) => {
        const pay = asPlan(given)
        const all = pay.groups('role').flatMap((group) => group.roles)
        const whole = pay.inPeriod(all, pay.period)
        for (const by of groupings) {
          const groups = pay.groups(by)
          same(groups.map((group) => group.cost).reduce(addCosts, noCost), pay.total)
          const parts = groups.map((group) => pay.inPeriod(group.roles, pay.period))
          for (const key of ['planned', 'span'] as const) {
            expect(span(parts.map((part) => part[key]).reduce(addSpans, nothing))).toBe(span(whole[key]))
          }
        }
        same(pay.units.map((unit) => unit.own).reduce(addCosts, noCost), pay.total)
        const own = pay.units.map(({ unit }) => pay.inPeriod(unit.roles, pay.period))
        for (const key of ['planned', 'span'] as const) {
          expect(span(own.map((part) => part[key]).reduce(addSpans, nothing))).toBe(span(whole[key]))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of components, and of payroll, on-cost and agreed costs at either end, are the whole', () => {
    fc.assert(
      fc.property(anyPlan, (given) => {
        const pay = asPlan(given)
        expect(sum(componentCosts(pay).map(({ annual }) => annual ?? zero))).toEqual(pay.total.planned.low)
        const { payroll, onCost, agreed } = costParts(pay)
        expect(span([payroll, onCost, agreed].reduce(addSpans, nothing))).toBe(span(pay.total.planned))
        const ofPart = (part: string) =>
          sum(componentCosts(pay).map((one) => (one.part === part ? (one.annual ?? zero) : zero)))
        expect(onCost.low).toEqual(ofPart('on-cost'))
        expect(agreed.low).toEqual(ofPart('agreed'))
        expect(payroll.low).toEqual(add(ofPart('base'), ofPart('cash')))
      }),
      { numRuns: 60 },
    )
  })

  it('of a department are its own and those below, and what is in post and vacant is what is planned', () => {
    fc.assert(
      fc.property(anyPlan, (given) => {
        const pay = asPlan(given)
        for (const { unit, own, total } of pay.units) {
          const below = pay.units.filter((other) => other.unit.parent === unit)
          same(below.map((other) => other.total).reduce(addCosts, own), total)
        }
        for (const { roles: some } of pay.groups('role')) {
          const { planned, filled, vacant } = pay.costOf(some[0] as (typeof some)[number])
          if (filled !== null && vacant !== null) expect(add(filled, vacant)).toEqual(planned.low)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of a seat that is planned are something, or it is told', () => {
    fc.assert(
      fc.property(anyPlan, (given) => {
        const pay = asPlan(given)
        for (const { roles: some, cost } of pay.groups('role')) {
          const [role] = some
          const { headcount } = role as (typeof some)[number]
          if ((headcount.planned ?? headcount.min ?? 0) === 0) continue
          const isTold = pay.withoutCost.includes(role as (typeof some)[number])
          expect(isTold).toBe(cost.planned.low.n === 0n)
          expect(cost.withoutCost).toBe(isTold ? 1 : 0)
        }
      }),
      { numRuns: 60 },
    )
  })
})
