import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Table } from '../../../src/table/table.js'
import { xlsx } from '../../../src/table/xlsx/xlsx.js'
import { visible } from '../../../src/text/format.js'
import { hostileTexts, ofTexts, options, sample } from '../sample.js'
import { type ReadCell, type Workbook, workbookOf } from './workbook.js'
import { unzipped } from './zip.js'

const written = async (table: Table, more: Partial<typeof options> = {}): Promise<Workbook> =>
  workbookOf(await xlsx(table, { ...options, ...more }))

const cell = ({ cells }: Workbook, address: string): ReadCell => {
  const found = cells.get(address)
  if (found === undefined) throw new Error(`no cell ${address}`)
  return found
}

const valuesIn = ({ cells }: Workbook, row: number): (string | null)[] =>
  Array.from(cells).flatMap(([address, { value }]) => (address.replace(/\D/g, '') === String(row) ? [value] : []))

describe('the sample', () => {
  test('heading, rows and totals in English', async () => {
    const book = await written(sample)
    expect(book.sheet).toBe('Headcount by department')
    expect(book.frozen).toBe('A2')
    expect(valuesIn(book, 1)).toEqual(['Id', 'Department', 'Planned', 'FTE', 'Share', 'Since', 'Status'])
    for (const [address, one] of book.cells) {
      if (/^[A-G]1$/.test(address)) expect(one).toMatchObject({ bold: true, type: 's', format: '@' })
    }
    expect(valuesIn(book, 2)).toEqual([
      'lantu',
      'Lantu Platform',
      '12000',
      '12.5',
      '0.3333333333333333',
      '46326',
      'fine',
    ])
    // What is not stated has no cell.
    expect([...book.cells.keys()].filter((address) => address.endsWith('4'))).toEqual(['A4', 'B4', 'D4', 'F4'])
    expect(valuesIn(book, 7)).toEqual(['One role has no number.'])
    expect(cell(book, 'A7')).toMatchObject({ italic: true, type: 's' })
  })

  test('the same in Chinese', async () => {
    const book = await written(sample, { lang: 'zh', scenario: 'stable' })
    expect(book.sheet).toBe('各部门编制 · stable')
    expect(valuesIn(book, 1)).toEqual(['编号', '部门', '编制', '全时当量', '占比', '设立', '状态'])
    expect(valuesIn(book, 3)).toEqual([
      'user-ops',
      '用户运营与服务中心（筹）',
      '0',
      '0.6666666666666666',
      '0.5',
      '不足',
    ])
    expect(valuesIn(book, 5)[0]).toBe('合计')
  })

  test('numbers are numbers with the format of their column, dates are dates', async () => {
    const book = await written(sample)
    expect(cell(book, 'C2')).toMatchObject({ type: null, value: '12000', format: '#,##0' })
    expect(cell(book, 'D3')).toMatchObject({ type: null, format: '#,##0.00' })
    expect(cell(book, 'E3')).toMatchObject({ type: null, value: '0.5', format: '0.0%' })
    // Days since 1899-12-30: 2026-10-31 and 2027-01-01.
    expect(cell(book, 'F2')).toMatchObject({ type: null, value: '46326', format: 'yyyy-mm-dd' })
    expect(cell(book, 'F4')).toMatchObject({ type: null, value: '46388', format: 'yyyy-mm-dd' })
  })

  test('what is marked is coloured where a word says it; deep rows are set in', async () => {
    const book = await written(sample)
    expect(cell(book, 'G3')).toMatchObject({ value: 'too few', fill: 'FFFFC7CE', color: 'FF9C0006' })
    expect(cell(book, 'G2').fill).toBe(null)
    expect(cell(book, 'B3')).toMatchObject({ fill: null, indent: '1', align: 'left' })
    expect(['B2', 'B3', 'B4', 'A4'].map((address) => cell(book, address).indent)).toEqual([null, '1', '2', null])
  })

  test('columns are as wide as their texts, a Chinese character being two', async () => {
    const [, english = 0, planned] = (await written(sample)).widths
    const [, chinese = 0] = (await written(sample, { lang: 'zh' })).widths
    expect(english).toBe('User operations and service'.length + 2 + 2)
    expect(chinese).toBe(2 * '用户运营与服务中心（筹）'.length + 2 + 2)
    expect(planned).toBe('Planned'.length + 2)
  })

  test('a total is a live sum with its result where it is the sum, else a value', async () => {
    const book = await written(sample)
    expect(cell(book, 'C5')).toMatchObject({ formula: 'SUM(C2:C4)', value: '12000', bold: true, type: null })
    // 12.5 + 2/3 - 1/8 is 313/24, to the last digit.
    expect(cell(book, 'D5')).toMatchObject({ formula: 'SUM(D2:D4)', value: '13.041666666666666' })
    const other = await written({ ...sample, totals: { planned: 12001 } })
    expect(cell(other, 'C5')).toMatchObject({ formula: null, value: '12001' })
    expect(cell(book, 'B5').value ?? cell(book, 'A5').value).toBe('Total')
  })
})

