import type { AcrossView, View } from '../../section/contract.js'
import { variantName } from '../../section/variant-name.js'
import { sections } from '../../sections/index.js'
import type { Command } from '../command.js'
import { exitCodes } from '../exit.js'
import * as options from '../options.js'
import { sideBySide } from '../side-by-side.js'
import { soundPlan, viewedVariants } from '../sound-plan.js'
import { comparisonTable, deliverTable, tableFormat, tableFormatOf } from '../table-output.js'
import { unknownWord } from '../unknown-word.js'

const views: readonly View[] = sections.flatMap((part) => part.views as readonly View[])
const acrossViews: readonly AcrossView[] = sections.flatMap((part) => (part.across ?? []) as readonly AcrossView[])
const allViews = [...views, ...acrossViews]
const viewIds = allViews.map((view) => view.id)
const longest = Math.max(...viewIds.map((id) => id.length))

export const command: Command = {
  name: 'table',
  summary: {
    en: 'headcount, roles, ratios, vacancies, spans … as a table',
    zh: '输出编制、岗位、配比、缺编、管理幅度等表格',
  },
  details: {
    en: `Views:\n${allViews.map((view) => `  ${view.id.padEnd(longest)} ${view.summary.en}`).join('\n')}`,
    zh: `可用表格：\n${allViews.map((view) => `  ${view.id.padEnd(longest)} ${view.summary.zh}`).join('\n')}`,
  },
  arguments: [
    {
      form: 'VIEW',
      summary: { en: viewIds.join(', '), zh: viewIds.join('、') },
      offers: allViews.map(({ id, summary }) => ({ value: id, summary })),
    },
    options.path,
  ],
  options: [
    tableFormat,
    options.output,
    options.scenario,
    options.allScenarios,
    ...options.reading,
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
    {
      line: 'orgplan table headcount plan.yaml -o headcount.xlsx',
      does: { en: 'a spreadsheet', zh: '写成 Excel 表格' },
    },
  ],
  async run(call) {
    const [id = '', path] = call.arguments
    const view = views.find((one) => one.id === id)
    const across = acrossViews.find((one) => one.id === id)
    if (view === undefined && across === undefined) {
      throw unknownWord(id, viewIds, { en: `there is no table ${id}`, zh: `没有表格 ${id}` })
    }
    const format = tableFormatOf(call)
    const judged = across !== undefined || id === 'ratios' || id === 'workloads'
    const sound = await soundPlan(call, path, across === undefined ? 'base' : (across.over ?? 'gated'), judged)
    if (sound === undefined) return exitCodes.findings
    const { plan, variants, lang, inputs } = sound
    if (view === undefined) {
      const made = (across as AcrossView).build(viewedVariants(sound))
      const table = 'groups' in made ? comparisonTable(made, format, lang) : made
      await deliverTable(call, table, format, { lang, plan: plan.file, scenario: null, inputs })
      return exitCodes.clean
    }
    const tables = variants.map(({ model, analysed, scenario, waived }) => {
      const name = variantName(analysed.context)
      return { scenario, name, table: view.build(model, { ...analysed.context, lang, plan: plan.file, waived }) }
    })
    const first = tables[0]
    if (first === undefined) return exitCodes.findings
    const table = tables.length === 1 ? first.table : sideBySide(tables)
    const scenario = tables.length === 1 ? first.scenario : null
    await deliverTable(call, table, format, { lang, plan: plan.file, scenario, inputs })
    return exitCodes.clean
  },
}
