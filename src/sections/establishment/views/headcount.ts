import type { View } from '../../../section/contract.js'
import type { Cell, Column, Row } from '../../../table/table.js'
import type { Pair } from '../../../text/lang.js'
import type { Establishment, Sum } from '../model.js'

const figures = ['roles', 'planned', 'filled', 'vacancies', 'ftePlanned', 'fteFilled'] as const
type Figure = (typeof figures)[number]

const heads: { readonly [F in Figure]: Pair } = {
  roles: { en: 'Roles', zh: '岗位' },
  planned: { en: 'Planned', zh: '编制' },
  filled: { en: 'In post', zh: '在岗' },
  vacancies: { en: 'Vacant', zh: '缺编' },
  ftePlanned: { en: 'FTE planned', zh: '编制折合' },
  fteFilled: { en: 'FTE in post', zh: '在岗折合' },
}

const own = (figure: Figure): Column => ({
  key: figure,
  head: { en: `${heads[figure].en} (own)`, zh: `${heads[figure].zh}（本级）` },
  kind: figure.startsWith('fte') ? { is: 'decimal', places: 2 } : { is: 'count' },
  machine: true,
})

const withBelow = (figure: Figure): Column => ({
  key: `${figure}Total`,
  total: figure,
  head: heads[figure],
  kind: figure.startsWith('fte') ? { is: 'decimal', places: 2 } : { is: 'count' },
})

const columns: readonly Column[] = [
  { key: 'department', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, machine: true },
  { key: 'name', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' }, indent: true },
  { key: 'level', head: { en: 'Level', zh: '层级' }, kind: { is: 'count' }, machine: true },
  ...figures.map(own),
  ...figures.map(withBelow),
]

/** Approved establishment, in post and vacant, by department with everything below it. */
export const headcount: View<{ establishment: Establishment }> = {
  id: 'headcount',
  summary: {
    en: 'Establishment by department: planned, in post, vacant, FTE',
    zh: '各部门编制：核定、在岗、缺编、折合全职',
  },
  build({ establishment }) {
    const rows: Row[] = []
    for (const { unit, own: mine, total } of establishment.units) {
      if (unit.level === 0 && unit.roles.length === 0) continue
      rows.push({
        cells: {
          department: unit.level === 0 ? unit.id : unit.path,
          name: unit.name,
          level: unit.level,
          ...cells(mine, ''),
          ...cells(total, 'Total'),
        },
        depth: unit.level,
        at: unit.at,
      })
    }
    const { total } = establishment
    return {
      view: 'headcount',
      title: { en: 'Headcount', zh: '编制' },
      columns,
      rows,
      totals: {
        departments: total.departments,
        roles: total.roles,
        planned: total.planned,
        plannedLow: total.plannedLow,
        plannedHigh: total.plannedHigh,
        notStated: total.notStated,
        filled: total.filled,
        vacancies: total.vacancies,
        ftePlanned: total.ftePlanned,
        fteFilled: total.fteFilled,
      },
      notes: note(total),
    }
  },
}

function cells(sum: Sum, suffix: '' | 'Total'): { [key: string]: Cell } {
  return Object.fromEntries(figures.map((figure) => [`${figure}${suffix}`, sum[figure]]))
}

/** What is not stated is not zero: the total as a range, and how many roles it leaves out. */
function note({ planned, plannedLow, plannedHigh, notStated }: Sum): Pair[] {
  if (notStated === 0 && plannedLow === planned && plannedHigh === planned) return []
  const high = plannedHigh === null ? '…' : String(plannedHigh)
  const range = plannedLow === plannedHigh ? high : `${plannedLow}-${high}`
  return [
    {
      en: `The roles come to ${range} heads${notStated > 0 ? ` + ${notStated} not stated` : ''}.`,
      zh: `岗位合计 ${range} 人${notStated > 0 ? `，另有 ${notStated} 个岗位未写编制` : ''}。`,
    },
  ]
}
