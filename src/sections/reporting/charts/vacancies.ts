import type { ChartView } from '../../../section/contract.js'
import type { Pair } from '../../../text/lang.js'
import type { Role, Unit } from '../../departments/model.js'
import { assemble, type Drawn } from './assemble.js'
import { coloursBy, roleColours, unitColours } from './colours.js'
import { fillingsOf, noFilling } from './figures.js'
import { officesOf } from './offices.js'
import { roleBox } from './role-box.js'
import type { Slices } from './slices.js'
import { roleStatus, unitStatus } from './status.js'
import { unitBox } from './unit-box.js'
import { unitLines } from './unit-lines.js'
import { heads } from './wording.js'

/** Where posts are vacant: departments down to the roles concerned; the others of each department are one box. */
export const vacanciesChart: ChartView<Slices> = {
  id: 'vacancies',
  summary: {
    en: 'Where posts are vacant: planned, in post and vacant',
    zh: '缺编分布：编制、在岗与缺编',
  },
  build(slices, options) {
    const { departments, establishment } = slices
    const { root } = departments
    const fillings = fillingsOf(departments, establishment)
    const fillingOf = (unit: Unit) => fillings.get(unit) ?? noFilling
    const colours = coloursBy(options, 'status', slices)
    const show = options.show ?? ['title', 'headcount']
    const offices = officesOf(departments)
    const isVacant = (role: Role): boolean => (establishment.postOf(role).vacancy ?? 0) > 0

    const drawUnit = (unit: Unit): Drawn => {
      const filling = fillingOf(unit)
      // Every department here has vacant posts: unasked, colour is for the roles.
      const tone = options.colorBy === undefined ? null : colours.tone(unitColours(unit, null, unitStatus(filling)))
      const more = unitLines(unit, filling, show, slices)
      const leader = unit === root && filling.vacant === 0 ? noneText(filling.unknown) : null
      return unitBox(unit, unit.parent?.at ?? null, { leader, more, tone })
    }
    const drawRole = (role: Role): Drawn => {
      const post = establishment.postOf(role)
      const tone = colours.tone(roleColours(role, roleStatus(post), offices.headOf(role)))
      return roleBox(post, role.unit.at, { show, tone, offices: noOffices }, slices)
    }
    const drawn: Drawn[] = []
    const waiting: (Unit | Drawn)[] = [root]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if ('what' in next) {
        drawn.push(next)
        continue
      }
      drawn.push(drawUnit(next), ...next.roles.filter(isVacant).map(drawRole))
      const [vacant, full] = parted(next.units, (unit) => fillingOf(unit).vacant > 0)
      const unknown = full.reduce((sum, unit) => sum + fillingOf(unit).unknown, 0)
      if (full.length > 0 && fillingOf(next).vacant > 0) waiting.push(restBox(next, full.length, unknown))
      waiting.push(...vacant.toReversed())
    }
    return assemble(root.name, drawn, [], { ...options, colours })
  },
}

function parted(units: readonly Unit[], into: (unit: Unit) => boolean): readonly [Unit[], Unit[]] {
  return [units.filter(into), units.filter((unit) => !into(unit))]
}

/** The box above is the department: a role need not say what it heads. */
const noOffices = { headOf: () => [], actsFor: () => [] }

/** Where numbers are missing, that nothing is vacant cannot be told. */
const noneText = (unknown: number): Pair =>
  unknown > 0 ? { en: 'no vacancies stated', zh: '无已知缺编' } : { en: 'no vacancies', zh: '无缺编' }

function restBox(unit: Unit, count: number, unknown: number): Drawn {
  const { en, zh } = noneText(unknown)
  const text: Pair = {
    en: `+${heads(count)} ${count === 1 ? 'department' : 'departments'}, ${en}`,
    zh: `另有 ${heads(count)} 个部门${zh}`,
  }
  const lines = [{ as: 'figure' as const, text }]
  const key = `${unit.at} rest`
  return { what: 'more', lines, tone: null, dashed: false, strong: false, at: unit.at, unit, key, above: unit.at }
}
