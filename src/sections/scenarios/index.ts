import type { PlanFile, Scenario as ScenarioFile } from '../../generated/plan.js'
import { type BuildContext, section } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { readRange } from '../../staffing/number.js'
import { compare, type Rational, zero } from '../../staffing/rational.js'
import { childPointer } from '../../text/pointer.js'
import type { Ratios } from '../ratios/model.js'
import type { Scenario, Scenarios, Stage } from './model.js'
import { stageGap } from './rules/stage-gap.js'
import { stageOutgrown } from './rules/stage-outgrown.js'
import { stageTooEarly } from './rules/stage-too-early.js'
import { stageWithoutNumber } from './rules/stage-without-number.js'

/** Scenarios (方案): stages, dated plans and what-ifs. Reading has applied the one that is looked at. */
export const scenarios = section<'scenarios', { ratios: Ratios }, Scenarios>({
  key: 'scenarios',
  needs: ['ratios'],
  declare(plan, declare, name) {
    for (const [id, file] of entriesOf(plan.scenarios)) {
      declare({ kind: 'scenario', name: name(id, file?.name), path: id, pointer: childPointer('/scenarios', id) })
    }
  },
  build,
  rules: [stageOutgrown, stageTooEarly, stageGap, stageWithoutNumber],
  views: [],
})

function build(plan: PlanFile, _needs: object, context: BuildContext): Scenarios {
  const all = entriesOf(plan.scenarios).map(([id, file]) => scenario(id, file ?? {}, context))
  const stagesByDriver = new Map<string, Stage[]>()
  for (const stage of all.flatMap((one) => one.when ?? [])) {
    stagesByDriver.set(stage.driver, [...(stagesByDriver.get(stage.driver) ?? []), stage])
  }
  const start = (stage: Stage): Rational => stage.range.from ?? zero
  for (const stages of stagesByDriver.values()) stages.sort((a, b) => compare(start(a), start(b)))
  return { all, current: all.find((one) => one.id === context.scenario) ?? null, stagesByDriver }
}

function scenario(id: string, file: ScenarioFile, context: BuildContext): Scenario {
  const at = childPointer('/scenarios', id)
  return {
    id,
    name: context.name(id, file.name),
    at,
    extends: file.extends === undefined ? null : String(file.extends),
    when: file.when === undefined || file.when === null ? null : stagesOf(id, `${at}/when`, file.when),
    day: file.at === undefined ? null : String(file.at),
  }
}

function stagesOf(scenario: string, at: string, when: NonNullable<ScenarioFile['when']>): Stage[] {
  const stages: Stage[] = []
  for (const [driver, range] of entriesOf(when)) {
    const read = readRange(String(range))
    if (read.ok) stages.push({ scenario, driver, pointer: childPointer(at, driver), range: read.value })
  }
  return stages
}
