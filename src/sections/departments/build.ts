import type { Department, Organization, PlanFile, Role as RoleFile } from '../../generated/plan.js'
import type { BuildContext, Kind } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { readNumber, readRange } from '../../staffing/number.js'
import { floorHeads, type Rational } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import { type Grades, payBand } from '../grades/model.js'
import { actorsOf } from './actors.js'
import type { Boss, Departments, DottedLine, Fte, Headcount, HeadRange, Role, Unit } from './model.js'
import { driversOf, outlineOf, type RoleOutline, type UnitOutline } from './outline.js'
import { selectRoles } from './select.js'
import { selectUnits } from './select-units.js'

type Open<T> = { -readonly [K in keyof T]: T[K] }

/** The organisation as one tree, with heads, reporting lines and hats resolved (decisions M2 to M4, M6). */
export function buildDepartments(plan: PlanFile, { grades }: { grades: Grades }, context: BuildContext): Departments {
  const outline = outlineOf(plan)
  const builder = new Builder(context)
  const root = builder.unit(outline.root, null)
  builder.resolve()
  const organization = plan.organization
  const units = new Map(builder.units.map((unit) => [unit.at, unit]))
  const tree = { units: builder.units, roles: builder.roles }
  const select: Departments['select'] = (selector, from) =>
    selectRoles(selector, from, builder.roles, context.names, grades)
  return {
    root,
    units: builder.units,
    roles: builder.roles,
    currency: textOf(organization.currency),
    stage: textOf(organization.stage),
    asOf: textOf(organization.asOf),
    circles: outline.circles,
    nestedWithParent: outline.all
      .filter(({ nested, file }) => nested && (file as Department).parent !== undefined)
      .map(({ at }) => at),
    select,
    selectUnits: (selector, word, from) => selectUnits(selector, word, from, builder.units, context.names),
    actors: (actor, kinds, from) => actorsOf(actor, kinds, from, { ...tree, select }, context.names),
    roleAt: (pointer) => builder.roleAt(pointer),
    unitAt: (pointer) => units.get(pointer),
  }
}

const textOf = (value: string | number | boolean | undefined | null): string | null =>
  value === undefined || value === null ? null : String(value)

const listOf = (
  value: string | number | boolean | readonly (string | number | boolean)[] | undefined | null,
): readonly string[] =>
  value === undefined || value === null ? none : Array.isArray(value) ? value.map(String) : [String(value)]

const none: readonly never[] = []
const notStated: Headcount = { planned: null, min: null, max: null, filled: null, hiring: null, frozen: null }
const noFte: Fte = { planned: null, filled: null }
const top: Boss = { is: 'top' }

class Builder {
  readonly units: Open<Unit>[] = []
  readonly roles: Open<Role>[] = []
  readonly #files = new Map<Role, RoleFile>()
  readonly #unitFiles = new Map<Unit, Department | Organization>()
  readonly #byPointer = new Map<Pointer, Open<Role>>()
  readonly #context: BuildContext

  constructor(context: BuildContext) {
    this.#context = context
  }

  unit(outline: UnitOutline, parent: Unit | null): Unit {
    const { file, at } = outline
    const department: Department = outline.level === 0 ? {} : (file as Department)
    const unit: Open<Unit> = {
      id: outline.id,
      name: this.#context.name(outline.id, file.name),
      at,
      path: outline.path,
      level: outline.level,
      parent,
      units: none,
      roles: none,
      head: null,
      acting: null,
      namesHead: file.head !== undefined,
      namesActing: file.acting !== undefined,
      kind: textOf(department.kind),
      tier: textOf(department.tier),
      functions: listOf(department.function),
      company: textOf(file.company) ?? parent?.company ?? null,
      location: textOf(department.location),
      tags: listOf(file.tags),
      envelope: rangeOf(file.headcount),
      drivers: outline.level === 0 ? none : driversOf(outline),
      dotted: none,
    }
    this.units.push(unit)
    this.#unitFiles.set(unit, file)
    const family = textOf(department.family)
    unit.roles = outline.roles.map((role) => this.#role(role, unit, family))
    unit.units = outline.units.map((child) => this.unit(child, unit))
    return unit
  }

  #role(outline: RoleOutline, unit: Unit, family: string | null): Role {
    const { file, at, id } = outline
    const role: Open<Role> = {
      index: this.roles.length,
      id,
      title: this.#context.name(id, file.title),
      at,
      path: unit.path === '' ? id : `${unit.path}/${id}`,
      unit,
      family: textOf(file.family) ?? family,
      grade: textOf(file.grade),
      pay: payBand(file.pay, `${at}/pay`),
      cost: file.cost === undefined ? null : numberOf(file.cost),
      functions: file.function === undefined ? functionsAbove(unit) : listOf(file.function),
      employment: textOf(file.employment),
      location: textOf(file.location),
      tags: listOf(file.tags),
      headcount: headcountOf(file.headcount),
      fte: fteOf(file.fte),
      heldBy: null,
      share: file.share === undefined ? null : numberOf(file.share),
      boss: top,
      dotted: none,
      deputies: none,
    }
    this.roles.push(role)
    this.#files.set(role, file)
    this.#byPointer.set(at, role)
    return role
  }

  roleAt(pointer: Pointer): Role | undefined {
    return this.#byPointer.get(pointer)
  }

