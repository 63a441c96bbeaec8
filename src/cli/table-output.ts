import { extname } from 'node:path'
import type { Comparison } from '../table/comparison.js'
import { forPeople } from '../table/for-people.js'
import { forPrograms } from '../table/for-programs.js'
import { forSheet } from '../table/for-sheet.js'
import { binaryFormats, type TableFormatName, tableFormats } from '../table/formats.js'
import type { Table } from '../table/table.js'
import type { Lang } from '../text/lang.js'
import { version } from '../version.js'
import { type Call, type Option, optionText, outputFile } from './command.js'
import { notForTerminal, unknownExtension } from './format-refusals.js'
import { deliver } from './output.js'
import { paintFor } from './paint.js'

const names = Object.keys(tableFormats)

/** `--format` of commands that print a table and take `-o`. */
export const tableFormat: Option = {
  flags: '--format <format>',
  summary: {
    en: `${names.join(', ')} (default: pretty, or by the name of -o)`,
    zh: `${names.join('、')}（默认 pretty，或按 -o 的扩展名）`,
  },
  choices: names,
}

const byExtension: { readonly [extension: string]: TableFormatName } = {
  '.md': 'markdown',
  '.csv': 'csv',
  '.json': 'json',
  '.txt': 'pretty',
  '.xlsx': 'xlsx',
}

/** The format asked for, by option or by the name of the file. Throws `UsageError`; call it before the plan is read. */
export function tableFormatOf(call: Call): TableFormatName {
  const file = outputFile(call)
  const format = (optionText(call, 'format') as TableFormatName | undefined) ?? formatOfFile(file)
  if (file === undefined && call.io.isTerminal && binaryFormats.has(format)) throw notForTerminal(format)
  return format
}

function formatOfFile(file: string | undefined): TableFormatName {
  if (file === undefined) return 'pretty'
  const format = byExtension[extname(file).toLowerCase()]
  if (format !== undefined) return format
  throw unknownExtension(file, Object.keys(byExtension))
}

const readByPeople: ReadonlySet<TableFormatName> = new Set(['pretty', 'markdown'])

/** True for formats that lay out a table; false for those that other programs read. */
export const isForPeople = (format: TableFormatName): boolean => readByPeople.has(format)

/** True for formats that are for the eye; the others are data. */
export const isSeen = (format: TableFormatName): boolean => format === 'xlsx' || isForPeople(format)

/** Scenarios side by side as a format shows them: laid out, as a sheet, or a row a value. */
export function comparisonTable(comparison: Comparison, format: TableFormatName, lang: Lang): Table {
  if (isForPeople(format)) return forPeople(comparison, lang)
  return format === 'xlsx' ? forSheet(comparison, lang) : forPrograms(comparison)
}

/** What a table says beside its rows. */
export interface TableSource {
  readonly lang: Lang
  /** The plan's root file, as people see it. */
  readonly plan: string
  readonly scenario: string | null
  /** Files that may not be written to. */
  readonly inputs: readonly string[]
  /** Columns where there is no terminal; unlimited unless given. */
  readonly width?: number
}

/** Writes a table in its format to where `-o` says, else to standard output. */
export async function deliverTable(call: Call, table: Table, format: TableFormatName, of: TableSource): Promise<void> {
  const file = outputFile(call)
  const written = await tableFormats[format](table, {
    lang: of.lang,
    width: call.io.columns ?? of.width ?? Number.POSITIVE_INFINITY,
    paint: await paintFor(call, file !== undefined),
    version,
    plan: of.plan,
    scenario: of.scenario,
  })
  deliver(call, written, file, of.inputs)
}
