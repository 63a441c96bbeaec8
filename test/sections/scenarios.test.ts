import { describe, expect, it } from 'vitest'
import { formats } from '../../src/text/format.js'
import { marked, type Options, plan, run, said } from './ratios-run.js'

const stageRules = ['stage-outgrown', 'stage-too-early', 'stage-gap', 'stage-without-number']

interface Stage {
  readonly roles?: string
  readonly ratios?: string
  readonly users?: string
  readonly scenarios: string
}

const planOf = ({ roles = 'support: 1', ratios = 'support: 1-2 per 1000 users', users, scenarios }: Stage): string =>
  plan({ roles, ratios, ...(users === undefined ? {} : { users }), more: `scenarios:\n${scenarios}` })

/** What the stage rules say of a scenario. */
const told = (stage: Stage, options: Options = { scenario: 's' }): unknown[] =>
  run(planOf(stage), options)
    .findings.filter((one) => stageRules.includes(one.rule))
    .map((one) => said(one.said))

describe('the end of a stage', () => {
  it('that the plan does not reach is told with the number where it breaks', () => {
    const found = run(
      planOf({
        scenarios: '  s: { when: { users: 5000-40000 }, drivers: { users: 20000 }, headcount: { support: 24 } }',
      }),
      { scenario: 's' },
    )
    expect(found.json('support').status).toBe('ok')
    const [one, ...others] = found.of('stage-outgrown')
    expect(others).toEqual([])
    expect(said(one!.said)).toEqual([
      'stage-outgrown',
      {
        of: 'support',
        measure: 'heads',
        staff: '24',
        driver: 'users',
        breaks: '24000',
        breaksOpen: 'false',
        end: '40000',
        required: '40',
      },
    ])
    expect([one?.pointer, one && marked(one), one?.severity, one?.scenario, one?.key]).toEqual([
      '/scenarios/s/when/users',
      '5000-40000',
      'warning',
      's',
      'support',
    ])
  })

  it('is judged with the numbers of the whole chain', () => {
    const scenarios = `  first: { drivers: { users: 20000 }, headcount: { support: 24 } }
  s: { extends: first, when: { users: 20000-30000 } }`
    expect(told({ scenarios })).toMatchObject([['stage-outgrown', { breaks: '24000', end: '30000' }]])
  })

  it.each<[string, string, string, string, object | undefined]>([
    // headcount, ratio, range, value, expected
    ['24', '1-2 per 1000 users', '12000-24000', '20000', undefined],
    ['24', '1-2 per 1000 users', 'at least 20000', '20000', undefined],
    ['24', '1-2 per 1000 users', 'at most 24001', '20000', { breaks: '24000', end: '24001', required: '25' }],
    ['3', '1 per 1000-5000 users', '10000-16000', '15000', { breaks: '15000', end: '16000', required: '4' }],
    ['7', '2.1-9 per 1000 users', '2000-4000', '3000', { breaks: '3333', end: '4000', required: '9' }],
    ['7', '2.1-9 per 1000 users', '2000-4000.5', '3000', { breaks: '10000/3', end: '8001/2' }],
    [
      '2',
      '{ norm: 1 per 1000 users, mode: full-block }',
      '2000-3500',
      '2500',
      { breaks: '3000', breaksOpen: 'true', required: '3' },
    ],
    // A hat carries its part.
    ['{ heldBy: lead }', '1 per 5000 users', '1-6000', '5000', { staff: '1', breaks: '5000', required: '2' }],
    // The least of a range breaks first.
    ['10-14', '1-9 per 1000 users', '2000-12000', '9000', { staff: '10', breaks: '10000', required: '12' }],
    [
      '{ headcount: 3, fte: 2.5 }',
      '{ norm: 1-9 per 1000 users, measure: fte }',
      '2000-2750',
      '2000',
      { measure: 'fte', staff: '5/2', breaks: '2500', required: '11/4' },
    ],
  ])('%s at %s over %s from %s', (headcount, ratio, range, users, expected) => {
    const stage = {
      roles: `support: ${headcount}`,
      ratios: `support: ${ratio}`,
      scenarios: `  s: { when: { users: ${range} }, drivers: { users: ${users} } }`,
    }
    expect(told(stage).filter((one) => (one as [string])[0] === 'stage-outgrown')).toMatchObject(
      expected === undefined ? [] : [['stage-outgrown', expected]],
    )
  })
})

