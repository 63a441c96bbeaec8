import { expect, test } from 'vitest'
import type { Severity } from '../../src/findings/finding.js'
import { compact } from '../../src/report/compact.js'
import { markdown } from '../../src/report/markdown.js'
import { pretty } from '../../src/report/pretty.js'
import { formats } from '../../src/text/format.js'
import { contextWith, foundIn, type Made, runOf, sourceOf, waiver } from './made.js'

const made: Made[] = [
  { severity: 'error', text: 'under', start: 3, end: 4 },
  { severity: 'error', text: 'later', start: 8, end: 9, accepted: waiver },
]
const run = runOf(foundIn(sourceOf('a: 1\nb: 2\n'), made))

test('waived findings are counted, and shown when asked for', () => {
  const plain = pretty(run, contextWith())
  expect(plain).not.toContain('later')
  expect(plain).toMatch(/\n✖ 1 error, 1 waived\n$/)
  const dim = { ...contextWith().paint, dim: (text: string) => `<${text}>` }
  const lines = pretty(run, contextWith({ showWaived: true, paint: dim })).split('\n')
  const at = lines.indexOf('<  2:4 waived error later>')
  expect(lines.slice(at, at + 3)).toEqual([
    '<  2:4 waived error later>',
    '<    ✔ waived by lead until 2027-06-30: outsourced>',
    '    <ratio-below-min · orgplan explain ratio-below-min>',
  ])
  const zh = contextWith({ showWaived: true, fmt: formats.zh })
  expect(pretty(run, zh)).toContain('  2:4 已豁免错误 later\n    ✔ 由 lead 豁免至2027年6月30日：外包\n')
  expect(pretty(run, zh)).toMatch(/\n✖ 1 个错误，1 条已豁免\n$/)
  expect(compact(run, contextWith({ showWaived: true }))).toBe(
    'plan.yaml:1:4: error: under [ratio-below-min]\nplan.yaml:2:4: error: later (waived by lead until 2027-06-30: outsourced) [ratio-below-min]\n',
  )
})

test('what comments and the baseline accept is counted, of each plan and of all', () => {
  const accepted: Made[] = [
    { severity: 'error', text: 'a', start: 3, end: 4, accepted: { by: 'comment', reason: 'soon' } },
    { severity: 'warning', text: 'b', start: 3, end: 4, accepted: { by: 'comment', reason: 'soon' } },
    { severity: 'info', text: 'c', start: 8, end: 9, accepted: { by: 'baseline' } },
  ]
  const of = (list: readonly Made[], files?: string[]) =>
    runOf(foundIn(sourceOf('a: 1\nb: 2\n'), list), files === undefined ? {} : { files })
  expect(pretty(of(accepted), contextWith())).toBe('✔ no problems, 2 accepted by comments, 1 in the baseline\n')
  expect(pretty(of(accepted.slice(1)), contextWith({ fmt: formats.zh }))).toBe(
    '✔ 没有问题，1 条已由注释接受，1 条在基线中\n',
  )
  expect(pretty(of([...made, ...accepted.slice(1)]), contextWith())).toMatch(
    /✖ 1 error, 1 waived, 1 accepted by a comment, 1 in the baseline\n$/,
  )
  expect(
    pretty(of(accepted, ['plan.yaml', 'b.yaml']), contextWith())
      .split('\n')
      .slice(0, 2),
  ).toEqual(['  ✔ plan.yaml: no problems, 2 accepted by comments, 1 in the baseline', '  ✔ b.yaml: no problems'])
  expect(markdown(of(accepted), contextWith())).toContain('no problems, 2 accepted by comments, 1 in the baseline')
})

const severities: Severity[] = ['info', 'error', 'warning', 'info', 'error', 'info']
const many = runOf(
  foundIn(
    sourceOf('abcdefgh\n'),
    severities.map((severity, index) => ({ severity, text: `the ${index}`, start: index, end: index + 1 })),
  ),
)

test.each([
  [0, [], 6],
  [1, [1], 5],
  [2, [1, 4], 4],
  [3, [1, 2, 4], 3],
  [5, [0, 1, 2, 3, 4], 1],
])('of six findings the %d most severe are shown in their order', (maxFindings, which, left) => {
  for (const report of [pretty, compact]) {
    const text = report(many, contextWith({ maxFindings }))
    expect([...text.matchAll(/the (\d)/g)].map(([, index]) => Number(index))).toEqual(which)
    expect(text).toContain(`… and ${left} more (--max-findings 0 shows all)\n`)
    expect(report(many, contextWith({ maxFindings, fmt: formats.zh }))).toContain(
      `…… 还有 ${left} 条未显示（--max-findings 0 显示全部）\n`,
    )
  }
})

test('nothing is announced where all are shown', () => {
  for (const report of [pretty, compact]) expect(report(many, contextWith({ maxFindings: 6 }))).not.toContain('more')
})

test('the rule is a link where the terminal shows links', () => {
  const linkPage = 'https://example.com/rules.md'
  const link = '\u001b]8;;https://example.com/rules.md#ratio-below-min\u001b\\ratio-below-min\u001b]8;;\u001b\\'
  expect(pretty(run, contextWith({ linkPage }))).toContain(`\n    ${link} · orgplan explain ratio-below-min\n`)
  expect(pretty(run, contextWith({ rulesPage: linkPage }))).not.toContain('\u001b')
})

test('several plans have a line each before the sum', () => {
  const both = runOf(run.findings, { files: ['plan.yaml', 'b.yaml'] })
  expect(pretty(both, contextWith()).split('\n').slice(-4)).toEqual([
    '  ✖ plan.yaml: 1 error, 1 waived',
    '  ✔ b.yaml: no problems',
    '✖ 1 error, 1 waived',
    '',
  ])
  expect(pretty(both, contextWith({ quiet: true }))).not.toContain('✖')
})