describe('columns', () => {
  const columns: Table['columns'] = [
    { key: 'id', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' },
    { key: 'name', head: { en: 'Name', zh: '名称' }, kind: { is: 'text' } },
    { key: 'wide', head: { en: 'Wide', zh: '宽' }, kind: { is: 'text' }, wide: true },
    { key: 'range', head: { en: 'Range', zh: '范围' }, kind: { is: 'range' }, readBy: 'people' },
    { key: 'below', head: { en: 'Below', zh: '含下级' }, kind: { is: 'count' }, total: 'all' },
  ]
  const rows: Table['rows'] = [
    { cells: { id: 'a', name: 'A', wide: 'w', range: '1,200', below: 5 }, depth: 1 },
    { cells: { id: 'b', name: 'B', wide: 'w', range: '3-5', below: 2 }, depth: 2 },
    { cells: { id: 'c', name: 'C', wide: 'w', range: null, below: 7 }, depth: 1, mark: 'muted' },
  ]
  const table: Table = {
    view: 'columns',
    title: { en: 'A/B: [x]?', zh: '甲' },
    columns,
    rows,
    totals: { all: 12 },
    shownTotals: { range: '1,203-1,205' },
  }

  test('those of people, with what stands under them', async () => {
    const book = await written(table)
    expect(book.sheet).toBe('A-B- -x-')
    expect(valuesIn(book, 1)).toEqual(['Name', 'Wide', 'Range', 'Below'])
    expect(cell(book, 'C2')).toMatchObject({ type: null, value: '1200' })
    expect(cell(book, 'C3')).toMatchObject({ type: 's', value: '3-5', align: 'right' })
    expect(book.cells.has('C4')).toBe(false)
    expect(cell(book, 'C5')).toMatchObject({ type: 's', value: '1,203-1,205' })
  })

  test('rows that hold those below them are summed at the top alone', async () => {
    expect(cell(await written(table), 'D5')).toMatchObject({ formula: 'SUM(D2,D4)', value: '12' })
  })

  test('without a column of status the row is coloured, a muted one is grey throughout', async () => {
    const book = await written({
      ...table,
      rows: [...rows.slice(0, 2), { ...rows[1], mark: 'error' } as (typeof rows)[0]],
    })
    expect(cell(book, 'A4').fill).toBe('FFFFC7CE')
    expect(cell(await written(table), 'A4').color).toBe('FF7F7F7F')
  })

  test('a text beyond what fits wraps', async () => {
    const long = { ...table, rows: [{ cells: { id: 'a', name: '岗'.repeat(40), wide: 'w', range: null, below: 5 } }] }
    const book = await written(long)
    expect(book.widths[0]).toBe(62)
    expect(cell(book, 'A2').wraps).toBe(true)
    expect(cell(book, 'B2').wraps).toBe(false)
  })

  test('without rows: the heading and a line that says so', async () => {
    const book = await written({ ...table, rows: [], totals: null, notes: [] }, { lang: 'zh' })
    expect(valuesIn(book, 3)).toEqual(['没有数据。'])
  })
})

describe('values that a sheet cannot hold as they are', () => {
  const single = (kind: Table['columns'][number]['kind'], value: Table['rows'][number]['cells'][string]): Table => ({
    view: 'single',
    title: { en: 'Single', zh: '单列' },
    columns: [{ key: 'value', head: { en: 'Value', zh: '值' }, kind }],
    rows: [{ cells: { value } }],
    totals: null,
  })

  test.each([10n ** 15n, -(10n ** 400n)])('a number of more than 15 digits is a text: %s', async (n) => {
    const book = await written(single({ is: 'count' }, { n, d: 1n }))
    expect(cell(book, 'A2')).toMatchObject({ type: 's', align: 'right' })
    expect(cell(book, 'A2').value?.replaceAll(',', '')).toBe(String(n))
  })

  test.each(['2026-02-30', '1900-02-28', '2026-5-1', 'soon'])('the day %s is a text', async (text) => {
    expect(cell(await written(single({ is: 'date' }, text)), 'A2')).toMatchObject({ type: 's', value: text })
  })

  test('the first day that all programs count alike is a date', async () => {
    expect(cell(await written(single({ is: 'date' }, '1900-03-01')), 'A2')).toMatchObject({ type: null, value: '61' })
  })

  test('a text longer than a cell is cut with a sign, and no character with it', async () => {
    const { value } = cell(await written(single({ is: 'text' }, `a${'😀'.repeat(20_000)}`)), 'A2')
    expect(value?.length).toBe(32_766)
    expect(value?.endsWith('😀…')).toBe(true)
    const kept = 'x'.repeat(32_767)
    expect(cell(await written(single({ is: 'text' }, kept)), 'A2').value).toBe(kept)
  })

  test.each([
    ['\ufffe', '\\ufffe'],
    ['a\ud800b', 'a\\ud800b'],
    ['\udc00', '\\udc00'],
    ['\u{1fffe}', '\\u1fffe'],
    ['\ufffd', '\\ufffd'],
    ['_x0041_', '_x0041_'],
    ['a_x000D_b', 'a_x000D_b'],
    ['a\r\nb', 'a b'],
    ['\u0000', '\\u0000'],
  ])('%j is read back as %j', async (text, shown) => {
    expect(cell(await written(single({ is: 'text' }, text)), 'A2').value).toBe(shown)
  })
})

describe('any text', () => {
  const text = fc.oneof(
    fc.constantFrom(...hostileTexts, 'toString', 'valueOf', '__defineGetter__', '_x0041_', '007', '1-2', 'TRUE'),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '<', '&', '"', "'", ']]>', '_x000A_', '中', '😀'),
    }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  )

  test('stays a text in sound XML, and comes back but for what cannot be shown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (texts) => {
        const book = await written(ofTexts(texts))
        texts.forEach((one, index) => {
          const expected = visible(one.replace(/[\r\n\u2028\u2029]\s*/g, ' ').trim()).replace(
            /[\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu,
            (bad) => `\\u${(bad.codePointAt(0) as number).toString(16).padStart(4, '0')}`,
          )
          const read = book.cells.get(`A${index + 2}`)
          expect(read?.value ?? '').toBe(expected)
          if (expected !== '') expect(read).toMatchObject({ type: 's', formula: null, format: '@' })
          expect(book.cells.get(`B${index + 2}`)).toMatchObject({ type: null, formula: null })
        })
      }),
      { numRuns: 150 },
    )
  })

  test('is a heading, a note and the name of a sheet as well', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const pair = { en: one, zh: one }
        const table = { ...ofTexts(['x']), title: pair, notes: [pair] }
        const book = await written({ ...table, columns: table.columns.map((column) => ({ ...column, head: pair })) })
        expect(book.sheet).toMatch(/^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u)
        expect([...book.cells.values()].every(({ formula }) => formula === null)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

describe('the file', () => {
  test('is the same at any time and in any time zone', async () => {
    const first = Buffer.from(await xlsx(sample, options))
    const zone = process.env.TZ
    process.env.TZ = zone === 'Asia/Shanghai' ? 'America/New_York' : 'Asia/Shanghai'
    const second = Buffer.from(await xlsx(sample, options))
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(second.equals(first)).toBe(true)
    for (const { times } of unzipped(first).values()) expect(times).toEqual([0x0021_0000, 0x0021_0000])
  })

  test('names no person, program or day', async () => {
    expect([...unzipped(await xlsx(sample, options)).keys()].filter((path) => path.startsWith('docProps'))).toEqual([])
  })

  test('10,000 rows take seconds at most, not the square', async () => {
    const table = ofTexts(Array.from({ length: 10_000 }, (_, i) => `role ${i}`))
    const before = performance.now()
    const bytes = await xlsx({ ...table, totals: { count: -(10_000 * 9_999) / 2 } }, options)
    expect(performance.now() - before).toBeLessThan(10_000)
    const { text = '' } = unzipped(bytes).get('xl/worksheets/sheet1.xml') ?? {}
    expect(text).toContain('<f>SUM(B2:B10001)</f><v>-49995000</v>')
  })
})
