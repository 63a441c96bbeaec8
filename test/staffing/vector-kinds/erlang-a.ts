import { erlangA } from '../../../src/staffing/erlang-a.js'
import { agentsForErlangA } from '../../../src/staffing/erlang-a-agents.js'
import { offeredTraffic } from '../../../src/staffing/occupancy.js'
import { fromInteger } from '../../../src/staffing/rational.js'
import { staffWithShrinkage } from '../../../src/staffing/shrinkage.js'
import { type Computed, type Input, type Kinds, num, real } from './numbers.js'

function figures(i: Input, agents: number): Computed {
  const handling = num(i.aht_s)
  const queue = {
    traffic: offeredTraffic(num(i.calls), handling, num(i.interval_s)),
    handling,
    patience: num(i.patience_s),
  }
  const found = erlangA(queue, agents, num(i.threshold_s))
  const { offered, answered, ...other } = found.serviceLevel
  return {
    wait_probability: real(found.waitProbability),
    abandon_probability: real(found.abandonProbability),
    mean_wait_all_s: real(found.averageWaitOfAll),
    mean_wait_served_s: real(found.averageWait),
    queue_length: real(found.queueLength),
    occupancy: real(found.occupancy),
    sl_answered_in_T_of_offered: real(offered),
    sl_of_answered: real(answered),
    sl_excluding_short_abandons: real(other['without-short-abandons']),
    prob_wait_le_T: real(other['with-short-abandons']),
  }
}

export const erlangAKinds: Kinds = {
  metrics: (i) => figures(i, Number(i.agents)),
  agents: (i) => {
    const handling = num(i.aht_s)
    const { agents } = agentsForErlangA(
      {
        traffic: offeredTraffic(num(i.calls), handling, num(i.interval_s)),
        handling,
        patience: num(i.patience_s),
      },
      {
        level: { share: num(i.target_sl), within: num(i.threshold_s) },
        levelOf: 'offered',
        averageWait: null,
        abandonment: num(i.max_abandon),
        occupancy: num(i.max_occupancy),
      },
    )
    const staff_with_shrinkage = staffWithShrinkage(fromInteger(agents), num(i.shrinkage)).staff
    return { ...figures(i, agents), agents, staff_with_shrinkage }
  },
}
