import { monthText } from '../../../staffing/months.js'
import type { Cell, Column, Row, Table } from '../../../table/table.js'
import { decimalText, groupDigits } from '../../../text/format.js'
import { type Lang, type Name, type Pair, shownName } from '../../../text/lang.js'
import { type Line, type LineMonth, lineMonth, lineTurnover } from '../line.js'
import { type Cost, type Payroll, sumOfCosts } from '../payroll.js'
import type { Projection } from '../projection.js'
import type { MeasuredBy, Requirement } from '../requirement.js'
import { kindWords } from '../requirement-words.js'
import { monthWords } from '../status-words.js'
import { moneyCells, moneyColumns } from './money.js'

const columns = (driver: Pair, several: boolean, money: readonly Column[]): Column[] => [
  { key: 'role', head: { en: 'Role', zh: '岗位' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'month', head: { en: 'Month', zh: '月份' }, kind: { is: 'date' }, stays: true },
  { key: 'driverShown', head: driver, kind: { is: 'range' }, readBy: 'people' },
  { key: 'driver', head: { en: 'Driver', zh: '业务量' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'driverValue', head: { en: 'Value', zh: '数值' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'needs', head: { en: 'Needs', zh: '需要' }, kind: { is: 'range' }, readBy: 'people' },
  { key: 'requiredMin', head: { en: 'Least', zh: '至少' }, kind: { is: 'count' }, readBy: 'programs' },
  { key: 'requiredMax', head: { en: 'Most', zh: '至多' }, kind: { is: 'count' }, readBy: 'programs' },
  { key: 'opening', head: { en: 'Open', zh: '期初' }, kind: { is: 'count' }, wide: true },
  { key: 'hires', head: { en: 'Hires', zh: '入职' }, kind: { is: 'count' } },
  { key: 'leavers', head: { en: 'Leave', zh: '离职' }, kind: { is: 'count' } },
  { key: 'closing', head: { en: 'Close', zh: '期末' }, kind: { is: 'count' } },
  { key: 'productive', head: { en: 'FTE', zh: '人力' }, kind: { is: 'decimal', places: 2 } },
  { key: 'gap', head: { en: 'Gap', zh: '差额' }, kind: { is: 'decimal', places: 2 } },
  { key: 'status', head: { en: 'Status', zh: '结论' }, kind: { is: 'status', words: monthWords } },
  { key: 'binds', head: { en: 'Set by', zh: '取决于' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'bindsIs', head: { en: 'Kind', zh: '类型' }, kind: { is: 'text' }, readBy: 'programs' },
  ...(several
    ? [
        {
          key: 'setBy',
          head: { en: 'Set by', zh: '取决于' },
          kind: { is: 'text' },
          readBy: 'people',
          wide: true,
        } as const,
      ]
    : []),
  ...money,
]

const anyDriver: Pair = { en: 'Driver', zh: '业务量' }

/** The months of lines as one table; for people, one line a table, named by it. */
export function monthsTable(lines: readonly Line[], projection: Projection, lang: Lang): Table {
  const rows = lines.flatMap((line) =>
    Array.from({ length: projection.months }, (_, month) => rowOf(line, month, projection, lang)),
  )
  const only = lines.length === 1 ? lines[0] : undefined
  const several = lines.some((line) => line.requirements.length > 1)
  const money = projection.payroll === null ? [] : moneyColumns(projection.payroll, rows)
  return {
    view: 'months',
    title: only === undefined ? { en: 'Months', zh: '逐月预测' } : titleOf(only, lang),
    columns: columns(driverHead(rows, only, projection), several, money),
    rows,
    totals: only === undefined ? null : totalsOf(rows, only, projection),
    notes: only === undefined ? [] : turnoverNote(only, projection),
  }
}

function titleOf({ name, requirements }: Line, lang: Lang): Pair {
  const norms = requirements.map((one) => one.norm).join('; ')
  const title = norms === '' ? shownName(name, lang) : `${shownName(name, lang)} (${norms})`
  return { en: title, zh: norms === '' ? title : `${shownName(name, lang)}（${norms}）` }
}

/** The names of the drivers where all months of a line have the same ones. */
function driverHead(rows: readonly Row[], only: Line | undefined, { outlook }: Projection): Pair {
  const first = only === undefined ? [] : (lineMonth(only, 0, outlook).binds?.required.drivers ?? [])
  const ids = first.map(({ name }) => name.id).join(' ')
  if (first.length === 0 || !rows.every((row) => row.cells.driver === ids)) return anyDriver
  const names = (lang: Lang): string => first.map(({ name }) => shownName(name, lang)).join(', ')
  return { en: names('en'), zh: names('zh').replaceAll(', ', '、') }
}

const marks: { readonly [status: string]: Row['mark'] } = { under: 'error', over: 'error', depends: 'warning' }

function rowOf(line: Line, month: number, { outlook, start, payroll }: Projection, lang: Lang): Row {
  const at = lineMonth(line, month, outlook)
  const { binds, status } = at
  const required = binds?.required ?? null
  const mark = marks[status ?? '']
  const drivers = required?.drivers ?? []
  return {
    cells: {
      role: line.roles.map((role) => role.path).join(' '),
      month: monthText(start + month),
      driverShown: drivers.length === 0 ? null : drivers.map(shownValue).join(', '),
      driver: drivers.length === 0 ? null : drivers.map(({ name }) => name.id).join(' '),
      driverValue:
        drivers.length === 0
          ? null
          : drivers.map(({ from, to }) => rangeOf(from, to, (x) => decimalText(x, 6))).join(' '),
      needs: needsText(at, lang),
      requiredMin: at.headsMin,
      requiredMax: at.headsMax,
      opening: at.opening,
      hires: at.hires,
      leavers: at.leavers,
      closing: at.closing,
      productive: at.productive,
      gap: required?.gap ?? null,
      status,
      binds: binds?.requirement.id ?? null,
      bindsIs: binds?.requirement.is ?? null,
      setBy: binds === null ? null : setBy(binds.requirement, line),
      ...moneyCells(payroll === null ? null : costOf(line, month, payroll)),
    },
    ...(mark === undefined ? {} : { mark }),
  }
}

function rangeOf<T>(from: T, to: T, text: (value: T) => string): string {
  const [low, high] = [text(from), text(to)]
  return low === high ? low : `${low}-${high}`
}

/** The id; with the word workload where a ratio is about the same roles. */
function setBy({ id, is }: Requirement, { requirements }: Line): Name {
  if (is === 'ratio' || requirements.every((one) => one.is === is)) return { id, text: {} }
  return { id, text: { en: `${kindWords[is].en} ${id}`, zh: `${kindWords[is].zh} ${id}` } }
}

/** The roles of a line together; null where none of them has a cost. */
function costOf({ roles }: Line, month: number, payroll: Payroll): Cost | null {
  const costs = roles.flatMap((role) => payroll.of(role, month) ?? [])
  return costs.length === 0 ? null : sumOfCosts(costs)
}

function shownValue({ from, to }: MeasuredBy): string {
  return rangeOf(from, to, (value) => {
    const [whole = '', part] = decimalText(value, 1).split('.')
    return `${groupDigits(whole)}${part === undefined ? '' : `.${part}`}`
  })
}

/** `2-4`, `≥2`. */
function needsText({ headsMin, headsMax }: LineMonth, lang: Lang): string | null {
  if (headsMin === null) return null
  if (headsMax === null) return `≥${headsMin}`
  if (headsMax < headsMin) return lang === 'en' ? `${headsMin}, ≤${headsMax}` : `${headsMin}，≤${headsMax}`
  return headsMin === headsMax ? `${headsMin}` : `${headsMin}-${headsMax}`
}

function totalsOf(rows: readonly Row[], line: Line, { payroll, months }: Projection): { readonly [key: string]: Cell } {
  const total = (key: string): number => rows.reduce((sum, row) => sum + Number(row.cells[key]), 0)
  const heads = { hires: total('hires'), leavers: total('leavers') }
  if (payroll === null) return heads
  const costs = Array.from({ length: months }, (_, month) => costOf(line, month, payroll) ?? [])
  return { ...heads, ...moneyCells(costs.flat().length === 0 ? null : sumOfCosts(costs.flat())) }
}

/** Which average the rate is taken of is part of what it says. */
function turnoverNote(line: Line, { outlook, months }: Projection): Pair[] {
  const rate = lineTurnover(line, outlook)
  if (rate === null || rate.n === 0n) return []
  const percent = decimalText({ n: rate.n * 100n, d: rate.d }, 1)
  return [
    {
      en: `Turnover in the ${months} months: ${percent}% of the average of the month ends.`,
      zh: `${months} 个月内的离职率：月末平均人数的 ${percent}%。`,
    },
  ]
}
