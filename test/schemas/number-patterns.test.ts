import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber, readRange } from '../../src/staffing/number.js'
import { resolved, schemaFiles } from './schema-files.js'

const pieces = '1 2 0 12 ５ _ . ． - – ~ ～ 至 % ％ / 万 千 亿 人 名 + e ≥ ≤ 至少 ，'.split(' ')
const written = fc
  .array(fc.constantFrom(...pieces, ' ', 'at least ', 'at most '), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))

function patternOf(name: string): RegExp {
  const schema = resolved('core.schema.json', { $ref: `core.schema.json#/$defs/${name}` })
  return new RegExp(String(schema.pattern), 'u')
}

/** The pattern is for editors: it may let through what the reader then explains, never the other way round. */
describe('patterns of numbers', () => {
  it.each([
    ['number', readNumber],
    ['range', readRange],
  ] as const)('%s takes all that the engine reads and that has no minus sign', (name, read) => {
    const pattern = patternOf(name)
    // What nobody writes: a minus, or a sign or an exponent below the line.
    const signed = /(?:^|[^\d０-９%％万千亿人名])-|[/／].*[+e]/
    fc.assert(
      fc.property(written, (text) => {
        if (read(text).ok && !signed.test(text)) expect(text).toMatch(pattern)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['number', ['45,000', '.5', '5.', '0x1F', '-3', 'many', '']],
    ['range', ['3-', '-5', 'at least', '1,000-2,000', '3 to 5']],
    ['headcountRange', ['2.5', '1.5-2', '1,000', 'about 3']],
    ['headcountNumber', ['2.5', '3-5', '-1']],
    ['share', ['1万', '2人', '0,2']],
  ])('%s refuses what no reading saves', (name, texts) => {
    expect(texts.filter((text) => patternOf(name).test(text))).toEqual([])
  })

  it('is one pattern wherever the same form is written', () => {
    const all = [...schemaFiles.values()].map((schema) => JSON.stringify(schema)).join('')
    const forms = new Set([...all.matchAll(/"pattern":("\^[^"]*千[^"]*")/g)].map((match) => match[1]))
    expect(forms.size).toBe(4)
  })
})
