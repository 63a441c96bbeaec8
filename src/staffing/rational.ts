import type { Fraction } from '../text/format.js'

/**
 * An exact number as plain data: numerator over positive denominator, in lowest terms. Every headcount is decided on
 * these; rounding happens once, at the end. Whole numbers take the short way through every operation.
 */
export type Rational = Fraction

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

export const zero: Rational = { n: 0n, d: 1n }
export const one: Rational = { n: 1n, d: 1n }

/** The greatest common divisor of two numbers that are not negative. */
function gcd(a: bigint, b: bigint): bigint {
  while (b > SAFE) [a, b] = [b, a % b]
  if (b === 0n) return a
  let x = Number(b)
  let y = Number(a % b)
  while (y !== 0) [x, y] = [y, x % y]
  return BigInt(x)
}

function reduced(n: bigint, d: bigint): Rational {
  if (d < 0n) {
    n = -n
    d = -d
  }
  if (d === 1n) return { n, d }
  const divisor = gcd(n < 0n ? -n : n, d)
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor }
}

function whole(x: bigint | number): bigint {
  if (typeof x === 'bigint') return x
  if (!Number.isSafeInteger(x)) throw new RangeError(`not a safe whole number: ${x}`)
  return BigInt(x)
}

/** `n/d` in lowest terms. RangeError if `d` is zero or a JavaScript number is not a safe integer. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const divisor = whole(d)
  if (divisor === 0n) throw new RangeError('division by zero')
  return reduced(whole(n), divisor)
}

/** Most heads are small numbers: made once, as rationals never change. */
const small: readonly Rational[] = Array.from({ length: 256 }, (_, n) => ({ n: BigInt(n), d: 1n }))

/** A whole number. RangeError if a JavaScript number is not a safe integer. */
export function fromInteger(n: bigint | number): Rational {
  return (typeof n === 'number' ? small[n] : undefined) ?? { n: whole(n), d: 1n }
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return a.d === 1n ? { n: a.n + b.n, d: 1n } : reduced(a.n + b.n, a.d)
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d)
}

export function sub(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return a.d === 1n ? { n: a.n - b.n, d: 1n } : reduced(a.n - b.n, a.d)
  return reduced(a.n * b.d - b.n * a.d, a.d * b.d)
}

export function mul(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return { n: a.n * b.n, d: 1n }
  return reduced(a.n * b.n, a.d * b.d)
}

/** `a / b`. RangeError if `b` is zero. */
export function div(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError('division by zero')
  return reduced(a.n * b.d, a.d * b.n)
}

export function negate(x: Rational): Rational {
  return { n: -x.n, d: x.d }
}

/** -1 if `a` is the smaller, 1 if it is the larger, 0 if they are equal: fit for sorting. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.d === b.d ? a.n : a.n * b.d
  const right = a.d === b.d ? b.n : b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

export function equal(a: Rational, b: Rational): boolean {
  return a.n === b.n && a.d === b.d
}

export function min(first: Rational, ...rest: readonly Rational[]): Rational {
  return rest.reduce((least, x) => (compare(x, least) < 0 ? x : least), first)
}

export function max(first: Rational, ...rest: readonly Rational[]): Rational {
  return rest.reduce((most, x) => (compare(x, most) > 0 ? x : most), first)
}

/** The sum; of nothing, zero. */
export function sum(list: readonly Rational[]): Rational {
  return list.reduce(add, zero)
}

export function isInteger(x: Rational): boolean {
  return x.d === 1n
}

/** The largest whole number not above `x`. */
export function floor(x: Rational): bigint {
  if (x.d === 1n) return x.n
  return x.n < 0n ? x.n / x.d - 1n : x.n / x.d
}

/** The smallest whole number not below `x`. */
export function ceil(x: Rational): bigint {
  if (x.d === 1n) return x.n
  return x.n < 0n ? x.n / x.d : x.n / x.d + 1n
}

/** A whole number of heads as a JavaScript number. RangeError beyond 2^53 - 1. */
export function toHeads(n: bigint): number {
  if (n > SAFE || n < -SAFE) throw new RangeError(`too many to count: ${n}`)
  return Number(n)
}

/** `floor` in heads. RangeError beyond 2^53 - 1. */
export function floorHeads(x: Rational): number {
  return toHeads(floor(x))
}

/** `ceil` in heads. RangeError beyond 2^53 - 1. */
export function ceilHeads(x: Rational): number {
  return toHeads(ceil(x))
}

/** `x` to a whole power. RangeError if the exponent is not a safe integer, or is negative and `x` is zero. */
export function pow(x: Rational, exponent: number): Rational {
  const power = whole(exponent)
  if (power >= 0n) return { n: x.n ** power, d: x.d ** power }
  const inverse = div(one, x)
  return { n: inverse.n ** -power, d: inverse.d ** -power }
}

/** What `of` makes of a number; null of one that is not known. */
export const orNull = <T>(x: Rational | null, of: (x: Rational) => T): T | null => (x === null ? null : of(x))

/** Exact text as the public JSON has it: a decimal where it ends (`12000`, `0.5`), else `n/d` (`10/3`). */
export function exactText(x: Rational): string {
  if (x.d === 1n) return x.n.toString()
  let rest = x.d
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  if (rest !== 1n) return `${x.n}/${x.d}`
  const places = Math.max(twos, fives)
  const digits = ((x.n < 0n ? -x.n : x.n) * 10n ** BigInt(places)) / x.d
  const text = digits.toString().padStart(places + 1, '0')
  return `${x.n < 0n ? '-' : ''}${text.slice(0, -places)}.${text.slice(-places)}`
}
