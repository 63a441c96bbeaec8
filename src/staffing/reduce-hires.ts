import type { HireTrial } from './hire-trial.js'
import { compare, type Rational } from './rational.js'

type Needs = readonly (Rational | null)[]

/**
 * Takes back every hire that is not needed and lets the others start as late as they can, until neither is possible: then
 * leaving out any one hire, or putting it off to any later open month, leaves some month short.
 */
export function reduceHires(trial: HireTrial, needs: Needs, mayStart: readonly boolean[]): void {
  const open = mayStart.flatMap((may, month) => (may ? [month] : [])).reverse()
  for (let changed = true; changed; ) {
    changed = false
    // Who starts late was needed last.
    for (const start of open) {
      const all = trial.extra[start] ?? 0
      if (all === 0) continue
      const spared = asManyAs(all, (some) => keepsNeeds(trial, needs, [[start, -some]]))
      const later = spared > 0 ? null : latest(trial, needs, open, start)
      changed ||= spared > 0 || later !== null
    }
  }
}

/** Puts hires off to the latest months that do; null where none can be. */
function latest(trial: HireTrial, needs: Needs, open: readonly number[], start: number): number | null {
  // Whoever starts after the first month that is short without them comes too late.
  trial.hire(start, -1)
  const short = firstShort(trial, needs, start) ?? needs.length
  trial.hire(start, 1)
  for (const later of open) {
    if (later <= start) break
    if (later > short) continue
    const moved = asManyAs(trial.extra[start] ?? 0, (some) =>
      keepsNeeds(trial, needs, [
        [start, -some],
        [later, some],
      ]),
    )
    if (moved > 0) return later
  }
  return null
}

/** Does as much of something as can be, at first all, then by halves; gives how much. `does` leaves it done if it can. */
export function asManyAs(all: number, does: (some: number) => boolean): number {
  let done = 0
  for (let some = all; some > 0; ) {
    if (done + some <= all && does(some)) done += some
    else some = Math.floor(some / 2)
  }
  return done
}

/** Makes the changes (months of start, heads) and keeps them if no month is short; else takes them back. */
function keepsNeeds(trial: HireTrial, needs: Needs, changes: readonly (readonly [number, number])[]): boolean {
  for (const [month, heads] of changes) trial.hire(month, heads)
  if (firstShort(trial, needs, Math.min(...changes.map(([month]) => month))) === null) return true
  for (const [month, heads] of changes) trial.hire(month, -heads)
  return false
}

/** The first month from one on in which less is done than is needed; null is none. */
export function firstShort(trial: HireTrial, needs: Needs, from: number): number | null {
  for (let month = from; month < needs.length; month++) {
    const need = needs[month] ?? null
    if (need !== null && compare(trial.at(month).productive, need) < 0) return month
  }
  return null
}
