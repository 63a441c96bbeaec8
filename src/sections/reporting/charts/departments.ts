import type { ChartView } from '../../../section/contract.js'
import type { Pointer } from '../../../text/pointer.js'
import type { Unit } from '../../departments/model.js'
import { assemble, type Dotted, type Drawn } from './assemble.js'
import { coloursBy, unitColours } from './colours.js'
import { committeeBox } from './committee-box.js'
import { committeePlaces } from './committee-places.js'
import { fillingsOf, noFilling } from './figures.js'
import { type Item, planOrder } from './plan-order.js'
import type { Slices } from './slices.js'
import { unitStatus } from './status.js'
import { leaderText, namesHeads, unitBox } from './unit-box.js'
import { unitLines } from './unit-lines.js'

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
    const fillings = fillingsOf(departments, establishment)
    const colours = coloursBy(options, 'tier', slices)
    const show = options.show ?? ['title', 'headcount']
    const boxAt = (pointer: Pointer): Pointer => departments.roleAt(pointer)?.unit.at ?? pointer
    const lead = root.head?.boss
    const board = lead?.is === 'committee' ? lead.at : (places.crown?.at ?? null)
    const overTop = upFrom(board, places.above)
    const aboveCommittee = (at: Pointer): Pointer | null => {
      const above = places.above.get(at) ?? null
      return above === null ? (overTop.has(at) ? null : root.at) : boxAt(above)
    }
    const headsNamed = namesHeads(departments)
    const draw = (item: Item): Drawn | null => {
      if (item.is === 'role') return null
      if (item.is === 'committee') {
        const { at } = item.committee
        return { ...committeeBox(item.committee, aboveCommittee(at), slices), tone: colours.besides(at) }
      }
      const { unit } = item
      const filling = fillings.get(unit) ?? noFilling
      const tone = colours.tone(unitColours(unit, commonFamily(unit), unitStatus(filling)))
      const more = unitLines(unit, filling, show, slices)
      const content = { leader: leaderText(unit, headsNamed), more, tone, untitled: !show.includes('title') }
      return unitBox(unit, unit.parent?.at ?? board, content)
    }
    const drawn = items.map(draw).filter((one) => one !== null)
    const dotted = departments.units.flatMap((unit): Dotted[] =>
      unit.dotted.map(({ to, why }) => ({ to: boxAt(to), from: unit.at, why })),
    )
    return assemble(root.name, drawn, dotted, { ...options, colours })
  },
}

/** A committee and those above it. */
function upFrom(committee: Pointer | null, above: ReadonlyMap<Pointer, Pointer | null>): ReadonlySet<Pointer> {
  const way = new Set<Pointer>()
  for (let at = committee; at !== null && !way.has(at); at = above.get(at) ?? null) way.add(at)
  return way
}

/** The family of most of a unit's own roles; of several the first. */
function commonFamily({ roles }: Unit): string | null {
  const counts = new Map<string, number>()
  for (const { family } of roles) if (family !== null) counts.set(family, (counts.get(family) ?? 0) + 1)
  let common: string | null = null
  for (const [family, count] of counts) if (count > (counts.get(common ?? '') ?? 0)) common = family
  return common
}
