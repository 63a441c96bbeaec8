import { didYouMean } from '../findings/did-you-mean.js'
import { type Finding, finding, type Severity } from '../findings/finding.js'
import type { RuleMeta } from '../findings/rule.js'
import { numberRangeRule, tooSmall } from '../findings/rules/number-range.js'
import { type TypeName, typeRule, wrongType } from '../findings/rules/schema-type.js'
import { unknownKey, unknownKeyRule } from '../findings/rules/schema-unknown-key.js'
import { notAllowed, schemaValueRule } from '../findings/rules/schema-value.js'
import type { PlanFile } from '../generated/plan.js'
import { entriesOf } from '../section/entries.js'
import { closest } from '../text/closest.js'
import { childPointer, type Pointer } from '../text/pointer.js'

/** How a rule runs in a plan: its severity, and its options with defaults filled in. */
export interface RuleSettings {
  readonly severity: Severity | 'off'
  readonly options: Readonly<Record<string, unknown>>
}

const fixedStages = new Set(['read', 'schema', 'reference'])

/** The settings of every rule, from the plan's `rules`. Errors of reading, schema and references stay errors (K1). */
export function ruleSettings(
  plan: PlanFile | undefined,
  rules: readonly RuleMeta[],
): ReadonlyMap<string, RuleSettings> {
  const written = new Map(entriesOf(plan?.rules))
  return new Map(rules.map((rule) => [rule.id, settingsOf(rule, written.get(rule.id))]))
}

function settingsOf(rule: RuleMeta, written: unknown): RuleSettings {
  const defaults = Object.fromEntries(Object.entries(rule.options ?? {}).map(([key, option]) => [key, option.default]))
  const map = typeof written === 'object' && written !== null ? (written as Record<string, unknown>) : undefined
  const { severity: stated, ...own } = map ?? { severity: written }
  const fixed = fixedStages.has(rule.stage) && rule.severity === 'error'
  const severity = fixed || stated === undefined ? rule.severity : severityOf(stated)
  return { severity, options: { ...defaults, ...own } }
}

const severityOf = (value: unknown): Severity | 'off' =>
  value === 'error' || value === 'warning' || value === 'info' ? value : 'off'

type Locate = (pointer: Pointer, on: 'key' | 'value') => Finding['place']

/** Rule ids and options that do not exist, and option values that cannot be meant. */
export function ruleConfigFindings(plan: PlanFile, rules: readonly RuleMeta[], locate: Locate): Finding[] {
  const found: Finding[] = []
  const ids = rules.map((rule) => rule.id)
  for (const [id, setting] of entriesOf(plan.rules)) {
    const pointer = childPointer('/rules', id)
    const rule = rules.find((one) => one.id === id)
    if (rule === undefined) {
      found.push(unknown(id, ids, pointer, locate))
      continue
    }
    if (typeof setting !== 'object' || setting === null) continue
    const options = Object.keys(rule.options ?? {})
    for (const [key, value] of entriesOf(setting as Record<string, unknown>)) {
      if (key === 'severity' || key.startsWith('x-')) continue
      const at = childPointer(pointer, key)
      if (!options.includes(key)) found.push(unknown(key, ['severity', ...options], at, locate))
      else found.push(...optionFindings(rule, key, value, at, locate))
    }
  }
  return found
}

function unknown(key: string, known: readonly string[], pointer: Pointer, locate: Locate): Finding {
  const suggestions = closest(key, known).map((near) => didYouMean(near))
  return finding(unknownKeyRule, {
    said: unknownKey({ key, known }),
    place: locate(pointer, 'key'),
    pointer,
    suggestions,
  })
}

function optionFindings(rule: RuleMeta, key: string, value: unknown, pointer: Pointer, locate: Locate): Finding[] {
  const schema = (rule.options?.[key]?.schema ?? {}) as { type?: string | string[]; minimum?: number }
  const types = [schema.type ?? []].flat()
  if (!types.includes('number')) return []
  if (typeof value !== 'number' && typeof value !== 'string') {
    const said = wrongType({ found: typeNameOf(value), expected: ['number'] })
    return [finding(typeRule, { said, place: locate(pointer, 'value'), pointer })]
  }
  const number = Number(value)
  if (!Number.isFinite(number)) {
    const said = notAllowed({ value: String(value), allowed: [String(rule.options?.[key]?.default)] })
    return [finding(schemaValueRule, { said, place: locate(pointer, 'value'), pointer })]
  }
  if (schema.minimum === undefined || number >= schema.minimum) return []
  const said = tooSmall({ text: String(value), least: schema.minimum })
  return [finding(numberRangeRule, { said, place: locate(pointer, 'value'), pointer })]
}

function typeNameOf(value: unknown): TypeName {
  if (value === null) return 'nothing'
  if (typeof value === 'boolean') return 'yes or no'
  return Array.isArray(value) ? 'list' : 'map'
}
