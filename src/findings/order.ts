import type { Accepted } from './accepted.js'
import type { Finding, Related, Suggestion } from './finding.js'
import { plainArgs, type Said } from './message.js'
import { type Position, positionAt } from './position.js'

/** A place with line and column, as people and tools see it. End exclusive. */
export interface Spot {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface PlacedFinding extends Omit<Finding, 'related'> {
  /** The root file of its plan. */
  readonly plan: string
  readonly at: Spot
  readonly related: readonly (Related & { readonly at: Spot })[]
  readonly suggestions: readonly Suggestion[]
  /** The root folder of its plan: what fingerprints are relative to. */
  readonly folder: string
  /** Null where it counts. */
  readonly accepted: Accepted | null
}

const spot = (place: Finding['place']): Spot => {
  const from: Position = positionAt(place.source, place.start)
  const to: Position = positionAt(place.source, place.end)
  return { file: place.source.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

export const argsKey = (said: Said): string => said.code + JSON.stringify(plainArgs(said.args))

const compareText = (a: string, b: string): number => {
  if (a === b) return 0
  // Code points, not UTF-16 units: the order must not depend on how an engine stores text.
  const left = Array.from(a)
  const right = Array.from(b)
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i] as string).codePointAt(0)! - (right[i] as string).codePointAt(0)!
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/**
 * The findings of one plan as they are shown: with positions, sorted by file, line, column, rule, scenario and
 * pointer, without duplicates (decisions F2, F4, S5). `folder` is the plan's root folder. What is accepted in one
 * variant and not, or by another waiver, in the other is not the same.
 */
export function placed(
  findings: readonly Finding[],
  plan: string,
  folder: string,
  scenarios: readonly string[],
  accepted: ReadonlyMap<Finding, Accepted> = new Map(),
): PlacedFinding[] {
  const rank = (scenario: string | null): number => (scenario === null ? -1 : scenarios.indexOf(scenario))
  const all = findings.map((one) => ({
    ...one,
    plan,
    folder,
    accepted: accepted.get(one) ?? null,
    at: spot(one.place),
    related: one.related.map((other) => ({ ...other, at: spot(other.place) })),
  }))
  all.sort(
    (a, b) =>
      compareText(a.at.file, b.at.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      compareText(a.rule, b.rule) ||
      rank(a.scenario) - rank(b.scenario) ||
      compareText(a.pointer, b.pointer),
  )
  const seen = new Set<string>()
  const inBase = new Set<string>()
  const kept: PlacedFinding[] = []
  for (const one of all) {
    const by = one.accepted === null ? [] : [one.accepted.by === 'waiver' ? one.accepted.id : one.accepted.by]
    const { start, end } = one.place
    const same = JSON.stringify([one.rule, one.at.file, start, end, one.pointer, argsKey(one.said), ...by])
    if (one.scenario === null) inBase.add(same)
    else if (inBase.has(same)) continue
    const whole = `${same}\u0000${one.scenario ?? ''}`
    if (seen.has(whole)) continue
    seen.add(whole)
    kept.push(one)
  }
  return kept
}
