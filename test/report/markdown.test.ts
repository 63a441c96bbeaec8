import { expect, test } from 'vitest'
import { markdown } from '../../src/report/markdown.js'
import type { ReportRatio } from '../../src/report/report.js'
import { formats } from '../../src/text/format.js'
import { contextWith, foundIn, type Made, runOf, sourceOf, waiver } from './made.js'
import { readMarkdown } from './markdown-tokens.js'

const made: Made[] = [
  { severity: 'error', text: 'under', suggestion: { text: 'write 2', replacement: '2' }, related: ['norm'] },
  { severity: 'warning', text: 'empty', rule: 'department-empty' },
  { severity: 'error', text: 'later', accepted: waiver },
]
const findings = foundIn(sourceOf('a: 1\n'), made)
const ratio = (more: Partial<ReportRatio>): ReportRatio => ({
  id: 'agent',
  plan: 'plan.yaml',
  scenario: null,
  counted: [{ role: 'ops/agent' }],
  actual: { min: 3, max: 3 },
  requiredMin: 9,
  requiredMax: 18,
  driver: { id: 'users', value: '9000' },
  status: 'under',
  ...more,
})
const read = (more: Parameters<typeof runOf>[1], lang: 'en' | 'zh' = 'en') =>
  readMarkdown(markdown(runOf(findings, more), contextWith({ fmt: formats[lang] })))

test('the verdict comes first', () => {
  expect(markdown(runOf(findings), contextWith())).toMatch(/^### ✖ orgplan failed: 1 error, 1 warning, 1 waived\n/)
  expect(markdown(runOf([], { files: ['plan.yaml'] }), contextWith())).toBe('### ✔ orgplan passed: no problems\n')
  expect(read({}, 'zh').headings).toEqual(['✖ orgplan 未通过：1 个错误，1 个警告，1 条已豁免'])
})

test('then every ratio and how it stands', () => {
  const ratios = [
    ratio({}),
    ratio({ id: 'more', requiredMax: null, driver: null, status: 'ok' }),
    ratio({
      id: 'all|of',
      requiredMin: null,
      actual: { min: 3, max: null },
      counted: ['a', 'b', 'c', 'd', 'e'].map((role) => ({ role })),
      driver: { id: null, of: 'heads', value: null },
      status: 'depends',
    }),
    ratio({ id: 'open', actual: null, requiredMin: 5, requiredMax: 5, counted: [], status: 'skipped' }),
  ]
  expect(read({ ratios }).cells).toEqual([
    ['agent', 'ops/agent', '3', '9-18', '9000 users', 'under'],
    ['more', 'ops/agent', '3', '≥9', '–', 'ok'],
    ['all|of', 'a, b, c and 2 more', '≥3', '≤18', '– heads', 'depends'],
    ['open', '–', '–', '5', '9000 users', 'not judged'],
  ])
})

test('the plan and the scenario stand there where there are several', () => {
  const ratios = [ratio({}), ratio({ plan: 'b.yaml', scenario: 'growth' })]
  const { cells } = read({ ratios, files: ['plan.yaml', 'b.yaml'] })
  expect(cells).toEqual([
    ['plan.yaml', '1', '1', '0', '1'],
    ['b.yaml', '0', '0', '0', '0'],
    ['agent', 'plan.yaml', '–', 'ops/agent', '3', '9-18', '9000 users', 'under'],
    ['agent', 'b.yaml', 'growth', 'ops/agent', '3', '9-18', '9000 users', 'under'],
  ])
})

test('findings are folded by severity, the waived with who answers for them', () => {
  const { html, items } = read({})
  expect(html.filter((tag) => tag.startsWith('<details>'))).toEqual([
    '<details>\n<summary>1 error</summary>',
    '<details>\n<summary>1 warning</summary>',
    '<details>\n<summary>1 waived</summary>',
  ])
  expect(items).toEqual([
    'plan.yaml:1:1 under\nwrite 2\n→ plan.yaml:1:1 norm\n`ratio-below-min` · `orgplan explain ratio-below-min`',
    'plan.yaml:1:1 empty\n`department-empty` · `orgplan explain department-empty`',
    'plan.yaml:1:1 later\nwaived by lead until 2027-06-30: outsourced\n`ratio-below-min` · `orgplan explain ratio-below-min`',
  ])
})

test('what is left out is announced', () => {
  const text = markdown(runOf(findings), contextWith({ maxFindings: 1 }))
  expect(readMarkdown(text).items).toHaveLength(1)
  expect(text).toContain('\n… and 2 more (--max-findings 0 shows all)\n')
})
