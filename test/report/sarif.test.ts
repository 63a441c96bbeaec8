import { describe, expect, test } from 'vitest'
import { allRules } from '../../src/main.js'
import { sarif } from '../../src/report/sarif.js'
import { formats } from '../../src/text/format.js'
import { contextWith, foundIn, type Made, runOf, sourceOf, waiver } from './made.js'
import { sarifOf } from './parsed.js'

const source = sourceOf('a: 𝒳 1\nb: [ 2,\n  3 ]\n', 'plans/年 度.yaml')
const made: Made[] = [
  { severity: 'error', text: 'wrong', start: 6, end: 7, suggestion: { text: 'write 2', replacement: '2' } },
  {
    severity: 'warning',
    text: 'long',
    start: 11,
    end: 21,
    rule: 'department-empty',
    related: ['there', 'and [there]'],
  },
  { severity: 'info', text: 'waived', start: 0, end: 1, accepted: waiver },
  { severity: 'error', text: 'silent', start: 0, end: 1, accepted: { by: 'comment', reason: 'known' } },
  { severity: 'error', text: 'old', start: 0, end: 1, accepted: { by: 'baseline' } },
]
const findings = foundIn(source, made)
const run = sarifOf(sarif(runOf(findings), contextWith({ folder: 'clients/a' })))
const result = (text: string) => {
  const found = run.results.find((one) => one.message.text.startsWith(text))
  if (found === undefined) throw new Error(`no result says ${text}`)
  return found
}

test('a result has its rule, level, place in UTF-16 units and percent-encoded path', () => {
  expect(run.columnKind).toBe('utf16CodeUnits')
  expect(result('wrong')).toMatchObject({ ruleId: 'ratio-below-min', level: 'error' })
  expect(result('long')).toMatchObject({ ruleId: 'department-empty', level: 'warning' })
  expect(result('waived').level).toBe('note')
  expect(result('wrong').locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'clients/a/plans/%E5%B9%B4%20%E5%BA%A6.yaml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 1, startColumn: 7, endLine: 1, endColumn: 8 },
  })
  expect(result('long').locations[0]?.physicalLocation.region).toMatchObject({ startLine: 2, endLine: 3, endColumn: 6 })
  for (const one of run.results) expect(run.tool.driver.rules[one.ruleIndex]?.id).toBe(one.ruleId)
})

test('related places are linked from the message', () => {
  expect(result('long').message.text).toBe('long\n[there](1)\n[and \\[there\\]](2)')
  expect(result('long').relatedLocations?.map((one) => [one.id, one.message?.text])).toEqual([
    [1, 'there'],
    [2, 'and [there]'],
  ])
})

test('a suggestion is a fix of the place', () => {
  expect(result('wrong').fixes).toMatchObject([
    {
      description: { text: 'write 2' },
      artifactChanges: [
        {
          replacements: [
            {
              deletedRegion: { startLine: 1, startColumn: 7, endLine: 1, endColumn: 8 },
              insertedContent: { text: '2' },
            },
          ],
        },
      ],
    },
  ])
})

test('what does not count is suppressed, and the rest says that it is not', () => {
  const kinds = (text: string) => result(text).suppressions?.map(({ kind, justification }) => [kind, justification])
  expect(kinds('waived')).toEqual([['external', 'waived by lead until 2027-06-30: outsourced']])
  expect(kinds('silent')).toEqual([['inSource', 'known']])
  expect(kinds('old')).toEqual([['external', 'It is in the baseline.']])
  expect(kinds('wrong')).toEqual([])
  const plain = sarifOf(sarif(runOf(foundIn(source, made.slice(0, 2))), contextWith()))
  expect(plain.results.map((one) => one.suppressions)).toEqual([undefined, undefined])
})

test('fingerprints stay while lines move, and none is there twice', () => {
  const prints = (text: string) =>
    sarifOf(sarif(runOf(foundIn(sourceOf(text, source.file), made)), contextWith()))
      .results.map((one) => one.partialFingerprints['orgplan/v1'])
      .toSorted()
  expect(prints(`# a line\n${source.text}`)).toEqual(prints(source.text))
  expect(new Set(prints(source.text)).size).toBe(made.length)
})

describe.each(['en', 'zh'] as const)('rules in %s', (lang) => {
  const rulesPage = 'https://example.com/rules.md'
  const context = contextWith({ fmt: formats[lang], rulesPage })
  const { rules } = sarifOf(sarif(runOf(findings), context)).tool.driver

  test('are all there, with why and both examples', () => {
    expect(rules.map((rule) => rule.id)).toEqual(allRules.map((rule) => rule.id))
    for (const [index, rule] of rules.entries()) {
      const meta = allRules[index]
      expect(rule).toMatchObject({
        shortDescription: { text: meta?.summary[lang] },
        fullDescription: { text: meta?.why[lang] },
        helpUri: `${rulesPage}#${rule.id}`,
        defaultConfiguration: { enabled: meta?.severity !== 'off' },
      })
      const { markdown } = rule.help as { markdown: string }
      expect(markdown).toContain(meta?.why[lang])
      const fences = Object.values({ ...meta?.examples }).flatMap((example) =>
        typeof example === 'string' ? [example] : Object.values(example).filter((one) => typeof one === 'string'),
      )
      expect(markdown.match(/^`{3,}yaml$/gm)?.length ?? 0).toBe(fences.length)
    }
  })
})
