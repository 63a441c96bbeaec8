import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { allRules } from '../../src/main.js'
import { chineseIn, englishIn } from '../rules/foreign.js'
import { typed } from './in-process.js'
import { folderWith, repository, smallPlan } from './orgplan.js'

const plan = `orgplan: 1
organization: { id: acme }
rules: { span-of-control: { severity: error, max: 9 } }
`
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(repository, 'schemas/output/rule-list.schema.json'), 'utf8')),
)

interface Listed {
  readonly config: string | null
  readonly plan: string | null
  readonly rules: readonly {
    readonly id: string
    readonly severity: string
    readonly here: string
    readonly fixed: boolean
    readonly options: readonly { readonly name: string; readonly default: unknown; readonly here: unknown }[]
  }[]
}

async function listed(line: string, files: Record<string, string> = {}): Promise<Listed> {
  const { code, out, err } = await typed(`rules --format json ${line}`.trim(), { cwd: folderWith(files) })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const data = JSON.parse(out)
  validate(data)
  expect(validate.errors).toBeNull()
  return data
}

describe('orgplan rules', () => {
  it('lists every rule with all there is to know, as its schema says', async () => {
    const { rules, config, plan: none } = await listed('')
    expect({ config, none }).toEqual({ config: null, none: null })
    expect(rules.map((rule) => rule.id).sort()).toEqual(allRules.map((rule) => rule.id).sort())
    for (const rule of rules) expect(rule.here).toBe(rule.severity)
    expect(rules.find((rule) => rule.id === 'yaml-syntax')?.fixed).toBe(true)
    expect(rules.find((rule) => rule.id === 'span-of-control')?.options.map((one) => one.name)).toEqual([
      'max',
      'except',
    ])
  })

  it('says what is in effect here, and by which files', async () => {
    const files = {
      'a/orgplan.yaml': plan,
      'orgplan.config.yaml': 'extends: strict\nrules: { span-of-control: { except: [boss] } }\n',
    }
    const here = await listed('a', files)
    expect(here).toMatchObject({ config: 'orgplan.config.yaml', plan: 'a/orgplan.yaml' })
    const span = here.rules.find((rule) => rule.id === 'span-of-control')
    expect(span).toMatchObject({ severity: 'warning', here: 'error' })
    expect(span?.options.map((one) => one.here)).toEqual([9, ['boss']])
    const folder = await listed('', files)
    expect(folder).toMatchObject({ config: 'orgplan.config.yaml', plan: null })
    expect(folder.rules.find((rule) => rule.id === 'missing-job-family')).toMatchObject({
      severity: 'off',
      here: 'warning',
    })
    const own = await listed('--no-config --rule several-roots=off', { 'orgplan.yaml': plan })
    expect(own).toMatchObject({ config: null, plan: 'orgplan.yaml' })
    expect(own.rules.find((rule) => rule.id === 'several-roots')?.here).toBe('off')
  })

  it.each(['pretty', 'markdown', 'csv'])(
    'shows a column Here in %s only where there is something to say',
    async (format) => {
      const bare = await typed(`rules --format ${format}`, { cwd: folderWith() })
      const here = await typed(`rules --format ${format} --preset strict`, { cwd: folderWith() })
      const word = format === 'csv' ? /^rule,stage,severity,here,options,summary/ : /\bHere\b/
      expect(bare.out).not.toMatch(word)
      expect(here.out).toMatch(word)
      expect(chineseIn(here.out)).toEqual([])
    },
  )

  it('is Chinese throughout', async () => {
    const { out } = await typed('rules --lang zh --format markdown --preset strict', { cwd: folderWith() })
    expect(englishIn(out.replace(/^\| [a-z-]+ /gm, ''))).toEqual([])
  })

  it('goes on without the rules of a plan that cannot be read', async () => {
    const cwd = folderWith({ 'orgplan.yaml': 'orgplan: [\n' })
    const { code, out, err } = await typed('rules', { cwd })
    expect(code).toBe(0)
    expect(out).toContain('yaml-syntax')
    expect(err).toContain('orgplan.yaml')
    expect((await typed('rules no-such', { cwd })).code).toBe(2)
  })
})

describe('orgplan explain RULE', () => {
  it.each(['en', 'zh'] as const)('says in %s what, why, options, examples and how it is set', async (lang) => {
    for (const rule of allRules) {
      const { code, out } = await typed(`explain ${rule.id} --lang ${lang}`)
      expect(code).toBe(0)
      expect(out).toContain(rule.summary[lang])
      expect(out).toContain(rule.why[lang])
      for (const [name, option] of Object.entries(rule.options ?? {})) {
        expect(out).toContain(`  ${name} (`)
        expect(out).toContain(option.summary[lang])
      }
      expect(out.match(lang === 'en' ? /^This is (?:found|fine):$/gm : /的写法：$/gm)).toHaveLength(2)
      expect(out).toMatch(lang === 'en' ? /^How it is set:\n {2}\S/m : /^如何设定：\n {2}\S/m)
      expect(out).not.toMatch(/\\u00a0|\u00a0/)
    }
  })

  it.each([
    '--scenario growth',
    '--all-scenarios',
    '--set users=1',
    '--drivers x.csv',
    '--today 2026-01-01',
    '--stdin-filename x.yaml',
    '--config x.yaml',
    '--no-config',
  ])('refuses %s: no plan is read', async (given) => {
    const flag = given.split(' ')[0] as string
    for (const lang of ['en', 'zh']) {
      const { code, out, err } = await typed(`explain department-empty ${given} --lang ${lang}`)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^orgplan: [^\n]+\n$/)
      expect(err).toContain(flag)
    }
    const ratio = await typed(`explain ratio agent - ${given.replace('x.', 'none.')} --lang en`, { input: smallPlan })
    expect(ratio.err).not.toContain('explained without a plan')
  })

  it('knows what was meant', async () => {
    const { code, err } = await typed('explain span-of-contro')
    expect(code).toBe(2)
    expect(err).toContain('did you mean span-of-control?')
  })
})
