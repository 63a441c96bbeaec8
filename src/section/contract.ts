import type { Chart } from '../chart/chart.js'
import type { Severity } from '../findings/finding.js'
import type { Said } from '../findings/message.js'
import type { RuleMeta } from '../findings/rule.js'
import type { PlanFile } from '../generated/plan.js'
import type { ComparedGroup, Comparison, Figure, FigureNumber } from '../table/comparison.js'
import type { ColumnKind, Table } from '../table/table.js'
import type { Lang, Name, Pair } from '../text/lang.js'
import type { Pointer } from '../text/pointer.js'
import type { ChartOptions } from './chart-options.js'

/**
 * The contract of a section: one part of a plan (departments, people, ratios, …) with its model, rules and views.
 * The engine knows only these types. A section is one folder and one line in `sections/index.ts`.
 */
export interface Section<K extends string = string, Needs extends object = object, M = unknown> {
  /** The name of its slice of the model. */
  readonly key: K
  /** Slices of sections that stand before it in the registry. */
  readonly needs: readonly (keyof Needs & string)[]
  /** Adds the things that references may name. Runs for all sections before any `build`. */
  declare?(plan: PlanFile, declare: Declare, name: BuildContext['name']): void
  /** Makes the slice. The plan has passed the schema; a reference that does not resolve is reported elsewhere. */
  build(plan: PlanFile, needs: Needs, context: BuildContext): M
  readonly rules: readonly Rule<never>[]
  readonly views: readonly View<never>[]
  readonly across?: readonly AcrossView<never>[]
  readonly measures?: readonly (Measure<never> | MeasureList<never> | MeasureGroups<never>)[]
  readonly charts?: readonly ChartView<never>[]
}

/**
 * Every kind of thing a reference may name. The prefix `role:` etc. fixes it (format.md C6). A total is what the drivers
 * of that id come to where only departments have one (format.md C9).
 */
export type Kind = 'role' | 'department' | 'committee' | 'person' | 'driver' | 'total' | 'family' | 'grade' | 'scenario'

/** A thing that references may name. */
export interface Named {
  readonly kind: Kind
  readonly name: Name
  /** Ids from the top, e.g. `sales/zhejiang/planner`; for things outside the tree, their id. */
  readonly path: string
  readonly pointer: Pointer
}

export type Declare = (named: Named) => void

/** What a reference came to (decision M2). */
export type Resolution =
  | { readonly is: 'found'; readonly named: Named }
  | { readonly is: 'unknown' }
  | { readonly is: 'ambiguous'; readonly among: readonly Named[] }
  | { readonly is: 'wrong-kind'; readonly among: readonly Named[] }

export interface Names {
  /**
   * Resolves a reference written at `from`. Inside a department its own roles and departments come first, then each
   * ancestor's, then any unambiguous path suffix; the first scope with a match of one of `kinds` decides.
   */
  resolve(reference: string, kinds: readonly Kind[], from: Pointer): Resolution
  /** Every role whose path is or ends with this one (the `role` key of a selector, decision M7). */
  ending(path: string, kind: Kind): readonly Named[]
  /** All of a kind, in plan order. */
  all(kind: Kind): readonly Named[]
  /** References that may have been meant: near ids, or ids of things whose name in any language is near. */
  near(reference: string, kinds: readonly Kind[]): string[]
}

export interface BuildContext {
  readonly names: Names
  /** The plan's languages, e.g. `['en', 'zh']`; empty where it states none. */
  readonly languages: readonly string[]
  /** ISO date that dates in the plan are compared with. */
  readonly today: string
  readonly scenario: string | null
  /** Where an option, not the plan, has set the value (`--set`). */
  isSetOutside(pointer: Pointer): boolean
  /** Where the scenario, not the plan before it, says the value. */
  isFromScenario(pointer: Pointer): boolean
  /** Splits `English | 中文` or reads a map of languages. `undefined` is no text. */
  name(id: string, text: TextValue | undefined): Name
}

/** A text as plans write it: one scalar, or a map of languages. */
export type TextValue = string | number | boolean | { readonly [language: string]: string | number | boolean }

/** A rule that runs on slices of the model. Rules of reading, schema and references have no `check`: the engine says them. */
export interface Rule<Slices extends object = object> extends RuleMeta {
  check?(slices: Slices, report: Report, options: Readonly<Record<string, unknown>>, context: BuildContext): void
  /** Looks at the variants of a run side by side; those are left out whose earlier errors keep them from being judged. */
  across?(variants: readonly VariantOf<Slices>[], report: ReportIn): void
}

/** Where a finding stands: a pointer, and whether the key or the value there is at fault. */
export interface At {
  readonly pointer: Pointer
  readonly on?: 'key' | 'value'
}

