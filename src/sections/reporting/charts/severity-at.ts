import type { Severity } from '../../../findings/finding.js'
import type { ChartFinding } from '../../../section/chart-options.js'
import type { Pointer } from '../../../text/pointer.js'

/** The most severe finding at a place. */
export interface Severities {
  /** At the pointer or anywhere below it. */
  within(pointer: Pointer): Severity | null
  /** At the pointer or below it, but for what is below another thing that may have a box. */
  own(pointer: Pointer): Severity | null
}

const ranks: { readonly [S in Severity]: number } = { error: 3, warning: 2, info: 1 }

/** The more severe of two. */
export function worse(a: Severity | null, b: Severity | null): Severity | null {
  if (a === null || b === null) return a ?? b
  return ranks[a] >= ranks[b] ? a : b
}

/** Findings by place, for many lookups. `isThing` tells the pointers of departments, roles and the like. */
export function severitiesOf(findings: readonly ChartFinding[], isThing: (at: Pointer) => boolean): Severities {
  const within = new Map<Pointer, Severity>()
  const own = new Map<Pointer, Severity>()
  const mark = (map: Map<Pointer, Severity>, at: Pointer, severity: Severity): void => {
    map.set(at, worse(map.get(at) ?? null, severity) as Severity)
  }
  for (const { severity, places } of findings) {
    for (const place of places) {
      let owned = false
      for (let at = place; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
        mark(within, at, severity)
        if (owned || !isThing(at)) continue
        owned = true
        mark(own, at, severity)
      }
    }
  }
  return { within: (pointer) => within.get(pointer) ?? null, own: (pointer) => own.get(pointer) ?? null }
}
