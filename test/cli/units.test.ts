import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'
import { folderWith } from './orgplan.js'

const plan = `orgplan: 1
languages: [en, zh]
organization: { id: acme, head: ceo, roles: { ceo: 1 } }
departments:
  zhejiang: { name: Zhejiang | 浙江, kind: region, head: lead, drivers: { cities: 11, users: 900 }, roles: { lead: 1, seller: 3 } }
  jiangsu: { like: zhejiang, name: Jiangsu | 江苏, drivers: { cities: 30 } }
ratios:
  seller: { each: { kind: region }, norm: 1 per 3-6 cities }
  lead: { each: department, norm: 1 }
  ceo: 1
committees: { council: { chair: { each: lead }, members: { headsOf: all }, meets: month } }
`
const cwd = folderWith({
  'plan.yaml': plan,
  'drivers.yaml': 'zhejiang/cities: 12\njiangsu/cities: { value: 13 }\nhubei/cities: 4\n',
  'drivers.csv': 'id,value\nzhejiang/cities,2\n',
})
const run = (line: string): ReturnType<typeof typed> => typed(line, { cwd })
const drivers = async (options: string): Promise<unknown> => {
  const { out } = await run(`check plan.yaml --format json ${options}`)
  return JSON.parse(out).ratios.flatMap((row: { id: string; driver: { value: string } | null }) =>
    row.id === 'seller' ? [row.driver?.value] : [],
  )
}

describe('drivers of departments from outside the plan', () => {
  it.each([
    ['--scenario base', ['11', '30']],
    ['--set jiangsu/cities=13', ['11', '13']],
    ['--set /zhejiang/cities=5 --set jiangsu/cities=1-6', ['5', '1-6']],
    ['--drivers drivers.yaml', ['12', '13']],
    ['--drivers drivers.csv --set jiangsu/cities=14', ['2', '14']],
  ])('%s', async (options, values) => expect(await drivers(options)).toEqual(values))

  it('notes what the plan lacks in a file, and refuses what --set names wrongly', async () => {
    const noted = await run('check plan.yaml --drivers drivers.yaml --lang en')
    expect(noted.err).toContain('hubei/cities')
    for (const [lang, words] of [
      ['en', 'did you mean zhejiang/cities or jiangsu/cities?'],
      ['zh', '是不是 zhejiang/cities 或 jiangsu/cities？'],
    ]) {
      const { code, err } = await run(`check plan.yaml --set cities=3 --lang ${lang}`)
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(words ?? '') })
    }
  })
})

describe('results for each department', () => {
  it('have the department in JSON, tables and Markdown', async () => {
    const { out } = await run('check plan.yaml --format json')
    expect(JSON.parse(out).ratios.map((row: { unit: string | null }) => row.unit)).toEqual([
      'zhejiang',
      'jiangsu',
      'zhejiang',
      'jiangsu',
      null,
    ])
    expect((await run('table ratios plan.yaml --format csv')).out).toContain('\nseller,jiangsu,')
    expect((await run('check plan.yaml --format markdown --lang en')).out).toMatch(/Ratio +\| +Department/)
    expect((await run('table ratios plan.yaml --lang zh')).out).toMatch(/配比 +│ 部门/)
  })

  it('have no column for it where no ratio has one', async () => {
    const { out } = await typed('table ratios examples/standard-50 --lang en')
    expect(out).not.toContain('Department')
  })

  it('are explained all, or one', async () => {
    const all = await run('explain ratio seller plan.yaml --lang en')
    expect(all.out.match(/^seller · \S+ · base$/gm)).toEqual(['seller · zhejiang · base', 'seller · jiangsu · base'])
    const one = await run('explain ratio seller plan.yaml --unit jiangsu --lang zh')
    expect(one.out).toMatch(/^seller · jiangsu · 基准/)
    expect(one.out).not.toContain('zhejiang')
    expect(one.out).toContain('由江苏写明')
  })

  it.each([
    ['explain ratio seller plan.yaml --unit jiangsi', /did you mean jiangsu\?/],
    ['explain ratio seller plan.yaml --unit x', /zhejiang, jiangsu/],
    ['explain ratio ceo plan.yaml --unit zhejiang', /leave --unit out/],
    ['explain workload calls plan.yaml --unit zhejiang', /--unit is for ratios with each/],
    ['explain ratio-below-min --unit zhejiang', /--unit has nothing to act on/],
    ['explain ratio saller plan.yaml --unit zhejiang', /did you mean seller/],
  ])('%s', async (line, words) => {
    const { code, err, out } = await run(`${line} --lang en`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(words)
  })
})

describe('table committees', () => {
  it('says who sits on them, alike ones as a number', async () => {
    const { out } = await run('table committees plan.yaml --format csv')
    expect(out.split('\n')[1]).toBe('council,council,,lead ×2,,lead ×2,2,0,month')
    const chart = await run('chart plan.yaml --lang en')
    expect(chart.out).toContain('lead #215;2')
  })
})
