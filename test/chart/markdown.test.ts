import { expect, it } from 'vitest'
import { mermaidFence, mermaidMarkdown } from '../../src/chart/markdown.js'
import { mermaid } from '../../src/chart/mermaid.js'
import { company, name } from './fixture.js'

const text = mermaid(company, { lang: 'en', stack: true })

it('is one fence for one diagram', () => {
  expect(mermaidMarkdown([{ title: company.title, text }], 'en')).toBe(`\`\`\`mermaid\n${text}\`\`\`\n`)
})

it('has a heading and a fence for each of several', () => {
  const pages = ['Plan', 'R&D *x* [a](b) <i> #1 `c` 1. @d'].map((title) => ({ title: name(title, '计划'), text: 'x' }))
  expect(mermaidMarkdown(pages, 'en')).toBe(
    [
      '## Plan\n\n```mermaid\nx\n```\n',
      '## R\\&D \\*x\\* \\[a\\]\\(b\\) \\<i\\> \\#1 \\`c\\` 1\\. \\@d\n\n```mermaid\nx\n```\n',
    ].join('\n'),
  )
  expect(mermaidMarkdown(pages, 'zh').match(/^## 计划$/gm)).toHaveLength(2)
})

it('cannot be closed from inside', () => {
  expect(mermaidFence('a ```` b')).toBe('`````mermaid\na ```` b\n`````\n')
  const hostile = {
    ...company,
    title: name('```\n# x'),
    boxes: company.boxes.map((box) => ({ ...box, lines: [{ as: 'title' as const, text: name('```') }] })),
  }
  expect(mermaid(hostile, { lang: 'en', stack: true })).not.toContain('`')
})

it('keeps a heading on one line', () => {
  const [heading] = mermaidMarkdown(
    [
      { title: name('a\n# b'), text: 'x' },
      { title: name('c'), text: 'y' },
    ],
    'en',
  ).split('\n')
  expect(heading).toBe('## a \\# b')
})
