import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OptionSchema } from '../../src/findings/rule.js'
import { allRules } from '../../src/main.js'
import { formats } from '../../src/text/format.js'
import { optionFaults, optionKeywords } from '../../src/validate/option-value.js'

const told = (schema: OptionSchema, value: unknown): string[] =>
  optionFaults(schema, value, '/o').map((one) => `${one.rule.id} ${one.said.code} ${one.pointer} ${one.on}`)

/** Every schema inside an option's schema, itself too. */
function* parts(schema: OptionSchema): Generator<OptionSchema> {
  yield schema
  if (schema.items !== undefined) yield* parts(schema.items)
  for (const one of Object.values(schema.properties ?? {})) yield* parts(one)
}

describe('the options of the rules', () => {
  const options = allRules.flatMap((rule) =>
    Object.entries(rule.options ?? {}).map(([name, option]) => ({ at: `${rule.id} ${name}`, option })),
  )

  it.each(options)('$at uses no keyword that is not checked', ({ option }) => {
    const used = [...parts(option.schema)].flatMap((one) => Object.keys(one))
    expect(used.filter((keyword) => !optionKeywords.includes(keyword))).toEqual([])
  })

  it.each(options)('$at takes its own default', ({ option }) => {
    expect(told(option.schema, option.default)).toEqual([])
  })
})

describe('the value of an option', () => {
  it.each<[string, OptionSchema, unknown, string[]]>([
    ['a number', { type: 'number', minimum: 1 }, 15, []],
    ['a number in a spelling of plans', { type: 'number' }, '1.2万', []],
    ['the least', { type: 'number', minimum: 1 }, '1.0', []],
    ['below the least', { type: 'number', minimum: 1 }, '0.99', ['number-range number-range:low /o value']],
    ['above the most', { type: 'number', maximum: 1 }, 1.5, ['number-range number-range:high /o value']],
    ['no number', { type: 'number' }, 'none', ['number-format number-format /o value']],
    ['thousands', { type: 'number' }, '1,000', ['number-format number-format:thousands /o value']],
    ['half of a whole', { type: 'integer' }, 2.5, ['number-range number-range:whole /o value']],
    ['a list for a number', { type: 'number', minimum: 1 }, [3], ['schema-type schema-type /o value']],
    ['nothing', { type: 'number' }, null, ['schema-type schema-type /o value']],
    ['a flag', { type: 'boolean' }, true, []],
    ['a word for a flag', { type: 'boolean' }, 'yes', ['schema-type schema-type /o value']],
    ['a number as text', { type: 'string' }, 7, []],
    ['one of a set', { type: 'string', enum: ['all', 'none'] }, 'all', []],
    ['none of a set', { type: 'string', enum: ['all', 'none'] }, 'al', ['schema-value schema-value /o value']],
    ['too few', { type: 'array', minItems: 2 }, ['a'], ['schema-value schema-value:few /o value']],
    ['twice', { type: 'array', uniqueItems: true }, ['a', 'b', 'a'], ['schema-value schema-value:twice /o/2 value']],
    [
      'a wrong item',
      { type: 'array', items: { type: 'number' } },
      [1, 'x'],
      ['number-format number-format /o/1 value'],
    ],
    [
      'a key of a closed map',
      { type: 'object', properties: { role: { type: 'string' } }, additionalProperties: false },
      { rol: 'a', 'x-note': 1 },
      ['schema-unknown-key schema-unknown-key /o/rol key'],
    ],
    [
      'a wrong value in a map',
      { type: 'object', properties: { role: { type: 'string' } } },
      { role: ['a'], other: 1 },
      ['schema-type schema-type /o/role value'],
    ],
  ])('%s', (_, schema, value, expected) => {
    expect(told(schema, value)).toEqual(expected)
  })

  it('says what was meant', () => {
    const [wrong] = optionFaults({ type: 'string', enum: ['warning', 'error'] }, 'eror', '/o')
    expect(wrong?.suggestions.map((one) => one.replacement)).toEqual(['error'])
    const properties = { family: { type: 'string' } } as const
    const [key] = optionFaults({ type: 'object', properties, additionalProperties: false }, { famly: 1 }, '/o')
    expect(key?.suggestions.map((one) => one.replacement)).toEqual(['family'])
  })

  it('never throws, and speaks both languages, whatever is written', () => {
    const types = ['string', 'number', 'integer', 'boolean', 'array', 'object'] as const
    fc.assert(
      fc.property(fc.subarray([...types], { minLength: 1 }), fc.jsonValue(), (type, value) => {
        const schema: OptionSchema = { type, items: { type: 'number' }, minimum: 2, maximum: 4, uniqueItems: true }
        for (const { said } of optionFaults(schema, value, '/o')) {
          expect(said.text(formats.en)).not.toBe('')
          expect(said.text(formats.zh)).toMatch(/\p{Script=Han}/u)
        }
      }),
    )
  })
})
