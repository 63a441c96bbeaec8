import type { ChartView } from '../../../section/contract.js'
import type { Pointer } from '../../../text/pointer.js'
import type { Committees } from '../../committees/model.js'
import type { Departments, Role, Unit } from '../../departments/model.js'
import type { Establishment } from '../../establishment/model.js'
import type { Families } from '../../families/model.js'
import { assemble, type Dotted, type Drawn } from './assemble.js'
import { coloursBy } from './colours.js'
import { committeeBox } from './committee-box.js'
import { committeePlaces } from './committee-places.js'
import { officesOf } from './offices.js'
import { type Item, planOrder } from './plan-order.js'
import { roleBox } from './role-box.js'
import { aboveRole, aboveUnit, standsFor } from './standing.js'
import { roleStatus } from './status.js'
import { leaderText, unitBox } from './unit-box.js'

interface Slices {
  readonly departments: Departments
  readonly committees: Committees
  readonly families: Families
  readonly establishment: Establishment
}

/** Every role in the solid lines, with hats, committees and dotted lines. A department without a head has its own box. */
export const rolesChart: ChartView<Slices> = {
  id: 'roles',
  summary: {
    en: 'Roles in their reporting lines, with headcount, heads, hats and committees',
    zh: '岗位与汇报关系，含编制、在岗、负责人、兼任和委员会',
  },
  build(slices, options) {
    const { departments, committees, establishment } = slices
    const { root } = departments
    const places = committeePlaces(departments, committees)
    const items = planOrder(departments, committees, places)
    const withOffices = { departments, offices: officesOf(departments) }
    const colours = coloursBy(options.colorBy, slices)
    const boxAt = (pointer: Pointer): Pointer => {
      const unit = departments.unitAt(pointer)
      return unit === undefined ? pointer : standsFor(unit)
    }
    const top = root.head === null ? root.at : null
    const aboveCommittee = (at: Pointer): Pointer | null => {
      const above = places.above.get(at) ?? null
      return above === null ? top : boxAt(above)
    }
    const crowned = (role: Role): Pointer | null => (role === root.head ? (places.crown?.at ?? null) : null)
    const draw = (item: Item): Drawn | null => {
      if (item.is === 'committee') return committeeBox(item.committee, aboveCommittee(item.committee.at), slices)
      if (item.is === 'role') {
        const { role } = item
        const post = establishment.postOf(role)
        const tone = colours.tone({ unit: role.unit, family: role.family, status: roleStatus(post) })
        return roleBox(post, aboveRole(role) ?? crowned(role), tone, withOffices)
      }
      const { unit } = item
      if (unit.head !== null) return null
      const tone = colours.tone({ unit, family: null, status: null })
      return unitBox(unit, aboveUnit(unit), { leader: actsWithin(unit) ? null : leaderText(unit), figures: [], tone })
    }
    const drawn = items.map(draw).filter((one) => one !== null)
    const dotted = items.flatMap((item): Dotted[] => {
      if (item.is === 'committee') return []
      const from = item.is === 'role' ? item.role : item.unit
      return from.dotted.map(({ to, why }) => ({ to: boxAt(to), from: boxAt(from.at), why }))
    })
    return assemble(root.name, drawn, dotted, { direction: options.direction, colours: colours.legend })
  },
}

/** Its box below says so. */
const actsWithin = (unit: Unit): boolean => unit.acting !== null && aboveRole(unit.acting) === unit.at
