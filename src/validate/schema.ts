import { didYouMean } from '../findings/did-you-mean.js'
import { type Finding, finding, type Suggestion } from '../findings/finding.js'
import { notYet, notYetRule } from '../findings/rules/not-yet.js'
import { badCharacter, emptyId, idRule, longId, reservedId, writeId } from '../findings/rules/schema-id.js'
import { missingKey, missingKeyRule } from '../findings/rules/schema-missing-key.js'
import { type TypeName, typeRule, wrongType } from '../findings/rules/schema-type.js'
import { chineseKey, titleOrName, unknownKey, unknownKeyRule } from '../findings/rules/schema-unknown-key.js'
import {
  badForm,
  emptyValue,
  notADate,
  notADuration,
  notAllowed,
  notAReference,
  schemaValueRule,
  twice,
  writeInstead,
} from '../findings/rules/schema-value.js'
import type { Is } from '../generated/fields.js'
import { glossary } from '../generated/glossary.js'
import type { SchemaError, Validate } from '../generated/validators.js'
import { type Dict, dataOf, entryOf, locate, type Node, type Scalar, target } from '../read/node.js'
import { slipInValue } from '../read/punctuation.js'
import { closest } from '../text/closest.js'
import { childPointer, type Pointer, pointerKeys } from '../text/pointer.js'
import { isoDate } from './dates.js'
import { fieldAt } from './fields.js'
import { isNumeric, numberFault } from './numbers.js'

/** Checks a plan against its schema: one finding a fault, at the key or the value that is wrong. */
export function schemaFindings(root: Dict, validate: Validate): Finding[] {
  if (validate(dataOf(root))) return []
  const errors = validate.errors ?? []
  const seen = new Set<string>()
  const found: Finding[] = []
  for (const error of errors) {
    const one = findingOf(root, error)
    const same = `${one.rule} ${one.place.source.file} ${one.place.start} ${one.place.end} ${one.key}`
    if (!seen.has(same)) found.push(one)
    seen.add(same)
  }
  return found
}

function findingOf(root: Dict, error: SchemaError): Finding {
  const { keyword, params, instancePath: pointer } = error
  if (error.propertyName !== undefined) return wrongKey(root, error, error.propertyName)
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknown(root, pointer, String(params.additionalProperty ?? params.unevaluatedProperty))
    case 'required': {
      const key = String(params.missingProperty)
      const place = locate(root, pointer, 'key').place
      const shown = pointer === '' ? firstToken(place) : place
      return finding(missingKeyRule, {
        said: missingKey({ key }),
        place: shown,
        pointer: childPointer(pointer, key),
        key,
      })
    }
    case 'not':
      return finding(notYetRule, {
        said: notYet({ key: pointerKeys(pointer).at(-1) ?? '' }),
        pointer,
        place: locate(root, pointer, 'key').place,
      })
    default:
      return wrongValue(root, error)
  }
}

/** Decision F2: what the root lacks is marked at the file's first token. */
function firstToken(place: Finding['place']): Finding['place'] {
  const start = place.source.text.slice(place.start).search(/\S/) + place.start
  const length = /^[^\s:]+/.exec(place.source.text.slice(start))?.[0].length ?? 1
  return { source: place.source, start, end: start + length }
}

function unknown(root: Dict, parent: Pointer, key: string): Finding {
  const pointer = childPointer(parent, key)
  const place = locate(root, pointer, 'key').place
  const known = fieldAt(parent)?.allowed ?? []
  const written = glossary[key]?.find((word) => known.includes(word))
  const say = (said: Finding['said'], suggestions: readonly Suggestion[]): Finding =>
    finding(unknownKeyRule, { said, place, pointer, suggestions })
  if (written !== undefined) return say(chineseKey({ key, written }), [didYouMean(written)])
  const other =
    key === 'name' && known.includes('title') ? 'title' : key === 'title' && known.includes('name') ? 'name' : undefined
  if (other !== undefined) return say(titleOrName({ key, written: other }), [didYouMean(other)])
  return say(
    unknownKey({ key, known }),
    closest(key, known).map((near) => didYouMean(near)),
  )
}

