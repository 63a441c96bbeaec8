import type { PlanFile, Ratio as RatioFile } from '../../generated/plan.js'
import type { BuildContext, Kind } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { type Norm, normBand } from '../../staffing/ratio.js'
import { one } from '../../staffing/rational.js'
import { StaffingError } from '../../staffing/staffing-error.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Departments, Role, SelectorValue } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import type { Fault, Measured, Ratio } from './model.js'
import { type NormText, readNorm } from './norm.js'

interface Needs {
  readonly departments: Departments
  readonly drivers: Drivers
}

/** format.md C1: the first kind in this order with a match decides. */
export const nounKinds: readonly (readonly Kind[])[] = [['driver'], ['role'], ['department'], ['family']]

/** The ratios of a plan that can be calculated, and what is wrong with the others. */
export function defineRatios(
  plan: PlanFile,
  needs: Needs,
  context: BuildContext,
): { ratios: Ratio[]; faults: Fault[] } {
  const faults: Fault[] = []
  const ratios: Ratio[] = []
  for (const [id, value] of entriesOf(plan.ratios)) {
    const at = childPointer('/ratios', id)
    const file: RatioFile = typeof value === 'object' ? value : { norm: value }
    const ratio = define(id, at, typeof value === 'object' ? `${at}/norm` : at, file, needs, context, faults)
    if (ratio !== undefined) ratios.push(ratio)
  }
  return { ratios, faults }
}

function define(
  id: string,
  at: Pointer,
  normAt: Pointer,
  file: RatioFile,
  needs: Needs,
  context: BuildContext,
  faults: Fault[],
): Ratio | undefined {
  const before = faults.length
  const normText = String(file.norm)
  const read = readNorm(normText)
  if (!read.ok) faults.push({ is: read.problem, pointer: normAt, text: normText })
  else if (read.swapped) faults.push({ is: 'swapped', pointer: normAt, text: normText })
  const roles = countedRoles(id, at, file, needs, context, faults)
  if (!read.ok || roles === undefined) return undefined
  const mode = file.mode ?? 'density'
  if (mode !== 'density' && read.norm.form !== 'density') {
    faults.push({ is: 'mode', pointer: `${at}/mode`, text: mode })
    return undefined
  }
  const measured = measuredBy(read.norm, roles, normAt, needs, context, faults)
  if (measured === undefined) return undefined
  const norm = normOf(read.norm, mode, measured)
  const fault = unsound(norm)
  if (fault !== undefined) {
    faults.push({ is: fault, pointer: normAt, text: normText })
    return undefined
  }
  if (faults.slice(before).some((one) => one.is !== 'swapped')) return undefined
  return {
    id,
    name: context.name(id, file.name),
    at,
    normAt,
    normText,
    norm,
    measured,
    of: ofText(file.of, id),
    roles,
    measure: file.measure === 'fte' ? 'fte' : 'heads',
    count: file.count === 'filled' ? 'filled' : 'planned',
    severity: file.severity ?? null,
    reason: file.reason === undefined ? null : context.name('', file.reason),
    source: file.source === undefined ? null : String(file.source),
  }
}

/** Whom the norm is about: `of`, or the role that the entry's id names. */
function countedRoles(
  id: string,
  at: Pointer,
  file: RatioFile,
  { departments }: Needs,
  context: BuildContext,
  faults: Fault[],
): readonly Role[] | undefined {
  const of = file.of as SelectorValue | undefined
  if (of === undefined) {
    const found = context.names.resolve(id, ['role'], at)
    const role = found.is === 'found' ? departments.roleAt(found.named.pointer) : undefined
    if (role !== undefined) return [role]
    faults.push({ is: 'reference', pointer: at, on: 'key', text: id, noun: false })
    return undefined
  }
  const roles = departments.select(of, `${at}/of`)
  if (roles.length > 0) return roles
  // A reference that does not resolve is told with all other references.
  if (typeof of === 'object' && !Array.isArray(of)) {
    faults.push({ is: 'empty-selector', pointer: `${at}/of`, text: ofText(of as RatioFile['of'], id) })
  }
  return undefined
}

function ofText(of: RatioFile['of'], id: string): string {
  if (of === undefined) return id
  if (typeof of !== 'object') return String(of)
  if (Array.isArray(of)) return of.join(', ')
  return Object.entries(of)
    .map(([key, value]) => `${key}: ${[value].flat().join(', ')}`)
    .join('; ')
}

function measuredBy(
  norm: NormText,
  counted: readonly Role[],
  normAt: Pointer,
  { departments, drivers }: Needs,
  context: BuildContext,
  faults: Fault[],
): Measured | undefined {
  if (norm.form === 'absolute') return { by: 'nothing' }
  const { noun } = norm
  const heads = (roles: readonly Role[]): Measured => {
    const whole = norm.form === 'share' && counted.every((role) => roles.includes(role))
    return { by: 'heads', noun, roles, whole }
  }
  if (noun === 'heads') return heads(departments.roles)
  for (const kinds of nounKinds) {
    const found = context.names.resolve(noun, kinds, normAt)
    if (found.is === 'ambiguous') break
    if (found.is !== 'found') continue
    const { kind, pointer, path } = found.named
    if (kind === 'driver') {
      const driver = drivers.get(path)
      if (driver !== undefined) return { by: 'driver', driver }
    }
    if (kind === 'role') return heads(departments.roles.filter((role) => role.at === pointer))
    if (kind === 'department') return heads(departments.select({ department: noun }, normAt))
    if (kind === 'family') return heads(departments.select({ family: path }, normAt))
  }
  // Families that are not declared are free text.
  const family = departments.select({ family: noun.replace(/^family:/, '') }, normAt)
  if (family.length > 0) return heads(family)
  faults.push({ is: 'reference', pointer: normAt, on: 'value', text: noun, noun: true })
  return undefined
}

function normOf(norm: NormText, mode: 'density' | 'block' | 'full-block', measured: Measured): Norm {
  switch (norm.form) {
    case 'density': {
      const { low, high, per } = norm
      if (mode === 'density') return { is: 'density', low, high, per }
      return { is: 'block', low, high, per, blocks: mode === 'block' ? 'started' : 'full' }
    }
    case 'capacity':
      return { is: 'capacity', count: norm.count, low: norm.low, high: norm.high }
    case 'share': {
      const of = measured.by === 'heads' && measured.whole ? 'all' : 'others'
      return { is: 'share', low: norm.low, high: norm.high, of }
    }
    case 'absolute':
      return { is: 'absolute', low: norm.low, high: norm.high }
  }
}

function unsound(norm: Norm): 'zero-divisor' | 'whole-share' | undefined {
  try {
    normBand(norm, one)
    return undefined
  } catch (error) {
    if (!(error instanceof StaffingError)) throw error
    return error.code === 'rates_sum_ge_1' ? 'whole-share' : 'zero-divisor'
  }
}
