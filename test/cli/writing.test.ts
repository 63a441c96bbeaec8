import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, orgplan, smallPlan } from './orgplan.js'

const plan = smallPlan.replace('departments:', 'include: [ part.yaml ]\ndepartments:').replace(/drivers:.*\n/, '')
const broken = plan.replace('head: lead', 'haed: lead')
const files = { 'plan.yaml': plan, 'part.yaml': 'drivers: { users: 12000 }\n', 'broken.yaml': broken }

const contents = (folder: string): { [name: string]: string } =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

describe('-o', () => {
  it.each([
    ['table headcount plan.yaml', 'x.csv', /^department,name,level,/],
    ['table headcount plan.yaml', 'x.md', /^\*\*/],
    ['table headcount plan.yaml', 'x.json', /^\{\n/],
    ['table headcount plan.yaml', 'x.txt', /┌/],
    ['chart plan.yaml', 'x.mmd', /^---\n/],
    ['chart plan.yaml', 'x.md', /^```mermaid$/m],
    ['check plan.yaml', 'x.json', /^\{\n/],
    ['check broken.yaml', 'x.txt', /^broken\.yaml:\d+:\d+: error/],
  ])('orgplan %s -o %s writes that format, and nothing to standard output', async (line, name, format) => {
    const folder = folderWith(files)
    const { out } = await orgplan([...line.split(' '), '-o', name], { cwd: folder })
    expect(out).toBe('')
    const after = contents(folder)
    expect(Object.keys(after).sort()).toEqual([...Object.keys(files), name].sort())
    expect(after[name]).toMatch(format)
    expect(after[name]).not.toContain('\u001b')
  })

  it('replaces a file whole, keeps its mode, and follows a link to it', async () => {
    const folder = folderWith({ ...files, 'old.csv': 'x'.repeat(100_000) })
    chmodSync(join(folder, 'old.csv'), 0o640)
    symlinkSync('old.csv', join(folder, 'link.csv'))
    expect((await orgplan(['table', 'roles', 'plan.yaml', '-o', 'link.csv'], { cwd: folder })).code).toBe(0)
    expect(readFileSync(join(folder, 'old.csv'), 'utf8')).toMatch(/^role,title,.*\nservice\/lead,/)
    expect(statSync(join(folder, 'old.csv')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder).sort()).toEqual(['broken.yaml', 'link.csv', 'old.csv', 'part.yaml', 'plan.yaml'])
  })

  it.each([
    ['check plan.yaml -o plan.yaml'],
    ['check plan.yaml -o ./part.yaml'],
    ['check plan.yaml -o alias.yaml'],
    ['check plan.yaml --format json=part.yaml'],
    ['check plan.yaml --format compact --format json=plan.yaml'],
    ['table headcount plan.yaml --format csv -o plan.yaml'],
    ['table headcount plan.yaml --format csv -o part.yaml'],
    ['check broken.yaml -o broken.yaml'],
    ['check plan.yaml -o folder'],
    ['check plan.yaml -o nowhere/x.json'],
    ['check plan.yaml -o plan.yaml/x.json'],
  ])('orgplan %s is refused, and no file changes', async (line) => {
    const folder = folderWith(files)
    symlinkSync('plan.yaml', join(folder, 'alias.yaml'))
    const before = contents(folder)
    mkdirSync(join(folder, 'folder'))
    const { code, err } = await orgplan(line.split(' '), { cwd: folder })
    expect(code).toBe(2)
    expect(err).toMatch(/^orgplan: cannot write [^:]+: .+\n$/)
    expect(err).not.toMatch(/\.tmp|ENO|EIS/)
    expect(
      readdirSync(folder)
        .filter((name) => name !== 'folder')
        .sort(),
    ).toEqual(Object.keys(before).sort())
    for (const [name, text] of Object.entries(before)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
  })

  it.each(['check plan.yaml --format json', 'table headcount plan.yaml', 'chart plan.yaml'])(
    'orgplan %s -o - writes to standard output',
    async (line) => {
      const folder = folderWith(files)
      const plain = await orgplan(line.split(' '), { cwd: folder })
      expect(plain.out).not.toBe('')
      expect(await orgplan([...line.split(' '), '-o', '-'], { cwd: folder })).toEqual(plain)
    },
  )

  it('writes nothing where the plan has errors and the command needs a sound one', async () => {
    const folder = folderWith({ ...files, 'chart.md': 'kept' })
    expect((await orgplan(['chart', 'broken.yaml', '-o', 'chart.md'], { cwd: folder })).code).toBe(1)
    expect(readFileSync(join(folder, 'chart.md'), 'utf8')).toBe('kept')
  })

  it('leaves the old file where the new one cannot be written', async () => {
    const folder = folderWith({ ...files, 'locked/x.csv': 'kept' })
    chmodSync(join(folder, 'locked'), 0o500)
    const { code } = await orgplan(['table', 'roles', 'plan.yaml', '-o', 'locked/x.csv'], { cwd: folder })
    // Root may write anywhere.
    expect(code).toBe(process.getuid?.() === 0 ? 0 : 2)
    chmodSync(join(folder, 'locked'), 0o700)
    expect(readdirSync(join(folder, 'locked'))).toEqual(['x.csv'])
  })
})

describe('several formats at once', () => {
  it('go to their files and to standard output', async () => {
    const folder = folderWith(files)
    const args = [
      'check',
      'broken.yaml',
      '--format',
      'compact',
      '--format',
      'json=a=b.json',
      '--format',
      'pretty=p.txt',
    ]
    const { code, out } = await orgplan(args, { cwd: folder })
    expect(code).toBe(1)
    expect(out).toMatch(/^broken\.yaml:\d+:\d+: error.*\n$/)
    expect(JSON.parse(readFileSync(join(folder, 'a=b.json'), 'utf8')).findings).toHaveLength(1)
    expect(readFileSync(join(folder, 'p.txt'), 'utf8')).toMatch(/1 error\n$/)
  })

  it('leave standard output empty where all have a file', async () => {
    const folder = folderWith(files)
    const { out } = await orgplan(['check', 'broken.yaml', '--format', 'json=a.json'], { cwd: folder })
    expect(out).toBe('')
    const both = await orgplan(['check', 'broken.yaml', '--format', 'json=a.json', '-o', 'b.txt'], { cwd: folder })
    expect(both.out).toBe('')
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toMatch(/schema-unknown-key/)
  })

  it('are refused where two would go to standard output', async () => {
    const { code, out, err } = await orgplan(['check', 'examples/zh', '--format', 'json', '--format', 'compact'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('FORMAT=FILE')
  })
})

describe('two runs', () => {
  it.each([
    'check examples/broken examples/platform-operations --all-scenarios --format json',
    'check examples/zh --format pretty',
    'table ratios examples/platform-operations --all-scenarios --format json',
    'table roles examples/standard-50',
    'chart examples/sales-led-early',
    'rules --format markdown',
  ])('of orgplan %s print the same bytes, on any day and in any locale', async (line) => {
    const args = [...line.split(' '), '--lang', 'en']
    const first = await orgplan([...args, ...(line.startsWith('rules') ? [] : ['--today', '2026-10-31'])])
    const second = await orgplan([...args, ...(line.startsWith('rules') ? [] : ['--today', '2027-01-31'])], {
      env: { TZ: 'Asia/Shanghai', LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE', COLUMNS: '', HOME: '/' },
    })
    expect(first.out.length).toBeGreaterThan(0)
    expect(second).toEqual(first)
  })
})

it('a plan that is written while it is read is not harmed', async () => {
  const folder = folderWith(files)
  writeFileSync(join(folder, '.plan.csv.1.tmp'), 'somebody else’s')
  await orgplan(['table', 'roles', 'plan.yaml', '-o', 'plan.csv'], { cwd: folder })
  expect(readFileSync(join(folder, '.plan.csv.1.tmp'), 'utf8')).toBe('somebody else’s')
})
