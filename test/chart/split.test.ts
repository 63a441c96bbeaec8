import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/chart/chart.js'
import { mermaidSize } from '../../src/chart/limits.js'
import { mermaid } from '../../src/chart/mermaid.js'
import { type Page, split } from '../../src/chart/split.js'
import { box, chart, company, name, numbered } from './fixture.js'

const options = { lang: 'en', stack: true } as const
const titles = (pages: readonly Page[]): (string | undefined)[] => pages.map(({ title }) => title.text.en)
const depths = (part: Chart): number => {
  const parents = new Map(part.boxes.map(({ id, parent }) => [id, parent]))
  const depth = (id: string | null | undefined): number => (id ? 1 + depth(parents.get(id)) : 0)
  return Math.max(...part.boxes.map(({ id }) => depth(id)))
}
const sizeOf = (part: Chart, limits = { edges: 500, characters: 50_000 }) =>
  mermaidSize(mermaid(part, options), part, limits)

it('leaves a chart alone that fits', () => {
  expect(split(company, options)).toEqual([{ title: company.title, chart: company }])
})

describe('a regular organisation of 1,111 boxes, ten under each', () => {
  const pages = split(chart(numbered(1111, (n) => Math.floor((n - 2) / 10) + 1)), options)

  it('has an overview as deep as fits and a page for each division', () => {
    expect(titles(pages)).toEqual(['Plan', ...Array.from({ length: 10 }, (_, i) => `Box n${i + 2}`)])
    expect(pages.map(({ chart }) => chart.boxes.length)).toEqual([211, ...Array<number>(10).fill(111)])
    expect(pages.map(({ chart }) => depths(chart))).toEqual([4, ...Array<number>(10).fill(3)])
    for (const { chart } of pages) expect(sizeOf(chart).fits).toBe(true)
  })

  it('titles each page', () => {
    for (const { title, chart } of pages) expect(chart.title).toBe(title)
  })
})

it('gives no page to divisions that the overview shows whole', () => {
  const boxes = numbered(600, (n) => (n <= 4 ? 1 : 2 + (n % 2)))
  const pages = split(chart(boxes), options)
  expect(titles(pages)).toEqual(['Plan', 'Box n2', 'Box n3'])
  expect(pages[0]?.chart.boxes.map(({ id }) => id)).toEqual(['n1', 'n2', 'n2more', 'n3', 'n3more', 'n4'])
})

it('deals out a level that is too wide', () => {
  const pages = split(chart(numbered(1200, () => 1)), options)
  expect(titles(pages)).toEqual(['Plan', 'Plan (1/4)', 'Plan (2/4)', 'Plan (3/4)', 'Plan (4/4)'])
  expect(pages.map(({ chart }) => chart.boxes.length)).toEqual([2, 302, 302, 302, 301])
})

it('splits a division that is itself too large', () => {
  const boxes = numbered(2000, (n) => (n < 4 ? 1 : n < 30 ? 2 : 4 + (n % 26)))
  const pages = split(chart(boxes), options)
  expect(titles(pages).slice(0, 2)).toEqual(['Plan', 'Box n4'])
  for (const { chart } of pages) expect(sizeOf(chart).fits).toBe(true)
})

it('takes roots without lines by runs, and leaves a box that is too large itself', () => {
  const roots = numbered(900, () => 1).map((one) => ({
    ...one,
    parent: null,
    lines: [{ as: 'title' as const, text: name('x'.repeat(80)) }],
  }))
  const pages = split(chart(roots), options)
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.reduce((sum, { chart }) => sum + chart.boxes.length, 0)).toBe(900)
  const huge = chart([box('n1', null, { title: name('x'.repeat(60_000)) })])
  expect(split(huge, options)).toEqual([{ title: huge.title, chart: huge }])
})

it('puts every box on a page, and every page within the limits', () => {
  const limits = { edges: 12, characters: 4000 }
  const anyForest = fc.array(fc.nat(), { minLength: 1, maxLength: 80 }).map((picks) =>
    chart(
      numbered(picks.length, () => 1).map((one, i) => {
        const pick = picks[i] ?? 0
        return { ...one, parent: i === 0 || pick % 11 === 0 ? null : `n${(pick % Math.min(i, 6)) + 1}` }
      }),
      { legend: [] },
    ),
  )
  fc.assert(
    fc.property(anyForest, (model) => {
      const pages = split(model, options, { limits })
      const shown = new Set(pages.flatMap(({ chart }) => chart.boxes.map(({ id }) => id)))
      for (const { id } of model.boxes) expect(shown.has(id), id).toBe(true)
      for (const { chart } of pages) expect(sizeOf(chart, limits).fits).toBe(true)
    }),
    { numRuns: 200 },
  )
})
