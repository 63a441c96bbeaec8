import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNumberText, readNumber, readRange } from '../../src/staffing/number.js'
import type { NumberProblem } from '../../src/staffing/number-problem.js'
import { exactText, mul, rational } from '../../src/staffing/rational.js'

function value(text: string): string {
  const read = readNumber(text)
  return read.ok ? exactText(read.value) : `${read.problem}: ${read.suggestion}`
}

describe('numbers that are read', () => {
  it.each([
    ['0', '0'],
    ['12000', '12000'],
    ['12_000', '12000'],
    ['007', '7'],
    ['999999999999999', '999999999999999'],
    ['9007199254740993', '9007199254740993'],
    ['+5', '5'],
    ['-5', '-5'],
    ['1.50', '1.5'],
    ['1_0.2_5', '10.25'],
    ['0.1', '0.1'],
    ['1e3', '1000'],
    ['1.5E-3', '0.0015'],
    ['2e+2', '200'],
    ['1/3', '1/3'],
    ['-4/6', '-2/3'],
    ['1.5/2', '0.75'],
    ['10%', '0.1'],
    ['10 %', '0.1'],
    ['10％', '0.1'],
    ['33.3%', '0.333'],
    ['1/3%', '1/300'],
    ['1.2万', '12000'],
    ['1.2 万', '12000'],
    ['3千', '3000'],
    ['2亿', '200000000'],
    ['3千万', '30000000'],
    ['1万亿', '1000000000000'],
    ['50人', '50'],
    ['3 名', '3'],
    ['1.2万人', '12000'],
    ['４', '4'],
    ['１．５', '1.5'],
    ['－３', '-3'],
    ['１／３', '1/3'],
  ])('%s is %s', (text, exact) => {
    expect(value(text)).toBe(exact)
    expect(isNumberText(text)).toBe(true)
  })
})

describe('numbers that are not, and the right spelling', () => {
  it.each<[string, NumberProblem, string | null]>([
    ['45,000', 'thousands', '45_000'],
    ['1,234,567', 'thousands', '1_234_567'],
    ['1,234.5', 'thousands', '1_234.5'],
    ['12,0000', 'thousands', '12_0000'],
    ['1,00,000', 'thousands', '1_00_000'],
    ['４５，０００', 'thousands', '45_000'],
    ['45,000人', 'thousands', '45_000人'],
    ["45'000", 'thousands', '45_000'],
    ['45 000', 'thousands', '45_000'],
    ['3,5', 'decimal-point', '3.5'],
    ['0,500', 'decimal-point', '0.500'],
    ['1234,567', 'decimal-point', '1234.567'],
    ['1。5', 'decimal-point', '1.5'],
    ['1.234,56', 'format', null],
    ['.5', 'leading-dot', '0.5'],
    ['-.5', 'leading-dot', '-0.5'],
    ['5.', 'trailing-dot', '5'],
    ['5.%', 'trailing-dot', '5%'],
    ['0x1F', 'hex', '31'],
    ['-0xff', 'hex', '-255'],
    ['0o17', 'octal', '15'],
    ['0b101', 'binary', '5'],
    ['0x_', 'format', null],
    ['0o_', 'format', null],
    ['0b_', 'format', null],
    ['0x1_F', 'hex', '31'],
    ['.inf', 'infinite', null],
    ['-.Inf', 'infinite', null],
    ['Infinity', 'infinite', null],
    ['.nan', 'not-a-number', null],
    ['1/0', 'zero-divisor', null],
    ['1__000', 'underscore', '1_000'],
    ['100_', 'underscore', '100'],
    [' 5 ', 'space', '5'],
    ['5  人', 'space', '5 人'],
    ['−5', 'dash', '-5'],
    ['12k', 'multiplier', '12000'],
    ['1.5K', 'multiplier', '1500'],
    ['1万5千', 'multiplier', '15000'],
    ['1亿2000万', 'multiplier', '120000000'],
    ['1亿2千万', 'multiplier', '120000000'],
    ['1千5万', 'format', null],
    ['1万5', 'format', null],
    ['10 percent', 'percent-word', '10%'],
    ['3个', 'counter', '3'],
    ['3位', 'counter', '3'],
    ['3 people', 'counter', '3'],
    ['10²', 'format', null],
    ['½', 'format', null],
    ['1½', 'format', null],
    ['①', 'format', null],
    ['', 'format', null],
    ['-', 'format', null],
    ['1 / 3', 'format', null],
    ['1/2/3', 'format', null],
    ['1/3万', 'format', null],
    ['1e3万', 'format', null],
    ['10%人', 'format', null],
    ['万', 'format', null],
    ['万5', 'format', null],
    ['亿万', 'format', null],
    ['5万千', 'format', null],
    ['3-5', 'format', null],
    ['at least 3', 'format', null],
    ['٣', 'format', null],
    ['三', 'format', null],
    ['5\n', 'space', '5'],
    ['toString', 'format', null],
  ])('%s', (text, problem, suggestion) => {
    expect(readNumber(text)).toEqual({ ok: false, problem, suggestion })
    expect(isNumberText(text)).toBe(false)
  })
})

