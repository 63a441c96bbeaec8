import { dirname } from 'node:path'
import type { Accepting, Judgement } from './accept/accept.js'
import type { Baseline } from './accept/in-baseline.js'
import { counts } from './findings/accepted.js'
import type { Finding, Severity } from './findings/finding.js'
import { type PlacedFinding, placed } from './findings/order.js'
import type { RuleMeta } from './findings/rule.js'
import { engineRules } from './findings/rules/index.js'
import type { PlanFile } from './generated/plan.js'
import type { Decoded } from './read/decode.js'
import { mayUseLike } from './read/like/likes.js'
import { dataOf, entryOf } from './read/node.js'
import { type ReadPlan, readPlan } from './read/plan.js'
import { baseVariant, extendsFindings, scenarioNames, type Variant, withDrivers } from './read/scenario.js'
import { type Model, sections } from './sections/index.js'
import { type BoundsJson, boundsJson, type RatioRowJson, ratioRowJson } from './sections/ratios/row-json.js'
import { waivedRatios } from './sections/ratios/waived.js'
import { type WorkloadRowJson, workloadRowJson } from './sections/workloads/row-json.js'
import type { Pointer } from './text/pointer.js'
import { findingsAcross } from './validate/across.js'
import { type Analysed, analyse, namesOf, settingsIn } from './validate/analyse.js'
import type { RuleLayers, RuleSettings } from './validate/settings.js'
import { besidesSlips, isReadable } from './validate/shape.js'
import { driverPointers, type Making, shapeOf, variantOf, withLikes } from './validate/variants.js'
import { weighed } from './validate/weigh.js'

/** Every rule there is: the engine's, then each section's in registry order. */
export const allRules: readonly RuleMeta[] = [
  ...engineRules,
  ...sections.flatMap((part) => part.rules as readonly RuleMeta[]),
]

const engineIds: ReadonlySet<string> = new Set(engineRules.map((rule) => rule.id))

/** Which variants of a plan are looked at (decision S4). */
export type Selection =
  /**
   * `validate`: the base and every scenario. `check`: the base, stages and dated plans. `base`: the base alone.
   * `compare`: as `check`, or everything where that would be the base alone.
   */
  'everything' | 'gated' | 'compared' | 'base' | { readonly scenarios: readonly string[] }

export interface CheckOptions {
  readonly cwd: string
  /** ISO date that dates in the plan are compared with. */
  readonly today: string
  /** Decision C1: `check` runs the policy rules too, `validate` does not. */
  readonly policy: boolean
  readonly selection: Selection
  /** Driver values from outside the plan, by id: a number or a range as text. They win over all layers (S3). */
  readonly drivers: ReadonlyMap<string, string>
  /** How rules run, as said outside the plan: a preset, a configuration, the command line. */
  readonly rules?: RuleLayers | undefined
  /** What was found before and is accepted for that. */
  readonly baseline?: Baseline | undefined
}

export interface Summary {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly waived: number
}

export interface AnalysedVariant {
  readonly scenario: string | null
  readonly model: Model
  readonly analysed: Analysed
  /** Errors of earlier stages kept the policy rules from running. */
  readonly policySkipped: boolean
  /** Ratios and workloads whose findings are waived, by pointer. */
  readonly waived: ReadonlySet<Pointer>
}

export interface CheckedPlan {
  readonly file: string
  readonly read: ReadPlan
  readonly findings: readonly PlacedFinding[]
  readonly ratios: readonly RatioRowJson[]
  readonly workloads: readonly WorkloadRowJson[]
  readonly bounds: readonly BoundsJson[]
  readonly summary: Summary
  readonly variants: readonly AnalysedVariant[]
  /** How each rule runs in the base. */
  readonly settings: ReadonlyMap<string, RuleSettings>
  /** Names that the selection asked for and the plan lacks. */
  readonly unknownScenarios: readonly string[]
  readonly unknownDrivers: readonly string[]
  readonly scenarioNames: readonly string[]
  readonly driverIds: readonly string[]
}

