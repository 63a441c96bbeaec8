import { section } from '../../section/contract.js'
import { childPointer } from '../../text/pointer.js'
import type { Drivers } from '../drivers/model.js'
import type { Establishment } from '../establishment/model.js'
import type { Ratios } from '../ratios/model.js'
import type { Workloads } from '../workloads/model.js'
import { buildScenarios, scenariosOf } from './build.js'
import type { Scenarios } from './model.js'
import { stageGap } from './rules/stage-gap.js'
import { stageHeadcountFalls } from './rules/stage-headcount-falls.js'
import { stageOutgrown } from './rules/stage-outgrown.js'
import { stageTooEarly } from './rules/stage-too-early.js'
import { stageWithoutNumber } from './rules/stage-without-number.js'
import { stagesView } from './views/stages.js'

/** Scenarios (方案): stages, dated plans and what-ifs. */
export const scenarios = section<
  'scenarios',
  { drivers: Drivers; establishment: Establishment; ratios: Ratios; workloads: Workloads },
  Scenarios
>({
  key: 'scenarios',
  needs: ['drivers', 'establishment', 'ratios', 'workloads'],
  declare(plan, declare, name) {
    for (const [id, file] of scenariosOf(plan)) {
      declare({ kind: 'scenario', name: name(id, file?.name), path: id, pointer: childPointer('/scenarios', id) })
    }
  },
  build: buildScenarios,
  rules: [stageOutgrown, stageTooEarly, stageGap, stageHeadcountFalls, stageWithoutNumber],
  views: [],
  across: [stagesView],
})
