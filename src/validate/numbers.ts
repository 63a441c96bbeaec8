import type { Suggestion } from '../findings/finding.js'
import type { Said } from '../findings/message.js'
import type { RuleMeta } from '../findings/rule.js'
import {
  notANumber,
  numberFormatRule,
  rangeIsMap,
  thousandsComma,
  writeNumber,
} from '../findings/rules/number-format.js'
import {
  notWhole,
  numberRangeRule,
  shareAboveOne,
  swappedRange,
  tooLarge,
  tooSmall,
  writeRange,
} from '../findings/rules/number-range.js'
import type { Is } from '../generated/fields.js'
import { readNumber, readRange } from '../staffing/number.js'
import { compare, exactText, fromInteger, isInteger, type Rational } from '../staffing/rational.js'

export interface NumberFault {
  readonly rule: RuleMeta
  readonly said: Said
  readonly suggestions: readonly Suggestion[]
}

/** Decision N1. */
const mostHeads = 1_000_000_000

interface Limits {
  readonly range: boolean
  readonly whole: boolean
  readonly most: number | null
  readonly example: string
}

const limits: { readonly [I in Is]?: Limits } = {
  number: { range: false, whole: false, most: null, example: '12000, 1.5, 1.2万' },
  share: { range: false, whole: false, most: 1, example: '0.2, 20%, 1/5' },
  integer: { range: false, whole: true, most: null, example: '3' },
  headcountNumber: { range: false, whole: true, most: mostHeads, example: '4' },
  headcountRange: { range: true, whole: true, most: mostHeads, example: '4, 3-5, at least 2' },
  headcountOrTitle: { range: true, whole: true, most: mostHeads, example: '4, 3-5, at least 2' },
  range: { range: true, whole: false, most: null, example: '3, 3-5, at least 3' },
}

/** True for fields whose scalars are numbers that this reads. */
export const isNumeric = (is: Is | undefined): boolean => is !== undefined && limits[is] !== undefined

/**
 * What is wrong with a number as it is written; null where it is right. Exact: nothing here is a float. A spelling is
 * suggested only where it would be right at this place.
 */
export function numberFault(is: Is, value: string | number): NumberFault | null {
  const fault = faultOf(is, value)
  if (fault === null) return null
  const suggestions = fault.suggestions.filter(({ replacement }) => faultOf(is, replacement) === null)
  return { ...fault, suggestions }
}

function faultOf(is: Is, value: string | number): NumberFault | null {
  const limit = limits[is]
  if (limit === undefined) return null
  const text = String(value)
  const read = limit.range ? readRange(text) : readNumber(text)
  if (!read.ok) {
    return read.problem === 'thousands'
      ? { rule: numberFormatRule, said: thousandsComma({ text }), suggestions: written(read.suggestion) }
      : notRead(text, limit, read.suggestion)
  }
  const number = read.value
  if (!('from' in number)) return outside(number, text, limit, is)
  if (number.swapped && number.from !== null && number.to !== null) {
    return swapped(text, `${exactText(number.from)}-${exactText(number.to)}`)
  }
  for (const end of [number.from, number.to]) {
    const fault = end === null ? null : outside(end, text, limit, is)
    if (fault !== null) return fault
  }
  return null
}

/** A number that can be read but is not written as its key takes it, such as 4.0 heads: its plain spelling. */
export function otherSpelling(is: Is, value: string | number): NumberFault | null {
  const limit = limits[is]
  if (limit === undefined) return null
  const read = readNumber(String(value))
  const plain = read.ok ? exactText(read.value) : null
  return notRead(String(value), limit, plain === String(value) ? null : plain)
}

/**
 * A range as one text where it is a map of its ends, below `key` unless that is empty; null where it is none. A scalar
 * is not replaced by a map, so the message has it.
 */
export function rangeAsText(text: string, key: string): NumberFault | null {
  const read = readRange(text)
  if (!read.ok || read.value.from === null || read.value.to === null || readNumber(text).ok) return null
  const { from, to } = read.value
  const [low, high] = compare(from, to) <= 0 ? [from, to] : [to, from]
  const ends = `{ from: ${exactText(low)}, to: ${exactText(high)} }`
  const map = key === '' ? ends : `{ ${key}: ${ends} }`
  return { rule: numberFormatRule, said: rangeIsMap({ text, map }), suggestions: [] }
}

/** A range as a map whose ends are the wrong way round; null where it is right or an end cannot be read. */
export function rangeFault(from: string | number, to: string | number): NumberFault | null {
  const [low, high] = [readNumber(String(from)), readNumber(String(to))]
  if (!low.ok || !high.ok || compare(low.value, high.value) <= 0) return null
  return swapped(`${from}-${to}`, `{ from: ${to}, to: ${from} }`)
}

function swapped(text: string, sorted: string): NumberFault {
  const suggestions = [{ said: writeRange({ text: sorted }), replacement: sorted }]
  return { rule: numberRangeRule, said: swappedRange({ text }), suggestions }
}

const written = (suggestion: string | null): Suggestion[] =>
  suggestion === null ? [] : [{ said: writeNumber({ text: suggestion }), replacement: suggestion }]

function notRead(text: string, limit: Limits, suggestion: string | null): NumberFault {
  const said = notANumber({ text, example: limit.example })
  return { rule: numberFormatRule, said, suggestions: written(suggestion) }
}

function outside(value: Rational, text: string, limit: Limits, is: Is): NumberFault | null {
  const fault = (said: Said, suggestions: readonly Suggestion[] = []): NumberFault => {
    return { rule: numberRangeRule, said, suggestions }
  }
  if (value.n < 0n) return fault(tooSmall({ text, least: 0 }))
  if (limit.whole && !isInteger(value)) return fault(notWhole({ text }))
  if (limit.most === null || compare(value, fromInteger(limit.most)) <= 0) return null
  return is === 'share' && /\d$/.test(text)
    ? fault(shareAboveOne({ text }), written(`${text}%`))
    : fault(tooLarge({ text, most: limit.most }))
}
