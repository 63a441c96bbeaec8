import { didYouMean } from '../findings/did-you-mean.js'
import { type Finding, finding } from '../findings/finding.js'
import { isFixed, type RuleMeta } from '../findings/rule.js'
import { unknownKey, unknownKeyRule } from '../findings/rules/schema-unknown-key.js'
import { fixedSeverity, schemaValueRule } from '../findings/rules/schema-value.js'
import { entriesOf } from '../section/entries.js'
import { closest } from '../text/closest.js'
import { childPointer, type Pointer } from '../text/pointer.js'
import { optionFaults } from './option-value.js'

type Locate = (pointer: Pointer, on: 'key' | 'value') => Finding['place']

/**
 * What is wrong in a `rules` map at `/rules`: ids and options that do not exist, option values that their schema does
 * not take, errors that cannot be lowered (decision K1). What is no map or no severity is the schema's to say.
 */
export function ruleSettingFindings(written: unknown, rules: readonly RuleMeta[], locate: Locate): Finding[] {
  const found: Finding[] = []
  const say = (rule: RuleMeta, said: Finding['said'], pointer: Pointer, on: 'key' | 'value', near: string[]): void => {
    const suggestions = near.map((word) => didYouMean(word))
    found.push(finding(rule, { said, place: locate(pointer, on), pointer, suggestions }))
  }
  for (const [id, setting] of mapEntries(written)) {
    const pointer = childPointer('/rules', id)
    const rule = rules.find((one) => one.id === id)
    if (rule === undefined) {
      const known = rules.map((one) => one.id)
      say(unknownKeyRule, unknownKey({ key: id, known }), pointer, 'key', closest(id, known))
      continue
    }
    const severity = isMap(setting) ? setting.severity : setting
    if (isFixed(rule) && (severity === 'warning' || severity === 'info' || severity === 'off' || severity === false)) {
      const at = isMap(setting) ? childPointer(pointer, 'severity') : pointer
      say(schemaValueRule, fixedSeverity({ rule: id }), at, 'value', [])
    }
    const known = ['severity', ...Object.keys(rule.options ?? {})]
    for (const [key, value] of mapEntries(setting)) {
      if (key === 'severity') continue
      const at = childPointer(pointer, key)
      const option = rule.options?.[key]
      if (option === undefined) {
        say(unknownKeyRule, unknownKey({ key, known }), at, 'key', closest(key, known))
        continue
      }
      for (const { rule: by, said, pointer: where, on, suggestions } of optionFaults(option.schema, value, at)) {
        found.push(finding(by, { said, place: locate(where, on), pointer: where, suggestions }))
      }
    }
  }
  return found
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mapEntries = (value: unknown): [string, unknown][] => (isMap(value) ? entriesOf(value) : [])
