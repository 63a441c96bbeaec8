import type { Kind, Names } from '../../section/contract.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import {
  type Actors,
  type ActorValue,
  type Departments,
  type Role,
  type SelectorValue,
  selectorText,
  type Unit,
} from './model.js'
import { isIn, selectUnits } from './select-units.js'

type Tree = Pick<Departments, 'units' | 'roles' | 'select'>

/** Criteria that only roles have: with one of them a selector picks roles, else departments. */
const ofRoles = ['role', 'family', 'grade', 'track', 'employment']

/** Who does something (format.md C6). References that name nothing are told with all others. */
export function actorsOf(
  actor: ActorValue | readonly ActorValue[] | undefined,
  kinds: readonly Kind[],
  from: Pointer,
  tree: Tree,
  names: Names,
): Actors {
  const who = new Set<Pointer>()
  const nobody: Actors['nobody'][number][] = []
  const add = (pointers: readonly Pointer[]): void => {
    for (const one of pointers) who.add(one)
  }
  const several = Array.isArray(actor)
  for (const [index, one] of ((several ? actor : [actor ?? []].flat()) as readonly ActorValue[]).entries()) {
    const at = several ? childPointer(from, index) : from
    if (typeof one !== 'object') {
      add(one === 'all' ? tree.roles.map((role) => role.at) : referred(String(one), kinds, at, names))
      continue
    }
    if (one.each !== undefined) {
      const pointers = eachOf(one.each, `${at}/each`, tree, names)
      const wanted = one.in === undefined ? pointers : within(pointers, one.in, `${at}/in`, tree, names)
      add(wanted)
      if (wanted.length === 0 && typeof one.each === 'object') {
        nobody.push({ is: 'selector', at: `${at}/each`, text: selectorText(one.each) })
      } else if (wanted.length === 0 && pointers.length > 0) {
        nobody.push({ is: 'departments', at: `${at}/in`, text: selectorText(one.in ?? '') })
      }
    }
    if (one.headsOf !== undefined) {
      const units = selectUnits(one.headsOf, 'all', `${at}/headsOf`, tree.units, names)
      const heads = units.flatMap(({ head, acting }) => head ?? acting ?? [])
      add(heads.map((head) => head.at))
      const criteria = typeof one.headsOf === 'object' && !Array.isArray(one.headsOf)
      const is = units.length === 0 ? 'departments' : 'heads'
      if (heads.length === 0 && (is === 'heads' || criteria)) {
        nobody.push({ is, at: `${at}/headsOf`, text: selectorText(one.headsOf) })
      }
    }
  }
  return { who: [...who], nobody }
}

function referred(reference: string, kinds: readonly Kind[], from: Pointer, names: Names): Pointer[] {
  const found = names.resolve(reference, kinds, from)
  return found.is === 'found' ? [found.named.pointer] : []
}

/** A role wherever it exists, every department, or what a selector picks. */
function eachOf(each: SelectorValue, from: Pointer, tree: Tree, names: Names): Pointer[] {
  if (typeof each !== 'object') {
    if (each === 'department') return tree.units.filter(({ level }) => level > 0).map((unit) => unit.at)
    return names.ending(String(each).replace(/^role:/, ''), 'role').map((one) => one.pointer)
  }
  const picksRoles = Object.keys(each).some((key) => ofRoles.includes(key))
  if (picksRoles) return tree.select(each, from).map((role) => role.at)
  return selectUnits(each, '', from, tree.units, names).map((unit) => unit.at)
}

/** Those that stand in the departments that are meant, or are one of them. */
function within(
  pointers: readonly Pointer[],
  units: SelectorValue,
  from: Pointer,
  tree: Tree,
  names: Names,
): Pointer[] {
  const wanted = new Set(selectUnits(units, '', from, tree.units, names).map((unit) => unit.at))
  const unitOf = new Map<Pointer, Unit>(tree.units.map((unit) => [unit.at, unit]))
  for (const role of tree.roles as readonly Role[]) unitOf.set(role.at, role.unit)
  return pointers.filter((pointer) => {
    const unit = unitOf.get(pointer)
    return unit !== undefined && isIn(unit, wanted)
  })
}
