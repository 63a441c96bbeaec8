import { describe, expect, it } from 'vitest'
import { explainRatio } from '../../src/sections/ratios/explain.js'
import { formats } from '../../src/text/format.js'
import { type Options, plan, run, said } from './ratios-run.js'

interface Parts {
  readonly [heading: string]: readonly (readonly [string, object])[]
}

/** Codes and arguments by heading. */
function explained(text: string, id: string, options: Options = {}): Parts {
  const { row, model, variant, context } = run(text, options)
  const parts = explainRatio(row(id), { ...context, model, variant })
  return Object.fromEntries(
    parts.map(({ heading, lines }) => [heading.code.replace('explain:', ''), lines.map((line) => said(line))]),
  )
}

const of = (
  roles: string,
  ratios: string,
  more: { users?: string; more?: string } = {},
  options: Options = {},
): Parts => explained(plan({ roles, ratios, ...more }), /^\w+/.exec(ratios)?.[0] ?? '', options)

describe('a density', () => {
  const parts = of(
    'support: 10',
    'support: { norm: 1-2 per 1000 users, reason: Answer within a day, source: board minute 12 }',
    {
      users: '{ value: 12000, unit: account, definition: registered, source: product database, asOf: 2026-10-31 }',
    },
  )

  it('has these parts in order', () => {
    expect(Object.keys(parts)).toEqual(['norm', 'measured', 'counted', 'arithmetic', 'verdict'])
  })

  it('says the norm as written and as read', () => {
    expect(parts.norm).toEqual([
      ['explain:norm-written', { norm: '1-2 per 1000 users' }],
      ['explain:norm-density', { low: '1', high: '2', per: '1000', noun: 'users', by: 'driver' }],
      ['explain:norm-counting', { measure: 'heads', count: 'planned' }],
      ['explain:norm-reason', { reason: '' }],
      ['explain:norm-source', { source: 'board minute 12' }],
    ])
  })

  it('says the driver and where it comes from', () => {
    expect(parts.measured).toEqual([
      ['explain:driver', { driver: 'users', low: '12000', high: '12000', unit: 'account', by: 'plan', scenario: '' }],
      ['explain:driver-definition', { definition: '' }],
      ['explain:driver-source', { source: 'product database' }],
      ['explain:driver-as-of', { day: '2026-10-31' }],
    ])
  })

  it('says who is counted, the exact band and the whole heads', () => {
    expect(parts.counted).toEqual([['explain:role', { role: 'ops/support', low: '10', high: '10', measure: 'heads' }]])
    expect(parts.arithmetic).toEqual([
      ['explain:product', { side: 'least', rate: '1', driver: '12000', per: '1000', real: '12' }],
      ['explain:product', { side: 'most', rate: '2', driver: '12000', per: '1000', real: '24' }],
      ['explain:whole-heads', { realMin: '12', realMax: '24', headsMin: 12, headsMax: 24 }],
    ])
  })

  it('says the verdict, what is missing, for which values the plan holds and what the team carries', () => {
    const [status, ...rest] = parts.verdict ?? []
    expect(status).toMatchObject([
      'explain:status',
      { status: 'under', low: '10', requiredMin: '12', requiredMax: '24' },
    ])
    expect(rest).toEqual([
      ['explain:missing', { gap: '2', measure: 'heads' }],
      [
        'explain:holds',
        { driver: 'users', by: 'driver', from: '5000', fromOpen: 'false', to: '10000', toOpen: 'false' },
      ],
      [
        'explain:reach',
        {
          from: '5000',
          fromOpen: 'false',
          to: '10000',
          toOpen: 'false',
          staff: '10',
          measure: 'heads',
          count: 'planned',
          held: 0,
          driver: 'users',
        },
      ],
    ])
  })
})

describe('where the driver comes from', () => {
  const more =
    'scenarios: { first: { drivers: { users: 20000 } }, second: { extends: first }, stage: { when: { free: 1000-5000 } } }'
  const from = (options: Options, ratio = 'support: 1-2 per 1000 users'): unknown =>
    explained(
      plan({ roles: 'support: 10', ratios: ratio, users: '12000, free: { unit: x }', more }),
      'support',
      options,
    ).measured?.[0]

  it('is the plan, a scenario of the chain, an option, or the range of the stage', () => {
    expect(from({})).toMatchObject(['explain:driver', { low: '12000', by: 'plan', scenario: '' }])
    expect(from({ scenario: 'second' })).toMatchObject([
      'explain:driver',
      { low: '20000', by: 'scenario', scenario: 'first' },
    ])
    expect(from({ scenario: 'second', set: { users: '1000-5000' } })).toMatchObject([
      'explain:driver',
      { low: '1000', high: '5000', by: 'option', scenario: '' },
    ])
    expect(from({ scenario: 'stage' })).toMatchObject(['explain:driver', { low: '12000', by: 'plan' }])
    expect(from({ scenario: 'stage' }, 'support: 1-2 per 1000 free')).toMatchObject([
      'explain:driver',
      { low: '1000', high: '5000', by: 'stage' },
    ])
    expect(from({}, 'support: 1-2 per 1000 free')).toEqual(['explain:driver-missing', { driver: 'free' }])
  })
})

