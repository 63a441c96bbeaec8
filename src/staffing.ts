/** The staffing arithmetic on exact numbers: pure functions, one topic a file. */
export * from './staffing/allowance.js'
export * from './staffing/apportion.js'
export * from './staffing/band.js'
export * from './staffing/block.js'
export * from './staffing/bounds.js'
export * from './staffing/capacity.js'
export * from './staffing/class-size.js'
export * from './staffing/demand.js'
export * from './staffing/density.js'
export * from './staffing/duration.js'
export * from './staffing/erlang-a.js'
export * from './staffing/erlang-a-agents.js'
export {
  carriedOccupancy,
  erlangB,
  erlangBExact,
  mostServers,
  serversForBlocking,
  trafficForBlocking,
} from './staffing/erlang-b.js'
export * from './staffing/erlang-c.js'
export * from './staffing/erlang-continuous.js'
export * from './staffing/fte.js'
export * from './staffing/growth.js'
export * from './staffing/holds.js'
export * from './staffing/ladder.js'
export * from './staffing/number.js'
export * from './staffing/number-problem.js'
export * from './staffing/occupancy.js'
export { type Proportion, proportionalHeads } from './staffing/proportional.js'
export * from './staffing/rate.js'
export * from './staffing/ratio.js'
export * from './staffing/rational.js'
export * from './staffing/service-level.js'
export * from './staffing/share.js'
export * from './staffing/shrinkage.js'
export * from './staffing/span.js'
export * from './staffing/staffing-error.js'
export * from './staffing/stage.js'
export * from './staffing/tier.js'
export * from './staffing/verdict.js'
export * from './staffing/wisn.js'
