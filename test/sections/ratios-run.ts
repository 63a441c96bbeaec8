import type { Finding } from '../../src/findings/finding.js'
import { plainArgs, type Said } from '../../src/findings/message.js'
import { engineRules } from '../../src/findings/rules/index.js'
import type { PlanFile } from '../../src/generated/plan.js'
import { type Dict, dataOf, target } from '../../src/read/node.js'
import type { ReadPlan } from '../../src/read/plan.js'
import { baseVariant, patched, type Variant, withDrivers, withShortKeys } from '../../src/read/scenario.js'
import { parseYaml } from '../../src/read/yaml.js'
import type { BuildContext } from '../../src/section/contract.js'
import { type Model, sections } from '../../src/sections/index.js'
import type { RatioRow } from '../../src/sections/ratios/model.js'
import { type RatioRowJson, ratioRowJson } from '../../src/sections/ratios/row-json.js'
import { formats } from '../../src/text/format.js'
import { analyse, namesOf } from '../../src/validate/analyse.js'
import { shapeFindings } from '../../src/validate/shape.js'

const allRules = [...engineRules, ...sections.flatMap((part) => part.rules as readonly (typeof engineRules)[number][])]

export interface Options {
  readonly scenario?: string
  readonly set?: { readonly [driver: string]: string }
  readonly today?: string
}

export interface Outcome {
  readonly model: Model
  readonly variant: Variant
  readonly context: BuildContext
  /** Of the shape, then of the variant. */
  readonly findings: readonly Finding[]
  row(id: string): RatioRow
  json(id: string): RatioRowJson
  /** The findings of one rule. */
  of(rule: string): readonly Finding[]
  /** Rules that have said something, in order and without repeats. */
  readonly rules: readonly string[]
}

/** A plan through the real pipeline: YAML, shape, variant, model, rules of all stages. Throws where its shape is wrong. */
export function run(text: string, options: Options = {}): Outcome {
  const source = { file: 'orgplan.yaml', path: '/plan/orgplan.yaml', text }
  const parsed = parseYaml(source)
  const root = parsed.root === undefined ? undefined : target(parsed.root)
  if (root?.kind !== 'dict') throw new Error(`not a plan: ${text}`)
  const plan = dataOf(root) as unknown as PlanFile
  const languages = (plan.languages ?? []).map(String)
  const read: ReadPlan = { file: source.file, root, sources: new Map(), findings: [], languages }
  const base = baseVariant(root)
  const shape = shapeFindings(read, base, allRules)
  const unsound = [...parsed.findings, ...shape].filter((one) => one.severity === 'error')
  if (unsound.length > 0)
    throw new Error(unsound.map((one) => `${one.pointer} ${one.said.text(formats.en)}`).join('\n'))
  const variant = variantOf(root, languages, options)
  const { model, context, findings } = analyse(read, variant, sections, allRules, {
    today: options.today ?? '2026-10-31',
    policy: true,
  })
  const all = [...parsed.findings, ...shape, ...findings]
  const slices = model as unknown as Model
  const row = (id: string): RatioRow => {
    const found = slices.ratios.rows.find((one) => one.ratio.id === id)
    if (found === undefined)
      throw new Error(`no ratio ${id}: ${all.map((one) => one.said.text(formats.en)).join('; ')}`)
    return found
  }
  return {
    model: slices,
    variant,
    context,
    findings: all,
    row,
    json: (id) => ratioRowJson(row(id), source.file, variant.scenario),
    of: (rule) => all.filter((one) => one.rule === rule),
    rules: [...new Set(all.map((one) => one.rule))],
  }
}

function variantOf(root: Dict, languages: readonly string[], { scenario, set }: Options): Variant {
  let variant = baseVariant(root)
  if (scenario !== undefined) {
    variant = patched(root, scenario)
    const names = namesOf(dataOf(variant.root) as unknown as PlanFile, sections, languages)
    variant = withShortKeys(variant, (reference, from) => {
      const found = names.resolve(reference, ['role'], from)
      return found.is === 'found' ? found.named.pointer : undefined
    })
  }
  return set === undefined ? variant : withDrivers(variant, new Map(Object.entries(set)))
}

/** Code and arguments of a message, as the public JSON has them. */
export const said = (one: Said): readonly [string, object] => [one.code, plainArgs(one.args)]

/** The text that a finding marks. */
export const marked = ({ place }: Finding): string => place.source.text.slice(place.start, place.end)

/** A plan with these roles in `ops`, its driver `users` and one ratio. */
export function plan(parts: {
  readonly roles: string
  readonly ratios: string
  readonly users?: string
  readonly more?: string
}): string {
  return `orgplan: 1
organization: { id: acme }
drivers: { users: ${parts.users ?? '12000'} }
departments:
  ops: { head: lead, roles: { lead: 1, ${parts.roles} } }
ratios: { ${parts.ratios} }
${parts.more ?? ''}`
}
