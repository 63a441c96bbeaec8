import { describe, expect, it } from 'vitest'
import { boundName } from '../../src/sections/ratios/model.js'
import { formats } from '../../src/text/format.js'
import { marked, type Options, plan, run, said } from './ratios-run.js'

/** Code and arguments of the ratio findings. */
const told = (roles: string, ratios: string, users?: string, options: Options = {}): unknown[] =>
  run(plan({ roles, ratios, ...(users === undefined ? {} : { users }) }), options)
    .findings.filter((one) => one.rule.startsWith('ratio-'))
    .map((one) => said(one.said))

const titled = 'support: { title: { en: Customer service, zh: 客服 }, headcount: 10 }'

describe('ratio-below-min', () => {
  it('says what is planned, needed and missing, and the way out', () => {
    expect(told(titled, 'support: 1-2 per 1000 users')).toEqual([
      [
        'ratio-below-min',
        {
          of: 'support',
          count: 'planned',
          measure: 'heads',
          low: '10',
          high: '10',
          held: 0,
          notStated: 0,
          requiredMin: '12',
          requiredMax: '24',
          norm: '1-2 per 1000 users',
          by: 'driver',
          driver: 'users',
          driverFrom: '12000',
          driverTo: '12000',
          driverOpen: 'false',
          gap: '2',
          way: '10000',
          wayOpen: 'false',
        },
      ],
    ])
  })

  it('reads as a sentence in both languages', () => {
    const found = run(`orgplan: 1
languages: [en, zh]
organization: { id: acme }
drivers: { users: { value: 12000, name: active users | 活跃用户 } }
departments: { ops: { head: lead, roles: { lead: 1, support: { title: Customer service | 客服, headcount: 10 } } } }
ratios: { support: 1-2 per 1000 users }
`).of('ratio-below-min')[0]
    expect(found?.said.text(formats.en)).toBe(
      'Customer service: 10 planned, 12 to 24 needed at 12,000 active users (1-2 per 1000 users). Add 2, or lower active users to 10,000.',
    )
    expect(found?.said.text(formats.zh)).toBe(
      '客服：编制 10 人，活跃用户为 12,000 时需要 12 到 24 人（1-2 per 1000 users）。请增加 2 人，或将活跃用户降到 10,000。',
    )
  })

  const args = (roles: string, ratios: string, users?: string, options?: Options): object =>
    (told(roles, ratios, users, options)[0] as [string, object])[1]

  it('counts what is missing from what there is', () => {
    // A range from its upper end, an FTE exactly, a hat as long as another role can take the seat.
    expect(args('support: 8-11', 'support: 1-2 per 1000 users')).toMatchObject({
      low: '8',
      high: '11',
      gap: '1',
      way: '8000',
    })
    expect(
      args('support: { headcount: 12, fte: 9.5 }', 'support: { norm: 1-2 per 1000 users, measure: fte }'),
    ).toMatchObject({
      requiredMin: '12',
      requiredMax: '24',
      gap: '5/2',
      way: '9500',
    })
    expect(
      args('support: { headcount: 2, fte: 2 }', 'support: { norm: 1 per 5000 users, measure: fte }'),
    ).toMatchObject({
      requiredMin: '12/5',
      requiredMax: '3',
      gap: '2/5',
    })
    expect(args('support: { heldBy: lead }', 'support: 1 per 6000 users')).toMatchObject({
      held: 1,
      gap: '2',
      way: '6000',
    })
    expect(args('support: { heldBy: lead }, b: 1', 'x: { of: [support, b], norm: 1 per 3000 users }')).toMatchObject({
      of: 'x',
      held: 1,
      gap: '2',
    })
    expect(args('support: 4, rest: 44', 'support: at least 10% of heads')).toMatchObject({
      gap: '1',
      by: 'all',
      driver: 'heads',
      driverFrom: '49',
      othersFrom: '45',
    })
    expect(args('support: 2, boss: 3', 'support: 1-4 per boss')).toMatchObject({
      by: 'role',
      driver: 'boss',
      driverFrom: '3',
      gap: '1',
    })
  })

  it('lowers the driver to a whole number, or not at all', () => {
    // 7 heads carry 10,500 at 2 per 3,000 and 3,333 1/3 at 2.1 per 1,000.
    expect(args('support: 7', 'support: 2-3 per 3000 users')).toMatchObject({ way: '10500' })
    expect(args('support: 7', 'support: 2.1-4 per 1000 users')).toMatchObject({ way: '3333' })
    expect(args('support: 7', 'support: 2.1-4 per 1000 users', '12000.5')).toMatchObject({ way: '10000/3' })
    expect(args('support: 0', 'support: 1-2 per 1000 users')).not.toHaveProperty('way')
    expect(args('support: 0', 'support: { norm: 1 per 1000 users, mode: full-block }')).toMatchObject({
      way: '1000',
      wayOpen: 'true',
    })
    expect(args('support: 0', 'support: at least 2')).not.toHaveProperty('way')
    // A range has no one value to lower.
    expect(args('support: 4', 'support: 1-2 per 1000 users', undefined, { set: { users: '1000-5000' } })).toMatchObject(
      {
        driverFrom: '1000',
        driverTo: '5000',
        requiredMin: '5',
        requiredMax: '2',
        gap: '1',
      },
    )
    expect(
      args('support: 4', 'support: 1-2 per 1000 users', undefined, { set: { users: '1000-5000' } }),
    ).not.toHaveProperty('way')
  })
})

