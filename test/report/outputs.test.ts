import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { typed } from '../cli/in-process.js'
import { folderWith, smallPlan } from '../cli/orgplan.js'
import { readMarkdown } from './markdown-tokens.js'
import { annotationsOf, gitlabOf, junitOf, sarifOf } from './parsed.js'

const faulty = smallPlan
  .replace('agent: 12', 'agent: 3')
  .replace('departments:', 'departments:\n  empty: {}')
  .replace('growth: {', 'growth: { headcount: { agent: 2 },')
const twice = 'orgplan: 1\norgplan: 1\norganization: { id: acme }\n'

interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly waived: number
}

async function countsIn(line: string, cwd?: string): Promise<{ [format: string]: Counts }> {
  const machine = cwd === undefined ? {} : { cwd }
  const codes = new Set<number | null>()
  const out = async (format: string): Promise<string> => {
    const ran = await typed(`${line} --format ${format} --lang en`, machine)
    codes.add(ran.code)
    return ran.out
  }
  const count = (all: readonly string[], [error, warning, info]: readonly string[], waived: number): Counts => ({
    errors: all.filter((one) => one === error).length,
    warnings: all.filter((one) => one === warning).length,
    infos: all.filter((one) => one === info).length,
    waived,
  })
  const json = JSON.parse(await out('json'))
  const { results } = sarifOf(await out('sarif'))
  const suites = junitOf(await out('junit'))
  const cases = suites.flatMap((suite) => suite.cases).filter((one) => one.text !== '')
  const levels = cases.map((one) =>
    one.outcome === 'skipped' ? '' : (/^\S+:\d+:\d+ (\w+)$/m.exec(one.text)?.[1] ?? ''),
  )
  const own = ['error', 'warning', 'info']
  const markdown = readMarkdown(await out('markdown')).html.join('\n')
  const folded = (word: string): number => Number(new RegExp(`<summary>(\\d+) ${word}s?<`).exec(markdown)?.[1] ?? 0)
  const pretty = (await out('pretty')).trimEnd().split('\n').at(-1) ?? ''
  const summed = (word: string): number => Number(new RegExp(`(\\d+) ${word}`).exec(pretty)?.[1] ?? 0)
  const lines = (await out('compact')).split('\n').map((one) => /^\S+:\d+:\d+: (\w+): /.exec(one)?.[1] ?? '')
  const waived = json.summary.waived
  const counts = {
    json: json.summary,
    sarif: count(
      results.filter((one) => !one.suppressions?.length).map((one) => one.level),
      ['error', 'warning', 'note'],
      results.filter((one) => one.suppressions?.length).length,
    ),
    junit: count(levels, own, cases.filter((one) => one.outcome === 'skipped').length),
    failures: suites.reduce((sum, suite) => sum + (suite.counts.failures ?? 0), 0),
    github: count(
      annotationsOf(await out('github')).map((one) => one.command),
      ['error', 'warning', 'notice'],
      waived,
    ),
    gitlab: count(
      gitlabOf(await out('gitlab')).map((one) => one.severity),
      ['major', 'minor', 'info'],
      waived,
    ),
    compact: count(lines, own, waived),
    markdown: {
      errors: folded('error'),
      warnings: folded('warning'),
      infos: folded('info'),
      waived: folded('waived'),
    },
    pretty: { errors: summed('error'), warnings: summed('warning'), infos: summed('info'), waived: summed('waived') },
  }
  expect(counts.failures).toBe(counts.json.errors)
  expect(codes.size).toBe(1)
  const { failures: _, ...all } = counts
  return all
}

describe('counts agree across formats', () => {
  test.each(['check examples/broken', 'check examples/broken examples/zh examples/standard-50 --all-scenarios'])(
    '%s',
    async (line) => {
      const counts = await countsIn(line)
      expect(counts.json?.errors).toBeGreaterThan(0)
      for (const [format, one] of Object.entries(counts)) expect(one, format).toEqual(counts.json)
    },
  )

  test('several plans with scenarios, related places and waivers', async () => {
    const waivers = `waivers:
  later: { rule: ratio-below-min, scope: agent, scenario: growth, reason: hiring, owner: lead, until: 2027-06-30 }
`
    const cwd = folderWith({ 'a/orgplan.yaml': faulty + waivers, 'b/orgplan.yaml': twice, 'c/orgplan.yaml': smallPlan })
    const counts = await countsIn('check a b c', cwd)
    expect(counts.json).toMatchObject({ warnings: 1, waived: 1 })
    for (const [format, one] of Object.entries(counts)) expect(one, format).toEqual(counts.json)
  })
})

