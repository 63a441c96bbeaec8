const stages = ['read', 'schema', 'reference', 'structure', 'arithmetic', 'policy']

const about = {
  read: 'Can the files be read at all, and does the text say what its author meant?',
  schema: 'Is every key known, and every value of its type?',
  reference: 'Does every reference name one thing, and of the right kind?',
  structure: 'Do departments, people, headcounts and reporting lines fit together?',
  arithmetic: 'Can every ratio be calculated?',
  policy: 'Does the plan hold to what was agreed? `orgplan check` asks this, `orgplan validate` does not.',
}

const head = `# Rules

<!-- Written by scripts/docs.mjs from the rules themselves; change them there. -->

What \`orgplan validate\` and \`orgplan check\` look for. \`orgplan rules\` prints the table, \`orgplan explain RULE\` one
entry, both in English or Chinese (\`--lang zh\`).

A plan sets how a rule runs: \`rules: { span-of-control: { severity: warning, max: 12 }, missing-job-family: warning }\`.
\`off\` switches a rule off. Errors of the stages read, schema and reference stay errors.
`

/** The page of all rules as Markdown: a table, then each rule with its reason, options and examples. */
export function rulesPage(rules) {
  const inStages = stages.map((stage) => ({ stage, rules: rules.filter((rule) => rule.stage === stage) }))
  return [
    head,
    '| rule | stage | severity | what is checked |',
    '|---|---|---|---|',
    ...inStages.flatMap(({ stage, rules: own }) =>
      own.map((rule) => `| [\`${rule.id}\`](#${rule.id}) | ${stage} | ${rule.severity} | ${cell(rule.summary.en)} |`),
    ),
    '',
    ...inStages.flatMap(({ stage, rules: own }) => [
      `## Stage ${stage}`,
      '',
      about[stage],
      '',
      ...own.flatMap(section),
    ]),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}

const cell = (text) => text.replaceAll('|', '\\|')

function section(rule) {
  const options = Object.entries(rule.options ?? {})
  return [
    `### ${rule.id}`,
    '',
    `**${rule.severity}.** ${rule.summary.en} ${rule.why.en}`,
    '',
    ...(options.length === 0
      ? []
      : [
          '| option | default | meaning |',
          '|---|---|---|',
          ...options.map(([name, one]) => {
            return `| \`${name}\` | \`${JSON.stringify(one.default)}\` | ${cell(one.summary.en)} |`
          }),
          '',
        ]),
    'This is found:',
    '',
    ...example(rule.id, rule.examples.bad),
    'This is fine:',
    '',
    ...example(rule.id, rule.examples.good),
  ]
}

function example(id, plan) {
  const files = typeof plan === 'string' ? [['', plan]] : Object.entries(plan)
  return files.flatMap(([file, content]) => [
    ...(file === '' ? [] : [`\`${file}\``, '']),
    ...(typeof content === 'string' ? fence(id, content) : ['(bytes that are not UTF-8)', '']),
  ])
}

const mostLines = 30
const mostColumns = 110

/** A fence longer than any run of backticks inside it; what is far too long for a page is cut. */
function fence(id, content) {
  const lines = content.replace(/\n$/, '').split('\n')
  const shown = lines
    .slice(0, mostLines)
    .map((line) => (line.length > mostColumns ? `${line.slice(0, mostColumns)}…` : line))
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  const rest = lines.length > mostLines ? [`# … ${lines.length - mostLines} more lines`] : []
  return [`<!-- example of: ${id} -->`, `${ticks}yaml`, ...shown.map(visible), ...rest, ticks, '']
}

/** Control characters as pictures of themselves: the page is text. */
const visible = (line) => line.replace(/[\u0000-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
