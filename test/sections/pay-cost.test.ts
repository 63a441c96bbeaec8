import { describe, expect, it } from 'vitest'
import { money, priced, span } from './pay-run.js'

/** Annualised cost of `ops/x` with what it says. */
function yearOf(role: string, pay?: string): string {
  const { pay: slice, role: at } = priced({ roles: `x: ${role}`, ...(pay === undefined ? {} : { pay }) })
  return span(slice.costOf(at('ops/x')).planned)
}

describe('a year of a role', () => {
  it.each([
    ['its grade, at the mid point', '{ headcount: 2, grade: G }', undefined, '240000'],
    ['its own pay before the grade', '{ headcount: 2, grade: G, pay: 5000 }', undefined, '120000'],
    [
      'a cost agreed for the post before both',
      '{ headcount: 2, grade: G, pay: 5000, cost: 4600 }',
      undefined,
      '110400',
    ],
    ['thirteen months', '{ headcount: 1, grade: G }', 'months: 13', '130000'],
    ['yearly amounts', '{ headcount: 1, grade: G }', 'period: year', '10000'],
    ['a yearly cost', '{ headcount: 1, cost: 50000 }', 'period: year', '50000'],
    ['the bottom of the band', '{ headcount: 1, grade: G }', 'at: min', '108000'],
    ['on-cost', '{ headcount: 1, grade: G }', 'onCost: 38%', '165600'],
    ['no on-cost on the outsourced', '{ headcount: 1, grade: G, employment: outsourced }', 'onCost: 38%', '120000'],
    ['nothing on top of an agreed cost', '{ headcount: 1, cost: 1000 }', 'onCost: 38%, months: 13', '12000'],
    ['full-time equivalents, not heads', '{ headcount: 3, fte: 2.5, grade: G }', undefined, '300000'],
    ['a range of heads', '{ headcount: 3-5, grade: G }', undefined, '360000-600000'],
    ['an open range', '{ headcount: at least 3, grade: G }', undefined, '360000-…'],
  ])('goes by %s', (_, role, pay, expected) => expect(yearOf(role, pay)).toBe(expected))

  it('spans the bands, with the fewest heads at the bottom and the most at the top', () => {
    const { pay, role } = priced({ roles: 'x: { headcount: 3-5, grade: G }' })
    expect(span(pay.costOf(role('ops/x')).span)).toBe('324000-720000')
  })

  it('parts into those in post and the vacancies', () => {
    const { pay } = priced({
      roles:
        'x: { headcount: { planned: 4, filled: 1 }, grade: G }, y: { headcount: { planned: 1, filled: 2 }, grade: G }',
      pay: 'costPerHire: 3000',
    })
    const { filled, vacant, hiring } = pay.total
    expect([money(filled), money(vacant), money(hiring)]).toEqual(['360000', '240000', '9000'])
  })

  it('is rounded to the currency', () => {
    const year = (currency: string): string => {
      const { pay } = priced({ organization: `currency: ${currency}`, pay: 'onCost: 1/7' })
      return span(pay.total.planned)
    }
    expect([year('CNY'), year('JPY'), year('KWD')]).toEqual(['137142.86', '137143', '137142.857'])
  })

  it('never is nothing: a seat without a price is counted, a role without a number too, a hat is neither', () => {
    const { pay } = priced({
      roles: 'x: 2, y: Planner, z: { heldBy: lead, grade: G }, w: { headcount: 0 }, v: { headcount: 1, cost: 0 }',
    })
    expect(pay.withoutCost.map((role) => role.path)).toEqual(['ops/x', 'ops/v'])
    expect([pay.total.withoutCost, pay.total.notStated, pay.total.roles]).toEqual([2, 1, 5])
    expect(span(pay.total.planned)).toBe('120000')
  })

  it('takes half-way for a missing middle, and the middle for a missing end', () => {
    const { pay, role } = priced({
      grades: 'A: { pay: { min: 4, max: 7 } }, B: { pay: { mid: 5 } }, C: { pay: { max: 9 } }',
      roles: 'a: { headcount: 1, grade: A }, b: { headcount: 1, grade: B }, c: { headcount: 1, grade: C }',
      pay: 'period: year',
    })
    const of = (id: string) => pay.costOf(role(`ops/${id}`))
    expect(['a', 'b', 'c'].map((id) => span(of(id).planned))).toEqual(['5.5', '5', '9'])
    expect(['a', 'b', 'c'].map((id) => span(of(id).span))).toEqual(['4-7', '5', '9'])
  })

  it('is unknown to a plan that says nothing about pay', () => {
    const { pay } = priced('orgplan: 1\norganization: { id: acme, roles: { boss: 1 } }\n')
    expect([pay.used, pay.faults, pay.budgets, span(pay.total.planned)]).toEqual([false, [], [], '0'])
  })
})

