import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counts } from '../../src/findings/accepted.js'
import type { PlacedFinding } from '../../src/findings/order.js'
import { compact } from '../../src/report/compact.js'
import { github } from '../../src/report/github.js'
import { gitlab } from '../../src/report/gitlab.js'
import { json } from '../../src/report/json.js'
import { junit } from '../../src/report/junit.js'
import { markdown } from '../../src/report/markdown.js'
import { pretty } from '../../src/report/pretty.js'
import { sarif } from '../../src/report/sarif.js'
import { findingText, messageText } from '../../src/report/words.js'
import { withoutCommands } from '../../src/report/workflow-commands.js'
import { formats, visible } from '../../src/text/format.js'
import { contextWith, foundIn, type Made, runOf, sourceOf } from './made.js'
import { readMarkdown } from './markdown-tokens.js'
import { annotationsOf, gitlabOf, junitOf, sarifLines, sarifOf } from './parsed.js'

const pieces = [
  ...['\u0000', '\u001b[31m', '\u001b]8;;http://e.cn\u0007', '\u009b2J', '\b', '\t', '\r', '\n', '\u2028', '\ufeff'],
  ...['\u202e', '\u2066', '\u200f', '\ufffe', '\uffff', '\ud800', '\udc00', '\u{1f469}', '中', '：', 'é', 'a', ' '],
  ...['::', '::error::', '::stop-commands::x', '##[error]', '%', '%0A', '%25', '%3A', ',', '=', '"', "'"],
  ...[']]>', '<![CDATA[', '<b>', '</details>', '<script>', '<!--', '-->', '&', '&amp;', '&#0;', '&lt'],
  ...['`', '```', '|', '*', '_', '~~', '$', '[x](http://e.cn)', '![i](y)', '[', '](', '\\', '\\[', '@o', '#12'],
  ...['https://e.cn', 'www.e.cn', 'a@e.cn', '{0}', '{', '}', '- ', '1. ', '# ', '> ', '---'],
]
const hostile = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const perhaps = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(values, { nil: undefined })

const accepted: fc.Arbitrary<PlacedFinding['accepted']> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.record({
    by: fc.constant('waiver' as const),
    id: hostile,
    reason: hostile.map((text) => ({ id: 'w', text: { en: text } })),
    owner: hostile,
    until: fc.constant('2027-06-30'),
  }),
  fc.record({ by: fc.constant('comment' as const), reason: hostile }),
  fc.constant({ by: 'baseline' as const }),
)

const made: fc.Arbitrary<Made> = fc
  .record({
    severity: fc.constantFrom('error', 'warning', 'info'),
    text: hostile,
    rule: fc.constantFrom('ratio-below-min', 'department-empty', 'schema-type'),
    pointer: hostile.map((text) => `/${text}`),
    scenario: fc.option(hostile),
    suggestion: perhaps(fc.record({ text: hostile, replacement: hostile })),
    related: fc.array(hostile, { maxLength: 2 }),
    accepted,
    start: fc.nat(12),
    length: fc.nat(12),
  })
  .map(({ suggestion, start, length, ...rest }) => ({
    ...rest,
    ...(suggestion === undefined ? {} : { suggestion }),
    start,
    end: start + length,
  }))

/** A file name holds neither a slash nor a NUL; the rest of it may be anything. */
const fileName = hostile.map((text) => `${text.replace(/[/\u0000]|^\.+/g, '')}x.yaml`)

const runs = fc
  .record({ made: fc.array(made, { maxLength: 6 }), text: hostile, file: fileName })
  .map(({ made: each, text, file }) => ({
    file,
    findings: foundIn(sourceOf(`${text}\n${text}\nmore of it\n`.padEnd(30), file), each),
  }))

const context = contextWith({ showWaived: true, width: 100_000 })
const { fmt } = context
const saidOf = (one: PlacedFinding): string => findingText(one, fmt)
const hintOf = (one: PlacedFinding): string[] => one.suggestions.map(({ said }) => messageText(said, fmt))
const relatedOf = (one: PlacedFinding): string[] => one.related.map(({ said }) => messageText(said, fmt))
const wellFormed = (text: string): string => Buffer.from(text).toString()

