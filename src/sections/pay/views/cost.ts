import type { View } from '../../../section/contract.js'
import type { Column, Row } from '../../../table/table.js'
import { rolesWithin } from '../budget-rows.js'
import type { Pay } from '../model.js'
import { costCells, costColumns, costInPeriod, shownIn } from './cost-columns.js'
import { costNotes } from './cost-notes.js'
import { withoutEmptyDecimals } from './money-columns.js'

const who: readonly Column[] = [
  { key: 'department', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'name', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' }, indent: true, stays: true },
  { key: 'level', head: { en: 'Level', zh: '层级' }, kind: { is: 'count' }, readBy: 'programs' },
]

/** What posts cost, by department with everything below it. */
export const cost: View<{ pay: Pay }> = {
  id: 'cost',
  summary: {
    en: 'What posts cost by department: a year, in post, vacant, in the budget period',
    zh: '各部门成本：全年、在岗、缺编、预算期间',
  },
  build({ pay }) {
    const costed = (pay.used ? pay.units : []).map(({ unit, own, total }) => ({
      unit,
      own: { cost: own, period: costInPeriod(pay, unit.roles) },
      whole: { cost: total, period: costInPeriod(pay, rolesWithin(unit)) },
    }))
    const shown = shownIn(
      costed.map(({ whole }) => whole),
      pay,
    )
    const rows = costed
      .filter(({ unit }) => unit.level > 0 || unit.roles.length > 0)
      .map(({ unit, own, whole }): Row => {
        const { id, path, name, level, at } = unit
        const cells = { department: level === 0 ? id : path, name, level }
        return {
          cells: { ...cells, ...costCells(own, ''), ...costCells(whole, 'Total'), ...shown(whole) },
          depth: level,
          at,
        }
      })
    const columns = [...who, ...costColumns(pay, '', false), ...costColumns(pay, 'Total', true)]
    const all = costed[0]?.whole
    return {
      view: 'cost',
      title: { en: 'Cost by department', zh: '各部门成本' },
      columns: withoutEmptyDecimals(columns, rows),
      rows,
      totals: all === undefined ? null : costCells(all, ''),
      ...(all === undefined ? {} : { shownTotals: shown(all) }),
      notes: costNotes(pay),
    }
  },
}