describe('the arithmetic', () => {
  const arithmetic = (roles: string, ratios: string, users?: string, options?: Options): unknown =>
    of(roles, ratios, users === undefined ? {} : { users }, options).arithmetic

  it('of a capacity has the larger number for the least', () => {
    expect(arithmetic('support: 3', 'support: 1 per 1000-5000 users')).toEqual([
      ['explain:product', { side: 'least', rate: '1', driver: '12000', per: '5000', real: '12/5' }],
      ['explain:product', { side: 'most', rate: '1', driver: '12000', per: '1000', real: '12' }],
      ['explain:whole-heads', { realMin: '12/5', realMax: '12', headsMin: 3, headsMax: 12 }],
    ])
  })

  it('of blocks has their number', () => {
    expect(arithmetic('support: 3', 'support: { norm: 1-2 per 1000 users, mode: block }', '12500')).toEqual([
      ['explain:blocks', { driver: '12500', per: '1000', exact: '25/2', mode: 'started', blocks: '13' }],
      ['explain:block-product', { side: 'least', rate: '1', blocks: '13', real: '13' }],
      ['explain:block-product', { side: 'most', rate: '2', blocks: '13', real: '26' }],
      ['explain:whole-heads', { realMin: '13', realMax: '26', headsMin: 13, headsMax: 26 }],
    ])
    expect(arithmetic('support: 3', 'support: { norm: at least 1 per 1000 users, mode: full-block }', '12500')).toEqual(
      [
        ['explain:blocks', { driver: '12500', per: '1000', exact: '25/2', mode: 'full', blocks: '12' }],
        ['explain:block-product', { side: 'least', rate: '1', blocks: '12', real: '12' }],
        ['explain:no-limit', {}],
        ['explain:whole-heads', { realMin: '12', headsMin: 12 }],
      ],
    )
  })

  it('of a share of the whole has its algebra', () => {
    const parts = of('support: 4, rest: 44', 'support: 10%-20% of heads')
    expect(parts.norm).toContainEqual(['explain:norm-included', { noun: 'heads' }])
    expect(parts.measured?.slice(-2)).toEqual([
      ['explain:heads', { noun: 'heads', low: '49', high: '49', notStated: 0, measure: 'heads' }],
      ['explain:heads-others', { low: '45', high: '45', measure: 'heads' }],
    ])
    expect(parts.arithmetic).toEqual([
      ['explain:share-of-others', { side: 'least', share: '1/10', rate: '1/9' }],
      ['explain:product', { side: 'least', rate: '1/9', driver: '45', per: '1', real: '5' }],
      ['explain:share-of-others', { side: 'most', share: '1/5', rate: '1/4' }],
      ['explain:product', { side: 'most', rate: '1/4', driver: '45', per: '1', real: '45/4' }],
      ['explain:whole-heads', { realMin: '5', realMax: '45/4', headsMin: 5, headsMax: 11 }],
    ])
    expect(arithmetic('support: 4, rest: 44', 'support: at most 20% of heads')).toMatchObject([
      ['explain:share-of-others', { side: 'most' }],
      ['explain:product', { side: 'most' }],
      ['explain:whole-heads', { headsMin: 0, headsMax: 11 }],
    ])
  })

  it('of a share of others multiplies', () => {
    const parts = of('support: 7, rest: 40', 'support: at least 20% of rest')
    expect(parts.norm).toContainEqual(['explain:norm-apart', { noun: 'rest' }])
    expect(parts.arithmetic).toEqual([
      ['explain:share-product', { side: 'least', share: '1/5', driver: '40', real: '8' }],
      ['explain:no-limit', {}],
      ['explain:whole-heads', { realMin: '8', headsMin: 8 }],
    ])
    expect(parts.verdict).toContainEqual([
      'explain:holds',
      { driver: 'rest', by: 'role', fromOpen: 'false', to: '35', toOpen: 'false' },
    ])
  })

  it('of an absolute norm has nothing to multiply', () => {
    const parts = of('support: 4', 'support: 3-5')
    expect(Object.keys(parts)).toEqual(['norm', 'counted', 'arithmetic', 'verdict'])
    expect(parts.norm?.[1]).toEqual(['explain:norm-absolute', { low: '3', high: '5' }])
    expect(parts.arithmetic).toEqual([
      ['explain:whole-heads', { realMin: '3', realMax: '5', headsMin: 3, headsMax: 5 }],
    ])
  })

  it('over a range takes the least at its upper end and the most at its lower', () => {
    expect(arithmetic('support: 4', 'support: 1-9 per 1000 users', undefined, { set: { users: '2000-4000' } })).toEqual(
      [
        ['explain:driver-range', { low: '2000', high: '4000' }],
        ['explain:product', { side: 'least', rate: '1', driver: '4000', per: '1000', real: '4' }],
        ['explain:product', { side: 'most', rate: '9', driver: '2000', per: '1000', real: '18' }],
        ['explain:whole-heads', { realMin: '4', realMax: '18', headsMin: 4, headsMax: 18 }],
      ],
    )
  })

  it('says where a person cannot be divided, and only there', () => {
    expect(arithmetic('support: 3', 'support: 1 per 10000 users', '25000')).toEqual([
      ['explain:product', { side: 'least', rate: '1', driver: '25000', per: '10000', real: '5/2' }],
      ['explain:product', { side: 'most', rate: '1', driver: '25000', per: '10000', real: '5/2' }],
      ['explain:whole-heads', { realMin: '5/2', realMax: '5/2', headsMin: 3, headsMax: 3 }],
      ['explain:indivisible', { realMin: '5/2', realMax: '5/2', heads: 3 }],
    ])
    const codes = (of('support: 3', 'support: 1 per 10000 users', { users: '30000' }).arithmetic ?? []).map(
      ([code]) => code,
    )
    expect(codes).not.toContain('explain:indivisible')
  })

  it('in FTE says that they are compared exactly', () => {
    const parts = of('support: { headcount: 10, fte: 9.5 }', 'support: { norm: 1-2 per 1000 users, measure: fte }')
    expect(parts.counted).toEqual([
      ['explain:role', { role: 'ops/support', low: '19/2', high: '19/2', measure: 'fte' }],
    ])
    expect(parts.arithmetic?.at(-1)).toEqual(['explain:fte-exact', {}])
    expect(parts.verdict).toContainEqual(['explain:missing', { gap: '5/2', measure: 'fte' }])
  })

  it('is left out where there is nothing to reckon with', () => {
    const parts = of('support: 4, boss: Chief', 'support: 1-4 per boss')
    expect(Object.keys(parts)).toEqual(['norm', 'measured', 'counted', 'verdict'])
    expect(parts.measured).toEqual([['explain:role-not-stated', { role: 'ops/boss' }]])
    expect(parts.verdict).toMatchObject([
      ['explain:skipped', { why: 'measured' }],
      ['explain:holds', { driver: 'boss', from: '1', to: '4' }],
    ])
  })
})

