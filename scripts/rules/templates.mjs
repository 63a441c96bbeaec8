import { camel } from './register.mjs'

const words = (id) => id.replaceAll('-', ' ')
const sentence = (id) => words(id).replace(/^./, (letter) => letter.toUpperCase())

const meta = ({ id, stage, severity }) => `  id: '${id}',
  stage: '${stage}',
  severity: '${severity}',
  summary: { en: '${sentence(id)}: one sentence on what is checked.', zh: '用一句话说明检查什么。' },
  why: {
    en: 'Why it matters to whoever reads the plan, and the way out.',
    zh: '说明为什么重要，以及如何解决。',
  },
  examples: {
    bad: \`${plan({ id, severity }, 'unwanted')}\`,
    good: \`${plan({ id, severity }, 'sales')}\`,
  },
`

/** A rule that is off by default is switched on in its examples. */
const plan = ({ id, severity }, department) => `orgplan: 1
organization: { id: acme }
departments:
  ${department}: { head: manager, roles: { manager: 1 } }${severity === 'off' ? `\nrules: { ${id}: warning }` : ''}`

/** A rule of a section that works: it finds departments called `unwanted`. */
export function sectionRule(rule, index) {
  const { id, section } = rule
  const model = new RegExp(`section<\\s*'${section}',[\\s\\S]*?(\\w+)\\s*>\\(`).exec(index)?.[1]
  if (model === undefined) throw new Error(`new:rule does not see the model of ${section}`)
  return `import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { ${model} } from '../model.js'

const unwanted = message<{ department: Name }>('${id}', {
  en: ({ department }, f) => \`\${f.name(department)} is not wanted\`,
  zh: ({ department }, f) => \`不应有\${f.name(department)}\`,
})

export const ${camel(id)}: Rule<{ ${section}: ${model} }> = {
${meta(rule)}  check(_slices, report, _options, { names }) {
    for (const { name, pointer } of names.all('department')) {
      if (name.id === 'unwanted') report({ said: unwanted({ department: name }), pointer, on: 'key' })
    }
  },
}
`
}

/** A rule of the engine with its message; the engine says it where it finds it out. */
export function engineRule(rule) {
  const { id } = rule
  return `import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const ${camel(id)}Rule: RuleMeta = {
${meta(rule)}}

export const ${camel(id)} = message<{ text: string }>('${id}', {
  en: ({ text }, f) => \`\${f.quote(text)} is not wanted\`,
  zh: ({ text }, f) => \`不应有\${f.quote(text)}\`,
})
`
}

const test = ({ id, severity }, where, what) => `import { expect, test } from 'vitest'
import { ${what} } from '${where}'
import { runExample } from './run-example.js'

const said = async (example: typeof ${what}.examples.bad): Promise<string[]> => {
  const { findings } = await runExample(example)
  const own = findings.filter((one) => one.rule === '${id}')
  return own.map((one) => \`\${one.severity} \${one.at.line}:\${one.at.column} \${one.pointer}\`)
}

test('${id} stands at what is wrong', async () => {
  expect(await said(${what}.examples.bad)).toEqual(['${severity === 'off' ? 'warning' : severity} 4:3 /departments/unwanted'])
})

test('${id} finds nothing where all is well', async () => {
  expect(await said(${what}.examples.good)).toEqual([])
})
`

export const sectionTest = (rule) =>
  test(rule, `../../src/sections/${rule.section}/rules/${rule.id}.js`, camel(rule.id))

export const engineTest = (rule) => test(rule, `../../src/findings/rules/${rule.id}.js`, `${camel(rule.id)}Rule`)
