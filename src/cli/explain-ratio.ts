import { explainRatio } from '../sections/ratios/explain.js'
import { type RatioRow, rowAt } from '../sections/ratios/model.js'
import { closest } from '../text/closest.js'
import { formats } from '../text/format.js'
import type { Pair } from '../text/lang.js'
import { type Call, optionText } from './command.js'
import { type ExitCode, exitCodes, UsageError } from './exit.js'
import { notInPlan } from './not-in-plan.js'
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
  const unit = optionText(call, 'unit')
  const units = new Set<string>()
  for (const { scenario, model, analysed, waived } of sound.variants) {
    known = [...new Set(model.ratios.rows.map((row) => row.ratio.id))]
    const name = scenario ?? (sound.lang === 'en' ? 'base' : '基准')
    const rows = model.ratios.rows.filter((one) => one.ratio.id === id)
    for (const { ratio } of rows) if (ratio.unit !== null) units.add(ratio.unit.path)
    for (const row of rows.filter((one) => isAbout(one, unit))) {
      const where = row.ratio.unit === null ? '' : ` · ${row.ratio.unit.path}`
      lines.push(paint.bold(`${id}${where} · ${name}`))
      for (const part of explainRatio(row, { ...analysed.context, model, variant: analysed.variant })) {
        lines.push(`  ${paint.underline(part.heading.text(fmt))}`, ...part.lines.map((line) => `    ${line.text(fmt)}`))
      }
      if (waived.has(rowAt(row.ratio))) lines.push(`  ${waivedLine[sound.lang]}`)
      lines.push('')
    }
  }
  if (lines.length === 0 && unit !== undefined && known.includes(id)) throw notJudgedFor(id, unit, [...units])
  if (lines.length === 0) throw notInPlan({ en: 'ratio', zh: '配比' }, id, known, sound.plan.file)
  call.io.write(lines.join('\n'))
  return exitCodes.clean
}

/** True where no department is asked for, or the row is about the one that is: by its path, or the end of it. */
function isAbout({ ratio }: RatioRow, unit: string | undefined): boolean {
  const path = ratio.unit?.path
  const asked = unit?.replace(/^(?:department:)?\//, '').replace(/^department:/, '')
  return asked === undefined || path === asked || path?.endsWith(`/${asked}`) === true
}

function notJudgedFor(id: string, unit: string, units: readonly string[]): UsageError {
  const near = closest(unit, units)
  const some = units.slice(0, 5)
  if (units.length === 0) {
    return new UsageError({
      en: `${id} is not judged for each department; leave --unit out`,
      zh: `${id} 不是按部门逐个评判的，请去掉 --unit`,
    })
  }
  return new UsageError({
    en: `${id} is not judged for ${unit}; ${near.length > 0 ? `did you mean ${near.join(' or ')}?` : `it is for ${some.join(', ')}`}`,
    zh: `${id} 没有针对 ${unit} 评判；${near.length > 0 ? `是不是 ${near.join(' 或 ')}？` : `已有 ${some.join('、')}`}`,
  })
}
