import { readRange } from '../staffing/number.js'
import { exactText } from '../staffing/rational.js'
import { type Dict, type Entry, entryOf, type List, type Node, placeOf, type Scalar, target } from './node.js'

/** Decision S1: both sides of a merge are brought to their long form first, so that a short one loses nothing. */

/** A map in place of a scalar, at the scalar's own place. */
function inPlaceOf(scalar: Scalar, values: { readonly [key: string]: Scalar['value'] }): Dict {
  const { source, start, end } = scalar
  const entries = Object.entries(values).map(([key, value]): Entry => {
    return { key, source, keyStart: start, keyEnd: end, value: { ...scalar, value } }
  })
  return { kind: 'dict', source, start, end, flow: true, entries }
}

/** `70` is `{ planned: 70 }`, `3-5` is `{ min: 3, max: 5 }` (format.md C2). Null stays null. */
export function longHeadcount(node: Node): Node {
  const written = target(node)
  if (written.kind !== 'scalar' || written.value === null) return written
  const range = readRange(String(written.value))
  if (!range.ok) return inPlaceOf(written, { planned: written.value })
  const { from, to } = range.value
  if (from !== null && to !== null && from.n === to.n && from.d === to.d)
    return inPlaceOf(written, { planned: numberValue(from) })
  return inPlaceOf(written, {
    ...(from === null ? {} : { min: numberValue(from) }),
    ...(to === null ? {} : { max: numberValue(to) }),
  })
}

function numberValue(x: { n: bigint; d: bigint }): number | string {
  return x.d === 1n && x.n < 1_000_000_000_000n ? Number(x.n) : exactText(x)
}

/** The long form of a kind of node whose scalar is the value of one key. Null stays null. */
const longAs =
  (key: string) =>
  (node: Node): Scalar | List | Dict => {
    const written = target(node)
    return written.kind === 'scalar' && written.value !== null ? inPlaceOf(written, { [key]: written.value }) : written
  }

/** `60000` is `{ value: 60000 }`. */
export const longDriver = longAs('value')
/** `2` is `{ planned: 2 }`. */
export const longFte = longAs('planned')
/** `warning` is `{ severity: warning }`. */
export const longRule = longAs('severity')
/** A department, family or grade as a text is its name. */
export const longDepartment = longAs('name')
/** A ratio in one line is its norm. */
export const longRatio = longAs('norm')
/** A budget as a number is its total. */
export const longBudget = longAs('total')
/** A post as a number is its share. */
export const longPost = longAs('fte')

/** One amount is all three points of a pay band. Null stays null. */
export function longBand(node: Node): Node {
  const written = target(node)
  if (written.kind !== 'scalar' || written.value === null) return written
  return inPlaceOf(written, { min: written.value, mid: written.value, max: written.value })
}

const headcountScalar = /^[\p{Nd}≥≤至]|^at\b/u

/** A role as a scalar is its headcount or its title (format.md C2); nothing is a role known by its id only. */
export function longRole(node: Node): Dict {
  const written = target(node)
  if (written.kind === 'dict') return written
  if (written.kind === 'list') return { ...placeOf(written), kind: 'dict', flow: true, entries: [] }
  if (written.value === null) return inPlaceOf(written, {})
  const key = isHeadcountText(written.value) ? 'headcount' : 'title'
  return inPlaceOf(written, { [key]: written.value })
}

export function isHeadcountText(value: string | number | boolean): boolean {
  return typeof value === 'number' || (typeof value === 'string' && headcountScalar.test(value))
}

/** The map with one entry replaced, added, or (undefined) removed; everything else is shared. */
export function withEntry(dict: Dict, entry: Entry, value: Node | undefined): Dict {
  const present = entryOf(dict, entry.key)
  const { source, start, end, flow } = dict
  const rest = { kind: 'dict', source, start, end, flow } as const
  if (value === undefined) return { ...rest, entries: dict.entries.filter((one) => one.key !== entry.key) }
  if (present === undefined) return { ...rest, entries: [...dict.entries, { ...entry, value }] }
  return { ...rest, entries: dict.entries.map((one) => (one === present ? { ...one, value } : one)) }
}
