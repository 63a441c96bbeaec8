import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fencesOf } from '../../scripts/docs/fences.mjs'
import { version } from '../../src/version.js'
import { repository } from '../cli/orgplan.js'
import { annotationsOf, gitlabOf, junitOf } from '../report/parsed.js'
import { runnerWith, shortOfStaff } from './runner.js'

const page = readFileSync(join(repository, 'docs/ci.md'), 'utf8')
const recipes = fencesOf(page)
  .filter(({ info }) => info === 'yml')
  .map(({ text }) => text)
const action = parse(readFileSync(join(repository, 'action.yml'), 'utf8')) as { inputs: object; outputs: object }

/** The recipe that holds this word, as its service reads it. */
function recipe<Shape>(word: string): Shape {
  const found = recipes.find((text) => text.includes(word))
  if (found === undefined) throw new Error(`no recipe with ${word}`)
  return parse(found) as Shape
}

describe('docs/ci.md', () => {
  it('names this version wherever it names one', () => {
    const named = [...page.matchAll(/orgplan@v?(\d[\w.-]*)|rev: v(\S+)/g)].map((match) => match[1] ?? match[2])
    expect(named.length).toBeGreaterThan(5)
    expect([...new Set(named)]).toEqual([version])
  })

  it('tells every input of the action with its default, and its outputs', () => {
    for (const [name, { default: standard }] of Object.entries(action.inputs as Record<string, { default: string }>)) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`))
      expect(row, name).toBeDefined()
      if (standard !== '') expect(row).toContain(`\`${standard}\``)
    }
    for (const name of Object.keys(action.outputs)) expect(page).toContain(`\`${name}\``)
  })
})

describe('GitHub', () => {
  it('the workflow uses inputs that there are, and the output that there is', () => {
    interface Workflow {
      readonly jobs: {
        readonly plans: { readonly steps: readonly { readonly uses: string; readonly with?: object }[] }
      }
    }
    const { steps } = recipe<Workflow>('OWNER/orgplan@').jobs.plans
    const step = steps.find(({ uses }) => uses.includes('orgplan'))
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? { none: '' })))
    const [upload] = recipe<[{ with: { sarif_file: string } }]>('upload-sarif')
    const output = /steps\.orgplan\.outputs\.([a-z-]+)/.exec(upload.with.sarif_file)?.[1]
    expect(Object.keys(action.outputs)).toContain(output)
  })

  it('the plain step annotates', () => {
    const [{ run }] = recipe<[{ run: string }]>('- run:')
    const runner = runnerWith({ 'orgplan.yaml': shortOfStaff })
    const { code, out } = runner.run(run, { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: runner.workspace })
    expect(code).toBe(1)
    const annotations = annotationsOf(out.slice(out.indexOf('::')))
    expect(annotations.map(({ command }) => command)).toEqual(['warning', 'error'])
    expect(out.slice(0, out.indexOf('::'))).toContain('ratio-below-min')
  })
})

describe('GitLab', () => {
  interface Job {
    readonly script: readonly string[]
    readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> }
  }
  const { orgplan: job } = recipe<{ orgplan: Job }>('codequality')

  it('the job leaves both reports, with places from the root of the repository', () => {
    const runner = runnerWith({ 'orgplan.yaml': shortOfStaff })
    const { code, out } = runner.run(job.script.join('\n'), { CI_PROJECT_DIR: runner.workspace, GITLAB_CI: 'true' })
    expect(code).toBe(1)
    expect(out).toContain('ratio-below-min')
    expect(job.artifacts.when).toBe('always')
    const { codequality = '', junit = '' } = job.artifacts.reports
    const found = gitlabOf(runner.written(`workspace/${codequality}`))
    expect(found.map(({ location }) => [location.path, location.lines.begin])).toEqual([
      ['orgplan.yaml', 5],
      ['orgplan.yaml', 5],
    ])
    const suites = junitOf(runner.written(`workspace/${junit}`))
    expect(suites).toHaveLength(1)
    expect(suites[0]?.counts.tests).toBeGreaterThanOrEqual(1)
  })

  it('passes with empty reports when the plan is clean', () => {
    const runner = runnerWith({ 'orgplan.yaml': 'orgplan: 1\norganization: { id: acme }\n' })
    expect(runner.run(job.script.join('\n'), { CI_PROJECT_DIR: runner.workspace }).code).toBe(0)
    expect(gitlabOf(runner.written('workspace/gl-code-quality-report.json'))).toEqual([])
    expect(junitOf(runner.written('workspace/orgplan-junit.xml'))[0]?.counts).toMatchObject({ failures: 0, errors: 0 })
  })
})

describe('pre-commit', () => {
  interface Hook {
    readonly id: string
    readonly name?: string
    readonly description?: string
    readonly entry: string
    readonly args?: readonly string[]
    readonly language: string
    readonly types: readonly string[]
    readonly pass_filenames: boolean
  }
  const hooks = parse(readFileSync(join(repository, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[]
  const quoted = ({ entry, args = [] }: Hook): string => [entry, ...args.map((word) => `'${word}'`)].join(' ')

  it('the repository defines what pre-commit needs', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['orgplan-validate', 'orgplan-check'])
    for (const hook of hooks) {
      expect(hook).toMatchObject({ language: 'node', types: ['yaml'], pass_filenames: false })
      expect(hook.entry).toBe(`orgplan ${hook.id.replace('orgplan-', '')}`)
      expect([hook.name, hook.description].every(Boolean)).toBe(true)
    }
  })

  it('the hooks judge the plan of the repository', () => {
    const runner = runnerWith({ 'orgplan.yaml': shortOfStaff })
    expect(hooks.map((hook) => runner.run(quoted(hook)).code)).toEqual([0, 1])
  })

  it('both ways of the page run, with plans from args', () => {
    const [own] = recipe<{ repos: [{ hooks: [Hook] }] }>('repo: local').repos
    const [theirs] = recipe<{ repos: [{ hooks: readonly Partial<Hook>[] }] }>('rev: v').repos
    const full = theirs.hooks.map((hook) => ({ ...hooks.find(({ id }) => id === hook.id), ...hook }) as Hook)
    expect(full.map(({ entry }) => entry)).toEqual(['orgplan validate', 'orgplan check'])
    const good = shortOfStaff.replace('agent: 6', 'agent: 12')
    const runner = runnerWith({ 'clients/a/orgplan.yaml': good, 'orgplan.yaml': good })
    expect([...own.hooks, ...full].map((hook) => runner.run(quoted(hook)).code)).toEqual([0, 0, 1])
    expect(own.hooks[0]).toMatchObject({ language: 'node', pass_filenames: false })
  })
})

describe('other services', () => {
  const lines = [...page.matchAll(/(?:script: |sh ')(npx --yes orgplan@[^'\n]*)/g)].map(([, line = '']) => line)
  it.each(lines)('%s', (line) => {
    const runner = runnerWith({ 'orgplan.yaml': shortOfStaff })
    expect(runner.run(line).code).toBe(1)
    const file = /junit=(\S+)/.exec(line)?.[1] ?? ''
    expect(junitOf(runner.written(`workspace/${file}`))[0]?.counts.failures).toBeGreaterThan(0)
    expect(page.split(file).length).toBeGreaterThan(2)
  })
  it('are two', () => expect(lines).toHaveLength(2))
})
