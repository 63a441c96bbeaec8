import { explainAround } from '../sections/ratios/explain.js'
import { arithmeticParts, verdictPart, workPart } from '../sections/workloads/explain.js'
import { type Call, optionText } from './command.js'
import { type ExitCode, UsageError } from './exit.js'
import { type Explainable, writeExplained } from './explained-rows.js'

/** `orgplan explain workload ID [PATH]`: every step from the work to the heads. */
export async function explainWorkloadCommand(call: Call, [id, path]: readonly string[]): Promise<ExitCode> {
  if (id === undefined)
    throw new UsageError({
      en: 'which workload? orgplan explain workload ID [PATH]',
      zh: '哪一项工作量？orgplan explain workload 工作量 [路径]',
    })
  if (optionText(call, 'unit') !== undefined)
    throw new UsageError({
      en: 'a workload is not judged for each department, --unit is for ratios with each; leave it out',
      zh: '工作量不按部门逐个评判，--unit 用于写了 each 的配比，请去掉',
    })
  return writeExplained(call, id, path, workloads)
}

const workloads: Explainable = {
  kind: { en: 'workload', zh: '工作量' },
  known: ({ model }) => model.workloads.rows.map(({ workload }) => workload.id),
  rows({ model, analysed }, id) {
    return model.workloads.rows
      .filter(({ workload }) => workload.id === id)
      .map((row) => {
        const { measured, counted, together } = explainAround(row, { model, variant: analysed.variant })
        const verdict = verdictPart(row, model.workloads)
        const parts = [workPart(row), measured, ...arithmeticParts(row), counted, verdict, together]
        return { where: '', parts, at: row.workload.at }
      })
  },
}
