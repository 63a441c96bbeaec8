import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fencesOf } from '../../scripts/docs/fences.mjs'
import { type Registry, rulesPage } from '../../scripts/docs/rules-page.mjs'
import { waysOf } from '../../src/cli/rule-ways.js'
import { ruleSeverityWords as severityWords, stageWords } from '../../src/cli/stage-words.js'
import { allRules } from '../../src/main.js'
import { repository } from '../cli/orgplan.js'
import { chineseIn, englishIn } from '../rules/foreign.js'

const registry: Registry = { allRules, waysOf, stageWords, severityWords }
const pages = [
  ['en', 'docs/rules.md'],
  ['zh', 'docs/rules.zh-CN.md'],
] as const

describe.each(pages)('%s: %s', (lang, file) => {
  const page = rulesPage(registry, lang)

  test('says what the rules say; npm run docs writes it', () => {
    expect(readFileSync(join(repository, file), 'utf8')).toBe(page)
  })

  test.each(allRules)('has an entry of $id: what, why, options, both examples, how it is set', (rule) => {
    const [, entry = ''] = page.split(`\n### ${rule.id}\n`)
    const own = entry.split(/\n##/)[0] ?? ''
    for (const text of [rule.summary, rule.why, ...waysOf(rule)]) expect(own).toContain(text[lang])
    for (const [name, option] of Object.entries(rule.options ?? {})) {
      const row = own.split('\n').find((line) => line.startsWith(`| \`${name}\` |`))
      expect(row).toContain(option.summary[lang])
    }
    expect(own.match(/^<!-- example of: /gm)?.length ?? 0).toBeGreaterThan(0)
    expect(waysOf(rule).length).toBeGreaterThan(0)
  })

  test('shows examples that fit the page', () => {
    const examples = fencesOf(page).filter((fence) => fence.info === 'yaml')
    expect(examples.length).toBeGreaterThan(allRules.length)
    for (const { text } of examples) expect(text.split('\n').length).toBeLessThanOrEqual(32)
  })
})

test('what is said about setting a rule is in both languages', () => {
  for (const rule of allRules) {
    for (const way of waysOf(rule)) {
      expect(chineseIn(way.en)).toEqual([])
      expect(englishIn(way.zh)).toEqual([])
    }
  }
})

test('an example with backticks is fenced with more of them, a pipe stays in its cell', () => {
  const [first] = allRules
  if (first === undefined) throw new Error('no rules')
  const odd = {
    ...first,
    summary: { en: 'a | b', zh: '甲' },
    examples: { bad: 'orgplan: 1\nnote: "````"\n', good: { 'a.yaml': 'x: "\u0007"\n', 'b.yaml': [255] } },
  }
  const page = rulesPage({ ...registry, allRules: [odd] }, 'en')
  expect(page).toContain('a \\| b')
  expect(fencesOf(page).map((fence) => fence.text)).toEqual(['orgplan: 1\nnote: "````"\n', 'x: "␇"\n'])
  expect(page).toContain('`b.yaml`\n\n(bytes that are not UTF-8)')
})
