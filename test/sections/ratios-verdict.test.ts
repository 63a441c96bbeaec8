import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statusOf } from '../../src/sections/ratios/judge.js'
import { bandOf } from '../../src/staffing/band.js'
import { isWithin } from '../../src/staffing/holds.js'
import { fromInteger, rational } from '../../src/staffing/rational.js'
import { type Options, plan, run } from './ratios-run.js'

const judged = (roles: string, ratio: string, users?: string, options: Options = {}): object => {
  const { status, realMin, realMax, requiredMin, requiredMax, holds } = run(
    plan({ roles, ratios: `support: ${ratio}`, ...(users === undefined ? {} : { users }) }),
    options,
  ).json('support')
  return { status, real: [realMin, realMax], required: [requiredMin, requiredMax], holds }
}

const all = (status: string, real: unknown[], required: unknown[], from: string | null, to: string | null): object => {
  return { status, real, required, holds: { from, to } }
}

describe('density', () => {
  it.each<[number, string, string, object]>([
    [10, '1-2 per 1000 users', '12000', all('under', ['12', '24'], [12, 24], '5000', '10000')],
    [12, '1-2 per 1000 users', '12000', all('ok', ['12', '24'], [12, 24], '6000', '12000')],
    [24, '1-2 per 1000 users', '12000', all('ok', ['12', '24'], [12, 24], '12000', '24000')],
    [25, '1-2 per 1000 users', '12000', all('over', ['12', '24'], [12, 24], '12500', '25000')],
    // A person cannot be divided: 0.3 to 0.6 people are one.
    [1, '1-2 per 1000 users', '300', all('ok-indivisible', ['0.3', '0.6'], [1, 1], '0', '1000')],
    [3, '1 per 10000 users', '25000', all('ok-indivisible', ['2.5', '2.5'], [3, 3], '20000', '30000')],
    [2, '1 per 10000 users', '25000', all('under', ['2.5', '2.5'], [3, 3], '10000', '20000')],
    [4, '1 per 10000 users', '25000', all('over', ['2.5', '2.5'], [3, 3], '30000', '40000')],
    [9, 'at least 1 per 1000 users', '12000', all('under', ['12', null], [12, null], null, '9000')],
    [99, 'at least 1 per 1000 users', '12000', all('ok', ['12', null], [12, null], null, '99000')],
    [99, 'at most 1 per 1000 users', '12000', all('over', ['0', '12'], [0, 12], '99000', null)],
    [0, 'at most 1 per 1000 users', '12000', all('ok', ['0', '12'], [0, 12], '0', null)],
    // No float: 0.7 of 180 is 126.
    [126, '0.7 per users', '180', all('ok', ['126', '126'], [126, 126], `1250/7`, '180')],
    [125, '0.7 per users', '180', all('under', ['126', '126'], [126, 126], '1240/7', '1250/7')],
  ])('%d at %s, %s users', (heads, norm, users, expected) => {
    expect(judged(`support: ${heads}`, norm, users)).toEqual(expected)
  })

  it('at zero users needs nobody and carries nobody', () => {
    expect(judged('support: 0', '1-2 per 1000 users', '0')).toEqual(all('ok', ['0', '0'], [0, 0], '0', '0'))
    expect(judged('support: 1', '1-2 per 1000 users', '0')).toEqual(all('over', ['0', '0'], [0, 0], '0', '1000'))
    expect(judged('support: 5', 'at least 1 per 1000 users', '0')).toEqual(
      all('ok', ['0', null], [0, null], null, '5000'),
    )
  })
})

describe('blocks', () => {
  it.each<[number, string, string, object]>([
    [2, 'block', '1001', all('ok', ['2', '4'], [2, 4], '0', '2000')],
    [4, 'block', '1001', all('ok', ['2', '4'], [2, 4], '1000', '4000')],
    [1, 'block', '1001', all('under', ['2', '4'], [2, 4], '0', '1000')],
    [1, 'full-block', '1001', all('ok', ['1', '2'], [1, 2], '1000', '2000')],
    [3, 'full-block', '1001', all('over', ['1', '2'], [1, 2], '2000', '4000')],
    [0, 'full-block', '999', all('ok', ['0', '0'], [0, 0], '0', '1000')],
  ])('%d in mode %s at %s users', (heads, mode, users, expected) => {
    expect(judged(`support: ${heads}`, `{ norm: 1-2 per 1000 users, mode: ${mode} }`, users)).toEqual(expected)
  })
})

