import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphemes } from '../../src/text/grapheme.js'
import { displayWidth, wrapText } from '../../src/text/width.js'

const pieces = fc.constantFrom(
  ...[
    '产',
    '品部',
    '运营',
    '，',
    '。',
    '（',
    '）',
    '「',
    '」',
    '：',
    ' ',
    '  ',
    '　',
    'a',
    'user',
    '-',
    'customer-service',
  ],
  ...['12,000', '“', '”', '👩‍👩‍👧‍👦', '🇨🇳', 'e\u0301', 'ไทย', 'שלום', 'नमस्ते', '한국', '\u200b', '…', '/', '(', ')'],
)
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const withoutSpaces = (text: string): string => text.replace(/[ \u3000\r\n]/g, '')

describe('wrapText', () => {
  test.each<[string, number, string[]]>([
    ['', 10, ['']],
    ['one', 10, ['one']],
    ['the quick brown fox', 10, ['the quick', 'brown fox']],
    ['the  quick   brown', 10, ['the  quick', 'brown']],
    ['  both ends  ', 20, ['both ends']],
    ['two\nlines', 20, ['two', 'lines']],
    ['产品运营部门', 6, ['产品运', '营部门']],
    ['产品运营部门', 7, ['产品运', '营部门']],
    ['产品运，营部门', 6, ['产品', '运，营', '部门']],
    ['产品运营（部门）', 10, ['产品运营', '（部门）']],
    ['在AI公司工作', 6, ['在AI公', '司工作']],
    ['负责customer工作', 10, ['负责', 'customer工', '作']],
    ['产品(A)部', 4, ['产品', '(A)', '部']],
    ['他说：“好”。', 8, ['他说：', '“好”。']],
    ['unbelievable', 5, ['unbel', 'ievab', 'le']],
    ['a customer-service-manager', 12, ['a', 'customer-', 'service-', 'manager']],
    ['sales/zhejiang/planner', 12, ['sales/', 'zhejiang/', 'planner']],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 4, ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']],
    ['产品', 1, ['产', '品']],
  ])('%j to %i columns', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines)
  })

  test('no line is wider than the width', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 2, max: 30 }), (text, width) => {
        for (const line of wrapText(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      }),
      { numRuns: 1000 },
    )
  })

  test('keeps all but the spaces, in order', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(withoutSpaces(wrapText(text, width).join(''))).toBe(withoutSpaces(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('splits no grapheme that fits on a line', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.integer({ min: 2, max: 30 }), (parts, width) => {
        const text = parts.join('')
        const whole = graphemes(text).filter((grapheme) => withoutSpaces(grapheme) !== '')
        const wrapped = wrapText(text, width).flatMap(graphemes)
        expect(wrapped.filter((grapheme) => withoutSpaces(grapheme) !== '')).toEqual(whole)
      }),
    )
  })

  test('no line starts with a closing mark or ends with an opening one, where they fit', () => {
    const words = fc.constantFrom(
      '产品',
      '运营',
      '部门',
      '，',
      '。',
      '（试用）',
      '「草案」',
      '：',
      '！',
      '人',
      '12',
      ' ',
    )
    const apart = fc
      .array(words, { maxLength: 40 })
      .map((parts) => parts.join('').replace(/([，。：！])[，。：！）」 ]+/g, '$1'))
    fc.assert(
      fc.property(apart, fc.integer({ min: 14, max: 40 }), (text, width) => {
        for (const [i, line] of wrapText(text, width).entries()) {
          if (i > 0) expect(line).not.toMatch(/^[，。；：、）】」！？]/)
          expect(line).not.toMatch(/[（【「]$/)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('breaks English only at spaces where words fit', () => {
    const sentence = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(sentence, fc.integer({ min: 8, max: 30 }), (words, width) => {
        expect(wrapText(words.join(' '), width).join(' ')).toBe(words.join(' '))
      }),
    )
  })

  test('a very long line of spaces or letters takes no quadratic time', () => {
    expect(wrapText(`a${' '.repeat(100_000)}b`, 10)).toEqual(['a', 'b'])
    expect(wrapText('长'.repeat(100_000), 10)).toHaveLength(20_000)
  })
})