describe('the start of a stage', () => {
  it('that the plan is too large for is told with the number from which on it fits', () => {
    const found = run(
      planOf({
        scenarios: '  s: { when: { users: 5000-24000 }, drivers: { users: 20000 }, headcount: { support: 24 } }',
      }),
      { scenario: 's' },
    )
    expect(found.of('stage-too-early').map((one) => [said(one.said), one.pointer, one.severity])).toEqual([
      [
        [
          'stage-too-early',
          {
            of: 'support',
            measure: 'heads',
            staff: '24',
            driver: 'users',
            breaks: '12000',
            breaksOpen: 'false',
            start: '5000',
            allowed: '10',
          },
        ],
        '/scenarios/s/when/users',
        'warning',
      ],
    ])
  })

  it.each<[string, string, string, string, object | undefined]>([
    ['24', '1-2 per 1000 users', '12000-20000', '15000', undefined],
    ['24', '1-2 per 1000 users', 'at most 20000', '15000', undefined],
    ['24', '1-2 per 1000 users', 'at least 11999', '15000', { breaks: '12000', start: '11999', allowed: '23' }],
    ['3', '1 per 10000 users', '20000-30000', '25000', { breaks: '20000', breaksOpen: 'true', allowed: '2' }],
    ['3', 'at least 1 per 10000 users', '1-30000', '25000', undefined],
    ['10', '1-3 per 1000 users', '3000-9000', '5000', { breaks: '3334', start: '3000', allowed: '9' }],
    ['8-12', '1-2 per 1000 users', '5000-8000', '7000', { staff: '12', breaks: '6000', allowed: '10' }],
  ])('%s at %s over %s from %s', (headcount, ratio, range, users, expected) => {
    const stage = {
      roles: `support: ${headcount}`,
      ratios: `support: ${ratio}`,
      scenarios: `  s: { when: { users: ${range} }, drivers: { users: ${users} } }`,
    }
    expect(told(stage).filter((one) => (one as [string])[0] === 'stage-too-early')).toMatchObject(
      expected === undefined ? [] : [['stage-too-early', expected]],
    )
  })
})