  /** References need every role, so they come last; reporting lines need the heads. */
  resolve(): void {
    for (const unit of this.units) {
      const file = this.#unitFiles.get(unit) as Department | Organization
      unit.head = this.#roleNamed(file.head, `${unit.at}/head`)
      unit.acting = this.#roleNamed(file.acting, `${unit.at}/acting`)
      if ('dotted' in file) unit.dotted = this.#dotted(file.dotted, `${unit.at}/dotted`)
    }
    const headed = new Map<Role, Unit>()
    for (const unit of this.units) if (unit.head !== null && !headed.has(unit.head)) headed.set(unit.head, unit)
    for (const role of this.roles) {
      const file = this.#files.get(role) as RoleFile
      if (file.heldBy !== undefined) role.heldBy = this.#roleNamed(file.heldBy, `${role.at}/heldBy`)
      if (file.dotted !== undefined) role.dotted = this.#dotted(file.dotted, `${role.at}/dotted`)
      if (file.deputies !== undefined) {
        role.deputies = listOf(file.deputies)
          .map((one) => this.#roleNamed(one, `${role.at}/deputies`))
          .filter((one) => one !== null)
      }
      role.boss = this.#boss(role, file)
    }
  }

  /** Decision M4. A head named from another department keeps its own boss. */
  #boss(role: Role, file: RoleFile): Boss {
    if (file.reportsTo === null) return top
    if (file.reportsTo !== undefined) return this.#statedBoss(String(file.reportsTo), role.at)
    const { unit } = role
    if (unit.head !== null && unit.head !== role) return { is: 'role', role: unit.head }
    if (unit.namesHead && unit.head === null) return { is: 'broken' }
    for (let above = unit.parent; above !== null; above = above.parent) {
      if (above.head !== null && above.head !== role) return { is: 'role', role: above.head }
      if (above.namesHead && above.head === null) return { is: 'broken' }
    }
    return top
  }

  #statedBoss(reference: string, from: Pointer): Boss {
    const found = this.#named(reference, ['role', 'committee'], from)
    if (found === null) return { is: 'broken' }
    const role = this.#byPointer.get(found)
    return role === undefined ? { is: 'committee', at: found } : { is: 'role', role }
  }

  #roleNamed(reference: string | number | undefined | null, from: Pointer): Role | null {
    if (reference === undefined || reference === null) return null
    const pointer = this.#named(String(reference), ['role'], from)
    return pointer === null ? null : (this.#byPointer.get(pointer) ?? null)
  }

  #named(reference: string, kinds: readonly Kind[], from: Pointer): Pointer | null {
    const found = this.#context.names.resolve(reference, kinds, from)
    return found.is === 'found' ? found.named.pointer : null
  }

  #dotted(value: RoleFile['dotted'], from: Pointer): DottedLine[] {
    if (value === undefined || value === null) return []
    const pairs: [string, Name | null][] =
      typeof value === 'object' && !Array.isArray(value)
        ? entriesOf(value as { [reference: string]: string }).map(([key, why]) => [key, this.#context.name(key, why)])
        : listOf(value as string | string[]).map((reference) => [reference, null])
    const lines: DottedLine[] = []
    for (const [reference, why] of pairs) {
      const to = this.#named(reference, ['role', 'department', 'committee'], from)
      if (to !== null) lines.push({ to, why })
    }
    return lines
  }
}

function functionsAbove(unit: Unit): readonly string[] {
  for (let at: Unit | null = unit; at !== null; at = at.parent) if (at.functions.length > 0) return at.functions
  return none
}

/** A checked number of the plan; null where it is not one (the schema has told). */
export function numberOf(value: string | number): Rational | null {
  const read = readNumber(String(value))
  return read.ok ? read.value : null
}

function heads(value: string | number | undefined | null): number | null {
  if (typeof value === 'number') return value
  if (value === undefined || value === null) return null
  const number = numberOf(value)
  return number === null ? null : floorHeads(number)
}

function rangeOf(value: string | number | undefined | null): HeadRange | null {
  if (typeof value === 'number') return { low: value, high: value }
  if (value === undefined || value === null) return null
  const read = readRange(value)
  if (!read.ok) return null
  const { from, to } = read.value
  return { low: from === null ? null : floorHeads(from), high: to === null ? null : floorHeads(to) }
}

function headcountOf(value: RoleFile['headcount']): Headcount {
  if (value === undefined || value === null) return notStated
  if (typeof value === 'number') return { ...notStated, planned: value }
  if (typeof value === 'string') {
    const range = rangeOf(value)
    if (range === null) return notStated
    if (range.low !== null && range.low === range.high) return { ...notStated, planned: range.low }
    return { ...notStated, min: range.low, max: range.high }
  }
  return {
    planned: heads(value.planned),
    min: heads(value.min),
    max: heads(value.max),
    filled: heads(value.filled),
    hiring: heads(value.hiring),
    frozen: heads(value.frozen),
  }
}

function fteOf(value: RoleFile['fte']): Fte {
  if (value === undefined || value === null) return noFte
  if (typeof value !== 'object') return { planned: numberOf(value), filled: null }
  return {
    planned: value.planned === undefined ? null : numberOf(value.planned),
    filled: value.filled === undefined ? null : numberOf(value.filled),
  }
}
