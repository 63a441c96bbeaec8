import { toDouble } from '../../../src/staffing/double.js'
import { agentsForErlangC, erlangC } from '../../../src/staffing/erlang-c.js'
import { continuousAgentsForWait } from '../../../src/staffing/erlang-continuous.js'
import { offeredTraffic } from '../../../src/staffing/occupancy.js'
import { compare, fromInteger } from '../../../src/staffing/rational.js'
import { staffWithShrinkage } from '../../../src/staffing/shrinkage.js'
import { toFraction } from '../../../src/text/format.js'
import { Rounded } from '../vector-check.js'
import { type Computed, type Input, type Kinds, num, real } from './numbers.js'

function agents(i: Input): Computed {
  const erlangs = offeredTraffic(num(i.calls), num(i.aht_s), num(i.interval_s))
  const level = { share: num(i.target_sl), within: num(i.threshold_s) }
  const needed = agentsForErlangC(erlangs, num(i.aht_s), { level, averageWait: null, occupancy: num(i.max_occupancy) })
  const found = erlangC(erlangs, needed.agents, num(i.aht_s))
  const fewer = erlangC(erlangs, needed.agents - 1, num(i.aht_s))
  return {
    erlangs,
    agents: needed.agents,
    agents_for_sl_only: needed.byTarget,
    staff_with_shrinkage: staffWithShrinkage(fromInteger(needed.agents), num(i.shrinkage)).staff,
    wait_probability: real(found.waitProbability),
    service_level: real(found.serviceLevel(toDouble(num(i.threshold_s)))),
    asa_s: real(found.averageWait),
    occupancy: real(found.occupancy),
    sl_one_fewer:
      compare(fromInteger(needed.agents - 1), erlangs) <= 0
        ? null
        : real(fewer.serviceLevel(toDouble(num(i.threshold_s)))),
  }
}

function metrics(i: Input): Computed {
  const found = erlangC(num(i.erlangs), Number(i.agents), num(i.aht_s))
  const wait = real(found.waitProbability)
  return {
    wait_probability: wait,
    wait_probability_exact: wait,
    service_level: real(found.serviceLevel(toDouble(num(i.threshold_s)))),
    asa_s: real(found.averageWait),
    occupancy: real(found.occupancy),
    immediate: real(found.immediate),
  }
}

export const erlangCKinds: Kinds = {
  agents,
  metrics,
  agents_for_asa: (i) => {
    const [erlangs, handling, averageWait] = [num(i.erlangs), num(i.aht_s), num(i.max_asa_s)]
    return {
      agents: agentsForErlangC(erlangs, handling, { level: null, averageWait, occupancy: null }).agents,
      agents_continuous: new Rounded(toFraction(continuousAgentsForWait(erlangs, handling, averageWait))),
    }
  },
}
