import { extname } from 'node:path'
import { type TableFormatName, tableFormats } from '../table/formats.js'
import type { Table } from '../table/table.js'
import { version } from '../version.js'
import { type Call, type Option, optionText, outputFile } from './command.js'
import { UsageError } from './exit.js'
import { deliver } from './output.js'
import { paintFor } from './paint.js'
import type { SoundPlan } from './sound-plan.js'

/** `--format` of the commands that give a table. */
export const tableFormat: Option = {
  flags: '--format <format>',
  summary: {
    en: `${Object.keys(tableFormats).join(', ')} (default: pretty, or by the name of -o)`,
    zh: `${Object.keys(tableFormats).join('、')}（默认 pretty，或按 -o 的扩展名）`,
  },
  choices: Object.keys(tableFormats),
}

const byExtension: { readonly [extension: string]: TableFormatName } = {
  '.md': 'markdown',
  '.csv': 'csv',
  '.json': 'json',
  '.txt': 'pretty',
}

/** The format that is asked for, or that the name of the file tells. */
export function tableFormatOf(call: Call): TableFormatName {
  const asked = optionText(call, 'format')
  if (asked !== undefined) return asked as TableFormatName
  const file = outputFile(call)
  if (file === undefined) return 'pretty'
  const format = byExtension[extname(file).toLowerCase()]
  if (format !== undefined) return format
  throw new UsageError({
    en: `cannot tell the format of ${file} by its name; use ${Object.keys(byExtension).join(', ')} or --format`,
    zh: `无法按文件名判断 ${file} 的格式；请用 ${Object.keys(byExtension).join('、')}，或写 --format`,
  })
}

const readByPeople: ReadonlySet<TableFormatName> = new Set(['pretty', 'markdown'])

/** True for formats that lay out a table; false for those that other programs read. */
export const isForPeople = (format: TableFormatName): boolean => readByPeople.has(format)

/** Writes a table to where the options say. `scenario` is the one that it shows; null is the base, or several. */
export async function writeTable(
  call: Call,
  table: Table,
  format: TableFormatName,
  { lang, plan, inputs }: Pick<SoundPlan, 'lang' | 'plan' | 'inputs'>,
  scenario: string | null,
): Promise<void> {
  const file = outputFile(call)
  const text = tableFormats[format](table, {
    lang,
    width: call.io.columns ?? Number.POSITIVE_INFINITY,
    paint: await paintFor(call, file !== undefined),
    version,
    plan: plan.file,
    scenario,
  })
  deliver(call, text, file, inputs)
}
