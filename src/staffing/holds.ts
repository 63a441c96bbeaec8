import { type Block, blockCount } from './block.js'
import { ordered, type Rates } from './rates.js'
import { ceil, compare, div, floor, fromInteger, mul, type Rational, zero } from './rational.js'

/** An interval of driver values; null is without limit, and an open end is not itself part of it. */
export interface Holds {
  readonly from: Rational | null
  readonly fromOpen: boolean
  readonly to: Rational | null
  readonly toOpen: boolean
}

/** Planned heads or FTE; both ends equal where the plan is one number, `max` null where it is open. */
export interface Planned {
  readonly min: Rational
  readonly max: Rational | null
}

export const everywhere: Holds = { from: null, fromOpen: false, to: null, toOpen: false }

function unlessEmpty(holds: Holds): Holds | null {
  if (holds.from === null || holds.to === null) return holds
  const order = compare(holds.from, holds.to)
  return order > 0 || (order === 0 && (holds.fromOpen || holds.toOpen)) ? null : holds
}

/** The heads that a minimum must exceed so that `staff` is its rounding up, or less: ceil(staff) - 1. */
const below = (staff: Rational): Rational => fromInteger(ceil(staff) - 1n)

type Start = Pick<Holds, 'from' | 'fromOpen'>

/** The least driver at which `staff` is not too many; null where it always is. */
function ratesStart({ low, high }: Rates, staff: Rational): Start | null {
  if (high === null) return { from: null, fromOpen: false }
  if (staff.n <= 0n) return { from: zero, fromOpen: false }
  const within = high.n === 0n ? null : div(staff, high)
  const indivisible = low.n === 0n ? null : div(below(staff), low)
  if (within !== null && (indivisible === null || compare(within, indivisible) <= 0)) {
    return { from: within, fromOpen: false }
  }
  return indivisible === null ? null : { from: indivisible, fromOpen: true }
}

/**
 * The driver values at which the whole plan satisfies the rates, the indivisible person included: aD <= min, and
 * max <= bD or max <= ceil(aD), which is D > (ceil(max) - 1)/a. Null where there are none.
 */
export function ratesHold(rates: Rates, plan: Planned): Holds | null {
  if (plan.max === null && rates.high !== null) return null
  const start = ratesStart(rates, plan.max ?? zero)
  if (start === null || plan.min.n < 0n) return null
  return unlessEmpty({ ...start, to: rates.low.n === 0n ? null : div(plan.min, rates.low), toOpen: false })
}

/** The fewest blocks at which `staff` is not too many; null where it always is. */
function fewestBlocks({ low, high }: Rates, staff: Rational): bigint | null {
  if (high === null || staff.n <= 0n) return 0n
  const within = high.n === 0n ? null : ceil(div(staff, high))
  const indivisible = low.n === 0n ? null : floor(div(below(staff), low)) + 1n
  if (within === null || indivisible === null) return within ?? indivisible
  return within < indivisible ? within : indivisible
}

/** As `ratesHold`, for blocks: started blocks hold above the last full one, full blocks to just below the next. */
export function blockHold(block: Block, plan: Planned): Holds | null {
  const rates = ordered(block.low, block.high)
  blockCount(zero, block.per, block.blocks)
  if (plan.max === null && rates.high !== null) return null
  const fewest = fewestBlocks(rates, plan.max ?? zero)
  if (fewest === null || plan.min.n < 0n) return null
  const most = rates.low.n === 0n ? null : floor(div(plan.min, rates.low))
  if (most !== null && most < fewest) return null
  const edge = (blocks: bigint): Rational => mul(fromInteger(blocks), block.per)
  const started = block.blocks === 'started'
  const free = rates.high === null
  const fromOpen = started && fewest > 0n
  return {
    from: free ? null : edge(fromOpen ? fewest - 1n : fewest),
    fromOpen: fromOpen && !free,
    to: most === null ? null : edge(started ? most : most + 1n),
    toOpen: most !== null && !started,
  }
}

/** True if a driver value lies in the interval. */
export function isWithin(holds: Holds, driver: Rational): boolean {
  const low = holds.from === null ? 1 : compare(driver, holds.from)
  const high = holds.to === null ? -1 : compare(driver, holds.to)
  return (low > 0 || (low === 0 && !holds.fromOpen)) && (high < 0 || (high === 0 && !holds.toOpen))
}

/** Stretches in rising order, those that touch made one. */
export function joined(stretches: readonly Holds[]): readonly Holds[] {
  const all: Holds[] = []
  for (const next of stretches) {
    const last = all.at(-1)
    const touches =
      last !== undefined &&
      last.to !== null &&
      next.from !== null &&
      compare(last.to, next.from) === 0 &&
      last.toOpen !== next.fromOpen
    if (touches) all[all.length - 1] = { ...last, to: next.to, toOpen: next.toOpen }
    else all.push(next)
  }
  return all
}

/**
 * Of several stretches the one that holds `near`, else the last one below it, else the first; without `near` the first.
 * Null where there is none.
 */
export function stretchNear(stretches: readonly Holds[], near: Rational | undefined): Holds | null {
  const first = stretches[0] ?? null
  if (near === undefined || stretches.length < 2) return first
  const own = stretches.find((one) => isWithin(one, near))
  return own ?? stretches.findLast((one) => one.to !== null && compare(one.to, near) <= 0) ?? first
}
