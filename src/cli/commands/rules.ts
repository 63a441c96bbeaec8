import { stages } from '../../findings/finding.js'
import { allRules } from '../../main.js'
import { severityWords } from '../../report/words.js'
import { type TableFormatName, tableFormats } from '../../table/formats.js'
import type { Table } from '../../table/table.js'
import { version } from '../../version.js'
import { type Command, optionText } from '../command.js'
import { exitCodes } from '../exit.js'
import * as options from '../options.js'
import { paintFor } from '../paint.js'
import { stageWords } from '../stage-words.js'

export const command: Command = {
  name: 'rules',
  summary: { en: 'what is checked: every rule with its stage and severity', zh: '列出全部检查规则及其阶段和级别' },
  arguments: [],
  options: [
    {
      flags: '--format <format>',
      summary: { en: 'pretty, markdown, csv or json', zh: 'pretty、markdown、csv 或 json' },
      choices: Object.keys(tableFormats),
    },
    options.lang,
    options.color,
  ],
  examples: [{ line: 'orgplan rules', does: { en: 'the table of rules', zh: '规则一览' } }],
  async run(call) {
    const format = (optionText(call, 'format') ?? 'pretty') as TableFormatName
    const text = tableFormats[format](rulesTable(call.lang), {
      lang: call.lang,
      width: call.io.columns ?? 120,
      paint: await paintFor(call),
      version,
      plan: '',
      scenario: null,
    })
    call.io.write(text)
    return exitCodes.clean
  },
}

function rulesTable(lang: 'en' | 'zh'): Table {
  const inOrder = stages.flatMap((stage) => allRules.filter((rule) => rule.stage === stage))
  return {
    view: 'rules',
    title: { en: 'Rules', zh: '规则' },
    columns: [
      { key: 'rule', head: { en: 'Rule', zh: '规则' }, kind: { is: 'text' } },
      { key: 'stage', head: { en: 'Stage', zh: '阶段' }, kind: { is: 'status', words: stageWords } },
      {
        key: 'severity',
        head: { en: 'Severity', zh: '级别' },
        kind: { is: 'status', words: { ...severityWords, off: { en: 'off', zh: '关闭' } } },
      },
      { key: 'summary', head: { en: 'What is checked', zh: '检查内容' }, kind: { is: 'text' } },
    ],
    rows: inOrder.map((rule) => ({
      cells: { rule: rule.id, stage: rule.stage, severity: rule.severity, summary: rule.summary[lang] },
    })),
    totals: null,
    notes: [
      {
        en: 'orgplan explain RULE tells why, with a bad and a good example.',
        zh: 'orgplan explain 规则 可查看原因及正反示例。',
      },
    ],
  }
}
