import type { Column, Row, Table } from '../table/table.js'
import type { Lang } from '../text/lang.js'
import { rangeText } from '../text/range.js'
import { countedText } from './ratio-table.js'
import type { ReportWorkload, RunResult } from './report.js'

/** Every workload of the run and how it stands; the plan and the scenario only where there are several. */
export function workloadTable({ workloads, plans, statusWords }: RunResult, lang: Lang): Table {
  const columns: Column[] = [
    { key: 'id', head: { en: 'Workload', zh: '工作量' }, kind: { is: 'text' } },
    { key: 'plan', head: { en: 'Plan', zh: '文件' }, kind: { is: 'text' } },
    { key: 'scenario', head: { en: 'Scenario', zh: '方案' }, kind: { is: 'text' } },
    { key: 'counted', head: { en: 'Counted', zh: '计入' }, kind: { is: 'text' } },
    { key: 'agents', head: { en: 'On duty', zh: '同时在岗' }, kind: { is: 'count' } },
    { key: 'actual', head: { en: 'Actual', zh: '现有' }, kind: { is: 'range' } },
    { key: 'required', head: { en: 'Required', zh: '需要' }, kind: { is: 'range' } },
    { key: 'status', head: { en: 'Status', zh: '结论' }, kind: { is: 'status', words: statusWords } },
  ]
  const hidden = new Set([
    ...(plans.length > 1 ? [] : ['plan']),
    ...(workloads.some((row) => row.scenario !== null) ? [] : ['scenario']),
    ...(workloads.some((row) => row.agents !== null) ? [] : ['agents']),
  ])
  return {
    view: 'workloads',
    title: { en: 'Workloads', zh: '工作量' },
    columns: columns.filter(({ key }) => !hidden.has(key)),
    rows: workloads.map((row) => rowOf(row, lang)),
    totals: null,
  }
}

function rowOf(row: ReportWorkload, lang: Lang): Row {
  const { id, plan, scenario, agents, actual, requiredMin, status } = row
  return {
    cells: {
      id,
      plan,
      scenario,
      counted: countedText(row, lang),
      agents,
      actual: actual === null ? null : rangeText(actual.min, actual.max),
      required: rangeText(requiredMin, null),
      status,
    },
  }
}
