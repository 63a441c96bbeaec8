import { expect, test } from 'vitest'
import { shownTable } from '../../src/table/shown.js'
import type { ColumnKind, Table } from '../../src/table/table.js'
import type { Lang } from '../../src/text/lang.js'

const shown = (text: string, is: 'range' | 'amount' | 'text', lang: Lang = 'en'): string | undefined => {
  const kind: ColumnKind = { is }
  const table: Table = {
    view: 'x',
    title: { en: 'X', zh: '甲' },
    columns: [{ key: 'a', head: { en: 'A', zh: '甲' }, kind }],
    rows: [{ cells: { a: text } }],
    totals: null,
  }
  return shownTable(table, lang).rows[0]?.cells[0]
}

test.each([
  ['10000/3-10000', '≈3,333.33-10,000'],
  ['>20000-30000', '>20,000-30,000'],
  ['≤5/2', '≤2.5'],
  ['24 / 20-40 ok', '24 / 20-40 ok'],
  ['1/0', '1/0'],
])('a range: %s', (text, expected) => {
  expect(shown(text, 'range')).toBe(expected)
  expect(shown(text, 'range', 'zh')).toBe(expected)
  expect(shown(text, 'text')).toBe(text)
})

test.each([
  ['12000 Orders 2027', '12,000 Orders 2027'],
  ['3000-4000 docs', '3,000-4,000 docs'],
  ['12000 users2026 + 1400 sites', '12,000 users2026 + 1,400 sites'],
  ['– 2027年订单', '– 2027年订单'],
  ['1/3 pct', '1/3 pct'],
])('an amount of something that may have a number in its name: %s', (text, expected) => {
  expect(shown(text, 'amount')).toBe(expected)
})
