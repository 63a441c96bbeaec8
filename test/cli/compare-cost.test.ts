import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'
import { folderWith } from './orgplan.js'

const plan = (more = ''): string => `orgplan: 1
organization: { id: acme, currency: EUR, values: Fair, asOf: 2026-10-31, head: boss, roles: { boss: { headcount: 1, pay: 10_000 } } }
grades: { G: { pay: { min: 3000, mid: 4000, max: 4500 } } }
departments:
  ops: { head: lead, roles: { lead: { headcount: 1, grade: G }, agent: { headcount: { planned: 4, filled: 3 }, grade: G } } }
  it: { head: lead, roles: { lead: { headcount: 1, grade: G }, temp: { headcount: 2, cost: 2000 } } }
pay: { onCost: 25%, costPerHire: 1000, budgets: { 2027: { total: 700_000, departments: { ops: 350_000, it: 150_000 } } } }
scenarios:
  more: { name: More agents | 增加客服, headcount: { ops/agent: 6 } }
  open: { headcount: { it/temp: { planned: null, min: 1, max: 3 } } }
  late: { at: 2027-07-01, headcount: { ops/agent: 5 } }
  after: { at: 2028-02-01 }
${more}`
const desk = (text = plan(), columns?: number) => ({
  cwd: folderWith({ 'orgplan.yaml': text }),
  ...(columns === undefined ? {} : { columns }),
})

type Row = { readonly [key: string]: string | number | null }
async function rows(line: string, text?: string): Promise<Row[]> {
  const { code, out, err } = await typed(`${line} --format json`, desk(text))
  expect({ code, err }, line).toEqual({ code: 0, err: '' })
  return (JSON.parse(out) as { rows: Row[] }).rows
}
const told = (all: readonly Row[], measure: string, item: string | null = null): unknown[] =>
  all
    .filter((row) => row.measure === measure && row.item === item)
    .map(({ scenario, value, difference }) => [scenario, value, difference])

// A year of G at the middle: 48,000, with on-cost 60,000.
describe('the cost of scenarios', () => {
  it('is told with what it is made of, and the difference from the first', async () => {
    const all = await rows('compare --scenarios base,more')
    expect(told(all, 'cost')).toEqual([
      ['base', 558_000, 0],
      ['more', 678_000, 120_000],
    ])
    expect(told(all, 'payroll')).toEqual([
      ['base', 408_000, 0],
      ['more', 504_000, 96_000],
    ])
    expect(told(all, 'onCost')).toEqual([
      ['base', 102_000, 0],
      ['more', 126_000, 24_000],
    ])
    expect(told(all, 'agreedCost').map((one) => (one as unknown[])[1])).toEqual([48_000, 48_000])
    expect(told(all, 'costAtMinimum').map((one) => (one as unknown[])[2])).toEqual([0, 90_000])
    expect(told(all, 'costAtMaximum').map((one) => (one as unknown[])[2])).toEqual([0, 135_000])
    expect(told(all, 'costVacant')).toEqual([
      ['base', 60_000, 0],
      ['more', 180_000, 120_000],
    ])
    expect(told(all, 'costHiring')).toEqual([
      ['base', 1000, 0],
      ['more', 3000, 2000],
    ])
    expect(told(all, 'costPeriod', '2027')).toEqual([
      ['base', 558_000, 0],
      ['more', 678_000, 120_000],
    ])
  })

  it('has what each budget leaves, below zero where it is exceeded', async () => {
    const all = await rows('compare --scenarios base,more')
    expect(told(all, 'budgetLeft', '2027')).toEqual([
      ['base', 142_000, 0],
      ['more', 22_000, -120_000],
    ])
    expect(told(all, 'budgetLeft', '2027 ops')).toEqual([
      ['base', 50_000, 0],
      ['more', -70_000, -120_000],
    ])
    expect(told(all, 'costOfDepartment', 'ops')).toEqual([
      ['base', 300_000, 0],
      ['more', 420_000, 120_000],
    ])
  })

  it('is a range where heads are', async () => {
    const all = await rows('compare --scenarios base,open')
    const open = all.find((row) => row.measure === 'cost' && row.scenario === 'open')
    expect(open).toMatchObject({ low: 534_000, high: 582_000, differenceLow: -24_000, differenceHigh: 24_000 })
  })

  it('of a part of a period has no difference, and of none there is nothing', async () => {
    const all = await rows('compare --scenarios base,late,after')
    expect(told(all, 'costPeriod', '2027')).toEqual([
      ['base', 558_000, 0],
      ['late', 309_000, null],
    ])
    expect(told(all, 'budgetLeft', '2027')).toEqual([['base', 142_000, 0]])
    const { out } = await typed('compare --scenarios base,late,after --lang en', desk())
    expect(out).toMatch(/late: Periods are counted from 2027-07-01/)
    expect(out).toMatch(/after: Periods are counted from 2028-02-01.*; 2027 is over by then/)
    expect(out.match(/prorated by the days of the month/g)).toHaveLength(1)
  })

  it('in two currencies stands apart', async () => {
    const patch = '  abroad: { patch: { organization: { currency: USD } } }\n'
    const all = await rows('compare --scenarios base,abroad', plan(patch))
    expect(told(all, 'cost')).toEqual([
      ['base', 558_000, 0],
      ['abroad', 558_000, null],
    ])
    const { out } = await typed('compare --scenarios base,abroad --lang en', desk(plan(patch)))
    expect([out.includes('Cost (EUR)'), out.includes('Cost (USD)')]).toEqual([true, true])
    const table = await rows('table cost-by-scenario --scenario base --scenario abroad', plan(patch))
    expect(table.map(({ currency, difference }) => [currency, difference])).toEqual([
      ['EUR', '0'],
      ['USD', null],
    ])
  })

  it('is not there where nothing is said about pay', async () => {
    const none = plan()
      .replace(/^(grades|pay): .*\n/gm, '')
      .replaceAll(/, (grade: G|pay: 10_000|cost: 2000)/g, '')
    const all = await rows('compare --all-scenarios', none)
    expect(all.filter(({ measure }) => /cost|payroll|budget/i.test(String(measure)))).toEqual([])
    const { out } = await typed('compare --all-scenarios --all --lang en', desk(none))
    expect(out).not.toMatch(/Cost|budget|A year/)
  })

  it.each(['en', 'zh'])('in %s fits in 80 columns with five scenarios, no number cut', async (lang) => {
    const { out } = await typed(`compare --all-scenarios --lang ${lang}`, desk(plan(), 80))
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([])
    for (const text of ['558,000', '678,000 (+120,000)', '534,000-582,000', '22,000 (-120,000)']) {
      expect(out.replace(/ +/g, ' ')).toContain(text)
    }
    expect(out).toContain(lang === 'en' ? 'Cost (EUR)' : '成本（欧元）')
  })
})

