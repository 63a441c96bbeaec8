import { isFixed, type RuleMeta } from '../findings/rule.js'
import type { Column, Table } from '../table/table.js'
import type { Lang, Pair } from '../text/lang.js'
import type { RulesHere } from './rules-here.js'
import { stageWords, ruleSeverityWords as words } from './stage-words.js'

/** The rules as a table; with the column of what is in effect where that differs from the defaults. */
export function rulesTable(rules: readonly RuleMeta[], { config, plan, settings }: RulesHere, lang: Lang): Table {
  const severityOf = (rule: RuleMeta): string => settings.get(rule.id)?.severity ?? rule.severity
  const differs = config !== null || plan !== null || rules.some((rule) => severityOf(rule) !== rule.severity)
  const columns: (Column | false)[] = [
    { key: 'rule', head: { en: 'Rule', zh: '规则' }, kind: { is: 'text' } },
    { key: 'stage', head: { en: 'Stage', zh: '阶段' }, kind: { is: 'status', words: stageWords } },
    {
      key: 'severity',
      head: differs ? { en: 'Default', zh: '默认' } : { en: 'Severity', zh: '级别' },
      kind: { is: 'status', words },
    },
    differs && { key: 'here', head: { en: 'Here', zh: '此处' }, kind: { is: 'status', words } },
    { key: 'options', head: { en: 'Options', zh: '选项' }, kind: { is: 'text' } },
    { key: 'summary', head: { en: 'What is checked', zh: '检查内容' }, kind: { is: 'text' } },
  ]
  return {
    view: 'rules',
    title: { en: 'Rules', zh: '规则' },
    columns: columns.filter((column) => column !== false),
    rows: rules.map((rule) => ({
      cells: {
        rule: rule.id,
        stage: rule.stage,
        severity: rule.severity,
        ...(differs ? { here: severityOf(rule) } : {}),
        options: optionsText(settings.get(rule.id)?.options ?? {}),
        summary: rule.summary[lang],
      },
    })),
    totals: null,
    notes: [...sourceNote(config, plan), fixedNote(rules), explainNote],
  }
}

/** `max: 15, except: []`, as a plan would write it. */
const optionsText = (options: Readonly<Record<string, unknown>>): string => {
  const parts = Object.entries(options).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return parts.join(', ')
}

function sourceNote(config: string | null, plan: string | null): Pair[] {
  const files = [config, plan].filter((file) => file !== null)
  if (files.length === 0) return []
  return [{ en: `Here: as ${files.join(' and ')} say.`, zh: `“此处”一列取自 ${files.join(' 和 ')}。` }]
}

const fixedNote = (rules: readonly RuleMeta[]): Pair => {
  const fixed = rules.filter(isFixed).length
  return {
    en: `${fixed} of ${rules.length} always stay errors: those of read, schema and reference.`,
    zh: `共 ${rules.length} 条规则，其中 ${fixed} 条始终为错误：读取、模式和引用阶段的错误。`,
  }
}

const explainNote: Pair = {
  en: 'orgplan explain RULE tells why, with a bad and a good example.',
  zh: 'orgplan explain 规则 可查看原因及正反示例。',
}
