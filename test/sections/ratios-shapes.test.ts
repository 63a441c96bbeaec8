import { describe, expect, it } from 'vitest'
import { marked, type Options, type Outcome, plan, run, said } from './ratios-run.js'

const drivers = 'x-own: 1'
const rich = (ratios: string, more = ''): string => `orgplan: 1
organization: { id: acme }
drivers: { users: 12000, servers: 140, sites: 14, unknown: { definition: not stated }, ${drivers} }
departments:
  ops: { head: lead, roles: { lead: 1, agent: 12, shift: 2, engineer: 5, wide: 3-6, north: 3, south: 2, open: } }
ratios: { ${ratios} }
${more}`

const tiers = (mode: string, bands = '[ { upTo: 1000, per: 100 }, { upTo: 5000, per: 500 }, { per: 1000 } ]'): string =>
  `{ of: agent, tiers: { driver: users, mode: ${mode}, bands: ${bands} } }`
const steps = '[ { from: 8, heads: 2 }, { from: 1, heads: 1 }, { from: 20, heads: 3 } ]'
const items = '[ { driver: servers, per: 40 }, { driver: sites, per: 10, need: 0.5 } ]'

/** What a row comes to. */
function verdict(found: Outcome, id: string): unknown {
  const { status, requiredMin, requiredMax, realMin, realMax, driver, holds } = found.json(id)
  return { status, heads: [requiredMin, requiredMax], real: [realMin, realMax], driver, holds }
}

const of = (ratio: string, options: Options = {}): unknown => verdict(run(rich(`x: ${ratio}`), options), 'x')

describe('tiers', () => {
  it('marginal: each band has its own rate', () => {
    expect(of(tiers('marginal'))).toEqual({
      status: 'under',
      heads: [25, null],
      real: ['25', null],
      driver: { id: 'users', value: '12000' },
      holds: { from: null, to: '2000' },
    })
  })

  it('whole: the band of the driver has one rate for all of it', () => {
    expect(of(tiers('whole'))).toMatchObject({ status: 'ok', heads: [12, null], holds: { from: null, to: '12000' } })
    expect(of(tiers('whole'), { set: { users: '1000' } })).toMatchObject({ status: 'ok', heads: [10, null] })
    expect(of(tiers('whole'), { set: { users: '1001' } })).toMatchObject({ heads: [3, null], real: ['2.002', null] })
  })

  it('of a range: the value that needs most, also inside it', () => {
    expect(of(tiers('whole'), { set: { users: '900-1200' } })).toMatchObject({ heads: [10, null] })
    expect(of(tiers('marginal'), { set: { users: '900-1500' } })).toMatchObject({ heads: [11, null] })
  })

  it('a way out of too few is a value below', () => {
    const ratio =
      'x: { of: shift, tiers: { driver: users, mode: whole, bands: [ { upTo: 1000, per: 100 }, { per: 600 } ] } }'
    const [one] = run(rich(ratio), { set: { users: '800' } }).of('ratio-below-min')
    expect(said(one!.said)[1]).toMatchObject({ requiredMin: '8', way: '200' })
  })

  it('may go by the heads of a role', () => {
    const ratio = '{ of: shift, tiers: { driver: agent, mode: marginal, bands: [ { upTo: 8, per: 8 }, { per: 4 } ] } }'
    expect(of(ratio)).toMatchObject({
      status: 'ok',
      heads: [2, null],
      driver: { id: null, of: 'agent', value: '12' },
      holds: { from: null, to: '12' },
    })
  })

  it('count FTE against the exact number', () => {
    expect(of(tiers('marginal').replace('of: agent', 'of: agent, measure: fte'))).toMatchObject({ real: ['25', null] })
  })
})

describe('a ladder', () => {
  it('says exactly how many, its steps in any order', () => {
    expect(of(`{ of: shift, ladder: { driver: agent, steps: ${steps} } }`)).toEqual({
      status: 'ok',
      heads: [2, 2],
      real: ['2', '2'],
      driver: { id: null, of: 'agent', value: '12' },
      holds: { from: '8', to: '20' },
    })
    const ladder = `{ of: shift, ladder: { driver: users, steps: ${steps} } }`
    expect(of(ladder, { set: { users: '0' } })).toMatchObject({ status: 'over', heads: [1, 1] })
    expect(of(ladder, { set: { users: '20' } })).toMatchObject({ status: 'under', heads: [3, 3] })
    expect(of(ladder, { set: { users: '7-20' } })).toMatchObject({ status: 'under', heads: [3, 1] })
  })
})