/** Control, direction and line characters, which no format for people lets through. */
const driving = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/

const hold = (check: (run: { findings: PlacedFinding[]; file: string }) => void): void =>
  fc.assert(fc.property(runs, check), { numRuns: 150 })

describe('hostile text comes back from its own field, and changes nothing else, in', () => {
  test('json', () => {
    hold(({ findings, file }) => {
      const kept = findings.filter((one) => counts(one) || one.accepted?.by === 'waiver')
      const read = JSON.parse(json(runOf(findings, { files: [file] }), context)).findings
      expect(read.map((one: { message: string }) => one.message)).toEqual(kept.map((one) => one.said.text(fmt)))
      expect(read.map((one: { file: string }) => one.file)).toEqual(kept.map((one) => one.at.file))
    })
  })

  test('sarif', () => {
    hold(({ findings, file }) => {
      const { results } = sarifOf(sarif(runOf(findings, { files: [file] }), context))
      expect(results).toHaveLength(findings.length)
      for (const [index, result] of results.entries()) {
        const one = findings[index] as PlacedFinding
        const lines = sarifLines(result.message.text)
        expect(lines.slice(0, 1 + hintOf(one).length)).toEqual([saidOf(one), ...hintOf(one)])
        // A link that stands anywhere is one of ours, to a related place.
        const links = [...result.message.text.matchAll(/(?<!\\)\[(?:\\.|[^\\\]])*\]\(([^)]*)\)/g)].map(([, to]) => to)
        expect(links).toEqual(relatedOf(one).map((_, at) => String(at + 1)))
        expect((result.relatedLocations ?? []).flatMap((other) => sarifLines(other.message?.text ?? ''))).toEqual(
          relatedOf(one),
        )
        const uri = result.locations[0]?.physicalLocation.artifactLocation.uri ?? ''
        expect(decodeURIComponent(uri)).toBe(wellFormed(one.at.file))
        const texts = (result.fixes ?? []).map((fix) => fix.artifactChanges[0]?.replacements[0]?.insertedContent.text)
        expect(texts).toEqual(one.suggestions.map(({ replacement }) => replacement))
      }
    })
  })

  test('junit', () => {
    const kept = (text: string): string => visible(text.replace(/[\ufffe\uffff]|\p{Surrogate}/gu, hex))
    const hex = (character: string): string => `\\u${character.charCodeAt(0).toString(16)}`
    hold(({ findings, file }) => {
      const [suite, ...others] = junitOf(junit(runOf(findings, { files: [file] }), context))
      expect(others).toEqual([])
      expect(suite?.name).toBe(kept(file))
      const shown = findings.filter((one) => counts(one) || one.accepted?.by === 'waiver')
      if (shown.length === 0) {
        expect(suite?.cases.map((one) => one.outcome)).toEqual(['passed'])
        return
      }
      expect(suite?.cases).toHaveLength(shown.length)
      for (const [index, testcase] of (suite?.cases ?? []).entries()) {
        const one = shown[index] as PlacedFinding
        if (testcase.outcome === 'failure') expect(testcase.message).toBe(kept(saidOf(one)))
        const lines = testcase.text.split('\n')
        expect(lines[1]).toBe(kept(saidOf(one)))
        expect(lines).toHaveLength(3 + one.suggestions.length + one.related.length)
        expect(testcase.name.startsWith(`${one.rule} /`)).toBe(true)
      }
    })
  })

  test('github', () => {
    hold(({ findings, file }) => {
      const shown = findings.filter(counts)
      const read = annotationsOf(github(runOf(findings, { files: [file] }), context))
      expect(read).toHaveLength(shown.length)
      for (const [index, { command, properties, message }] of read.entries()) {
        const one = shown[index] as PlacedFinding
        expect(command).toBe({ error: 'error', warning: 'warning', info: 'notice' }[one.severity])
        expect(properties).toMatchObject({ file: visible(one.at.file), line: String(one.at.line), title: one.rule })
        const lines = message.split('\n')
        expect(lines.slice(0, 1 + one.suggestions.length)).toEqual([saidOf(one), ...hintOf(one)])
        expect(lines).toHaveLength(2 + one.suggestions.length + one.related.length)
      }
    })
  })

  test('gitlab', () => {
    hold(({ findings, file }) => {
      const shown = findings.filter(counts)
      const read = gitlabOf(gitlab(runOf(findings, { files: [file] }), context))
      expect(read.map((one) => one.location.path)).toEqual(shown.map((one) => one.at.file))
      expect(read.map((one) => one.description)).toEqual(
        shown.map(
          (one) =>
            `${saidOf(one)}${hintOf(one)
              .map((hint) => ` (${hint})`)
              .join('')}`,
        ),
      )
      expect(new Set(read.map((one) => one.fingerprint)).size).toBe(read.length)
    })
  })

  test('markdown', () => {
    const tidy = (text: string): string => text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim()
    hold(({ findings, file }) => {
      const shown = findings.filter((one) => counts(one) || one.accepted?.by === 'waiver')
      const text = markdown(runOf(findings, { files: [file] }), context)
      expect(text).not.toMatch(driving)
      const read = readMarkdown(text)
      expect(read.headings).toHaveLength(1)
      for (const tag of read.html) expect(tag).toMatch(/^(?:<details>\n<summary>[\d,]+ \w+<\/summary>|<\/details>)$/)
      expect(read.items).toHaveLength(shown.length)
      const codes = shown.flatMap((one) => [`codespan \`${one.rule}\``, `codespan \`orgplan explain ${one.rule}\``])
      expect(read.markup.toSorted()).toEqual(codes.toSorted())
      const lines = read.items.map((item) => item.split('\n').map(tidy))
      for (const one of shown) {
        const { line, column } = one.at
        const first = tidy(`${visible(file)}:${line}:${column} ${saidOf(one)}`)
        expect(lines.map(([found]) => found)).toContain(first)
      }
    })
  })

  test('compact', () => {
    hold(({ findings, file }) => {
      const shown = findings.filter((one) => counts(one) || one.accepted?.by === 'waiver')
      const lines = compact(runOf(findings, { files: [file] }), context).split('\n')
      expect(lines.pop()).toBe('')
      expect(lines).toHaveLength(shown.length)
      for (const [index, line] of lines.entries()) {
        const one = shown[index] as PlacedFinding
        expect(line).not.toMatch(driving)
        expect(line).toContain(`: ${one.severity}: ${saidOf(one)}`)
        expect(line.endsWith(` [${one.rule}]`)).toBe(true)
      }
    })
  })

  test('pretty', () => {
    hold(({ findings, file }) => {
      const shown = findings.filter((one) => counts(one) || one.accepted?.by === 'waiver')
      const text = pretty(runOf(findings, { files: [file] }), context)
      expect(text).not.toMatch(driving)
      const heads = text.split('\n').filter((line) => /^ {2}\d+:\d+ /.test(line))
      expect(heads).toHaveLength(shown.length)
      for (const [index, head] of heads.entries()) {
        expect(head.trimEnd().endsWith(saidOf(shown[index] as PlacedFinding).replace(/[ \u3000]+$/, ''))).toBe(true)
      }
    })
  })
})

test('what is printed in a log of GitHub Actions holds no workflow command', () => {
  hold(({ findings, file }) => {
    for (const width of [24, 60, 200]) {
      const narrow = { ...context, width }
      for (const report of [pretty, compact]) {
        const printed = withoutCommands(report(runOf(findings, { files: [file] }), narrow))
        for (const line of printed.split('\n')) {
          expect(line.trimStart().startsWith('::'), line).toBe(false)
          expect(line).not.toContain('##[')
        }
      }
    }
  })
})

test('every format takes the same text in Chinese', () => {
  const findings = foundIn(sourceOf('a: b\n'), [{ severity: 'error', text: '人数不足', scenario: '扩张期' }])
  for (const report of [pretty, compact, json, sarif, junit, github, gitlab, markdown]) {
    const text = report(runOf(findings), contextWith({ fmt: formats.zh }))
    expect(text).toContain('人数不足')
  }
})
