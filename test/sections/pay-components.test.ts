import { describe, expect, it } from 'vitest'
import { readShare } from '../../src/sections/pay/component-amount.js'
import { componentCosts } from '../../src/sections/pay/component-costs.js'
import { exactText } from '../../src/staffing/rational.js'
import { formats } from '../../src/text/format.js'
import { money, priced, span } from './pay-run.js'
import { marked } from './ratios-run.js'

const base = 'base: { kind: fixed, basis: grade, for: all }'
const yearWith = (components: string, more = ''): string =>
  span(priced({ pay: `${more}components: { ${components} }` }).pay.total.planned)

describe('how much a component is', () => {
  it.each([
    ['a share of base pay', 'a: { kind: variable, basis: scorecard, for: all, share: 20% of base }', '', '144000'],
    [
      'of base pay that is named',
      `${base}, a: { kind: variable, basis: b, for: all, share: 1/5 of base }`,
      '',
      '144000',
    ],
    [
      'of base pay under another name',
      'salary: { kind: fixed, basis: grade, for: all }, a: { kind: variable, basis: b, for: all, share: 10% of salary }',
      '',
      '132000',
    ],
    ['in Chinese', 'a: { kind: variable, basis: b, for: all, share: base的20% }', '', '144000'],
    [
      'a share of another share',
      'a: { kind: variable, basis: b, for: all, share: 20% of base }, b: { kind: benefit, basis: b, for: all, share: 50% of a }',
      '',
      '156000',
    ],
    [
      'a share of an amount, which thirteen months do not multiply',
      'a: { kind: allowance, basis: b, for: all, amount: 100 }, b: { kind: benefit, basis: b, for: all, share: 50% of a }',
      'months: 13, ',
      '131800',
    ],
    ['an amount a month', 'a: { kind: allowance, basis: post, for: all, amount: 300 }', '', '123600'],
    ['an amount a quarter', 'a: { kind: allowance, basis: post, for: all, amount: 300, every: quarter }', '', '121200'],
    ['every two months', 'a: { kind: allowance, basis: post, for: all, amount: 300, every: 2 months }', '', '121800'],
    ['every two weeks', 'a: { kind: allowance, basis: post, for: all, amount: 100, every: 2 weeks }', '', '122600'],
    [
      'a day worked',
      'a: { kind: allowance, basis: attendance, for: all, amount: 20, every: day }',
      'days: { rest: 104, holidays: 13 }, ',
      '124960',
    ],
    [
      'a day paid',
      'a: { kind: allowance, basis: post, for: all, amount: 20, every: day }',
      'days: { rest: 104, holidays: 13 }, ',
      '125220',
    ],
    ['nothing for others', 'a: { kind: allowance, basis: post, for: { track: M }, amount: 300 }', '', '120000'],
    ['nothing in kind', 'a: { kind: benefit, basis: post, for: all, amount: 300, inKind: true }', '', '120000'],
    ['nothing in equity', 'a: { kind: equity, basis: profit, for: lead, amount: 300 }', '', '120000'],
    ['nothing where no amount is stated', 'a: { kind: variable, basis: profit, for: lead }', '', '120000'],
  ])('%s', (_, components, more, expected) => expect(yearWith(components, more)).toBe(expected))

  it('carries on-cost for whom the statutory component is, not for its own amount', () => {
    const of = (who: string): string => {
      const text = `onCost: 40%, components: { si: { kind: statutory, basis: law, for: ${who} } }`
      const { pay } = priced({ roles: 'x: { headcount: 1, grade: G, employment: dispatched }', pay: text })
      return span(pay.total.planned)
    }
    expect([of('all'), of('x'), of('{ employment: employee }')]).toEqual(['336000', '288000', '288000'])
    expect(yearWith('si: { kind: statutory, for: all, share: 10% of base }', 'onCost: 40%, ')).toBe('180000')
  })
})

describe('the cost by component', () => {
  it('adds up to the cost of the posts, whatever is rounded', () => {
    const { pay } = priced({
      roles: 'x: { headcount: 3, grade: G, fte: 7/3 }, y: { headcount: 2, cost: 77.77 }',
      pay: `onCost: 1/3, components: {
        salary: { kind: fixed, basis: grade, for: { role: x } },
        a: { kind: variable, basis: b, for: all, share: 1/7 of base },
        kind: { kind: benefit, basis: b, for: x, amount: 10, inKind: true },
        shares: { kind: equity, basis: profit, for: lead } }`,
    })
    const costs = componentCosts(pay)
    expect(
      costs.map(({ component, part, annual, inKind, fte }) => [
        component?.id ?? null,
        part,
        money(annual),
        money(inKind),
        exactText(fte),
      ]),
    ).toEqual([
      [null, 'base', '120000', '…', '1'],
      ['salary', 'base', '280000', '…', '7/3'],
      ['a', 'cash', '57142.86', '…', '10/3'],
      ['kind', 'in-kind', '…', '280', '7/3'],
      ['shares', 'equity', '…', '…', '1'],
      [null, 'on-cost', '133333.33', '…', '10/3'],
      [null, 'agreed', '1866.48', '…', '2'],
    ])
    expect(span(pay.total.planned)).toBe('592342.67')
  })
})

