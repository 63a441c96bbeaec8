import { dirname } from 'node:path'
import { counts } from './findings/accepted.js'
import type { Finding, Severity } from './findings/finding.js'
import { type PlacedFinding, placed } from './findings/order.js'
import type { RuleMeta } from './findings/rule.js'
import { engineRules } from './findings/rules/index.js'
import type { PlanFile } from './generated/plan.js'
import type { Decoded } from './read/decode.js'
import { dataOf } from './read/node.js'
import { type ReadPlan, readPlan } from './read/plan.js'
import {
  baseVariant,
  extendsFindings,
  patched,
  scenarioNames,
  type Variant,
  withDrivers,
  withShortKeys,
} from './read/scenario.js'
import { entriesOf } from './section/entries.js'
import { type Model, sections } from './sections/index.js'
import { type BoundsJson, boundsJson, type RatioRowJson, ratioRowJson } from './sections/ratios/row-json.js'
import { type Analysed, analyse, namesOf } from './validate/analyse.js'
import { besidesSlips, isReadable, shapeFindings } from './validate/shape.js'

/** Every rule there is: the engine's, then each section's in registry order. */
export const allRules: readonly RuleMeta[] = [
  ...engineRules,
  ...sections.flatMap((part) => part.rules as readonly RuleMeta[]),
]

/** Which variants of a plan are looked at (decision S4). */
export type Selection =
  /** `validate`: the base and every scenario. `check`: the base, stages and dated plans. `base`: the base alone. */
  'everything' | 'gated' | 'base' | { readonly scenarios: readonly string[] }

export interface CheckOptions {
  readonly cwd: string
  /** ISO date that dates in the plan are compared with. */
  readonly today: string
  /** Decision C1: `check` runs the policy rules too, `validate` does not. */
  readonly policy: boolean
  readonly selection: Selection
  /** Driver values from outside the plan, by id: a number or a range as text. They win over all layers (S3). */
  readonly drivers: ReadonlyMap<string, string>
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
}

export interface CheckedPlan {
  readonly file: string
  readonly read: ReadPlan
  readonly findings: readonly PlacedFinding[]
  readonly ratios: readonly RatioRowJson[]
  readonly bounds: readonly BoundsJson[]
  readonly summary: Summary
  readonly variants: readonly AnalysedVariant[]
  /** Names that the selection asked for and the plan lacks. */
  readonly unknownScenarios: readonly string[]
  readonly unknownDrivers: readonly string[]
  readonly scenarioNames: readonly string[]
  readonly driverIds: readonly string[]
}

/** Reads, validates and (with `policy`) checks one plan. Throws `InputError` only where a file cannot be read at all. */
export async function checkPlan(root: Decoded, options: CheckOptions): Promise<CheckedPlan> {
  const read = await readPlan(root, options.cwd)
  const findings: Finding[] = [...read.findings]
  const variants: AnalysedVariant[] = []
  let unknownScenarios: string[] = []
  let unknownDrivers: string[] = []
  let names: string[] = []
  let driverIds: string[] = []
  if (read.root !== undefined && isReadable(findings)) {
    const base = baseVariant(read.root)
    findings.push(...besidesSlips(shapeFindings(read, base, allRules), findings), ...extendsFindings(read.root))
    names = scenarioNames(read.root)
    if (!hasErrors(findings)) {
      const wanted = selected(read.root, options.selection)
      unknownScenarios = wanted.filter((name): name is string => name !== null && !names.includes(name))
      const plan = dataOf(read.root) as unknown as PlanFile
      driverIds = entriesOf(plan.drivers).map(([id]) => id)
      unknownDrivers = [...options.drivers.keys()].filter((id) => !driverIds.includes(id))
      const known = new Map([...options.drivers].filter(([id]) => !unknownDrivers.includes(id)))
      for (const name of wanted) {
        if (name !== null && !names.includes(name)) continue
        const variant = effective(read, base, name, known, findings)
        if (variant === undefined) continue
        const analysed = analyse(read, variant, sections, allRules, options)
        findings.push(...analysed.findings)
        variants.push({
          scenario: name,
          model: analysed.model as unknown as Model,
          analysed,
          policySkipped: options.policy && analysed.policySkipped,
        })
      }
    }
  }
  const shown = placed(findings, read.file, dirname(root.source.path), names)
  const judged = options.policy ? variants.filter((one) => !one.policySkipped) : []
  return {
    file: read.file,
    read,
    findings: shown,
    ratios: judged.flatMap(({ scenario, model }) =>
      model.ratios.rows.map((row) => ratioRowJson(row, read.file, scenario)),
    ),
    bounds: judged.flatMap(({ scenario, model }) =>
      model.ratios.bounds.map((one) => boundsJson(one, read.file, scenario)),
    ),
    summary: summaryOf(shown),
    variants,
    unknownScenarios,
    unknownDrivers,
    scenarioNames: names,
    driverIds,
  }
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
  return [
    null,
    ...all.filter((name) => plan.scenarios?.[name]?.when !== undefined || plan.scenarios?.[name]?.at !== undefined),
  ]
}

/** The plan of one variant, or nothing where its patch leaves no sound plan (the findings say why). */
function effective(
  read: ReadPlan,
  base: Variant,
  name: string | null,
  drivers: ReadonlyMap<string, string>,
  findings: Finding[],
): Variant | undefined {
  let variant = base
  if (name !== null) {
    variant = patched(base.root, name)
    const own = variant.root === base.root ? [] : shapeFindings(read, variant, allRules)
    const found = [...variant.findings, ...own.map((one) => ({ ...one, scenario: name }))]
    findings.push(...found)
    if (hasErrors(found)) return undefined
    const names = namesOf(dataOf(variant.root) as unknown as PlanFile, sections, read.languages)
    variant = withShortKeys(variant, (reference, from) => {
      const resolution = names.resolve(reference, ['role'], from)
      return resolution.is === 'found' ? resolution.named.pointer : undefined
    })
  }
  return drivers.size === 0 ? variant : withDrivers(variant, drivers)
}

/** What counts, by severity, and what is waived (decision F6). */
export function summaryOf(findings: readonly Pick<PlacedFinding, 'severity' | 'accepted'>[]): Summary {
  const count = (severity: Severity): number =>
    findings.filter((one) => counts(one) && one.severity === severity).length
  const waived = findings.filter((one) => one.accepted?.by === 'waiver').length
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), waived }
}
