import type { Example, RuleMeta } from '../../findings/rule.js'
import { allRules } from '../../main.js'
import type { Lang } from '../../text/lang.js'
import type { Paint } from '../../text/paint.js'
import { wrapText } from '../../text/width.js'
import type { Call, Command } from '../command.js'
import { type ExitCode, exitCodes, UsageError } from '../exit.js'
import { explainRatioCommand } from '../explain-ratio.js'
import { explainWorkloadCommand } from '../explain-workload.js'
import * as options from '../options.js'
import { paintFor } from '../paint.js'
import { refusePlanOptions } from '../plan-options.js'
import { unknownRule } from '../rule-options.js'
import { waysOf } from '../rule-ways.js'
import { ruleSeverityWords, stageWords } from '../stage-words.js'

export const command: Command = {
  name: 'explain',
  summary: {
    en: 'why a rule is there; how a ratio or a workload is calculated and who was counted',
    zh: '说明规则的原因；逐行展示配比或工作量的计算和计入的人',
  },
  details: {
    en: 'orgplan explain RULE\norgplan explain ratio ID [PATH]\norgplan explain workload ID [PATH]',
    zh: 'orgplan explain 规则\norgplan explain ratio 配比 [路径]\norgplan explain workload 工作量 [路径]',
  },
  arguments: [
    {
      form: 'WHAT',
      summary: { en: 'a rule id, or the word ratio or workload', zh: '规则名，或 ratio、workload' },
      offers: [
        { value: 'ratio', summary: { en: 'the arithmetic of a ratio', zh: '某项配比的计算' } },
        { value: 'workload', summary: { en: 'every step of a workload', zh: '某项工作量的逐步计算' } },
        ...allRules.map(({ id, summary }) => ({ value: id, summary })),
      ],
    },
    { form: '[ID]', summary: { en: 'the id of the ratio or workload', zh: '配比或工作量的标识' } },
    { form: '[PATH]', summary: { en: 'the plan (default: this folder)', zh: '方案（默认当前文件夹）' } },
  ],
  options: [
    {
      flags: '--unit <department>',
      summary: {
        en: 'of a ratio with each, only this department',
        zh: '配比写了 each 时，只说明这一个部门',
      },
    },
    options.scenario,
    options.allScenarios,
    ...options.reading,
    options.lang,
    options.color,
  ],
  examples: [
    {
      line: 'orgplan explain ratio-below-min',
      does: { en: 'why, with a bad and a good example', zh: '原因及正反示例' },
    },
    {
      line: 'orgplan explain ratio customer-service plan.yaml',
      does: { en: 'the arithmetic line by line', zh: '逐行展示计算' },
    },
  ],
  async run(call) {
    const [what = '', ...rest] = call.arguments
    if (what === 'ratio') return explainRatioCommand(call, rest)
    if (what === 'workload') return explainWorkloadCommand(call, rest)
    if (rest.length > 0) {
      throw new UsageError({
        en: `explain takes one rule; for a ratio write orgplan explain ratio ${what} ${rest[0]}`,
        zh: `explain 一次说明一条规则；要说明配比请写 orgplan explain ratio ${what} ${rest[0]}`,
      })
    }
    return explainRule(call, what)
  },
}

async function explainRule(call: Call, id: string): Promise<ExitCode> {
  const rule = allRules.find((one) => one.id === id)
  if (rule === undefined) throw unknownRule(id)
  refusePlanOptions(call)
  call.io.write(ruleText(rule, call.lang, await paintFor(call)))
  return exitCodes.clean
}

const words = {
  bad: { en: 'This is found:', zh: '会被指出的写法：' },
  good: { en: 'This is fine:', zh: '正确的写法：' },
  options: { en: 'Options:', zh: '选项：' },
  set: { en: 'How it is set:', zh: '如何设定：' },
} as const

function ruleText(rule: RuleMeta, lang: Lang, paint: Paint): string {
  const severity = ruleSeverityWords[rule.severity][lang]
  const rows = Object.entries(rule.options ?? {}).map(
    ([name, option]) => `  ${name} (${JSON.stringify(option.default)})  ${option.summary[lang]}`,
  )
  return [
    `${paint.bold(rule.id)}  ${severity} · ${stageWords[rule.stage][lang]}`,
    '',
    rule.summary[lang],
    rule.why[lang],
    '',
    ...(rows.length > 0 ? [paint.bold(words.options[lang]), ...rows, ''] : []),
    paint.bold(words.bad[lang]),
    ...exampleLines(rule.examples.bad, lang),
    '',
    paint.bold(words.good[lang]),
    ...exampleLines(rule.examples.good, lang),
    '',
    paint.bold(words.set[lang]),
    ...waysOf(rule).flatMap((way) => wayLines(way[lang])),
    '',
  ].join('\n')
}

/** Wrapped between words, never inside what stands in backticks. */
function wayLines(way: string): string[] {
  const whole = way.replace(/`([^`]*)`/g, (_, code: string) => code.replaceAll(' ', '\u00a0'))
  return wrapText(whole, 96).map((line) => `  ${line.replaceAll('\u00a0', ' ')}`)
}

function exampleLines(example: Example, lang: Lang): string[] {
  if (typeof example === 'string') return indented(example)
  return Object.entries(example).flatMap(([file, content]) => [
    `  # ${file}`,
    ...(typeof content === 'string'
      ? indented(content)
      : [lang === 'en' ? '  (bytes that are not UTF-8)' : '  （不是 UTF-8 的字节）']),
  ])
}

const indented = (text: string): string[] =>
  text.split('\n').map((line) => `  ${line.length > 100 ? `${line.slice(0, 97)}…` : line}`.trimEnd())
