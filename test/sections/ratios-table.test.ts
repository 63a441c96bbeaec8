import { describe, expect, it } from 'vitest'
import { boundsJson } from '../../src/sections/ratios/row-json.js'
import { ratiosView } from '../../src/sections/ratios/views/ratios.js'
import { json as jsonTable } from '../../src/table/json.js'
import { plainPaint } from '../../src/text/paint.js'
import { type Options, plan, run } from './ratios-run.js'

const keys = [
  'id',
  'unit',
  'plan',
  'scenario',
  'of',
  'counted',
  'measure',
  'count',
  'actual',
  'actualExact',
  'held',
  'requiredMin',
  'requiredMax',
  'realMin',
  'realMax',
  'driver',
  'holds',
  'status',
  'severity',
]

const text = plan({
  roles: 'support: { title: Customer service, headcount: 10 }, lone: { heldBy: lead }, free: Helpers',
  ratios:
    'support: 1-2 per 1000 users, lone: 1, free: at least 1 per 7000 users, x: { of: [support, free], norm: at least 10% of heads, severity: info }, single: { of: support, norm: 1 per 1100 users }',
  users: '{ value: 1.2万, name: active users }',
  more: 'scenarios: { stage: { headcount: { support: 12 } } }',
})

const tableOf = (options: Options = {}) => {
  const { model, context } = run(text, options)
  return ratiosView.build({ ratios: model.ratios }, { ...context, lang: 'en', plan: 'orgplan.yaml' })
}

describe('a ratio row of the public JSON', () => {
  it('has every key, in order', () => {
    for (const { ratio } of run(text).model.ratios.rows) expect(Object.keys(run(text).json(ratio.id))).toEqual(keys)
  })

  it('is a number where heads are counted, a text where the value is exact, null where nothing is known', () => {
    expect(run(text, { scenario: 'stage' }).json('support')).toEqual({
      id: 'support',
      unit: null,
      plan: 'orgplan.yaml',
      scenario: 'stage',
      of: 'support',
      counted: [{ role: 'ops/support', value: { min: 12, max: 12 } }],
      measure: 'heads',
      count: 'planned',
      actual: { min: 12, max: 12 },
      actualExact: { min: '12', max: '12' },
      held: 0,
      requiredMin: 12,
      requiredMax: 24,
      realMin: '12',
      realMax: '24',
      driver: { id: 'users', value: '12000' },
      holds: { from: '6000', to: '12000' },
      status: 'ok',
      severity: 'error',
    })
    expect(run(text).json('free')).toMatchObject({
      actual: null,
      actualExact: null,
      requiredMin: 2,
      requiredMax: null,
      realMin: '12/7',
      realMax: null,
      holds: null,
      status: 'skipped',
    })
    expect(run(text).json('lone')).toMatchObject({ held: 1, driver: null, holds: null, status: 'covered' })
  })
})

describe('the bounds of the public JSON', () => {
  it('name who sets each side', () => {
    expect(run(text).model.ratios.bounds.map((one) => boundsJson(one, 'orgplan.yaml', null))).toEqual([
      {
        plan: 'orgplan.yaml',
        scenario: null,
        role: 'ops/support',
        requiredMin: 12,
        requiredMax: 11,
        minFrom: 'support',
        maxFrom: 'single',
        conflict: true,
        minBy: 'ratio',
      },
    ])
  })
})

describe('the table of ratios', () => {
  const shown = (options: Options = {}): unknown[] =>
    tableOf(options).rows.map(({ cells, mark }) => [
      cells.id,
      cells.actual,
      cells.requiredMin,
      cells.requiredMax,
      cells.driver,
      cells.holds,
      cells.status,
      mark,
    ])

  it('has a row a ratio', () => {
    expect(shown()).toEqual([
      ['support', '10', 12, 24, '12000 active users', '5000-10000', 'under', 'error'],
      ['lone', '0 (+1)', 1, 1, null, null, 'covered', undefined],
      ['free', null, 2, null, '12000 active users', null, 'skipped', 'muted'],
      ['x', '≥10', 1, null, '11 heads', null, 'ok', undefined],
      ['single', '10', 11, 11, '12000 active users', '>9900-11000', 'under', 'error'],
    ])
  })

  it('says where what it holds for is open', () => {
    const holds = (headcount: string, ratio: string): unknown => {
      const { model, context } = run(plan({ roles: `support: ${headcount}`, ratios: `support: ${ratio}` }))
      const table = ratiosView.build({ ratios: model.ratios }, { ...context, lang: 'en', plan: 'orgplan.yaml' })
      return table.rows.map(({ cells }) => cells.holds)
    }
    expect(holds('3', '1 per 10000 users')).toEqual(['>20000-30000'])
    expect(holds('9', 'at least 1 per 1000 users')).toEqual(['≤9000'])
    expect(holds('9', 'at most 1 per 1000 users')).toEqual(['≥9000'])
    expect(holds('1', '{ norm: 1-2 per 1000 users, mode: full-block }')).toEqual(['1000-<2000'])
    expect(holds('0', 'at least 0 per 1000 users')).toEqual(['≥0'])
    expect(holds('1', '{ norm: 1-2 per 1000 users, mode: block }')).toEqual(['>0-1000'])
  })

  it('is as serious as the ratio says', () => {
    const { model, context } = run(plan({ roles: 'support: 1', ratios: 'support: { norm: 2, severity: warning }' }))
    const table = ratiosView.build({ ratios: model.ratios }, { ...context, lang: 'en', plan: 'orgplan.yaml' })
    expect(table.rows.map((row) => row.mark)).toEqual(['warning'])
  })

  it('is as the JSON rows in JSON, with the norm behind', () => {
    const options = {
      lang: 'en',
      width: 80,
      paint: plainPaint,
      version: '0',
      plan: 'orgplan.yaml',
      scenario: null,
    } as const
    const { rows } = JSON.parse(jsonTable(tableOf(), options)) as { rows: { [key: string]: unknown }[] }
    const outcome = run(text)
    expect(rows.map((row) => row.norm)).toEqual([
      '1-2 per 1000 users',
      '1',
      'at least 1 per 7000 users',
      'at least 10% of heads',
      '1 per 1100 users',
    ])
    for (const { norm, ...row } of rows) {
      expect(Object.keys(row)).toEqual(keys)
      expect(norm).toBeDefined()
      expect(row).toEqual(outcome.json(String(row.id)))
    }
  })

  it('has columns of its own keys only, each once', () => {
    const columns = tableOf().columns.map((column) => column.key)
    expect(columns).toEqual([...keys, 'norm'])
  })
})
