import { describe, expect, it } from 'vitest'
import { csv } from '../../src/table/csv.js'
import { json } from '../../src/table/json.js'
import { markdown } from '../../src/table/markdown.js'
import { groupedMoney } from '../../src/table/number.js'
import { pretty } from '../../src/table/pretty.js'
import type { Table } from '../../src/table/table.js'
import { options } from './sample.js'

const table = (currency: string | null): Table => ({
  view: 'costs',
  title: { en: 'Costs', zh: '成本' },
  columns: [
    { key: 'name', head: { en: 'For', zh: '范围' }, kind: { is: 'text' } },
    { key: 'cost', total: 'all', head: { en: 'Cost', zh: '成本' }, kind: { is: 'money', currency, places: 2 } },
  ],
  rows: [
    { cells: { name: 'a', cost: { n: 123456789n, d: 10n } } },
    { cells: { name: 'b', cost: -5 } },
    { cells: { name: 'c', cost: null } },
  ],
  totals: { all: { n: 9007199254740993001n, d: 100n } },
})

describe('a column of money', () => {
  it('has its currency in the heading, grouped digits and just its decimals', () => {
    const shown = pretty(table('CNY'), options)
    const lines = shown.split('\n').map((line) => line.replace(/ +/g, ' '))
    expect(lines).toContain('│ For │ Cost (CNY) │')
    expect(lines).toContain('│ a │ 12,345,678.90 │')
    expect(lines).toContain('│ b │ -5.00 │')
    expect(lines).toContain('│ c │ – │')
    expect(lines).toContain('│ Total │ 90,071,992,547,409,930.01 │')
    expect(
      new Set(
        shown
          .split('\n')
          .slice(1, -1)
          .map((line) => line.length),
      ).size,
    ).toBe(1)
  })

  it('names the currency as the language does, or not at all', () => {
    expect(markdown(table('CNY'), { ...options, lang: 'zh' })).toContain('成本（元）')
    expect(markdown(table('SEK'), { ...options, lang: 'zh' })).toContain('成本（SEK）')
    expect(markdown(table(null), options)).toMatch(/\| Cost +\|/)
  })

  it('is a plain decimal in CSV', () => {
    expect(csv(table('CNY'), options)).toBe('name,cost\na,12345678.9\nb,-5\nc,\n')
  })

  it('is exact text in JSON, its total too', () => {
    const read = JSON.parse(json(table('CNY'), options))
    expect(read.columns[1]).toEqual({ id: 'cost', title: 'Cost', type: 'money', currency: 'CNY' })
    expect(read.rows.map((row: { cost: unknown }) => row.cost)).toEqual(['12345678.9', '-5', null])
    expect(read.totals).toEqual({ all: '90071992547409930.01' })
    expect(JSON.parse(json(table(null), options)).columns[1].currency).toBeNull()
  })
})

it.each([
  [{ n: 1n, d: 3n }, 2, '0.33'],
  [{ n: 1n, d: 2n }, 0, '1'],
  [1234567, 0, '1,234,567'],
  [1234567, 3, '1,234,567.000'],
  [{ n: -1n, d: 1000n }, 2, '0.00'],
])('%o with %i places reads %s', (value, places, text) => {
  expect(groupedMoney(value, places)).toBe(text)
})
