import { section } from '../../section/contract.js'
import type { Departments } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import type { Establishment } from '../establishment/model.js'
import { buildWorkloads } from './build.js'
import type { Workloads } from './model.js'
import { workloadDefinition } from './rules/workload-definition.js'
import { workloadSkipped } from './rules/workload-skipped.js'
import { workloadsView } from './views/workloads.js'

export interface Needs {
  departments: Departments
  drivers: Drivers
  establishment: Establishment
}

/** Workloads (工作量): how many people the work itself takes, by a queueing model or by WHO WISN. */
export const workloads = section<'workloads', Needs, Workloads>({
  key: 'workloads',
  needs: ['departments', 'drivers', 'establishment'],
  build: buildWorkloads,
  rules: [workloadDefinition, workloadSkipped],
  views: [workloadsView],
})
