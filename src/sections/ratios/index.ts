import { section } from '../../section/contract.js'
import type { Departments } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import type { Establishment } from '../establishment/model.js'
import type { Workloads } from '../workloads/model.js'
import { buildRatios } from './build.js'
import { verdicts } from './measures/verdicts.js'
import type { Ratios } from './model.js'
import { normFormat } from './rules/norm-format.js'
import { ratioAboveMax } from './rules/ratio-above-max.js'
import { ratioBelowMin } from './rules/ratio-below-min.js'
import { ratioConflict } from './rules/ratio-conflict.js'
import { ratioDefinition } from './rules/ratio-definition.js'
import { ratioDepends } from './rules/ratio-depends.js'
import { ratioDiverges } from './rules/ratio-diverges.js'
import { ratioRangeSwapped } from './rules/ratio-range-swapped.js'
import { ratioSkipped } from './rules/ratio-skipped.js'
import { ratioTierDrops } from './rules/ratio-tier-drops.js'
import { workloadBelowMin } from './rules/workload-below-min.js'
import { ratiosView } from './views/ratios.js'

export interface Needs {
  departments: Departments
  drivers: Drivers
  establishment: Establishment
  workloads: Workloads
}

/** Staffing ratios (配比): norms, judged exactly. */
export const ratios = section<'ratios', Needs, Ratios>({
  key: 'ratios',
  needs: ['departments', 'drivers', 'establishment', 'workloads'],
  build: buildRatios,
  rules: [
    normFormat,
    ratioDefinition,
    ratioDiverges,
    ratioRangeSwapped,
    ratioTierDrops,
    ratioSkipped,
    ratioBelowMin,
    ratioAboveMax,
    ratioConflict,
    ratioDepends,
    workloadBelowMin,
  ],
  views: [ratiosView],
  measures: [verdicts],
})