describe('a stage', () => {
  it('is not told again at its end what is wrong at its own value', () => {
    const found = run(
      planOf({
        scenarios: '  s: { when: { users: 5000-40000 }, drivers: { users: 20000 }, headcount: { support: 3 } }',
      }),
      { scenario: 's' },
    )
    expect(found.rules).toEqual(['ratio-below-min'])
    const large = run(
      planOf({
        scenarios: '  s: { when: { users: 5000-40000 }, drivers: { users: 20000 }, headcount: { support: 90 } }',
      }),
      { scenario: 's' },
    )
    expect(large.rules.filter((rule) => rule !== 'span-of-control')).toEqual(['ratio-above-max'])
  })

  it('is judged over its range where its driver has no value, and then has no other ends', () => {
    const found = run(
      planOf({
        roles: 'support: 3',
        users: '{ definition: active }',
        scenarios: '  s: { when: { users: 1000-5000 } }',
      }),
      { scenario: 's' },
    )
    expect(found.json('support')).toMatchObject({
      driver: { id: 'users', value: '1000-5000' },
      status: 'under',
      requiredMin: 5,
      requiredMax: 2,
    })
    expect(found.rules).toEqual(['ratio-below-min'])
  })

  it('is judged at the value of the base where no layer sets one', () => {
    expect(told({ users: '800', scenarios: '  s: { when: { users: 500-1500 } }' })).toMatchObject([
      ['stage-outgrown', { breaks: '1000', end: '1500', required: '2' }],
    ])
  })

  it('says nothing of ratios on another driver or none, or that are not judged', () => {
    const ratios = 'support: at most 9, other: 1 per 2 lead, third: { of: free, norm: 1-2 per 1000 users }'
    expect(
      told({
        roles: 'support: 1, other: 1, free: Free',
        ratios,
        users: '800',
        scenarios: '  s: { when: { users: 500-1500 } }',
      }),
    ).toEqual([])
  })

  it('is a hint where the ratio is one', () => {
    const stage = {
      roles: 'support: 1',
      ratios: 'support: { norm: 1-2 per 1000 users, severity: info }',
      users: '800',
      scenarios: '  s: { when: { users: 500-1500 } }',
    }
    expect(
      run(planOf(stage), { scenario: 's' })
        .of('stage-outgrown')
        .map((one) => one.severity),
    ).toEqual(['info'])
  })

  it('has no ends in the base', () => {
    expect(told({ users: '800', scenarios: '  s: { when: { users: 500-1500 } }' }, {})).toEqual([])
  })

  it('reads well', () => {
    const text = `orgplan: 1
languages: [en, zh]
organization: { id: acme }
drivers: { users: { value: 12000, name: users | 用户 } }
departments: { ops: { head: lead, roles: { lead: 1, support: { title: Customer service | 客服, headcount: 24 } } } }
ratios: { support: 1-2 per 1000 users }
scenarios: { s: { when: { users: 5000-40000 }, drivers: { users: 20000 } } }
`
    const found = run(text, { scenario: 's' })
    expect(
      found.findings
        .filter((one) => stageRules.includes(one.rule))
        .map((one) => [one.said.text(formats.en), one.said.text(formats.zh)]),
    ).toEqual([
      [
        'Customer service is outgrown within the stage: 24 carry up to 24,000 users, 40 needed at its end (40,000)',
        '客服撑不到本阶段结束：24 人最多支撑用户到 24,000，结束时（40,000）需要 40 人',
      ],
      [
        'Customer service is too large for the start of the stage: 24 fit only from 12,000 users on, at most 10 allowed at its start (5,000)',
        '客服在本阶段开始时偏多：24 人在用户达到 12,000 后才合适，开始时（5,000）最多 10 人',
      ],
    ])
  })
})

