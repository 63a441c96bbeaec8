import { describe, expect, it } from 'vitest'
import { explainRatio } from '../../src/sections/ratios/explain.js'
import { plan, run, said } from './ratios-run.js'

const roles = 'a: 5, b: 5, c: 5'
const diverges = (ratios: string, who = roles): unknown =>
  run(plan({ roles: who, ratios }))
    .of('ratio-diverges')
    .map((one) => [
      one.pointer,
      said(one.said)[1],
      one.related.map(({ place }) => place.source.text.slice(place.start, place.end)),
    ])

describe('ratios in a circle', () => {
  it('that call for ever more are told, with all that are on it', () => {
    expect(diverges('a: at least 2 per b, b: at least 2 per a')).toEqual([
      ['/ratios/b', { ratios: 'a, b' }, ['at least 2 per b']],
    ])
    expect(diverges('a: at least 2 per b, b: at least 1 per c, c: at least 2 per 3 a')).toEqual([
      ['/ratios/c', { ratios: 'a, b, c' }, ['at least 2 per b', 'at least 1 per c']],
    ])
    expect(diverges('a: 1 per 1-2 b, b: 3 per a')).toEqual([['/ratios/b', { ratios: 'a, b' }, ['1 per 1-2 b']]])
  })

  it('that come to an end are not', () => {
    expect(diverges('a: at least 1 per 2 b, b: at least 1 per 2 a')).toEqual([])
    expect(diverges('a: at least 1 per 2 b, b: at least 2 per a')).toEqual([])
    expect(diverges('a: at most 3 per b, b: at most 3 per a')).toEqual([])
    expect(diverges('a: at least 2 per b, b: at least 2 per c')).toEqual([])
  })

  it('that ask for as many of each are told only where they leave no room for others that are there', () => {
    const even = 'a: at least 1 per b, b: { of: b, norm: at least 50% of family:x }, '
    expect(diverges('a: at least 1 per b, b: at least 1 per a')).toEqual([])
    expect(diverges(`${even}c: 1`, 'a: { headcount: 5, family: x }, b: { headcount: 5, family: x }, c: 1')).toEqual([])
    const beside = 'a: { headcount: 5, family: x }, b: { headcount: 5, family: x }, c: { headcount: 1, family: x }'
    expect(diverges(even, beside)).toEqual([['/ratios/b/norm', { ratios: 'a, b' }, ['at least 1 per b']]])
    expect(diverges(even, beside.replace('headcount: 1', 'headcount: 0'))).toEqual([])
  })

  it('are found among shares, tiers, demands and departments', () => {
    expect(diverges('a: at least 50% of ops, b: at least 2 per a')).toMatchObject([
      ['/ratios/b', { ratios: 'a, b' }, ['at least 50% of ops']],
    ])
    expect(diverges('a: { demands: { combine: pooled, items: [ { driver: heads, per: 1 } ] } }')).toMatchObject([
      ['/ratios/a/demands', { ratios: 'a' }, []],
    ])
    expect(
      diverges(
        'a: { tiers: { driver: b, mode: marginal, bands: [ { upTo: 9, per: 1 }, { per: 2 } ] } }, b: at least 3 per a',
      ),
    ).toMatchObject([['/ratios/b', { ratios: 'a, b' }, [expect.stringContaining('driver: b')]]])
    expect(
      diverges(
        'a: { tiers: { driver: b, mode: marginal, bands: [ { upTo: 9, per: 1 }, { per: 4 } ] } }, b: at least 3 per a',
      ),
    ).toEqual([])
    const both = '{ combine: pooled, items: [ { driver: b, per: 2 }, { driver: c, per: 2 } ] }'
    expect(diverges(`a: { demands: ${both} }, b: at least 2 per a, c: at least 1 per 2 a`)).toMatchObject([
      ['/ratios/c', { ratios: 'a, b, c' }, [expect.anything(), expect.anything()]],
    ])
  })

  it('count a role once, however many ratios are about it', () => {
    const back = 'b: at least 3 per 5 a, c: at least 3 per 5 a'
    expect(diverges(`a: at least 4 per 5 b, x: { of: a, norm: at least 4 per 5 c }, ${back}`)).toEqual([])
    expect(
      diverges(`x: { of: [a, b], norm: at least 2 per c }, c: at least 1 per 5 ops, a: at least 1 per 9 c`),
    ).toEqual([])
  })

  it('do not mix heads with FTE, nor planned with filled', () => {
    expect(diverges('a: at least 2 per b, b: { norm: at least 2 per a, measure: fte }')).toEqual([])
    expect(diverges('a: at least 2 per b, b: { norm: at least 2 per a, count: filled }')).toEqual([])
  })

  it('are told once: shares that reach the whole are told as that', () => {
    const found = run(
      plan({ roles, ratios: 'a: at least 60% of heads, b: at least 50% of heads, c: at least 9 per a' }),
    )
    expect(found.of('ratio-diverges').map((one) => said(one.said)[0])).toEqual(['ratio-diverges'])
  })
})

describe('explained together', () => {
  const together = (ratios: string, id: string, who = roles): unknown => {
    const { row, model, variant, context } = run(plan({ roles: who, ratios }))
    const part = explainRatio(row(id), { ...context, model, variant }).find(
      ({ heading }) => heading.code === 'explain:together',
    )
    return part?.lines.map((line) => said(line)) ?? null
  }

  it('shares of one whole have the least heads that satisfy all of them', () => {
    expect(together('a: at least 1% of heads, b: at least 2% of heads', 'a', 'a: 1, b: 1, c: 999')).toEqual([
      ['explain:circle-whole', { ratios: 'a, b' }],
      ['explain:circle-others', { others: '1000' }],
      ['explain:circle-least', { of: 'a', heads: 11 }],
      ['explain:circle-least', { of: 'b', heads: 21 }],
      ['explain:circle-all', { all: '1032' }],
    ])
  })

  it('a circle of roles has them too, with what other ratios ask for', () => {
    const ratios = 'a: at least 1 per 2 b, b: at least 2 per 3 a, users: { of: a, norm: at least 1 per 1000 users }'
    expect(together(ratios, 'b')).toEqual([
      ['explain:circle', { ratios: 'a, b' }],
      ['explain:circle-least', { of: 'a', heads: 12 }],
      ['explain:circle-least', { of: 'b', heads: 8 }],
    ])
  })

  it('nothing is said where ratios do not meet, and a share alone is no circle', () => {
    expect(together('a: at least 1 per 2 b', 'a')).toBeNull()
    expect(together('a: at least 10% of heads', 'a')).toBeNull()
    expect(together('a: at least 10% of heads, b: at least 1 per a', 'b')).toMatchObject([
      ['explain:circle', {}],
      {},
      {},
    ])
  })

  it('says that no number is known where there is none', () => {
    expect(together('a: at least 2 per b, b: at least 2 per a, c: { of: a, norm: at least 1 }', 'a')).toContainEqual([
      'explain:circle-none',
      {},
    ])
  })
})