/** Reads, validates and (with `policy`) checks one plan. Throws `InputError` only where a file cannot be read at all. */
export async function checkPlan(root: Decoded, options: CheckOptions): Promise<CheckedPlan> {
  const read = await readPlan(root, options.cwd)
  const folder = dirname(root.source.path)
  const { findings, variants: looked, accepting, ...names } = await lookedAt(read, folder, options)
  const written = read.root === undefined ? undefined : (dataOf(read.root) as unknown as PlanFile)
  const settings = settingsIn(written, allRules, options.rules)
  const byVariant = new Map([[null, settings], ...looked.map((one) => [one.scenario, one.analysed.settings] as const)])
  const weigh = (some: readonly Finding[]): Finding[] => weighed(some, byVariant, engineIds)
  const found = weigh(findings)
  const judgement = judged(found, read, looked, accepting, options)
  const variants = looked.map((one) => ({ ...one, waived: waivedIn(one.scenario, judgement) }))
  const all = [...found, ...weigh(judgement.findings)]
  const sorted = placed(all, read.file, folder, names.scenarioNames, judgement.accepted)
  const baseSeen = variants.some((one) => one.scenario === null)
  const shown = accepting?.mark(sorted, baseSeen) ?? sorted
  const told = options.policy ? variants.filter((one) => !one.policySkipped) : []
  return {
    file: read.file,
    read,
    findings: shown,
    ratios: told.flatMap(({ scenario, model, waived }) =>
      model.ratios.rows.map((row) => ratioRowJson(row, read.file, scenario, waived)),
    ),
    workloads: told.flatMap(({ scenario, model, waived }) =>
      model.workloads.rows.map((row) => workloadRowJson(row, model.workloads, read.file, scenario, waived)),
    ),
    bounds: told.flatMap(({ scenario, model }) =>
      model.ratios.bounds.map((one) => boundsJson(one, read.file, scenario)),
    ),
    summary: summaryOf(shown),
    variants,
    settings,
    ...names,
  }
}

type Names = Pick<CheckedPlan, 'unknownScenarios' | 'unknownDrivers' | 'scenarioNames' | 'driverIds'>

interface Looked extends Names {
  readonly findings: readonly Finding[]
  readonly variants: readonly Omit<AnalysedVariant, 'waived'>[]
  readonly accepting: Accepting | undefined
}

/** A plan as far as its findings let it be looked at: its shape, then every variant that is selected. */
async function lookedAt(read: ReadPlan, folder: string, options: CheckOptions): Promise<Looked> {
  const findings: Finding[] = [...read.findings]
  const variants: Omit<AnalysedVariant, 'waived'>[] = []
  const nothing = { unknownScenarios: [], unknownDrivers: [], scenarioNames: [], driverIds: [] }
  if (read.root === undefined || !isReadable(findings)) {
    return { ...nothing, findings, variants, accepting: undefined }
  }
  const written = baseVariant(read.root)
  const making: Making = {
    usesLike: mayUseLike(read.sources),
    read,
    rules: allRules,
    namesOf: (plan) => namesOf(dataOf(plan) as unknown as PlanFile, sections, read.languages),
  }
  findings.push(...besidesSlips(shapeOf(written, making), findings), ...extendsFindings(read.root))
  const names = scenarioNames(read.root)
  const untold = { ...nothing, scenarioNames: names, findings, variants, accepting: undefined }
  if (hasErrors(findings)) return untold
  const base = withLikes(written, making)
  findings.push(...base.findings)
  if (hasErrors(findings)) return untold
  const wanted = selected(read.root, options.selection)
  const drivers = driverPointers(base, options.drivers.keys(), making)
  const accepting = await acceptingIn(read, folder, options.baseline)
  for (const name of wanted) {
    if (name !== null && !names.includes(name)) continue
    const made = name === null ? base : variantOf(base, name, making)
    if (name !== null) findings.push(...made.findings)
    if (name !== null && hasErrors(made.findings)) continue
    const variant = withSet(made, options.drivers, making)
    const analysed = analyse(read, variant, sections, allRules, { ...options, accepts: accepting?.accepts })
    findings.push(...analysed.findings)
    const policySkipped = options.policy && analysed.policySkipped
    variants.push({ scenario: name, model: analysed.model as unknown as Model, analysed, policySkipped })
  }
  findings.push(
    ...findingsAcross(
      variants.map(({ analysed }) => analysed),
      sections,
      options,
    ),
  )
  return {
    findings,
    variants,
    accepting,
    unknownScenarios: wanted.filter((name): name is string => name !== null && !names.includes(name)),
    unknownDrivers: [...options.drivers.keys()].filter((id) => !drivers.pointers.has(id)),
    scenarioNames: names,
    driverIds: drivers.all,
  }
}

