import type { Department, Organization, PlanFile, Role as RoleFile } from '../../generated/plan.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { WrittenDriver } from './model.js'

/** The tree as written, with `parent` moves done: ids, paths and pointers, before anything is resolved. */
export interface UnitOutline {
  readonly id: string
  readonly at: Pointer
  readonly file: Department | Organization
  readonly roles: readonly RoleOutline[]
  readonly nested: boolean
  path: string
  level: number
  parent: UnitOutline | null
  units: UnitOutline[]
}

export interface RoleOutline {
  readonly id: string
  readonly at: Pointer
  readonly file: RoleFile
}

export interface Outline {
  readonly root: UnitOutline
  readonly all: readonly UnitOutline[]
  readonly circles: readonly (readonly Pointer[])[]
}

const outlines = new WeakMap<object, Outline>()

/** Made once a plan: naming and building both need it. */
export function outlineOf(plan: PlanFile): Outline {
  const known = outlines.get(plan)
  if (known !== undefined) return known
  const outline = makeOutline(plan)
  outlines.set(plan, outline)
  return outline
}

function makeOutline(plan: PlanFile): Outline {
  const written: UnitOutline[] = []
  const root = unit(String(plan.organization.id), '/organization', plan.organization, null)
  const nest = (departments: PlanFile['departments'], pointer: Pointer, parent: UnitOutline, nested: boolean): void => {
    for (const [id, value] of entriesOf(departments)) {
      const file: Department = value === null ? {} : typeof value === 'object' ? value : { name: value }
      const made = unit(id, childPointer(pointer, id), file, parent, nested)
      parent.units.push(made)
      written.push(made)
      nest(file.departments, `${made.at}/departments`, made, true)
    }
  }
  nest(plan.departments, '/departments', root, false)
  const circles = moveByParent(root, written)
  return { root, all: numbered(root), circles }
}

function unit(
  id: string,
  at: Pointer,
  file: Department | Organization,
  parent: UnitOutline | null,
  nested = false,
): UnitOutline {
  const roles = entriesOf(file.roles).map(([role, value]) => ({
    id: role,
    at: childPointer(`${at}/roles`, role),
    file: roleFile(value),
  }))
  return { id, at, file, roles, nested, path: '', level: 0, parent, units: [] }
}

const headcountText = /^[\p{Nd}≥≤至]|^at\b/u

/** A role as a scalar is its headcount or its title (format.md C2); nothing is a role known by its id only. */
function roleFile(value: RoleFile | string | number | boolean | null): RoleFile {
  if (value === null) return {}
  if (typeof value === 'object') return value
  if (typeof value === 'number') return { headcount: value }
  return typeof value === 'string' && headcountText.test(value) ? { headcount: value } : { title: String(value) }
}

/** Moves departments that state `parent`. A move that would close a circle is left out and told. */
function moveByParent(root: UnitOutline, written: readonly UnitOutline[]): Pointer[][] {
  const circles: Pointer[][] = []
  const wanted = new Map<UnitOutline, UnitOutline>()
  for (const made of written) {
    const parent = made.nested ? undefined : parentOf(made, written)
    if (parent !== undefined) wanted.set(made, parent)
  }
  const parentIn = (one: UnitOutline): UnitOutline | null => wanted.get(one) ?? one.parent
  for (const made of wanted.keys()) {
    const way: UnitOutline[] = []
    for (let at: UnitOutline | null = made; at !== null && !way.includes(at); at = parentIn(at)) way.push(at)
    const end = parentIn(way[way.length - 1] as UnitOutline)
    if (end !== null) {
      const circle = way.slice(way.indexOf(end)).map((one) => one.at)
      if (!circles.some((known) => known.includes(circle[0] as Pointer))) circles.push(circle)
    }
  }
  const circled = new Set(circles.flat())
  for (const [made, parent] of wanted) {
    if (circled.has(made.at)) continue
    const from = made.parent ?? root
    from.units = from.units.filter((one) => one !== made)
    made.parent = parent
    parent.units.push(made)
  }
  return circles
}

/** The department that `parent` names: by path from the top, else by the end of its path as written. */
function parentOf(made: UnitOutline, written: readonly UnitOutline[]): UnitOutline | undefined {
  const reference = 'parent' in made.file ? made.file.parent : undefined
  if (reference === undefined) return undefined
  const path = String(reference)
    .replace(/^department:/, '')
    .replace(/^\//, '')
    .normalize('NFC')
  const pathOf = (one: UnitOutline): string => (one.parent?.parent ? `${pathOf(one.parent)}/${one.id}` : one.id)
  const matches = written.filter((one) => one !== made && (pathOf(one) === path || pathOf(one).endsWith(`/${path}`)))
  return matches.length === 1 ? matches[0] : undefined
}

/** The drivers of a department as they are written, with their paths. */
export function driversOf({ file, path, at }: UnitOutline): readonly WrittenDriver[] {
  const drivers = 'drivers' in file ? file.drivers : undefined
  if (drivers === undefined) return none
  return entriesOf<WrittenDriver['file']>(drivers).map(([id, value]) => {
    return { id, path: `${path}/${id}`, at: childPointer(`${at}/drivers`, id), file: value }
  })
}

const none: readonly never[] = []

/** All units depth-first with path and level. */
function numbered(root: UnitOutline): UnitOutline[] {
  const all: UnitOutline[] = []
  const visit = (one: UnitOutline, parent: UnitOutline | null): void => {
    one.level = parent === null ? 0 : parent.level + 1
    one.path = parent === null ? '' : parent.path === '' ? one.id : `${parent.path}/${one.id}`
    all.push(one)
    for (const child of one.units) visit(child, one)
  }
  visit(root, null)
  return all
}
