import { didYouMean } from '../findings/did-you-mean.js'
import { type Finding, finding, type Source, type Suggestion } from '../findings/finding.js'
import type { Said } from '../findings/message.js'
import type { RuleMeta } from '../findings/rule.js'
import { includeLoop, includeLoopRule } from '../findings/rules/include-loop.js'
import { includeMissing, includeMissingRule, includeUnreadable } from '../findings/rules/include-missing.js'
import { notAllowed, schemaValueRule } from '../findings/rules/schema-value.js'
import { config as validConfig } from '../generated/config-validator.js'
import type { ConfigFile } from '../generated/plan.js'
import { type Dict, dataOf, locate } from '../read/node.js'
import { closest } from '../text/closest.js'
import type { Pointer } from '../text/pointer.js'
import { ruleSettingFindings } from '../validate/rule-settings.js'
import { schemaFindings } from '../validate/schema.js'
import { layerOf } from '../validate/settings.js'
import { type Config, noConfig } from './config.js'
import { isPreset, presetNames } from './presets.js'

/** One configuration file as read: its text, its map where it has one, and what reading found. */
export interface OpenedConfig {
  readonly source: Source
  readonly root: Dict | undefined
  readonly findings: readonly Finding[]
}

/** Opens the file that `extends` names in the file `from`; the system's word for the error where it cannot be read. */
export type OpenConfig = (path: string, from: Source) => Promise<OpenedConfig | string>

export interface LoadedConfig {
  readonly config: Config
  readonly findings: readonly Finding[]
}

/** A configuration with all it extends, later ones winning; a preset replaces what stands before it. */
export async function loadConfig(
  opened: OpenedConfig,
  rules: readonly RuleMeta[],
  open: OpenConfig,
): Promise<LoadedConfig> {
  const findings: Finding[] = []
  const config = await loaded(noConfig, opened, [], { rules, open, findings })
  return { config, findings }
}

interface Loading {
  readonly rules: readonly RuleMeta[]
  readonly open: OpenConfig
  readonly findings: Finding[]
}

async function loaded(before: Config, opened: OpenedConfig, way: readonly Source[], on: Loading): Promise<Config> {
  const { root, source } = opened
  on.findings.push(...opened.findings)
  if (root === undefined || opened.findings.some((one) => one.severity === 'error')) return before
  const place = (pointer: Pointer, at: 'key' | 'value'): Finding['place'] => locate(root, pointer, at).place
  const shape = schemaFindings(root, validConfig, 'config')
  const file = dataOf(root) as ConfigFile
  const told = new Set(shape.map((one) => one.place.start))
  const ofRules = ruleSettingFindings(file.rules, on.rules, place)
  on.findings.push(...shape, ...ofRules.filter((one) => !told.has(one.place.start)))
  let config = before
  for (const [index, base] of [file.extends ?? []].flat().entries()) {
    if (typeof base !== 'string' || base === '') continue
    const pointer = Array.isArray(file.extends) ? `/extends/${index}` : '/extends'
    const next = await extended(config, base, [...way, source], on)
    if (!('said' in next)) config = next
    else on.findings.push(finding(next.rule, { ...next, place: place(pointer, 'value'), pointer }))
  }
  return {
    preset: config.preset,
    layers: file.rules === undefined ? config.layers : [...config.layers, layerOf(file.rules)],
    lang: file.lang ?? config.lang,
    failOn: file.failOn ?? config.failOn,
    maxWarnings: file.maxWarnings ?? config.maxWarnings,
  }
}

interface Fault {
  readonly rule: RuleMeta
  readonly said: Said
  readonly suggestions?: readonly Suggestion[]
}

/** The configuration with one entry of `extends`, written in the last file of the way, on top. */
async function extended(config: Config, base: string, way: readonly Source[], on: Loading): Promise<Config | Fault> {
  if (isPreset(base)) return { ...config, preset: base, layers: [] }
  if (!isPath(base)) {
    const suggestions = closest(base, presetNames).map((near) => didYouMean(near))
    return {
      rule: schemaValueRule,
      said: notAllowed({ value: base, allowed: [...presetNames, './FILE.yaml'] }),
      suggestions,
    }
  }
  const next = await on.open(base, way[way.length - 1] as Source)
  if (typeof next === 'string') return { rule: includeMissingRule, said: unread(base, next) }
  const from = way.findIndex((one) => one.path === next.source.path)
  if (from < 0) return loaded(config, next, way, on)
  const chain = [...way.slice(from), next.source].map((one) => one.file)
  return { rule: includeLoopRule, said: includeLoop({ chain }) }
}

const isPath = (text: string): boolean => /[\\/]|\.ya?ml$|\.json$/i.test(text)

const unread = (path: string, code: string): Said =>
  code === 'ENOENT' ? includeMissing({ path }) : includeUnreadable({ path, code })
