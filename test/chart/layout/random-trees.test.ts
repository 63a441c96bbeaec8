import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageSizes } from '../../../src/chart/page-size.js'
import { place } from '../../../src/chart/place.js'
import type { Page } from '../../../src/chart/placed.js'
import { box, chart, numbered } from '../fixture.js'
import { anyChart, anyPage } from './any-chart.js'
import { faultsOf } from './faults.js'

const anyLang = fc.constantFrom('en', 'zh')
const stamp = 'a plan.yaml · base · 2026-01-01 · '.repeat(8)
const pageOf = (...call: Parameters<typeof place>): Page => place(...call).pages[0] as Page

describe('any tree on any page', () => {
  it.each([
    [60, 300],
    [2000, 12],
  ])('of up to %i boxes', { timeout: 60_000 }, (most, numRuns) => {
    fc.assert(
      fc.property(anyChart(most), anyPage, anyLang, (model, page, lang) => {
        expect(faultsOf(pageOf([model], { lang, size: pageSizes[page], stamp }), model).slice(0, 5)).toEqual([])
      }),
      { numRuns },
    )
  })

  it('is drawn the same every time', () => {
    fc.assert(
      fc.property(anyChart(80, 4), anyPage, (model, page) => {
        const options = { lang: 'en', size: pageSizes[page] } as const
        expect(place([structuredClone(model)], options)).toEqual(place([model], options))
      }),
      { numRuns: 30 },
    )
  })
})

describe.each(['TB', 'LR'] as const)('extreme trees, %s', (direction) => {
  const shapes = {
    'a chain of 5,000 levels': (n: number) => n - 1,
    '5,000 leaves under one box': () => 1,
    '2,500 levels with a leaf on each': (n: number) => (n % 2 === 0 ? Math.max(1, n - 1) : n - 2),
  }
  it.each(Object.entries(shapes))('%s', { timeout: 20_000, retry: 2 }, (_, parentOf) => {
    const model = chart(numbered(5000, parentOf), { direction })
    const start = performance.now()
    const page = pageOf([model], { lang: 'en', size: pageSizes.a3 })
    // A machine that does other things at the time takes several times the second this should take at most.
    expect(performance.now() - start).toBeLessThan(5000)
    expect(page.boxes.length).toBe(5000)
    const large = pageOf([model], { lang: 'en', size: pageSizes.screen })
    expect(faultsOf(large, model).slice(0, 5)).toEqual([])
  })
})

it('draws a chart without boxes, and one without words', () => {
  const options = { lang: 'zh', size: pageSizes.a4 } as const
  expect(pageOf([chart([])], options)).toMatchObject({ boxes: [], lines: [] })
  const mute = chart([box('n1', null, { lines: [] }), box('n2', 'n1', { lines: [] })])
  expect(faultsOf(pageOf([mute], options), mute)).toEqual([])
})
