import type { PlanFile, Scenario as ScenarioFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { compare, type Rational, zero } from '../../staffing/rational.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import { type Drivers, rangeOf, type WrittenRange } from '../drivers/model.js'
import type { Scenario, Scenarios, Stage } from './model.js'

/** The scenarios as they are written; reading has applied the one that is looked at. */
export function buildScenarios(
  plan: PlanFile,
  { drivers }: { readonly drivers: Drivers },
  context: BuildContext,
): Scenarios {
  const all = scenariosOf(plan).map(([id, file]) => scenario(id, file ?? {}, drivers, context))
  const stagesByDriver = new Map<string, Stage[]>()
  for (const stage of all.flatMap((one) => one.when ?? [])) {
    stagesByDriver.set(stage.driver.id, [...(stagesByDriver.get(stage.driver.id) ?? []), stage])
  }
  for (const stages of stagesByDriver.values()) stages.sort((a, b) => compare(startOf(a), startOf(b)))
  return { all, current: all.find((one) => one.id === context.scenario) ?? null, stagesByDriver }
}

/** Where a stage begins; `at most` begins at zero. */
export const startOf = ({ range }: Stage): Rational => range.from ?? zero

export const scenariosOf = (plan: PlanFile): [string, ScenarioFile][] =>
  entriesOf(plan.scenarios).filter(([id]) => !id.startsWith('x-'))

function scenario(id: string, file: ScenarioFile, drivers: Drivers, context: BuildContext): Scenario {
  const at = childPointer('/scenarios', id)
  return {
    id,
    name: context.name(id, file.name),
    at,
    extends: file.extends === undefined ? null : String(file.extends),
    when:
      file.when === undefined || file.when === null ? null : stagesOf(id, `${at}/when`, file.when, drivers, context),
    day: file.at === undefined ? null : String(file.at),
  }
}

function stagesOf(
  scenario: string,
  at: Pointer,
  when: { readonly [driver: string]: WrittenRange },
  drivers: Drivers,
  { names }: BuildContext,
): Stage[] {
  const stages: Stage[] = []
  for (const [reference, written] of entriesOf(when)) {
    const pointer = childPointer(at, reference)
    const found = names.resolve(reference, ['driver', 'total'], pointer)
    const driver = found.is === 'found' ? drivers.get(found.named.path) : undefined
    const range = reference.startsWith('x-') ? null : rangeOf(written)
    if (driver === undefined || range === null) continue
    stages.push({ scenario, driver: { id: driver.id, text: driver.name.text }, pointer, range })
  }
  return stages
}