describe('neighbouring stages', () => {
  const stages = (...ranges: string[]): string =>
    ranges
      .map((range, index) => `  ${'abcdef'[index]}: { when: ${range.includes('{') ? range : `{ users: ${range} }`} }`)
      .join('\n')
  const gaps = (...ranges: string[]): unknown => told({ scenarios: stages(...ranges) }, {})

  it('may share an end, or begin at the next whole number', () => {
    expect(gaps('1000-5000', '5000-9000', 'at least 9000')).toEqual([])
    expect(gaps('at most 4999', '5000-9000')).toEqual([])
    expect(gaps('1000-5000', '5000', '5000-9000')).toEqual([])
    expect(gaps('1.5-2.5', '2.5-9')).toEqual([])
  })

  it('leave a gap', () => {
    expect(gaps('8000-9000', '1000-5000')).toEqual([
      ['stage-gap', { before: 'b', after: 'a', driver: 'users', from: '5000', to: '8000' }],
    ])
    expect(gaps('1.5-2.5', '3-9')).toEqual([
      ['stage-gap', { before: 'a', after: 'b', driver: 'users', from: '5/2', to: '3' }],
    ])
    expect(gaps('1000-5000', 'at least 5002')).toMatchObject([['stage-gap', { from: '5000', to: '5002' }]])
  })

  it('overlap', () => {
    expect(gaps('1000-5000', '4000-9000')).toEqual([
      ['stage-gap:overlap', { before: 'a', after: 'b', driver: 'users', from: '4000', to: '5000' }],
    ])
    expect(gaps('at least 1000', '4000-9000')).toEqual([
      ['stage-gap:overlap', { before: 'a', after: 'b', driver: 'users', from: '4000', to: '9000' }],
    ])
    expect(gaps('at least 1000', 'at least 4000')).toEqual([
      ['stage-gap:overlap', { before: 'a', after: 'b', driver: 'users', from: '4000' }],
    ])
    expect(gaps('at most 1000', 'at most 4000')).toMatchObject([['stage-gap:overlap', { from: '0', to: '1000' }]])
    expect(gaps('1000-5000', '1000-5000')).toMatchObject([['stage-gap:overlap', { from: '1000', to: '5000' }]])
    expect(gaps('{ users: { from: 1000, to: 5000 } }', '{ users: { from: 4000 } }')).toMatchObject([
      ['stage-gap:overlap', { from: '4000', to: '5000' }],
    ])
  })

  it('are compared with the one that reaches furthest', () => {
    expect(gaps('1000-9000', '2000-3000', '9000-10000')).toMatchObject([
      ['stage-gap:overlap', { before: 'a', after: 'b' }],
    ])
    expect(gaps('1000-9000', '2000-3000', '9500-10000')).toMatchObject([
      ['stage-gap:overlap', { before: 'a', after: 'b' }],
      ['stage-gap', { before: 'a', after: 'c', from: '9000', to: '9500' }],
    ])
  })

  it('that differ in another driver do not overlap', () => {
    const two = (...ranges: string[]): unknown =>
      run(`orgplan: 1
organization: { id: acme }
drivers: { users: 10, shops: 10 }
departments: { ops: { head: lead, roles: { lead: 1 } } }
scenarios:
${stages(...ranges)}
`)
        .of('stage-gap')
        .map((one) => said(one.said))
    expect(two('{ users: 1000-5000, shops: 1-5 }', '{ users: 1000-5000, shops: 5-9 }')).toEqual([])
    expect(two('{ users: 1000-5000, shops: 1-5 }', '{ users: 4000-5000, shops: 4-9 }')).toMatchObject([
      ['stage-gap:overlap', { driver: 'users', from: '4000', to: '5000' }],
    ])
    expect(two('{ users: 1000-5000 }', '{ shops: 4-9 }')).toEqual([])
  })

  it('are told at the later one, with the base, or with themselves where the base is not looked at', () => {
    const text = planOf({ scenarios: stages('1000-5000', '8000-9000', '9000-9500') })
    const at = (options: Options): unknown =>
      run(text, options)
        .of('stage-gap')
        .map((one) => [one.pointer, marked(one), one.scenario])
    expect(at({})).toEqual([['/scenarios/b/when/users', '8000-9000', null]])
    expect(at({ scenario: 'a' })).toEqual([['/scenarios/b/when/users', '8000-9000', 'a']])
    expect(at({ scenario: 'b' })).toEqual([['/scenarios/b/when/users', '8000-9000', 'b']])
    expect(at({ scenario: 'c' })).toEqual([])
  })
})

describe('stage-without-number', () => {
  const text = planOf({
    scenarios:
      '  a: { when: { x-trigger: at a certain scale } }\n  b: { when: { users: 1 } }\n  c: { note: a what-if }',
  })
  it('is a stage whose trigger is no driver range', () => {
    const at = (options: Options): unknown =>
      run(text, options)
        .of('stage-without-number')
        .map((one) => [said(one.said), one.pointer, marked(one), one.severity])
    const expected = [[['stage-without-number', { scenario: 'a' }], '/scenarios/a/when', 'when', 'warning']]
    expect(at({})).toEqual(expected)
    expect(at({ scenario: 'a' })).toEqual(expected)
    expect(at({ scenario: 'b' })).toEqual([])
  })
})

describe('the slice of scenarios', () => {
  it('has stages in rising order, dated plans and what they extend', () => {
    const { model } = run(
      planOf({
        scenarios:
          '  late: { when: { users: 5000-9000 } }\n  early: { extends: dated, when: { driver:users: 1000-5000 } }\n  dated: { at: 2027-06-30 }',
      }),
      { scenario: 'early' },
    )
    const { scenarios } = model
    expect(scenarios.all.map((one) => [one.id, one.extends, one.day, one.when?.length ?? null])).toEqual([
      ['late', null, null, 1],
      ['early', 'dated', null, 1],
      ['dated', null, '2027-06-30', null],
    ])
    expect(scenarios.current?.id).toBe('early')
    expect(scenarios.stagesByDriver.get('users')?.map((one) => one.scenario)).toEqual(['early', 'late'])
  })
})