describe('several formats in one run', () => {
  const files = { 'orgplan.yaml': faulty }
  const names = ['out.sarif', 'out.xml', 'out.json', 'gl.json', 'out.md']

  test('each goes to its place, with one exit code', async () => {
    const cwd = folderWith(files)
    const line = `check --format compact --format sarif=${names[0]} --format junit=${names[1]} --format json=${names[2]} --format gitlab=${names[3]} --format markdown=${names[4]}`
    const { code, out } = await typed(line, { cwd })
    expect(code).toBe(1)
    expect(out).toMatch(/^orgplan\.yaml:\d+:\d+: /)
    const [sarif = '', junit = '', json = '', gitlab = '', markdown = ''] = names.map((name) =>
      readFileSync(join(cwd, name), 'utf8'),
    )
    const rules = out
      .trimEnd()
      .split('\n')
      .map((one) => /\[([a-z-]+)\]$/.exec(one)?.[1])
    expect(sarifOf(sarif).results.map((one) => one.ruleId)).toEqual(rules)
    expect(junitOf(junit)[0]?.cases.map((one) => one.name.split(' ')[0])).toEqual(rules)
    expect(JSON.parse(json).findings.map((one: { rule: string }) => one.rule)).toEqual(rules)
    expect(gitlabOf(gitlab).map((one) => one.check_name)).toEqual(rules)
    expect(readMarkdown(markdown).items).toHaveLength(rules.length)
    expect(sarifOf(sarif).invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }])
    const prints = JSON.parse(json).findings.map((one: { fingerprint: string }) => one.fingerprint)
    expect(gitlabOf(gitlab).map((one) => one.fingerprint)).toEqual(prints)
    expect(sarifOf(sarif).results.map((one) => one.partialFingerprints['orgplan/v1'])).toEqual(prints)
  })

  test.each([
    ['x.sarif', (text: string) => sarifOf(text).results.length],
    ['x.SARIF.json', (text: string) => sarifOf(text).results.length],
    ['x.xml', (text: string) => junitOf(text)[0]?.cases.length],
    ['x.md', (text: string) => readMarkdown(text).items.length],
    ['x.json', (text: string) => JSON.parse(text).findings.length],
    ['x.txt', (text: string) => text.trimEnd().split('\n').length],
  ])('-o %s goes by the ending', async (name, count) => {
    const cwd = folderWith(files)
    expect(await typed(`check -o ${name}`, { cwd })).toMatchObject({ code: 1, out: '' })
    expect(count(readFileSync(join(cwd, name), 'utf8'))).toBe(3)
  })

  test.each([
    'check --format sarif --format junit',
    'check --format json=x --format sarif=x',
    'check -o x --format json=x',
  ])('%s is refused', async (line) => {
    const { code, out, err } = await typed(line, { cwd: folderWith(files) })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^orgplan: .+\n$/)
  })
})

describe('rules in sarif', () => {
  test('are those that could run', async () => {
    const cwd = folderWith({ 'orgplan.yaml': faulty })
    const stages = async (command: string) =>
      sarifOf((await typed(`${command} --format sarif`, { cwd })).out).tool.driver.rules.map(
        (rule) => (rule.properties as { tags: string[] }).tags[0],
      )
    expect(await stages('validate')).not.toContain('policy')
    expect(await stages('check')).toContain('policy')
  })
})

describe('in GitHub Actions', () => {
  const cwd = folderWith({ 'clients/a/orgplan.yaml': faulty })
  const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: cwd }
  const inside = join(cwd, 'clients')

  test('annotations follow where no format is asked for', async () => {
    const plain = await typed('check a', { cwd: inside })
    const { code, out } = await typed('check a', { cwd: inside, env })
    expect(code).toBe(plain.code)
    expect(out.startsWith(plain.out)).toBe(true)
    const annotations = annotationsOf(out.slice(plain.out.length))
    expect(annotations.map((one) => one.properties.file)).toEqual(Array(3).fill('clients/a/orgplan.yaml'))
    const toFile = await typed('check a -o x.json', { cwd: inside, env })
    expect(annotationsOf(toFile.out)).toEqual(annotations)
  })

  test('and not where one is asked for, nor elsewhere', async () => {
    expect((await typed('check a --format compact', { cwd: inside, env })).out).not.toContain('::')
    expect((await typed('check a', { cwd: inside, env: { GITHUB_ACTIONS: 'false' } })).out).not.toContain('::')
    expect((await typed('check a --format json=x.json', { cwd: inside, env })).out).toBe('')
  })

  test('paths are from the workspace, or from the working directory outside it', async () => {
    const fileIn = async (more: { [name: string]: string }) =>
      annotationsOf((await typed('check a --format github', { cwd: inside, env: more })).out)[0]?.properties.file
    expect(await fileIn({ GITHUB_WORKSPACE: cwd })).toBe('clients/a/orgplan.yaml')
    expect(await fileIn({ CI_PROJECT_DIR: cwd })).toBe('clients/a/orgplan.yaml')
    expect(await fileIn({ GITHUB_WORKSPACE: inside })).toBe('a/orgplan.yaml')
    expect(await fileIn({ GITHUB_WORKSPACE: join(inside, 'a') })).toBe('a/orgplan.yaml')
    expect(await fileIn({ GITHUB_WORKSPACE: join(cwd, 'none') })).toBe('a/orgplan.yaml')
    expect(await fileIn({})).toBe('a/orgplan.yaml')
  })

  test('where no variable names the root, paths are from the folder with .git', async () => {
    const plan = { 'clients/a/orgplan.yaml': faulty, 'orgplan.yaml': faulty }
    for (const git of ['.git/HEAD', '.git']) {
      const root = folderWith({ ...plan, [git]: 'gitdir: elsewhere' })
      const desk = { cwd: join(root, 'clients') }
      const fileOf = async (path: string): Promise<(string | undefined)[]> => [
        annotationsOf((await typed(`check ${path} --format github`, desk)).out)[0]?.properties.file,
        gitlabOf((await typed(`check ${path} --format gitlab`, desk)).out)[0]?.location.path,
        sarifOf((await typed(`check ${path} --format sarif`, desk)).out).results[0]?.locations[0]?.physicalLocation
          .artifactLocation.uri,
        junitOf((await typed(`check ${path} --format junit`, desk)).out)[0]?.cases[0]?.file,
      ]
      expect(await fileOf('a')).toEqual(Array(4).fill('clients/a/orgplan.yaml'))
      expect(await fileOf('..')).toEqual(Array(4).fill('orgplan.yaml'))
    }
  })

  test('plan text in the log is no workflow command', async () => {
    const input = 'orgplan: 1\norganization: { id: acme }\ndepartments: { "##[error]x": {}, "::error::": {} }\n'
    for (const format of ['pretty', 'compact']) {
      const { out } = await typed(`check - --format ${format}`, { input, env, columns: 24 })
      expect(out).not.toMatch(/^\s*::|##\[/m)
    }
  })
})

