import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { workbookOf } from '../table/xlsx/workbook.js'
import { typed } from './in-process.js'
import { folderWith, orgplan, shell } from './orgplan.js'

const platform = 'examples/platform-operations'

interface Value {
  readonly measure: string
  readonly item: string | null
  readonly scenario: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly difference: number | null
  readonly differenceExact: string | null
  readonly least: number | null
  readonly most: number | null
  readonly status: string | null
}

async function values(line: string, desk: Parameters<typeof typed>[1] = {}): Promise<Value[]> {
  const { code, out, err } = await typed(`${line} --format json`, desk)
  expect({ code, err }, line).toEqual({ code: 0, err: '' })
  return (JSON.parse(out) as { rows: Value[] }).rows
}

const pick = (rows: readonly Value[], measure: string, item: string | null = null): Value[] =>
  rows.filter((row) => row.measure === measure && row.item === item)
const scenariosOf = (rows: readonly Value[]): string[] => [...new Set(rows.map((row) => row.scenario))]

/** Two heads in the base, three in `one`, five in `two`; `one` is a stage, `two` a what-if. */
const small = (more = ''): string => `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, agent: { headcount: { planned: 1, filled: 1 } } } }
ratios: { agent: 1-2 per 1000 users }
scenarios:
  one: { when: { users: 1000-2000 }, drivers: { users: 1000 }, headcount: { agent: 2 } }
  two: { headcount: { agent: 4 } }
${more}`
const at = (text: string) => ({ cwd: folderWith({ 'orgplan.yaml': text }) })

