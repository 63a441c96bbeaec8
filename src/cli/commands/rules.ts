import { stages } from '../../findings/finding.js'
import { allRules } from '../../main.js'
import { type TableFormatName, tableFormats } from '../../table/formats.js'
import { version } from '../../version.js'
import { type Command, optionText } from '../command.js'
import { exitCodes } from '../exit.js'
import * as options from '../options.js'
import { paintFor } from '../paint.js'
import { ruleListJson } from '../rule-list-json.js'
import { ruleOptionsList } from '../rule-options.js'
import { rulesTable } from '../rule-table.js'
import { rulesHere } from '../rules-here.js'

export const command: Command = {
  name: 'rules',
  summary: { en: 'what is checked: every rule with its stage and severity', zh: '列出全部检查规则及其阶段和级别' },
  details: {
    en: 'Where a configuration, a plan or an option says how rules run, the column Here has what is in effect.\nJSON has all there is to know of a rule: both languages, its options with their schema, and where it is documented.',
    zh: '配置、方案或选项另有设定时，“此处”一列是实际生效的级别。\nJSON 包含规则的全部信息：两种语言的说明、选项及其模式、文档位置。',
  },
  arguments: [options.path],
  options: [
    {
      flags: '--format <format>',
      summary: { en: 'pretty, markdown, csv or json', zh: 'pretty、markdown、csv 或 json' },
      choices: Object.keys(tableFormats),
    },
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
    const here = await rulesHere(call)
    const rules = stages.flatMap((stage) => allRules.filter((rule) => rule.stage === stage))
    const format = (optionText(call, 'format') ?? 'pretty') as TableFormatName
    if (format === 'json') {
      call.io.write(ruleListJson(rules, here))
      return exitCodes.clean
    }
    const text = tableFormats[format](rulesTable(rules, here, call.lang), {
      lang: call.lang,
      width: call.io.columns ?? 120,
      paint: await paintFor(call),
      version,
      plan: here.plan ?? '',
      scenario: null,
    })
    call.io.write(text)
    return exitCodes.clean
  },
}
