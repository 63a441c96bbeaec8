import { type Finding, stages } from '../findings/finding.js'
import type { RuleMeta } from '../findings/rule.js'
import type { PlanFile } from '../generated/plan.js'
import { type Dict, dataOf } from '../read/node.js'
import type { ReadPlan } from '../read/plan.js'
import { chainOf, isFromScenario, type Variant } from '../read/scenario.js'
import type { BuildContext, Named, Names, Report, Rule, Section } from '../section/contract.js'
import { type Reference, referenceFault } from '../section/reference-fault.js'
import { childPointer } from '../text/pointer.js'
import { toldOnce } from './copied-findings.js'
import { NameIndex } from './names.js'
import { visitReferences } from './references.js'
import { type Removals, removalsOf } from './removals.js'
import { asSet, reportedFinding } from './reported.js'
import { layerOf, type RuleLayers, type RuleSettings, ruleSettings } from './settings.js'
import { nameOf } from './texts.js'

/** A section as the engine runs it: what its slices are made of is its own affair. */
type AnySection = Pick<Section, 'key' | 'declare' | 'rules'> & {
  build(plan: PlanFile, needs: never, context: BuildContext): unknown
}

/** The index of what references may name in a plan. */
export function namesOf(plan: PlanFile, sections: readonly AnySection[], languages: readonly string[]): Names {
  const named: Named[] = []
  for (const part of sections)
    part.declare?.(
      plan,
      (one) => named.push(one),
      (id, text) => nameOf(id, text, languages),
    )
  return new NameIndex(named)
}

export interface Analysed {
  readonly variant: Variant
  /** Slices by section key. */
  readonly model: Readonly<Record<string, unknown>>
  readonly context: BuildContext
  readonly findings: readonly Finding[]
  /** How each rule runs in this variant. */
  readonly settings: ReadonlyMap<string, RuleSettings>
  /** Errors of earlier stages kept the policy rules from running. */
  readonly policySkipped: boolean
}

export interface AnalyseOptions {
  readonly today: string
  /** Decision C1: `check` adds the policy rules. */
  readonly policy: boolean
  /** What is said about rules outside the plan. */
  readonly rules?: RuleLayers | undefined
  /** Errors that a comment or a baseline accepts: they do not keep the policy rules from running. */
  readonly accepts?: ((finding: Finding) => boolean) | undefined
}

/** References, model and rules of one variant whose shape is right. */
export function analyse(
  read: ReadPlan,
  variant: Variant,
  sections: readonly AnySection[],
  rules: readonly RuleMeta[],
  options: AnalyseOptions,
): Analysed {
  const data = dataOf(variant.root)
  const plan = data as unknown as PlanFile
  const { languages } = read
  const names = namesOf(plan, sections, languages)
  const context: BuildContext = {
    names,
    languages,
    today: options.today,
    scenario: variant.scenario,
    isSetOutside: (pointer) => variant.overrides.some((one) => one.pointer === null && one.target === pointer),
    isFromScenario: (pointer) => isFromScenario(variant, pointer),
    name: (id, text) => nameOf(id, text, languages),
  }
  const chain =
    variant.scenario === null
      ? []
      : chainOf(variant.root, variant.scenario).map((one) => childPointer('/scenarios', one.key))
  const settings = settingsIn(plan, rules, options.rules)
  const findings: Finding[] = []
  const removals = removalsOf(variant, names, (root: Dict) =>
    namesOf(dataOf(root) as unknown as PlanFile, sections, languages),
  )
  const look = (reference: Reference): void => {
    const fault = referenceFault(reference, names)
    if (removals?.explain(reference, fault)) return
    if (fault !== undefined) findings.push(reportedFinding(fault, fault.as, 'error', variant))
  }
  visitReferences(data, names, chain, look, variant.settled)
  if (variant.copies.length > 0) findings.splice(0, findings.length, ...toldOnce(findings))
  const model: Record<string, unknown> = {}
  for (const part of sections) model[part.key] = part.build(plan, model as never, context)
  let policySkipped = false
  for (const stage of stages) {
    if (stage === 'policy') {
      findings.push(...(removals?.findings() ?? []))
      policySkipped = findings.some((one) => one.severity === 'error' && options.accepts?.(one) !== true)
      if (!options.policy || policySkipped) continue
    }
    for (const part of sections) {
      for (const rule of part.rules as readonly Rule[]) {
        if (rule.stage === stage) findings.push(...runRule(rule, settings, variant, model, context, removals))
      }
    }
  }
  findings.push(...(removals?.findings() ?? []))
  return { variant, model, context, findings, settings, policySkipped }
}

/** The settings of every rule in a plan, its own `rules` between what is said below and above them. */
export function settingsIn(
  plan: PlanFile | undefined,
  rules: readonly RuleMeta[],
  { below, above }: RuleLayers = { below: [], above: [] },
): ReadonlyMap<string, RuleSettings> {
  return ruleSettings(rules, [...below, layerOf(plan?.rules), ...above])
}

/** A rule that is switched off still tells of references that lead nowhere: those are errors of another rule. */
function runRule(
  rule: Rule,
  settings: ReadonlyMap<string, RuleSettings>,
  variant: Variant,
  model: object,
  context: BuildContext,
  removals: Removals | undefined,
): Finding[] {
  const setting = settings.get(rule.id)
  if (setting === undefined || rule.check === undefined) return []
  const { severity, stated, options } = setting
  if (severity === 'off' && !stated) return []
  const found: Finding[] = []
  const report: Report = (reported) => {
    if (removals?.explainReported(reported)) return
    const one = asSet(reported, rule, setting, variant)
    if (one !== undefined) found.push(one)
  }
  rule.check(model, report, options, context)
  return found
}
