import { stages } from '../../findings/finding.js'
import { allRules } from '../../main.js'
import { type Command, outputFile } from '../command.js'
import { exitCodes } from '../exit.js'
import * as options from '../options.js'
import { deliver } from '../output.js'
import { ruleListJson } from '../rule-list-json.js'
import { ruleOptionsList } from '../rule-options.js'
import { rulesTable } from '../rule-table.js'
import { rulesHere } from '../rules-here.js'
import { deliverTable, tableFormat, tableFormatOf } from '../table-output.js'

export const command: Command = {
  name: 'rules',
  summary: { en: 'what is checked: every rule with its stage and severity', zh: '列出全部检查规则及其阶段和级别' },
  details: {
    en: 'Where a configuration, a plan or an option says how rules run, the column Here has what is in effect.\nJSON has all there is to know of a rule: both languages, its options with their schema, and where it is documented.',
    zh: '配置、方案或选项另有设定时，“此处”一列是实际生效的级别。\nJSON 包含规则的全部信息：两种语言的说明、选项及其模式、文档位置。',
  },
  arguments: [options.path],
  options: [
    tableFormat,
    options.output,
    ...options.configuration,
    ...ruleOptionsList,
    options.stdinFilename,
    options.lang,
    options.color,
  ],
  examples: [
    { line: 'orgplan rules', does: { en: 'the table of rules', zh: '规则一览' } },
    {
      line: 'orgplan rules --preset strict',
      does: { en: 'what the preset strict makes of them', zh: '预设 strict 下的各条规则' },
    },
  ],
  async run(call) {
    const format = tableFormatOf(call)
    const here = await rulesHere(call)
    const rules = stages.flatMap((stage) => allRules.filter((rule) => rule.stage === stage))
    if (format === 'json') {
      deliver(call, ruleListJson(rules, here), outputFile(call), [])
      return exitCodes.clean
    }
    const { lang } = call
    const source = { lang, plan: here.plan ?? '', scenario: null, inputs: [], width: 120 }
    await deliverTable(call, rulesTable(rules, here, lang), format, source)
    return exitCodes.clean
  },
}
