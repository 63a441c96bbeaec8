import { explainAround } from '../sections/ratios/explain.js'
import { arithmeticParts, verdictPart, workPart } from '../sections/workloads/explain.js'
import { formats } from '../text/format.js'
import { type Call, optionText } from './command.js'
import { type ExitCode, exitCodes, UsageError } from './exit.js'
import { waivedLine } from './explain-ratio.js'
import { notInPlan } from './not-in-plan.js'
import { paintFor } from './paint.js'
import { soundPlan } from './sound-plan.js'

/** `orgplan explain workload ID [PATH]`: every step from the work to the heads, in the base and every stage unless asked otherwise. */
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
  const sound = await soundPlan(call, path, 'gated', true)
  if (sound === undefined) return exitCodes.findings
  const fmt = formats[sound.lang]
  const paint = await paintFor(call)
  const lines: string[] = []
  let known: string[] = []
  for (const { scenario, model, analysed, waived } of sound.variants) {
    known = model.workloads.rows.map((row) => row.workload.id)
    const row = model.workloads.rows.find((one) => one.workload.id === id)
    if (row === undefined) continue
    const name = scenario ?? (sound.lang === 'en' ? 'base' : '基准')
    lines.push(paint.bold(`${id} · ${name}`))
    const { measured, counted, together } = explainAround(row, { model, variant: analysed.variant })
    const verdict = verdictPart(row, model.workloads)
    for (const part of [workPart(row), measured, ...arithmeticParts(row), counted, verdict, together]) {
      if (part.lines.length === 0) continue
      lines.push(`  ${paint.underline(part.heading.text(fmt))}`, ...part.lines.map((line) => `    ${line.text(fmt)}`))
    }
    if (waived.has(row.workload.at)) lines.push(`  ${waivedLine[sound.lang]}`)
    lines.push('')
  }
  if (lines.length === 0) throw notInPlan({ en: 'workload', zh: '工作量' }, id, known, sound.plan.file)
  call.io.write(lines.join('\n'))
  return exitCodes.clean
}
