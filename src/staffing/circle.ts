import { add, compare, div, mul, one, type Rational, sub, zero } from './rational.js'

/**
 * Groups of people that are measured by each other: the least of a group is, for each of its ways, the sum of
 * `rate` heads for each head of the groups in `of`, and the largest way counts. Groups are numbered from 0.
 */
export interface Circle {
  /** By group, then by way. */
  readonly ways: readonly (readonly (readonly Term[])[])[]
}

export interface Term {
  readonly rate: Rational
  readonly of: readonly number[]
}

type Matrix = readonly (readonly Rational[])[]

export interface Divergence {
  /** The groups that drive each other on, and the way each of them takes. */
  readonly groups: readonly number[]
  readonly way: readonly number[]
  /** Every head calls for exactly one more: people in these groups alone may stand still, others beside them may not. */
  readonly even: boolean
}

/**
 * Finds groups that call for each other without end: no finite number of people satisfies all, once there are any.
 * Null where there are none. For one way a group, that is a spectral radius of the rates of 1 or more: elimination on
 * I - A then meets a pivot that is not positive (Berman and Plemmons, Nonnegative Matrices, M-matrices). Of several
 * ways the best is found by policy iteration (Howard): each round takes the way that asks for most.
 */
export function divergenceOf({ ways }: Circle): Divergence | null {
  const way = ways.map(() => 0)
  for (;;) {
    const rates = matrixOf(ways.map((one, group) => one[way[group] ?? 0] ?? []))
    for (const groups of linkedGroups(rates)) {
      const pivot = lastPivot(groups.map((row) => groups.map((column) => rates[row]?.[column] ?? zero)))
      if (pivot !== 'positive') return { groups, way, even: pivot === 'zero' }
    }
    const heads = solved(rates)
    let better = false
    for (const [group, all] of ways.entries()) {
      for (const [number, terms] of all.entries()) {
        const asked = askedBy(terms, heads)
        if (compare(asked, heads[group] ?? zero) <= 0) continue
        way[group] = number
        heads[group] = asked
        better = true
      }
    }
    if (!better) return null
  }
}

function matrixOf(rows: readonly (readonly Term[])[]): Rational[][] {
  return rows.map((terms) => {
    const row = rows.map(() => zero)
    for (const { rate, of } of terms) for (const group of of) row[group] = add(row[group] ?? zero, rate)
    return row
  })
}

/** One head, and what the terms ask for beside it. */
const askedBy = (terms: readonly Term[], heads: readonly Rational[]): Rational =>
  terms.reduce((sum, { rate, of }) => of.reduce((all, group) => add(all, mul(rate, heads[group] ?? zero)), sum), one)

/** Groups that reach each other, those on no circle left out. */
function linkedGroups(rates: Matrix): readonly (readonly number[])[] {
  const all = rates.map((_, group) => group)
  const next = (group: number): number[] => all.filter((other) => (rates[group]?.[other] ?? zero).n > 0n)
  const reached = all.map((group) => reachedFrom(group, next))
  return all
    .map((group) => all.filter((other) => reached[group]?.has(other) && reached[other]?.has(group)))
    .filter((groups, group) => groups[0] === group)
}

/** All that can be reached by one step or more. */
export function reachedFrom<T>(start: T, next: (from: T) => Iterable<T>): ReadonlySet<T> {
  const found = new Set<T>()
  const open = [start]
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const to of next(from)) {
      if (found.has(to)) continue
      found.add(to)
      open.push(to)
    }
  }
  return found
}

/** Elimination on I - A of rates that are all linked: only the last pivot may be zero where the radius is exactly 1. */
function lastPivot(rates: Matrix): 'positive' | 'zero' | 'negative' {
  const rows = lessThanOne(rates)
  for (const [k, row] of rows.entries()) {
    const pivot = row[k] ?? zero
    if (pivot.n <= 0n) return pivot.n === 0n && k === rows.length - 1 ? 'zero' : 'negative'
    eliminate(rows, k)
  }
  return 'positive'
}

const lessThanOne = (rates: Matrix): Rational[][] =>
  rates.map((row, i) => row.map((rate, j) => sub(i === j ? one : zero, rate)))

function eliminate(rows: Rational[][], k: number, right?: Rational[]): void {
  const row = rows[k] ?? []
  for (let i = k + 1; i < rows.length; i++) {
    const below = rows[i] ?? []
    const factor = div(below[k] ?? zero, row[k] ?? one)
    if (factor.n === 0n) continue
    for (let j = k; j < rows.length; j++) below[j] = sub(below[j] ?? zero, mul(factor, row[j] ?? zero))
    if (right) right[i] = sub(right[i] ?? zero, mul(factor, right[k] ?? zero))
  }
}

/** x of x = A x + 1, for rates that do not diverge. */
function solved(rates: Matrix): Rational[] {
  const rows = lessThanOne(rates)
  const right = rows.map(() => one)
  for (const k of rows.keys()) eliminate(rows, k, right)
  const heads = rows.map(() => zero)
  for (let i = rows.length - 1; i >= 0; i--) {
    let rest = right[i] ?? zero
    for (let j = i + 1; j < rows.length; j++) rest = sub(rest, mul(rows[i]?.[j] ?? zero, heads[j] ?? zero))
    heads[i] = div(rest, rows[i]?.[i] ?? one)
  }
  return heads
}

const mostRounds = 20_000

/**
 * The least whole heads that satisfy needs which hang on each other, by iteration from nobody upwards: `need` gives the
 * heads of a group where the others are so many, and never fewer where they are more. Null where the end is not reached
 * within 20,000 rounds.
 */
export function leastTogether(
  groups: number,
  need: (group: number, heads: readonly number[]) => number,
): readonly number[] | null {
  const heads = Array.from({ length: groups }, () => 0)
  for (let round = 0; round < mostRounds; round++) {
    let grown = false
    for (const group of heads.keys()) {
      const asked = need(group, heads)
      if (asked <= (heads[group] ?? 0)) continue
      heads[group] = asked
      grown = true
    }
    if (!grown) return heads
  }
  return null
}
