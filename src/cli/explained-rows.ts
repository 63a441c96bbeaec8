import type { AnalysedVariant } from '../main.js'
import type { ExplainedPart } from '../section/explained.js'
import { formats } from '../text/format.js'
import type { Pair } from '../text/lang.js'
import type { Pointer } from '../text/pointer.js'
import type { Call } from './command.js'
import { type ExitCode, exitCodes, type UsageError } from './exit.js'
import { notInPlan } from './not-in-plan.js'
import { paintFor } from './paint.js'
import { soundPlan } from './sound-plan.js'

/** What is explained of one variant: a ratio, of one with `each` for a department, or a workload. */
export interface ExplainedRow {
  /** Where it is judged, e.g. ` · sales/zhejiang`. */
  readonly where: string
  /** Parts without lines are left out. */
  readonly parts: readonly ExplainedPart[]
  /** By this a waiver knows it. */
  readonly at: Pointer
}

/** A kind of thing that can be explained. */
export interface Explainable {
  readonly kind: Pair
  known(variant: AnalysedVariant): readonly string[]
  rows(variant: AnalysedVariant, id: string): readonly ExplainedRow[]
  /** What is wrong where the plan has this id and still no row is explained. */
  noRow?(id: string): UsageError | undefined
}

/** `orgplan explain KIND ID [PATH]`: the rows of an id part by part, in the base and every stage unless asked otherwise. */
export async function writeExplained(
  call: Call,
  id: string,
  path: string | undefined,
  explainable: Explainable,
): Promise<ExitCode> {
  const sound = await soundPlan(call, path, 'gated', true)
  if (sound === undefined) return exitCodes.findings
  const { lang } = sound
  const paint = await paintFor(call)
  const lines: string[] = []
  for (const variant of sound.variants) {
    const name = variant.scenario ?? (lang === 'en' ? 'base' : '基准')
    for (const { where, parts, at } of explainable.rows(variant, id)) {
      lines.push(paint.bold(`${id}${where} · ${name}`))
      for (const part of parts.filter((one) => one.lines.length > 0)) {
        const said = part.lines.map((line) => `    ${line.text(formats[lang])}`)
        lines.push(`  ${paint.underline(part.heading.text(formats[lang]))}`, ...said)
      }
      if (variant.waived.has(at)) lines.push(`  ${waivedLine[lang]}`)
      lines.push('')
    }
  }
  if (lines.length === 0) {
    const last = sound.variants.at(-1)
    const known = last === undefined ? [] : [...new Set(explainable.known(last))]
    const wrong = known.includes(id) ? explainable.noRow?.(id) : undefined
    throw wrong ?? notInPlan(explainable.kind, id, known, sound.plan.file)
  }
  call.io.write(lines.join('\n'))
  return exitCodes.clean
}

/** Under a verdict that is waived. */
const waivedLine: Pair = {
  en: 'waived: a waiver of the plan accepts this verdict for a time (orgplan check --show-waived says whose)',
  zh: '已豁免：方案中的豁免在期限内接受这一结论（orgplan check --show-waived 可查负责人）',
}