describe('orgplan compare', () => {
  it('puts headcount, FTE, spans, layers and ratios side by side, with differences from the first', async () => {
    const rows = await values(`compare ${platform} --all-scenarios`)
    expect(scenariosOf(rows)).toEqual(['base', 'expansion', 'stable'])
    const told = (measure: string, item: string | null = null) =>
      pick(rows, measure, item).map(({ value, difference }) => [value, difference])
    expect(told('planned')).toEqual([
      [5, 0],
      [40, 35],
      [109, 104],
    ])
    expect(told('ftePlanned')).toEqual([
      [5, 0],
      [40, 35],
      [109, 104],
    ])
    expect(told('layers')).toEqual([
      [2, 0],
      [3, 1],
      [3, 1],
    ])
    expect(told('managers')).toEqual([
      [1, 0],
      [3, 2],
      [5, 4],
    ])
    expect(told('averageSpan')).toEqual([
      [4, 0],
      [13, 9],
      [21.6, 17.6],
    ])
    expect(told('widestSpan')).toEqual([
      [4, 0],
      [24, 20],
      [70, 66],
    ])
    expect(told('driver', 'users')).toEqual([
      [800, 0],
      [20000, 19200],
      [60000, 59200],
    ])
    expect(told('department', 'user-ops')).toEqual([
      [1, 0],
      [25, 24],
      [71, 70],
    ])
    expect(told('role', 'user-ops/customer-service')).toEqual([
      [0, 0],
      [24, 24],
      [70, 70],
    ])
    expect(pick(rows, 'ratio', 'customer-service').map((row) => [row.value, row.least, row.most, row.status])).toEqual([
      [0, 1, 1, 'covered'],
      [24, 20, 40, 'ok'],
      [70, 60, 120, 'ok'],
    ])
  })

  it('looks at the base, stages and dated plans unasked, or at all scenarios where there are none of those', async () => {
    expect(scenariosOf(await values('compare', at(small())))).toEqual(['base', 'one'])
    const whatIfs = small().replace('when: { users: 1000-2000 }, ', '')
    expect(scenariosOf(await values('compare', at(whatIfs)))).toEqual(['base', 'one', 'two'])
  })

  it.each([
    ['--scenarios two,base,one', ['two', 'base', 'one']],
    ['--scenarios two，one', ['two', 'one']],
    ['--scenario one --scenario two', ['one', 'two']],
    ['--scenarios two --scenario one', ['two', 'one']],
    ['--scenarios two,two', ['base', 'two']],
    ['--scenario two', ['base', 'two']],
    ['--all-scenarios', ['base', 'one', 'two']],
  ])('%s compares these', async (options, scenarios) => {
    const rows = await values(`compare ${options}`, at(small()))
    expect(scenariosOf(rows)).toEqual(scenarios)
    const heads = { base: 2, one: 3, two: 5 }
    const first = heads[scenarios[0] as keyof typeof heads]
    expect(pick(rows, 'planned').map(({ difference }) => difference)).toEqual(
      scenarios.map((scenario) => heads[scenario as keyof typeof heads] - first),
    )
  })

  it.each([
    ['--scenarios one,,two'],
    ['--scenarios one,'],
    ['--scenarios one --all-scenarios'],
    ['--scenarios one,tow'],
    ['--format pdf'],
    ['-o x.pdf'],
    ['--set usrs=3'],
  ])('%s is a fault of usage', async (options) => {
    for (const lang of ['en', 'zh']) {
      const { code, out, err } = await typed(`compare ${options} --lang ${lang}`, at(small()))
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err.trim().split('\n')).toHaveLength(1)
    }
  })

  it('says that one variant alone has nothing beside it', async () => {
    const { code, out, err } = await typed('compare --scenarios base', at(small()))
    expect(code).toBe(0)
    expect(out).toContain('base')
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('a plan with errors is not compared', async () => {
    const { code, out, err } = await typed('compare', at(small('nothing: 1\n')))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('schema-unknown-key')
  })

  it('shows departments and roles that differ, and all of them with --all', async () => {
    const shown = (await typed('compare', at(small()))).out
    expect(shown).toMatch(/agent +│ +1 │ +2 +\(\+1\)/)
    expect(shown).not.toMatch(/│ +lead /)
    const all = (await typed('compare --all', at(small()))).out
    expect(all).toMatch(/│ +lead +│ +1 │ +1 +│/)
  })

  it('keeps figures of waived ratios, and of roles that only one scenario has', async () => {
    const text = small(`waivers:
  bots: { rule: ratio-above-max, scope: agent, reason: trial, owner: lead, until: 2027-06-30 }
`).replace('two: { headcount', 'two: { patch: { departments: { ops: { roles: { temp: 7 } } } }, headcount')
    const rows = await values('compare --scenarios base,two', at(text))
    expect(pick(rows, 'ratio', 'agent').map((row) => row.status)).toEqual(['ok', 'waived'])
    expect(pick(rows, 'role', 'ops/temp').map((row) => row.difference)).toEqual([0, 7])
  })

  it('writes CSV, Markdown and JSON to files by their names', async () => {
    const desk = at(small())
    for (const file of ['x.csv', 'x.md', 'x.json', 'x.txt']) {
      expect(await typed(`compare -o ${file}`, desk)).toEqual({ code: 0, out: '', err: '' })
    }
    const csv = parse(readFileSync(join(desk.cwd, 'x.csv')), { columns: true }) as Record<string, string>[]
    expect(csv.find((row) => row.measure === 'planned' && row.scenario === 'one')).toMatchObject({
      value: '3',
      difference: '1',
    })
    expect(readFileSync(join(desk.cwd, 'x.md'), 'utf8')).toContain('| Planned heads | 2 | 3 (+1) |')
    const { view, rows } = JSON.parse(readFileSync(join(desk.cwd, 'x.json'), 'utf8')) as { view: string; rows: Value[] }
    expect(view).toBe('compare')
    expect(pick(rows, 'planned')).toMatchObject([{ difference: 0 }, { differenceExact: '1' }])
  })

  it('is told a driver, and reads standard input once', async () => {
    const { code, out } = await typed('compare - --set users=3000 --format json', { input: small() })
    expect(code).toBe(0)
    const { rows } = JSON.parse(out) as { rows: Value[] }
    expect(pick(rows, 'driver', 'users').map(({ value }) => value)).toEqual([3000, 3000])
    expect(pick(rows, 'ratio', 'agent').map(({ status }) => status)).toEqual(['under', 'under'])
  })
})

describe.each(['en', 'zh'])('in %s', (lang) => {
  it.each([40, 80, 140])('the comparison and the stages fit in %i columns, without a cut number', async (columns) => {
    for (const line of ['compare', 'table stages']) {
      const { out } = await typed(`${line} ${platform} --all-scenarios --lang ${lang}`, { columns })
      expect(out.split('\n').filter((one) => stringWidth(one) > columns)).toEqual([])
      for (const number of ['60,000', '109']) expect(out).toContain(number)
      if (columns >= 80) expect(out.split('\n').filter((one) => one.startsWith('┌'))).toHaveLength(1)
    }
  })
})

describe('orgplan table stages', () => {
  it('has the base, stages as they grow, then dated plans, and nothing else unasked', async () => {
    const text = small(`  late: { at: 2028-01-01 }
  soon: { at: 2027-01-01 }
  three: { when: { users: 500-1000 }, drivers: { users: 800 } }
`)
    expect(scenariosOf(await values('table stages', at(text)))).toEqual(['base', 'three', 'one', 'soon', 'late'])
    expect(scenariosOf(await values('table stages --scenario two --scenario one', at(text)))).toEqual(['one', 'two'])
  })

  it('says what the heads of each ratio carry, where they break and what no stage carries', async () => {
    const rows = await values(`table stages ${platform}`)
    const ends = (measure: string) =>
      pick(rows, measure, 'customer-service').map(({ scenario, low, high }) => [scenario, low, high])
    expect(ends('holds')).toEqual([
      ['base', 0, 1000],
      ['expansion', 12000, 24000],
      ['stable', 35000, 70000],
    ])
    expect(ends('breaksAt')).toEqual([
      ['base', 1001, 1001],
      ['expansion', 24001, 24001],
      ['stable', 70001, 70001],
    ])
    expect(ends('gap')).toEqual([
      ['base', 1001, 11999],
      ['expansion', 24001, 34999],
    ])
    expect(pick(rows, 'range', 'users').map(({ low, high }) => [low, high])).toEqual([
      [5000, 40000],
      [40000, null],
    ])
  })
})

it('a spreadsheet is laid out as in the terminal, with every department and role', async () => {
  const desk = at(small('x-own: 1\n'))
  expect(await typed('compare --all-scenarios -o x.xlsx --lang en', desk)).toEqual({ code: 0, out: '', err: '' })
  const { cells, sheet } = workbookOf(readFileSync(join(desk.cwd, 'x.xlsx')))
  expect(sheet).toBe('Scenarios side by side')
  expect([...'ABCDEF'].map((letter) => cells.get(`${letter}1`)?.value)).toEqual([
    'Measure',
    'base',
    'one',
    'one: difference',
    'two',
    'two: difference',
  ])
  const named = (name: string) => [...cells].flatMap(([address, { value }]) => (value === name ? [address] : []))
  expect(named('lead')).toHaveLength(1)
  expect(named('Total').length).toBeGreaterThan(0)
  const [planned = ''] = named('Planned heads')
  expect(cells.get(planned.replace('A', 'D'))).toMatchObject({
    value: '1',
    formula: planned.replace('A', 'C') + planned.replace('A', '-B'),
  })
})

it('FTE of a range of heads is a range', async () => {
  const text = small().replace('lead: 1,', 'lead: 1, temp: 2-5,')
  const [base] = pick(await values('compare', at(text)), 'ftePlanned')
  expect(base).toMatchObject({ low: 4, high: 7 })
})

it('the built program compares, in a pipe too', async () => {
  const { code, out, err } = await orgplan(['compare', platform, '--scenarios', 'base,stable', '--format', 'csv'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^planned,,Planned heads,stable,109,/m)
  const piped = await shell(`$orgplan compare ${platform} --lang zh | head -1`)
  expect(piped).toEqual({ code: 0, out: '方案对比\n', err: '' })
  expect(await orgplan(['compre'])).toMatchObject({ code: 2, err: expect.stringContaining('compare') })
})
