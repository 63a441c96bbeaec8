import { monthText } from '../../../staffing/months.js'
import type { Column, Table } from '../../../table/table.js'
import type { ProposedHire } from '../projection.js'

const columns: readonly Column[] = [
  { key: 'role', head: { en: 'Role', zh: '岗位' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'title', head: { en: 'Role', zh: '岗位' }, kind: { is: 'text' }, readBy: 'people' },
  { key: 'requisition', head: { en: 'Open in', zh: '提出月份' }, kind: { is: 'date' } },
  { key: 'start', head: { en: 'Start', zh: '到岗月份' }, kind: { is: 'date' } },
  { key: 'heads', head: { en: 'Heads', zh: '人数' }, kind: { is: 'count' } },
]

/** The hires that are proposed, by the month in which their requisition opens. */
export function hiringTable(hires: readonly ProposedHire[], start: number): Table {
  return {
    view: 'hiring',
    title: { en: 'Hiring plan', zh: '招聘计划' },
    columns,
    rows: hires.map((hire) => ({
      cells: {
        role: hire.role.path,
        title: hire.role.title,
        requisition: monthText(start + hire.open),
        start: monthText(start + hire.start),
        heads: hire.heads,
      },
    })),
    totals: { heads: hires.reduce((sum, { heads }) => sum + heads, 0) },
  }
}
