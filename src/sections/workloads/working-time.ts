import type { Workload as WorkloadFile } from '../../generated/plan.js'
import { durationIn, readDuration } from '../../staffing/duration.js'
import { rational } from '../../staffing/rational.js'
import { StaffingError } from '../../staffing/staffing-error.js'
import { availableWorkingTime } from '../../staffing/wisn.js'
import type { Pointer } from '../../text/pointer.js'
import type { YearOfWork } from './model.js'
import type { Reading } from './written.js'

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
    return hours.n > 0n ? { hours, parts: null } : reading.fault('working-time', at, file)
  }
  const daysPerWeek = reading.number(file.daysPerWeek, `${at}/daysPerWeek`)
  const weeks = file.weeks === undefined ? rational(52) : reading.number(file.weeks, `${at}/weeks`)
  const hoursPerDay = reading.unitsOf('h', file.hoursPerDay, `${at}/hoursPerDay`)
  const stated = away.flatMap((key) => (file[key] === undefined ? [] : [{ key, value: file[key] }]))
  const absences = stated.flatMap(({ key, value }) => {
    const days = reading.unitsOf('day', value, `${at}/${key}`)
    return days === undefined ? [] : [{ key, days }]
  })
  if (daysPerWeek === undefined || weeks === undefined || hoursPerDay === undefined) return undefined
  if (absences.length < stated.length) return undefined
  const year = { daysPerWeek, weeks, hoursPerDay, daysAway: absences.map(({ days }) => days) }
  try {
    const { days, hours } = availableWorkingTime(year)
    if (hours.n > 0n) return { hours, parts: { ...year, days, away: absences } }
  } catch (error) {
    if (!(error instanceof StaffingError)) throw error
  }
  return reading.fault('working-time', at, '', { on: 'key' })
}
