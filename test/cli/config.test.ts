import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'
import { folderWith } from './orgplan.js'

/** One warning (span), one warning (empty department), one info of the engine (a word that is nearly a known one). */
const plan = `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1, clerk: 16 } }
  office: {}
`
const config = 'orgplan.config.yaml'

/** Rules found, as \`severity rule\`. */
async function found(line: string, files: Record<string, string>, cwd = ''): Promise<string[]> {
  const { out, err } = await typed(`${line} --format compact`, { cwd: `${folderWith(files)}/${cwd}` })
  expect(err).toBe('')
  return out
    .split('\n')
    .filter(Boolean)
    .map((text) => `${/: (error|warning|info): /.exec(text)?.[1]} ${/\[([a-z-]+)\]$/.exec(text)?.[1]}`)
}

describe('orgplan.config.yaml', () => {
  it('sets rules under the plan and over the preset', async () => {
    expect(await found('check', { 'orgplan.yaml': plan })).toEqual([
      'warning span-of-control',
      'warning department-empty',
    ])
    expect(
      await found('check', {
        'orgplan.yaml': `${plan}rules: { span-of-control: { max: 12 } }\n`,
        [config]: 'extends: strict\nrules: { span-of-control: { max: 20 }, department-empty: info }\n',
      }),
    ).toEqual(['warning missing-job-family', 'error span-of-control', 'info department-empty'])
  })

  it('is the nearest upward, up to the folder of the repository', async () => {
    const off = 'rules: { span-of-control: off }\n'
    const files = { 'a/b/orgplan.yaml': plan, [config]: off }
    expect(await found('check a/b', files)).toEqual(['warning department-empty'])
    expect(await found('check', files, 'a/b')).toEqual(['warning department-empty'])
    const nearer = { ...files, [`a/${config}`]: 'rules: { department-empty: off }\n' }
    expect(await found('check a/b', nearer)).toEqual(['warning span-of-control'])
    expect(await found('check a/b', { ...files, 'a/.git/HEAD': '' })).toHaveLength(2)
    expect(await found('check a/b --no-config', files)).toHaveLength(2)
    expect(await found(`check a/b --config x.yaml`, { ...files, 'x.yaml': '# nothing\n' })).toHaveLength(2)
  })

  it('each plan of a run has its own', async () => {
    const files = {
      'a/orgplan.yaml': plan,
      [`a/${config}`]: 'rules: { span-of-control: error }\n',
      'b/orgplan.yaml': plan,
      [`b/${config}`]: 'failOn: warning\nrules: { span-of-control: off }\n',
    }
    expect(await found('check a b', files)).toEqual([
      'error span-of-control',
      'warning department-empty',
      'warning department-empty',
    ])
    const cwd = folderWith({ ...files, [`a/${config}`]: '' })
    expect((await typed('check a', { cwd })).code).toBe(0)
    expect((await typed('check a b', { cwd })).code).toBe(1)
    expect((await typed('check a b --fail-on error', { cwd })).code).toBe(0)
  })

  it('extends files and presets; later ones win, a preset starts anew', async () => {
    const files = {
      'orgplan.yaml': plan,
      'team/base.yaml': 'extends: ./deeper.yaml\nrules: { span-of-control: { severity: info } }\n',
      'team/deeper.yaml': 'rules: { span-of-control: { severity: error, max: 5 }, department-empty: off }\n',
    }
    expect(await found('check', { ...files, [config]: 'extends: team/base.yaml\n' })).toEqual(['info span-of-control'])
    expect(await found('check', { ...files, [config]: 'extends: [team/base.yaml, recommended]\n' })).toHaveLength(2)
    expect(
      await found('check', {
        ...files,
        [config]: 'extends: [strict, team/base.yaml]\nrules: { missing-job-family: off }\n',
      }),
    ).toEqual(['info span-of-control'])
    expect(
      await found('check --preset recommended', { 'orgplan.yaml': plan, [config]: 'extends: strict\n' }),
    ).toHaveLength(2)
  })

  it('sets language, threshold and most warnings; options win', async () => {
    const cwd = folderWith({ 'orgplan.yaml': plan, [config]: 'lang: zh\nfailOn: warning\n' })
    expect(await typed('check', { cwd })).toMatchObject({ code: 1, out: expect.stringContaining('警告') })
    expect(await typed('check --lang en --fail-on error', { cwd })).toMatchObject({
      code: 0,
      out: expect.stringContaining('warning'),
    })
    expect((await typed('table headcount', { cwd })).out).toContain('部门')
    const few = folderWith({ 'orgplan.yaml': plan, [config]: 'maxWarnings: 1\n' })
    expect((await typed('check', { cwd: few })).code).toBe(1)
    expect((await typed('check --max-warnings 2', { cwd: few })).code).toBe(0)
  })

  it('holds for tables, charts and explain too', async () => {
    const broken = plan.replace('clerk: 16', 'clerk: { headcount: 16, reportsTo: clerk }')
    const cwd = folderWith({ 'orgplan.yaml': broken, [config]: 'rules: { reporting-self: warning }\n' })
    for (const line of ['table headcount', 'chart']) {
      expect((await typed(line, { cwd })).code, line).toBe(0)
      expect((await typed(`${line} --no-config`, { cwd })).code, line).toBe(1)
    }
  })

  it('is no plan: patterns and includes leave it out', async () => {
    const files = {
      'plan.yaml': `include: ['*.yaml']\n${plan}`,
      'more.yaml': 'drivers: { users: 3 }\n',
      [config]: 'failOn: error\n',
    }
    const { code, out, err } = await typed('check *.yaml', { cwd: folderWith(files) })
    expect({ code, err }).toEqual({ code: 0, err: 'orgplan: more.yaml is part of plan.yaml, skipped\n' })
    expect(out.match(/warning/g)).toHaveLength(2)
  })
})

