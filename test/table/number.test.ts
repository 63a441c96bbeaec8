import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupedNumber, jsonNumber, plainNumber } from '../../src/table/number.js'
import { toFraction as exactly } from '../../src/text/format.js'

test.each<[number, bigint, bigint]>([
  [0, 0n, 1n],
  [12000, 12000n, 1n],
  [-3, -3n, 1n],
  [0.1, 1n, 10n],
  [-0.5, -5n, 10n],
  [1e21, 10n ** 21n, 1n],
  [1.5e-7, 15n, 10n ** 8n],
])('%d is exactly %d/%d', (value, n, d) => {
  expect(exactly(value)).toEqual({ n, d })
})

test.each<[number | { n: bigint; d: bigint }, number, string]>([
  [999, 0, '999'],
  [12000, 0, '12,000'],
  [-1234567, 0, '-1,234,567'],
  [{ n: 12345n, d: 10n }, 2, '1,234.5'],
  [{ n: 1n, d: 8n }, 2, '0.13'],
  [{ n: -1n, d: 8n }, 2, '-0.13'],
  [{ n: 2n, d: 3n }, 0, '1'],
  [{ n: -1n, d: 1000n }, 2, '0'],
  [2.675, 2, '2.68'],
  [{ n: 10n ** 30n + 1n, d: 1n }, 0, '1,000,000,000,000,000,000,000,000,000,001'],
])('%o with %i places reads %s', (value, places, text) => {
  expect(groupedNumber(value, places)).toBe(text)
})

test.each<[number | { n: bigint; d: bigint }, string, number]>([
  [{ n: 1n, d: 3n }, '0.333333', 0.333333],
  [{ n: 2n, d: 3n }, '0.666667', 0.666667],
  [{ n: 1n, d: 2n ** 10n }, '0.0009765625', 0.000977],
  [{ n: -12000n, d: 1n }, '-12000', -12000],
  [{ n: 1n, d: 2_000_000n }, '0.0000005', 0.000001],
  [0.1, '0.1', 0.1],
])('%o is %s in CSV and %d in JSON', (value, plain, json) => {
  expect(plainNumber(value)).toBe(plain)
  expect(jsonNumber(value)).toBe(json)
})

test('a plain number that ends reads back as the same fraction', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(12), (n, places) => {
      const d = 10n ** BigInt(places)
      const [whole = '', part = ''] = plainNumber({ n, d }).split('.')
      expect(BigInt(whole + part.padEnd(places, '0'))).toBe(n)
    }),
  )
})

test('grouping only adds commas', () => {
  fc.assert(
    fc.property(fc.bigInt(), (n) => {
      const grouped = groupedNumber({ n, d: 1n }, 0)
      expect(grouped.replaceAll(',', '')).toBe(n.toString())
      expect(grouped).toMatch(/^-?\d{1,3}(,\d{3})*$/)
    }),
  )
})
