import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemaFor, withModeline } from '../../src/cli/modeline.js'
import { namedPlan } from '../../src/cli/named-plan.js'
import { templateFiles, templates } from '../../src/cli/templates.js'
import { dataOf } from '../../src/read/node.js'
import { parseYaml } from '../../src/read/yaml.js'
import { typed } from './in-process.js'
import { folderWith, repository } from './orgplan.js'

const plan = (cwd: string, folder = ''): string => readFileSync(join(cwd, folder, 'orgplan.yaml'), 'utf8')
const dataIn = (text: string): Record<string, Record<string, unknown>> => {
  const { root } = parseYaml({ file: '', path: '', text })
  return JSON.parse(JSON.stringify(root === undefined ? null : dataOf(root)))
}

describe('orgplan init', () => {
  it('lists a template for each shipped example but the broken one, and a small one', async () => {
    const shipped = readdirSync(join(repository, 'examples')).filter((name) =>
      existsSync(`${repository}examples/${name}/orgplan.yaml`),
    )
    expect(templates.map((one) => one.name).sort()).toEqual(
      ['minimal', ...shipped.filter((one) => one !== 'broken')].sort(),
    )
    const [en, zh] = [await typed('orgplan init'), await typed('orgplan init --lang zh')]
    for (const { name, summary } of templates) {
      expect(en.out).toMatch(new RegExp(`^  ${name} +${summary.en.slice(0, 10)}`, 'm'))
      expect(zh.out).toMatch(new RegExp(`^  ${name} +${summary.zh.slice(0, 5)}`, 'm'))
    }
    expect([en.code, en.err, zh.code, zh.err]).toEqual([0, '', 0, ''])
  })

  it.each(
    templates.flatMap(({ name }) => [
      [name, 'en'],
      [name, 'zh'],
    ]),
  )('%s in %s is a plan that check passes, without a warning where it is minimal', async (name, lang) => {
    const cwd = folderWith()
    const made = await typed(`orgplan init ${name} clients/acme --lang ${lang}`, { cwd })
    expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' })
    expect(made.out).toContain('clients/acme/orgplan.yaml\n')
    for (const line of ['check', 'table headcount', 'chart'])
      expect(made.out).toContain(`\n  orgplan ${line} clients/acme\n`)
    expect(plan(cwd, 'clients/acme').split('\n')[0]).toMatch(
      /^# yaml-language-server: \$schema=\S+\/orgplan\.schema\.json$/,
    )
    const checked = await typed('orgplan check clients/acme', { cwd })
    expect(checked.code).toBe(0)
    if (name === 'minimal') expect(checked.out).toBe('')
  })

  it.each([
    ['../b', '../b'],
    ['./e/', 'e'],
    ['clients/../acme', 'acme'],
    ["../o'clock", "'../o'\\''clock'"],
    ['.', ''],
  ])('names the file and the next steps in %s alike', async (folder, shown) => {
    const cwd = join(folderWith({ 'a/x': '' }), 'a')
    const { code, out } = await typed(`orgplan init minimal ${folder} --lang en`, { cwd })
    expect(code).toBe(0)
    const bare = shown.replace(/^'|'$/g, '').replace("'\\''", "'")
    expect(out.split('\n')[0]).toBe(`wrote ${bare === '' ? '' : `${bare}/`}orgplan.yaml`)
    expect(out).toContain(`\n  orgplan check${shown === '' ? '' : ` ${shown}`}\n`)
    expect(existsSync(join(cwd, folder, 'orgplan.yaml'))).toBe(true)
    const again = await typed(`orgplan init minimal ${folder} --lang en`, { cwd })
    expect(again.err).toContain(`${bare === '' ? '' : `${bare}/`}orgplan.yaml is there already`)
  })

  it('names an absolute folder as such', async () => {
    const cwd = folderWith()
    const target = join(folderWith(), 'acme')
    const { out } = await typed(`orgplan init minimal ${target} --lang en`, { cwd })
    expect(out).toContain(`wrote ${target}/orgplan.yaml\n`)
    expect(out).toContain(`\n  orgplan check ${target}\n`)
  })

  it('writes the small plan in the language asked', async () => {
    const [en, zh] = [folderWith(), folderWith()]
    await typed('orgplan init minimal --lang en', { cwd: en })
    await typed('orgplan init minimal', { cwd: zh, env: { LANG: 'zh_CN.UTF-8' } })
    expect(plan(en)).not.toMatch(/\p{Script=Han}/u)
    expect(dataIn(plan(zh)).languages).toEqual(['zh'])
    expect((await typed('orgplan check', { cwd: zh })).out).toBe('')
  })

  it('puts in the id and the name of the client, and nothing else', async () => {
    for (const { name } of templates) {
      const cwd = folderWith()
      await typed(`orgplan init ${name} --id 埃克米 --name 埃克米公司`, { cwd })
      const template = dataIn([...templateFiles(name, 'en', repository).values()][0] as string)
      template.organization = { ...template.organization, id: '埃克米', name: '埃克米公司' }
      expect(dataIn(plan(cwd))).toEqual(template)
      expect((await typed('orgplan check', { cwd })).code).toBe(0)
    }
  })

  it('writes what the plan includes, with the line that finds the schema of a part', async () => {
    const cwd = folderWith()
    const made = await typed('orgplan init property-services .', { cwd })
    expect(made.out).toContain('wrote private/pay.yaml\n')
    expect(readFileSync(join(cwd, 'private/pay.yaml'), 'utf8').split('\n')[0]).toMatch(/orgplan-part\.schema\.json$/)
    mkdirSync(join(cwd, 'real'))
    symlinkSync(join(cwd, 'real'), join(cwd, 'link'))
    expect((await typed('orgplan init property-services link', { cwd })).code).toBe(0)
    expect((await typed('orgplan check real', { cwd })).code).toBe(0)
  })

  it('takes any name', () => {
    const text = templateFiles('zh', 'zh', repository).get('orgplan.yaml') as string
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        fc.pre(!/[\ud800-\udfff\u0000]/.test(name.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')))
        expect(dataIn(namedPlan(text, undefined, name)).organization).toEqual({ ...dataIn(text).organization, name })
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['orgplan init minimal --id a/b', /cannot hold "\/"/],
    ['orgplan init minimum', /did you mean minimal/],
    ['orgplan init broken', /there is no template broken/],
    ['orgplan init minimal taken', /taken\/orgplan\.yaml is there already; --force replaces it/],
    ['orgplan init minimal other', /other\/orgplan\.yml is the plan of this folder/],
    ['orgplan init minimal other --force', /other\/orgplan\.yml is the plan of this folder/],
    ['orgplan init minimal file', /cannot write file\/orgplan\.yaml/],
    ['orgplan init minimal linked --force', /it is not a regular file/],
  ])('%s is refused', async (line, why) => {
    const cwd = folderWith({ 'taken/orgplan.yaml': 'mine', 'other/orgplan.yml': 'mine', file: 'mine' })
    mkdirSync(join(cwd, 'linked/orgplan.yaml'), { recursive: true })
    const { code, out, err } = await typed(line, { cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(why)
    expect(existsSync(join(cwd, 'orgplan.yaml'))).toBe(false)
    expect(plan(cwd, 'taken')).toBe('mine')
  })

  it('does not follow a link that leads nowhere, and replaces a file with --force', async () => {
    const cwd = folderWith({ 'orgplan.yaml': 'mine' })
    mkdirSync(join(cwd, 'a'))
    symlinkSync(join(cwd, 'nowhere'), join(cwd, 'a/orgplan.yaml'))
    expect((await typed('orgplan init minimal a', { cwd })).code).toBe(2)
    expect(lstatSync(join(cwd, 'a/orgplan.yaml')).isSymbolicLink()).toBe(true)
    expect((await typed('orgplan init minimal --force', { cwd })).code).toBe(0)
    expect(plan(cwd)).toContain('organization:')
  })
})

describe('the modeline', () => {
  const packaged = join(repository, '/')

  it('names the schema of the package that is installed above, by a relative path', () => {
    const cwd = folderWith({
      'node_modules/orgplan/schemas/orgplan.schema.json': '{}',
      'node_modules/orgplan/schemas/orgplan-part.schema.json': '{}',
    })
    const file = join(cwd, 'clients/acme/orgplan.yaml')
    expect(schemaFor(file, 'orgplan', packaged)).toBe('../../node_modules/orgplan/schemas/orgplan.schema.json')
    expect(schemaFor(join(cwd, 'orgplan.yaml'), 'orgplan', packaged)).toBe(
      './node_modules/orgplan/schemas/orgplan.schema.json',
    )
    const part = join(cwd, 'clients/acme/parts/sales.yaml')
    expect(schemaFor(part, 'orgplan-part', packaged)).toBe(
      '../../../node_modules/orgplan/schemas/orgplan-part.schema.json',
    )
  })

  it('else the address of the schema, else the file of the package that runs', () => {
    const cwd = folderWith({ 'package/schemas/orgplan.schema.json': '{ "$id": "https://example.com/plan.json" }' })
    expect(schemaFor('/orgplan.yaml', 'orgplan', join(cwd, 'package'))).toBe('https://example.com/plan.json')
    writeFileSync(join(cwd, 'package/schemas/orgplan.schema.json'), '{}')
    expect(schemaFor('/orgplan.yaml', 'orgplan', join(cwd, 'package'))).toMatch(
      /^file:\/\/\/.*\/package\/schemas\/orgplan\.schema\.json$/,
    )
  })

  it('takes the place of the one that is there', () => {
    expect(withModeline('a: 1\n', 'x')).toBe('# yaml-language-server: $schema=x\na: 1\n')
    expect(withModeline('# yaml-language-server: $schema=$1\na: 1\n', '$&')).toBe(
      '# yaml-language-server: $schema=$&\na: 1\n',
    )
  })
})
