import { describe, expect, it } from 'vitest'
import { explainRatio } from '../../src/sections/ratios/explain.js'
import { formats } from '../../src/text/format.js'
import { chineseIn, englishIn } from '../rules/foreign.js'
import { type Options, run, said } from './ratios-run.js'

const text = (ratio: string): string => `orgplan: 1
languages: [en, zh]
organization: { id: acme }
drivers: { users: { name: Users | 用户, value: 3200 }, servers: { name: Servers | 服务器, value: 140 }, sites: { name: Sites | 网点, value: 14 } }
departments:
  ops: { head: lead, roles: { lead: { title: Lead | 主管, headcount: 1 }, agent: { title: Agent | 坐席, headcount: 12 }, shift: { title: Shift | 值班, headcount: 2 }, north: { title: North | 北区, headcount: 3 }, south: { title: South | 南区, headcount: 2 } } }
ratios: { x: { ${ratio} } }
`

function parts(
  ratio: string,
  options: Options = {},
): { readonly [heading: string]: readonly (readonly [string, object])[] } {
  const { row, model, variant, context } = run(text(ratio), options)
  return Object.fromEntries(
    explainRatio(row('x'), { ...context, model, variant }).map(({ heading, lines }) => [
      heading.code.replace('explain:', ''),
      lines.map((line) => said(line)),
    ]),
  )
}

const bands = '[ { upTo: 1000, per: 100 }, { upTo: 3000, per: 250 }, { per: 500 } ]'
const tiers = (mode: string) => `of: agent, tiers: { driver: users, mode: ${mode}, bands: ${bands} }`
const steps = '[ { from: 20, heads: 3 }, { from: 1, heads: 1 }, { from: 8, heads: 2 } ]'
const demands = (combine: string) =>
  `of: agent, demands: { combine: ${combine}, items: [ { driver: servers, per: 40 }, { driver: sites, per: 10, need: 0.5 } ] }`
const split = 'apportion: { heads: 5, among: { north: servers, south: 60 } }'

describe('tiers', () => {
  it('marginal: every band, every slice, the sum', () => {
    const { norm, arithmetic, verdict } = parts(tiers('marginal'))
    expect(norm?.slice(1, 5)).toEqual([
      ['explain:tiers-marginal', { noun: 'users' }],
      ['explain:tiers-band', { above: '0', upTo: '1000', per: '100' }],
      ['explain:tiers-band', { above: '1000', upTo: '3000', per: '250' }],
      ['explain:tiers-band', { above: '3000', per: '500' }],
    ])
    expect(arithmetic).toEqual([
      ['explain:tier-slice', { above: '0', to: '1000', per: '100', real: '10' }],
      ['explain:tier-slice', { above: '1000', to: '2000', per: '250', real: '8' }],
      ['explain:tier-slice', { above: '3000', to: '200', per: '500', real: '2/5' }],
      ['explain:sum', { parts: '10, 8, 0.4', real: '92/5' }],
      ['explain:no-limit', {}],
      ['explain:whole-heads', { realMin: '92/5', headsMin: 19 }],
    ])
    expect(verdict?.find(([code]) => code === 'explain:holds')?.[1]).toMatchObject({ to: '1500' })
  })

  it('whole: the band, and of a range the value that needs most', () => {
    expect(parts(tiers('whole')).arithmetic?.[0]).toEqual([
      'explain:tier-whole',
      { driver: '3200', per: '500', real: '32/5' },
    ])
    expect(parts(tiers('whole'), { set: { users: '900-1200' } }).arithmetic?.slice(0, 2)).toEqual([
      ['explain:worst', { low: '900', high: '1200', least: '1000' }],
      ['explain:tier-whole', { driver: '1000', per: '100', upTo: '1000', real: '10' }],
    ])
  })

  it('whole: all stretches in which the plan holds', () => {
    const { verdict } = parts(
      'of: shift, tiers: { driver: users, mode: whole, bands: [ { upTo: 300, per: 100 }, { per: 1600 } ] }',
    )
    expect(verdict?.filter(([code]) => code === 'explain:holds').map(([, args]) => args)).toMatchObject([
      { to: '200' },
      { from: '300', fromOpen: 'true', to: '3200' },
    ])
  })
})

