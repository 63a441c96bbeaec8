import { didYouMean } from '../findings/did-you-mean.js'
import type { Suggestion } from '../findings/finding.js'
import type { Said } from '../findings/message.js'
import type { OptionSchema, OptionType, RuleMeta } from '../findings/rule.js'
import { numberRangeRule, tooLarge, tooSmall } from '../findings/rules/number-range.js'
import { type TypeName, typeRule, wrongType } from '../findings/rules/schema-type.js'
import { unknownKey, unknownKeyRule } from '../findings/rules/schema-unknown-key.js'
import { notAllowed, schemaValueRule, tooFew, twice } from '../findings/rules/schema-value.js'
import { readNumber } from '../staffing/number.js'
import { compare } from '../staffing/rational.js'
import { closest } from '../text/closest.js'
import { toFraction } from '../text/format.js'
import { childPointer, type Pointer } from '../text/pointer.js'
import { numberFault } from './numbers.js'

export interface OptionFault {
  readonly rule: RuleMeta
  readonly said: Said
  readonly pointer: Pointer
  readonly on: 'key' | 'value'
  readonly suggestions: readonly Suggestion[]
}

type Keyword = Exclude<keyof OptionSchema, 'type'>
type Check = (schema: OptionSchema, value: unknown, at: Pointer) => OptionFault[]

const fault = (
  rule: RuleMeta,
  said: Said,
  pointer: Pointer,
  { on = 'value', suggestions = [] }: Partial<OptionFault> = {},
): OptionFault => ({ rule, said, pointer, on, suggestions })

/** One check a keyword: a keyword without one does not compile. */
const checks: { readonly [K in Keyword]-?: Check } = {
  enum: ({ enum: allowed = [] }, value, at) => {
    if (typeof value === 'object' || allowed.some((one) => String(one) === String(value))) return []
    const words = allowed.map(String)
    const suggestions = closest(String(value), words).map((near) => didYouMean(near))
    return [fault(schemaValueRule, notAllowed({ value: String(value), allowed: words }), at, { suggestions })]
  },
  minimum: ({ minimum = 0 }, value, at) => {
    const number = exact(value)
    if (number === null || compare(number, toFraction(minimum)) >= 0) return []
    return [fault(numberRangeRule, tooSmall({ text: String(value), least: minimum }), at)]
  },
  maximum: ({ maximum = 0 }, value, at) => {
    const number = exact(value)
    if (number === null || compare(number, toFraction(maximum)) <= 0) return []
    return [fault(numberRangeRule, tooLarge({ text: String(value), most: maximum }), at)]
  },
  minItems: ({ minItems = 0 }, value, at) =>
    !Array.isArray(value) || value.length >= minItems ? [] : [fault(schemaValueRule, tooFew({ least: minItems }), at)],
  uniqueItems: (_, value, at) => {
    if (!Array.isArray(value)) return []
    const texts = value.map((item) => JSON.stringify(item))
    return texts.flatMap((text, index) =>
      texts.indexOf(text) < index ? [fault(schemaValueRule, twice({}), childPointer(at, index))] : [],
    )
  },
  items: ({ items }, value, at) =>
    !Array.isArray(value) || items === undefined
      ? []
      : value.flatMap((item, index) => optionFaults(items, item, childPointer(at, index))),
  properties: ({ properties = {} }, value, at) =>
    Object.entries(mapOf(value)).flatMap(([key, item]) => {
      const schema = Object.hasOwn(properties, key) ? properties[key] : undefined
      return schema === undefined ? [] : optionFaults(schema, item, childPointer(at, key))
    }),
  additionalProperties: ({ properties = {} }, value, at) => {
    const known = Object.keys(properties)
    const unknown = Object.keys(mapOf(value)).filter((key) => !key.startsWith('x-') && !known.includes(key))
    return unknown.map((key) => {
      const suggestions = closest(key, known).map((near) => didYouMean(near))
      return fault(unknownKeyRule, unknownKey({ key, known }), childPointer(at, key), { on: 'key', suggestions })
    })
  },
}

/** The keywords of JSON Schema that options may use. */
export const optionKeywords: readonly string[] = ['type', ...Object.keys(checks)]

/** What is wrong with the value of an option, said as for any other value of a plan; one fault, one finding. */
export function optionFaults(schema: OptionSchema, value: unknown, at: Pointer): OptionFault[] {
  const wrong = typeFault([schema.type].flat() as OptionType[], value, at)
  if (wrong !== undefined) return [wrong]
  const found = new Map<Pointer, OptionFault>()
  for (const [keyword, check] of Object.entries(checks)) {
    if (schema[keyword as Keyword] === undefined) continue
    for (const one of check(schema, value, at)) if (!found.has(one.pointer)) found.set(one.pointer, one)
  }
  return [...found.values()]
}

/** A number that is written as text is read as every number of a plan is, before its type is denied. */
function typeFault(types: readonly OptionType[], value: unknown, at: Pointer): OptionFault | undefined {
  if (types.some((type) => isOf(type, value))) return undefined
  const numeric = types.includes('number') ? 'number' : types.includes('integer') ? 'integer' : undefined
  if (numeric !== undefined && (typeof value === 'string' || typeof value === 'number')) {
    const wrong = numberFault(numeric, value)
    if (wrong !== null) return fault(wrong.rule, wrong.said, at, { suggestions: wrong.suggestions })
  }
  const expected = types.map((type) => typeNames[type])
  return fault(typeRule, wrongType({ found: nameOf(value), expected }), at)
}

function isOf(type: OptionType, value: unknown): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'string':
      return ['string', 'number', 'boolean'].includes(typeof value)
    default:
      return (typeof value === 'number' || typeof value === 'string') && numberFault(type, value) === null
  }
}

const typeNames: { readonly [T in OptionType]: TypeName } = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'yes or no',
  array: 'list',
  object: 'map',
}

function nameOf(value: unknown): TypeName {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'map'
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'yes or no' : 'text'
}

function exact(value: unknown): ReturnType<typeof toFraction> | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const read = readNumber(String(value))
  return read.ok ? read.value : null
}

const mapOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
