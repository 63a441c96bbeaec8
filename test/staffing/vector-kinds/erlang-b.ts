import { toDouble } from '../../../src/staffing/double.js'
import { erlangB, erlangBExact, serversForBlocking, trafficForBlocking } from '../../../src/staffing/erlang-b.js'
import { type Kinds, num, real } from './numbers.js'

export const erlangBKinds: Kinds = {
  blocking: ({ erlangs, servers }) => ({
    blocking: real(erlangB(toDouble(num(erlangs)), Number(servers))),
    exact: Number(servers) <= 50 ? erlangBExact(num(erlangs), Number(servers)) : null,
  }),
  required: (i) => ({ servers: serversForBlocking(num(i.erlangs), num(i.max_blocking)) }),
  offered_for_blocking: (i) => ({ erlangs: real(trafficForBlocking(Number(i.servers), toDouble(num(i.blocking)))) }),
}