/** Driver values from outside the plan, where this variant has the driver. */
function withSet(variant: Variant, values: ReadonlyMap<string, string>, making: Making): Variant {
  if (values.size === 0) return variant
  const { pointers } = driverPointers(variant, values.keys(), making)
  const set = [...pointers].map(([id, pointer]) => [pointer, values.get(id) ?? ''] as const)
  return withDrivers(variant, new Map(set))
}

/** What waivers and comments say about the findings; nothing where the plan has none. */
function judged(
  found: readonly Finding[],
  { root }: ReadPlan,
  variants: Looked['variants'],
  accepting: Accepting | undefined,
  { policy, today }: CheckOptions,
): Judgement {
  if (accepting === undefined || root === undefined) return { accepted: new Map(), findings: [] }
  const gated = selected(root, 'gated')
  return accepting.judge(found, { policy, today, variants, scenarios: scenarioNames(root), gated })
}

/** What accepts findings of the plan; nothing is loaded where nothing does. */
async function acceptingIn(
  read: ReadPlan,
  folder: string,
  baseline: Baseline | undefined,
): Promise<Accepting | undefined> {
  const waivers = read.root === undefined ? undefined : entryOf(read.root, 'waivers')
  const hasComments = [...read.sources.values()].some((source) => source.text.includes('orgplan-disable'))
  if (baseline === undefined && waivers === undefined && !hasComments) return undefined
  const { acceptingOf } = await import('./accept/accept.js')
  return acceptingOf(read, allRules, folder, baseline)
}

function waivedIn(scenario: string | null, { accepted }: Judgement): ReadonlySet<Pointer> {
  const waived = [...accepted].filter(([one, by]) => by.by === 'waiver' && one.scenario === scenario)
  return waivedRatios(waived.map(([one]) => one))
}

const hasErrors = (findings: readonly Finding[]): boolean => findings.some((one) => one.severity === 'error')

/** Null is the base. */
function selected(root: NonNullable<ReadPlan['root']>, selection: Selection): (string | null)[] {
  const all = scenarioNames(root)
  if (typeof selection === 'object')
    return [...new Set(selection.scenarios)].map((name) => (name === 'base' ? null : name))
  if (selection === 'base') return [null]
  if (selection === 'everything') return [null, ...all]
  const plan = dataOf(root) as unknown as PlanFile
  const gated = all.filter(
    (name) => plan.scenarios?.[name]?.when !== undefined || plan.scenarios?.[name]?.at !== undefined,
  )
  return [null, ...(selection === 'compared' && gated.length === 0 ? all : gated)]
}

/** What counts, by severity, and what is waived (decision F6). */
export function summaryOf(findings: readonly Pick<PlacedFinding, 'severity' | 'accepted'>[]): Summary {
  const count = (severity: Severity): number =>
    findings.filter((one) => counts(one) && one.severity === severity).length
  const waived = findings.filter((one) => one.accepted?.by === 'waiver').length
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), waived }
}
