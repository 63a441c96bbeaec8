import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, rational } from '../../../src/staffing/rational.js'
import type { ComparedRow, Comparison, Figure } from '../../../src/table/comparison.js'
import { forSheet } from '../../../src/table/for-sheet.js'
import { xlsx } from '../../../src/table/xlsx/xlsx.js'
import { toFraction } from '../../../src/text/format.js'
import { options } from '../sample.js'
import { type Workbook, workbookOf } from './workbook.js'

const one = (value: Figure['low']): Figure => ({ low: value, high: value })
const row = (id: string, figures: ComparedRow['figures'], more: Partial<ComparedRow> = {}): ComparedRow => ({
  measure: id,
  item: null,
  name: { id, text: { en: id, zh: `${id}数` } },
  depth: 0,
  kind: { is: 'count' },
  figures,
  ...more,
})
const compared = (groups: Comparison['groups'], differences = true): Comparison => ({
  view: 'compare',
  title: { en: 'Compared', zh: '对比' },
  rowHead: { en: 'Measure', zh: '指标' },
  variants: [
    { scenario: null, name: { id: 'base', text: {} } },
    { scenario: 'growth', name: { id: 'growth', text: { en: 'Growth', zh: '增长' } } },
    { scenario: 'split', name: { id: 'split', text: {} } },
  ],
  groups,
  differences,
  notes: [{ en: 'A note.', zh: '说明。' }],
})
const sheet = async (comparison: Comparison, lang: 'en' | 'zh' = 'en'): Promise<Workbook> =>
  workbookOf(await xlsx(forSheet(comparison, lang), { ...options, lang }))
const values = ({ cells }: Workbook, line: number): (string | null)[] =>
  [...'ABCDEF'].map((letter) => cells.get(`${letter}${line}`)?.value ?? null)
const at = ({ cells }: Workbook, address: string) => cells.get(address)

const money = { is: 'money', currency: 'EUR', places: 2 } as const

