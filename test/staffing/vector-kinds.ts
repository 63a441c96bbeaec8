import { apportion } from '../../src/staffing/apportion.js'
import type { Band } from '../../src/staffing/band.js'
import { blockBand, blockCount } from '../../src/staffing/block.js'
import { tightest } from '../../src/staffing/bounds.js'
import { capacityBand } from '../../src/staffing/capacity.js'
import { evenClasses } from '../../src/staffing/class-size.js'
import { totalDemand } from '../../src/staffing/demand.js'
import { densityBand, reach, workload } from '../../src/staffing/density.js'
import { fullTimeEquivalent, perHundred } from '../../src/staffing/fte.js'
import { compoundGrowth, linearGrowth } from '../../src/staffing/growth.js'
import { ladderHeads } from '../../src/staffing/ladder.js'
import { readNumber } from '../../src/staffing/number.js'
import { agentsForOccupancy, offeredTraffic } from '../../src/staffing/occupancy.js'
import { proportionalHeads } from '../../src/staffing/proportional.js'
import { add, ceilHeads, floorHeads, mul, one, type Rational, zero } from '../../src/staffing/rational.js'
import { shareBand, sharesTogether } from '../../src/staffing/share.js'
import { shrinkageAdded, shrinkageChained, staffWithShrinkage } from '../../src/staffing/shrinkage.js'
import { holdsSomewhere, holdsThroughout, stageBand } from '../../src/staffing/stage.js'
import { tierMarginal, tierWhole } from '../../src/staffing/tier.js'
import { deficit, excess, headsToHire, verdict } from '../../src/staffing/verdict.js'
import { Other, Rounded } from './vector-check.js'
import { attrition } from './vector-kinds/attrition.js'
import { headcountPlans } from './vector-kinds/headcount-plan.js'

/** The input of a vector: whatever its file holds. Each kind reads its fields with the functions below. */
export type Input = { readonly [field: string]: unknown }
/** What a kind computes, by the name of the expected key that it checks. */
export type Computed = { readonly [key: string]: unknown }
export type Kind = (input: Input) => Computed

function num(value: unknown): Rational {
  const read = readNumber(String(value))
  if (!read.ok) throw new TypeError(`not a number: ${String(value)}`)
  return read.value
}

const optional = (value: unknown): Rational | null => (value === null || value === undefined ? null : num(value))
const list = (value: unknown): readonly unknown[] => value as readonly unknown[]
const inputs = (value: unknown): readonly Input[] => value as readonly Input[]
const numbers = (value: unknown): readonly Rational[] => list(value).map(num)

const density = (i: Input) => ({ low: num(i.lo), high: optional(i.hi), per: num(i.per) })

function limits(band: Band): Computed {
  const floor = band.realMax === null ? null : floorHeads(band.realMax)
  return {
    real_min: band.realMin,
    real_max: band.realMax,
    heads_min: band.headsMin,
    heads_max_floor: floor,
    heads_max_ceil: band.realMax === null ? null : ceilHeads(band.realMax),
    exists_integer: floor === null || band.headsMin <= floor,
    heads_max_effective: band.headsMax,
  }
}

const tiers = (i: Input) => inputs(i.tiers).map((tier) => ({ upTo: optional(tier.up_to), per: num(tier.per) }))

function linear(terms: readonly Input[], i: Input): Computed {
  const proportions = terms.map((term) => ({
    driver: num(term.driver),
    per: num(term.per),
    noSinglePoint: term.min2_if_driver_gt1 === true,
  }))
  return { value: proportionalHeads(proportions, { min: Number(i.min), max: Number(i.max) }) }
}

function stage(i: Input): Computed {
  const band = stageBand((driver) => densityBand(density(i), driver), num(i.driver_start), num(i.driver_end))
  return {
    min_at_start: band.atStart.headsMin,
    max_at_start: band.atStart.headsMax,
    min_at_end: band.atEnd.headsMin,
    max_at_end: band.atEnd.headsMax,
    ok_whole_stage: holdsThroughout(num(i.heads), band),
    ok_some_point: holdsSomewhere(num(i.heads), band),
  }
}

function check(i: Input): Computed {
  const band = densityBand(density(i), num(i.driver))
  const fte = num(i.fte)
  return {
    status: verdict(fte, band).replace('-', '_'),
    deficit_fte: deficit(fte, band),
    excess_fte: excess(fte, band),
    heads_to_hire: headsToHire(fte, band),
  }
}

function block(i: Input): Computed {
  const blocks = i.partial === 'ceil' ? 'started' : 'full'
  const band = blockBand({ ...density(i), blocks }, num(i.driver))
  return {
    blocks: Number(blockCount(num(i.driver), num(i.per), blocks)),
    heads_min: band.headsMin,
    heads_max: band.realMax === null ? null : floorHeads(band.realMax),
  }
}