describe('capacity', () => {
  it.each<[number, string, string, object]>([
    [3, '1 per 1000-5000 users', '12000', all('ok', ['2.4', '12'], [3, 12], '3000', '15000')],
    [2, '1 per 1000-5000 users', '12000', all('under', ['2.4', '12'], [3, 12], '2000', '10000')],
    [13, '1 per 1000-5000 users', '12000', all('over', ['2.4', '12'], [3, 12], '13000', '65000')],
    [12, '2 per 1000-5000 users', '12000', all('ok', ['4.8', '24'], [5, 24], '6000', '30000')],
    [2, '1 per 3-6 users', '11', all('ok', ['11/6', '11/3'], [2, 3], '6', '12')],
  ])('%d at %s, %s users', (heads, norm, users, expected) => {
    expect(judged(`support: ${heads}`, norm, users)).toEqual(expected)
  })
})

describe('heads as the measure', () => {
  const leads = (engineers: number, leads: string): object =>
    judged(`support: ${engineers}, boss: ${leads}`, '1-4 per boss')

  it('between roles', () => {
    expect(leads(12, '3')).toEqual(all('ok', ['3', '12'], [3, 12], '3', '12'))
    expect(leads(13, '3')).toEqual(all('over', ['3', '12'], [3, 12], '3.25', '13'))
    expect(leads(2, '3')).toEqual(all('under', ['3', '12'], [3, 12], '0.5', '2'))
  })

  it('counts who wears a hat as one', () => {
    expect(leads(3, '{ heldBy: lead }')).toEqual(all('ok', ['1', '4'], [1, 4], '0.75', '3'))
    // Its seats in a department or in all heads are none.
    expect(
      run(plan({ roles: 'support: 3, boss: { heldBy: lead }', ratios: 'support: at least 1 per 2 heads' })).json(
        'support',
      ),
    ).toMatchObject({
      driver: { value: '4' },
    })
  })

  it('takes both ends of a range', () => {
    expect(leads(4, '2-3')).toEqual(all('ok', ['3', '8'], [3, 8], '1', '4'))
    expect(leads(9, '2-3')).toEqual(all('over', ['3', '8'], [3, 8], '2.25', '9'))
    expect(leads(2, '2-3')).toEqual(all('under', ['3', '8'], [3, 8], '0.5', '2'))
  })

  it('is no measure where it is not stated', () => {
    expect(
      run(plan({ roles: 'support: 3, boss: Chief', ratios: 'support: 1-4 per boss' })).json('support'),
    ).toMatchObject({
      status: 'skipped',
      driver: { id: null, of: 'boss', value: null },
      realMin: null,
    })
  })

  it('leaves open what part of it does not state', () => {
    const part = (norm: string): unknown =>
      run(plan({ roles: 'support: 4, boss: 5, other: Others', ratios: `support: ${norm}` })).json('support')
    // 6 others are stated: too few is certain, too many is not.
    expect(part('at least 50% of heads')).toMatchObject({ status: 'under', requiredMin: 6, driver: { value: '10' } })
    expect(part('at most 20% of heads')).toMatchObject({ status: 'depends', requiredMax: 1 })
    expect(part('at most 50% of heads')).toMatchObject({ status: 'ok', requiredMax: 6 })
  })
})

