import { isPreset, type PresetName, presetNames } from '../config/presets.js'
import { isFixed, type RuleMeta } from '../findings/rule.js'
import { allRules } from '../main.js'
import { closest } from '../text/closest.js'
import { type Layer, type RuleLayers, type RuleSettings, ruleSettings, type Setting } from '../validate/settings.js'
import { didYouMean } from './choices.js'
import { type Call, type Option, optionList, optionText } from './command.js'
import { UsageError } from './exit.js'
import { nearOr } from './unknown-word.js'

export const ruleOptionsList: readonly Option[] = [
  {
    flags: '--preset <name>',
    summary: {
      en: 'start from this preset instead of the configured one: recommended or strict',
      zh: '以此预设为基础，代替配置中的预设：recommended 或 strict',
    },
    choices: presetNames,
  },
  {
    flags: '--rule <rule=severity>',
    summary: {
      en: 'how severe a rule is: error, warning, info or off (repeatable; wins over plan and configuration)',
      zh: '规则的级别：error、warning、info 或 off（可重复，优先于方案和配置）',
    },
    repeatable: true,
  },
  {
    flags: '--only <rule,...>',
    summary: {
      en: 'run these rules alone, e.g. span-of-control or ratio-* (repeatable, or with commas); errors that make a plan unreadable always show',
      zh: '只执行这些规则，例如 span-of-control 或 ratio-*（可重复，也可用逗号分隔）；使方案无法读取的错误总会显示',
    },
    repeatable: true,
  },
  {
    flags: '--skip <rule,...>',
    summary: {
      en: 'leave these rules out (repeatable, or with commas; * as in --only)',
      zh: '不执行这些规则（可重复，也可用逗号分隔；* 的用法同 --only）',
    },
    repeatable: true,
  },
]

/** What `--preset`, `--rule`, `--only` and `--skip` say about rules; the layers in their order. */
export interface RuleOptions {
  readonly preset: PresetName | undefined
  readonly layers: readonly Layer[]
}

const off: Setting = { severity: 'off' }

/** Reads the options. Throws `UsageError` for what is not a rule, not a severity, or cannot be lowered (decision K1). */
export function ruleOptions(call: Call): RuleOptions {
  const layers: Layer[] = []
  const stated = optionList(call, 'rule').map(settingOf)
  if (stated.length > 0) layers.push(new Map(stated))
  const only = selected(call, 'only')
  if (only !== undefined) layers.push(onlyLayer(call, only))
  const skip = selected(call, 'skip')
  if (skip !== undefined) layers.push(new Map([...skip].filter((rule) => !isFixed(rule)).map(({ id }) => [id, off])))
  const preset = optionText(call, 'preset')
  return { preset: preset !== undefined && isPreset(preset) ? preset : undefined, layers }
}

/** All other rules are off; one that is named itself runs even where it is off otherwise. */
function onlyLayer(call: Call, only: ReadonlySet<RuleMeta>): Layer {
  const named = new Set(patternsOf(call, 'only'))
  return new Map(
    allRules.flatMap((rule): [string, Setting][] => {
      if (!only.has(rule)) return [[rule.id, off]]
      return named.has(rule.id) ? [[rule.id, { wake: true }]] : []
    }),
  )
}

/** `ID=SEVERITY`. */
function settingOf(text: string): [string, Setting] {
  const at = text.indexOf('=')
  const id = text.slice(0, Math.max(at, 0)).trim()
  const severity = text.slice(at + 1).trim()
  if (at < 1 || !isSeverity(severity)) {
    const hint = didYouMean(severity, at < 1 ? [] : severities, (near) => `${id}=${near}`)
    throw new UsageError({
      en: `--rule takes RULE=error, warning, info or off, not ${text}${hint.en}`,
      zh: `--rule 的写法是 规则=error、warning、info 或 off，而不是 ${text}${hint.zh}`,
    })
  }
  const rule = allRules.find((one) => one.id === id)
  if (rule === undefined) throw unknownRule(id)
  if (isFixed(rule) && severity !== 'error') throw cannotLower(id)
  return [id, { severity }]
}

const severities = ['error', 'warning', 'info', 'off'] as const
const isSeverity = (text: string): text is NonNullable<Setting['severity']> =>
  (severities as readonly string[]).includes(text)

/** The rules that an option lists, with commas or repeated; `*` stands for any part of an id. */
function selected(call: Call, option: 'only' | 'skip'): ReadonlySet<RuleMeta> | undefined {
  const patterns = patternsOf(call, option)
  if (optionList(call, option).length === 0) return undefined
  if (patterns.length === 0) {
    throw new UsageError({ en: `--${option} names no rule`, zh: `--${option} 没有写明规则` })
  }
  return new Set(patterns.flatMap((pattern) => matching(pattern, option)))
}

const patternsOf = (call: Call, option: 'only' | 'skip'): string[] =>
  optionList(call, option)
    .flatMap((text) => text.split(/[,，]/))
    .map((text) => text.trim())
    .filter((text) => text !== '')

function matching(pattern: string, option: 'only' | 'skip'): RuleMeta[] {
  const isGlob = pattern.includes('*')
  const found = allRules.filter((rule) => (isGlob ? globMatches(pattern, rule.id) : rule.id === pattern))
  if (found.length === 0) throw unknownRule(pattern)
  if (option === 'skip' && found.every(isFixed)) throw cannotLower(pattern)
  return found
}

function globMatches(pattern: string, id: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (!id.startsWith(first)) return false
  const last = rest.pop() ?? ''
  let at = first.length
  for (const part of rest) {
    const next = id.indexOf(part, at)
    if (next < 0) return false
    at = next + part.length
  }
  return id.length - last.length >= at && id.endsWith(last)
}

/** Exit code 2 for an id that no rule has, with what is near. */
export function unknownRule(id: string): UsageError {
  const near = closest(
    id,
    allRules.map((rule) => rule.id),
  )
  const end = nearOr(near, { en: 'orgplan rules lists them', zh: 'orgplan rules 可列出全部' })
  return new UsageError({ en: `there is no rule ${id}${end.en}`, zh: `没有规则 ${id}${end.zh}` })
}

const cannotLower = (id: string): UsageError =>
  new UsageError({
    en: `${id} stays an error: after such a finding nothing else in the plan is sure`,
    zh: `${id} 始终是错误：有此问题，方案的其他内容就无从判断`,
  })

/** The settings of every rule where no plan says more. */
export const settingsOutside = ({ below, above }: RuleLayers): ReadonlyMap<string, RuleSettings> =>
  ruleSettings(allRules, [...below, ...above])
