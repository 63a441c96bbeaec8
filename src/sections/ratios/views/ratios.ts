import type { View } from '../../../section/contract.js'
import type { Column, Row } from '../../../table/table.js'
import type { Pair } from '../../../text/lang.js'
import type { RatioStatus, Ratios } from '../model.js'
import { type RatioRowJson, ratioRowJson } from '../row-json.js'

export const statusWords: { readonly [S in RatioStatus]: Pair } = {
  under: { en: 'under', zh: '不足' },
  ok: { en: 'ok', zh: '符合' },
  'ok-indivisible': { en: 'ok (whole person)', zh: '符合（按整人）' },
  over: { en: 'over', zh: '超出' },
  covered: { en: 'covered by a hat', zh: '由兼任覆盖' },
  depends: { en: 'depends', zh: '视区间而定' },
  waived: { en: 'waived', zh: '已豁免' },
  skipped: { en: 'not judged', zh: '未评判' },
}

const columns: readonly Column[] = [
  { key: 'id', head: { en: 'Ratio', zh: '配比' }, kind: { is: 'text' } },
  { key: 'unit', head: { en: 'Unit', zh: '单位' }, kind: { is: 'text' }, machine: true },
  { key: 'plan', head: { en: 'Plan', zh: '文件' }, kind: { is: 'text' }, machine: true },
  { key: 'scenario', head: { en: 'Scenario', zh: '方案' }, kind: { is: 'text' }, machine: true },
  { key: 'of', head: { en: 'Of', zh: '针对' }, kind: { is: 'text' }, machine: true },
  { key: 'norm', head: { en: 'Norm', zh: '标准' }, kind: { is: 'text' } },
  { key: 'counted', head: { en: 'Counted', zh: '计入' }, kind: { is: 'text' }, machine: true },
  { key: 'measure', head: { en: 'Measure', zh: '计量' }, kind: { is: 'text' }, machine: true },
  { key: 'count', head: { en: 'Count', zh: '口径' }, kind: { is: 'text' }, machine: true },
  { key: 'actual', head: { en: 'Actual', zh: '现有' }, kind: { is: 'text' } },
  { key: 'actualExact', head: { en: 'Exact', zh: '精确值' }, kind: { is: 'text' }, machine: true },
  { key: 'held', head: { en: 'Hats', zh: '兼任' }, kind: { is: 'count' }, machine: true },
  { key: 'requiredMin', head: { en: 'Least', zh: '至少' }, kind: { is: 'count' } },
  { key: 'requiredMax', head: { en: 'Most', zh: '至多' }, kind: { is: 'count' } },
  { key: 'realMin', head: { en: 'Exact least', zh: '精确下限' }, kind: { is: 'text' }, machine: true },
  { key: 'realMax', head: { en: 'Exact most', zh: '精确上限' }, kind: { is: 'text' }, machine: true },
  { key: 'driver', head: { en: 'Measured by', zh: '依据' }, kind: { is: 'text' } },
  { key: 'holds', head: { en: 'Holds for', zh: '适用范围' }, kind: { is: 'text' } },
  { key: 'status', head: { en: 'Status', zh: '结论' }, kind: { is: 'status', words: statusWords } },
  { key: 'severity', head: { en: 'Severity', zh: '级别' }, kind: { is: 'text' }, machine: true },
]

const marks: { readonly [S in RatioStatus]?: 'error' | 'warning' | 'muted' } = {
  under: 'error',
  over: 'error',
  depends: 'warning',
  skipped: 'muted',
  waived: 'muted',
}

/** Every ratio with what it counts, what it needs and how it stands. */
export const ratiosView: View<{ ratios: Ratios }> = {
  id: 'ratios',
  summary: { en: 'Staffing ratios: needed, planned, verdict', zh: '人员配比：需要、现有、结论' },
  build({ ratios }, { plan, scenario }) {
    const rows = ratios.rows.map((row): Row => {
      const json = ratioRowJson(row, plan, scenario)
      const mark = marks[row.status]
      return {
        cells: { ...json, ...texts(json), norm: row.ratio.normText },
        more: { ...json },
        ...(mark === undefined ? {} : { mark }),
        at: row.ratio.at,
      }
    })
    return { view: 'ratios', title: { en: 'Staffing ratios', zh: '人员配比' }, columns, rows, totals: null }
  },
}

/** The structured values in one line each, for people and CSV. */
function texts(json: RatioRowJson): {
  counted: string
  actual: string
  actualExact: string
  driver: string | null
  holds: string | null
} {
  const range = (value: { min: number | string | null; max: number | string | null } | null): string => {
    if (value === null) return '–'
    return value.min === value.max ? String(value.min) : `${value.min ?? '?'}-${value.max ?? '…'}`
  }
  const { driver, holds, held } = json
  return {
    counted: json.counted.map((one) => `${one.role} ${range(one.value)}`).join('; '),
    actual: `${range(json.actual)}${held > 0 ? ` (+${held})` : ''}`,
    actualExact: range(json.actualExact),
    driver: driver === null ? null : `${driver.value ?? '?'} ${driver.id ?? driver.of ?? ''}`,
    holds: holds === null ? null : `${holds.from ?? '0'}-${holds.to ?? '…'}`,
  }
}
