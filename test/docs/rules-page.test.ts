import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fencesOf } from '../../scripts/docs/fences.mjs'
import { rulesPage } from '../../scripts/docs/rules-page.mjs'
import { allRules } from '../../src/main.js'
import { repository } from '../cli/orgplan.js'

test('docs/rules.md says what the rules say; node scripts/docs.mjs writes it', () => {
  expect(readFileSync(join(repository, 'docs/rules.md'), 'utf8')).toBe(rulesPage(allRules))
})

test('every rule has an entry, a reason and examples that a reader can see', () => {
  const page = rulesPage(allRules)
  for (const rule of allRules) {
    expect(page).toContain(`\n### ${rule.id}\n`)
    expect(page).toContain(rule.why.en)
  }
  const examples = fencesOf(page).filter((fence) => fence.info === 'yaml')
  expect(examples.length).toBeGreaterThan(allRules.length)
  for (const { text } of examples) expect(text.split('\n').length).toBeLessThanOrEqual(32)
})

test('an example with backticks is fenced with more of them, a pipe stays in its cell', () => {
  const [first] = allRules
  if (first === undefined) throw new Error('no rules')
  const odd = {
    ...first,
    summary: { en: 'a | b', zh: '甲' },
    examples: { bad: 'orgplan: 1\nnote: "````"\n', good: { 'a.yaml': 'x: "\u0007"\n', 'b.yaml': [255] } },
  }
  const page = rulesPage([odd])
  expect(page).toContain('a \\| b')
  expect(fencesOf(page).map((fence) => fence.text)).toEqual(['orgplan: 1\nnote: "````"\n', 'x: "␇"\n'])
  expect(page).toContain('`b.yaml`\n\n(bytes that are not UTF-8)')
})
