import { message, type Said } from '../../../findings/message.js'
import type { Fraction } from '../../../text/format.js'
import { visible } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import { pointerKeys } from '../../../text/pointer.js'
import type { Driver } from '../../drivers/model.js'
import { measuredCounts } from '../heads.js'
import { isShareOfWhole } from '../judge.js'
import type { DriverValue, MeasuredHeads, MeasuredOne, Ratio, RatioRow } from '../model.js'
import { roleLines } from './roles.js'
import type { ExplainContext } from './types.js'
import { rangeWords } from './words.js'

/** The driver with its value and where that comes from, or the roles whose heads the norm is measured against. */
export function explainMeasured(row: RatioRow, context: ExplainContext): Said[] {
  const { ratio, driver, value, values } = row
  const { measured } = ratio
  if (measured.by === 'nothing') return []
  if (measured.by === 'driver') return driverLines(measured.driver, context)
  if (measured.by === 'heads') return headsLines(ratio, measured, driver, value, context)
  const seen = new Set<MeasuredOne | Driver>()
  return measured.parts.flatMap((part, i) => {
    const once = part?.by === 'driver' ? part.driver : part
    if (part === null || once === null || seen.has(once)) return []
    seen.add(once)
    return part.by === 'driver'
      ? driverLines(part.driver, context)
      : headsLines(ratio, part, values[i] ?? null, null, context)
  })
}

/** The value of a driver and where it comes from, what it counts and since when. */
export function driverLines(driver: Driver, { variant }: ExplainContext): Said[] {
  const { name, value, unit, definition, source, asOf } = driver
  const lines: Said[] = []
  if (value === null) lines.push(noValue({ driver: name }))
  else {
    const set = variant.overrides.findLast((one) => one.target === driver.at)
    const scenario = set?.pointer == null ? '' : (pointerKeys(set.pointer)[1] ?? '')
    const by: ValueFrom = driver.ofStage
      ? 'stage'
      : driver.parts.length > 0
        ? 'total'
        : set === undefined
          ? 'plan'
          : set.pointer === null
            ? 'option'
            : 'scenario'
    lines.push(driverValue({ driver: name, low: value.from, high: value.to, unit: unit ?? '', by, scenario }))
  }
  for (const part of driver.parts) {
    const { department, value: own } = part
    if (department !== null && own !== null)
      lines.push(partValue({ department: department.name, low: own.from, high: own.to }))
  }
  if (driver.department !== null) lines.push(ofDepartment({ department: driver.department.name }))
  if (definition !== null) lines.push(defined({ definition }))
  if (source !== null) lines.push(sourced({ source }))
  if (asOf !== null) lines.push(asOfDay({ day: asOf }))
  return lines
}

/** The heads, and of a share of the whole how many of them are others than those counted. */
function headsLines(
  ratio: Ratio,
  measured: MeasuredHeads,
  driver: DriverValue | null,
  others: DriverValue | null,
  { model }: ExplainContext,
): Said[] {
  const counts = measuredCounts(measured, ratio, model.establishment)
  const lines = roleLines(counts, ratio)
  if (driver === null || measured.kind === 'role') return lines
  const notStated = counts.filter((one) => one.min === null).length
  const { measure } = ratio
  lines.push(headsTotal({ noun: measured.name, low: driver.from, high: driver.to, notStated, measure }))
  if (isShareOfWhole(ratio) && others !== null) lines.push(headsOthers({ low: others.from, high: others.to, measure }))
  return lines
}

type ValueFrom = 'plan' | 'total' | 'scenario' | 'option' | 'stage'

const enFrom: { readonly [V in ValueFrom]: string } = {
  plan: 'from the plan',
  total: 'added up over departments',
  option: 'set by an option',
  stage: 'the range of this stage',
  scenario: '',
}

const zhFrom: { readonly [V in ValueFrom]: string } = {
  plan: '来自基准方案',
  total: '由各部门合计',
  option: '由命令选项设定',
  stage: '取本阶段的范围',
  scenario: '',
}

const driverValue = message<{
  driver: Name
  low: Fraction
  high: Fraction
  unit: string
  by: ValueFrom
  scenario: string
}>('explain:driver', {
  en: ({ driver, low, high, unit, by, scenario }, f) => {
    const where = enFrom[by]
    return `${f.name(driver)}: ${rangeWords(low, high, f)}${unit === '' ? '' : ` (${visible(unit)})`}, ${where || `from the scenario ${f.quote(scenario)}`}`
  },
  zh: ({ driver, low, high, unit, by, scenario }, f) => {
    const where = zhFrom[by]
    return `${f.name(driver)}：${rangeWords(low, high, f)}${unit === '' ? '' : `（${visible(unit)}）`}，${where || `来自方案${f.quote(scenario)}`}`
  },
})

const partValue = message<{ department: Name; low: Fraction; high: Fraction }>('explain:driver-part', {
  en: ({ department, low, high }, f) => `of it in ${f.name(department)}: ${rangeWords(low, high, f)}`,
  zh: ({ department, low, high }, f) => `其中${f.name(department)}：${rangeWords(low, high, f)}`,
})

const ofDepartment = message<{ department: Name }>('explain:driver-department', {
  en: ({ department }, f) => `stated for ${f.name(department)}`,
  zh: ({ department }, f) => `由${f.name(department)}写明`,
})

const noValue = message<{ driver: Name }>('explain:driver-missing', {
  en: ({ driver }, f) => `${f.name(driver)}: no value is stated`,
  zh: ({ driver }, f) => `${f.name(driver)}：没有写数值`,
})

const defined = message<{ definition: Name }>('explain:driver-definition', {
  en: ({ definition }, f) => `what is counted: ${f.name(definition)}`,
  zh: ({ definition }, f) => `口径：${f.name(definition)}`,
})

const sourced = message<{ source: string }>('explain:driver-source', {
  en: ({ source }) => `source: ${visible(source)}`,
  zh: ({ source }) => `来源：${visible(source)}`,
})

const asOfDay = message<{ day: string }>('explain:driver-as-of', {
  en: ({ day }, f) => `as of ${f.date(day)}`,
  zh: ({ day }, f) => `截至${f.date(day)}`,
})

const headsTotal = message<{
  noun: Name
  low: Fraction
  high: Fraction
  notStated: number
  measure: 'heads' | 'fte'
}>('explain:heads', {
  en: ({ noun, low, high, notStated, measure }, f) =>
    `${f.name(noun)}: ${rangeWords(low, high, f)}${measure === 'fte' ? ' FTE' : ''}${notStated > 0 ? `, and ${f.num(notStated)} ${f.s(notStated, 'role', 'roles')} not stated` : ''}`,
  zh: ({ noun, low, high, notStated, measure }, f) =>
    `${f.name(noun)}：${measure === 'fte' ? '折合 ' : ''}${rangeWords(low, high, f)} 人${notStated > 0 ? `，另有 ${f.num(notStated)} 个岗位未写明` : ''}`,
})

const headsOthers = message<{ low: Fraction; high: Fraction; measure: 'heads' | 'fte' }>('explain:heads-others', {
  en: ({ low, high, measure }, f) =>
    `of them others than those counted: ${rangeWords(low, high, f)}${measure === 'fte' ? ' FTE' : ''}`,
  zh: ({ low, high, measure }, f) =>
    `其中计入人员以外：${measure === 'fte' ? '折合 ' : ''}${rangeWords(low, high, f)} 人`,
})
