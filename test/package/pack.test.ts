import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repository, smallPlan } from '../cli/orgplan.js'

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The package as a client gets it: packed, installed in an empty folder, run there. */
const folder = mkdtempSync(join(tmpdir(), 'orgplan-package-'))
const client = join(folder, 'client')
let packed: { filename: string; files: { path: string }[] }

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string, args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, LANG: 'C', LC_ALL: 'C', NO_COLOR: '1', npm_config_update_notifier: 'false' }
    execFile(command, [...args], { cwd, env, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err })
    })
  })
}

const script = (text: string): Promise<Ran> => run(process.execPath, ['--input-type=module', '-e', text], client)

beforeAll(async () => {
  const pack = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], repository)
  expect(pack.code, pack.err).toBe(0)
  packed = JSON.parse(pack.out)[0]
  mkdirSync(client)
  writeFileSync(join(client, 'package.json'), '{ "name": "client", "private": true }')
  writeFileSync(join(client, 'plan.yaml'), smallPlan)
  writeFileSync(join(client, 'short.yaml'), smallPlan.replace('agent: 12', 'agent: 3'))
  const quick = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  const install = await run('npm', ['install', ...quick, join(folder, packed.filename)], client)
  expect(install.code, install.err).toBe(0)
}, 120_000)

describe('the package', () => {
  it('holds the program, the library with its types, schemas and examples, and nothing else', () => {
    const paths = packed.files.map((file) => file.path)
    for (const path of [
      'bin/orgplan.cjs',
      'dist/index.js',
      'dist/types/index.d.ts',
      'dist/cli/check.cjs',
      'dist/help.zh.json',
      'schemas/orgplan.schema.json',
      'schemas/output/findings.schema.json',
      'examples/zh/orgplan.yaml',
      // What the rule ids in a terminal link to.
      'docs/rules.md',
      'docs/rules.zh-CN.md',
      'README.md',
      'LICENSE',
    ]) {
      expect(paths).toContain(path)
    }
    expect(
      paths.filter(
        (path) =>
          /^(?:src|test|scripts|docs|node_modules)\/|^dist\/cache\/|\.map$|\.ts$/.test(path) &&
          !path.startsWith('dist/types/') &&
          !path.startsWith('docs/rules.'),
      ),
    ).toEqual([])
  })

  it('runs where it is installed', async () => {
    const program = join(client, 'node_modules', '.bin', 'orgplan')
    const [npx, check, short, table, schema, version] = await Promise.all([
      run('npx', ['orgplan', 'check', 'plan.yaml'], client),
      run(program, ['check', 'plan.yaml'], client),
      run(program, ['check', 'short.yaml', '--format', 'json'], client),
      run(program, ['table', 'headcount', 'plan.yaml', '--lang', 'zh'], client),
      run(program, ['schema'], client),
      run(program, ['--version'], client),
    ])
    expect(npx).toMatchObject({ code: 0, out: '' })
    expect(check).toEqual({ code: 0, out: '', err: '' })
    expect(short.code).toBe(1)
    expect(JSON.parse(short.out).findings[0]).toMatchObject({ rule: 'ratio-below-min', file: 'short.yaml', line: 5 })
    expect(table.out).toMatch(/合计\s*│\s*2 │\s*14 │/)
    expect(existsSync(schema.out.trim())).toBe(true)
    expect(version.out.trim()).toBe(JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')).version)
  })

  it('starts plans from templates that find the schema of the installed package', async () => {
    const program = join(client, 'node_modules', '.bin', 'orgplan')
    for (const [template, folder] of [
      ['minimal', '.'],
      ['standard-50', 'clients/acme'],
      ['zh', 'clients/云舟'],
    ] as const) {
      const made = await run(program, ['init', template, folder, '--id', 'acme'], client)
      expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' })
      const [first = ''] = readFileSync(join(client, folder, 'orgplan.yaml'), 'utf8').split('\n')
      const schema = first.slice('# yaml-language-server: $schema='.length)
      expect(schema).toMatch(/^\.\.?\/(?:\.\.\/)*node_modules\/orgplan\/schemas\/orgplan\.schema\.json$/)
      expect(existsSync(join(client, folder, schema))).toBe(true)
      expect((await run(program, ['check', folder], client)).code).toBe(0)
    }
    const again = await run(program, ['init', 'minimal'], client)
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toContain('--force')
  })

  it('fixes plans and reads drivers from files, with what is loaded on demand', async () => {
    const program = join(client, 'node_modules', '.bin', 'orgplan')
    writeFileSync(join(client, 'typo.yaml'), smallPlan.replace('head: lead', 'haed: laed'))
    writeFileSync(join(client, 'drivers.csv'), 'id,value\nusers,24000\n')
    const shown = await run(program, ['check', 'typo.yaml', '--fix-dry-run'], client)
    expect(shown.out).toContain('+  service: { head: lead,')
    expect((await run(program, ['check', 'typo.yaml', '--fix'], client)).code).toBe(0)
    expect(readFileSync(join(client, 'typo.yaml'), 'utf8')).toBe(smallPlan)
    const short = await run(program, ['check', 'typo.yaml', '--drivers', 'drivers.csv'], client)
    expect(short).toMatchObject({ code: 1 })
  })

  it('is a library of ES modules', async () => {
    const { code, out, err } = await script(`
      import { allRules, checkPlan, readSource, sections, staffing, tableFormats } from 'orgplan'
      import schema from 'orgplan/schemas/orgplan.schema.json' with { type: 'json' }
      const plan = await checkPlan(readSource('short.yaml', process.cwd()), {
        cwd: process.cwd(), today: '2026-10-31', policy: true, selection: 'gated', drivers: new Map([['users', '24000']]),
      })
      console.log(JSON.stringify({
        rules: plan.findings.map((one) => one.rule + ' ' + one.at.line),
        needed: plan.ratios.map((row) => [row.scenario, row.requiredMin, row.requiredMax]),
        exported: [allRules.length > 50, sections.length, typeof staffing, Object.keys(tableFormats)],
        title: schema.title,
      }))
    `)
    expect(code, err).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      rules: ['ratio-below-min 5'],
      needed: [
        [null, 24, 48],
        ['growth', 24, 48],
      ],
      exported: [true, 13, 'object', ['pretty', 'markdown', 'csv', 'json', 'xlsx']],
      title: 'Plan',
    })
  })

  it('has types that a strict compiler takes', async () => {
    writeFileSync(
      join(client, 'use.mts'),
      `import { checkPlan, type CheckedPlan, readSource } from 'orgplan'
const plan: CheckedPlan = await checkPlan(readSource('plan.yaml', '/'), {
  cwd: '/', today: '2026-10-31', policy: false, selection: 'base', drivers: new Map(),
})
const errors: number = plan.summary.errors
// @ts-expect-error: a selection that there is not
void checkPlan(readSource('', ''), { cwd: '', today: '', policy: true, selection: 'none', drivers: new Map() })
console.log(errors)
`,
    )
    const compiler = join(repository, 'node_modules', 'typescript', 'bin', 'tsc')
    const options = '--noEmit --strict --skipLibCheck --target es2023 --module nodenext'.split(' ')
    const { code, out } = await run(process.execPath, [compiler, ...options, 'use.mts'], client)
    expect({ code, out }).toEqual({ code: 0, out: '' })
  })
})
