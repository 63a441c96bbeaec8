import type { Said } from '../findings/message.js'
import type { Role } from '../sections/departments/model.js'
import type { Establishment } from '../sections/establishment/model.js'
import { type Line, lineOf, linesOf } from '../sections/forecast/line.js'
import type { Definition } from '../sections/forecast/model.js'
import { notesOf } from '../sections/forecast/notes.js'
import type { Projection } from '../sections/forecast/projection.js'
import { summaryOf } from '../sections/forecast/summary.js'
import { breaksTable } from '../sections/forecast/tables/breaks.js'
import { costTable } from '../sections/forecast/tables/cost.js'
import { hiringTable } from '../sections/forecast/tables/hiring.js'
import { monthsTable } from '../sections/forecast/tables/months.js'
import { tableFormats } from '../table/formats.js'
import type { TableOptions } from '../table/options.js'
import type { Table } from '../table/table.js'
import { formats } from '../text/format.js'
import type { Lang } from '../text/lang.js'
import { escapeMarkdownLine } from '../text/markdown.js'
import { wrapText } from '../text/width.js'

export const forecastViews = ['summary', 'months', 'breaks', 'cost'] as const

export type ForecastView = (typeof forecastViews)[number]

/** What is shown, and of whom. */
export interface Shown {
  readonly view: ForecastView
  /** Only what is about this role; null is everything. */
  readonly role: Role | null
}

interface Slices {
  readonly establishment: Establishment
}

/** Blocks of text and tables, as `pretty` and `markdown` show them one after the other. */
interface Blocks {
  readonly summary: readonly Said[]
  readonly tables: readonly Table[]
  readonly notes: readonly Said[]
}

/** A forecast as text of the terminal or Markdown. */
export function forecastText(
  projection: Projection,
  definition: Definition,
  slices: Slices,
  shown: Shown,
  format: 'pretty' | 'markdown',
  options: TableOptions,
): string {
  const { summary, tables, notes } = blocksOf(projection, definition, slices, shown, options)
  const fmt = formats[options.lang]
  const lines = (said: readonly Said[]): string[] => said.map((one) => one.text(fmt))
  if (format === 'markdown') {
    const parts = [
      ...lines(summary).map(escapeMarkdownLine),
      ...tables.map((table) => tableFormats.markdown(table, options).trimEnd()),
      ...lines(notes).map(escapeMarkdownLine),
    ]
    return `${parts.join('\n\n')}\n`
  }
  const wrapped = (text: string): string => wrapText(text, options.width).join('\n')
  const [head, ...rest] = lines(summary)
  const parts = [
    ...(head === undefined ? [] : [[options.paint.bold(wrapped(head)), ...rest.map(wrapped)].join('\n')]),
    ...tables.map((table) => tableFormats.pretty(table, options).trimEnd()),
    ...(notes.length === 0 ? [] : [lines(notes).map(wrapped).join('\n')]),
  ]
  return `${parts.join('\n\n')}\n`
}

/** One table with everything of the view, for CSV and spreadsheets. */
export function forecastTable(projection: Projection, { view, role }: Shown, lang: Lang): Table {
  if (view === 'cost' && projection.payroll !== null) return costTable(projection, projection.payroll)
  if (view === 'months') return monthsTable(shownLines(projection, role), projection, lang)
  return breaksTable(projection, requirementsOf(projection, role))
}

function blocksOf(
  projection: Projection,
  definition: Definition,
  { establishment }: Slices,
  { view, role }: Shown,
  { lang }: TableOptions,
): Blocks {
  const { proposal, start } = projection
  const hires = (proposal?.hires ?? []).filter((hire) => role === null || hire.role === role)
  const hiring = hires.length === 0 ? [] : [hiringTable(hires, start)]
  const breaks = breaksTable(projection, requirementsOf(projection, role))
  const months = (lines: readonly Line[]): Table[] => lines.map((line) => monthsTable([line], projection, lang))
  const lines = shownLines(projection, role)
  if (view === 'months') return { summary: [], tables: [...hiring, ...months(lines)], notes: [] }
  if (view === 'cost' && projection.payroll !== null) {
    return { summary: [], tables: [...hiring, costTable(projection, projection.payroll)], notes: [] }
  }
  if (view === 'breaks') return { summary: [], tables: [...hiring, breaks], notes: [] }
  const told = role === null ? lines.filter((line) => isTold(line, projection)).slice(0, 1) : lines
  const notes = notesOf(projection, definition, establishment)
  const required = projection.breaks.length > 0 ? [breaks] : []
  return { summary: summaryOf(projection), tables: [...hiring, ...required, ...months(told)], notes }
}

/** The line of what breaks first; with a proposal, of whom it hires first. */
function isTold(line: Line, { breaks, proposal }: Projection): boolean {
  const first = breaks[0]
  if (first !== undefined) return line.requirements.includes(first.requirement)
  const hired = proposal?.hires[0]?.role
  return hired === undefined ? line.requirements.length > 0 : line.roles.includes(hired)
}

/** The lines about a role; one of its own where nothing is required of it. */
function shownLines(projection: Projection, role: Role | null): Line[] {
  const lines = linesOf(projection.outlook)
  if (role === null) return lines
  const own = lines.filter((line) => line.roles.includes(role))
  return own.some((line) => line.roles.length === 1) ? own : [lineOf(role), ...own]
}

const requirementsOf = ({ outlook }: Projection, role: Role | null): Projection['outlook']['requirements'] =>
  outlook.requirements.filter((one) => role === null || one.roles.includes(role))
