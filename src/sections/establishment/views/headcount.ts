import type { View } from '../../../section/contract.js'
import type { Cell, Column, Row } from '../../../table/table.js'
import { formats } from '../../../text/format.js'
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
  readBy: 'programs',
})

const withBelow = (figure: Figure): Column => ({
  ...(figure.startsWith('fte') ? { wide: true as const } : {}),
  key: `${figure}Total`,
  total: figure,
  head: heads[figure],
  kind: figure.startsWith('fte') ? { is: 'decimal', places: 2 } : { is: 'count' },
})

const columns: readonly Column[] = [
  { key: 'department', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'name', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' }, indent: true },
  { key: 'level', head: { en: 'Level', zh: '层级' }, kind: { is: 'count' }, readBy: 'programs' },
  ...figures.map(own),
  ...figures.map(withBelow).map((column): Column => {
    return column.key === 'plannedTotal' ? { ...column, readBy: 'programs' } : column
  }),
]

/** For people the planned number says what it leaves open: `17-20 + 4?`. It stands after the roles. */
const shownPlanned: Column = { key: 'shownPlanned', head: heads.planned, kind: { is: 'range' }, readBy: 'people' }
const at = columns.findIndex((column) => column.key === 'plannedTotal')
const withRange: readonly Column[] = [...columns.slice(0, at), shownPlanned, ...columns.slice(at)]

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
          shownPlanned: rangeText(total),
        },
        depth: unit.level,
        at: unit.at,
      })
    }
    const { total } = establishment
    return {
      view: 'headcount',
      title: { en: 'Headcount', zh: '编制' },
      columns: withRange,
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
      shownTotals: { shownPlanned: rangeText(total) },
      notes: note(total),
    }
  },
}

function cells(sum: Sum, suffix: '' | 'Total'): { [key: string]: Cell } {
  return Object.fromEntries(figures.map((figure) => [`${figure}${suffix}`, sum[figure]]))
}

/** `12`, `17-20`, `17-20 + 4?` where four roles state nothing; null where none states a number. */
function rangeText({ planned, plannedLow, plannedHigh, notStated }: Sum): string | null {
  if (notStated > 0 && planned === null && plannedLow === 0 && plannedHigh === 0) return null
  const high = plannedHigh === null ? '…' : formats.en.num(plannedHigh)
  const low = formats.en.num(plannedLow)
  return `${low === high ? low : `${low}-${high}`}${notStated > 0 ? ` + ${notStated}?` : ''}`
}

/** What is not stated is not zero: how many roles the total leaves out. */
function note({ notStated }: Sum): Pair[] {
  if (notStated === 0) return []
  const one = notStated === 1
  return [
    {
      en: `“+ n?”: ${notStated} ${one ? 'role states' : 'roles state'} no headcount and ${one ? 'is' : 'are'} not in the sums.`,
      zh: `“+ n?”表示有 ${notStated} 个岗位未写编制，未计入合计。`,
    },
  ]
}
