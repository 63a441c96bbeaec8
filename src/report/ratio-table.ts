import type { Column, Row, Table } from '../table/table.js'
import type { Lang } from '../text/lang.js'
import { rangeText } from '../text/range.js'
import type { ReportRatio, RunResult } from './report.js'

/** Every ratio of the run and how it stands; the plan, the scenario and the department only where there are several. */
export function ratioTable({ ratios, plans, statusWords }: RunResult, lang: Lang): Table {
  const columns: Column[] = [
    { key: 'id', head: { en: 'Ratio', zh: '配比' }, kind: { is: 'text' } },
    { key: 'unit', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' } },
    { key: 'plan', head: { en: 'Plan', zh: '文件' }, kind: { is: 'text' } },
    { key: 'scenario', head: { en: 'Scenario', zh: '方案' }, kind: { is: 'text' } },
    { key: 'counted', head: { en: 'Counted', zh: '计入' }, kind: { is: 'text' } },
    { key: 'actual', head: { en: 'Actual', zh: '现有' }, kind: { is: 'range' } },
    { key: 'required', head: { en: 'Required', zh: '需要' }, kind: { is: 'range' } },
    { key: 'driver', head: { en: 'Measured by', zh: '依据' }, kind: { is: 'text' } },
    { key: 'status', head: { en: 'Status', zh: '结论' }, kind: { is: 'status', words: statusWords } },
  ]
  const hidden = new Set([
    ...(plans.length > 1 ? [] : ['plan']),
    ...(ratios.some((row) => row.scenario !== null) ? [] : ['scenario']),
    ...(ratios.some((row) => typeof row.unit === 'string') ? [] : ['unit']),
  ])
  return {
    view: 'ratios',
    title: { en: 'Staffing ratios', zh: '人员配比' },
    columns: columns.filter(({ key }) => !hidden.has(key)),
    rows: ratios.map((row) => rowOf(row, lang)),
    totals: null,
  }
}

function rowOf(row: ReportRatio, lang: Lang): Row {
  const { id, unit, plan, scenario, actual, requiredMin, requiredMax, driver, status } = row
  return {
    cells: {
      id,
      unit: unit ?? null,
      plan,
      scenario,
      counted: countedText(row, lang),
      actual: actual === null ? null : rangeText(actual.min, actual.max),
      required: rangeText(requiredMin, requiredMax),
      driver: driver === null ? null : driverText(driver, status),
      status,
    },
  }
}

/** Several measures (`servers + sites`) have no one value: their names stand alone, unless one of them lacks its own. */
function driverText({ id, of, value }: NonNullable<ReportRatio['driver']>, status: string): string {
  const isSeveral = value === null && of?.includes(' + ') === true && status !== 'skipped'
  return isSeveral ? of : `${value ?? '–'} ${id ?? of ?? ''}`.trim()
}

const mostRoles = 3

/** The first roles by path, and how many there are. */
export function countedText({ counted }: Pick<ReportRatio, 'counted'>, lang: Lang): string | null {
  if (counted.length === 0) return null
  const roles = counted.slice(0, mostRoles).map(({ role }) => role)
  const more = counted.length - roles.length
  if (lang === 'zh') return `${roles.join('、')}${more > 0 ? `等 ${counted.length} 个` : ''}`
  return `${roles.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
