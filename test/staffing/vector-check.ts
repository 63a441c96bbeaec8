import { readNumber } from '../../src/staffing/number.js'
import { compare, equal, max, mul, negate, type Rational, sub, zero } from '../../src/staffing/rational.js'
import { StaffingError } from '../../src/staffing/staffing-error.js'
import { decimalText } from '../../src/text/format.js'
import type { Computed, Kind } from './vector-kinds/input.js'

export interface Vector {
  readonly id: string
  readonly kind: string
  readonly input: { readonly [field: string]: unknown }
  readonly expected: { readonly [key: string]: unknown }
}

export interface VectorFile {
  readonly suite: string
  readonly tolerance?: string
  readonly vectors: readonly Vector[]
}

/** A printed figure: equal after rounding half-up to the places it is printed with. */
export class Rounded {
  constructor(readonly exact: Rational) {}
}

/** A figure that must be any number but this. */
export class Other {
  constructor(readonly than: number) {}
}

/** How far a computed number may lie from the expected one. Whole heads, texts and flags are always exact. */
export interface Tolerance {
  readonly relative: Rational
  readonly absolute: Rational
  /** Of keys that end in `_s`, where a file says so. */
  readonly times?: Tolerance
}

/**
 * `1e-9 absolute` or `1e-12 relative`, or one for probabilities and one for times; none is exact. Any other wording is
 * an error: it would pass unheeded.
 */
export function readTolerance(text: string | undefined): Tolerance {
  if (text === undefined) return { relative: zero, absolute: zero }
  const both = /^agents exact; probabilities (.*); times (.*)$/.exec(text)
  if (both !== null) return { ...readTolerance(both[1]), times: readTolerance(both[2]) }
  const match = /^(\S+) (relative|absolute)$/.exec(text)
  const size = readNumber(match?.[1] ?? '')
  if (match === null || !size.ok) throw new Error(`a tolerance that is not understood: ${text}`)
  return { relative: zero, absolute: zero, [match[2] as 'relative' | 'absolute']: size.value }
}

const isRational = (x: unknown): x is Rational => typeof x === 'object' && x !== null && 'n' in x && 'd' in x
const isMap = (x: unknown): x is { readonly [key: string]: unknown } =>
  typeof x === 'object' && x !== null && !Array.isArray(x)
const abs = (x: Rational): Rational => (x.n < 0n ? negate(x) : x)

function near(actual: Rational, expected: Rational, { relative, absolute }: Tolerance): boolean {
  if (equal(actual, expected)) return true
  const allowed = max(absolute, mul(relative, abs(expected)))
  return compare(abs(sub(actual, expected)), allowed) <= 0
}

function asRational(expected: unknown): Rational | null {
  if (typeof expected !== 'string' && typeof expected !== 'number') return null
  const read = readNumber(String(expected))
  return read.ok ? read.value : null
}

function agrees(actual: unknown, expected: unknown, tolerance: Tolerance): boolean {
  if (actual instanceof Rounded) {
    const places = String(expected).split('.')[1]?.length ?? 0
    return decimalText(actual.exact, places) === decimalText(asRational(expected) ?? zero, places)
  }
  if (actual instanceof Other) return typeof expected === 'number' && expected !== actual.than
  if (isRational(actual)) {
    const wanted = asRational(expected)
    return wanted !== null && near(actual, wanted, tolerance)
  }
  if (Array.isArray(actual)) {
    return (
      Array.isArray(expected) &&
      actual.length === expected.length &&
      actual.every((item, i) => agrees(item, expected[i], tolerance))
    )
  }
  if (isMap(actual) && isMap(expected)) {
    const keys = Object.keys(expected)
    return (
      keys.length === Object.keys(actual).length &&
      keys.every((key) => Object.hasOwn(actual, key) && agrees(actual[key], expected[key], tolerance))
    )
  }
  return actual === expected
}

const shown = (x: unknown): string => JSON.stringify(x, (_, value) => (typeof value === 'bigint' ? `${value}` : value))

function compute(kind: Kind, vector: Vector): Computed {
  try {
    return kind(vector.input)
  } catch (error) {
    if (error instanceof StaffingError) return { error: error.code }
    throw error
  }
}

/** What is wrong with the answers to a vector, one line each; empty if it passes. */
export function faults(
  kinds: { readonly [suite: string]: { readonly [kind: string]: Kind } },
  suite: string,
  vector: Vector,
  tolerance: Tolerance,
): string[] {
  if (!Object.hasOwn(kinds, suite)) return [`unknown suite ${suite}`]
  const kind = Object.hasOwn(kinds[suite]!, vector.kind) ? kinds[suite]![vector.kind] : undefined
  if (kind === undefined) return [`unknown kind ${vector.kind}`]
  const keys = Object.keys(vector.expected)
  if (keys.length === 0) return ['nothing is expected']
  const computed = compute(kind, vector)
  return keys.flatMap((key) => {
    if (!Object.hasOwn(computed, key)) return [`${key}: expected, but not checked (computed: ${shown(computed)})`]
    const allowed = key.endsWith('_s') ? (tolerance.times ?? tolerance) : tolerance
    if (agrees(computed[key], vector.expected[key], allowed)) return []
    return [`${key}: expected ${shown(vector.expected[key])}, computed ${shown(computed[key])}`]
  })
}
