import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { chineseIn, englishIn } from '../rules/foreign.js'
import { typed } from './in-process.js'
import { folderWith, repository } from './orgplan.js'

const platform = 'examples/platform-operations'
const schema = JSON.parse(readFileSync(join(repository, 'schemas', 'output', 'forecast.schema.json'), 'utf8'))
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
const validate = ajv.compile(schema)

interface Printed {
  readonly breaks: {
    is: string
    id: string
    status: string
    month: string
    requisition: { open: string; lateBy: number } | null
  }[]
  readonly requirements: { is: string; id: string; months: { month: string; status: string; drivers: object[] }[] }[]
  readonly roles: { role: string; months: { opening: number; hires: number; leavers: number; closing: number }[] }[]
  readonly hiring: {
    hires: { role: string; heads: number; open: string; start: string }[]
    unkept: object[]
    cost: object
  } | null
  readonly payroll: {
    readonly currency: string
    readonly months: { payroll: number }[]
    readonly total: object
    readonly withoutCost: string[]
  } | null
}

async function printed(line: string, input = ''): Promise<Printed> {
  const { out, err, code } = await typed(`orgplan forecast ${line} --format json`, { input })
  expect({ err, code }, line).toEqual({ err: '', code: 0 })
  const data = JSON.parse(out)
  validate(data)
  expect(validate.errors ?? []).toEqual([])
  expect(Object.keys(data)).toEqual(schema.required)
  return data
}

const small = (forecast: string, more = ''): string => `orgplan: 1
organization: { id: acme }
drivers: { users: 1000 }
departments: { ops: { head: lead, roles: { lead: 1, support: 10, desk: 2 } } }
ratios: { support: 1-2 per 100 users${more} }
forecast: ${forecast}
`