describe('a share', () => {
  const share = (heads: number, norm: string, others = 45): unknown => {
    const row = run(plan({ roles: `support: ${heads}, rest: ${others - 1}`, ratios: `support: ${norm}` })).json(
      'support',
    )
    return [row.status, row.realMin, row.realMax, row.requiredMin, row.requiredMax, row.driver?.value, row.holds]
  }

  it('of the whole includes those who are counted', () => {
    expect(share(5, 'at least 10% of heads')).toEqual(['ok', '5', null, 5, null, '50', null])
    expect(share(4, 'at least 10% of heads')).toEqual(['under', '5', null, 5, null, '49', null])
    expect(share(5, '10%-20% of heads')).toEqual(['ok', '5', '11.25', 5, 11, '50', null])
    expect(share(12, '10%-20% of heads')).toEqual(['over', '5', '11.25', 5, 11, '57', null])
    // HR 1% of 1,000 others and themselves: 11 of 1,011.
    expect(share(10, 'at least 1% of heads', 1000)).toEqual(['under', '1000/99', null, 11, null, '1010', null])
    expect(share(10, 'at least 1% of heads', 990)).toEqual(['ok', '10', null, 10, null, '1000', null])
  })

  it('is also what so many per head come to, for those who are part of the heads', () => {
    expect(share(10, 'at least 1 per 100 heads', 1000)).toEqual(['under', '1000/99', null, 11, null, '1010', null])
    expect(share(11, 'at least 1 per 100 heads', 1000)).toEqual(['ok', '1000/99', null, 11, null, '1011', null])
    expect(share(5, '1 per 5-10 heads')).toEqual(['ok', '5', '11.25', 5, 11, '50', null])
  })

  it('of others does not', () => {
    const of = (heads: number): unknown => {
      const row = run(plan({ roles: `support: ${heads}, rest: 40`, ratios: 'support: at least 20% of rest' })).json(
        'support',
      )
      return [row.status, row.realMin, row.driver?.value, row.holds]
    }
    expect(of(8)).toEqual(['ok', '8', '40', { from: null, to: '40' }])
    expect(of(7)).toEqual(['under', '8', '40', { from: null, to: '35' }])
  })

  it('that is all of the whole needs no others', () => {
    const row = run(
      plan({ roles: 'support: 3', ratios: 'x: { of: [support, lead], norm: at most 60% of heads }' }),
    ).json('x')
    expect(row).toMatchObject({ status: 'over', realMax: '0', driver: { value: '4' } })
  })
})

describe('an absolute norm', () => {
  it.each([
    [2, '3-5', 'under'],
    [3, '3-5', 'ok'],
    [6, '3-5', 'over'],
    [4, '4', 'ok'],
    [9, 'at least 2', 'ok'],
  ])('%d at %s', (heads, norm, status) => {
    const row = run(plan({ roles: `support: ${heads}`, ratios: `support: ${norm}` })).json('support')
    expect([row.status, row.driver, row.holds]).toEqual([status, null, null])
  })
})

