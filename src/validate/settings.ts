import type { Severity } from '../findings/finding.js'
import { isFixed, type RuleMeta } from '../findings/rule.js'
import { entriesOf } from '../section/entries.js'

/** How a rule runs: its severity, and its options with defaults filled in. */
export interface RuleSettings {
  readonly severity: Severity | 'off'
  /** Somebody asked for this severity: it wins over what the rule thinks of a single finding. */
  readonly stated: boolean
  readonly options: Readonly<Record<string, unknown>>
}

/** What one place says about a rule; no severity leaves it as it is. */
export interface Setting {
  readonly severity?: Severity | 'off'
  readonly options?: Readonly<Record<string, unknown>>
  /** Asked for by name: a rule that is off up to here runs as a warning. */
  readonly wake?: true
}

/** What one place says about rules, by id: a preset, a file, the command line. */
export type Layer = ReadonlyMap<string, Setting>

/** What is said outside the plan: `below` its own `rules`, and `above` them. Within each, later wins. */
export interface RuleLayers {
  readonly below: readonly Layer[]
  readonly above: readonly Layer[]
}

/** A `rules` map as a layer. What is not a setting is left out: the schema says so elsewhere. */
export function layerOf(written: unknown): Layer {
  const layer = new Map<string, Setting>()
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return layer
  for (const [id, value] of entriesOf(written as Readonly<Record<string, unknown>>)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) layer.set(id, severityOf(value))
    else {
      const { severity, ...options } = Object.fromEntries(entriesOf(value as Readonly<Record<string, unknown>>))
      layer.set(id, { ...severityOf(severity), options })
    }
  }
  return layer
}

function severityOf(value: unknown): Setting {
  if (value === 'error' || value === 'warning' || value === 'info' || value === 'off') return { severity: value }
  return value === false ? { severity: 'off' } : {}
}

/** The settings of every rule under these layers, later ones winning, key by key. Fixed rules keep their severity. */
export function ruleSettings(rules: readonly RuleMeta[], layers: readonly Layer[]): ReadonlyMap<string, RuleSettings> {
  return new Map(rules.map((rule) => [rule.id, settingsOf(rule, layers)]))
}

function settingsOf(rule: RuleMeta, layers: readonly Layer[]): RuleSettings {
  let severity = rule.severity
  let stated = false
  const options: Record<string, unknown> = {}
  for (const name in rule.options) options[name] = rule.options[name]?.default
  for (const layer of layers) {
    const setting = layer.get(rule.id)
    if (setting === undefined) continue
    if (setting.severity !== undefined && (!isFixed(rule) || setting.severity === 'error')) {
      severity = setting.severity
      stated = true
    }
    if (setting.wake && severity === 'off') {
      severity = 'warning'
      stated = true
    }
    for (const name in setting.options) if (rule.options?.[name]) options[name] = setting.options[name]
  }
  return { severity, stated, options }
}
