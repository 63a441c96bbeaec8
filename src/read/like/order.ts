import type { Pointer } from '../../text/pointer.js'
import { type Like, unitsAround } from './likes.js'

/** What each `like` that is still open has to wait for. */
export type Waits = ReadonlyMap<Like, ReadonlySet<Like>>

/**
 * A copy is taken of what is whole: it waits for every `like` around it, and around, at and inside what it copies. One
 * whose goal is not known yet waits for what is around it.
 */
export function waitsOf(open: ReadonlySet<Like>, goals: ReadonlyMap<Like, Pointer>): Waits {
  const at = new Map<Pointer, Like>()
  const inside = new Map<Pointer, Like[]>()
  for (const like of open) {
    at.set(like.at, like)
    for (const unit of unitsAround(like.at)) {
      const known = inside.get(unit)
      if (known === undefined) inside.set(unit, [like])
      else known.push(like)
    }
  }
  const around = (pointer: Pointer): Like[] => unitsAround(pointer).flatMap((unit) => at.get(unit) ?? [])
  const waits = new Map<Like, Set<Like>>()
  for (const like of open) {
    const goal = goals.get(like)
    const on = new Set(around(like.at))
    on.delete(like)
    if (goal !== undefined) for (const one of [...around(goal), ...(inside.get(goal) ?? [])]) on.add(one)
    waits.set(like, on)
  }
  return waits
}

/** Those with a goal that wait for nothing but each other's end, in an order that keeps to it. */
export function readyOf(waits: Waits, goals: ReadonlyMap<Like, Pointer>): Like[] {
  const left = new Map([...waits].map(([like, on]) => [like, on.size]))
  const followers = new Map<Like, Like[]>()
  for (const [like, on] of waits) {
    for (const one of on) {
      const known = followers.get(one)
      if (known === undefined) followers.set(one, [like])
      else known.push(like)
    }
  }
  const ready = [...waits.keys()].filter((like) => left.get(like) === 0 && goals.has(like))
  for (const like of ready) {
    for (const follower of followers.get(like) ?? []) {
      const rest = (left.get(follower) ?? 0) - 1
      left.set(follower, rest)
      if (rest === 0 && goals.has(follower)) ready.push(follower)
    }
  }
  return ready
}

/** Some that wait for each other in a circle, the first of the plan first; there is one where nothing is ready. */
export function circleOf(waits: Waits): Like[] {
  for (const [like, on] of waits) if (on.has(like)) return [like]
  const way: Like[] = []
  let at = [...waits.keys()].find((like) => (waits.get(like)?.size ?? 0) > 0)
  while (at !== undefined && !way.includes(at)) {
    way.push(at)
    at = [...(waits.get(at) ?? [])][0]
  }
  if (at === undefined) return []
  const circle = way.slice(way.indexOf(at))
  const order = [...waits.keys()]
  const first = circle.reduce((a, b) => (order.indexOf(b) < order.indexOf(a) ? b : a))
  const turn = circle.indexOf(first)
  return [...circle.slice(turn), ...circle.slice(0, turn)]
}
