import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf } from '../../../src/chart/layout/dotted/grid.js'
import { dottedWays } from '../../../src/chart/layout/dotted/route.js'
import { pageSizes } from '../../../src/chart/page-size.js'
import { place } from '../../../src/chart/place.js'
import type { Page, PlacedLine, Point, Rect } from '../../../src/chart/placed.js'
import { chart, company, name, numbered } from '../fixture.js'
import { anyChart, anyPage } from './any-chart.js'
import { area, faultsOf } from './faults.js'

const onScreen = (model: Parameters<typeof place>[0][number]): Page =>
  place([model], { lang: 'en', size: pageSizes.screen }).pages[0] as Page

describe('dotted lines', () => {
  it('end at their boxes and cross none, in any tree', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyChart(50, 5), anyPage, (model, page) => {
        const placed = place([model], { lang: 'en', size: pageSizes[page] }).pages[0] as Page
        expect(faultsOf(placed, model).slice(0, 5)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('do not lie on each other, nor on solid ones, where there is room', () => {
    const dotted = [3, 5, 7, 8].map((n) => ({ from: 'n2', to: `n${n}`, what: 'dotted' as const }))
    const model = chart(
      numbered(13, (n) => (n <= 4 ? 1 : 2 + (n % 3))),
      { dotted },
    )
    const { lines } = onScreen(model)
    for (const [at, line] of lines.entries()) {
      if (line.what === 'solid') continue
      for (const other of lines.slice(0, at)) expect(shared(line, other), `${line.to} on ${other.to}`).toBeLessThan(1)
    }
  })

  it('go straight between neighbours of any height', () => {
    const boxes = numbered(3, () => 1).map((one) =>
      one.id === 'n2' ? { ...one, lines: [...one.lines, ...one.lines, ...one.lines] } : one,
    )
    const model = chart(boxes, { dotted: [{ from: 'n2', to: 'n3', what: 'dotted' }] })
    const line = onScreen(model).lines.find(({ what }) => what === 'dotted')
    expect(line?.points.length).toBe(2)
    expect(line?.points[0]?.y).toBe(line?.points[1]?.y)
  })

  it('have their label beside them where it covers nothing', () => {
    const page = onScreen(company)
    const label = page.lines.find((line) => line.label !== null)?.label
    expect(label?.text).toBe('advises')
    if (!label) return
    const { x, y, width, height } = area(label)
    const covered = page.boxes.filter(
      (box) => x < box.x + box.width && box.x < x + width && y < box.y + box.height && box.y < y + height,
    )
    expect(covered).toEqual([])
  })

  it('leave out a label for which there is no room', () => {
    const long = { from: 'n2', to: 'n3', what: 'dotted' as const, label: name('W'.repeat(400)) }
    const model = chart(
      numbered(3, () => 1),
      { dotted: [long] },
    )
    for (const { label } of onScreen(model).lines) expect(label?.text.length ?? 0).toBeLessThan(20)
  })
})

it('goes straight where a search would take too long', () => {
  const boxes = new Map<string, Rect>()
  for (let n = 0; n < 1500; n++) boxes.set(`n${n}`, { x: n * 101.37, y: n * 57.11, width: 80, height: 40 })
  expect(gridOf([...boxes.values()], [], { xs: [], ys: [] })).toBeUndefined()
  const [way] = dottedWays([{ from: 'n3', to: 'n900' }], boxes, [])
  expect(way?.[0]).toEqual({ x: 3 * 101.37 + 80, y: 3 * 57.11 + 10 })
  expect(way?.at(-1)).toEqual({ x: 900 * 101.37, y: 900 * 57.11 + 10 })
})

/** The length over which two lines run on each other. */
function shared(one: PlacedLine, other: PlacedLine): number {
  let length = 0
  for (const [a, b] of pairs(one.points)) {
    for (const [c, d] of pairs(other.points)) {
      for (const [own, along] of [
        ['x', 'y'],
        ['y', 'x'],
      ] as const) {
        if (a[own] !== b[own] || c[own] !== d[own] || Math.abs(a[own] - c[own]) > 0.5) continue
        const from = Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along]))
        const to = Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along]))
        length += Math.max(0, to - from)
      }
    }
  }
  return length
}

const pairs = (points: readonly Point[]): (readonly [Point, Point])[] =>
  points.slice(1).map((point, at) => [points[at] as Point, point] as const)
