import type { Names } from '../../section/contract.js'
import type { Pointer } from '../../text/pointer.js'
import type { SelectorValue, Unit } from './model.js'

/**
 * Departments by what they are (decision M7). The word is every department; a reference is one of them, a list several;
 * of a map all criteria must hold, and a list means any of its values. The organisation is none.
 */
export function selectUnits(
  selector: SelectorValue,
  word: string,
  from: Pointer,
  units: readonly Unit[],
  names: Names,
): readonly Unit[] {
  const all = units.filter((unit) => unit.level > 0)
  if (selector === word) return all
  if (typeof selector !== 'object' || Array.isArray(selector)) {
    const pointers = departmentsAt([selector].flat().map(String), from, names)
    return all.filter((unit) => pointers.has(unit.at))
  }
  const tests = Object.entries(selector)
    .filter(([key]) => !key.startsWith('x-'))
    .map(([key, value]) => criterion(key, [value].flat().map(String), from, names))
  return all.filter((unit) => tests.every((test) => test(unit)))
}

function criterion(key: string, values: readonly string[], from: Pointer, names: Names): (unit: Unit) => boolean {
  const is = (value: string | null): boolean => value !== null && values.includes(value)
  switch (key) {
    case 'department': {
      const pointers = departmentsAt(values, from, names)
      return (unit) => isIn(unit, pointers)
    }
    case 'company':
      return (unit) => is(unit.company)
    case 'kind':
      return (unit) => is(unit.kind)
    case 'tier':
      return (unit) => is(unit.tier)
    case 'location':
      return (unit) => is(unit.location)
    case 'function':
      return (unit) => unit.functions.some(is)
    case 'tag':
      return (unit) => unit.tags.some(is)
    default:
      return () => false
  }
}

function departmentsAt(references: readonly string[], from: Pointer, names: Names): ReadonlySet<Pointer> {
  const pointers = new Set<Pointer>()
  for (const reference of references) {
    const found = names.resolve(reference, ['department'], from)
    if (found.is === 'found') pointers.add(found.named.pointer)
  }
  return pointers
}

/** The department or one above it is among those. */
export function isIn(unit: Unit, pointers: ReadonlySet<Pointer>): boolean {
  for (let at: Unit | null = unit; at !== null; at = at.parent) if (pointers.has(at.at)) return true
  return false
}
