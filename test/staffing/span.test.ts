import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactText, rational } from '../../src/staffing/rational.js'
import { type Post, spansAndLayers } from '../../src/staffing/span.js'

/** `ceo` · `vp1 < ceo` · `staff:12 < vp1` */
function posts(...lines: string[]): Post[] {
  return lines.map((line) => {
    const [post = '', manager = null] = line.split(' < ')
    const [id = '', heads = '1'] = post.split(':')
    return { id, manager, heads: Number(heads) }
  })
}

describe('spans and layers', () => {
  it('count structure, not titles: a vice president without reports is no manager', () => {
    const mixed = spansAndLayers(
      posts(
        'ceo',
        'vp1 < ceo',
        'vp2 < ceo',
        'vp3 < ceo',
        'a0 < vp1',
        'a1 < vp1',
        'a2 < vp1',
        'a3 < vp1',
        'a4 < vp1',
        'b0 < vp2',
      ),
    )
    expect(mixed).toMatchObject({ heads: 10, managers: 3, layers: 3, headsPerLayer: [1, 3, 6] })
    expect(mixed.averageSpan).toEqual(rational(3))
    expect(mixed.medianSpan).toEqual(rational(3))
    expect(Object.fromEntries(mixed.spanOf)).toEqual({ ceo: rational(3), vp1: rational(5), vp2: rational(1) })
    expect(mixed.layerOf.get('b0')).toBe(3)
  })

  it('take edges over managers where there are two tops', () => {
    const two = spansAndLayers(posts('a', 'b', 'a1 < a', 'a2 < a', 'b1 < b'))
    expect(two).toMatchObject({ managers: 2, layers: 2, headsPerLayer: [2, 3], oneReport: ['b'] })
    expect(two.averageSpan).toEqual(rational(3, 2))
    expect(two.medianSpan).toEqual(rational(3, 2))
  })

  it('spread a group over its managers: m heads under n heads', () => {
    const group = spansAndLayers(posts('head', 'lead:3 < head', 'engineer:14 < lead'))
    expect(group.spanOf.get('lead')).toEqual(rational(14, 3))
    expect(group.averageSpan).toEqual(rational(17, 4))
    expect(group.medianSpan).toEqual(rational(14, 3))
    expect(group).toMatchObject({ heads: 18, managers: 4, headsPerLayer: [1, 3, 14], oneReport: [] })
    expect(group.spanByLayer).toEqual(
      new Map([
        [1, rational(3)],
        [2, rational(14, 3)],
      ]),
    )
    expect(group.othersPerManager).toEqual(rational(14, 4))
    expect([group.narrowestSpan, group.widestSpan]).toEqual([rational(3), rational(14, 3)])
  })

  it('name who leads one head, or less than one', () => {
    expect(spansAndLayers(posts('head', 'lead:4 < head', 'engineer:3 < lead')).oneReport).toEqual(['lead'])
    expect(spansAndLayers(posts('head', 'lead < head', 'nobody:0 < lead')).oneReport).toEqual(['head'])
  })

  it('leave out managers who are no heads', () => {
    const vacant = spansAndLayers(posts('head', 'lead:0 < head', 'engineer:4 < lead'))
    expect(vacant.spanOf.get('lead')).toBeNull()
    expect(vacant.spanOf.get('head')).toEqual(rational(0))
    expect(vacant).toMatchObject({ managers: 1, layers: 3, averageSpan: rational(0) })
  })

  it('are undefined without managers', () => {
    expect(spansAndLayers(posts('ceo'))).toMatchObject({ layers: 1, managers: 0, averageSpan: null, medianSpan: null })
    expect(spansAndLayers([])).toMatchObject({ layers: 0, heads: 0, headsPerLayer: [], medianSpan: null })
  })

  it('refuse what is no forest', () => {
    expect(() => spansAndLayers(posts('a < a'))).toThrow('cycle')
    expect(() => spansAndLayers(posts('top', 'a < b', 'b < c', 'c < a'))).toThrow('cycle')
    expect(() => spansAndLayers(posts('a < nobody'))).toThrow('unknown_manager')
    expect(() => spansAndLayers(posts('a', 'a'))).toThrow('duplicate_id')
    expect(() => spansAndLayers(posts('a:-1'))).toThrow('negative')
    expect(() => spansAndLayers(posts('a:1.5', 'b < a'))).toThrow(RangeError)
  })

  it('take ids as they come and chains as long as they are', () => {
    const odd = spansAndLayers(posts('__proto__', 'constructor < __proto__'))
    expect(odd.layerOf.get('constructor')).toBe(2)
    const chain = Array.from({ length: 20_000 }, (_, i) => ({
      id: `p${i}`,
      manager: i === 0 ? null : `p${i - 1}`,
      heads: 1,
    }))
    expect(spansAndLayers(chain).layers).toBe(20_000)
  })
})

it('agrees with counting by hand on random trees', () => {
  const parents = fc.array(fc.nat(), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(parents, fc.integer({ min: 1, max: 4 }), (choices, heads) => {
      const tree: Post[] = choices.map((choice, i) => ({
        id: `${i}`,
        manager: i === 0 ? null : `${choice % i}`,
        heads,
      }))
      const { headsPerLayer, spanOf, averageSpan, medianSpan, layerOf } = spansAndLayers(tree)
      const teams = [...new Set(tree.slice(1).map(({ manager }) => manager!))].map(
        (id) => tree.filter(({ manager }) => manager === id).length,
      )
      expect(headsPerLayer.reduce((a, b) => a + b, 0)).toBe(tree.length * heads)
      expect(spanOf.size).toBe(teams.length)
      for (const { id, manager } of tree) {
        if (manager !== null) expect(layerOf.get(id)).toBe(layerOf.get(manager)! + 1)
      }
      const sorted = teams.toSorted((a, b) => a - b)
      const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1)
      const mean = middle.reduce((a, b) => a + b, 0) / middle.length
      expect(averageSpan).toEqual(teams.length === 0 ? null : rational(tree.length - 1, teams.length))
      expect(medianSpan === null ? null : exactText(medianSpan)).toBe(teams.length === 0 ? null : String(mean))
    }),
  )
})