describe('what is counted', () => {
  const row = (roles: string, ratio: string, options: Options = {}): ReturnType<ReturnType<typeof run>['json']> =>
    run(plan({ roles, ratios: `x: ${ratio}`, more: people }), options).json('x')
  const people = `people:
  p-1: { roles: ops/listed }
  p-2: { roles: { ops/listed: 0.5 } }
  p-3: { roles: { ops/listed: { fte: 1, from: 2027-01-01 } } }
`

  it('in FTE is compared exactly and required in whole heads', () => {
    const fte = (value: string): object =>
      row(
        `support: { headcount: 14, fte: ${value} }, listed: 0`,
        '{ of: support, norm: 1-2 per 1000 users, measure: fte }',
      )
    expect(fte('12')).toMatchObject({ measure: 'fte', actual: { min: 12, max: 12 }, status: 'ok' })
    expect(fte('11.9')).toMatchObject({ actualExact: { min: '11.9', max: '11.9' }, status: 'under', requiredMin: 12 })
    const half = row(
      'support: { headcount: 3, fte: 2.5 }, listed: 0',
      '{ of: support, norm: 1 per 5000 users, measure: fte }',
    )
    // 2.4 are needed and nobody is divided: 2.5 FTE are within the three heads that takes.
    expect(half).toMatchObject({ realMin: '2.4', requiredMin: 3, requiredMax: 3, status: 'ok-indivisible' })
  })

  it('in FTE is one each where only heads are stated', () => {
    expect(row('support: 12, listed: 0', '{ of: support, norm: 1-2 per 1000 users, measure: fte }')).toMatchObject({
      actual: { min: 12, max: 12 },
      status: 'ok',
    })
    expect(row('support: 3-5, listed: 0', '{ of: support, norm: at least 4, measure: fte }')).toMatchObject({
      actual: { min: 3, max: 5 },
      status: 'depends',
    })
  })

  it('filled is as typed, else the people listed and in force', () => {
    const filled = (of: string, norm: string): object =>
      row(
        'typed: { headcount: { planned: 5, filled: 3 } }, listed: 4, unknown: 2',
        `{ of: ${of}, norm: ${norm}, count: filled }`,
      )
    expect(filled('typed', '3')).toMatchObject({ count: 'filled', actual: { min: 3, max: 3 }, status: 'ok' })
    expect(filled('listed', '2')).toMatchObject({ actual: { min: 2, max: 2 }, status: 'ok' })
    expect(filled('[typed, listed]', '5')).toMatchObject({ actual: { min: 5, max: 5 }, status: 'ok' })
    expect(filled('unknown', '2')).toMatchObject({ actual: null, status: 'skipped', requiredMin: 2 })
    expect(filled('[typed, unknown]', '5')).toMatchObject({ actual: null, actualExact: null, status: 'skipped' })
    // In FTE the shares of people count.
    const listed = '{ of: listed, norm: at least 1, count: filled, measure: fte }'
    expect(row('listed: 4', listed)).toMatchObject({ actualExact: { min: '1.5', max: '1.5' } })
    expect(
      run(plan({ roles: 'listed: 4', ratios: `x: ${listed}`, more: people }), { today: '2027-02-01' }).json('x'),
    ).toMatchObject({
      actualExact: { min: '2.5', max: '2.5' },
    })
  })

  it('filled is measured against filled', () => {
    const both = '{ of: a, norm: 1-2 per b, count: filled }'
    expect(
      row('a: { headcount: { planned: 9, filled: 3 } }, b: { headcount: { planned: 9, filled: 2 } }, listed: 0', both),
    ).toMatchObject({
      driver: { value: '2' },
      status: 'ok',
    })
    expect(row('a: { headcount: { planned: 9, filled: 3 } }, b: 9, listed: 0', both)).toMatchObject({
      driver: { value: null },
      status: 'skipped',
    })
  })

  it('is nothing where nothing is stated, yet what is needed is known', () => {
    const none = row('support: Helpers, listed: 0', '{ of: support, norm: 1-2 per 1000 users }')
    expect(none).toMatchObject({ status: 'skipped', actual: null, requiredMin: 12, requiredMax: 24, holds: null })
    expect(none.counted).toEqual([{ role: 'ops/support', value: { min: null, max: null } }])
  })

  it('is open upwards where only a part is stated', () => {
    const part = (norm: string): object => row('a: 10, b: Others, listed: 0', `{ of: [a, b], norm: ${norm} }`)
    expect(part('at least 10')).toMatchObject({ actual: { min: 10, max: null }, status: 'ok' })
    expect(part('at least 11')).toMatchObject({ status: 'depends' })
    expect(part('10-12')).toMatchObject({ status: 'depends' })
    expect(part('at most 9')).toMatchObject({ status: 'over' })
  })

  it('may be a range', () => {
    const range = (headcount: string, norm = '1-2 per 1000 users'): object =>
      row(`support: ${headcount}, listed: 0`, `{ of: support, norm: ${norm} }`)
    expect(range('12-24')).toMatchObject({
      actual: { min: 12, max: 24 },
      status: 'ok',
      holds: { from: '12000', to: '12000' },
    })
    expect(range('10-14')).toMatchObject({ status: 'depends' })
    expect(range('20-30')).toMatchObject({ status: 'depends' })
    expect(range('8-11')).toMatchObject({ status: 'under' })
    expect(range('25-30')).toMatchObject({ status: 'over' })
    expect(range('at least 14')).toMatchObject({ actual: { min: 14, max: null }, status: 'depends', holds: null })
    expect(range('at least 14', 'at least 1 per 1000 users')).toMatchObject({ status: 'ok' })
    expect(range('at most 11')).toMatchObject({ actual: { min: 0, max: 11 }, status: 'under' })
    // Planned is what counts where both are stated.
    expect(range('{ headcount: { planned: 12, min: 3, max: 90 } }')).toMatchObject({
      actual: { min: 12, max: 12 },
      status: 'ok',
    })
    // 0.6 to 1.2 people: 1 is right, 2 is too many.
    expect(range('1', '0.5-1 per 10000 users')).toMatchObject({ status: 'ok' })
  })
})

