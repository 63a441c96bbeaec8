import type { Pointer } from '../text/pointer.js'
import type { Said } from './message.js'

export type Severity = 'error' | 'warning' | 'info'

/** Decision C1: `validate` runs all but `policy`; `check` runs them all. */
export const stages = ['read', 'schema', 'reference', 'structure', 'arithmetic', 'policy'] as const
export type Stage = (typeof stages)[number]

/** One text a plan was read from. `file` is what people see; offsets in places are UTF-16 units into `text`. */
export interface Source {
  readonly file: string
  readonly path: string
  readonly text: string
}

/** A span of source text, end exclusive. Detection knows offsets; line and column are added once, at the edge. */
export interface Place {
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** True if two places share text, or are the same point. */
export function placesMeet(a: Place, b: Place): boolean {
  if (a.source !== b.source) return false
  return (a.start < b.end && b.start < a.end) || a.start === b.start
}

export interface Related {
  readonly said: Said
  readonly place: Place
}

/** A way out. `replacement` is the text to put in the finding's place, where there is one. */
export interface Suggestion {
  readonly said: Said
  readonly replacement: string
}

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly said: Said
  readonly place: Place
  /** RFC 6901 pointer into the effective plan (decision F3). */
  readonly pointer: Pointer
  /**
   * What a waiver may name it by besides its place (decision F6): pointers into the effective plan. Each list is one
   * way, and holds where all of it is covered.
   */
  readonly about?: readonly (readonly Pointer[])[]
  /** The scenario it holds in; null is the base, or every variant alike (decision S5). */
  readonly scenario: string | null
  /** Tells apart several findings of one rule at one place: the other node's path (decision F5). */
  readonly key: string
  readonly related: readonly Related[]
  readonly suggestions: readonly Suggestion[]
}

export interface Problem {
  readonly said: Said
  readonly place: Place
  readonly pointer?: Pointer
  readonly about?: readonly (readonly Pointer[])[]
  readonly severity?: Severity
  readonly scenario?: string | null
  readonly key?: string
  readonly related?: readonly Related[]
  readonly suggestions?: readonly Suggestion[]
}

/** A finding of a rule, with what is usually left out filled in. */
export function finding(rule: { readonly id: string; readonly severity: Severity | 'off' }, problem: Problem): Finding {
  return {
    rule: rule.id,
    severity: problem.severity ?? (rule.severity === 'off' ? 'info' : rule.severity),
    said: problem.said,
    place: problem.place,
    pointer: problem.pointer ?? '',
    ...(problem.about === undefined ? {} : { about: problem.about }),
    scenario: problem.scenario ?? null,
    key: problem.key ?? '',
    related: problem.related ?? [],
    suggestions: problem.suggestions ?? [],
  }
}
