import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository } from '../cli/orgplan.js'

let copy = ''

/** A copy of what a rule is made of; packages are shared. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'orgplan-new-rule-'))
  for (const part of [
    'src',
    'scripts',
    'schemas',
    'docs',
    'test/rules',
    '.gitignore',
    'biome.json',
    'tsconfig.json',
    'package.json',
  ])
    cpSync(join(repository, part), join(copy, part), { recursive: true })
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const run = (...args: string[]): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}
const newRule = (...args: string[]): ReturnType<typeof run> => run('scripts/new-rule.mjs', ...args)
const text = (file: string): string => readFileSync(join(copy, file), 'utf8')

describe('new:rule', () => {
  test('starts a rule of a section and one of the engine, registered and formatted', async () => {
    const lines = [
      ['office-unwanted', '--section', 'committees', '--stage', 'policy', '--severity', 'off'],
      ['desk-unwanted', '--section', 'ratios'],
      ['word-unwanted', '--stage', 'read'],
    ]
    for (const line of lines) expect(newRule(...line)).toMatchObject({ code: 0, err: '' })

    const files = [
      'src/sections/committees/rules/office-unwanted.ts',
      'src/sections/committees/index.ts',
      'src/sections/ratios/rules/desk-unwanted.ts',
      'src/sections/ratios/index.ts',
      'src/findings/rules/word-unwanted.ts',
      'src/findings/rules/index.ts',
      'test/rules/office-unwanted.test.ts',
      'test/rules/desk-unwanted.test.ts',
      'test/rules/word-unwanted.test.ts',
      'test/rules/known.ts',
    ]
    expect(run('node_modules/@biomejs/biome/bin/biome', 'check', ...files)).toMatchObject({ code: 0 })
    writeFileSync(join(copy, 'tsconfig.new.json'), JSON.stringify({ extends: './tsconfig.json', include: files }))
    expect(run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.new.json')).toMatchObject({ code: 0, out: '' })

    const { ruleRegistry } = await import(pathToFileURL(join(copy, 'scripts/rules/registry.mjs')).href)
    const { allRules } = (await ruleRegistry(copy)) as { allRules: { id: string; stage: string; severity: string }[] }
    const added = allRules.filter((rule) => rule.id.endsWith('-unwanted'))
    expect(added.map(({ id, stage, severity }) => `${id} ${stage} ${severity}`)).toEqual([
      'word-unwanted read error',
      'office-unwanted policy off',
      'desk-unwanted structure warning',
    ])
    for (const { id } of added) expect(text('test/rules/known.ts')).toContain(`'${id}':`)
  })

  test('what it writes passes the tests of every rule; the engine is told to say its own', () => {
    const ran = run(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--root',
      copy,
      'test/rules',
      '-t',
      'unwanted|public ones',
      '--reporter',
      'json',
    )
    const { testResults } = JSON.parse(ran.out.slice(ran.out.indexOf('{'))) as {
      testResults: { assertionResults: { fullName: string; status: string }[] }[]
    }
    const failed = testResults.flatMap((file) => file.assertionResults).filter((one) => one.status === 'failed')
    expect(failed.map((one) => one.fullName.trim().replaceAll("'", '')).sort()).toEqual([
      'word-unwanted is found in its bad example',
      'word-unwanted stands at what is wrong',
    ])
  })

  test('docs, editors and the command line know it', async () => {
    const url = (file: string): string => pathToFileURL(join(copy, file)).href
    const { ruleRegistry } = await import(url('scripts/rules/registry.mjs'))
    const registry = await ruleRegistry(copy)
    const { writeRulePages } = await import(url('scripts/docs/write-rule-pages.mjs'))
    const { writeRuleSettings } = await import(url('scripts/rules/write-settings.mjs'))
    writeRulePages(copy, registry)
    writeRuleSettings(copy, registry)
    for (const page of ['docs/rules.md', 'docs/rules.zh-CN.md']) expect(text(page)).toContain('\n### desk-unwanted\n')
    expect(JSON.parse(text('schemas/rule-settings.schema.json')).properties).toHaveProperty('desk-unwanted')
  })

  test.each([
    [['desk-unwanted'], /there is a rule desk-unwanted/],
    [['span-of-control', '--section', 'people'], /there is a rule span-of-control/],
    [['Desk_Empty'], /is not an id/],
    [['desk'], /is not an id/],
    [['../desk-empty'], /is not an id/],
    [[], /one id/],
    [['one-rule', 'two-rule'], /one id/],
    [['desk-empty', '--section', 'ratio'], /no section ratio/],
    [['desk-empty', '--stage', 'policy'], /stage policy/],
    [['desk-empty', '--section', 'people', '--stage', 'read'], /stage read/],
    [['desk-empty', '--severity', 'fatal'], /severity fatal/],
    [['desk-empty', '--sektion', 'people'], /sektion/],
  ])('refuses %j', (line, why) => {
    const before = text('test/rules/known.ts')
    const { code, err } = newRule(...line)
    expect(code).toBe(2)
    expect(err).toMatch(why)
    expect(text('test/rules/known.ts')).toBe(before)
  })
})
