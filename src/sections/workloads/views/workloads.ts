import type { View } from '../../../section/contract.js'
import { statusMark, statusWords } from '../../../section/verdict-status.js'
import type { Column, Row } from '../../../table/table.js'
import { type Lang, shownName } from '../../../text/lang.js'
import { rangeText } from '../../../text/range.js'
import { rounded } from '../figures.js'
import type { WorkloadRow, Workloads } from '../model.js'
import { modelWords } from '../model-words.js'
import { figuresOfRow, ratioOf, type WorkloadRowJson, workloadRowJson } from '../row-json.js'

const text = { is: 'text' } as const
const share = { is: 'share', places: 1 } as const
const decimal = { is: 'decimal', places: 2 } as const
const forPrograms = { readBy: 'programs' } as const

const columns: readonly Column[] = [
  { key: 'id', head: { en: 'Workload', zh: '工作量' }, kind: text },
  { key: 'plan', head: { en: 'Plan', zh: '文件' }, kind: text, ...forPrograms },
  { key: 'scenario', head: { en: 'Scenario', zh: '方案' }, kind: text, ...forPrograms },
  { key: 'model', head: { en: 'Model', zh: '模型' }, kind: { is: 'status', words: modelWords } },
  { key: 'of', head: { en: 'Of', zh: '承担岗位' }, kind: text, ...forPrograms },
  { key: 'counted', head: { en: 'Counted', zh: '计入' }, kind: text, ...forPrograms },
  { key: 'measure', head: { en: 'Measure', zh: '计量' }, kind: text, ...forPrograms },
  { key: 'count', head: { en: 'Count', zh: '口径' }, kind: text, ...forPrograms },
  { key: 'actual', head: { en: 'Actual', zh: '现有' }, kind: { is: 'range' } },
  { key: 'actualExact', head: { en: 'Exact', zh: '精确值' }, kind: text, ...forPrograms },
  { key: 'held', head: { en: 'Hats', zh: '兼任' }, kind: { is: 'count' }, ...forPrograms },
  { key: 'requiredMin', head: { en: 'Least', zh: '至少' }, kind: { is: 'count' } },
  { key: 'realMin', head: { en: 'Exact least', zh: '精确下限' }, kind: text, ...forPrograms },
  { key: 'fte', head: { en: 'FTE', zh: '折合全职' }, kind: decimal, readBy: 'people' },
  { key: 'drivers', head: { en: 'Measured by', zh: '依据' }, kind: { is: 'amount' }, wide: true },
  { key: 'holds', head: { en: 'Holds up to', zh: '最多支撑' }, kind: { is: 'range' }, wide: true },
  { key: 'contacts', head: { en: 'Contacts', zh: '时段到达量' }, kind: text, ...forPrograms },
  { key: 'erlangs', head: { en: 'Erlangs', zh: '话务量' }, kind: decimal, wide: true },
  { key: 'agents', head: { en: 'On duty', zh: '同时在岗' }, kind: { is: 'count' } },
  { key: 'serviceLevel', head: { en: 'In time', zh: '按时接起' }, kind: share },
  { key: 'averageWait', head: { en: 'Wait (s)', zh: '平均等待（秒）' }, kind: { is: 'decimal', places: 1 } },
  { key: 'occupancy', head: { en: 'Busy', zh: '占用率' }, kind: share, wide: true },
  { key: 'abandonment', head: { en: 'Gone', zh: '放弃率' }, kind: share, wide: true },
  { key: 'blocking', head: { en: 'Blocked', zh: '阻塞率' }, kind: share, wide: true },
  { key: 'workingHours', head: { en: 'Working hours', zh: '可用工时' }, kind: text, ...forPrograms },
  { key: 'activities', head: { en: 'Activities', zh: '工作活动' }, kind: text, ...forPrograms },
  { key: 'base', head: { en: 'Base', zh: '基本人数' }, kind: text, ...forPrograms },
  { key: 'categoryFactor', head: { en: 'CAF', zh: '类别系数' }, kind: text, ...forPrograms },
  { key: 'individual', head: { en: 'IAF', zh: '个人附加' }, kind: text, ...forPrograms },
  { key: 'wisnRatio', head: { en: 'WISN ratio', zh: '比值' }, kind: decimal },
  { key: 'status', head: { en: 'Status', zh: '结论' }, kind: { is: 'status', words: statusWords } },
  { key: 'severity', head: { en: 'Severity', zh: '级别' }, kind: text, ...forPrograms },
]

/** Every workload with what it needs, how the queue then runs, and how the plan stands to it. */
export const workloadsView: View<{ workloads: Workloads }> = {
  id: 'workloads',
  summary: {
    en: 'Workloads: load, people on duty, posts needed, verdict',
    zh: '工作量：负荷、同时在岗、所需人数、结论',
  },
  build({ workloads }, { plan, scenario, lang, waived = new Set() }) {
    const rows = workloads.rows.map((row): Row => {
      const json = workloadRowJson(row, workloads, plan, scenario, waived)
      const mark = statusMark(json.status, row.workload.severity)
      return {
        cells: { ...json, ...cellsOf(row, json, lang) },
        more: { ...json },
        ...(mark === undefined ? {} : { mark }),
        at: row.workload.at,
      }
    })
    return { view: 'workloads', title: { en: 'Workloads', zh: '工作量' }, columns: shown(rows), rows, totals: null }
  },
}

/** What no workload of the plan has is left out for people: a plan of WISN has no waits. */
function shown(rows: readonly Row[]): readonly Column[] {
  const optional = new Set(['serviceLevel', 'averageWait', 'abandonment', 'blocking', 'wisnRatio', 'agents', 'erlangs'])
  for (const key of ['occupancy', 'drivers', 'holds']) optional.add(key)
  return columns.map((column) => {
    const isEmpty = optional.has(column.key) && rows.every(({ cells }) => cells[column.key] === null)
    return isEmpty ? { ...column, ...forPrograms } : column
  })
}

/** Exact numbers for people's columns, and the structured values in one line each. */
function cellsOf(row: WorkloadRow, json: WorkloadRowJson, lang: Lang) {
  const { sizeTo, drivers, bandTo } = row
  const figures = figuresOfRow(row)
  const { actual, actualExact, held, holds } = json
  const names = drivers.map(({ driver }, at) => `${json.drivers[at]?.value ?? '–'} ${shownName(driver.name, lang)}`)
  return {
    counted: json.counted.map(({ role, value }) => `${role} ${rangeText(value.min, value.max) ?? '–'}`).join('; '),
    actual: actual === null ? null : `${rangeText(actual.min, actual.max)}${held > 0 ? ` (+${held})` : ''}`,
    actualExact: actualExact === null ? null : rangeText(actualExact.min, actualExact.max),
    fte: bandTo?.realMin ?? null,
    drivers: names.length === 0 ? null : names.join('; '),
    holds: holds?.to ?? null,
    erlangs: sizeTo?.is === 'queue' ? sizeTo.traffic : null,
    serviceLevel: rounded(figures?.serviceLevel ?? null, 6),
    averageWait: rounded(figures?.averageWait ?? null, 6),
    occupancy: rounded(figures?.occupancy ?? null, 6),
    abandonment: rounded(figures?.abandonment ?? null, 6),
    blocking: rounded(figures?.blocking ?? null, 6),
    activities: json.activities?.map(({ id, staff }) => `${id} ${staff}`).join('; ') ?? null,
    wisnRatio: ratioOf(row),
  }
}