it('a ladder: its steps from below, the one that is reached', () => {
  const ladder = `of: shift, ladder: { driver: agent, steps: ${steps} }`
  expect(parts(ladder).norm?.slice(1, 5)).toEqual([
    ['explain:ladder', { noun: 'agent' }],
    ['explain:ladder-step', { from: '1', heads: 1 }],
    ['explain:ladder-step', { from: '8', heads: 2 }],
    ['explain:ladder-step', { from: '20', heads: 3 }],
  ])
  expect(parts(ladder).arithmetic).toEqual([['explain:ladder-reached', { driver: '12', from: '8', heads: 2 }]])
  const users = ladder.replace('driver: agent', 'driver: users')
  expect(parts(users, { set: { users: '0.5' } }).arithmetic).toEqual([
    ['explain:ladder-below', { driver: '1/2', heads: 1 }],
  ])
  expect(parts(users, { set: { users: '5-30' } }).arithmetic).toEqual([
    ['explain:worst', { low: '5', high: '30', least: '30' }],
    ['explain:ladder-reached', { driver: '30', from: '20', heads: 3 }],
    ['explain:ladder-reached', { driver: '5', from: '1', heads: 1 }],
  ])
})

describe('demands', () => {
  it('each, the sum, and for each driver how far the plan holds', () => {
    const { measured, arithmetic, verdict } = parts(demands('pooled'))
    expect(measured?.map(([, args]) => args)).toMatchObject([{ driver: 'servers' }, { driver: 'sites' }])
    expect(arithmetic).toEqual([
      ['explain:demand-product', { by: 'servers', driver: '140', need: '1', per: '40', real: '7/2', up: 'false' }],
      ['explain:demand-product', { by: 'sites', driver: '14', need: '1/2', per: '10', real: '7/10', up: 'false' }],
      ['explain:sum', { parts: '3.5, 0.7', real: '21/5' }],
      ['explain:no-limit', {}],
      ['explain:whole-heads', { realMin: '21/5', headsMin: 5 }],
    ])
    expect(verdict?.filter(([code]) => code === 'explain:holds-along').map(([, args]) => args)).toMatchObject([
      { driver: 'servers', to: '452' },
      { driver: 'sites', to: '170' },
    ])
  })

  it('dedicated: each rounded up', () => {
    expect(parts(demands('dedicated')).arithmetic?.[2]).toEqual(['explain:sum', { parts: '4, 1', real: '5' }])
    const one = 'of: shift, demands: { combine: dedicated, items: [ { driver: servers, per: 40 } ] }'
    expect(parts(one).arithmetic?.map(([code]) => code)).toEqual([
      'explain:demand-product',
      'explain:no-limit',
      'explain:whole-heads',
    ])
    expect(parts(one).verdict?.find(([code]) => code === 'explain:holds')?.[1]).toMatchObject({ to: '80' })
  })

  it('that do not hold whatever one driver is', () => {
    const { verdict } = parts(demands('pooled').replace('of: agent', 'of: shift'))
    expect(verdict?.map(([code]) => code).slice(-2)).toEqual(['explain:holds-along', 'explain:holds-along-nowhere'])
  })
})

it('a split: every quota, who gets the rest, its own part; at both ends of a range', () => {
  const lines = [
    ['explain:quota', { role: 'north', heads: 5, weight: '140', whole: '200', real: '7/2' }],
    ['explain:quota', { role: 'south', heads: 5, weight: '60', whole: '200', real: '3/2' }],
    ['explain:remainders', { given: 4, left: 1, roles: 'north' }],
    ['explain:split-own', { role: 'north', heads: 4 }],
  ]
  expect(parts(split).arithmetic).toEqual(lines)
  expect(parts(split).norm?.slice(1, 4)).toEqual([
    ['explain:split', { heads: 5, roles: 2 }],
    ['explain:split-by', { role: 'north', by: 'servers' }],
    ['explain:split-weight', { role: 'south', weight: '60' }],
  ])
  const range = parts(split, { set: { servers: '140-240' } }).arithmetic
  expect(range?.slice(0, 4)).toEqual(lines)
  expect(range?.at(-1)).toEqual(['explain:split-own', { role: 'north', heads: 4 }])
  expect(range).toHaveLength(7)
})

it.each([
  tiers('marginal'),
  tiers('whole'),
  `of: shift, ladder: { driver: agent, steps: ${steps} }`,
  demands('pooled'),
  demands('dedicated'),
  split,
])('%s is explained in each language, without the other', (ratio) => {
  for (const set of [{}, { users: '900-1200', servers: '80-400' }]) {
    const { row, model, variant, context } = run(text(ratio), { set })
    const lines = explainRatio(row('x'), { ...context, model, variant }).flatMap(({ heading, lines: all }) => [
      heading,
      ...all,
    ])
    const english = lines.map((line) => line.text(formats.en)).join('\n')
    const chinese = lines.map((line) => line.text(formats.zh)).join('\n')
    expect(chineseIn(english)).toEqual([])
    expect(chinese).not.toMatch(/\p{Script=Han}[,;:!?]/u)
    expect(englishIn(chinese.replaceAll(/north|south|servers|sites|users|agent|plan/g, ''))).toEqual([])
  }
})