export interface Reported extends At {
  readonly said: Said
  /** Says it as another rule of the engine, such as `reference-unknown`. */
  readonly as?: RuleMeta
  /** What the rule thinks of this one; what the plan sets for the rule wins over it. */
  readonly severity?: Severity
  /** What the plan states for just this one, such as the severity of a ratio; wins over everything. */
  readonly stated?: Severity
  readonly key?: string
  /** What a waiver may name it by besides its place: each list is one way, and holds where all of it is covered. */
  readonly about?: readonly (readonly Pointer[])[]
  readonly related?: readonly (At & { readonly said: Said; readonly scenario?: string | null })[]
  readonly suggestions?: readonly { readonly said: Said; readonly replacement: string }[]
}

export type Report = (reported: Reported) => void

/** Reports in the variant of a scenario, null is the base; `related` may lie in another one. */
export type ReportIn = (scenario: string | null, reported: Reported) => void

/** One variant of a plan among several. */
export interface VariantOf<Slices extends object = object, Context extends BuildContext = BuildContext> {
  /** Null is the base. */
  readonly scenario: string | null
  readonly slices: Slices
  readonly context: Context
}

/** A table over slices of the model: `orgplan table VIEW`. */
export interface View<Slices extends object = object> {
  readonly id: string
  readonly summary: Pair
  build(slices: Slices, context: ViewContext): Table
}

export interface ViewContext extends BuildContext {
  readonly lang: Lang
  /** The root file of the plan, as people see it. */
  readonly plan: string
  /** Ratios and workloads whose findings are waived in this variant, by pointer. */
  readonly waived?: ReadonlySet<Pointer>
}

/** The variants of a plan side by side: `orgplan table VIEW` too. */
export interface AcrossView<Slices extends object = object> {
  readonly id: string
  readonly summary: Pair
  /** Unasked, all scenarios where a plan has neither stages nor dated plans, as `compare` has; else the base alone. */
  readonly over?: 'compared'
  /** A table has a row for each variant, a comparison a column. */
  build(variants: readonly VariantOf<Slices, ViewContext>[]): Comparison | Table
}

/** A figure of a variant: a row of `orgplan compare`. */
export interface Measure<Slices extends object = object> {
  readonly id: string
  readonly head: Pair
  readonly kind: ColumnKind
  of(slices: Slices, context: ViewContext): Figure | FigureNumber
  /** People need not see it where it is zero, or not stated, in every variant. */
  readonly unlessNone?: true
}

/** Figures with a row for each thing of a kind: a ratio, a department, a role. */
export interface MeasureList<Slices extends object = object> {
  readonly id: string
  readonly head: Pair
  readonly kind: ColumnKind
  each(slices: Slices, context: ViewContext): readonly Measured[]
  /** People see the rows that differ between the variants, unless they ask for all. */
  readonly onlyChanges?: true
  /** What a variant has of a thing that it lacks; nothing unless given. */
  readonly lacking?: FigureNumber
  /** What the outermost things come to together. */
  total?(slices: Slices): Figure
}

/** Groups of figures that a section makes of all variants at once, as their headings and kinds depend on the plan. */
export interface MeasureGroups<Slices extends object = object> {
  readonly id: string
  groups(variants: readonly VariantOf<Slices, ViewContext>[]): readonly ComparedGroup[]
}

/** One thing of a list: the same thing in every variant that has this id. */
export interface Measured {
  readonly id: string
  readonly name: Name
  readonly depth?: number
  readonly figure: Figure | FigureNumber
}

/** An org chart over slices of the model: `orgplan chart --view VIEW`. */
export interface ChartView<Slices extends object = object> {
  readonly id: string
  readonly summary: Pair
  build(slices: Slices, options: ChartOptions): Chart
}

/** Declares a section; the slice types of `needs` are checked against what `build`, rules and views use. */
export function section<const K extends string, Needs extends object, M>(
  part: Omit<Section<K, Needs, M>, 'rules' | 'views' | 'across' | 'measures' | 'charts'> & {
    readonly rules: readonly Rule<Needs & { [S in K]: M }>[]
    readonly views: readonly View<Needs & { [S in K]: M }>[]
    readonly across?: readonly AcrossView<Needs & { [S in K]: M }>[]
    readonly measures?: readonly (
      | Measure<Needs & { [S in K]: M }>
      | MeasureList<Needs & { [S in K]: M }>
      | MeasureGroups<Needs & { [S in K]: M }>
    )[]
    readonly charts?: readonly ChartView<Needs & { [S in K]: M }>[]
  },
): Section<K, Needs, M> {
  return part as unknown as Section<K, Needs, M>
}
