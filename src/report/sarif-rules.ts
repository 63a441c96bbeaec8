import type { Severity } from '../findings/finding.js'
import type { Example, RuleMeta } from '../findings/rule.js'
import type { Fmt } from '../text/format.js'
import type { Lang, Pair } from '../text/lang.js'

const levels: { readonly [S in Severity | 'off']: string } = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  off: 'note',
}
const weights = { error: 'error', warning: 'warning', info: 'recommendation', off: 'recommendation' } as const

const words: { readonly [name: string]: Pair } = {
  bad: { en: 'This is found:', zh: '会被指出的写法：' },
  good: { en: 'This is fine:', zh: '正确的写法：' },
  options: { en: 'Options:', zh: '选项：' },
}

/** The descriptor of a rule: what it checks, why, an example of each kind, how severe it is unless the plan says. */
export function sarifRule(rule: RuleMeta, fmt: Fmt, rulesPage: string | undefined): object {
  const { lang } = fmt
  return {
    id: rule.id,
    shortDescription: { text: rule.summary[lang] },
    fullDescription: { text: rule.why[lang] },
    ...(rulesPage === undefined ? {} : { helpUri: `${rulesPage}#${rule.id}` }),
    help: {
      text: `${rule.summary[lang]}\n${rule.why[lang]}\norgplan explain ${rule.id}`,
      markdown: helpMarkdown(rule, lang),
    },
    defaultConfiguration: { enabled: rule.severity !== 'off', level: levels[rule.severity] },
    properties: { tags: [rule.stage], precision: 'very-high', 'problem.severity': weights[rule.severity] },
  }
}

function helpMarkdown(rule: RuleMeta, lang: Lang): string {
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) => `- \`${name}\` (\`${JSON.stringify(option.default)}\`): ${option.summary[lang]}`,
  )
  return [
    `**${rule.summary[lang]}** ${rule.why[lang]}`,
    ...(options.length === 0 ? [] : [words.options?.[lang], options.join('\n')]),
    words.bad?.[lang],
    ...fences(rule.examples.bad),
    words.good?.[lang],
    ...fences(rule.examples.good),
    `\`orgplan explain ${rule.id}\``,
  ].join('\n\n')
}

/** The files of an example, each fenced; bytes that are no text are left out. */
function fences(example: Example): string[] {
  const files = typeof example === 'string' ? { 'orgplan.yaml': example } : example
  return Object.entries(files).flatMap(([file, text]) => {
    if (typeof text !== 'string') return []
    const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)))
    return [`${file === 'orgplan.yaml' ? '' : `\`${file}\`\n\n`}${fence}yaml\n${text.trimEnd()}\n${fence}`]
  })
}
