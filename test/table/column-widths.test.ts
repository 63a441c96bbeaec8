import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnWidths } from '../../src/table/column-widths.js'
import type { ShownColumn, ShownTable } from '../../src/table/shown.js'

const text: ShownColumn = { head: 'Text', right: false, wraps: true, indent: false }
const number: ShownColumn = { head: 'Number of heads', right: true, wraps: false, indent: false }

function table(columns: readonly ShownColumn[], rows: readonly (readonly string[])[], depth = 0): ShownTable {
  return { title: '', columns, rows: rows.map((cells) => ({ cells, depth, mark: undefined })), totals: null, notes: [] }
}

describe('columnWidths', () => {
  test('as wide as the widest cell or heading where there is room', () => {
    expect(columnWidths(table([text, number], [['产品部门', '1']]), 40)).toEqual([8, 15])
    expect(columnWidths(table([text, number], [['产品部门', '1']]), Number.POSITIVE_INFINITY)).toEqual([8, 15])
  })

  test('indentation and totals count', () => {
    expect(columnWidths(table([{ ...text, indent: true }], [['ab cd']], 3), 40)).toEqual([11])
    expect(columnWidths({ ...table([text], [['a']]), totals: ['a long total'] }, 40)).toEqual([12])
  })

  test('the widest gives way first, and all room is used', () => {
    const wide = table([text, text, number], [['a b c d e f g h i j k l m n', 'a b c d e f g h', '12,000']])
    expect(columnWidths(wide, 52)).toEqual([22, 15, 15])
    expect(columnWidths(wide, 43)).toEqual([14, 15, 14])
    expect(columnWidths(wide, 42)).toEqual([14, 14, 14])
  })

  test('numbers keep their width, their heading breaks at words', () => {
    const rows = table([text, number], [['a b c d e f g h i j k', '1,234,567']])
    expect(columnWidths(rows, 18)).toEqual([9, 9])
    expect(columnWidths(rows, 15)).toEqual([6, 9])
    expect(columnWidths(rows, 14)).toBeNull()
  })

  test('words of up to 16 columns stay whole, Chinese gives way down to three characters', () => {
    expect(columnWidths(table([text], [['customer communications']]), 14)).toEqual([14])
    expect(columnWidths(table([text], [['customer communications']]), 13)).toBeNull()
    expect(columnWidths(table([text], [['x'.repeat(40)]]), 16)).toEqual([16])
    expect(columnWidths(table([text], [['用户运营与服务中心']]), 6)).toEqual([6])
  })

  test('never takes more than the room, nor less than a number needs', () => {
    const cell = fc.stringMatching(/^[a-z产品 ]{0,30}$/)
    const row = fc.tuple(cell, cell, fc.stringMatching(/^[0-9]{1,9}$/)).map((cells) => cells as string[])
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 90 }), (rows, room) => {
        const widths = columnWidths(table([text, text, number], rows), room)
        if (widths === null) return
        expect(widths.reduce((a, b) => a + b)).toBeLessThanOrEqual(room)
        expect(widths[2]).toBeGreaterThanOrEqual(Math.max(...rows.map((cells) => cells[2]?.length ?? 0)))
      }),
    )
  })
})
