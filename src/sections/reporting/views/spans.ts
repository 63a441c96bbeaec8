import type { View } from '../../../section/contract.js'
import { graicunasRelationships, mostRelatedReports } from '../../../staffing/graicunas.js'
import { ceilHeads, type Rational } from '../../../staffing/rational.js'
import { archetypeOf } from '../../../staffing/span-archetype.js'
import type { Column, Row } from '../../../table/table.js'
import { decimalText, type Fraction } from '../../../text/format.js'
import type { Pair } from '../../../text/lang.js'
import type { Reporting } from '../model.js'
import { archetypeWords } from '../span-words.js'

const columns: readonly Column[] = [
  { key: 'role', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'title', head: { en: 'Manager', zh: '管理岗位' }, kind: { is: 'text' } },
  { key: 'department', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' } },
  { key: 'heads', head: { en: 'Heads', zh: '人数' }, kind: { is: 'count' } },
  { key: 'reports', head: { en: 'Reports', zh: '下属人数' }, kind: { is: 'count' } },
  { key: 'directReports', head: { en: 'Roles below', zh: '下属岗位' }, kind: { is: 'count' } },
  { key: 'span', head: { en: 'Span', zh: '管理幅度' }, kind: { is: 'decimal', places: 1 } },
  {
    key: 'archetype',
    wide: true,
    head: { en: 'Fits a', zh: '相当于' },
    kind: { is: 'status', words: archetypeWords },
  },
  { key: 'relationships', head: { en: 'Relationships', zh: '关系数' }, kind: { is: 'count' }, readBy: 'programs' },
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
          archetype: span === null ? null : archetypeOf(span),
          relationships: relationshipsOf(span),
          layer,
        },
        at: role.at,
      }
    })
    const figures = reporting.spans
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
        othersPerManager: figures?.othersPerManager ?? null,
        managerShare: figures?.managerShare ?? null,
        oneReport: figures?.oneReport.length ?? null,
      },
      notes: notes(reporting),
    }
  },
}

/** For whoever of them leads most; null beyond what can be counted sensibly. */
function relationshipsOf(span: Rational | null): Fraction | null {
  const reports = span === null ? null : ceilHeads(span)
  return reports === null || reports > mostRelatedReports ? null : { n: graicunasRelationships(reports), d: 1n }
}

function notes({ layers, spans: figures }: Reporting): Pair[] {
  if (figures === null || figures.averageSpan === null) return []
  const average = decimalText(figures.averageSpan, 1)
  const median = decimalText(figures.medianSpan as Fraction, 1)
  return [
    {
      en: `Average span ${average}, median ${median}, ${layers} ${layers === 1 ? 'layer' : 'layers'} (heads, solid lines; hats are their holder’s).`,
      zh: `平均管理幅度 ${average}，中位数 ${median}，共 ${layers} 层（按人数、实线计；兼任归任职者）。`,
    },
  ]
}
