import { describe, expect, test } from 'vitest'
import { json } from '../../src/table/json.js'
import { hostileTexts, name, ofTexts, options, sample } from './sample.js'

describe('json', () => {
  test('the whole shape, in order', () => {
    const text = json(sample, { ...options, lang: 'zh', scenario: 'expansion' })
    const read = JSON.parse(text)
    expect(text).toBe(`${JSON.stringify(read, null, 2)}\n`)
    expect(Object.keys(read)).toEqual(['orgplan', 'view', 'plan', 'scenario', 'columns', 'rows', 'totals'])
    expect(read).toMatchObject({ orgplan: '0.1.0', view: 'sample', plan: 'plan/orgplan.yaml', scenario: 'expansion' })
    expect(read.columns).toEqual([
      { id: 'department', title: '编号', type: 'text' },
      { id: 'name', title: '部门', type: 'text' },
      { id: 'planned', title: '编制', type: 'integer' },
      { id: 'fte', title: '全时当量', type: 'decimal' },
      { id: 'share', title: '占比', type: 'percent' },
      { id: 'since', title: '设立', type: 'date' },
      { id: 'status', title: '状态', type: 'status' },
    ])
    expect(Object.keys(read.rows[0])).toEqual(read.columns.map((column: { id: string }) => column.id))
  })

  test('raw values: codes, 6 places half-up, null for not stated, totals beyond the columns', () => {
    const read = JSON.parse(json(sample, options))
    expect(read.scenario).toBeNull()
    expect(read.rows).toEqual([
      {
        department: 'lantu',
        name: 'Lantu Platform',
        planned: 12000,
        fte: 12.5,
        share: 0.333333,
        since: '2026-10-31',
        status: 'ok',
      },
      {
        department: 'user-ops',
        name: 'User operations and service',
        planned: 0,
        fte: 0.666667,
        share: 0.5,
        since: null,
        status: 'under',
      },
      {
        department: 'hosts',
        name: 'hosts',
        planned: null,
        fte: -0.125,
        share: null,
        since: '2027-01-01',
        status: null,
      },
    ])
    expect(read.totals).toEqual({ planned: 12000, fte: 13.041667, notStated: 1 })
  })

  test('lists of names are lists, and what a row carries beyond the columns follows them', () => {
    const more = { count: { min: 1, max: { n: 7n, d: 2n } }, driver: { id: 'users', value: 10n ** 9n } }
    const table = {
      ...ofTexts([]),
      rows: [{ cells: { text: [name('a', 'A', '甲'), name('b', 'B', '乙')], count: 3 }, more }],
    }
    const row = JSON.parse(json(table, { ...options, lang: 'zh' })).rows[0]
    expect(row).toEqual({
      text: ['甲', '乙'],
      count: { min: 1, max: 3.5 },
      driver: { id: 'users', value: 1_000_000_000 },
    })
    expect(Object.keys(row)).toEqual(['text', 'count', 'driver'])
  })

  test('hostile texts come back as they are', () => {
    const rows = JSON.parse(json(ofTexts(hostileTexts), options)).rows as { text: string }[]
    expect(rows.map((row) => row.text)).toEqual(hostileTexts)
  })

  test('a table without rows', () => {
    expect(JSON.parse(json(ofTexts([]), options))).toMatchObject({ rows: [], totals: null })
  })
})