describe('demands', () => {
  const demands = (combine: string) => `{ of: engineer, demands: { combine: ${combine}, items: ${items} } }`

  it('pooled are added and rounded up once, dedicated one by one', () => {
    const driver = { id: null, of: 'servers + sites', value: null }
    expect(of(demands('pooled'))).toEqual({
      status: 'ok',
      heads: [5, null],
      real: ['4.2', null],
      driver,
      holds: null,
    })
    expect(of(demands('dedicated'))).toMatchObject({ heads: [5, null], real: ['5', null] })
    expect(of(demands('dedicated'), { set: { servers: '161' } })).toMatchObject({ status: 'under', heads: [6, null] })
    expect(of(demands('pooled'), { set: { servers: '161' } })).toMatchObject({ status: 'ok', heads: [5, null] })
    expect(of(demands('pooled'), { set: { servers: '100-400' } })).toMatchObject({ heads: [11, null] })
  })

  it('on one driver have that driver, and the values for which they hold', () => {
    const twice = '[ { driver: servers, per: 40 }, { driver: servers, per: 100 } ]'
    expect(of(`{ of: engineer, demands: { combine: dedicated, items: ${twice} } }`)).toMatchObject({
      heads: [6, null],
      driver: { id: 'servers', value: '140' },
      holds: { from: null, to: '120' },
    })
  })

  it('are not judged where one of them has no value', () => {
    const found = run(
      rich(
        'x: { of: engineer, demands: { combine: pooled, items: [ { driver: sites, per: 1 }, { driver: unknown, per: 1 } ] } }',
      ),
    )
    expect(found.json('x')).toMatchObject({ status: 'skipped', requiredMin: null, driver: { value: null } })
    expect(found.of('ratio-skipped').map((one) => said(one.said)[1])).toEqual([
      { ratio: 'x', what: 'unknown', why: 'driver' },
    ])
  })
})

describe('a split', () => {
  const split = (among: string, more = ''): string => `x: { apportion: { heads: 5, among: ${among} }${more} }`
  const parts = (found: Outcome): unknown =>
    found.model.ratios.rows.map(({ ratio, status, bandTo }) => [ratio.of, status, bandTo?.headsMin ?? null])

  it('is one row for each role, exactly its part', () => {
    expect(parts(run(rich(split('{ north: 80, south: 60 }'))))).toEqual([
      ['north', 'ok', 3],
      ['south', 'ok', 2],
    ])
    expect(parts(run(rich(split('{ north: 1, south: 4 }'))))).toEqual([
      ['north', 'over', 1],
      ['south', 'under', 4],
    ])
  })

  it('gives ties to the earlier role', () => {
    expect(parts(run(rich(split('{ south: 1, north: 1 }'))))).toEqual([
      ['south', 'under', 3],
      ['north', 'over', 2],
    ])
  })

  it('goes by drivers and heads too, at both ends of a range', () => {
    const found = run(rich(split('{ north: servers, south: agent }')))
    expect(parts(found)).toEqual([
      ['north', 'under', 5],
      ['south', 'over', 0],
    ])
    expect(found.json('x').driver).toEqual({ id: null, of: 'servers + agent', value: null })
    const range = run(rich(split('{ north: servers, south: 60 }')), { set: { servers: '80-300' } })
    expect(
      range.model.ratios.rows.map(({ status, bandTo, bandFrom }) => [status, bandTo?.headsMin, bandFrom?.headsMax]),
    ).toEqual([
      ['under', 4, 3],
      ['over', 2, 1],
    ])
    expect(range.json('x').driver).toEqual({ id: 'servers', value: '80-300' })
  })

  it('stands at each role’s headcount and can be waived for one of them', () => {
    const found = run(rich(split('{ north: 1, south: 4 }', ', severity: warning')))
    expect(
      ['ratio-below-min', 'ratio-above-max'].flatMap((rule) =>
        found.of(rule).map((one) => [one.pointer, one.severity, one.about?.slice(1)]),
      ),
    ).toEqual([
      [
        '/departments/ops/roles/south/headcount',
        'warning',
        [['/ratios/x/apportion/among/south'], ['/departments/ops/roles/south']],
      ],
      [
        '/departments/ops/roles/north/headcount',
        'warning',
        [['/ratios/x/apportion/among/north'], ['/departments/ops/roles/north']],
      ],
    ])
  })

  it('is not judged where all that it goes by is zero', () => {
    const found = run(rich(split('{ north: servers, south: 0 }')), { set: { servers: '0' } })
    expect(found.of('ratio-skipped').map((one) => said(one.said)[1])).toEqual([
      { ratio: 'x', what: 'north', why: 'weights' },
      { ratio: 'x', what: 'south', why: 'weights' },
    ])
  })

  it('takes roles and drivers with names that mean something to JavaScript', () => {
    const text = `orgplan: 1
organization: { id: acme }
drivers: { __proto__: 3, constructor: 1 }
departments: { ops: { roles: { __proto__: 3, toString: 1 } } }
ratios: { x: { apportion: { heads: 4, among: { __proto__: __proto__, toString: constructor } } } }
`
    expect(parts(run(text))).toEqual([
      ['__proto__', 'ok', 3],
      ['toString', 'ok', 1],
    ])
  })
})

