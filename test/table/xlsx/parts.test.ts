import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SheetValue } from '../../../src/table/xlsx/cell-value.js'
import { columnLetters } from '../../../src/table/xlsx/column-letters.js'
import { numberFormat } from '../../../src/table/xlsx/number-format.js'
import { sheetName } from '../../../src/table/xlsx/sheet-name.js'
import { sumFormula } from '../../../src/table/xlsx/sum.js'
import { toFraction } from '../../../src/text/format.js'

const of = (n: number) => toFraction(n)
const cells = (...rows: readonly (readonly [SheetValue, number])[]) =>
  rows.map(([value, depth], index) => ({ row: index + 2, value, depth }))

describe('a sum', () => {
  test.each([
    ['of all rows', 6, cells([of(1), 0], [of(2), 0], [of(3), 0]), 'SUM(B2:B4)'],
    ['of the outermost', 5, cells([of(3), 1], [of(2), 2], [of(2), 1]), 'SUM(B2,B4)'],
    ['of runs of rows', 6, cells([of(1), 1], [of(2), 1], [of(2), 2], [of(3), 1]), 'SUM(B2:B3,B5)'],
    ['with what is not stated', 3, cells([of(1), 0], [null, 0], [of(2), 0]), 'SUM(B2:B4)'],
    ['to the last digit', 0.3, cells([of(0.1), 0], [of(0.2), 0]), 'SUM(B2:B3)'],
    ['that is none', 4, cells([of(1), 0], [of(2), 0]), null],
    ['beside words', 1, cells([of(1), 0], ['3-5', 0]), null],
    ['of nothing', 0, cells([null, 0]), null],
    ['of no rows', 0, [], null],
  ])('%s', (_, total, rows, formula) => {
    expect(sumFormula(of(total), 'B', rows)).toBe(formula)
  })

  test('of more parts than a function takes is a value', () => {
    const rows = cells(...Array.from({ length: 600 }, (_, i): [SheetValue, number] => [of(1), i % 2]))
    expect(sumFormula(of(300), 'B', rows)).toBe(null)
    expect(sumFormula(of(600), 'B', rows)).toBe('SUM(B2:B601)')
  })

  test('adds up those rows and no others', () => {
    const row = fc.tuple(fc.option(fc.integer({ min: -9, max: 9 })), fc.integer({ min: 0, max: 2 }))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.integer({ min: -20, max: 20 }), (rows, total) => {
        const formula = sumFormula(
          of(total),
          'B',
          cells(...rows.map(([n, d]): [SheetValue, number] => [n === null ? null : of(n), d])),
        )
        if (formula === null) return
        let sum = 0
        for (const [, from, to] of formula.matchAll(/B(\d+)(?::B(\d+))?/g)) {
          for (let at = Number(from); at <= Number(to ?? from); at++) sum += rows[at - 2]?.[0] ?? 0
        }
        expect(sum).toBe(total)
      }),
    )
  })
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('the column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters)
})

test.each([
  ['Headcount', 'Headcount'],
  ['a/b\\c', 'a-b-c'],
  ["'quoted'", 'quoted'],
  ['History', 'History_'],
  ['  ', 'view'],
  ["'''", 'view'],
  ['x'.repeat(40), `${'x'.repeat(30)}…`],
  ['😀'.repeat(20), `${'😀'.repeat(15)}…`],
  ['人员配比 · 稳定期', '人员配比 · 稳定期'],
  ['\u0000', '-u0000'],
])('the sheet %j is called %j', (wanted, name) => {
  expect(sheetName(wanted, 'view')).toBe(name)
})

test.each([
  ['whole numbers', { is: 'count' }, [1, 1200], '#,##0'],
  ['as many decimals as one needs', { is: 'decimal', places: 2 }, [1, 0.5], '#,##0.0'],
  ['no more than the places of the column', { is: 'decimal', places: 2 }, [0.123456], '#,##0.00'],
  ['shares', { is: 'share', places: 1 }, [0.5], '0%'],
  ['shares with decimals', { is: 'share', places: 1 }, [0.125], '0.0%'],
  ['no number at all', { is: 'range' }, [], '#,##0'],
] as const)('the format of %s', (_, kind, numbers, format) => {
  expect(numberFormat(kind, numbers.map(of))).toBe(format)
})
