import { expect, test } from 'vitest'
import { github } from '../../src/report/github.js'
import { gitlab } from '../../src/report/gitlab.js'
import { contextWith, foundIn, type Made, runOf, sourceOf, waiver } from './made.js'
import { annotationsOf, gitlabOf } from './parsed.js'

const text = 'a: 100%, b\nc: [ 1,\n  2 ]\nd: |\n  x\ne: 1\n'
const made: Made[] = [
  {
    severity: 'error',
    text: '100%: a\nb',
    start: 3,
    end: 7,
    suggestion: { text: 'write 1', replacement: '1' },
    related: ['so here'],
  },
  { severity: 'warning', text: 'long', start: 14, end: 24, rule: 'department-empty' },
  { severity: 'info', text: 'whole lines', start: 25, end: 34, rule: 'unknown-word', scenario: 'growth' },
  { severity: 'error', text: 'waived', accepted: waiver },
]

test('github: one line a finding, from the root of the repository', () => {
  const findings = foundIn(sourceOf(text, 'a,b/c:d.yaml'), made)
  const printed = github(runOf(findings), contextWith({ folder: 'clients' }))
  expect(printed.split('\n')[0]).toBe(
    '::error file=clients/a%2Cb/c%3Ad.yaml,line=1,endLine=1,col=4,endColumn=8,title=ratio-below-min::100%25: a\\nb%0Awrite 1%0A→ a,b/c:d.yaml:1:4 so here%0Aorgplan explain ratio-below-min',
  )
  expect(annotationsOf(printed).map((one) => [one.command, one.properties.file, one.properties.title])).toEqual([
    ['error', 'clients/a,b/c:d.yaml', 'ratio-below-min'],
    ['warning', 'clients/a,b/c:d.yaml', 'department-empty'],
    ['notice', 'clients/a,b/c:d.yaml', 'unknown-word'],
  ])
})

test('github: no columns where a place goes over several lines', () => {
  const [, long, lines] = annotationsOf(github(runOf(foundIn(sourceOf(text), made)), contextWith()))
  expect(long?.properties).toEqual({ file: 'plan.yaml', line: '2', endLine: '3', title: 'department-empty' })
  expect(lines?.properties).toEqual({ file: 'plan.yaml', line: '4', endLine: '5', title: 'unknown-word' })
})

test('github: text from standard input has no file, its place stands in the message', () => {
  const findings = foundIn(sourceOf(text, '<stdin>'), made.slice(0, 1))
  const [first] = annotationsOf(github(runOf(findings), contextWith({ folder: 'clients' })))
  expect(first?.properties).toEqual({ title: 'ratio-below-min' })
  expect(first?.message).toMatch(/^<stdin>:1:4 100%: a/)
})

test('gitlab: severities, lines from 1, paths from the root of the repository', () => {
  const report = gitlabOf(gitlab(runOf(foundIn(sourceOf(text), made)), contextWith({ folder: 'clients' })))
  expect(report.map((one) => [one.check_name, one.severity, one.location])).toEqual([
    ['ratio-below-min', 'major', { path: 'clients/plan.yaml', lines: { begin: 1, end: 1 } }],
    ['department-empty', 'minor', { path: 'clients/plan.yaml', lines: { begin: 2, end: 3 } }],
    ['unknown-word', 'info', { path: 'clients/plan.yaml', lines: { begin: 4, end: 5 } }],
  ])
  expect(report.map((one) => one.description)).toEqual(['100%: a\\nb (write 1)', 'long', 'whole lines (growth)'])
})

test('gitlab: fingerprints are unique in a run of several plans, and stay while lines move', () => {
  const run = (above: string) => {
    const findings = ['/work/a', '/work/b'].flatMap((folder) =>
      foundIn(sourceOf(above + text, `${folder.at(-1)}/orgplan.yaml`, '/work'), made, folder),
    )
    return gitlabOf(gitlab(runOf(findings), contextWith()))
  }
  const before = run('')
  expect(before).toHaveLength(6)
  expect(new Set(before.map((one) => one.fingerprint)).size).toBe(6)
  const after = run('# a line\n\n# and another\n')
  const prints = (report: typeof before) => report.map((one) => one.fingerprint).toSorted()
  expect(prints(after)).toEqual(prints(before))
})
