import { explainRatio } from '../sections/ratios/explain.js'
import { closest } from '../text/closest.js'
import { formats } from '../text/format.js'
import type { Pair } from '../text/lang.js'
import type { Call } from './command.js'
import { type ExitCode, exitCodes, UsageError } from './exit.js'
import { paintFor } from './paint.js'
import { soundPlan } from './sound-plan.js'

/** Under a verdict that is waived, of ratios and of workloads. */
export const waivedLine: Pair = {
  en: 'waived: a waiver of the plan accepts this verdict for a time (orgplan check --show-waived says whose)',
  zh: '已豁免：方案中的豁免在期限内接受这一结论（orgplan check --show-waived 可查负责人）',
}

/** `orgplan explain ratio ID [PATH]`: the arithmetic of one ratio, in the base and every stage unless asked otherwise. */
export async function explainRatioCommand(call: Call, [id, path]: readonly string[]): Promise<ExitCode> {
  if (id === undefined)
    throw new UsageError({
      en: 'which ratio? orgplan explain ratio ID [PATH]',
      zh: '哪一条配比？orgplan explain ratio 配比 [路径]',
    })
  const sound = await soundPlan(call, path, 'gated', true)
  if (sound === undefined) return exitCodes.findings
  const fmt = formats[sound.lang]
  const paint = await paintFor(call)
  const lines: string[] = []
  let known: string[] = []
  for (const { scenario, model, analysed, waived } of sound.variants) {
    known = model.ratios.rows.map((row) => row.ratio.id)
    const row = model.ratios.rows.find((one) => one.ratio.id === id)
    if (row === undefined) continue
    const name = scenario ?? (sound.lang === 'en' ? 'base' : '基准')
    lines.push(paint.bold(`${id} · ${name}`))
    for (const part of explainRatio(row, { ...analysed.context, model, variant: analysed.variant })) {
      lines.push(`  ${paint.underline(part.heading.text(fmt))}`, ...part.lines.map((line) => `    ${line.text(fmt)}`))
    }
    if (waived.has(row.ratio.at)) lines.push(`  ${waivedLine[sound.lang]}`)
    lines.push('')
  }
  if (lines.length === 0) {
    const near = closest(id, known)
    throw new UsageError({
      en: `${sound.plan.file} has no ratio ${id}${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : known.length > 0 ? `; it has ${known.join(', ')}` : ''}`,
      zh: `${sound.plan.file} 中没有配比 ${id}${near.length > 0 ? `；是不是 ${near.join(' 或 ')}？` : known.length > 0 ? `；已有 ${known.join('、')}` : ''}`,
    })
  }
  call.io.write(lines.join('\n'))
  return exitCodes.clean
}
