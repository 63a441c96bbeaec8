import { toDouble } from '../../../src/staffing/double.js'
import { erlangA } from '../../../src/staffing/erlang-a.js'
import { carriedOccupancy, erlangB, trafficForBlocking } from '../../../src/staffing/erlang-b.js'
import { agentsForErlangC, erlangC } from '../../../src/staffing/erlang-c.js'
import { continuousAgentsForWait } from '../../../src/staffing/erlang-continuous.js'
import { offeredTraffic } from '../../../src/staffing/occupancy.js'
import { staffWithShrinkage } from '../../../src/staffing/shrinkage.js'
import { decimalText, toFraction } from '../../../src/text/format.js'
import type { Vector } from '../vector-check.js'
import { type Computed, type Input, num, real } from './numbers.js'

/** An entry of the file: a printed figure and ours, both to be recomputed. */
interface Published {
  readonly id: string
  readonly model: string
  readonly quantity: string
  readonly input: Input
  readonly published: number
  readonly computed: number
  readonly decimals: number | null
  readonly agree: boolean
}

/** The entries as vectors of kind `MODEL QUANTITY`; those that only describe a table in words hold nothing to compute. */
export function publishedVectors(entries: readonly unknown[]): Vector[] {
  return (entries as readonly Published[])
    .filter((one) => typeof one.published === 'number')
    .map(({ id, model, quantity, input, published, computed, decimals, agree }) => ({
      id,
      kind: `${model} ${quantity}`,
      input: { ...input, decimals },
      expected: agree ? { computed, published } : { computed },
    }))
}

/** Ours, and ours as it would be printed. */
function figure(value: number, { decimals }: Input): Computed {
  const published = decimals === null ? value : Number(decimalText(toFraction(value), Number(decimals)))
  return { computed: decimals === null ? value : real(value), published }
}

function agents(i: Input): Computed {
  const handling = num(i.aht)
  const level = i.target === undefined ? null : { share: num(i.target), within: num(i.T) }
  const averageWait = i.asa === undefined ? null : num(i.asa)
  const erlangs = offeredTraffic(num(i.calls), handling, num(i.interval))
  return figure(agentsForErlangC(erlangs, handling, { level, averageWait, occupancy: null }).agents, i)
}

/** The printed examples of Erlang A are all of calls of 180 s and of 20 s. */
const impatient = (i: Input) =>
  erlangA({ traffic: num(i.A), handling: num(180), patience: num(i.patience) }, Number(i.n), num(20))

const serviceLevel = (i: Input): number => erlangC(num(i.A), Number(i.n), num(i.aht)).serviceLevel(toDouble(num(i.T)))

export const publishedKinds: { readonly [kind: string]: (input: Input) => Computed } = {
  'B offered erlangs': (i) => figure(trafficForBlocking(Number(i.servers ?? i.n), Number(i.blocking ?? i.B)), i),
  'B B': (i) => figure(erlangB(Number(i.A), Number(i.n)), i),
  'B occupancy': (i) => figure(carriedOccupancy(Number(i.A), Number(i.n)), i),
  'C continuous servers': (i) => figure(continuousAgentsForWait(num(i.A), num(i.aht), num(i.asa)), i),
  'C Pw': (i) => figure(erlangC(num(i.A), Number(i.n), num(180)).waitProbability, i),
  'C SL': (i) => figure(serviceLevel(i), i),
  'C agents': agents,
  'C raw agents': agents,
  'shrinkage staff': (i) => figure(staffWithShrinkage(num(i.raw), num(i.shrinkage)).staff, i),
  'A pw': (i) => figure(impatient(i).waitProbability, i),
  'A mean wait min': (i) => figure(impatient(i).averageWaitOfAll / 60, i),
  'A SL': (i) => figure(impatient(i).serviceLevel.offered, i),
  'A abandon': (i) => figure(impatient(i).abandonProbability, i),
}