describe('orgplan forecast of the example', () => {
  it('names the month and role that break first, and when to open the requisition', async () => {
    const { code, out, err } = await typed(`orgplan forecast ${platform} --lang en`, { columns: 80 })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { breaks, requirements } = await printed(platform)
    const [first] = breaks
    expect(first).toMatchObject({ id: 'customer-service', status: 'under', requisition: { lateBy: 0 } })
    expect(requirements.every(({ months }) => months.length === 24)).toBe(true)
    const top = out.split('\n\n')[0] ?? ''
    expect(top).toContain('Customer service')
    expect(top).toContain(first?.month)
    expect(top).toContain(first?.requisition?.open)
  })

  it('breaks nowhere with the hires that are proposed', async () => {
    const { breaks, requirements, roles, hiring } = await printed(`${platform} --hire asap`)
    expect(breaks).toEqual([])
    expect(hiring?.unkept).toEqual([])
    expect(hiring?.hires.length).toBeGreaterThan(0)
    const statuses = requirements.flatMap(({ months }) => months.map(({ status }) => status))
    expect(statuses.filter((status) => status === 'under' || status === 'over')).toEqual([])
    for (const { months } of roles) {
      for (const { opening, hires, leavers, closing } of months) expect(opening + hires - leavers).toBe(closing)
    }
    const hired = roles.flatMap(({ months }) => months.map(({ hires }) => hires)).reduce((a, b) => a + b, 0)
    expect(hired).toBe(hiring?.hires.reduce((sum, { heads }) => sum + heads, 0))
    for (const { open } of hiring?.hires ?? []) expect(open >= '2027-01').toBe(true)
    expect((await typed(`orgplan forecast ${platform} --hire asap --check`)).code).toBe(0)
  })

  it.each(['--view summary', '--view months', '--view breaks', '--hire asap', '--role customer-service'])(
    '%s fits 80 columns, in both languages',
    async (line) => {
      for (const lang of ['en', 'zh']) {
        const { out } = await typed(`orgplan forecast ${platform} ${line} --lang ${lang}`, { columns: 80 })
        expect(out.split('\n').filter((one) => stringWidth(one) > 80)).toEqual([])
        expect(out).not.toMatch(/undefined|NaN|\[object|: \n/)
        expect(lang === 'en' ? chineseIn(out) : englishIn(out)).toEqual([])
      }
    },
  )
})

describe('what is asked of orgplan forecast', () => {
  const folder = folderWith({
    'plan.yaml': small('{ start: 2027-01, months: 3, drivers: { users: 10% per month } }', ', desk: at least 1'),
    'late.yaml': small('{ start: 2027-01, months: 2, leadTime: 3 months, drivers: { users: 10% per month } }'),
    'none.yaml': small('{ start: 2027-01 }').replace(/forecast.*\n/, ''),
    'bad.yaml': small('{ start: 2027-13 }'),
    'mild.yaml': small('{ start: 2027-01, drivers: { users: 10% per month } }').replace(
      '1-2 per 100 users',
      '{ norm: 1-2 per 100 users, severity: warning }',
    ),
  })
  const at = (line: string) => typed(`orgplan forecast ${line}`, { cwd: folder })

  it('exits with 0, with --check 1 where a ratio of severity error breaks', async () => {
    expect((await at('plan.yaml')).code).toBe(0)
    expect((await at('plan.yaml --check')).code).toBe(1)
    expect((await at('plan.yaml --check --months 1')).code).toBe(0)
    expect((await at('plan.yaml --check --hire asap')).code).toBe(0)
    expect((await at('mild.yaml --check')).code).toBe(0)
  })

  it('says when it is too late, and when that is mended', async () => {
    const { out } = await at('late.yaml --lang en')
    expect(out).toMatch(/too late by 2 months.*2026-11/s)
    const { out: chinese } = await at('late.yaml --lang zh')
    expect(chinese).toMatch(/已经晚了 2 个月.*2026-11/s)
    const proposed = await at('late.yaml --hire asap --lang en')
    expect(proposed.out).not.toContain('No hires are needed')
    expect(proposed.out).toContain('No hire can keep the ratio of support')
  })

  it('refuses a plan without a forecast, and one that cannot be calculated', async () => {
    expect(await at('none.yaml')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('forecast') })
    expect(await at('bad.yaml')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('[forecast-definition]'),
    })
  })

  it.each([
    ['plan.yaml --role suport', 'support'],
    ['plan.yaml --months 0', '--months'],
    ['plan.yaml --months 121', '--months'],
    ['plan.yaml --months two', '--months'],
    ['plan.yaml --scenario a --scenario b', '--scenario'],
    ['plan.yaml -o forecast.doc', 'forecast.doc'],
    ['plan.yaml --view month', 'months'],
    ['plan.yaml --view cost', 'pay'],
    ['plan.yaml --hire later', 'asap'],
  ])('%s is a mistake of usage', async (line, says) => {
    expect(await at(line)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(says) })
  })

  it('writes tables of all months and of all ratios for programs', async () => {
    const months = (await at('plan.yaml --view months --format csv')).out.trim().split('\n')
    expect(months[0]).toBe(
      'role,month,driver,driverValue,requiredMin,requiredMax,opening,hires,leavers,closing,productive,gap,status,binds,bindsIs',
    )
    expect(months).toHaveLength(1 + 2 * 3)
    expect(months[2]).toBe('ops/support,2027-02,users,1100,11,22,10,0,0,10,10,-1,under,support,ratio')
    const breaks = (await at('plan.yaml --format csv')).out.trim().split('\n')
    expect(breaks[0]).toBe('is,id,norm,month,status,by,months,heads,start,requisition,late')
    expect(breaks.slice(1)).toEqual([
      'ratio,support,1-2 per 100 users,2027-02,under,1,2,1,2027-02,2027-02,',
      'ratio,desk,at least 1,,holds,,0,,,,',
    ])
    const one = (await at('plan.yaml --role desk --view months --format csv')).out.trim().split('\n')
    expect(one.slice(1).every((row) => row.startsWith('ops/desk,'))).toBe(true)
  })

  it('writes Markdown, with plan text escaped', async () => {
    const { out } = await at('plan.yaml --format markdown --lang en')
    expect(out).toMatch(/^\| Month \|/m)
    expect(out.split('\n\n').length).toBeGreaterThan(3)
  })

  it('takes drivers from outside and scenarios', async () => {
    const scenario = small('{ start: 2027-01, months: 1 }').replace(
      'forecast:',
      'scenarios: { s: { headcount: { support: 5 } } }\nforecast:',
    )
    expect((await printed('- --set users=2000', scenario)).breaks[0]).toMatchObject({ id: 'support', month: '2027-01' })
    expect((await printed('- --scenario s', scenario)).breaks[0]).toMatchObject({ id: 'support', month: '2027-01' })
    expect((await printed('-', scenario)).breaks).toEqual([])
  })
})

