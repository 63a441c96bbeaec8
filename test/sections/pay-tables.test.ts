import { describe, expect, it } from 'vitest'
import { typed } from '../cli/in-process.js'
import { folderWith } from '../cli/orgplan.js'

const plan = `orgplan: 1
languages: [en, zh]
organization: { id: acme, currency: EUR, values: Fair, head: boss, roles: { boss: { headcount: 1, cost: 20_000 } } }
families: { craft: Craft | 技术 }
grades:
  P1: { name: Junior | 初级, rank: 1, track: P, pay: { min: 3000, mid: 4000, max: 4500 } }
  P2: { rank: 2, track: P, pay: 5000 }
  P3: Senior
departments:
  lab:
    name: Lab | 研究室
    head: chief
    roles:
      chief: { title: Chief | 主任, headcount: { planned: 1, filled: 1 }, grade: P2 }
      maker: { headcount: { planned: 3, filled: 1 }, grade: P1, family: craft }
      helper: 2
      planner: Planner
    departments:
      cell: { head: lead, roles: { lead: { headcount: 1-2, grade: P1, employment: outsourced } } }
pay:
  onCost: 20%
  costPerHire: 1000
  budgets: { 2027: { total: 800_000, departments: { lab: 290_000, lab/cell: 60_000 } } }
`
const none = 'orgplan: 1\norganization: { id: acme }\ndepartments: { a: { head: b, roles: { b: 1 } } }\n'
const cwd = folderWith({ 'plan.yaml': plan, 'none.yaml': none })

interface Printed {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly totals: Readonly<Record<string, unknown>> | null
  readonly columns: readonly { readonly id: string; readonly type: string; readonly currency?: string | null }[]
}
const printed = async (view: string, file = 'plan.yaml'): Promise<Printed> => {
  const { code, out, err } = await typed(`orgplan table ${view} ${file} --format json --lang en`, { cwd })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}
const pick = (rows: Printed['rows'], ...keys: string[]): unknown[][] => rows.map((row) => keys.map((key) => row[key]))

describe('table cost', () => {
  it('has departments depth-first, own and with what is below', async () => {
    const { rows, totals, columns } = await printed('cost')
    expect(
      pick(rows, 'department', 'planned', 'plannedTotal', 'plannedHighTotal', 'spanLowTotal', 'filledTotal'),
    ).toEqual([
      ['acme', '240000', '532800', '580800', '477600', '129600'],
      ['lab', '244800', '292800', '340800', '237600', '129600'],
      ['lab/cell', '48000', '48000', '96000', '36000', null],
    ])
    expect(pick(rows, 'vacantTotal', 'hiringTotal', 'inPeriodTotal', 'withoutCostTotal', 'notStatedTotal')).toEqual([
      ['115200', '2000', '532800', 1, 1],
      ['115200', '2000', '292800', 1, 1],
      [null, '0', '48000', 0, 0],
    ])
    expect(totals).toMatchObject({ planned: '532800', plannedHigh: '580800', filled: '129600', withoutCost: 1 })
    expect(columns.find(({ id }) => id === 'plannedTotal')).toMatchObject({ type: 'money', currency: 'EUR' })
  })

  it('says what it leaves out, the period and the convention', async () => {
    const { out } = await typed('orgplan table cost plan.yaml --lang en', { cwd })
    const lines = out.split('\n').map((line) => line.replace(/ +/g, ' '))
    const amounts = '5-6 │ 292,800-340,800 + 2? │ 237,600-374,400 │ 292,800-340,800 + 2? │ 129,600 │ 115,200 │ 2,000'
    expect(lines).toContain(`│ Lab │ ${amounts} │`)
    expect(out).toContain('In 2027 (EUR)')
    expect(out).toContain('prorated by the days of the month')
    expect(out).toContain('1 role has seats but no cost')
    expect(out).toContain('1 role states no headcount')
  })

  it('is Chinese in Chinese', async () => {
    const { out } = await typed('orgplan table cost plan.yaml --lang zh', { cwd })
    expect(out).toMatch(/2027 期间（欧元）/)
    expect(out).toContain('按当月日历天数折算')
    expect(out).not.toMatch(/\p{Script=Han}[,;:]/u)
  })
})

