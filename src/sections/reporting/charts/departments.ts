import type { ChartView } from '../../../section/contract.js'
import type { Pointer } from '../../../text/pointer.js'
import type { Committees } from '../../committees/model.js'
import type { Departments, Unit } from '../../departments/model.js'
import type { Establishment } from '../../establishment/model.js'
import type { Families } from '../../families/model.js'
import { assemble, type Dotted, type Drawn } from './assemble.js'
import { coloursBy } from './colours.js'
import { committeeBox } from './committee-box.js'
import { committeePlaces } from './committee-places.js'
import { type Filling, noFilling, plusFilling, unitFigures, withPost } from './figures.js'
import { type Item, planOrder } from './plan-order.js'
import { unitStatus } from './status.js'
import { leaderText, unitBox } from './unit-box.js'

interface Slices {
  readonly departments: Departments
  readonly committees: Committees
  readonly families: Families
  readonly establishment: Establishment
}

/** The organisation and its departments with who leads them and the heads of all below, committees, dotted lines. */
export const departmentsChart: ChartView<Slices> = {
  id: 'departments',
  summary: {
    en: 'Departments with their heads, total headcount and committees',
    zh: '部门架构，含负责人、编制合计和委员会',
  },
  build(slices, options) {
    const { departments, committees, establishment } = slices
    const { root } = departments
    const places = committeePlaces(departments, committees)
    const items = planOrder(departments, committees, places)
    const fillings = fillingsOf(slices)
    const colours = coloursBy(options.colorBy, slices)
    const boxAt = (pointer: Pointer): Pointer => departments.roleAt(pointer)?.unit.at ?? pointer
    const lead = root.head?.boss
    const board = lead?.is === 'committee' ? lead.at : (places.crown?.at ?? null)
    const overTop = upFrom(board, places.above)
    const aboveCommittee = (at: Pointer): Pointer | null => {
      const above = places.above.get(at) ?? null
      return above === null ? (overTop.has(at) ? null : root.at) : boxAt(above)
    }
    const draw = (item: Item): Drawn | null => {
      if (item.is === 'role') return null
      if (item.is === 'committee') return committeeBox(item.committee, aboveCommittee(item.committee.at), slices)
      const { unit } = item
      const filling = fillings.get(unit) ?? noFilling
      const total = establishment.unitAt(unit.at)?.total
      const tone = colours.tone({ unit, family: commonFamily(unit), status: unitStatus(filling) })
      const figures = total === undefined ? [] : unitFigures(total, filling)
      return unitBox(unit, unit.parent?.at ?? board, { leader: leaderText(unit), figures, tone })
    }
    const drawn = items.map(draw).filter((one) => one !== null)
    const dotted = departments.units.flatMap((unit): Dotted[] =>
      unit.dotted.map(({ to, why }) => ({ to: boxAt(to), from: unit.at, why })),
    )
    return assemble(root.name, drawn, dotted, { direction: options.direction, colours: colours.legend })
  },
}

/** A committee and those above it. */
function upFrom(committee: Pointer | null, above: ReadonlyMap<Pointer, Pointer | null>): ReadonlySet<Pointer> {
  const way = new Set<Pointer>()
  for (let at = committee; at !== null && !way.has(at); at = above.get(at) ?? null) way.add(at)
  return way
}

/** How each unit with all below it is filled. */
function fillingsOf({ departments, establishment }: Slices): ReadonlyMap<Unit, Filling> {
  const fillings = new Map<Unit, Filling>()
  // Children come after their parent, so the way back sees them first.
  for (const unit of departments.units.toReversed()) {
    const own = unit.roles.reduce((sum, role) => withPost(sum, establishment.postOf(role)), noFilling)
    fillings.set(
      unit,
      unit.units.reduce((sum, child) => plusFilling(sum, fillings.get(child) ?? noFilling), own),
    )
  }
  return fillings
}

/** The family of most of a unit's own roles; of several the first. */
function commonFamily({ roles }: Unit): string | null {
  const counts = new Map<string, number>()
  for (const { family } of roles) if (family !== null) counts.set(family, (counts.get(family) ?? 0) + 1)
  let common: string | null = null
  for (const [family, count] of counts) if (count > (counts.get(common ?? '') ?? 0)) common = family
  return common
}
