import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv } from '../../src/table/csv.js'
import { hostileTexts, name, ofTexts, options, sample } from './sample.js'

describe('csv', () => {
  test('keys as header, plain exact numbers, no totals, no notes, LF, no BOM', () => {
    expect(csv(sample, options)).toBe(
      [
        'department,name,planned,fte,share,since,status',
        'lantu,Lantu Platform,12000,12.5,0.333333,2026-10-31,ok',
        'user-ops,User operations and service,0,0.666667,0.5,,under',
        'hosts,hosts,,-0.125,,2027-01-01,',
        '',
      ].join('\n'),
    )
  })

  test('names in the asked language', () => {
    expect(csv(sample, { ...options, lang: 'zh' }).split('\n')[2]).toBe(
      'user-ops,用户运营与服务中心（筹）,0,0.666667,0.5,,under',
    )
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5', "'-5"],
    ['@a', "'@a"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['=a,"b"', '"\'=a,""b"""'],
    ['a=b', 'a=b'],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
  ])('the text %j is written %j', (text, field) => {
    expect(csv(ofTexts([text]), options)).toBe(`text,count\n${field},0\n`)
  })

  test('negative numbers stay numbers, formula-like names and lists of names do not stay formulas', () => {
    const table = {
      ...ofTexts([]),
      rows: [
        { cells: { text: [name('a', '=A', '甲'), name('b', 'B', '乙')], count: -3 } },
        { cells: { text: name('c', '@c', '丙'), count: { n: -1n, d: 2n } } },
      ],
    }
    expect(csv(table, options)).toBe("text,count\n'=A; B,-3\n'@c,-0.5\n")
  })

  test('a table without rows is its header', () => {
    expect(csv(ofTexts([]), options)).toBe('text,count\n')
  })

  test('an empty cell of a single column is still a record', () => {
    const single = { ...ofTexts([]), columns: ofTexts([]).columns.slice(0, 1) }
    const table = { ...single, rows: [{ cells: { text: null } }, { cells: { text: 'x' } }] }
    expect(parse(csv(table, options), { skip_empty_lines: true })).toEqual([['text'], [''], ['x']])
  })

  test('any text comes back from a CSV reader, but for the mark before a formula', () => {
    const text = fc.oneof(
      fc.constantFrom(...hostileTexts),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '=', "'", ';', ' ', 'a', '中', '\t') }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const records = parse(csv(ofTexts(texts), options))
        const expected = texts.map((one, i) => [/^[=+\-@\t\r]/.test(one) ? `'${one}` : one, String(-i)])
        expect(records).toEqual([['text', 'count'], ...expected])
      }),
      { numRuns: 1000 },
    )
  })
})
