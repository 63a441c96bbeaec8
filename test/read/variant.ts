import type { PlanFile } from '../../src/generated/plan.js'
import { type Data, dataOf } from '../../src/read/node.js'
import { readPlan } from '../../src/read/plan.js'
import {
  baseVariant,
  type Located,
  locateIn,
  patched,
  type Variant,
  withDrivers,
  withShortKeys,
} from '../../src/read/scenario.js'
import { stdinSource } from '../../src/read/source.js'
import { sections } from '../../src/sections/index.js'
import { namesOf } from '../../src/validate/analyse.js'

/** The effective plan of a scenario, or of the base, with driver values from the command line. */
export async function variantOf(
  text: string,
  scenario: string | null,
  drivers: { readonly [id: string]: string | number } = {},
): Promise<Variant> {
  const { root, findings } = await readPlan(stdinSource(Buffer.from(text), 'orgplan.yaml', '/nowhere'), '/nowhere')
  if (root === undefined || findings.length > 0) throw new Error(findings.map((one) => one.rule).join())
  let variant = baseVariant(root)
  if (scenario !== null) {
    variant = patched(root, scenario)
    const names = namesOf(dataOf(variant.root) as unknown as PlanFile, sections, [])
    variant = withShortKeys(variant, (reference, from) => {
      const resolution = names.resolve(reference, ['role'], from)
      return resolution.is === 'found' ? resolution.named.pointer : undefined
    })
  }
  return withDrivers(variant, new Map(Object.entries(drivers)))
}

/** What a variant says at a pointer. */
export function valueIn(variant: Variant, pointer: string): Data | undefined {
  let data: Data | undefined = dataOf(variant.root)
  for (const key of pointer.split('/').slice(1)) data = (data as { [key: string]: Data } | undefined)?.[key]
  return data
}

/** `line: what is marked` of a place. */
function spot({ source, start, end }: Located['place']): string {
  return `${source.text.slice(0, start).split('\n').length}: ${source.text.slice(start, end)}`
}

/** Where a variant's value is written: the pointer of its finding, the place, the layers below it. */
export function writtenIn(variant: Variant, pointer: string, on: 'key' | 'value' = 'value'): string[] {
  const located = locateIn(variant, pointer, on)
  const related = located.related.map(({ said, place }) => `${said.code} ${spot(place)}`)
  return [located.pointer, spot(located.place), ...related]
}