describe('a forecast with pay and workloads', () => {
  const text = small(`{ start: 2027-01, months: 3, drivers: { users: 50% per month } }
workloads:
  tickets: { model: wisn, of: desk, time: 1600 hours, activities: {
    a: { volume: 1 per users per month, unit: 20 min }, b: { volume: 1 per orders per month, unit: 30 min } } }
grades: { G: { pay: { min: 900, mid: 1000, max: 1200 } } }
pay: { costPerHire: 500 }`)
    .replace('users: 1000', 'users: 1000, orders: 100')
    .replace('support: 10', 'support: { headcount: 10, grade: G }')
    .replace('id: acme', 'id: acme, currency: EUR, values: Fair')

  it('says what a workload is, by all of its drivers', async () => {
    const { out } = await typed('orgplan forecast - --lang en', { input: text })
    expect(out).toMatch(/First to break: .*workload tickets of desk, in 2027-01/)
    expect(out).toMatch(/1,000 users and 100 orders/)
    expect(out).toContain('Ratio or workload')
    const { out: chinese } = await typed('orgplan forecast - --lang zh', { input: text })
    expect(chinese).toMatch(/最先不符：desk 的工作量“tickets”/)
    const { requirements, breaks } = await printed('-', text)
    const workload = requirements.find(({ is }) => is === 'workload')
    expect(workload?.months[1]?.drivers).toEqual([
      { id: 'users', from: 1500, to: 1500 },
      { id: 'orders', from: 100, to: 100 },
    ])
    expect(breaks.map(({ is, id }) => [is, id])).toEqual([
      ['workload', 'tickets'],
      ['ratio', 'support'],
    ])
    const { out: csv } = await typed('orgplan forecast - --view months --format csv', { input: text })
    expect(csv).toContain('ops/desk,2027-02,users orders,1500 100,')
  })

  it('says what the months and the hires cost, in every format', async () => {
    const { payroll, hiring } = await printed('- --hire asap', text)
    expect(payroll?.currency).toBe('EUR')
    // 10, then 15, then 23 heads; five and eight of them join.
    expect(payroll?.months.map((month) => month.payroll)).toEqual([10000, 17500, 27000])
    expect(payroll?.total).toEqual({ payroll: 54500, low: 49700, high: 64100, hiring: 6500 })
    expect(payroll?.withoutCost).toEqual(['ops/lead', 'ops/desk'])
    expect(hiring?.cost).toEqual({ payroll: 24500, low: 22700, high: 28100, hiring: 6500 })
    const { out } = await typed('orgplan forecast - --hire asap --lang en', { input: text })
    expect(out).toContain('They add 24,500 EUR (over the bands 22,700-28,100) to the payroll')
    expect(out).toContain('Payroll of the 3 months, hiring included: 54,500 EUR')
    const { out: csv } = await typed('orgplan forecast - --view months --format csv', { input: text })
    expect(csv.split('\n')[0]).toMatch(/,payroll,payrollLow,payrollHigh,hiring$/)
    const cost = await typed('orgplan forecast - --view cost --format csv', { input: text })
    expect(cost.out.split('\n').slice(0, 2)).toEqual([
      'month,opening,hires,leavers,closing,payroll,payrollLow,payrollHigh,hiring',
      '2027-01,13,0,0,13,10000,9000,12000,0',
    ])
    const folder = folderWith({ 'plan.yaml': text })
    expect(await typed('orgplan forecast plan.yaml --view cost -o cost.xlsx', { cwd: folder })).toMatchObject({
      code: 0,
      err: '',
    })
    expect(readFileSync(join(folder, 'cost.xlsx')).subarray(0, 2).toString()).toBe('PK')
    const chinese = await typed('orgplan forecast - --hire asap --lang zh', { input: text })
    expect(chinese.out).toContain('这些招聘在预测期内增加人工成本 24,500 欧元（带宽上下限 22,700-28,100）。')
  })
})

describe('the schema of what is printed', () => {
  it('is JSON Schema 2020-12 that requires every key', () => {
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(schema.required).toEqual(Object.keys(schema.properties))
  })

  it.each([
    ['nobody', small('{ start: 2027-01 }')],
    ['a driver without a value', small('{ start: 2027-01 }').replace('users: 1000', 'users: { definition: none }')],
    [
      'hats and ranges',
      small('{ start: 2027-01, ramp: [0%], hires: { a: { role: desk, start: 2027-02 } } }').replace(
        'desk: 2',
        'desk: { heldBy: lead }, other: 2-5, open: Open',
      ),
    ],
    [
      'a driver that is a range',
      small('{ start: 2027-01, drivers: { users: 100 per month } }').replace(
        'users: 1000',
        'users: { value: { from: 800, to: 1200 } }',
      ),
    ],
  ])('holds for %s', async (_, text) => {
    await printed('- --hire asap', text)
    await printed('-', text)
  })
})
