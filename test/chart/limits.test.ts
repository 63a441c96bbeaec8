// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { mermaidSize } from '../../src/chart/limits.js'
import { mermaid } from '../../src/chart/mermaid.js'
import { chart, company, name, numbered } from './fixture.js'
import { parsed } from './parsed.js'

it('counts the edges Mermaid sees', async () => {
  for (const stack of [true, false]) {
    const text = mermaid(company, { lang: 'zh', stack })
    const { edges } = await parsed(text)
    expect(mermaidSize(text, company)).toEqual({ boxes: 9, edges: edges.length, characters: text.length, fits: true })
  }
})

it('does not count what names say', () => {
  const title = name('  n1 --> n2\n  n1 --> n3')
  const one = chart(numbered(1, () => 0).map((box) => ({ ...box, lines: [{ as: 'title', text: title }] })))
  expect(mermaidSize(mermaid(one, { lang: 'en', stack: true }), one).edges).toBe(0)
})

it('knows the 500th edge from the 501st, as Mermaid does', async () => {
  const wide = (count: number) => {
    const model = chart(numbered(count, () => 1))
    const text = mermaid(model, { lang: 'en', stack: false })
    return { text, size: mermaidSize(text, model) }
  }
  const most = wide(501)
  expect(most.size).toMatchObject({ edges: 500, fits: true })
  expect((await parsed(most.text)).edges).toHaveLength(500)
  const over = wide(502)
  expect(over.size).toMatchObject({ edges: 501, fits: false })
  await expect(parsed(over.text)).rejects.toThrow('Edge limit exceeded')
})

it('counts characters', () => {
  expect(mermaidSize('x'.repeat(50_000), company).fits).toBe(true)
  expect(mermaidSize('x'.repeat(50_001), company)).toMatchObject({ characters: 50_001, fits: false })
  expect(mermaidSize('x'.repeat(11), company, { edges: 1, characters: 10 }).fits).toBe(false)
})
