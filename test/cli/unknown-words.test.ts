import { describe, expect, it } from 'vitest'
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
