import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { version } from '../../src/version.js'
import { type Ran, repository } from '../cli/orgplan.js'
import { annotationsOf, sarifOf } from '../report/parsed.js'
import { type Runner, runnerWith, shortOfStaff } from './runner.js'

interface Step {
  readonly name: string
  readonly id?: string
  readonly if?: string
  readonly shell: string
  readonly 'working-directory'?: string
  readonly env: Readonly<Record<string, string>>
  readonly run: string
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

const text = readFileSync(join(repository, 'action.yml'), 'utf8')
const action = parse(text) as Action

interface Finished extends Ran {
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
}

/** Runs the steps as GitHub does: expressions become text, a step that fails ends the job. */
function run(runner: Runner, given: Readonly<Record<string, string>>): Finished {
  const inputs = new Map(Object.entries(action.inputs).map(([name, input]) => [name, given[name] ?? input.default]))
  const value = (expression: string): string => {
    if (expression === 'runner.temp') return runner.temp
    if (expression === 'github.action_path') return repository
    const input = /^inputs\.([a-z-]+)$/.exec(expression)?.[1]
    if (input === undefined || !inputs.has(input)) throw new Error(`no ${expression}`)
    return inputs.get(input) ?? ''
  }
  const filled = (text: string): string =>
    text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => value(expression))
  const files = { GITHUB_STEP_SUMMARY: 'summary.md', GITHUB_OUTPUT: 'output', GITHUB_PATH: 'path' }
  const machine = {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: runner.workspace,
    ...Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(runner.temp, file)])),
  }
  const done = { code: 0 as number | null, out: '', err: '' }
  for (const step of action.runs.steps) {
    if (step.if === "inputs.version != 'installed'" && inputs.get('version') === 'installed') continue
    const env = Object.fromEntries(Object.entries(step.env).map(([name, text]) => [name, filled(text)]))
    const { code, out, err } = runner.run(step.run, { ...machine, ...env }, filled(step['working-directory'] ?? '.'))
    Object.assign(done, { code, out: done.out + out, err: done.err + err })
    runner.path.unshift(...runner.written('temp/path').split('\n').filter(Boolean))
    if (code !== 0) break
  }
  const outputs = runner.written('temp/output').split('\n').filter(Boolean)
  return {
    ...done,
    summary: runner.written('temp/summary.md'),
    outputs: Object.fromEntries(
      outputs.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    ),
  }
}

describe('action.yml', () => {
  it('is a composite action with a default for every input and a value for every output', () => {
    expect(action.runs.using).toBe('composite')
    for (const input of Object.values(action.inputs)) {
      expect(input.description).toMatch(/\.$/)
      expect(typeof input.default).toBe('string')
    }
    for (const { value } of Object.values(action.outputs))
      expect(value).toMatch(/^\$\{\{ steps\.check\.outputs\.[a-z-]+ \}\}$/)
  })

  it('never puts the text of an input into a script', () => {
    for (const step of action.runs.steps) {
      expect(step.run).not.toContain('${{')
      expect(step.shell).toBe('bash')
    }
    expect(text).not.toContain('uses:')
  })
})

