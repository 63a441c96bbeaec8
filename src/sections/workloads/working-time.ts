import type { Workload as WorkloadFile } from '../../generated/plan.js'
import { durationIn, readDuration } from '../../staffing/duration.js'
import { mul, type Rational, rational } from '../../staffing/rational.js'
import { StaffingError } from '../../staffing/staffing-error.js'
import { availableWorkingTime } from '../../staffing/wisn.js'
import type { Pointer } from '../../text/pointer.js'
import type { YearOfWork } from './model.js'
import type { Reading } from './written.js'

const hoursInADay = rational(24)
const daysInAWeek = rational(7)
const weeksInAYear = rational(53)
export const daysInAYear = rational(366)
const hoursInAYear = mul(daysInAYear, hoursInADay)

const away = ['publicHolidays', 'annualLeave', 'sickLeave', 'training', 'otherLeave'] as const

/** The available working time of one post: hours as they are stated, or from days and hours a day. */
export function yearOfWork(
  file: NonNullable<WorkloadFile['time']>,
  at: Pointer,
  reading: Reading,
): YearOfWork | undefined {
  if (typeof file === 'string') {
    const read = readDuration(file)
    if (!read.ok) return reading.fault('time', at, file, { suggestion: read.suggestion })
    const hours = durationIn(read.value, 'h')
    if (hours === null) return reading.fault('clock', at, file)
    if (reading.within(hoursInAYear, hours, at, file) === undefined) return undefined
    return hours.n > 0n ? { hours, parts: null } : reading.fault('working-time', at, file)
  }
  const stated = (key: 'daysPerWeek' | 'weeks' | 'hoursPerDay', value: string | number, most: Rational) => {
    const pointer = `${at}/${key}`
    const amount = key === 'hoursPerDay' ? reading.unitsOf('h', value, pointer) : reading.number(value, pointer)
    return reading.within(most, amount, pointer, value)
  }
  const daysPerWeek = stated('daysPerWeek', file.daysPerWeek, daysInAWeek)
  const weeks = file.weeks === undefined ? rational(52) : stated('weeks', file.weeks, weeksInAYear)
  const hoursPerDay = stated('hoursPerDay', file.hoursPerDay, hoursInADay)
  const absent = away.flatMap((key) => (file[key] === undefined ? [] : [{ key, value: file[key] }]))
  const absences = absent.flatMap(({ key, value }) => {
    const days = reading.unitsOf('day', value, `${at}/${key}`)
    return days === undefined ? [] : [{ key, days }]
  })
  if (daysPerWeek === undefined || weeks === undefined || hoursPerDay === undefined) return undefined
  if (absences.length < absent.length) return undefined
  const year = { daysPerWeek, weeks, hoursPerDay, daysAway: absences.map(({ days }) => days) }
  try {
    const { days, hours } = availableWorkingTime(year)
    if (hours.n > 0n) return { hours, parts: { ...year, days, away: absences } }
  } catch (error) {
    if (!(error instanceof StaffingError)) throw error
  }
  return reading.fault('working-time', at, '', { on: 'key' })
}
