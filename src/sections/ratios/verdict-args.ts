import { worstOver } from '../../staffing/ratio.js'
import { equal, type Rational, zero } from '../../staffing/rational.js'
import { formats } from '../../text/format.js'
import { type Lang, type Name, shownName } from '../../text/lang.js'
import type { CountedStaff, Standard } from '../establishment/model.js'
import { gapOf, requiredOf, wayOf } from './gap.js'
import { isShareOfWhole } from './judge.js'
import type { DriverValue, Measured, MeasuredHeads, MeasuredSeveral, Ratio, RatioRow } from './model.js'
import { normName } from './norm-words.js'
import { measuresText } from './several.js'

/** Of what messages speak, and what is there of it. */
export type HaveArgs = {
  readonly of: Name
  readonly count: 'planned' | 'filled'
  readonly measure: 'heads' | 'fte'
  readonly low: Rational
  readonly high: Rational | null
  /** Hats among the counted roles. */
  readonly held: number
}

/** What the verdict messages of ratios are made from. */
export type VerdictArgs = HaveArgs & {
  /** Counted roles without a number. */
  readonly notStated: number
  readonly requiredMin: Rational
  readonly requiredMax: Rational | null
  readonly norm: Name
  /** What the driver is; `nothing` for an absolute norm. */
  readonly by: 'driver' | MeasuredHeads['kind'] | 'nothing' | 'several'
  readonly driver: Name | null
  /** Where several things are the measure: what each of them comes to. */
  readonly measures: Name | null
  readonly driverFrom: Rational | null
  readonly driverTo: Rational | null
  /** Heads of the noun that are not stated come on top. */
  readonly driverOpen: boolean
  /** Of a share of the whole, those that are not counted. */
  readonly othersFrom: Rational | null
  readonly othersTo: Rational | null
  /** What is missing, or too much. */
  readonly gap: Rational
  /** The driver value down to which (`under`), or from which on (`over`), the plan would hold. */
  readonly way: Rational | null
  readonly wayOpen: boolean
}

/** What is there of those that a ratio or a workload counts. */
export function haveArgs({ subject: of, count, measure }: Standard, { actual, held }: CountedStaff): HaveArgs {
  return { of, count, measure, low: actual?.min ?? zero, high: actual === null ? null : actual.max, held }
}

/** Shared by the rules on under, over and depends, so that all say the same numbers. */
export function verdictArgs(row: RatioRow): VerdictArgs {
  const { ratio, driver, counted } = row
  const required = requiredOf(row)
  const way = wayOf(row)
  const ofWhole = isShareOfWhole(ratio)
  const ends = driver === null ? null : ofWhole ? { most: driver.from, least: driver.to } : worstEnds(ratio, driver)
  return {
    ...haveArgs(ratio, row),
    notStated: counted.filter((one) => one.min === null).length,
    requiredMin: required?.min ?? zero,
    requiredMax: required?.max ?? null,
    norm: normName(ratio),
    by: ratio.measured.by === 'heads' ? ratio.measured.kind : ratio.measured.by,
    driver: nameOf(ratio.measured),
    measures: measuresOf(row),
    driverFrom: ends?.most ?? null,
    driverTo: ends?.least ?? null,
    driverOpen: driver?.open ?? false,
    othersFrom: ofWhole ? (row.value?.from ?? null) : null,
    othersTo: ofWhole ? (row.value?.to ?? null) : null,
    gap: gapOf(row),
    way: way?.value ?? null,
    wayOpen: way?.open ?? false,
  }
}

/** Of a range, where fewest are allowed and where most are needed. */
function worstEnds({ norm }: Ratio, { from, to }: DriverValue): { readonly most: Rational; readonly least: Rational } {
  return equal(from, to) ? { most: from, least: to } : worstOver(norm, from, to)
}

function measuresOf(row: RatioRow): Name | null {
  const en = measuresText(row, 'en', formats.en.num)
  const zh = measuresText(row, 'zh', formats.zh.num)
  return en === null || zh === null ? null : { id: en, text: { en, zh } }
}

/** What a ratio is measured by, for people; null where it is measured by nothing. */
export function nameOf(measured: Measured): Name | null {
  if (measured.by === 'nothing') return null
  if (measured.by === 'several') return together(measured)
  return measured.by === 'driver' ? measured.driver.name : measured.name
}

/** `Servers + Sites`: what several demands or weights go by, each once. */
function together({ parts }: MeasuredSeveral): Name {
  const names = [...new Set(parts.flatMap((part) => (part === null ? [] : (nameOf(part) ?? []))))]
  const joined = (lang: Lang): string => names.map((name) => shownName(name, lang)).join(' + ')
  return { id: names.map(({ id }) => id).join(' + '), text: { en: joined('en'), zh: joined('zh') } }
}