describe('departments', () => {
  it('have what is below them in their total', () => {
    const { pay } = priced({
      more: `departments:
  lab: { head: chief, roles: { chief: { headcount: 1, cost: 100 } }, departments: { cell: { head: tech, roles: { tech: { headcount: 2, cost: 10 } } } } }
`.replace('departments:\n', ''),
    })
    expect(pay.units.map(({ unit, own, total }) => [unit.path, span(own.planned), span(total.planned)])).toEqual([
      ['', '0', '121440'],
      ['ops', '120000', '120000'],
      ['lab', '1200', '1440'],
      ['lab/cell', '240', '240'],
    ])
  })
})

describe('what the forecast asks', () => {
  it('is one post in one month, exact and with the raises so far', () => {
    const { pay, role } = priced({
      roles: 'x: { headcount: 1, cost: 500 }, y: 3',
      pay: 'onCost: 30%, costPerHire: 8000, merit: { 2027-04: 5% }',
    })
    const line = pay.lineOf(role('ops/lead'))
    expect([money(line?.monthly('2027-03') ?? null), money(line?.monthly('2027-04', 'max') ?? null)]).toEqual([
      '13000',
      '16380',
    ])
    expect([money(line?.onCost ?? null), money(line?.costPerHire ?? null)]).toEqual(['0.3', '8000'])
    expect(money(pay.lineOf(role('ops/x'))?.monthly('2027-04') ?? null)).toBe('500')
    expect(pay.lineOf(role('ops/y'))).toBeNull()
  })
})

describe('scenarios', () => {
  it('change bands and budgets in their short and long forms', () => {
    const text = `orgplan: 1
organization: { id: acme, values: Fair }
grades: { A: { pay: { min: 9, mid: 10, max: 12 } }, B: { pay: 8 } }
departments:
  ops: { head: lead, roles: { lead: { headcount: 1, grade: A, pay: 7 }, x: { headcount: 1, grade: B } } }
pay: { period: year, budgets: { 2027: 100 } }
scenarios:
  later:
    patch:
      grades: { A: { pay: { max: 13 } }, B: { pay: { max: 9 } } }
      departments: { ops: { roles: { lead: { pay: null } } } }
      pay: { budgets: { 2027: { departments: { ops: 60 } } } }
  flat:
    patch: { grades: { A: { pay: 20 } } }
`
    const later = priced(text, { scenario: 'later' })
    const bandOf = (id: string, from = later) => {
      const band = from.model.grades.get(id)?.pay
      return [band?.min, band?.mid, band?.max].map((point) => money(point ?? null))
    }
    expect([bandOf('A'), bandOf('B')]).toEqual([
      ['9', '10', '13'],
      ['8', '8', '9'],
    ])
    expect(span(later.pay.total.planned)).toBe('18')
    expect(
      later.pay.budgets.map(({ total, parts }) => [money(total), parts.map((part) => money(part.amount))]),
    ).toEqual([['100', ['60']]])
    expect(bandOf('A', priced(text, { scenario: 'flat' }))).toEqual(['20', '20', '20'])
  })
})