describe('ratio-above-max', () => {
  it('says what is too much and from where on it would not be', () => {
    expect(told('support: 30', 'support: 1-2 per 1000 users')).toMatchObject([
      [
        'ratio-above-max',
        { low: '30', requiredMin: '12', requiredMax: '24', gap: '6', way: '15000', wayOpen: 'false' },
      ],
    ])
    expect(told('support: 3', 'support: 1 per 10000 users', '15000')).toMatchObject([
      ['ratio-above-max', { requiredMin: '2', requiredMax: '2', gap: '1', way: '20000', wayOpen: 'true' }],
    ])
    expect(told('support: 30-40', 'support: 1-2 per 1000 users')).toMatchObject([
      ['ratio-above-max', { gap: '6', way: '20000' }],
    ])
    expect(told('support: 1', 'support: 1-2 per 1000 users', '0')).toMatchObject([
      ['ratio-above-max', { requiredMax: '0', gap: '1' }],
    ])
    expect(
      told('support: { headcount: 2, fte: 1.5 }', 'support: { norm: 0.2-1.2 per 12000 users, measure: fte }'),
    ).toMatchObject([['ratio-above-max', { requiredMax: '6/5', gap: '3/10', way: '15000' }]])
  })
})

describe('ratio-depends', () => {
  it('says what decides', () => {
    expect(told('support: 10-14', 'support: 1-2 per 1000 users')).toMatchObject([
      ['ratio-depends', { low: '10', high: '14', notStated: 0, requiredMin: '12', requiredMax: '24', gap: '0' }],
    ])
    expect(told('a: 10, b: Others', 'x: { of: [a, b], norm: 1-2 per 1000 users }')).toMatchObject([
      ['ratio-depends', { low: '10', notStated: 1 }],
    ])
    expect(told('a: 10, b: Others', 'a: at most 10% of heads')).toMatchObject([
      ['ratio-depends', { driverOpen: 'true', driver: 'heads' }],
    ])
  })
})

describe('ratio-skipped', () => {
  it.each<[string, string, string | undefined, object]>([
    [
      'support: Helpers',
      'support: 1-2 per 1000 users',
      undefined,
      { ratio: 'support', what: 'ops/support', why: 'headcount' },
    ],
    [
      'support: 4',
      'support: { norm: 1-2 per 1000 users, count: filled }',
      undefined,
      { ratio: 'support', what: 'ops/support', why: 'filled' },
    ],
    [
      'support: 4',
      'support: 1-2 per 1000 users',
      '{ unit: account }',
      { ratio: 'support', what: 'users', why: 'driver' },
    ],
    [
      'support: 4, boss: Chief',
      'support: 1-4 per boss',
      undefined,
      { ratio: 'support', what: 'boss', why: 'measured' },
    ],
  ])('%s with %s', (roles, ratios, users, args) => {
    expect(told(roles, ratios, users)).toEqual([['ratio-skipped', args]])
  })

  it('stands at the key of the ratio', () => {
    const found = run(plan({ roles: 'support: Helpers', ratios: 'support: 1-2 per 1000 users' })).of('ratio-skipped')
    expect(found.map((one) => [one.pointer, marked(one), one.severity])).toEqual([
      ['/ratios/support', 'support', 'warning'],
    ])
  })
})

