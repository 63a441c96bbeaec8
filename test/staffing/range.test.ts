import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber, readRange } from '../../src/staffing/number.js'
import type { NumberProblem } from '../../src/staffing/number-problem.js'
import { compare, exactText } from '../../src/staffing/rational.js'
import { quantity } from './arbitrary.js'

function ends(text: string): string {
  const read = readRange(text)
  if (!read.ok) return `${read.problem}: ${read.suggestion}`
  const { from, to, swapped } = read.value
  const shown = [from, to].map((end) => (end === null ? 'open' : exactText(end))).join(' to ')
  return swapped ? `${shown}, swapped` : shown
}

describe('ranges that are read', () => {
  it.each([
    ['3', '3 to 3'],
    ['3人', '3 to 3'],
    ['-5', '-5 to -5'],
    ['1e-5', '0.00001 to 0.00001'],
    ['3-5', '3 to 5'],
    ['3 - 5', '3 to 5'],
    ['3–5', '3 to 5'],
    ['3~5', '3 to 5'],
    ['3～5', '3 to 5'],
    ['3至5', '3 to 5'],
    ['２～３人', '2 to 3'],
    ['3人-5人', '3 to 5'],
    ['3-5 名', '3 to 5'],
    ['1_000-5_000', '1000 to 5000'],
    ['2万-4万', '20000 to 40000'],
    ['2万至4万人', '20000 to 40000'],
    ['2-4万', '20000 to 40000'],
    ['100-200万', '1000000 to 2000000'],
    ['5000-1万', '5000 to 10000'],
    ['1-1万', '1 to 10000'],
    ['10-20%', '0.1 to 0.2'],
    ['10%-20%', '0.1 to 0.2'],
    ['1/3-1/2', '1/3 to 0.5'],
    ['1/3-1万', '1/3 to 10000'],
    ['0.5-1.5', '0.5 to 1.5'],
    ['5-3', '3 to 5, swapped'],
    ['4万-2万', '20000 to 40000, swapped'],
    ['5-5', '5 to 5'],
    ['at least 3', '3 to open'],
    ['at least 20%', '0.2 to open'],
    ['≥3', '3 to open'],
    ['≥ 3', '3 to open'],
    ['至少3', '3 to open'],
    ['至少 3 人', '3 to open'],
    ['at most 5', 'open to 5'],
    ['≤5', 'open to 5'],
    ['至多5', 'open to 5'],
    ['at most 1.2万', 'open to 12000'],
  ])('%s is %s', (text, shown) => {
    expect(ends(text)).toBe(shown)
  })
})

describe('ranges that are not, and the right spelling', () => {
  it.each<[string, NumberProblem, string | null]>([
    ['3—5', 'dash', '3-5'],
    ['3——5', 'dash', '3-5'],
    ['3〜5', 'dash', '3-5'],
    ['3 to 5', 'range-word', '3-5'],
    ['3到5人', 'range-word', '3-5人'],
    ['3..5', 'range-word', '3-5'],
    ['3…5', 'range-word', '3-5'],
    ['between 3 and 5', 'range-word', '3-5'],
    ['>=3', 'range-word', 'at least 3'],
    ['≧3', 'range-word', 'at least 3'],
    ['At least 3', 'range-word', 'at least 3'],
    ['<= 5', 'range-word', 'at most 5'],
    ['up to 5', 'range-word', 'at most 5'],
    ['3+', 'range-word', 'at least 3'],
    ['3 or more', 'range-word', 'at least 3'],
    ['3人以上', 'range-word', '至少3人'],
    ['5人以内', 'range-word', '至多5人'],
    ['不少于3人', 'range-word', '至少3人'],
    ['不超过5', 'range-word', '至多5'],
    ['至5', 'range-word', '至多5'],
    ['3-5位', 'counter', '3-5'],
    ['1,000-5,000', 'thousands', '1_000-5_000'],
    ['.5-1.5', 'leading-dot', '0.5-1.5'],
    ['2k-4k', 'multiplier', '2000-4000'],
    ['3-', 'format', null],
    ['3-5-7', 'format', null],
    ['at least 3-5', 'format', null],
    ['at least at most 3', 'format', null],
    ['least 3', 'format', null],
    ['3-0.', 'trailing-dot', '3-0'],
    ['1-2/0', 'zero-divisor', null],
    ['1-1e100', 'exponent', null],
  ])('%s', (text, problem, suggestion) => {
    expect(readRange(text)).toEqual({ ok: false, problem, suggestion })
  })
})

describe('properties', () => {
  it('reads every number as a range of itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-+]?[0-9]{1,6}(\.[0-9]{1,3})?[%千万亿]?$/), (text) => {
        const number = readNumber(text)
        const value = number.ok ? { from: number.value, to: number.value, swapped: false } : null
        expect(readRange(text)).toEqual({ ok: true, value })
      }),
    )
  })

  it('reads back a range it is given, sorted, and says if it was turned round', () => {
    const dash = fc.constantFrom('-', '–', '~', '～', '至', ' - ')
    fc.assert(
      fc.property(quantity(5000), quantity(5000), dash, (a, b, mark) => {
        const swapped = compare(a, b) > 0
        const [from, to] = swapped ? [b, a] : [a, b]
        expect(readRange(`${exactText(a)}${mark}${exactText(b)}`)).toEqual({ ok: true, value: { from, to, swapped } })
      }),
    )
  })

  it('never throws, and only suggests what it reads', () => {
    const near = fc.stringMatching(/^(at least |>=|至少|至|up to )?[-0-9.,_ %~–—至到万千人+以上内个k]{0,14}$/)
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (text) => {
        const read = readRange(text)
        if (read.ok || read.suggestion === null) return
        expect(read.suggestion).not.toBe(text)
        expect(readRange(read.suggestion).ok).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
