import type { View } from '../../../section/contract.js'
import { type Post, type Spans, spansAndLayers } from '../../../staffing/span.js'
import { StaffingError } from '../../../staffing/staffing-error.js'
import type { Column, Row } from '../../../table/table.js'
import { decimalText, type Fraction } from '../../../text/format.js'
import type { Pair } from '../../../text/lang.js'
import type { Reporting } from '../model.js'

const columns: readonly Column[] = [
  { key: 'role', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'title', head: { en: 'Manager', zh: '管理岗位' }, kind: { is: 'text' } },
  { key: 'department', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' } },
  { key: 'heads', head: { en: 'Heads', zh: '人数' }, kind: { is: 'count' } },
  { key: 'reports', head: { en: 'Reports', zh: '下属人数' }, kind: { is: 'count' } },
  { key: 'directReports', head: { en: 'Roles below', zh: '下属岗位' }, kind: { is: 'count' } },
  { key: 'span', head: { en: 'Span', zh: '管理幅度' }, kind: { is: 'decimal', places: 1 } },
  { key: 'layer', head: { en: 'Layer', zh: '层' }, kind: { is: 'count' } },
]

/** Span of control and layer of every manager; solid lines only. */
export const spans: View<{ reporting: Reporting }> = {
  id: 'spans',
  summary: { en: 'Span of control and layer of every manager', zh: '各管理岗位的管理幅度与层级' },
  build({ reporting }) {
    const managers = reporting.lines.filter((line) => line.directReports.length > 0)
    const rows = managers.map(({ role, heads, reports, directReports, span, layer }): Row => {
      return {
        cells: {
          role: role.path,
          title: role.title,
          department: role.unit.name,
          heads,
          reports,
          directReports: directReports.length,
          span,
          layer,
        },
        at: role.at,
      }
    })
    const figures = figuresOf(reporting)
    return {
      view: 'spans',
      title: { en: 'Spans and layers', zh: '管理幅度与层级' },
      columns,
      rows,
      totals: {
        managers: managers.length,
        layers: reporting.layers,
        averageSpan: figures?.averageSpan ?? null,
        medianSpan: figures?.medianSpan ?? null,
      },
      notes: notes(reporting, figures),
    }
  },
}

/** Over stated heads; a role without a headcount counts in the lines but in no average. */
function figuresOf({ lines }: Reporting): Spans | null {
  const posts = lines
    .filter((line) => line.layer !== null)
    .map((line): Post => ({ id: line.role.at, manager: line.boss?.at ?? null, heads: line.heads ?? 0 }))
  try {
    return spansAndLayers(posts)
  } catch (error) {
    if (error instanceof StaffingError) return null
    throw error
  }
}

function notes({ layers }: Reporting, figures: Spans | null): Pair[] {
  if (figures?.averageSpan === null || figures?.averageSpan === undefined) return []
  const average = decimalText(figures.averageSpan, 1)
  const median = decimalText(figures.medianSpan as Fraction, 1)
  return [
    {
      en: `Average span ${average}, median ${median}, ${layers} ${layers === 1 ? 'layer' : 'layers'} (heads, solid lines; hats are their holder’s).`,
      zh: `平均管理幅度 ${average}，中位数 ${median}，共 ${layers} 层（按人数、实线计；兼任归任职者）。`,
    },
  ]
}