describe('several ratios on one role', () => {
  it('meet, whatever their form', () => {
    const found = run(
      rich(
        `x: { of: engineer, demands: { combine: pooled, items: ${items} } }, y: { of: engineer, ladder: { driver: sites, steps: [ { from: 0, heads: 4 } ] } }`,
      ),
    )
    expect(
      found.model.ratios.bounds.map(({ requiredMin, requiredMax, conflict }) => [requiredMin, requiredMax, conflict]),
    ).toEqual([[5, 4, true]])
    expect(found.of('ratio-conflict')).toHaveLength(1)
  })
})

describe('stages', () => {
  const staged = (ratio: string, when: string): Outcome =>
    run(rich(`x: ${ratio}`, `scenarios: { s: { when: { ${when} } } }`), { scenario: 's' })
  const ends = (found: Outcome): unknown =>
    [...found.of('stage-outgrown'), ...found.of('stage-too-early')].map((one) => [one.rule, said(one.said)[1]])

  it('are told of tiers and of the band inside them that needs most', () => {
    expect(ends(staged(tiers('marginal', '[ { per: 1000 } ]'), 'users: 10000-15000'))).toMatchObject([
      ['stage-outgrown', { staff: '12', breaks: '12000', end: '15000', required: '15' }],
    ])
    const inside = ends(staged(tiers('whole', '[ { upTo: 15000, per: 1000 }, { per: 2000 } ]'), 'users: 10000-20000'))
    expect(inside).toMatchObject([
      ['stage-outgrown', { end: '15000', inside: 'true', required: '15', breaks: '12000' }],
    ])
  })

  it('are told of a ladder at both ends', () => {
    const ladder =
      '{ of: shift, ladder: { driver: users, steps: [ { from: 1, heads: 1 }, { from: 9000, heads: 2 }, { from: 15000, heads: 3 } ] } }'
    expect(ends(staged(ladder, 'users: 5000-20000'))).toMatchObject([
      ['stage-outgrown', { breaks: '15000', breaksOpen: 'true', end: '20000', required: '3' }],
      ['stage-too-early', { breaks: '9000', breaksOpen: 'false', start: '5000', allowed: '1' }],
    ])
  })

  it('are told of one driver among several, the others standing still', () => {
    const demands = `{ of: engineer, demands: { combine: pooled, items: ${items} } }`
    expect(ends(staged(demands, 'servers: 100-200'))).toMatchObject([
      ['stage-outgrown', { driver: 'servers', staff: '5', breaks: '172', end: '200', required: '6' }],
    ])
    expect(ends(staged(demands, 'sites: 10-30'))).toEqual([])
  })

  it('are told of a split without a number that it has not', () => {
    const split = '{ apportion: { heads: 5, among: { north: servers, south: 100 } } }'
    expect(ends(staged(split, 'servers: 100-600'))).toMatchObject([
      ['stage-outgrown', { of: 'north', staff: '3', end: '600', required: '4' }],
      ['stage-too-early', { of: 'south', staff: '2', start: '600', inside: 'true', allowed: '1' }],
    ])
  })
})

