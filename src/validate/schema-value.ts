import { didYouMean } from '../findings/did-you-mean.js'
import { type Finding, finding, type Suggestion } from '../findings/finding.js'
import { quoteMarks } from '../findings/rules/chinese-punctuation.js'
import { idRule, longId } from '../findings/rules/schema-id.js'
import { type TypeName, typeRule, wrongType } from '../findings/rules/schema-type.js'
import {
  badForm,
  emptyValue,
  notACadence,
  notACurrency,
  notADate,
  notADuration,
  notAllowed,
  schemaValueRule,
  twice,
  writeInstead,
} from '../findings/rules/schema-value.js'
import type { FieldNode, Is } from '../generated/fields.js'
import { locate, type Node, type Scalar } from '../read/node.js'
import { mapTyped, unquoted } from '../read/punctuation.js'
import { slipFinding } from '../read/typing.js'
import { readDuration } from '../staffing/duration.js'
import { closest } from '../text/closest.js'
import { currencyCode } from '../text/currency.js'
import { childPointer } from '../text/pointer.js'
import { cadenceMeant } from './cadence.js'
import { isoDate } from './dates.js'
import { fieldAt, keysOf } from './fields.js'
import { isNumeric, type NumberFault, numberFault, otherSpelling, rangeAsText } from './numbers.js'
import { type Fault, problemAt, wrongId } from './schema-fault.js'

/** A value that is not as its key takes it, said in the terms of what the key holds. */
export function valueFindings(fault: Fault): Finding[] {
  const { root, data, error, start } = fault
  const { keyword, params, instancePath: pointer } = error
  const located = locate(root, pointer, 'value')
  const at = problemAt(located)
  const node = located.left === 0 ? located.node : undefined
  const field = fieldAt(pointer, data, start)
  if (node?.kind === 'scalar' && node.value !== null) {
    const found = scalarFindings(node, fault, field)
    if (found.length > 0) return found.map((one) => ({ ...one, related: at.related }))
  }
  const say = (said: Finding['said'], suggestions: readonly Suggestion[] = []): Finding[] => [
    finding(schemaValueRule, { said, ...at, pointer, suggestions }),
  ]
  const value = node?.kind === 'scalar' ? String(node.value) : ''
  switch (keyword) {
    case 'type': {
      const said = wrongType({ found: typeOf(node), expected: expectedTypes(params.type, field?.is) })
      return [finding(typeRule, { said, ...at, pointer })]
    }
    case 'enum':
    case 'const': {
      const all = (Array.isArray(params.allowedValues) ? params.allowedValues : [params.allowedValue]).map(String)
      if (field?.is === 'flag') return say(notAllowed({ value, allowed: ['true', 'false'] }), flagMeant(value))
      const near = closest(value, all).map((one) => didYouMean(one))
      return say(notAllowed({ value, allowed: all }), near)
    }
    case 'uniqueItems': {
      const item = childPointer(pointer, Math.max(Number(params.i), Number(params.j)))
      return [finding(schemaValueRule, { said: twice({}), ...problemAt(locate(root, item, 'value')), pointer: item })]
    }
    case 'minLength':
    case 'minProperties':
    case 'minItems':
      return say(emptyValue({}))
    default:
      return say(badForm({ value }))
  }
}

/** A scalar that was meant to be a map, or is a number, a date, an id …: said in that thing's own terms. */
function scalarFindings(scalar: Scalar, { error }: Fault, field: FieldNode | undefined): Finding[] {
  const { keyword, instancePath: pointer } = error
  const is = field?.is
  const value = scalar.value as string | number | boolean
  const text = String(value)
  const place = { source: scalar.source, start: scalar.start, end: scalar.end }
  if (scalar.style === 'plain') {
    const inner = unquoted(text)
    if (inner !== text) return [slipFinding({ said: quoteMarks({}), replacement: inner }, place, pointer)]
    const types = keyword === 'type' ? [error.params.type].flat() : []
    const onlyMap = types.includes('object') && !types.includes('string')
    const slips = onlyMap ? mapTyped(place, pointer) : field?.props ? mapTyped(place, pointer, keysOf(field)) : []
    if (slips.length > 0) return slips
  }
  if (typeof value !== 'boolean' && is !== undefined && isNumeric(is)) {
    const asRange = is === 'number' ? rangeWritten(value, field) : null
    const fault = asRange ?? numberFault(is, value) ?? (keyword === 'pattern' ? otherSpelling(is, value) : null)
    if (fault !== null)
      return [finding(fault.rule, { said: fault.said, place, pointer, suggestions: fault.suggestions })]
  }
  if (is === 'id' && keyword === 'maxLength') return [finding(idRule, { said: longId({}), place, pointer })]
  if (is === 'id' && keyword === 'pattern') return [finding(idRule, { ...wrongId(text), place, pointer })]
  if (keyword !== 'pattern' && keyword !== 'type') return []
  const say = (said: Finding['said'], replacement: string | null = null): Finding[] => {
    const suggestions = replacement === null ? [] : [{ said: writeInstead({ text: replacement }), replacement }]
    return [finding(schemaValueRule, { said, place, pointer, suggestions })]
  }
  if (is === 'date') return say(notADate({ value: text }), isoDate(text))
  if (is === 'duration') {
    const read = readDuration(text)
    return say(notADuration({ value: text }), read.ok ? null : read.suggestion)
  }
  if (is === 'cadence') return say(notACadence({ value: text }), cadenceMeant(text))
  if (is === 'currency') return say(notACurrency({ value: text }), currencyMeant(text))
  return []
}

/** A range as one text, where its ends are keys of a map (`value: { from, to }` of a driver). */
function rangeWritten(value: string | number, field: FieldNode | undefined): NumberFault | null {
  const keys = field === undefined ? new Set<string>() : keysOf(field)
  const isRange = keys.has('from') && keys.has('to')
  return isRange || keys.has('value') ? rangeAsText(String(value), isRange ? '' : 'value') : null
}

function currencyMeant(text: string): string | null {
  const code = currencyCode(text) ?? text.toUpperCase()
  return /^[A-Z]{3}$/.test(code) ? code : null
}

/** What other languages and YAML 1.1 call true and false. */
function flagMeant(value: string): Suggestion[] {
  if (/^(?:yes|y|on|1|是|对|真)$/i.test(value)) return [didYouMean('true')]
  return /^(?:no|n|off|0|否|不|假)$/i.test(value) ? [didYouMean('false')] : []
}

function typeOf(node: Node | undefined): TypeName {
  if (node?.kind === 'list') return 'list'
  if (node?.kind === 'dict') return 'map'
  if (node?.kind !== 'scalar' || node.value === null) return 'nothing'
  return typeof node.value === 'number' ? 'number' : typeof node.value === 'boolean' ? 'yes or no' : 'text'
}

const names: { readonly [type: string]: TypeName } = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  array: 'list',
  object: 'map',
  boolean: 'yes or no',
}

/** The types as people call them: a numeric field also takes text (1.2万), and any text may look like a number. */
function expectedTypes(type: unknown, is: Is | undefined): TypeName[] {
  const all = [type].flat().map(String)
  const shown = all.filter((one) => {
    if (one === 'null') return false
    if (isNumeric(is) && is !== 'headcountOrTitle') return one !== 'string'
    return one === 'string' || !['number', 'integer', 'boolean'].includes(one) || !all.includes('string')
  })
  return shown.map((one) => names[one] ?? 'text')
}
