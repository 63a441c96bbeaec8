import { explainAround } from '../sections/ratios/explain.js'
import { arithmeticParts, verdictPart, workPart } from '../sections/workloads/explain.js'
import { closest } from '../text/closest.js'
import { formats } from '../text/format.js'
import type { Call } from './command.js'
import { type ExitCode, exitCodes, UsageError } from './exit.js'
import { waivedLine } from './explain-ratio.js'
import { paintFor } from './paint.js'
import { soundPlan } from './sound-plan.js'

/** `orgplan explain workload ID [PATH]`: every step from the work to the heads, in the base and every stage unless asked otherwise. */
export async function explainWorkloadCommand(call: Call, [id, path]: readonly string[]): Promise<ExitCode> {
  if (id === undefined)
    throw new UsageError({
      en: 'which workload? orgplan explain workload ID [PATH]',
      zh: '哪一项工作量？orgplan explain workload 工作量 [路径]',
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
  if (lines.length === 0) {
    const near = closest(id, known)
    throw new UsageError({
      en: `${sound.plan.file} has no workload ${id}${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : known.length > 0 ? `; it has ${known.join(', ')}` : ''}`,
      zh: `${sound.plan.file} 中没有工作量 ${id}${near.length > 0 ? `；是不是 ${near.join(' 或 ')}？` : known.length > 0 ? `；已有 ${known.join('、')}` : ''}`,
    })
  }
  call.io.write(lines.join('\n'))
  return exitCodes.clean
}