describe('what is wrong with a definition', () => {
  const faults = (ratio: string): unknown =>
    run(rich(`x: ${ratio}`))
      .findings.filter((one) => one.severity === 'error')
      .map((one) => [one.rule, said(one.said)[0].replace(/^.*:/, ''), one.pointer.replace('/ratios/x', '')])
  const x = 'ratio-definition'

  it.each<[string, unknown[]]>([
    ['{ of: agent }', [[x, 'no-norm', '']]],
    [`{ of: agent, norm: 3, ladder: { driver: users, steps: ${steps} } }`, [[x, 'second-norm', '/ladder']]],
    [
      tiers('whole', '[ { upTo: 9, per: 1 }, { upTo: 5, per: 2 }, { per: 3 } ]'),
      [[x, 'band-order', '/tiers/bands/1/upTo']],
    ],
    [tiers('whole', '[ { upTo: 0, per: 1 }, { per: 3 } ]'), [[x, 'band-order', '/tiers/bands/0/upTo']]],
    [
      tiers('marginal', '[ { per: 1 }, { upTo: 5, per: 2 } ]'),
      [
        [x, 'open-band', '/tiers/bands/0'],
        [x, 'closed-band', '/tiers/bands/1/upTo'],
      ],
    ],
    [tiers('marginal', '[ { per: 0 } ]'), [[x, 'zero', '/tiers/bands/0/per']]],
    [tiers('marginal', '[ { per: 1e-40 } ]'), [[x, 'too-many', '/tiers']]],
    [
      '{ of: agent, ladder: { driver: users, steps: [ { from: 1, heads: 1 }, { from: 1.0, heads: 2 } ] } }',
      [[x, 'same-step', '/ladder/steps/1/from']],
    ],
    [
      '{ of: agent, ladder: { driver: user, steps: [ { from: 1, heads: 1 } ] } }',
      [['reference-unknown', 'reference-unknown', '/ladder/driver']],
    ],
    [
      '{ of: agnt, ladder: { driver: users, steps: [ { from: 1, heads: 1 } ] } }',
      [['reference-unknown', 'reference-unknown', '/of']],
    ],
    [
      '{ of: agent, demands: { combine: pooled, items: [ { driver: users, per: 0 } ] } }',
      [[x, 'zero', '/demands/items/0/per']],
    ],
    [
      '{ of: agent, demands: { combine: pooled, items: [ { driver: sits, per: 1 }, { driver: sits, per: 2 } ] } }',
      [['reference-unknown', 'reference-unknown', '/demands/items/0/driver']],
    ],
    ['{ of: agent, apportion: { heads: 3, among: { north: 1 } } }', [[x, 'apportion-of', '/of']]],
    ['{ each: department, apportion: { heads: 3, among: { north: 1 } } }', [[x, 'apportion-each', '/each']]],
    ['{ apportion: { heads: 3, among: { north: 0, south: 0 } } }', [[x, 'no-weights', '/apportion/among']]],
    [
      '{ apportion: { heads: 3, among: { north: 1, ops/north: 2 } } }',
      [[x, 'same-role', '/apportion/among/ops~1north']],
    ],
    [
      '{ apportion: { heads: 3, among: { nort: 1 } } }',
      [['reference-unknown', 'reference-unknown', '/apportion/among/nort']],
    ],
    [
      '{ apportion: { heads: 3, among: { north: severs } } }',
      [['reference-unknown', 'reference-unknown', '/apportion/among/north']],
    ],
    [`{ of: shift, mode: block, ladder: { driver: agent, steps: ${steps} } }`, [[x, 'mode', '/mode']]],
  ])('%s', (ratio, expected) => {
    expect(faults(ratio)).toEqual(expected)
  })

  it('is told with what may have been meant', () => {
    const found = run(rich('x: { of: agent, ladder: { driver: user, steps: [ { from: 1, heads: 1 } ] } }'))
    const [one] = found.of('reference-unknown')
    expect([marked(one!), one!.suggestions.map((each) => each.replacement)]).toEqual(['user', ['users']])
  })

  it('warns where growth lowers whole tiers or a ladder', () => {
    const found = run(
      rich(
        `x: ${tiers('whole')}, y: { of: shift, ladder: { driver: agent, steps: [ { from: 9, heads: 2 }, { from: 20, heads: 1 } ] } }, z: ${tiers('marginal')}`,
      ),
    )
    expect(found.of('ratio-tier-drops').map((one) => [one.pointer, one.severity, said(one.said)])).toEqual([
      [
        '/ratios/x/tiers/bands/0',
        'warning',
        ['ratio-tier-drops', { ratio: 'x', at: '1000', heads: 10, headsAbove: 3 }],
      ],
      [
        '/ratios/x/tiers/bands/1',
        'warning',
        ['ratio-tier-drops', { ratio: 'x', at: '5000', heads: 10, headsAbove: 6 }],
      ],
      [
        '/ratios/y/ladder/steps/1',
        'warning',
        ['ratio-tier-drops:ladder', { ratio: 'y', at: '20', heads: 2, headsAbove: 1 }],
      ],
    ])
  })
})

it('a one-line norm stays what it was', () => {
  const found = run(plan({ roles: 'support: 12', ratios: 'support: 1-2 per 1000 users' }))
  expect(found.json('support')).toMatchObject({ status: 'ok', holds: { from: '6000', to: '12000' } })
})
