import { didYouMean } from '../findings/did-you-mean.js'
import { type Finding, finding } from '../findings/finding.js'
import { message } from '../findings/message.js'
import type { RuleMeta } from '../findings/rule.js'
import { referenceUnknown, referenceUnknownRule } from '../findings/rules/reference-unknown.js'
import { schemaValueRule } from '../findings/rules/schema-value.js'
import type { PlanFile } from '../generated/plan.js'
import { dataOf } from '../read/node.js'
import { baseVariant, locateIn } from '../read/scenario.js'
import type { Reported } from '../section/contract.js'
import { closest } from '../text/closest.js'
import { isWaivable } from './acceptable.js'
import type { JudgedVariant, Run } from './run.js'
import { type ScopeFault, scopesOf } from './scope.js'
import { scenariosOf, type Waiver, type Written } from './waivers.js'

const noSuchRule = message<{ rule: string }>('schema-value:no-rule', {
  en: ({ rule }, f) => `There is no rule ${f.quote(rule)}; orgplan rules lists them`,
  zh: ({ rule }, f) => `没有规则${f.quote(rule)}；可用 orgplan rules 查看全部规则`,
})

const cannotBeWaived = message<{ rule: string }>('schema-value:not-waivable', {
  en: ({ rule }) => `What ${rule} finds cannot be waived, only policy rules and warnings can: mend it`,
  zh: ({ rule }) => `${rule} 报告的问题不能豁免（只有政策规则和警告可以），请改正`,
})

type Fault = Reported & Required<Pick<Reported, 'as'>>

/** What waivers name that is not there, or cannot be waived; with the waivers it is said of. */
export function waiverFaults(
  waivers: readonly Waiver[],
  rules: ReadonlyMap<string, RuleMeta>,
  run: Run,
): ReadonlyMap<Waiver, readonly Finding[]> {
  const found = new Map<Waiver, Finding[]>()
  const [first] = run.variants
  if (first === undefined) return found
  const base = baseVariant(first.analysed.variant.base)
  for (const waiver of waivers) {
    const faults = [
      ...waiver.rules.flatMap((one) => ruleFault(one, rules, first)),
      ...waiver.scenarios.flatMap((one) => scenarioFault(one, run.scenarios)),
      ...waiver.scopes.flatMap((one) => scopeFault(one, waiver, run)),
    ]
    const shown = faults.map((fault) => {
      const { place, related } = locateIn(base, fault.pointer, 'value')
      const others = (fault.related ?? []).map((one) => {
        return { said: one.said, place: locateIn(base, one.pointer, one.on ?? 'value').place }
      })
      const { as, said, pointer, key = '', suggestions = [] } = fault
      return finding(as, { said, place, pointer, key, suggestions, related: [...related, ...others] })
    })
    if (shown.length > 0) found.set(waiver, shown)
  }
  return found
}

function ruleFault(
  { text, pointer }: Written,
  rules: ReadonlyMap<string, RuleMeta>,
  { analysed }: JudgedVariant,
): Fault[] {
  const rule = rules.get(text)
  if (rule === undefined) {
    const suggestions = closest(text, rules.keys()).map((id) => didYouMean(id))
    return [{ as: schemaValueRule, said: noSuchRule({ rule: text }), pointer, key: text, suggestions }]
  }
  if (isWaivable(rule, analysed.settings.get(text))) return []
  return [{ as: schemaValueRule, said: cannotBeWaived({ rule: text }), pointer, key: text }]
}

function scenarioFault({ text, pointer }: Written, scenarios: readonly string[]): Fault[] {
  if (text === 'base' || scenarios.includes(text)) return []
  const suggestions = closest(text, ['base', ...scenarios]).map((name) => didYouMean(name))
  const said = referenceUnknown({ reference: text, kinds: ['scenario'] })
  return [{ as: referenceUnknownRule, said, pointer, key: text, suggestions }]
}

/** A scope is sound that means something in one of the variants; a patch that was not looked at may make it. */
function scopeFault(written: Written, waiver: Waiver, run: Run): ScopeFault[] {
  const wanted = scenariosOf(waiver)
  const isWanted = (scenario: string | null): boolean => wanted === undefined || wanted.includes(scenario)
  const variants = run.variants.filter((one) => isWanted(one.scenario))
  const faults: ScopeFault[] = []
  for (const variant of variants) {
    const scopes = scopesOf(written, variant)
    if (!('as' in scopes)) return []
    faults.push(scopes)
  }
  const unseen = [null, ...run.scenarios].filter(
    (scenario) => isWanted(scenario) && variants.every((one) => one.scenario !== scenario),
  )
  return unseen.some((scenario) => scenario === null || isPatched(scenario, run)) ? [] : faults.slice(0, 1)
}

function isPatched(scenario: string, { variants }: Run): boolean {
  const base = variants[0]?.analysed.variant.base
  if (base === undefined) return false
  const { scenarios } = dataOf(base) as unknown as PlanFile
  const { patch, extends: parent } = scenarios?.[scenario] ?? {}
  return patch !== undefined || parent !== undefined
}
