import type { MeasureList } from '../../../section/contract.js'
import { type Establishment, headsOfSum } from '../model.js'

/** The planned heads of each department with everything below it. */
export const headsByDepartment: MeasureList<{ establishment: Establishment }> = {
  id: 'department',
  head: { en: 'Heads by department', zh: '各部门编制' },
  kind: { is: 'count' },
  onlyChanges: true,
  lacking: 0,
  total: ({ establishment }) => headsOfSum(establishment.total),
  each: ({ establishment }) =>
    establishment.units
      .filter(({ unit }) => unit.level > 0)
      .map(({ unit, total }) => ({
        id: unit.path,
        name: unit.name,
        depth: unit.level - 1,
        figure: headsOfSum(total),
      })),
}