describe('scenarios side by side in a sheet', () => {
  it('have a column each, and one for the difference from the first, which is live', async () => {
    const book = await sheet(compared([{ rows: [row('heads', [one(24), one(70), one(20)])] }]))
    expect(values(book, 1)).toEqual(['Measure', 'base', 'Growth', 'Growth: difference', 'split', 'split: difference'])
    expect(values(book, 2)).toEqual(['heads', '24', '70', '46', '20', '-4'])
    expect(at(book, 'C2')).toMatchObject({ type: null, formula: null, format: '#,##0' })
    expect(at(book, 'D2')).toMatchObject({ formula: 'C2-B2', format: '+#,##0;-#,##0;0' })
    expect(at(book, 'F2')?.formula).toBe('E2-B2')
    expect(book.frozen).toBe('B2')
    expect(values(book, 4)[0]).toBe('A note.')
  })

  it('money and shares are numbers of their kind, row by row', async () => {
    const rows = [
      row('cost', [one(1000), one(rational(1000501, 1000)), one(null)], { kind: money }),
      row('share', [one(rational(1, 4)), one(rational(1, 3)), one(1)], { kind: { is: 'share', places: 1 } }),
    ]
    const book = await sheet(compared([{ rows }]))
    expect(at(book, 'B2')).toMatchObject({ type: null, value: '1000', format: '#,##0.00' })
    expect(at(book, 'C2')).toMatchObject({ value: '1000.501', format: '#,##0.00' })
    expect(at(book, 'D2')).toMatchObject({ formula: 'C2-B2', format: '+#,##0.00;-#,##0.00;0' })
    expect([at(book, 'E2'), at(book, 'F2')]).toEqual([undefined, undefined])
    expect(at(book, 'B3')).toMatchObject({ value: '0.25', format: '0.0%' })
  })

  it('ranges and words in place of numbers are text, on the right; equal ends of a difference a number', async () => {
    const hat: Figure = { ...one(0), shown: { en: 'hat', zh: '兼任' } }
    const rows = [
      row('range', [
        { low: 3, high: 5 },
        { low: 5, high: 7 },
        { low: 3, high: 8, notStated: 1 },
      ]),
      row('role', [hat, one(2), undefined]),
    ]
    const book = await sheet(compared([{ rows }]))
    expect(values(book, 2)).toEqual(['range', '3-5', '5-7', '2', '3-8 + 1?', '0…+3'])
    expect(at(book, 'B2')).toMatchObject({ type: 's', align: 'right' })
    expect(at(book, 'D2')).toMatchObject({ type: null, formula: null })
    expect(values(book, 3)).toEqual(['role', 'hat', '2', '2', null, null])
    expect(at(book, 'D3')?.formula).toBe(null)
  })

  it('what neither has has no difference', async () => {
    const lacking: Figure = { ...one(0), shown: { en: '', zh: '' } }
    const book = await sheet(compared([{ rows: [row('late', [lacking, lacking, one(4)])] }]))
    expect(values(book, 2)).toEqual(['late', null, null, null, '4', '4'])
  })

  it('what a figure is held against and its verdict stand below it', async () => {
    const status = { code: 'under', word: { en: 'under', zh: '不足' } }
    const ratio: Figure = { ...one(24), least: 30, most: 40, status, mark: 'error' }
    const met: Figure = { ...one(30), least: 30, most: 30, status: { code: 'ok', word: { en: 'ok', zh: '符合' } } }
    const head = { en: 'Ratios', zh: '配比' }
    const book = await sheet(compared([{ head, rows: [row('agent', [ratio, met, undefined])] }]), 'zh')
    expect([2, 3, 4, 5].map((line) => values(book, line).slice(0, 4))).toEqual([
      ['配比', null, null, null],
      ['agent数', '24', '30', '6'],
      ['需要', '30-40', '30', null],
      ['结论', '不足', '符合', null],
    ])
    expect(at(book, 'A2')).toMatchObject({ bold: true, indent: null })
    expect([at(book, 'A3')?.indent, at(book, 'A4')?.indent]).toEqual(['1', '2'])
    expect(at(book, 'B5')?.fill).toBe('FFFFC7CE')
    expect([at(book, 'B3')?.fill, at(book, 'C5')?.fill]).toEqual([null, null])
  })

  const parts = [
    row('a', [one(4), one(6), one(1)]),
    row('a/b', [one(3), one(5), one(1)], { depth: 1 }),
    row('c', [one(2), one(2), undefined]),
  ]
  const head = { en: 'Heads', zh: '编制' }

  it('a list ends with the total of its outermost rows, as a sum', async () => {
    const book = await sheet(compared([{ head, rows: parts, total: row('heads', [one(6), one(8), one(1)]) }]))
    expect(values(book, 6)).toEqual(['Total', '6', '8', '2', '1', '-5'])
    expect([at(book, 'B6')?.formula, at(book, 'C6')?.formula, at(book, 'D6')?.formula]).toEqual([
      'SUM(B3,B5)',
      'SUM(C3,C5)',
      'C6-B6',
    ])
    expect(at(book, 'A6')).toMatchObject({ bold: true })
  })

  it('and has none where its rows are not the whole', async () => {
    for (const whole of [one(7), { low: 6, high: null }]) {
      const book = await sheet(compared([{ head, rows: parts, total: row('heads', [whole, one(8), one(1)]) }]))
      expect(values(book, 6)[0]).toBe(null)
    }
  })

  it('without differences has scenarios alone, and rows for programs are left out', async () => {
    const rows = [
      row('heads', [one(1), one(2), one(3)]),
      row('hidden', [one(1), one(2), one(3)], { readBy: 'programs' }),
    ]
    const book = await sheet(compared([{ rows }], false))
    expect(values(book, 1)).toEqual(['Measure', 'base', 'Growth', 'split', null, null])
    expect(values(book, 3)[0]).toBe(null)
  })

  it('a formula beside it always comes to the number that is told', async () => {
    const figure = fc.option(
      fc.oneof(
        fc.integer({ min: -9, max: 9_000_000 }).map(one),
        fc
          .tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 99 }))
          .map(([n, d]) => one(rational(n, d))),
        fc.tuple(fc.nat(9), fc.nat(9)).map(([low, more]): Figure => ({ low, high: low + more })),
        fc.constant<Figure>({ low: null, high: null }),
      ),
      { nil: undefined },
    )
    const rowsOf = fc.array(fc.tuple(figure, figure, figure), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(rowsOf, async (figures) => {
        const rows = figures.map((some, i) => row(`r${i}`, some, { kind: { is: 'decimal', places: 2 } }))
        const sumAt = (i: number, end: 'low' | 'high') =>
          figures.reduce((sum, some) => add(sum, toFraction(some[i]?.[end] ?? 0)), rational(0))
        const total = row(
          't',
          [0, 1, 2].map((i): Figure => ({ low: sumAt(i, 'low'), high: sumAt(i, 'high') })),
        )
        const { cells } = await sheet(compared([{ head, rows, total }]))
        const number = (address: string): number => Number(cells.get(address)?.value)
        for (const [, { formula, value }] of cells) {
          if (formula === null) continue
          const [left = '', right = ''] = formula.split('-')
          const [, from = '', to = from] = /^SUM\((\w\d+):?(\w\d+)?\)$/.exec(formula) ?? []
          const lines = Array.from({ length: Number(to.slice(1)) - Number(from.slice(1)) + 1 }, (_, i) => i)
          const result =
            from === ''
              ? number(left) - number(right)
              : lines.reduce(
                  (sum, i) => sum + Number(cells.get(`${from[0]}${Number(from.slice(1)) + i}`)?.value ?? 0),
                  0,
                )
          expect(Math.abs(result - Number(value))).toBeLessThan(1e-6)
        }
      }),
      { numRuns: 40 },
    )
  })
})
