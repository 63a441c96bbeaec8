import type { PlanFile } from '../../generated/plan.js'
import { durationIn, readDuration } from '../../staffing/duration.js'
import { readNumber } from '../../staffing/number.js'
import type { Ramp } from '../../staffing/ramp.js'
import { compare, isInteger } from '../../staffing/rational.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role } from '../departments/model.js'
import { byRole } from './by-role.js'
import { notWholeMonths, rampFalls } from './faults.js'
import type { Reading } from './reading.js'

type File = NonNullable<PlanFile['forecast']>

/** Longer than any requisition is open. */
const longest = 120n

/** Whole months from a requisition to the first day, by role; 0 where nothing says. */
export function readLeadTimes(file: File['leadTime'], at: Pointer, reading: Reading): (role: Role) => number {
  if (file === undefined) return () => 0
  const { faults } = reading
  const leadTime = (value: unknown, pointer: Pointer): number | undefined => {
    const read = readDuration(String(value))
    const months = read.ok ? durationIn(read.value, 'month') : null
    if (months !== null && isInteger(months) && months.n <= longest) return Number(months.n)
    faults.push({ said: notWholeMonths({ text: String(value) }), pointer })
    return undefined
  }
  if (typeof file === 'string') {
    const months = leadTime(file, at) ?? 0
    return () => months
  }
  const of = byRole(file, at, reading, leadTime)
  return (role) => of(role) ?? 0
}

/** Productivity in the first months in the seat, by role; none where nothing says. */
export function readRamps(file: File['ramp'], at: Pointer, reading: Reading): (role: Role) => Ramp {
  if (file === undefined) return () => []
  const { faults } = reading
  const ramp = (value: unknown, pointer: Pointer): Ramp | undefined => {
    const shares = (value as readonly unknown[]).map((share) => readNumber(String(share)))
    const curve = shares.flatMap((read) => (read.ok ? [read.value] : []))
    const falls = curve.findIndex((share, month) => month > 0 && compare(share, curve[month - 1] ?? share) < 0)
    if (falls < 0) return curve
    faults.push({ said: rampFalls({}), pointer: `${pointer}/${falls}` })
    return undefined
  }
  if (Array.isArray(file)) {
    const curve = ramp(file, at) ?? []
    return () => curve
  }
  const of = byRole(file, at, reading, ramp)
  return (role) => of(role) ?? []
}
