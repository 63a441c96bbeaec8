import type { View } from '../../../section/contract.js'
import { statusMark, statusWords } from '../../../section/verdict-status.js'
import type { Holds } from '../../../staffing/holds.js'
import { equal, exactText } from '../../../staffing/rational.js'
import type { Column, Row } from '../../../table/table.js'
import { type Lang, shownName } from '../../../text/lang.js'
import { rangeText } from '../../../text/range.js'
import type { RatioRow, Ratios } from '../model.js'
import { normName } from '../norm-words.js'
import { type RatioRowJson, ratioRowJson } from '../row-json.js'
import { measuresText } from '../several.js'
import { nameOf } from '../verdict-args.js'

const columns: readonly Column[] = [
  { key: 'id', head: { en: 'Ratio', zh: '配比' }, kind: { is: 'text' } },
  { key: 'unit', head: { en: 'Unit', zh: '单位' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'plan', head: { en: 'Plan', zh: '文件' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'scenario', head: { en: 'Scenario', zh: '方案' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'of', head: { en: 'Of', zh: '针对' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'counted', head: { en: 'Counted', zh: '计入' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'measure', head: { en: 'Measure', zh: '计量' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'count', head: { en: 'Count', zh: '口径' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'actual', head: { en: 'Actual', zh: '现有' }, kind: { is: 'range' } },
  { key: 'actualExact', head: { en: 'Exact', zh: '精确值' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'held', head: { en: 'Hats', zh: '兼任' }, kind: { is: 'count' }, readBy: 'programs' },
  { key: 'requiredMin', head: { en: 'Least', zh: '至少' }, kind: { is: 'count' } },
  { key: 'requiredMax', head: { en: 'Most', zh: '至多' }, kind: { is: 'count' } },
  { key: 'realMin', head: { en: 'Exact least', zh: '精确下限' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'realMax', head: { en: 'Exact most', zh: '精确上限' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'driver', head: { en: 'Measured by', zh: '依据' }, kind: { is: 'amount' } },
  { key: 'holds', head: { en: 'Holds for', zh: '适用范围' }, kind: { is: 'range' } },
  { key: 'status', head: { en: 'Status', zh: '结论' }, kind: { is: 'status', words: statusWords } },
  { key: 'severity', head: { en: 'Severity', zh: '级别' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'norm', head: { en: 'Norm', zh: '标准' }, kind: { is: 'text' } },
]

/** For people too, where a ratio is judged for each of several departments. */
const unitColumn: Column = { key: 'unit', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' } }

/** Every ratio with what it counts, what it needs and how it stands. */
export const ratiosView: View<{ ratios: Ratios }> = {
  id: 'ratios',
  summary: { en: 'Staffing ratios: needed, planned, verdict', zh: '人员配比：需要、现有、结论' },
  build({ ratios }, { plan, scenario, lang, waived = new Set() }) {
    const rows = ratios.rows.map((row): Row => {
      const json = ratioRowJson(row, plan, scenario, waived)
      const mark = statusMark(json.status, row.ratio.severity)
      return {
        cells: { ...json, ...textsOf(row, json, lang), norm: shownName(normName(row.ratio), lang) },
        more: { ...json },
        ...(mark === undefined ? {} : { mark }),
        at: row.ratio.at,
      }
    })
    const inUnits = ratios.rows.some(({ ratio }) => ratio.unit !== null)
    const shown = inUnits ? columns.map((column) => (column.key === 'unit' ? unitColumn : column)) : columns
    return { view: 'ratios', title: { en: 'Staffing ratios', zh: '人员配比' }, columns: shown, rows, totals: null }
  },
}

interface Texts {
  readonly counted: string
  readonly actual: string | null
  readonly actualExact: string | null
  readonly driver: string | null
  readonly holds: string | null
}

/** The structured values in one line each, for people and CSV. */
function textsOf(row: RatioRow, json: RatioRowJson, lang: Lang): Texts {
  const { ratio, holds } = row
  const { driver, held, actual, actualExact: exact } = json
  const name = nameOf(ratio.measured)
  return {
    counted: json.counted.map((one) => `${one.role} ${rangeText(one.value.min, one.value.max) ?? '–'}`).join('; '),
    actual: actual === null ? null : `${rangeText(actual.min, actual.max)}${held > 0 ? ` (+${held})` : ''}`,
    actualExact: exact === null ? null : rangeText(exact.min, exact.max),
    driver:
      driver === null || name === null
        ? null
        : (measuresText(row, lang, exactText) ?? `${driver.value ?? '–'} ${shownName(name, lang)}`),
    holds: holds === null ? null : holdsText(holds),
  }
}

/** `5000-10000`, `>20000-30000`, `10000-<11000`, `≤10000`, `≥5000`. */
function holdsText({ from, fromOpen, to, toOpen }: Holds): string {
  if (from === null) return to === null ? '≥0' : `${toOpen ? '<' : '≤'}${exactText(to)}`
  if (to === null) return `${fromOpen ? '>' : '≥'}${exactText(from)}`
  const start = `${fromOpen ? '>' : ''}${exactText(from)}`
  return equal(from, to) ? start : `${start}-${toOpen ? '<' : ''}${exactText(to)}`
}
