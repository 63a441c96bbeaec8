import { agentsForErlangA } from '../../staffing/erlang-a-agents.js'
import { serversForBlocking } from '../../staffing/erlang-b.js'
import { type AgentsNeeded, agentsForErlangC } from '../../staffing/erlang-c.js'
import { offeredTraffic } from '../../staffing/occupancy.js'
import { div, fromInteger, mul, type Rational, sum, zero } from '../../staffing/rational.js'
import { staffWithShrinkage } from '../../staffing/shrinkage.js'
import { wisn } from '../../staffing/wisn.js'
import type { Driver } from '../drivers/model.js'
import type { CountedWork, Flow, Queue, QueueSize, Size, Workload, WorkSize } from './model.js'

/** The value that a driver is taken at; null where it has none. */
export type ValueAt = (driver: Driver) => Rational | null

/** What a workload needs at driver values; null where one is missing. RangeError where it is beyond counting. */
export function sizeOf({ work, drivers }: Workload, valueAt: ValueAt): Size | null {
  if (drivers.some((driver) => valueAt(driver) === null)) return null
  const unitsOf = ({ amount, per }: Flow): Rational =>
    per === null ? amount : div(mul(amount, valueAt(per.driver) ?? zero), per.amount)
  return work.model === 'wisn' ? sizeOfWork(work, unitsOf) : sizeOfQueue(work, unitsOf)
}

function sizeOfQueue(queue: Queue, unitsOf: (flow: Flow) => Rational): QueueSize {
  const all = unitsOf(queue.arrivals)
  const contacts = queue.peak === null ? all : mul(all, queue.peak.share)
  const traffic = offeredTraffic(contacts, queue.handling, queue.interval)
  const { agents, byTarget } = agentsFor(queue, traffic)
  return { is: 'queue', contacts, traffic, agents, byTarget, fte: postsFor(queue, fromInteger(agents)) }
}

/** People on duty, or lines, for a load in erlangs. */
export function agentsFor(queue: Queue, traffic: Rational): AgentsNeeded {
  switch (queue.model) {
    case 'erlang-c':
      return agentsForErlangC(traffic, queue.handling, queue.target)
    case 'erlang-a':
      return agentsForErlangA({ traffic, handling: queue.handling, patience: queue.patience }, queue.target)
    case 'erlang-b': {
      const agents = serversForBlocking(traffic, queue.blocking)
      return { agents, byTarget: agents }
    }
  }
}

/** Posts that keep so many people on duty: over the opening hours, after shrinkage. */
function postsFor({ open, shrinkage }: Queue, agents: Rational): Rational {
  const covered = open === null ? agents : div(mul(agents, open.hours), open.fullTime)
  return shrinkage === null ? covered : staffWithShrinkage(covered, shrinkage.total).fte
}

/** People whom so many posts keep on duty: the other way round. */
export function onDuty({ open, shrinkage }: Queue, posts: Rational): Rational {
  const left =
    shrinkage === null ? posts : mul(posts, { n: shrinkage.total.d - shrinkage.total.n, d: shrinkage.total.d })
  return open === null ? left : div(mul(left, open.fullTime), open.hours)
}

function sizeOfWork(
  { year, activities, support, additional }: CountedWork,
  unitsOf: (flow: Flow) => Rational,
): WorkSize {
  const volumes = activities.map(({ volume, timesAYear }) => mul(unitsOf(volume), timesAYear))
  const units = activities.map(({ unitHours }, at) => ({ volume: volumes[at] ?? zero, unitHours }))
  const share = sum(support.map(({ amount }) => amount))
  const found = wisn(year.hours, units, share, sum(additional.map(({ amount }) => amount)))
  return { is: 'work', ...found, volumes, support: share, fte: found.required }
}