describe('--max-findings', () => {
  const cwd = folderWith({ 'orgplan.yaml': faulty })
  const shown = async (line: string, terminal = false) =>
    (await typed(line, { cwd, terminal, env: { LANG: 'en' } })).out.match(/orgplan explain|\]$/gm)?.length ?? 0

  test('limits what people read', async () => {
    expect(await shown('check --max-findings 1')).toBe(1)
    expect(await shown('check --max-findings 2 --format pretty')).toBe(2)
    expect(await shown('check --max-findings 0 --format pretty', true)).toBe(3)
  })

  test('never what programs read', async () => {
    for (const format of ['json', 'sarif', 'junit', 'gitlab', 'github']) {
      const all = await typed(`check --format ${format}`, { cwd })
      expect(await typed(`check --format ${format} --max-findings 1`, { cwd })).toEqual(all)
    }
  })

  test('is 50 on a terminal, and all elsewhere', async () => {
    const departments = Array.from({ length: 60 }, (_, index) => `  d${index}: {}\n`).join('')
    const input = `orgplan: 1\norganization: { id: acme }\ndepartments:\n${departments}`
    const on = async (terminal: boolean, more = '') =>
      (await typed(`check - --format pretty ${more}`.trim(), { input, terminal })).out
    expect((await on(true)).match(/orgplan explain/g)).toHaveLength(50)
    expect(await on(true)).toContain('… and 10 more (--max-findings 0 shows all)')
    expect((await on(true, '--max-findings 0')).match(/orgplan explain/g)).toHaveLength(60)
    expect((await on(false)).match(/orgplan explain/g)).toHaveLength(60)
  })

  test.each(['-1', 'x', '1.5'])('%s is refused', async (number) => {
    expect((await typed(`check --max-findings=${number}`, { cwd })).code).toBe(2)
  })
})

describe('what fails the run', () => {
  const line = 'check examples/platform-operations'

  test('is marked as failed by pretty, also where it is no error', async () => {
    const last = async (more: string): Promise<string | undefined> => {
      const { out } = await typed(`${line} --format pretty --lang en ${more}`.trim())
      return out.trimEnd().split('\n').at(-1)?.[0]
    }
    expect(await last('')).toBe('✔')
    expect(await last('--fail-on warning')).toBe('✖')
    expect(await last('--max-warnings 3')).toBe('✖')
  })

  test('is told and shown where there are too many warnings, with --quiet too', async () => {
    const told = await typed(`${line} --max-warnings 3 --lang en`)
    expect(told.code).toBe(1)
    expect(told.err).toContain('7 warnings, at most 3 allowed')
    const quiet = await typed(`${line} --max-warnings 3 -q --format junit`)
    expect(quiet.code).toBe(1)
    expect(junitOf(quiet.out).flatMap((suite) => suite.cases)).toHaveLength(7)
    expect((await typed(`${line} --max-warnings 7 -q --format compact`)).out).toBe('')
  })
})

describe('links in the terminal', () => {
  const input = twice
  const linked = async (env: { [name: string]: string }, terminal: boolean, more = '') =>
    (await typed(`check - --format pretty ${more}`.trim(), { input, env, terminal })).out.includes('\u001b]8;;')

  test('are never where they cannot be shown', async () => {
    expect(await linked({ TERM: 'xterm', FORCE_HYPERLINK: '0' }, true)).toBe(false)
    expect(await linked({ TERM: 'dumb' }, true)).toBe(false)
    expect(await linked({ TERM: 'xterm', CI: 'true' }, true)).toBe(false)
    expect(await linked({ TERM: 'xterm' }, true, '--color never')).toBe(false)
    expect(await linked({ TERM: 'xterm' }, false)).toBe(false)
    expect(await linked({ TERM: 'xterm' }, true)).toBe(true)
  })
})