describe('a run of the action', () => {
  it('installs the version that the action has, and annotates, sums up and writes SARIF', () => {
    const runner = runnerWith({ 'orgplan.yaml': shortOfStaff }, false)
    const { code, out, summary, outputs } = run(runner, {})
    expect(runner.written('npm.log')).toMatch(new RegExp(`^npm install --prefix \\S+ .*orgplan@${version}\n$`))
    const annotations = annotationsOf(out)
    expect(annotations.map(({ command, properties }) => [command, properties.file, properties.line])).toEqual([
      ['warning', 'orgplan.yaml', '5'],
      ['error', 'orgplan.yaml', '5'],
    ])
    expect(annotations.map(({ message }) => message.split('\n')[0])).toEqual([
      expect.stringContaining('lead'),
      expect.stringContaining('12,000'),
    ])
    expect(code).toBe(1)
    expect(outputs).toEqual({ 'exit-code': '1', sarif: join(runner.temp, 'orgplan.sarif') })
    const { results } = sarifOf(runner.written('temp/orgplan.sarif'))
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['ratio-below-min', 'warning'],
      ['ratio-below-min', 'error'],
    ])
    expect(summary).toMatch(/1 error, 1 warning/)
    expect(summary).toContain('| agent')
  })

  it('takes another version', () => {
    const runner = runnerWith({ 'orgplan.yaml': shortOfStaff }, false)
    run(runner, { version: '^9.1.0' })
    expect(runner.written('npm.log')).toMatch(/ orgplan@\^9\.1\.0\n$/)
  })

  it('checks many plans in a folder of the repository, with places from its root', () => {
    const runner = runnerWith({
      'work/clients/a/orgplan.yaml': shortOfStaff,
      'work/clients/b b/orgplan.yaml': shortOfStaff.replace('agent: 6', 'agent: 12'),
      'work/own.yaml': 'orgplan: 1\norganization: { id: own }\n',
    })
    const given = {
      version: 'installed',
      'working-directory': 'work',
      paths: 'clients/*/\nown.yaml\n',
      sarif: 'out.sarif',
    }
    const { code, out, outputs, summary } = run(runner, given)
    expect(code).toBe(1)
    expect(runner.written('npm.log')).toBe('')
    expect(annotationsOf(out).map(({ command, properties }) => [command, properties.file])).toEqual([
      ['warning', 'work/clients/a/orgplan.yaml'],
      ['error', 'work/clients/a/orgplan.yaml'],
      ['warning', 'work/clients/b b/orgplan.yaml'],
    ])
    expect(outputs.sarif).toBe(join(runner.workspace, 'work/out.sarif'))
    expect(sarifOf(runner.written('workspace/work/out.sarif')).results).toHaveLength(3)
    expect(summary).toContain('own.yaml')
  })

  it('passes when nothing reaches fail-on, and fails from there on', () => {
    const good = shortOfStaff.replace('agent: 6', 'agent: 12')
    const runner = runnerWith({ 'orgplan.yaml': good })
    expect(run(runner, { version: 'installed' })).toMatchObject({ code: 0, outputs: { 'exit-code': '0' } })
    expect(run(runner, { version: 'installed', 'fail-on': 'warning' }).code).toBe(1)
    expect(run(runner, { version: 'installed', args: '--set\nusers=90000\n' }).code).toBe(1)
    expect(run(runner, { version: 'installed', args: '--max-warnings\n0' }).code).toBe(1)
  })

  it('leaves the summary alone where it is not wanted', () => {
    const { summary } = run(runnerWith({ 'orgplan.yaml': shortOfStaff }), { version: 'installed', summary: 'false' })
    expect(summary).toBe('')
  })

  it('says so when it could not check', () => {
    const { code, out, err, outputs, summary } = run(runnerWith({ 'readme.md': '' }), { version: 'installed' })
    expect([code, outputs['exit-code'], summary]).toEqual([2, '2', ''])
    expect(annotationsOf(out)).toEqual([
      expect.objectContaining({ command: 'error', properties: { title: 'orgplan' } }),
    ])
    expect(err).toContain('orgplan.yaml')
  })

  it('takes hostile inputs as text', () => {
    const runner = runnerWith({ 'orgplan.yaml': shortOfStaff })
    const hostile = '$(touch stolen)`touch stolen`; touch stolen'
    const { code } = run(runner, {
      version: 'installed',
      paths: hostile,
      args: `--set\nusers=${hostile}`,
      sarif: 'a b.sarif',
    })
    expect(code).toBe(2)
    expect(run(runner, { version: 'installed', paths: '--help', sarif: 'a b.sarif' }).code).toBe(2)
    expect(runner.run('ls').out).not.toContain('stolen')
  })
})
