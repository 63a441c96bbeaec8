const stages = ['read', 'schema', 'reference', 'structure', 'arithmetic', 'policy']

const about = {
  read: {
    en: 'Can the files be read at all, and does the text say what its author meant?',
    zh: '文件能否读取，文字是否表达了作者的本意？',
  },
  schema: {
    en: 'Is every key known, and every value of its type?',
    zh: '每个键是否认识，每个值的类型是否正确？',
  },
  reference: {
    en: 'Does every reference name one thing, and of the right kind?',
    zh: '每个引用是否只指向一个对象，且种类正确？',
  },
  structure: {
    en: 'Do departments, people, headcounts and reporting lines fit together?',
    zh: '部门、人员、编制和汇报关系是否彼此吻合？',
  },
  arithmetic: { en: 'Can every ratio be calculated?', zh: '每项配比能否计算？' },
  policy: {
    en: 'Does the plan hold to what was agreed? `orgplan check` asks this, `orgplan validate` does not.',
    zh: '方案是否符合约定？由 `orgplan check` 检查，`orgplan validate` 不查。',
  },
}

const words = {
  title: { en: 'Stage ', zh: '阶段：' },
  columns: { en: '| rule | stage | severity | what is checked |', zh: '| 规则 | 阶段 | 级别 | 检查内容 |' },
  options: { en: '| option | default | values | meaning |', zh: '| 选项 | 默认 | 取值 | 含义 |' },
  bad: { en: 'This is found:', zh: '会被指出的写法：' },
  good: { en: 'This is fine:', zh: '正确的写法：' },
  bytes: { en: '(bytes that are not UTF-8)', zh: '（不是 UTF-8 的字节）' },
  more: { en: (n) => `# … ${n} more lines`, zh: (n) => `# …… 另有 ${n} 行` },
  space: { en: ' ', zh: '' },
  stop: { en: '.', zh: '。' },
}

const head = {
  en: `# Rules

<!-- Written by scripts/docs.mjs from the rules themselves; change them there. -->

[中文](rules.zh-CN.md)

What \`orgplan validate\` and \`orgplan check\` look for. \`orgplan rules\` prints the table, \`orgplan explain RULE\` one
entry, both in English or Chinese (\`--lang zh\`).

How a rule runs is set in the plan, in \`orgplan.config.yaml\` or by an option: [configuration.md](configuration.md).
Errors of the stages read, schema and reference stay errors.
`,
  zh: `# 规则

<!-- 由 scripts/docs.mjs 根据规则本身生成；要修改请改规则。 -->

[English](rules.md)

\`orgplan validate\` 和 \`orgplan check\` 检查的内容。\`orgplan rules\` 列出全部规则，\`orgplan explain 规则\` 说明其中一条；两者都可用中文或英文（\`--lang zh\`）。

规则如何执行，可在方案、\`orgplan.config.yaml\` 或选项中设定，见 [configuration.md](configuration.md)。读取、模式和引用阶段的错误始终是错误。
`,
}

/**
 * The page of all rules as Markdown in one language: a table, then each rule with its reason, options, examples and
 * how it is set. `registry` is what scripts/rules/registry.mjs gives.
 */
export function rulesPage(registry, lang) {
  const { allRules, waysOf, stageWords } = registry
  const inStages = stages.map((stage) => ({ stage, rules: allRules.filter((rule) => rule.stage === stage) }))
  return [
    head[lang],
    words.columns[lang],
    '|---|---|---|---|',
    ...inStages.flatMap(({ rules }) => rules.map((rule) => row(rule, registry, lang))),
    '',
    ...inStages.flatMap(({ stage, rules }) => [
      `## ${words.title[lang]}${stageWords[stage][lang]}`,
      '',
      about[stage][lang],
      '',
      ...rules.flatMap((rule) => section(rule, waysOf(rule), registry, lang)),
    ]),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}

const cell = (text) => text.replaceAll('|', '\\|')

function row(rule, { stageWords, severityWords }, lang) {
  const stage = stageWords[rule.stage][lang]
  const severity = severityWords[rule.severity][lang]
  return `| [\`${rule.id}\`](#${rule.id}) | ${stage} | ${severity} | ${cell(rule.summary[lang])} |`
}

function section(rule, ways, { severityWords }, lang) {
  return [
    `### ${rule.id}`,
    '',
    `**${severityWords[rule.severity][lang]}${words.stop[lang]}** ${[rule.summary[lang], rule.why[lang]].join(words.space[lang])}`,
    '',
    ...optionTable(rule.options ?? {}, lang),
    words.bad[lang],
    '',
    ...example(rule.id, rule.examples.bad, lang),
    words.good[lang],
    '',
    ...example(rule.id, rule.examples.good, lang),
    ways.map((way) => way[lang]).join(words.space[lang]),
    '',
  ]
}

function optionTable(options, lang) {
  const rows = Object.entries(options).map(([name, one]) => {
    const columns = [
      `\`${name}\``,
      `\`${JSON.stringify(one.default)}\``,
      values(one.schema, lang),
      cell(one.summary[lang]),
    ]
    return `| ${columns.join(' | ')} |`
  })
  return rows.length === 0 ? [] : [words.options[lang], '|---|---|---|---|', ...rows, '']
}

const types = {
  string: { en: 'text', zh: '文字' },
  number: { en: 'number', zh: '数字' },
  integer: { en: 'whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  array: { en: 'list', zh: '列表' },
  object: { en: 'map', zh: '映射' },
}

/** What an option takes, from its schema. */
function values(schema, lang) {
  const zh = lang === 'zh'
  if (schema.enum !== undefined) return schema.enum.map((one) => `\`${one}\``).join(zh ? '、' : ', ')
  const kinds = [schema.type].flat().map((type) => types[type][lang])
  const keys =
    schema.properties === undefined
      ? ''
      : `${zh ? '（' : ' ('}${Object.keys(schema.properties).join(', ')}${zh ? '）' : ')'}`
  const least = schema.minimum === undefined ? '' : zh ? `，至少 ${schema.minimum}` : `, at least ${schema.minimum}`
  const most = schema.maximum === undefined ? '' : zh ? `，至多 ${schema.maximum}` : `, at most ${schema.maximum}`
  return `${kinds.join(zh ? '、' : ', ')}${keys}${least}${most}`
}

function example(id, plan, lang) {
  const files = typeof plan === 'string' ? [['', plan]] : Object.entries(plan)
  return files.flatMap(([file, content]) => [
    ...(file === '' ? [] : [`\`${file}\``, '']),
    ...(typeof content === 'string' ? fence(id, content, lang) : [words.bytes[lang], '']),
  ])
}

const mostLines = 30
const mostColumns = 110

/** A fence longer than any run of backticks inside it; what is far too long for a page is cut. */
function fence(id, content, lang) {
  const lines = content.replace(/\n$/, '').split('\n')
  const shown = lines
    .slice(0, mostLines)
    .map((line) => (line.length > mostColumns ? `${line.slice(0, mostColumns)}…` : line))
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  const rest = lines.length > mostLines ? [words.more[lang](lines.length - mostLines)] : []
  return [`<!-- example of: ${id} -->`, `${ticks}yaml`, ...shown.map(visible), ...rest, ticks, '']
}

/** Control characters as pictures of themselves: the page is text. */
const visible = (line) => line.replace(/[\u0000-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