describe('table cost-by-scenario', () => {
  it('has every scenario with the totals of its own table of costs', async () => {
    const all = await rows('table cost-by-scenario --all-scenarios')
    expect(all.map(({ scenario }) => scenario)).toEqual(['base', 'more', 'open', 'late', 'after'])
    for (const row of all) {
      for (const view of ['cost', 'cost-by-family', 'cost-by-grade', 'cost-by-role', 'cost-by-employment']) {
        const { out } = await typed(`table ${view} --scenario ${row.scenario} --format json`, desk())
        const { totals } = JSON.parse(out) as { totals: Row }
        expect(row).toMatchObject(totals)
      }
    }
    expect(all.map(({ difference, differenceHigh, change }) => [difference, differenceHigh, change])).toEqual([
      ['0', '0', 0],
      ['120000', '120000', 0.215054],
      ['-24000', '24000', -0.043011],
      ['60000', '60000', 0.107527],
      ['0', '0', 0],
    ])
    expect(all.map(({ inPeriod }) => inPeriod)).toEqual(['558000', '678000', '534000', '309000', null])
  })

  it('has every scenario unasked where none is a stage or dated, and no row without pay', async () => {
    const whatIfs = plan().replace(/^ {2}(late|after): .*\n/gm, '')
    const all = await rows('table cost-by-scenario', whatIfs)
    expect(all.map(({ scenario }) => scenario)).toEqual(['base', 'more', 'open'])
    const none = 'orgplan: 1\norganization: { id: a }\ndepartments: { d: { head: b, roles: { b: 1 } } }\n'
    expect(await rows('table cost-by-scenario', none)).toEqual([])
  })
})

describe('a table of several scenarios', () => {
  it('keeps its notes, led by names where only some say them', async () => {
    const { out } = await typed('table cost --all-scenarios --lang en', desk())
    expect(out.match(/prorated by the days of the month/g)).toHaveLength(1)
    expect(out).toContain('late: Periods are counted from 2027-07-01, the day of the scenario.')
  })

  it('shows decimals where only a later scenario has some', async () => {
    const cents = '  cents: { patch: { organization: { roles: { boss: { pay: 10_000.01 } } } } }\n'
    const { out } = await typed('table cost --scenario base --scenario cents --lang en', desk(plan(cents)))
    expect(out).toContain('558,000.15')
  })

  it('says both periods where they differ', async () => {
    const text = plan().replace(/, budgets: .* \}$/m, ' }')
    const { out } = await typed('table cost-by-family --scenario base --scenario after --lang en', desk(text))
    expect(out.replace(/\s+/g, ' ')).toContain('In 2026 (EUR) / In 2028 (EUR)')
  })
})
