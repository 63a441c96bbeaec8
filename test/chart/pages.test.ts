import { describe, expect, it } from 'vitest'
import { pageSizes } from '../../src/chart/page-size.js'
import { leastType, pagesFor } from '../../src/chart/pages.js'
import { place, placePages } from '../../src/chart/place.js'
import { box, chart, name, numbered } from './fixture.js'

const a4 = { lang: 'en', size: pageSizes.a4 } as const
const large = chart(numbered(260, (n) => (n <= 9 ? 1 : 2 + (n % 8))))
const small = chart(numbered(7, (n) => (n <= 3 ? 1 : 2)))

describe('pages', () => {
  it('are one where the type is legible, or the page grows', () => {
    expect(pagesFor(small, a4).map((page) => page.chart)).toEqual([small])
    expect(pagesFor(large, { ...a4, size: pageSizes.screen }).map((page) => page.chart)).toEqual([large])
  })

  it('are an overview and one a division where it is not, and all are legible', () => {
    const pages = pagesFor(large, a4)
    expect(pages.length).toBe(9)
    const shown = new Set(pages.flatMap((page) => page.chart.boxes.map(({ id }) => id)))
    for (const { id } of large.boxes) expect(shown.has(id), id).toBe(true)
    for (const page of placePages(pages, a4).pages) expect(page.typeSize).toBeGreaterThanOrEqual(leastType)
  })

  it('are named by the boxes that they are of', () => {
    const [overview, second] = placePages(pagesFor(large, a4), a4).pages
    expect(overview?.boxes.find(({ id }) => id === 'n2')?.page).toBe('p2')
    expect(second?.boxes.find(({ id }) => id === 'n2')?.page).toBeNull()
  })

  it('have no page for what the overview has room for', () => {
    const uneven = chart(numbered(230, (n) => (n <= 9 ? 1 : n <= 15 ? 2 : 3 + (n % 7))))
    const [overview, ...divisions] = pagesFor(uneven, a4)
    expect(divisions.map(({ of }) => of)).toEqual(['n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9'])
    const under = overview?.chart.boxes.filter(({ parent }) => parent === 'n2').map(({ what }) => what)
    expect(under).toEqual(Array(6).fill('role'))
  })

  it('say at what was cut, and link to, the page it is on', () => {
    const [overview, second] = placePages(pagesFor(large, a4), a4).pages
    const more = overview?.boxes.filter(({ what }) => what === 'more') ?? []
    expect(more.map(({ page }) => page)).toEqual(['p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9'])
    expect(more[0]?.name).toMatch(/^\+\d+ below, page 2$/)
    expect(second?.texts.find((run) => run.as === 'stamp')?.text).toBe('page 2 of 9')
  })

  it('are several where that is asked for, if there are divisions', () => {
    expect(pagesFor(small, a4, true).length).toBe(2)
    const flat = chart(numbered(5, () => 1))
    expect(pagesFor(flat, a4, true).length).toBe(1)
  })
})

describe.each([
  ['en', 'Senior customer service manager'],
  ['zh', '高级客户服务经理'],
] as const)('a chart of 50 boxes in %s', (lang, text) => {
  it.each([
    ['TB', 8],
    ['LR', 6],
  ] as const)('stands on one A3 page, %s at %i points or more', (direction, least) => {
    const boxes = numbered(50, (n) => (n <= 7 ? 1 : 2 + (n % 6))).map(({ id, parent }) => {
      const lines = [text, 'Customer service | 客户服务部', '12 in post / 14 planned'].map((line, at) => {
        return { as: (['title', 'detail', 'figure'] as const)[at] ?? 'figure', text: name(line) }
      })
      return box(id, parent, { lines })
    })
    const [page] = place([chart(boxes, { direction })], { lang, size: pageSizes.a3 }).pages
    expect(page?.typeSize).toBeGreaterThanOrEqual(least)
  })
})
