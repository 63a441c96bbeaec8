import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'
import { orgplan } from './orgplan.js'

const standard = 'examples/standard-50'
const platform = 'examples/platform-operations'

describe.each([
  ['a command', ['chekc'], 'chekc', 'check'],
  ['an option', ['check', '--formt', 'json'], '--formt', '--format'],
  ['a view', ['table', 'headcuont', standard], 'headcuont', 'headcount'],
  ['a rule', ['explain', 'ratio-bellow-min'], 'ratio-bellow-min', 'ratio-below-min'],
  ['a ratio', ['explain', 'ratio', 'promotr', platform], 'promotr', 'promoter'],
  ['a schema', ['schema', 'ratio'], 'ratio', 'ratios'],
  ['a scenario', ['check', platform, '--scenario', 'expansoin'], 'expansoin', 'expansion'],
  ['a driver', ['check', platform, '--set', 'user=1'], 'user', 'users'],
  ['a department', ['chart', standard, '--root', 'produtc'], 'produtc', 'product'],
  ['a format of findings', ['check', standard, '--format', 'jsn'], 'jsn', 'json'],
  ['a format of findings in a file', ['check', standard, '--format=sarfi=x.sarif'], 'sarfi', 'sarif'],
  ['a format of tables', ['table', 'roles', standard, '--format', 'xslx'], 'xslx', 'xlsx'],
  ['a severity', ['check', standard, '--fail-on', 'warn'], 'warn', 'warning'],
  ['a preset', ['check', standard, '--preset', 'strct'], 'strct', 'strict'],
  ['when to colour', ['check', standard, '--color', 'allways'], 'allways', 'always'],
  ['a direction', ['chart', standard, '--direction', 'tb'], 'tb', 'TB'],
  [
    'a severity of a rule',
    ['check', standard, '--rule', 'department-empty=eror'],
    'department-empty=eror',
    'department-empty=error',
  ],
  ['a shell', ['completion', 'bsh'], 'bsh', 'bash'],
])('%s that is misspelt', (_, args, wrong, right) => {
  it('ends with exit code 2 and the word that may be meant', async () => {
    const [english, chinese] = await Promise.all([orgplan(args), orgplan([...args, '--lang', 'zh'])])
    for (const { code, out, err } of [english, chinese]) {
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^orgplan: [^\n]+\n$/)
      expect(err.split(/[\s,;?，；？]+/)).toEqual(expect.arrayContaining([wrong, right]))
    }
    expect(english.err).toContain(`did you mean ${right}`)
    expect(chinese.err).toContain(`是不是 ${right}`)
  })
})

describe('a language', () => {
  it.each([
    ['cn', 'zh'],
    ['zh-CN', 'zh'],
    ['ZH', 'zh'],
    ['中文', 'zh'],
    ['English', 'en'],
    ['en_US', 'en'],
  ])('%s is %s', async (given, meant) => {
    const { code, err } = await typed(`check ${standard} --lang ${given}`)
    expect(code).toBe(2)
    expect(err).toMatch(new RegExp(`did you mean ${meant}\\?|是不是 ${meant}？`))
  })

  it.each(['de', 'fr', 'xx'])('%s is none, and near to none', async (given) => {
    const { code, err } = await typed(`check ${standard} --lang ${given}`)
    expect([code, err.includes('did you mean')]).toEqual([2, false])
  })
})

describe('the client’s own keys', () => {
  const input = `orgplan: 1
organization: { id: acme }
x-all: &all { users: 3 }
drivers: { users: 12000, x-users: 1 }
scenarios:
  x-common: { drivers: *all }
  growth: { drivers: { users: 3, x-users: 4 } }
`

  it.each([
    [['check', '-', '--scenario', 'x-common'], 'growth'],
    [['check', '-', '--set', 'x-users=1'], 'users'],
  ])('orgplan %j: they are no scenario and no driver', async (args, offered) => {
    const { code, err } = await orgplan(args, { input })
    expect(code).toBe(2)
    expect(err).toContain(offered)
  })

  it('are in no table', async () => {
    const { out } = await orgplan(['table', 'headcount', '-', '--all-scenarios', '--format', 'json'], { input })
    expect(out).not.toContain('x-')
  })
})

describe('a word that is near nothing', () => {
  it.each([
    [['zzz'], 'validate'],
    [['table', 'zzz', standard], 'headcount'],
    [['check', platform, '--scenario', 'zzz'], 'expansion'],
    [['check', platform, '--set', 'zzz=1'], 'contents'],
    [['explain', 'ratio', 'zzz', platform], 'promoter'],
    [['schema', 'zzz'], 'departments'],
    [['chart', standard, '--view', 'zzz'], 'departments'],
    [['check', standard, '--format', 'zzz'], 'compact'],
    [['check', standard, '--fail-on', 'zzz'], 'warning'],
  ])('orgplan %j is told what there is', async (args, offered) => {
    const { code, err } = await orgplan(args)
    expect(code).toBe(2)
    expect(err).toContain('zzz')
    expect(err).toContain(offered)
    expect(err).not.toContain('did you mean')
  })
})