describe('where a verdict stands', () => {
  it('is the headcount of the one role, with the norm as related', () => {
    const found = run(
      plan({ roles: 'support: { headcount: { planned: 10, filled: 9 } }', ratios: 'support: 1-2 per 1000 users' }),
    )
    const [one] = found.of('ratio-below-min')
    expect([one?.pointer, one && marked(one)]).toEqual([
      '/departments/ops/roles/support/headcount',
      '{ planned: 10, filled: 9 }',
    ])
    expect(
      one?.related.map((each) => [each.said.code, each.place.source.text.slice(each.place.start, each.place.end)]),
    ).toEqual([['ratio:norm', '1-2 per 1000 users']])
  })

  it('is the scalar, or the key of the role that states nothing', () => {
    const at = (roles: string): unknown =>
      run(plan({ roles, ratios: 'support: 2 per 1000 users' }))
        .of('ratio-below-min')
        .map(marked)
    expect(at('support: 10')).toEqual(['10'])
    expect(at('support: { heldBy: lead }')).toEqual(['support'])
  })

  it('is the norm where several are counted, with the roles as related', () => {
    const [one] = run(plan({ roles: 'a: 1, b: 2', ratios: 'x: { of: [a, b], norm: at least 9 }' })).of(
      'ratio-below-min',
    )
    expect([one?.pointer, one && marked(one), one?.key]).toEqual(['/ratios/x/norm', 'at least 9', 'x'])
    expect(one?.related.map((each) => said(each.said))).toEqual([
      ['ratio:counted', { role: 'ops/a' }],
      ['ratio:counted', { role: 'ops/b' }],
    ])
  })

  it('is the key of the scenario that set the number', () => {
    const text = plan({
      roles: 'support: 12',
      ratios: 'support: 1-2 per 1000 users',
      more: 'scenarios: { small: { headcount: { support: 5 } } }',
    })
    const [one] = run(text, { scenario: 'small' }).of('ratio-below-min')
    expect([one?.pointer, one && marked(one), one?.scenario]).toEqual([
      '/scenarios/small/headcount/support',
      '5',
      'small',
    ])
  })
})

describe('the severity of a ratio', () => {
  const severity = (roles: string, ratio: string, more = ''): string[] =>
    run(plan({ roles, ratios: `support: ${ratio}`, more }))
      .findings.filter((one) => one.rule.startsWith('ratio-'))
      .map((one) => one.severity)

  it('is an error unless it says otherwise', () => {
    expect(severity('support: 1', '1-2 per 1000 users')).toEqual(['error'])
    expect(severity('support: 1', '{ norm: 1-2 per 1000 users, severity: warning }')).toEqual(['warning'])
    expect(severity('support: 99', '{ norm: 1-2 per 1000 users, severity: info }')).toEqual(['info'])
    expect(
      run(plan({ roles: 'support: 1', ratios: 'support: { norm: 2, severity: info }' })).json('support').severity,
    ).toBe('info')
  })

  it('makes a milder finding only milder still', () => {
    expect(severity('support: 10-14', '{ norm: 1-2 per 1000 users, severity: error }')).toEqual(['warning'])
    expect(severity('support: 10-14', '{ norm: 1-2 per 1000 users, severity: info }')).toEqual(['info'])
    expect(severity('support: Helpers', '{ norm: 1-2 per 1000 users, severity: info }')).toEqual(['info'])
  })
})