describe('a faulty configuration', () => {
  const told = async (text: string, more: Record<string, string> = {}): Promise<string[]> => {
    const cwd = folderWith({ 'orgplan.yaml': plan, [config]: text, ...more })
    const { code, out, err } = await typed('check --lang en', { cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    const chinese = await typed('check --lang zh', { cwd })
    expect(chinese.err.split('\n').map((line) => /^\S+?:\d+:\d+/.exec(line)?.[0])).toEqual(
      err.split('\n').map((line) => /^\S+?:\d+:\d+/.exec(line)?.[0]),
    )
    return err
      .split('\n')
      .map((line) => line.replace(/^(\S+: )(?:error|warning): .* (\[[a-z-]+\])$/, '$1$2').trim())
      .filter(Boolean)
  }

  it.each<[string, string, string[]]>([
    ['an unknown key', 'rule: {}\n', [`${config}:1:1: [schema-unknown-key]`, 'did you mean "rules"?']],
    ['a Chinese key', '规则: {}\n', [`${config}:1:1: [schema-unknown-key]`, 'did you mean "rules"?']],
    [
      'an unknown rule beside another fault',
      'failOn: bad\nrules:\n  span-of-contro: off\n',
      [`${config}:1:9: [schema-value]`, `${config}:3:3: [schema-unknown-key]`, 'did you mean "span-of-control"?'],
    ],
    [
      'an error that cannot be lowered',
      'rules: { schema-type: { severity: off } }\n',
      [`${config}:1:35: [schema-value]`],
    ],
    ['a wrong option', 'rules:\n  span-of-control: { max: 0 }\n', [`${config}:2:27: [number-range]`]],
    ['a preset that is none', 'extends: strikt\n', [`${config}:1:10: [schema-value]`, 'did you mean "strict"?']],
    ['a file that is none', 'extends: [strict, ./no.yaml]\n', [`${config}:1:19: [include-missing]`]],
    ['a list', '- strict\n', [`${config}:1:1: [plan-empty]`]],
    ['malformed YAML', 'rules: {\n', [`${config}:1:8: [yaml-syntax]`]],
    ['full-width punctuation', 'lang：zh\n', [`${config}:1:5: [chinese-punctuation]`, 'type ": "']],
    ['a negative number', 'maxWarnings: -1\n', [`${config}:1:14: [number-range]`]],
    ['a circle of one', `extends: ./${config}\n`, [`${config}:1:10: [include-loop]`]],
  ])('%s', async (_, text, expected) => {
    expect(await told(text)).toEqual(expected)
  })

  it('names the file that is at fault, and the way of a circle', async () => {
    expect(await told('extends: ./a.yaml\n', { 'a.yaml': 'lang: fr\n' })).toEqual(['a.yaml:1:7: [schema-value]'])
    const cwd = folderWith({
      'orgplan.yaml': plan,
      [config]: 'extends: ./a.yaml\n',
      'a.yaml': 'extends: ./b.yaml\n',
      'b.yaml': 'extends: ./a.yaml\n',
    })
    const { code, err } = await typed('validate', { cwd })
    expect(code).toBe(2)
    expect(err).toContain('b.yaml:1:10')
    expect(err).toContain('a.yaml → b.yaml → a.yaml')
  })

  it('is one line where it cannot be read, or there are two', async () => {
    const cwd = folderWith({ 'orgplan.yaml': plan, [config]: '', 'orgplan.config.yml': '' })
    expect(await typed('check', { cwd })).toMatchObject({ code: 2, out: '' })
    expect((await typed('check --no-config', { cwd })).code).toBe(0)
    const missing = await typed('check --config no.yaml', { cwd })
    expect(missing.code).toBe(2)
    expect(missing.err).toContain('no.yaml')
  })
})