describe('hats', () => {
  const row = (roles: string, norm: string, of = 'support'): object =>
    run(plan({ roles, ratios: `x: { of: ${of}, norm: ${norm} }` })).json('x')

  it('cover what is missing, one each', () => {
    expect(row('support: { heldBy: lead }', '1')).toMatchObject({
      status: 'covered',
      held: 1,
      actual: { min: 0, max: 0 },
    })
    expect(row('support: { heldBy: lead, share: 0.2 }', '2')).toMatchObject({ status: 'under', held: 1 })
    expect(row('support: { heldBy: lead, headcount: 0 }', 'at least 1')).toMatchObject({ status: 'covered' })
    expect(row('support: { heldBy: lead }', 'at least 0')).toMatchObject({ status: 'ok', held: 1 })
    expect(row('support: { heldBy: lead }, other: 2', '3', '[support, other]')).toMatchObject({ status: 'covered' })
    expect(row('support: { heldBy: lead }, other: { heldBy: support }', '2', '[support, other]')).toMatchObject({
      status: 'covered',
      held: 2,
    })
  })

  it('are none once there is a seat', () => {
    expect(row('support: { heldBy: lead, headcount: 1 }', '2')).toMatchObject({ status: 'under', held: 0 })
  })

  it('do not count as too many', () => {
    expect(row('support: { heldBy: lead }, other: 3', '3', '[support, other]')).toMatchObject({ status: 'ok', held: 1 })
  })

  it('cover a range only where they make up for all of it', () => {
    const part = (headcount: string): object =>
      row(`support: { heldBy: lead }, other: ${headcount}`, '4', '[support, other]')
    expect(part('3')).toMatchObject({ status: 'covered' })
    expect(part('1-3')).toMatchObject({ status: 'depends' })
    expect(part('1-2')).toMatchObject({ status: 'under' })
    expect(part('3-4')).toMatchObject({ status: 'covered' })
    expect(part('3-5')).toMatchObject({ status: 'depends' })
  })

  it('carry the minimum of what the plan holds for', () => {
    const held = run(plan({ roles: 'support: { heldBy: lead }', ratios: 'support: 1 per 12000 users' })).json('support')
    expect(held).toMatchObject({ status: 'covered', holds: { from: '0', to: '12000' } })
  })
})

describe('a driver that is a range', () => {
  it('asks for the least at its upper end and the most at its lower', () => {
    const at = (heads: number): unknown =>
      judged(`support: ${heads}`, '1-2 per 1000 users', undefined, { set: { users: '1000-5000' } })
    expect(at(4)).toMatchObject({ status: 'under', real: ['5', '2'], required: [5, 2] })
    expect(at(5)).toMatchObject({ status: 'over' })
    const wide = (heads: number): unknown =>
      judged(`support: ${heads}`, '1-9 per 1000 users', undefined, { set: { users: '2000-4000' } })
    expect(wide(3)).toMatchObject({ status: 'under', required: [4, 18] })
    expect(wide(4)).toMatchObject({ status: 'ok' })
    expect(wide(18)).toMatchObject({ status: 'ok' })
    expect(wide(19)).toMatchObject({ status: 'over' })
  })
})

describe('the verdict', () => {
  const quantity = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(1, 2, 3)).map(([n, d]) => rational(n, d))
  const band = fc
    .tuple(quantity, fc.option(quantity))
    .map(([low, width]) =>
      bandOf(low, width === null ? null : rational(low.n * width.d + width.n * low.d, low.d * width.d)),
    )

  it('is what every number of the range is, or depends', () => {
    fc.assert(
      fc.property(
        band,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 3 }),
        (one, low, width, held) => {
          const each = Array.from({ length: width + 1 }, (_, index) => {
            const heads = low + index
            if (heads < one.headsMin) return heads + held < one.headsMin ? 'under' : 'covered'
            return one.headsMax !== null && heads > one.headsMax ? 'over' : 'ok'
          })
          const expected = each.every((status) => status === 'under')
            ? 'under'
            : each.every((status) => status === 'over')
              ? 'over'
              : each.some((status) => status === 'under' || status === 'over')
                ? 'depends'
                : each.includes('covered')
                  ? 'covered'
                  : 'ok'
          const actual = { min: fromInteger(low), max: fromInteger(low + width) }
          expect(statusOf(actual, held, one, one).replace('-indivisible', '')).toBe(expected)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('at any driver value agrees with what the plan holds for', () => {
    const norms = [
      '1-2 per 1000 users',
      '3 per 700 users',
      '1 per 300-900 users',
      'at least 2 per 500 users',
      'at most 2 per 500 users',
      '{ norm: 1-3 per 400 users, mode: block }',
      '{ norm: 2 per 400 users, mode: full-block }',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...norms),
        fc.constantFrom('3', '0', '2-5', '4-6', '{ heldBy: lead }'),
        fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 5, maxLength: 20 }),
        (norm, headcount, values) => {
          const { model, row } = run(plan({ roles: `support: ${headcount}`, ratios: `support: ${norm}` }))
          const one = row('support')
          for (const value of [...values, 0, 300, 400, 700, 1000, 1200, 2000, 3000]) {
            const { status } = model.ratios.at(one, fromInteger(value))
            const holds = one.holds !== null && isWithin(one.holds, fromInteger(value))
            expect(
              ['ok', 'ok-indivisible', 'covered'].includes(status),
              `${norm} ${headcount} ${value} ${status}`,
            ).toBe(holds)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
