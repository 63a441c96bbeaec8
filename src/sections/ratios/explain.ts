import { message } from '../../findings/message.js'
import type { ExplainedPart } from '../../section/explained.js'
import type { WorkloadRow } from '../workloads/model.js'
import { explainArithmetic } from './explain/arithmetic.js'
import { explainCounted } from './explain/counted.js'
import { driverLines, explainMeasured } from './explain/measured.js'
import { explainNorm } from './explain/norm.js'
import { explainTogether } from './explain/together.js'
import type { ExplainContext } from './explain/types.js'
import { explainVerdict } from './explain/verdict.js'
import type { RatioRow } from './model.js'

/**
 * The arithmetic of one ratio, line by line: the norm and how it is read, what it is measured against and where that
 * comes from, who is counted, the exact band and its whole heads, the verdict, and the other ratios on the role.
 * Parts without lines are left out.
 */
export function explainRatio(row: RatioRow, context: ExplainContext): readonly ExplainedPart[] {
  const parts: ExplainedPart[] = [
    { heading: headings.norm({}), lines: explainNorm(row) },
    { heading: headings.measured({}), lines: explainMeasured(row, context) },
    { heading: headings.counted({}), lines: explainCounted(row) },
    { heading: headings.arithmetic({}), lines: explainArithmetic(row) },
    { heading: headings.verdict({}), lines: explainVerdict(row, context) },
    { heading: headings.together({}), lines: explainTogether(row, context) },
  ]
  return parts.filter((part) => part.lines.length > 0)
}

/** The parts of a workload's explanation that it shares with ratios: its drivers, who is counted, what else is asked. */
export function explainAround(
  row: WorkloadRow,
  context: ExplainContext,
): {
  readonly measured: ExplainedPart
  readonly counted: ExplainedPart
  readonly together: ExplainedPart
} {
  const { workload, ...counts } = row
  const lines = row.drivers.flatMap(({ driver }) => driverLines(driver, context))
  return {
    measured: { heading: headings.measured({}), lines },
    counted: { heading: headings.counted({}), lines: explainCounted({ ...counts, ratio: workload }) },
    together: { heading: headings.together({}), lines: explainTogether(row, context) },
  }
}

const headings = {
  norm: message('explain:norm', { en: () => 'The norm', zh: () => '配置标准' }),
  measured: message('explain:measured', { en: () => 'Measured against', zh: () => '计算依据' }),
  counted: message('explain:counted', { en: () => 'Who is counted', zh: () => '计入人员' }),
  arithmetic: message('explain:arithmetic', { en: () => 'The arithmetic', zh: () => '计算过程' }),
  verdict: message('explain:verdict', { en: () => 'The verdict', zh: () => '结论' }),
  together: message('explain:together', { en: () => 'Together with other ratios', zh: () => '与其他配比合看' }),
}
