import { extname } from 'node:path'
import type { View } from '../../section/contract.js'
import { sections } from '../../sections/index.js'
import { type TableFormatName, tableFormats } from '../../table/formats.js'
import type { Table } from '../../table/table.js'
import { closest } from '../../text/closest.js'
import { version } from '../../version.js'
import { type Call, type Command, optionText, outputFile } from '../command.js'
import { exitCodes, UsageError } from '../exit.js'
import * as options from '../options.js'
import { deliver } from '../output.js'
import { paintFor } from '../paint.js'
import { soundPlan } from '../sound-plan.js'

const views: readonly View[] = sections.flatMap((part) => part.views as readonly View[])
const viewIds = views.map((view) => view.id)
const longest = Math.max(...viewIds.map((id) => id.length))

export const command: Command = {
  name: 'table',
  summary: {
    en: 'headcount, roles, ratios, vacancies, spans … as a table',
    zh: '输出编制、岗位、配比、缺编、管理幅度等表格',
  },
  details: {
    en: `Views:\n${views.map((view) => `  ${view.id.padEnd(longest)} ${view.summary.en}`).join('\n')}`,
    zh: `可用表格：\n${views.map((view) => `  ${view.id.padEnd(longest)} ${view.summary.zh}`).join('\n')}`,
  },
  arguments: [
    {
      form: 'VIEW',
      summary: { en: viewIds.join(', '), zh: viewIds.join('、') },
      offers: views.map(({ id, summary }) => ({ value: id, summary })),
    },
    options.path,
  ],
  options: [
    {
      flags: '--format <format>',
      summary: {
        en: `${Object.keys(tableFormats).join(', ')} (default: pretty, or by the name of -o)`,
        zh: `${Object.keys(tableFormats).join('、')}（默认 pretty，或按 -o 的扩展名）`,
      },
      choices: Object.keys(tableFormats),
    },
    options.output,
    options.scenario,
    options.allScenarios,
    options.set,
    options.drivers,
    options.today,
    ...options.configuration,
    options.stdinFilename,
    options.lang,
    options.color,
  ],
  examples: [
    { line: 'orgplan table headcount', does: { en: 'the establishment by department', zh: '各部门编制' } },
    {
      line: 'orgplan table ratios plan.yaml --scenario stable',
      does: { en: 'ratios of one stage', zh: '某一阶段的配比' },
    },
    { line: 'orgplan table roles plan.yaml -o roles.csv', does: { en: 'a CSV file', zh: '写成 CSV 文件' } },
  ],
  async run(call) {
    const [id = '', path] = call.arguments
    const view = views.find((one) => one.id === id)
    if (view === undefined) throw unknownView(id)
    const format = formatOf(call)
    const sound = await soundPlan(call, path, 'base', view.id === 'ratios')
    if (sound === undefined) return exitCodes.findings
    const { plan, variants, lang, inputs } = sound
    const tables = variants.map(({ model, analysed, scenario, waived }) => {
      return { scenario, table: view.build(model, { ...analysed.context, lang, plan: plan.file, waived }) }
    })
    const first = tables[0]
    if (first === undefined) return exitCodes.findings
    const table = tables.length === 1 ? first.table : sideBySide(tables)
    const file = outputFile(call)
    const text = tableFormats[format](table, {
      lang,
      width: call.io.columns ?? Number.POSITIVE_INFINITY,
      paint: await paintFor(call, file !== undefined),
      version,
      plan: plan.file,
      scenario: tables.length === 1 ? first.scenario : null,
    })
    deliver(call, text, file, inputs)
    return exitCodes.clean
  },
}

function unknownView(id: string): UsageError {
  const near = closest(id, viewIds)
  return new UsageError({
    en: `there is no table ${id}; ${near.length > 0 ? `did you mean ${near.join(' or ')}?` : `there are ${viewIds.join(', ')}`}`,
    zh: `没有表格 ${id}；${near.length > 0 ? `是不是 ${near.join(' 或 ')}？` : `可用 ${viewIds.join('、')}`}`,
  })
}

const byExtension: { readonly [extension: string]: TableFormatName } = {
  '.md': 'markdown',
  '.csv': 'csv',
  '.json': 'json',
  '.txt': 'pretty',
}

function formatOf(call: Call): TableFormatName {
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

/** Several variants in one table, with a column for the scenario in front (decision S4). */
function sideBySide(tables: readonly { readonly scenario: string | null; readonly table: Table }[]): Table {
  const [first] = tables as [{ readonly scenario: string | null; readonly table: Table }]
  const columns = first.table.columns.filter((column) => column.key !== 'scenario')
  return {
    ...first.table,
    columns: [{ key: 'scenario', head: { en: 'Scenario', zh: '方案' }, kind: { is: 'text' } }, ...columns],
    rows: tables.flatMap(({ scenario, table }) =>
      table.rows.map((row) => ({ ...row, cells: { ...row.cells, scenario: scenario ?? 'base' } })),
    ),
    totals: null,
    notes: [],
  }
}