describe('what cannot be calculated is told where it stands', () => {
  const told = (pay: string): string[] =>
    priced({ pay })
      .findings.filter((one) => one.severity === 'error')
      .map((one) => `${one.said.code} ${marked(one)}`)

  it.each([
    ['months: 12, period: year', 'pay-definition:months months'],
    ['months: 0', 'pay-definition:no-months 0'],
    ['merit: { 2027: 5% }', 'pay-definition:merit-month 2027'],
    ['merit: { 2027-13: 5% }', 'pay-definition:merit-month 2027-13'],
    ['days: { rest: 360, holidays: 5 }', 'pay-definition:days days'],
    ['budgets: { 2027-Q5: 100 }', 'pay-definition:budget-period 2027-Q5'],
    ['budgets: { __proto__: 100 }', 'pay-definition:budget-period __proto__'],
    ['budgets: { 2027: { total: 900_000, departments: { ops: 1, /ops: 2 } } }', 'pay-definition:budget-twice /ops'],
    ['budgets: { 2027: { total: 900_000, departments: { opps: 1 } } }', 'reference-unknown opps'],
    ['components: { a: { kind: variable, for: all, share: 20% } }', 'pay-definition:share-form 20%'],
    ['components: { a: { kind: variable, for: all, share: 20% of bsae } }', 'pay-definition:share-of 20% of bsae'],
    ['components: { a: { kind: variable, for: all, share: 20% of a } }', 'pay-definition:share-circle 20% of a'],
    [
      'components: { a: { kind: variable, for: all, share: 20% of base, amount: 3 } }',
      'pay-definition:share-and-amount share',
    ],
    ['components: { a: { kind: variable, for: all, every: month } }', 'pay-definition:every-alone every'],
    ['components: { a: { kind: variable, for: all, amount: 3, every: project } }', 'pay-definition:every project'],
    ['components: { a: { kind: variable, for: all, amount: 3, every: 0 months } }', 'pay-definition:every 0 months'],
    ['components: { a: { kind: variable, for: all, amount: 3, every: day } }', 'pay-definition:every-day day'],
    ['components: { a: { kind: variable, for: laed } }', 'reference-unknown laed'],
    ['components: { a: { kind: variable, for: [lead, ops] } }', 'reference-kind ops'],
    ['components: { a: { kind: variable, for: { department: nowhere } } }', 'reference-unknown nowhere'],
  ])('%s', (pay, expected) => expect(told(pay)).toContain(expected))

  it('in words that quote what the plan says, not what was calculated', () => {
    const [one] = priced({ pay: 'days: { rest: 360, holidays: 5 }' }).of('pay-definition')
    expect(one?.said.text(formats.en)).toContain('together are 365 days')
    expect(one?.said.text(formats.zh)).toContain('共 365 天')
  })

  it('once a circle, and what leads into it is nothing', () => {
    const components = [
      'a: { kind: variable, basis: b, for: all, share: 10% of b }',
      'b: { kind: variable, basis: b, for: all, share: 10% of c }',
      'c: { kind: variable, basis: b, for: all, share: 10% of b }',
    ]
    const pay = `components: { ${components.join(', ')} }`
    expect(told(pay)).toEqual(['pay-definition:share-circle 10% of c', 'pay-definition:share-circle 10% of b'])
    expect(span(priced({ pay }).pay.total.planned)).toBe('120000')
  })

  it('with what may have been meant', () => {
    const { of } = priced({ pay: 'components: { a: { kind: variable, for: all, share: 20% of bsae } }' })
    expect(of('pay-definition')[0]?.suggestions.map(({ replacement }) => replacement)).toEqual(['20% of base'])
  })

  it.each([
    ['merit: { 2027年4月: 5% }', '2027-04'],
    ['merit: { 2027/4: 5% }', '2027-04'],
    ['budgets: { 2027年: 900_000 }', '2027'],
    ['budgets: { ２０２７Q1: 900_000 }', '2027-Q1'],
    ['budgets: { 2027年第三季度: 900_000 }', '2027-Q3'],
    ['budgets: { 2027年下半年: 900_000 }', '2027-H2'],
    ['budgets: { 2027h1: 900_000 }', '2027-H1'],
    ['merit: { 2027Q1: 5% }', undefined],
    ['budgets: { 2027年13月: 900_000 }', undefined],
    ['budgets: { soon: 900_000 }', undefined],
  ])('a period that is written otherwise: %s', (pay, meant) => {
    const [found] = priced({ pay }).of('pay-definition')
    expect(found?.suggestions[0]?.replacement).toBe(meant)
    expect(found).toBeDefined()
  })

  it('a selector without a match, once', () => {
    const { findings } = priced({ pay: 'components: { a: { kind: variable, basis: b, for: { track: X } } }' })
    expect(findings.filter(({ severity }) => severity === 'error').map(({ said }) => said.code)).toEqual([
      'reference-unknown:selector',
    ])
  })
})

describe('a share as it is written', () => {
  it.each([
    ['20% of base', '1/5', 'base'],
    ['２０％ of base', '1/5', 'base'],
    ['1/3 of bonus-2', '1/3', 'bonus-2'],
    ['基本工资的20%', '1/5', '基本工资'],
  ])('%s', (text, share, of) => {
    const read = readShare(text)
    expect([`${read?.share.n}/${read?.share.d}`, read?.of]).toEqual([share, of])
  })
  it.each(['20%', 'of base', '20% base', '-20% of base', 'twenty of base', ''])('%o is none', (text) => {
    expect(readShare(text)).toBeNull()
  })
})
