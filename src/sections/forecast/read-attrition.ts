import type { PlanFile } from '../../generated/plan.js'
import { monthlyAttrition } from '../../staffing/attrition.js'
import { readPeriodicRate } from '../../staffing/periodic-rate.js'
import { compare, one } from '../../staffing/rational.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role } from '../departments/model.js'
import { byRole } from './by-role.js'
import { allLeave, misspelt, notAnAttrition } from './faults.js'
import type { Attrition } from './model.js'
import type { Reading } from './reading.js'

type AttritionFile = NonNullable<PlanFile['forecast']>['attrition']
type Convention = 'compound' | 'simple'

/** Attrition by role: one rate for all, or a map. */
export function readAttrition(file: AttritionFile, at: Pointer, reading: Reading): (role: Role) => Attrition | null {
  if (file === undefined) return () => null
  if (typeof file === 'string') {
    const found = attritionAt(file, at, 'compound', reading) ?? null
    return () => found
  }
  const convention: Convention = file.convention === 'simple' ? 'simple' : 'compound'
  return byRole(file, at, reading, (value, pointer) => attritionAt(String(value), pointer, convention, reading))
}

function attritionAt(
  text: string,
  pointer: Pointer,
  convention: Convention,
  { faults }: Reading,
): Attrition | undefined {
  const read = readPeriodicRate(text)
  if (!read.ok || !read.value.isShare) {
    faults.push(misspelt({ said: notAnAttrition({ text }), pointer }, read.ok ? null : read.suggestion))
    return undefined
  }
  const { amount, months } = read.value
  if (amount.n < 0n || compare(amount, one) >= 0) {
    faults.push({ said: allLeave({ text }), pointer })
    return undefined
  }
  return { monthly: monthlyAttrition(amount, months, convention), text, convention: months === 1 ? null : convention }
}