function wrongKey(root: Dict, error: SchemaError, key: string): Finding {
  const pointer = childPointer(error.instancePath, key)
  const place = locate(root, pointer, 'key').place
  if (fieldAt(error.instancePath)?.is === 'text') {
    return finding(unknownKeyRule, { said: unknownKey({ key, known: [] }), place, pointer })
  }
  const say = (said: Finding['said'], suggestions: readonly Suggestion[] = []): Finding =>
    finding(idRule, { said, place, pointer, suggestions })
  if (key === '') return say(emptyId({}))
  if (error.keyword === 'not') return say(reservedId({ id: key }))
  if (error.keyword === 'maxLength') return say(longId({}))
  const character = /[^\p{L}\p{M}\p{N}._-]/u.exec(key)?.[0] ?? key.slice(0, 1)
  const clean = key.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '').replace(/^[.-]+/, '')
  const suggestions = clean === '' ? [] : [{ said: writeId({ text: clean }), replacement: clean }]
  return say(badCharacter({ id: key, character }), suggestions)
}

function wrongValue(root: Dict, error: SchemaError): Finding {
  const { keyword, params, instancePath: pointer } = error
  const place = locate(root, pointer, 'value').place
  const node = nodeAt(root, pointer)
  const is = fieldAt(pointer)?.is
  const scalar = node?.kind === 'scalar' ? node : undefined
  if (scalar !== undefined && scalar.value !== null) {
    const found = scalarFault(scalar, error, is, place)
    if (found !== undefined) return found
  }
  const say = (said: Finding['said'], suggestions: readonly Suggestion[] = []): Finding =>
    finding(schemaValueRule, { said, place, pointer, suggestions })
  const value = scalar === undefined ? '' : String(scalar.value)
  switch (keyword) {
    case 'type':
      return finding(typeRule, {
        said: wrongType({ found: typeOf(node), expected: expectedTypes(params.type, is) }),
        place: node?.kind === 'scalar' && node.style === 'empty' ? locate(root, pointer, 'key').place : place,
        pointer,
      })
    case 'enum':
    case 'const': {
      const allowed = (Array.isArray(params.allowedValues) ? params.allowedValues : [params.allowedValue]).map(String)
      return say(
        notAllowed({ value, allowed }),
        closest(value, allowed).map((near) => didYouMean(near)),
      )
    }
    case 'uniqueItems': {
      const item = childPointer(pointer, Math.max(Number(params.i), Number(params.j)))
      return finding(schemaValueRule, { said: twice({}), place: locate(root, item, 'value').place, pointer: item })
    }
    case 'minLength':
    case 'minProperties':
    case 'minItems':
      return say(emptyValue({}))
    default:
      return say(badForm({ value }))
  }
}

/** A scalar that is a number, a date, a reference …: said in that thing's own terms. */
function scalarFault(
  scalar: Scalar,
  error: SchemaError,
  is: Is | undefined,
  place: Finding['place'],
): Finding | undefined {
  const { keyword, instancePath: pointer } = error
  const value = scalar.value as string | number | boolean
  const text = String(value)
  const types = keyword === 'type' ? [error.params.type].flat() : []
  if (typeof value !== 'boolean' && isNumeric(is)) {
    const fault = numberFault(is as Is, value)
    if (fault !== null) return finding(fault.rule, { said: fault.said, place, pointer, suggestions: fault.suggestions })
  }
  if (keyword === 'type' && types.includes('object') && !types.includes('string'))
    return slipInValue(scalar, pointer, 'map')
  if (keyword !== 'pattern') return undefined
  const say = (said: Finding['said'], replacement: string | null = null): Finding => {
    const suggestions = replacement === null ? [] : [{ said: writeInstead({ text: replacement }), replacement }]
    return finding(schemaValueRule, { said, place, pointer, suggestions })
  }
  if (is === 'date') return say(notADate({ value: text }), isoDate(text))
  if (is === 'ref' || is === 'declared')
    return slipInValue(scalar, pointer, 'reference') ?? say(notAReference({ value: text }))
  if (is === 'duration') return say(notADuration({ value: text }))
  if (is === 'id') {
    const character = /[^\p{L}\p{M}\p{N}._-]/u.exec(text)?.[0] ?? text.slice(0, 1)
    return finding(idRule, { said: badCharacter({ id: text, character }), place, pointer })
  }
  return undefined
}

function nodeAt(root: Dict, pointer: Pointer): Exclude<Node, { kind: 'alias' }> | undefined {
  let node: Node | undefined = root
  for (const key of pointerKeys(pointer)) {
    if (node === undefined) return undefined
    const at: Exclude<Node, { kind: 'alias' }> = target(node)
    node = at.kind === 'list' ? at.items[Number(key)] : at.kind === 'dict' ? entryOf(at, key)?.value : undefined
  }
  return node === undefined ? undefined : target(node)
}

function typeOf(node: Node | undefined): TypeName {
  if (node === undefined) return 'nothing'
  if (node.kind === 'list') return 'list'
  if (node.kind === 'dict') return 'map'
  if (node.kind !== 'scalar' || node.value === null) return 'nothing'
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
