import { Chalk } from 'chalk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableFormats } from '../../src/table/formats.js'
import { pretty } from '../../src/table/pretty.js'
import type { Table } from '../../src/table/table.js'
import type { Lang } from '../../src/text/lang.js'
import { displayWidth } from '../../src/text/width.js'
import { hostileTexts, ofTexts, options, sample } from './sample.js'

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n')
const framed = (text: string): string[] => linesOf(text).filter((line) => /^[┌├│└]/.test(line))

describe('pretty', () => {
  test('140 columns: everything on one line each', () => {
    expect(linesOf(pretty(sample, { ...options, width: 140 }))).toEqual([
      'Headcount by department',
      '┌──────────┬───────────────────────────────┬─────────┬───────┬───────┬────────────┬─────────┐',
      '│ Id       │ Department                    │ Planned │   FTE │ Share │ Since      │ Status  │',
      '├──────────┼───────────────────────────────┼─────────┼───────┼───────┼────────────┼─────────┤',
      '│ lantu    │ Lantu Platform                │  12,000 │  12.5 │ 33.3% │ 2026-10-31 │ fine    │',
      '│ user-ops │   User operations and service │       0 │  0.67 │   50% │ –          │ too few │',
      '│ hosts    │     hosts                     │       – │ -0.13 │     – │ 2027-01-01 │ –       │',
      '├──────────┼───────────────────────────────┼─────────┼───────┼───────┼────────────┼─────────┤',
      '│ Total    │                               │  12,000 │ 13.04 │       │            │         │',
      '└──────────┴───────────────────────────────┴─────────┴───────┴───────┴────────────┴─────────┘',
      'One role has no number.',
    ])
  })

  test('80 columns in Chinese: the widest column wraps, and nothing is cut', () => {
    expect(linesOf(pretty(sample, { ...options, lang: 'zh' }))).toEqual([
      '各部门编制',
      '┌──────────┬───────────────────┬────────┬──────────┬───────┬────────────┬──────┐',
      '│ 编号     │ 部门              │   编制 │ 全时当量 │  占比 │ 设立       │ 状态 │',
      '├──────────┼───────────────────┼────────┼──────────┼───────┼────────────┼──────┤',
      '│ lantu    │ 蓝图平台          │ 12,000 │     12.5 │ 33.3% │ 2026-10-31 │ 达标 │',
      '│ user-ops │   用户运营与服务  │      0 │     0.67 │   50% │ –          │ 不足 │',
      '│          │   中心（筹）      │        │          │       │            │      │',
      '│ hosts    │     hosts         │      – │    -0.13 │     – │ 2027-01-01 │ –    │',
      '├──────────┼───────────────────┼────────┼──────────┼───────┼────────────┼──────┤',
      '│ 合计     │                   │ 12,000 │    13.04 │       │            │      │',
      '└──────────┴───────────────────┴────────┴──────────┴───────┴────────────┴──────┘',
      '有 1 个岗位未填编制。',
    ])
  })

  test('40 columns: one record a row, set in by depth', () => {
    expect(linesOf(pretty(sample, { ...options, width: 40 })).slice(0, 14)).toEqual([
      'Headcount by department',
      '',
      'Id: lantu',
      'Department: Lantu Platform',
      'Planned: 12,000',
      'FTE: 12.5',
      'Share: 33.3%',
      'Since: 2026-10-31',
      'Status: fine',
      '',
      '  Id: user-ops',
      '  Department: User operations and',
      '    service',
      '  Planned: 0',
    ])
    expect(linesOf(pretty(sample, { ...options, lang: 'zh', width: 40 })).slice(-5)).toEqual([
      '合计',
      '编制：12,000',
      '全时当量：13.04',
      '',
      '有 1 个岗位未填编制。',
    ])
  })

  test('a heading of numbers breaks before the table is given up', () => {
    const table: Table = {
      ...ofTexts(['User operations', 'Sales']),
      columns: [
        { key: 'text', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' } },
        { key: 'count', head: { en: 'Planned heads in all', zh: '' }, kind: { is: 'count' } },
      ],
    }
    expect(framed(pretty(table, { ...options, width: 32 })).slice(1, 4)).toEqual([
      '│ Department    │      Planned │',
      '│               │ heads in all │',
      '├───────────────┼──────────────┤',
    ])
  })

  test('without rows: the headings, framed or not, and a line that says so', () => {
    expect(linesOf(pretty(ofTexts([]), options))).toEqual([
      'Texts',
      '┌──────┬───────┐',
      '│ Text │ Count │',
      '└──────┴───────┘',
      'No rows.',
    ])
    const empty = { ...sample, rows: [], totals: null, notes: [] }
    expect(linesOf(pretty(empty, { ...options, lang: 'zh', width: 40 }))).toEqual([
      '各部门编制',
      '',
      '编号 · 部门 · 编制 · 全时当量 · 占比 ·',
      '  设立 · 状态',
      '',
      '没有数据。',
    ])
  })

  test.each([40, 80, 140])('%i columns hold every line, and frames are straight, for hostile texts', (width) => {
    for (const lang of ['en', 'zh'] satisfies Lang[]) {
      const text = pretty(ofTexts(hostileTexts), { ...options, lang, width })
      const lines = linesOf(text)
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      expect(new Set(framed(text).map(displayWidth)).size).toBe(1)
      expect(lines.length - framed(text).length).toBe(1)
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
      expect(text).toContain('\\u001b[31m')
    }
  })

  test('no width from 40 lets a line out, and no text is lost', () => {
    const cell = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'grapheme', maxLength: 40 }))
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.integer({ min: 40, max: 120 }), (texts, width) => {
        for (const line of linesOf(pretty(ofTexts(texts), { ...options, width }))) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width)
        }
        const single = {
          ...ofTexts([]),
          columns: ofTexts([]).columns.slice(0, 1),
          rows: [{ cells: { text: texts[0] ?? '' } }],
        }
        const free = { ...options, width: Number.POSITIVE_INFINITY }
        expect(letters(pretty(single, { ...options, width }))).toBe(letters(pretty(single, free)))
      }),
    )
  })

  test('rows nested 100 deep stay readable at 40 columns', () => {
    const rows = Array.from({ length: 101 }, (_, depth) => ({ depth, cells: { text: `部门${depth}`, count: depth } }))
    const columns = ofTexts([]).columns.map((column) =>
      column.key === 'text' ? { ...column, indent: true as const } : column,
    )
    const text = pretty({ ...ofTexts([]), columns, rows }, { ...options, width: 40 })
    for (const line of linesOf(text)) expect(displayWidth(line)).toBeLessThanOrEqual(40)
    expect(text).toContain('部门100')
  })

  test('colour: marked rows, headings and totals; without its codes the text is the plain one', () => {
    const paint = new Chalk({ level: 1 })
    const coloured = pretty(sample, { ...options, width: 140, paint })
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(pretty(sample, { ...options, width: 140 }))
    const lines = linesOf(coloured)
    expect(lines[2]).toContain('\u001b[1mDepartment')
    expect(lines[5]).toContain('\u001b[31m  User operations and service\u001b[39m')
    expect(lines[4]).not.toContain('\u001b')
    expect(lines[8]).toContain('\u001b[1mTotal')
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(140)
  })

  test('10,000 rows take seconds at most, not the square', () => {
    const many = {
      ...sample,
      rows: Array.from({ length: 10_000 }, (_, i) => sample.rows[i % 3] as (typeof sample.rows)[0]),
    }
    const before = performance.now()
    expect(linesOf(pretty(many, { ...options, width: 140 }))).toHaveLength(10_008)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})

test('every format of text ends with one line break', () => {
  const { xlsx, ...texts } = tableFormats
  for (const format of Object.values(texts)) expect(format(sample, options)).toMatch(/[^\n]\n$/)
  expect(xlsx(sample, options)).toBeInstanceOf(Promise)
})
