import { type Finding, placesMeet } from '../findings/finding.js'
import type { RuleMeta } from '../findings/rule.js'
import { root as rootSchema } from '../generated/validators.js'
import { dataOf } from '../read/node.js'
import type { ReadPlan } from '../read/plan.js'
import { locateIn, type Variant } from '../read/scenario.js'
import type { Pointer } from '../text/pointer.js'
import { ruleSettingFindings } from './rule-settings.js'
import { schemaFindings } from './schema.js'
import { scalarFindings } from './texts.js'

/**
 * Shape, texts, numbers and rule settings of a plan or of a patched variant: all that can be said without knowing what
 * refers to what. One fault, one finding: where the schema has spoken, the rest is silent.
 */
export function shapeFindings(read: ReadPlan, variant: Variant, rules: readonly RuleMeta[]): Finding[] {
  const found = schemaFindings(variant.root, rootSchema)
  const data = dataOf(variant.root)
  const place = (pointer: Pointer, on: 'key' | 'value' = 'value'): Finding['place'] =>
    locateIn(variant, pointer, on).place
  const quoted = [...read.sources.values()].some(({ text }) => text.includes('“') || text.includes('‘'))
  const texts = scalarFindings(data, read.languages, quoted, (pointer) => locateIn(variant, pointer, 'value'))
  const schema = [...found]
  const settings = ruleSettingFindings((data as { readonly rules?: unknown }).rules, rules, place)
  const fresh = (one: Finding): boolean => !schema.some((other) => placesMeet(one.place, other.place))
  found.push(...texts.filter(fresh), ...settings.filter(fresh))
  return found
}

/** Slips of typing leave a plan that can be read on; everything else that reading finds does not. */
const slips = new Set(['chinese-punctuation', 'text-cut-by-comma', 'number-format'])

/** True if nothing that reading found keeps the shape from being looked at. */
export function isReadable(findings: readonly Finding[]): boolean {
  return findings.every((one) => one.severity !== 'error' || slips.has(one.rule))
}

/** The shape's findings that are not what a slip of typing has caused: nothing at its place, nothing missing. */
export function besidesSlips(found: readonly Finding[], read: readonly Finding[]): Finding[] {
  const slipped = read.filter((one) => one.severity === 'error' && slips.has(one.rule))
  if (slipped.length === 0) return [...found]
  return found.filter(
    (one) => one.rule !== 'schema-missing-key' && !slipped.some((slip) => placesMeet(slip.place, one.place)),
  )
}
