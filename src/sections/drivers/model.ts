import { readNumber, readRange } from '../../staffing/number.js'
import { type Rational, sum } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Unit } from '../departments/model.js'

/** What causes work: users, orders, contents. A value known only as a range has different ends. */
export interface Driver {
  /** Its id; of a department's driver the path, e.g. `sales/zhejiang/cities`. */
  readonly id: string
  readonly name: Name
  /** Where it stands; of a total, where the first of its parts does. */
  readonly at: Pointer
  /** The department whose driver it is; null is the plan's own, and a total. */
  readonly department: Unit | null
  /** Of a total, the drivers of departments that it adds up. */
  readonly parts: readonly Driver[]
  readonly value: { readonly from: Rational; readonly to: Rational } | null
  /** No layer sets a value: it is the range of the stage that is looked at. */
  readonly ofStage: boolean
  /** An option set the value, not the plan. */
  readonly setOutside: boolean
  readonly unit: string | null
  readonly definition: Name | null
  readonly source: string | null
  readonly asOf: string | null
}

/** By id, those of departments by path. An id that only departments have is their total (format.md C9). */
export type Drivers = ReadonlyMap<string, Driver>

/**
 * The driver of this id that counts in a department: its own, the nearest above, the plan's, else what the departments
 * below it add up to. Undefined where there is none: what other departments have says nothing about this one.
 */
export function nearestDriver(drivers: Drivers, unit: Unit, id: string): Driver | undefined {
  for (let at: Unit | null = unit; at !== null; at = at.parent) {
    const found = drivers.get(at.path === '' ? id : `${at.path}/${id}`)
    if (found !== undefined && found.parts.length === 0) return found
  }
  const below = (drivers.get(id)?.parts ?? []).filter(({ department }) => isBelow(department, unit))
  return below.length === 0 ? undefined : totalOf(`${unit.path}/${id}`, below, undefined)
}

function isBelow(unit: Unit | null, above: Unit): boolean {
  for (let at = unit; at !== null; at = at.parent) if (at === above) return true
  return false
}

/** Those that are not part of another one: what a department states holds for all below it. */
export function outermost(drivers: readonly Driver[]): readonly Driver[] {
  const units = new Set(drivers.map(({ department }) => department))
  const isInside = ({ department }: Driver): boolean => {
    for (let at = department?.parent ?? null; at !== null; at = at.parent) if (units.has(at)) return true
    return false
  }
  return drivers.filter((one) => !isInside(one))
}

/** What drivers of several departments add up to; without a value where one of them has none. */
export function totalOf(id: string, parts: readonly Driver[], stage: WrittenRange | undefined): Driver {
  const first = parts[0] as Driver
  const alike = parts.every((one) => JSON.stringify(one.name.text) === JSON.stringify(first.name.text))
  const values = parts.flatMap(({ value }) => value ?? [])
  const known = values.length === parts.length
  const ofStage = known || stage === undefined ? null : judgedAt(rangeOf(stage))
  return {
    ...first,
    id,
    name: { id: first.name.id, text: alike ? first.name.text : {} },
    department: null,
    parts,
    value: known ? { from: sum(values.map(({ from }) => from)), to: sum(values.map(({ to }) => to)) } : ofStage,
    ofStage: ofStage !== null,
    setOutside: parts.some((one) => one.setOutside),
    definition: null,
    source: null,
    asOf: null,
  }
}

/** A range as plans write it: `3`, `3-5`, `at least 3`, or a map with one end or both. */
export type WrittenRange = string | number | { readonly from?: string | number; readonly to?: string | number }

export interface Range {
  readonly from: Rational | null
  readonly to: Rational | null
}

/** The ends of a range, null where open. Null in all where it cannot be read (the schema has told). */
export function rangeOf(written: WrittenRange): Range | null {
  if (typeof written !== 'object') {
    const read = readRange(String(written))
    return read.ok ? { from: read.value.from, to: read.value.to } : null
  }
  const from = endOf(written.from)
  const to = endOf(written.to)
  return from === null && to === null ? null : { from, to }
}

function endOf(written: string | number | undefined): Rational | null {
  if (written === undefined) return null
  const read = readNumber(String(written))
  return read.ok ? read.value : null
}

/** What norms are judged at: both ends; of an open range the end it has, twice (decision R3). Null below zero. */
export function judgedAt(range: Range | null): { readonly from: Rational; readonly to: Rational } | null {
  const from = range?.from ?? range?.to ?? null
  const to = range?.to ?? range?.from ?? null
  return from === null || to === null || from.n < 0n ? null : { from, to }
}