describe('tables by what roles are alike in', () => {
  it.each([
    [
      'family',
      [
        ['craft', 1, '172800'],
        [null, 5, '360000'],
      ],
    ],
    [
      'grade',
      [
        ['P1', 2, '220800'],
        ['P2', 1, '72000'],
        [null, 3, '240000'],
      ],
    ],
    [
      'employment',
      [
        ['employee', 5, '484800'],
        ['outsourced', 1, '48000'],
      ],
    ],
  ])('%s', async (by, expected) => {
    const { rows, totals } = await printed(`cost-by-${by}`)
    const found = pick(rows, by, 'roles', 'planned')
    expect(found.sort()).toEqual([...expected].sort())
    expect(totals).toMatchObject({ planned: '532800' })
  })

  it('role', async () => {
    const { rows } = await printed('cost-by-role')
    expect(pick(rows, 'role', 'grade', 'planned', 'withoutCost', 'notStated')).toEqual([
      ['boss', null, '240000', 0, 0],
      ['lab/chief', 'P2', '72000', 0, 0],
      ['lab/maker', 'P1', '172800', 0, 0],
      ['lab/helper', null, '0', 1, 0],
      ['lab/planner', null, '0', 0, 1],
      ['lab/cell/lead', 'P1', '48000', 0, 0],
    ])
    const { out } = await typed('orgplan table cost-by-role plan.yaml --lang en', { cwd })
    expect(out).toMatch(/│ helper +│ Lab +│ – +│ +– │ +– │/)
  })
})

describe('table bands', () => {
  it('has the points, how they lie to each other, and who is in them', async () => {
    const { rows } = await printed('bands')
    expect(pick(rows, 'grade', 'min', 'mid', 'max', 'spread', 'step', 'planned', 'filled', 'annual')).toEqual([
      ['P1', '3000', '4000', '4500', 0.5, null, 3, 1, '220800'],
      ['P2', '5000', '5000', '5000', 0, 0.25, 1, 1, '72000'],
      ['P3', null, null, null, null, null, null, null, null],
    ])
  })
})

describe('table budget', () => {
  it('has each part beside what its seats cost', async () => {
    const { rows } = await printed('budget')
    expect(
      pick(rows, 'period', 'department', 'budget', 'planned', 'plannedHigh', 'left', 'used', 'status', 'leftOut'),
    ).toEqual([
      ['2027', null, '800000', '532800', '580800', '219200', 0.726, 'within', 2],
      ['2027', 'lab', '290000', '292800', '340800', '-50800', 1.175172, 'exceeded', 2],
      ['2027', 'lab/cell', '60000', '48000', '96000', '-36000', 1.6, 'may-exceed', 0],
    ])
  })
})

describe('table components', () => {
  it('names base pay, on-cost and agreed costs where no component does', async () => {
    const { rows, totals } = await printed('components')
    expect(pick(rows, 'component', 'part', 'fte', 'annual')).toEqual([
      ['base', 'base', 5, '252000'],
      ['on-cost', 'on-cost', 4, '40800'],
      ['cost', 'agreed', 1, '240000'],
    ])
    expect(totals).toMatchObject({ annual: '532800', inKind: '0' })
  })

  it('says the usual bases in Chinese, others as they are', async () => {
    const components =
      'components: { a: { kind: variable, basis: scorecard, share: 1% of base, for: all }, b: { kind: variable, basis: constructor, for: all } }'
    const folder = folderWith({ 'plan.yaml': plan.replace('pay:\n', `pay:\n  ${components}\n`) })
    const { out } = await typed('table components plan.yaml --lang zh', { cwd: folder })
    expect(out).toMatch(/│ a +│ 浮动 │ 记分卡 +│/)
    expect(out).toMatch(/│ b +│ 浮动 │ constructor +│/)
  })
})

it.each([
  'cost',
  'cost-by-family',
  'cost-by-grade',
  'cost-by-role',
  'cost-by-employment',
  'bands',
  'budget',
  'components',
])('table %s of a plan without pay has no rows and says why', async (view) => {
  expect((await printed(view, 'none.yaml')).rows).toEqual([])
  const { out } = await typed(`orgplan table ${view} none.yaml --lang en`, { cwd })
  expect(out).toMatch(/The plan (says nothing about pay|declares no grades|states no pay budget)/)
})