describe('who is counted', () => {
  it('names hats as such, with who wears them', () => {
    const parts = of('a: 2-3, b: { heldBy: lead }, c: Others', 'x: { of: [a, b, c], norm: at least 3 }')
    expect(parts.counted).toEqual([
      ['explain:role', { role: 'ops/a', low: '2', high: '3', measure: 'heads' }],
      ['explain:role-hat', { role: 'ops/b', holder: 'ops/lead' }],
      ['explain:role-not-stated', { role: 'ops/c' }],
      ['explain:counted-total', { low: '2', held: 1, measure: 'heads' }],
    ])
    expect(parts.verdict?.map(([code]) => code)).toEqual(['explain:status', 'explain:covered'])
  })

  it('lists at most thirty roles', () => {
    const roles = Array.from({ length: 40 }, (_, index) => `r${index}: 1`).join(', ')
    const counted = of(roles, 'x: { of: { department: ops }, norm: at least 3 }').counted ?? []
    expect(counted).toHaveLength(32)
    expect(counted.slice(-2)).toEqual([
      ['explain:roles-more', { more: 11 }],
      ['explain:counted-total', { low: '41', high: '41', held: 0, measure: 'heads' }],
    ])
  })

  it('says that part of the noun is not stated', () => {
    const parts = of('a: 4, b: Others', 'a: at least 10% of heads')
    expect(parts.measured).toContainEqual([
      'explain:heads',
      { noun: 'heads', low: '5', high: '5', notStated: 1, measure: 'heads' },
    ])
  })
})

