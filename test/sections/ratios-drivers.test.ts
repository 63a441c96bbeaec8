import { describe, expect, it } from 'vitest'
import { exactText } from '../../src/staffing/rational.js'
import { marked, type Options, plan, run, said } from './ratios-run.js'

const value = (users: string, options: Options = {}, more = ''): unknown => {
  const driver = run(
    plan({ roles: 'support: 12', ratios: 'support: at least 0 per users', users, more }),
    options,
  ).model.drivers.get('users')
  return driver?.value === null || driver === undefined
    ? null
    : [exactText(driver.value.from), exactText(driver.value.to), driver.ofStage]
}

describe('the value of a driver', () => {
  it.each<[string, unknown]>([
    ['12000', ['12000', '12000', false]],
    ['1.2万', ['12000', '12000', false]],
    ['1/3', ['1/3', '1/3', false]],
    ['{ value: 12_000, unit: account }', ['12000', '12000', false]],
    ['{ value: { from: 1000, to: 5000 } }', ['1000', '5000', false]],
    ['{ value: { from: 1千, to: 0.5万 } }', ['1000', '5000', false]],
    ['{ value: { from: 1000 } }', ['1000', '1000', false]],
    ['{ value: { to: 5000 } }', ['5000', '5000', false]],
    ['{ definition: active }', null],
  ])('%s', (written, expected) => {
    expect(value(written)).toEqual(expected)
  })

  it.each<[string, unknown]>([
    ['3000', ['3000', '3000', false]],
    ['1000-5000', ['1000', '5000', false]],
    ['5000-1000', ['1000', '5000', false]],
    ['1～2万', ['10000', '20000', false]],
    ['at least 40000', ['40000', '40000', false]],
    ['-5', null],
  ])('set to %s by an option', (set, expected) => {
    expect(value('{ value: 12000, definition: active }', { set: { users: set } })).toEqual(expected)
  })

  const stages = `scenarios:
  small: { when: { users: 1000-5000 } }
  large: { when: { users: at least 5000 } }
  tiny: { when: { users: at most 1000 } }
  mapped: { when: { users: { from: 1万, to: 2万 } } }
  set: { when: { users: 1000-5000 }, drivers: { users: 2000 } }
  child: { extends: set, headcount: { support: 3 } }
  other: { headcount: { support: 3 } }
`
  it.each<[string, unknown]>([
    ['small', ['1000', '5000', true]],
    ['large', ['5000', '5000', true]],
    ['tiny', ['1000', '1000', true]],
    ['mapped', ['10000', '20000', true]],
    ['set', ['2000', '2000', false]],
    ['child', ['2000', '2000', false]],
    ['other', null],
  ])('that nothing sets is the range of the stage: %s', (scenario, expected) => {
    expect(value('{ definition: active }', { scenario }, stages)).toEqual(expected)
  })

  it('that something sets is not', () => {
    expect(value('800', { scenario: 'small' }, stages)).toEqual(['800', '800', false])
    expect(value('{ definition: active }', { scenario: 'small', set: { users: '700' } }, stages)).toEqual([
      '700',
      '700',
      false,
    ])
  })
})

describe('a ratio on a range', () => {
  const row = (heads: number, options: Options, users = '{ definition: active }'): object =>
    run(
      plan({
        roles: `support: ${heads}`,
        ratios: 'support: 1-9 per 1000 users',
        users,
        more: 'scenarios: { stage: { when: { users: 2000-4000 } } }',
      }),
      options,
    ).json('support')

  it('of an option, a plan or a stage has the least at the upper end and the most at the lower', () => {
    const expected = {
      driver: { id: 'users', value: '2000-4000' },
      realMin: '4',
      realMax: '18',
      requiredMin: 4,
      requiredMax: 18,
    }
    for (const [heads, status] of [
      [3, 'under'],
      [4, 'ok'],
      [18, 'ok'],
      [19, 'over'],
    ] as const) {
      expect(row(heads, { set: { users: '2000-4000' } }, '12000')).toMatchObject({ ...expected, status })
      expect(row(heads, {}, '{ value: { from: 2000, to: 4000 } }')).toMatchObject({ ...expected, status })
      expect(row(heads, { scenario: 'stage' })).toMatchObject({ ...expected, status, scenario: 'stage' })
    }
  })

  it('is skipped in the base, where only the stage has it', () => {
    expect(row(4, {})).toMatchObject({ status: 'skipped', driver: { id: 'users', value: null } })
  })

  it('is told about where the driver is in the plan, if an option set it', () => {
    const found = run(plan({ roles: 'support: 3', ratios: 'support: 1-2 per 1000 users' }), {
      set: { users: '1000-5000' },
    })
    expect(found.of('ratio-below-min').map((one) => [marked(one), said(one.said)[1]])).toMatchObject([
      ['3', { driverFrom: '1000', driverTo: '5000', requiredMin: '5', gap: '2' }],
    ])
  })
})