function intersect(i: Input): Computed {
  const bounds = (i.bounds as readonly (readonly [number | null, number | null])[]).map(([min, max]) => ({ min, max }))
  const all = tightest(bounds.map((bound, from) => ({ ...bound, from })))
  return { heads_min: all.min, heads_max: all.max, conflict: all.conflict }
}

function growth(i: Input): Computed {
  const grow = { linear: linearGrowth, compound: compoundGrowth }[i.kind as 'linear' | 'compound']
  const value = grow(num(i.start), num(i.rate), Number(i.periods))
  return { value, ceil: ceilHeads(value) }
}

function fte(i: Input): Computed {
  const part = inputs(i.part).map(({ n, hours_week }) => ({ people: num(n), hoursPerWeek: num(hours_week) }))
  const all = fullTimeEquivalent(num(i.full), part, { weeks: num(i.weeks), fullTimeHours: num(i.full_hours_year) })
  return { part_hours: all.partHours, part_fte: all.partFte, total_fte: all.totalFte }
}

const ratio: { readonly [kind: string]: Kind } = {
  density: (i) => limits(densityBand(density(i), num(i.driver))),
  block,
  capacity: (i) =>
    limits(capacityBand({ count: one, low: optional(i.per_min), high: optional(i.per_max) }, num(i.driver))),
  between: (i) =>
    limits(capacityBand({ count: num(i.x), low: optional(i.per_min), high: optional(i.per_max) }, num(i.other))),
  reach: (i) => {
    const { from, to } = reach(density(i), num(i.fte))
    return { driver_min: from, driver_max: to }
  },
  stage,
  check,
  share: (i) =>
    limits(shareBand({ low: num(i.rate), high: null, of: i.include_self === true ? 'all' : 'others' }, num(i.others))),
  share_fixpoint: (i) => ({ ...sharesTogether(num(i.base), numbers(i.rates)) }),
  intersect,
  sum: (i) => ({
    ...totalDemand(inputs(i.terms).map(({ rate, per, driver }) => workload(num(rate), num(per), num(driver)))),
  }),
  capacity_units: (i) => ({
    ...totalDemand(list(i.drivers).map((driver) => workload(one, num(i.per_max), num(driver)))),
  }),
  tier_marginal: (i) => {
    const { real, heads } = tierMarginal(tiers(i), num(i.driver))
    return { real, heads_min: heads }
  },
  tier_whole: (i) => {
    const { real, heads } = tierWhole(tiers(i), num(i.driver))
    return { real, heads_min: heads }
  },
  ladder: (i) => {
    const steps = list(i.entries).map((entry) => ({ from: num(list(entry)[0]), heads: Number(list(entry)[1]) }))
    return { value: ladderHeads(steps, num(i.driver)) }
  },
  linear: (i) => linear([i], i),
  linear_max: (i) => linear(inputs(i.terms), i),
  class_size: (i) => {
    const { classes, average, sizes } = evenClasses(Number(i.pupils), Number(i.cap))
    return { classes, avg: average, sizes }
  },
  per100: (i) => {
    const per100 = perHundred(num(i.count), num(i.total))
    return { per100, published: new Rounded(per100) }
  },
  fte,
  apportion: (i) => ({ parts: apportion(Number(i.total), numbers(i.weights)) }),
  growth,
}

/** `exact` is ours; the figure of the naive formula must be another one, or the trap is none. */
const trap = (exact: number): Computed => ({ exact, naive_ieee754: new Other(exact) })

const floatTraps: { readonly [kind: string]: Kind } = {
  compound: (i) => trap(ceilHeads(compoundGrowth(num(i.D0), num(i.g), Number(i.t)))),
  max_occupancy: (i) => trap(agentsForOccupancy(offeredTraffic(num(i.calls), num(i.aht), num(i.interval)), num(i.occ))),
  ratio_max: (i) => trap(densityBand({ low: zero, high: num(i.a), per: num(i.K) }, num(i.D)).headsMax ?? -1),
  ratio_min: (i) => trap(densityBand({ low: num(i.a), high: null, per: num(i.K) }, num(i.D)).headsMin),
  shrinkage: (i) => trap(staffWithShrinkage(num(i.n), num(i.s)).staff),
}

const shrinkage: { readonly [kind: string]: Kind } = {
  staff: (i) => {
    const [agents, share] = [num(i.agents), num(i.shrinkage)]
    return { ...staffWithShrinkage(agents, share), wrong_multiply: ceilHeads(mul(agents, add(one, share))) }
  },
  combine: (i) => {
    const parts = numbers(i.sequential)
    const multiplicative = shrinkageChained(parts)
    return { additive: shrinkageAdded(parts), multiplicative, multiplicative_exact: multiplicative }
  },
}

/** By suite, then by kind: how the public functions answer a vector. */
export const kinds: { readonly [suite: string]: { readonly [kind: string]: Kind } } = {
  ratio,
  'float-traps': floatTraps,
  shrinkage,
  attrition,
  forecast: { ...headcountPlans },
}