describe('several ratios on one role', () => {
  const bounds = (roles: string, ratios: string, options: Options = {}): unknown => {
    const found = run(plan({ roles, ratios }), options)
    return [
      found.model.ratios.bounds.map((one) => [
        one.role.path,
        one.requiredMin,
        one.minFrom && boundName(one.minFrom).id,
        one.requiredMax,
        one.maxFrom && boundName(one.maxFrom).id,
        one.conflict,
      ]),
      found.findings.filter((one) => one.rule.startsWith('ratio-')).map((one) => one.rule),
    ]
  }

  it('give the tightest bound of each side', () => {
    expect(
      bounds(
        'support: 13',
        'support: 1-2 per 1000 users, floor: { of: support, norm: at least 13 }, cap: { of: support, norm: at most 20 }',
      ),
    ).toEqual([[['ops/support', 13, 'floor', 20, 'cap', false]], []])
  })

  it('keep a verdict each', () => {
    expect(bounds('support: 12', 'support: 1-2 per 1000 users, floor: { of: support, norm: at least 13 }')).toEqual([
      [['ops/support', 13, 'floor', 24, 'support', false]],
      ['ratio-below-min'],
    ])
  })

  it('that contradict each other are told once, with both', () => {
    const text = plan({
      roles: 'support: 8',
      ratios: 'support: 1-2 per 1000 users, cap: { of: support, norm: at most 5 }',
    })
    const found = run(text)
    const [one, ...others] = found.findings
    expect(others).toEqual([])
    expect(said(one!.said)).toEqual([
      'ratio-conflict',
      { role: 'support', min: 12, minFrom: 'support', max: 5, maxFrom: 'cap' },
    ])
    expect([one?.pointer, one && marked(one), one?.severity]).toEqual([
      '/departments/ops/roles/support/headcount',
      '8',
      'error',
    ])
    expect(one?.related.map((each) => each.place.source.text.slice(each.place.start, each.place.end))).toEqual([
      '1-2 per 1000 users',
      'at most 5',
    ])
    expect([found.json('support').status, found.json('cap').status]).toEqual(['under', 'over'])
  })

  it('contradict each other also where the role states nothing', () => {
    expect(bounds('support: Helpers', 'support: 1-2 per 1000 users, cap: { of: support, norm: at most 5 }')).toEqual([
      [['ops/support', 12, 'support', 5, 'cap', true]],
      ['ratio-skipped', 'ratio-skipped', 'ratio-conflict'],
    ])
  })

  it('do not contradict each other over a range of the driver', () => {
    const range = { set: { users: '1000-5000' } }
    expect(bounds('support: 5', 'support: 1-2 per 1000 users, cap: { of: support, norm: at most 9 }', range)).toEqual([
      [['ops/support', 5, 'support', 2, 'support', false]],
      ['ratio-above-max'],
    ])
    // At the upper end 5 are needed and 4 allowed.
    expect(bounds('support: 5', 'support: 1-2 per 1000 users, cap: { of: support, norm: at most 4 }', range)).toEqual([
      [['ops/support', 5, 'support', 4, 'cap', true]],
      ['ratio-conflict'],
    ])
  })

  it('that contradict each other over all of a range are told with what the range needs', () => {
    const range = { set: { users: '1000-5000' } }
    expect(bounds('support: 5', 'support: 3-4 per 1000 users, cap: { of: support, norm: at most 2 }', range)).toEqual([
      [['ops/support', 15, 'support', 2, 'cap', true]],
      ['ratio-conflict'],
    ])
    // Never one ratio with itself: at the upper end 15 are needed and 5 allowed.
    const three =
      'support: 3-4 per 1000 users, cap: { of: support, norm: at most 5 }, floor: { of: support, norm: at least 6 }'
    expect(bounds('support: 5', three, range)).toEqual([
      [['ops/support', 15, 'support', 5, 'cap', true]],
      ['ratio-conflict'],
    ])
  })

  it('meet only in the same measure and count, and on the role alone', () => {
    expect(
      bounds(
        'support: { headcount: { planned: 12, filled: 3 }, fte: 8 }, other: 1',
        'support: 1-2 per 1000 users, filled: { of: support, norm: at most 5, count: filled }, fte: { of: support, norm: at most 9, measure: fte }, both: { of: [support, other], norm: at most 13 }',
      ),
    ).toEqual([[], []])
  })
})
