import type { Ratio as RatioFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { type Name, shownName } from '../../text/lang.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import { type Departments, type Role, type SelectorValue, selectorText, type Unit } from '../departments/model.js'
import type { Fault } from './model.js'

type Of = RatioFile['of']

/** A department for which a norm is judged, with those of its roles that are counted. */
export interface CountedUnit {
  readonly unit: Unit
  readonly roles: readonly Role[]
}

/**
 * The departments that `each` means and that have a role to count; those without are passed over, unless none has one
 * (format.md C1). Undefined where there is nothing to judge: the faults say why.
 */
export function countedUnits(
  { id, at, each, of }: { readonly id: string; readonly at: Pointer; readonly each: SelectorValue; readonly of: Of },
  departments: Departments,
  context: BuildContext,
  faults: Fault[],
): readonly CountedUnit[] | undefined {
  const eachAt = childPointer(at, 'each')
  const units = departments.selectUnits(each, 'department', eachAt)
  const selector = selectorText(each)
  if (units.length === 0) {
    // A department that does not exist is told with all other references.
    if (each === 'department' || (typeof each === 'object' && !Array.isArray(each)))
      faults.push({ is: 'no-unit', pointer: eachAt, text: selector })
    return undefined
  }
  const wanted = rolesMeant(id, of, childPointer(at, 'of'), departments, context)
  const counted = units.flatMap((unit) => {
    const roles = rolesBelow(unit).filter((role) => wanted.has(role))
    return roles.length === 0 ? [] : [{ unit, roles }]
  })
  if (counted.length > 0) return counted
  const where =
    of === undefined ? ({ pointer: at, on: 'key' } as const) : { pointer: childPointer(at, 'of'), on: 'value' as const }
  const text = selectorText(of ?? id)
  const isSelector = typeof of === 'object' && !Array.isArray(of)
  if (wanted.size > 0) faults.push({ is: 'in-no-unit', ...where, text, selector })
  else if (isSelector) faults.push({ is: 'empty-selector', pointer: where.pointer, text })
  else for (const one of [of ?? id].flat()) faults.push({ is: 'role', ...where, text: String(one) })
  return undefined
}

/** Every role that the id, the references or the selector could mean, wherever it stands. */
function rolesMeant(
  id: string,
  of: Of,
  from: Pointer,
  departments: Departments,
  { names }: BuildContext,
): ReadonlySet<Role> {
  if (typeof of === 'object' && !Array.isArray(of)) return new Set(departments.select(of as SelectorValue, from))
  const endings = [of ?? id].flat().map((one) => String(one).replace(/^role:/, ''))
  const named = endings.flatMap((ending) => names.ending(ending, 'role'))
  return new Set(named.flatMap(({ pointer }) => departments.roleAt(pointer) ?? []))
}

/** The roles of a department and of everything below it, in plan order. */
export function rolesBelow(unit: Unit): readonly Role[] {
  return unit.units.length === 0 ? unit.roles : [...unit.roles, ...unit.units.flatMap(rolesBelow)]
}

/** What a thing is called together with its department: `Planner, Jiangsu`, `江苏企划人员`. */
export function nameInUnit(name: Name, unit: Unit): Name {
  const text: Record<string, string> = {}
  const [own, around] = [name.text, unit.name.text]
  for (const tag of new Set([...Object.keys(own), ...Object.keys(around)])) {
    const isChinese = tag.startsWith('zh')
    const lang = isChinese ? 'zh' : 'en'
    const [what, where] = [own[tag] ?? shownName(name, lang), around[tag] ?? shownName(unit.name, lang)]
    text[tag] = isChinese ? `${where}${what}` : `${what}, ${where}`
  }
  return { id: `${unit.path}/${name.id}`, text }
}