describe('limits', () => {
  it('takes 40 significant digits and no more', () => {
    expect(value('1'.repeat(40))).toBe('1'.repeat(40))
    expect(value('1'.repeat(41))).toBe('too-long: null')
    expect(value(`0.${'0'.repeat(50)}${'1'.repeat(40)}`)).toBe(`0.${'0'.repeat(50)}${'1'.repeat(40)}`)
    expect(value(`1.${'1'.repeat(40)}`)).toBe('too-long: null')
    expect(value(`1/${'7'.repeat(41)}`)).toBe('too-long: null')
    expect(value('9'.repeat(1_000_000))).toBe('too-long: null')
    expect(value('x'.repeat(1_000_000))).toBe('format: null')
  })

  it('takes exponents within 99', () => {
    expect(value('1e99')).toBe(`1${'0'.repeat(99)}`)
    expect(value('1e-99')).toBe(`0.${'0'.repeat(98)}1`)
    expect(value('1e100')).toBe('exponent: null')
    expect(value('1e-100')).toBe('exponent: null')
    expect(value('1e0001')).toBe('exponent: null')
    expect(value('1e99999999999999999999')).toBe('exponent: null')
  })
})

describe('properties', () => {
  const digits = fc.stringMatching(/^[0-9]{1,18}$/)
  const units = {
    '': rational(1),
    '%': rational(1, 100),
    千: rational(1000),
    万: rational(10000),
    亿: rational(10 ** 8),
  }

  it('agrees with BigInt on decimals, whatever the underscores and units', () => {
    fc.assert(
      fc.property(digits, digits, fc.boolean(), fc.constantFrom(...Object.keys(units)), (whole, part, minus, unit) => {
        const text = `${minus ? '-' : ''}${whole.split('').join('_')}.${part}${unit}`
        const n = BigInt(`${whole}${part}`)
        const exact = mul(rational(minus ? -n : n, 10n ** BigInt(part.length)), units[unit as keyof typeof units])
        expect(readNumber(text)).toEqual({ ok: true, value: exact })
      }),
    )
  })

  it('reads full-width text as the same in half-width', () => {
    const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9.,_%+/-]{1,8}$/), (text) => {
        expect(readNumber(wide(text))).toEqual(readNumber(text))
      }),
    )
  })

  it('never throws, and only suggests what it reads', () => {
    const near = fc.stringMatching(/^[-0-9.,_ %/eExk'万千亿人名个~+。]{0,14}$/)
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (text) => {
        const read = readNumber(text)
        expect(isNumberText(text)).toBe(read.ok)
        if (!read.ok && read.suggestion !== null) {
          expect(read.suggestion).not.toBe(text)
          expect(readNumber(read.suggestion).ok).toBe(true)
          expect(read.problem).not.toBe('format')
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('groups digits back: a number with thousands commas is suggested with its own value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1000n, max: 10n ** 18n }), (n) => {
        const read = readNumber(n.toString().replace(/\B(?=(?:[0-9]{3})+$)/g, ','))
        expect(read).toMatchObject({ ok: false, problem: 'thousands' })
        expect(value(read.ok ? '' : (read.suggestion ?? ''))).toBe(n.toString())
      }),
    )
  })

  it('answers hostile text at once', { retry: 2 }, () => {
    const hostile = ['1_'.repeat(199), '1,'.repeat(199), ' '.repeat(399), `${'1 '.repeat(199)}x`, '1.'.repeat(199)]
    hostile.push(`1${'+'.repeat(390)}`, '1亿'.repeat(199), `1${'e'.repeat(390)}`, `9${'k'.repeat(390)}`)
    const start = performance.now()
    for (const text of hostile) expect([readNumber(text).ok, readRange(text).ok]).toEqual([false, false])
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
