import type { Names } from '../../section/contract.js'
import type { Pointer } from '../../text/pointer.js'
import type { Grades } from '../grades/model.js'
import type { Role, SelectorValue, Unit } from './model.js'

/** Decision M7. A string is one role; a list any of them; a map a conjunction whose values may be lists. */
export function selectRoles(
  selector: SelectorValue | undefined,
  from: Pointer,
  roles: readonly Role[],
  names: Names,
  grades: Grades,
): readonly Role[] {
  if (selector === undefined) return []
  if (typeof selector !== 'object' || Array.isArray(selector)) {
    const references = [selector].flat() as (string | number)[]
    const pointers = new Set(
      references.map((reference) => {
        const found = names.resolve(String(reference), ['role'], from)
        return found.is === 'found' ? found.named.pointer : undefined
      }),
    )
    return roles.filter((role) => pointers.has(role.at))
  }
  const criteria = Object.entries(selector).filter(([key]) => !key.startsWith('x-'))
  const tests = criteria.map(([key, value]) =>
    criterion(key, [value].flat().map(String), `${from}/${key}`, names, grades),
  )
  return roles.filter((role) => tests.every((test) => test(role)))
}

type Test = (role: Role) => boolean

function criterion(key: string, values: readonly string[], from: Pointer, names: Names, grades: Grades): Test {
  switch (key) {
    case 'role': {
      const pointers = new Set(
        values.flatMap((value) => names.ending(value.replace(/^role:/, ''), 'role')).map((one) => one.pointer),
      )
      return (role) => pointers.has(role.at)
    }
    case 'department': {
      const pointers = new Set(
        values.map((value) => {
          const found = names.resolve(value, ['department'], from)
          return found.is === 'found' ? found.named.pointer : undefined
        }),
      )
      return (role) => someUnit(role.unit, (unit) => pointers.has(unit.at))
    }
    case 'company':
      return (role) => role.unit.company !== null && values.includes(role.unit.company)
    case 'function':
      return (role) => role.functions.some((one) => values.includes(one))
    case 'family':
      return (role) => role.family !== null && values.includes(role.family)
    case 'grade':
      return (role) => role.grade !== null && values.includes(role.grade)
    case 'track':
      return (role) => values.includes(grades.get(role.grade ?? '')?.track ?? '')
    case 'employment':
      return (role) => values.includes(role.employment ?? 'employee')
    case 'tag':
      return (role) => role.tags.some((one) => values.includes(one))
    case 'tier':
      return (role) => nearest(role.unit, (unit) => unit.tier, values)
    case 'kind':
      return (role) => nearest(role.unit, (unit) => unit.kind, values)
    case 'location':
      return (role) =>
        role.location === null ? nearest(role.unit, (unit) => unit.location, values) : values.includes(role.location)
    default:
      return () => false
  }
}

/** The unit or one above it passes: departments include everything below. */
function someUnit(unit: Unit, test: (unit: Unit) => boolean): boolean {
  for (let at: Unit | null = unit; at !== null; at = at.parent) if (test(at)) return true
  return false
}

/** The nearest unit that states the value decides. */
function nearest(unit: Unit, of: (unit: Unit) => string | null, values: readonly string[]): boolean {
  for (let at: Unit | null = unit; at !== null; at = at.parent) {
    const value = of(at)
    if (value !== null) return values.includes(value)
  }
  return false
}
