import type { Ratio as RatioFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { readNumber } from '../../staffing/number.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Departments, Role } from '../departments/model.js'
import type { Fault } from './model.js'
import { numberOf, type WeightText } from './shape.js'

/** Heads that are split among roles, each with its place and its weight as written. */
export interface ReadSplit {
  readonly heads: number
  readonly among: readonly (WeightText & { readonly at: Pointer; readonly to: Role })[]
}

/** The split of a ratio, or nothing where it cannot be calculated; a role that does not exist is told as a reference. */
export function readApportion(
  { heads, among: written }: NonNullable<RatioFile['apportion']>,
  at: Pointer,
  departments: Departments,
  context: BuildContext,
  faults: Fault[],
): ReadSplit | undefined {
  const among: ReadSplit['among'][number][] = []
  const seen = new Set<Role>()
  const parent = `${at}/among`
  let sound = true
  for (const [role, value] of entriesOf<string | number>(written)) {
    const pointer = childPointer(parent, role)
    const found = context.names.resolve(role, ['role'], parent)
    const to = found.is === 'found' ? departments.roleAt(found.named.pointer) : undefined
    if (to === undefined || seen.has(to)) sound = false
    if (to === undefined) continue
    if (seen.has(to)) faults.push({ is: 'same-role', pointer, text: role })
    seen.add(to)
    const read = readNumber(String(value))
    among.push({ role, weight: read.ok ? read.value : null, noun: read.ok ? '' : String(value), at: pointer, to })
  }
  if (!sound) return undefined
  if (among.every(({ weight }) => weight?.n === 0n)) {
    faults.push({ is: 'no-weights', pointer: parent, text: '' })
    return undefined
  }
  return { heads: Number(numberOf(heads).n), among }
}