describe('the verdict', () => {
  const verdict = (roles: string, ratios: string, users?: string): readonly (readonly [string, object])[] =>
    of(roles, ratios, users === undefined ? {} : { users }).verdict ?? []

  it('says what is too much, and an open end of what holds', () => {
    expect(verdict('support: 3', 'support: 1 per 10000 users', '15000').slice(1)).toMatchObject([
      ['explain:too-many', { gap: '1' }],
      ['explain:holds', { from: '20000', fromOpen: 'true', to: '30000', toOpen: 'false' }],
      ['explain:reach', { staff: '3', from: '30000', to: '30000' }],
    ])
  })

  it('says what the people in post could carry, where they are known', () => {
    expect(
      verdict('support: { headcount: { planned: 12, filled: 9 } }', 'support: 1 per 1000-5000 users').slice(1),
    ).toMatchObject([
      ['explain:holds', { from: '12000', to: '60000' }],
      ['explain:reach', { staff: '9', count: 'filled', from: '9000', to: '45000' }],
    ])
    expect(
      verdict(
        'support: { headcount: { planned: 12, filled: 3 } }',
        'support: { norm: 1 per 1000 users, mode: full-block }',
      ).at(-1),
    ).toMatchObject(['explain:reach', { staff: '3', from: '3000', to: '4000', toOpen: 'true' }])
    expect(verdict('support: 9', 'support: at least 2 per 1000 users').at(-1)).toMatchObject([
      'explain:reach',
      { staff: '9', to: '4500' },
    ])
    expect(verdict('support: { heldBy: lead }', 'support: 1 per 5000 users').at(-1)).toMatchObject([
      'explain:reach',
      { staff: '1', held: 1, from: '5000', to: '5000' },
    ])
  })

  it('says where no value of the driver would do', () => {
    expect(verdict('support: 1-90', 'support: 1-2 per 1000 users').slice(1)).toMatchObject([
      ['explain:holds-nowhere', { driver: 'users' }],
      ['explain:reach', { staff: '1', from: '500', to: '1000' }],
      ['explain:reach', { staff: '90', from: '45000', to: '90000' }],
    ])
  })

  it('says why there is none', () => {
    expect(verdict('support: Helpers', 'support: 1-2 per 1000 users')).toEqual([
      ['explain:skipped', { why: 'headcount' }],
    ])
  })
})

describe('several ratios on the role', () => {
  const ratios =
    'support: 1-2 per 1000 users, floor: { of: support, norm: at least 13 }, cap: { of: support, norm: at most 20 }'

  it('are told with who sets each bound', () => {
    for (const id of ['support', 'floor', 'cap']) {
      expect(explained(plan({ roles: 'support: 13', ratios }), id).together).toEqual([
        ['explain:together-ratio', { ratio: 'support', least: 12, most: 24 }],
        ['explain:together-ratio', { ratio: 'floor', least: 13 }],
        ['explain:together-ratio', { ratio: 'cap', least: 0, most: 20 }],
        ['explain:together-least', { role: 'support', ratio: 'floor', heads: 13 }],
        ['explain:together-most', { role: 'support', ratio: 'cap', heads: 20 }],
      ])
    }
  })

  it('are told to contradict each other', () => {
    const parts = of('support: 13', 'support: 1-2 per 1000 users, cap: { of: support, norm: at most 5 }')
    expect(parts.together?.at(-1)).toEqual(['explain:together-conflict', { role: 'support' }])
  })

  it('are no part where there is only one', () => {
    expect(of('support: 13', 'support: 1-2 per 1000 users')).not.toHaveProperty('together')
  })
})

describe('every line', () => {
  const plans: [string, string, string?][] = [
    ['support: 10', 'support: { norm: 1-2 per 1000 users, reason: Why, source: s }'],
    ['support: 30', 'support: 1 per 700-1100 users'],
    ['support: 3', 'support: 1 per 10000 users', '25000'],
    [
      'support: 3',
      'support: { norm: 1 per 10000 users, mode: block }',
      '{ value: { from: 1000, to: 25000 }, unit: u, definition: d, source: s, asOf: 2026-01-01 }',
    ],
    ['support: { heldBy: lead }, rest: 7, some: Some', 'support: 10%-20% of heads'],
    ['support: { headcount: 4, fte: 3.5 }, rest: 7', 'support: { norm: at most 30% of rest, measure: fte }'],
    ['support: 4, rest: 7', 'support: 1-2 per 3 rest, cap: { of: support, norm: at most 1 }'],
    ['support: Helpers', 'support: at least 2'],
    ['support: 3', 'support: 1 per users', '{ unit: u }'],
  ]

  it.each(plans)('%s with %s is said in both languages', (roles, ratios, users) => {
    const { row, model, variant, context } = run(plan({ roles, ratios, ...(users === undefined ? {} : { users }) }))
    for (const { heading, lines } of explainRatio(row('support'), { ...context, model, variant })) {
      for (const line of [heading, ...lines]) {
        const [en, zh] = [line.text(formats.en), line.text(formats.zh)]
        expect(en).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]|undefined|null|NaN|\[object/u)
        expect(zh).not.toMatch(/undefined|null|NaN|\[object|\p{Script=Han}[:;,]/u)
        expect(zh).toMatch(/\p{Script=Han}/u)
      }
    }
  })
})
