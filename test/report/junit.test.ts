import { expect, test } from 'vitest'
import { junit } from '../../src/report/junit.js'
import { contextWith, foundIn, type Made, runOf, sourceOf, waiver } from './made.js'
import { junitOf } from './parsed.js'

const source = sourceOf('a: 1\nb: 2\nc: 3\n', 'a/orgplan.yaml')
const made: Made[] = [
  { severity: 'error', text: 'under', start: 0, suggestion: { text: 'write 2', replacement: '2' }, related: ['norm'] },
  { severity: 'error', text: 'under too', start: 0, scenario: 'growth' },
  { severity: 'error', text: 'under again', start: 5, end: 6 },
  { severity: 'warning', text: 'empty', rule: 'department-empty', pointer: '/departments/a', start: 10, end: 11 },
  { severity: 'error', text: 'later', rule: 'department-empty', pointer: '', start: 10, end: 11, accepted: waiver },
  { severity: 'error', text: 'old', start: 10, end: 11, accepted: { by: 'baseline' } },
]
const findings = foundIn(source, made)
const outcomes = (failOn: 'error' | 'warning' | 'info') =>
  junitOf(junit(runOf(findings, { failOn }), contextWith())).map(({ counts }) => counts)

test('a suite a plan, a test a finding, named by what stays when lines move', () => {
  const [suite] = junitOf(junit(runOf(findings), contextWith({ folder: 'clients' })))
  expect(suite).toMatchObject({
    name: 'clients/a/orgplan.yaml',
    counts: { tests: 5, failures: 3, errors: 0, skipped: 1 },
  })
  expect(suite?.cases.map((one) => [one.name, one.outcome, one.line])).toEqual([
    ['ratio-below-min /ratios/agent', 'failure', '1'],
    ['ratio-below-min /ratios/agent (growth)', 'failure', '1'],
    ['ratio-below-min /ratios/agent #2', 'failure', '2'],
    ['department-empty', 'skipped', '3'],
    ['department-empty /departments/a', 'passed', '3'],
  ])
  expect(suite?.cases[0]).toMatchObject({
    classname: 'clients/a/orgplan',
    file: 'clients/a/orgplan.yaml',
    message: 'under',
    text: 'a/orgplan.yaml:1:1 error\nunder\nwrite 2\n→ a/orgplan.yaml:1:1 norm\norgplan explain ratio-below-min',
  })
  expect(suite?.cases[3]?.message).toBe('waived by lead until 2027-06-30: outsourced')
  expect(suite?.cases[4]?.text).toBe('a/orgplan.yaml:3:1 warning\nempty\norgplan explain department-empty')
})

test('what fails the run is a failure', () => {
  expect(outcomes('error')).toMatchObject([{ tests: 5, failures: 3, skipped: 1 }])
  expect(outcomes('warning')).toMatchObject([{ tests: 5, failures: 4, skipped: 1 }])
})

test('a plan without findings has one test that passed', () => {
  const files = ['a/orgplan.yaml', 'b/orgplan.yml']
  const suites = junitOf(junit(runOf(findings, { files }), contextWith()))
  expect(suites.map(({ name, counts }) => [name, counts.tests])).toEqual([
    ['a/orgplan.yaml', 5],
    ['b/orgplan.yml', 1],
  ])
  expect(suites[1]?.cases).toMatchObject([{ classname: 'b/orgplan', name: 'no problems', outcome: 'passed' }])
})
