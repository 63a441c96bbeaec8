import type { WorkloadActivity, Workload as WorkloadFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { durationIn } from '../../staffing/duration.js'
import { compare, div, one, type Rational, rational, sum } from '../../staffing/rational.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import { type AllowedTime, hoursAYear, shareOfTime } from './allowed-time.js'
import type { CountedActivity, CountedWork, Flow, WrittenAllowance, YearOfWork } from './model.js'
import { daysInAYear, yearOfWork } from './working-time.js'
import type { Reading } from './written.js'

const usualWeeks = rational(52)

/** The counted work that a workload describes; undefined where something is wrong with it. */
export function defineWork(
  file: WorkloadFile,
  at: Pointer,
  reading: Reading,
  context: BuildContext,
): CountedWork | undefined {
  const year = file.time === undefined ? undefined : yearOfWork(file.time, `${at}/time`, reading)
  if (year === undefined) return undefined
  const perYear = file.daysPerYear === undefined ? null : daysOfWork(file.daysPerYear, `${at}/daysPerYear`, reading)
  if (perYear === undefined) return undefined
  const written = entriesOf(file.activities)
  const activities = written.flatMap(([id, one]) => {
    const pointer = childPointer(`${at}/activities`, id)
    return activityOf(id, one, pointer, year, perYear, reading, context) ?? []
  })
  const support = allowancesOf(file.support, `${at}/support`, year, reading, shareOfTime)
  const additional = allowancesOf(file.additional, `${at}/additional`, year, reading, hoursAYear)
  if (activities.length < written.length || support === undefined || additional === undefined) return undefined
  if (compare(sum(support.map(({ amount }) => amount)), one) >= 0) {
    return reading.fault('support', `${at}/support`, '', { on: 'key' })
  }
  return { model: 'wisn', year, activities, support, additional }
}

function daysOfWork(value: string | number, at: Pointer, reading: Reading): Rational | undefined {
  const days = reading.within(daysInAYear, reading.number(value, at), at, value)
  return days?.n === 0n ? reading.fault('zero', at, value) : days
}

function activityOf(
  id: string,
  file: WorkloadActivity,
  at: Pointer,
  year: YearOfWork,
  daysPerYear: Rational | null,
  reading: Reading,
  context: BuildContext,
): CountedActivity | undefined {
  const volume = reading.flow(file.volume, `${at}/volume`)
  if ((file.unit === undefined) === (file.rate === undefined))
    return reading.fault('unit-or-rate', at, id, { on: 'key' })
  const unitHours = unitOf(file, at, reading)
  const timesAYear = volume && timesOf(volume, `${at}/volume`, year, daysPerYear, reading)
  if (volume === undefined || unitHours === undefined || timesAYear === undefined) return undefined
  return { id, name: context.name(id, file.name), volume, timesAYear, unitHours }
}

function unitOf({ unit, rate }: WorkloadActivity, at: Pointer, reading: Reading): Rational | undefined {
  if (unit !== undefined) {
    const seconds = reading.seconds(unit, `${at}/unit`)
    return seconds && div(seconds, rational(3600))
  }
  if (rate === undefined) return undefined
  const pointer = `${at}/rate`
  const flow = reading.flow(rate, pointer)
  if (flow === undefined) return undefined
  const hours = durationIn(flow.every, 'h')
  if (hours === null || flow.per !== null) return reading.fault('clock', pointer, flow.text)
  return flow.amount.n > 0n ? div(hours, flow.amount) : reading.fault('zero', pointer, flow.text)
}

/** How often in a year a volume comes in: months are of a year, weeks are those of the working year. */
function timesOf(
  { every, text }: Flow,
  pointer: Pointer,
  year: YearOfWork,
  daysPerYear: Rational | null,
  reading: Reading,
): Rational | undefined {
  const years = durationIn(every, 'year')
  if (years !== null) return div(one, years)
  const days = durationIn(every, 'day')
  if (days === null) return reading.fault('days-per-year', pointer, text)
  if (daysPerYear !== null) return div(daysPerYear, days)
  if (every.unit !== 'week') return reading.fault('days-per-year', pointer, text)
  return div(year.parts?.weeks ?? usualWeeks, every.amount)
}

type Amount = (written: WrittenAllowance['written'], year: YearOfWork) => AllowedTime | null

function allowancesOf(
  file: WorkloadFile['support'],
  at: Pointer,
  year: YearOfWork,
  reading: Reading,
  amountOf: Amount,
): readonly WrittenAllowance[] | undefined {
  if (file === undefined) return []
  const isMap = typeof file === 'object'
  const entries: readonly (readonly [string, string | number])[] = isMap ? entriesOf(file) : [['', file]]
  const read = entries.flatMap(([id, value]): WrittenAllowance[] => {
    const pointer = isMap ? childPointer(at, id) : at
    const written = reading.allowance(value, pointer)
    if (written === undefined) return []
    const allowed = amountOf(written, year)
    if (allowed !== null) return [{ id, written, text: String(value), ...allowed }]
    reading.fault('calendar', pointer, value)
    return []
  })
  return read.length < entries.length ? undefined : read
}
