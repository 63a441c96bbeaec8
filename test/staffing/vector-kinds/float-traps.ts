import { densityBand } from '../../../src/staffing/density.js'
import { compoundGrowth } from '../../../src/staffing/growth.js'
import { agentsForOccupancy, offeredTraffic } from '../../../src/staffing/occupancy.js'
import { ceilHeads, zero } from '../../../src/staffing/rational.js'
import { staffWithShrinkage } from '../../../src/staffing/shrinkage.js'
import { Other } from '../vector-check.js'
import { type Computed, num, type Suite } from './input.js'

/** `exact` is ours; the figure of the naive formula must be another one, or the trap is none. */
const trap = (exact: number): Computed => ({ exact, naive_ieee754: new Other(exact) })

export const floatTraps: Suite = {
  compound: (i) => trap(ceilHeads(compoundGrowth(num(i.D0), num(i.g), Number(i.t)))),
  max_occupancy: (i) => trap(agentsForOccupancy(offeredTraffic(num(i.calls), num(i.aht), num(i.interval)), num(i.occ))),
  ratio_max: (i) => trap(densityBand({ low: zero, high: num(i.a), per: num(i.K) }, num(i.D)).headsMax ?? -1),
  ratio_min: (i) => trap(densityBand({ low: num(i.a), high: null, per: num(i.K) }, num(i.D)).headsMin),
  shrinkage: (i) => trap(staffWithShrinkage(num(i.n), num(i.s)).staff),
}
