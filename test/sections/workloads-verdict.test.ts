import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsJson } from '../../src/sections/ratios/row-json.js'
import { fromInteger, rational } from '../../src/staffing/rational.js'
import { marked, type Options, said } from './ratios-run.js'
import { calls, runWork, shown } from './workloads-run.js'

const n = fromInteger
const policy = (parts: Parameters<typeof runWork>[0], options: Options = {}) =>
  runWork(parts, options).findings.filter((one) => /^(?:workload|ratio|stage)-/.test(one.rule))

describe('a queue', () => {
  it('has its load, people on duty, posts and figures', () => {
    const { workloadJson } = runWork({ roles: 'agent: 20', workloads: `agent: { ${calls}, shrinkage: 30% }` })
    expect(workloadJson('agent')).toMatchObject({
      model: 'erlang-c',
      contacts: '100',
      erlangs: '10',
      agents: 14,
      realMin: '20',
      requiredMin: 20,
      actual: { min: 20, max: 20 },
      serviceLevel: 0.88835,
      averageWait: 7.835937,
      occupancy: 0.714286,
      abandonment: null,
      blocking: null,
      activities: null,
      drivers: [],
      holds: null,
      status: 'ok',
    })
  })

  it('has the limits of the other models', () => {
    const common = 'arrivals: 100 calls per 30 min, handling: 180 s'
    const { workloadJson } = runWork({
      roles: 'lines: 20, chat: 20',
      workloads: `lines: { model: erlang-b, ${common}, blocking: 2% }, chat: { model: erlang-a, ${common}, patience: 180 s, target: 80% in 20s, maxOccupancy: 85%, abandonment: 5%, shrinkage: 30% }`,
    })
    expect(workloadJson('lines')).toMatchObject({ agents: 17, serviceLevel: null, averageWait: null, requiredMin: 17 })
    expect(workloadJson('lines').blocking).toBeCloseTo(0.01295, 5)
    expect(workloadJson('chat')).toMatchObject({
      agents: 13,
      requiredMin: 19,
      abandonment: 0.032247,
      occupancy: 0.744425,
    })
  })

  it('counts what the level counts', () => {
    const agents = (levelOf: string): number | null => {
      const workloads = `agent: { model: erlang-a, arrivals: 400 calls per 30 min, handling: 180 s, patience: 60 s, target: 85% in 20s, levelOf: ${levelOf} }`
      return runWork({ workloads }).workloadJson('agent').agents
    }
    const all = ['offered', 'answered', 'without-short-abandons', 'with-short-abandons'].map(agents)
    expect(all[0]).toBeGreaterThan(all[1] ?? Infinity)
    expect(all[0]).toBeGreaterThanOrEqual(all[2] ?? Infinity)
    expect(all[2]).toBeGreaterThanOrEqual(all[3] ?? Infinity)
  })

  it('takes the busiest interval of a day, of a driver', () => {
    const workloads =
      'agent: { model: erlang-c, arrivals: 20 calls per 1000 users per day, peak: 12% in 1 hour, handling: 5 min, target: 80% in 20s }'
    const found = runWork({ workloads }).workloadJson('agent')
    expect(found).toMatchObject({ contacts: '28.8', erlangs: '2.4', drivers: [{ id: 'users', value: '12000' }] })
  })

  it('divides by what shrinkage leaves, added or chained, once over the opening hours', () => {
    const of = (more: string) =>
      runWork({ organization: 'fullTimeHours: 40', workloads: `agent: { ${calls}, ${more} }` }).workloadJson('agent')
    const parts = 'breaks: 10%, training: 20%'
    expect(of(`shrinkage: { ${parts}, combine: add }`)).toMatchObject({ realMin: '20', requiredMin: 20 })
    expect(of(`shrinkage: { ${parts}, combine: multiply }`)).toMatchObject({ realMin: '175/9', requiredMin: 20 })
    expect(of('open: 70 hours per week')).toMatchObject({ agents: 14, realMin: '24.5', requiredMin: 25 })
    expect(of('open: 24 hours per day, shrinkage: 30%')).toMatchObject({ realMin: '84', requiredMin: 84 })
    expect(of('shrinkage: { __proto__: 10%, constructor: 20%, combine: add }').realMin).toBe('20')
  })

  it('never needs fewer people for more of its driver, in any model', () => {
    const models = [
      `model: erlang-c, target: 80% in 20s, maxOccupancy: 90%`,
      `model: erlang-a, target: 80% in 20s, patience: 2 min`,
      `model: erlang-b, blocking: 5%`,
    ]
    const worked = models.map((model) => {
      const workloads = `agent: { ${model}, arrivals: 5 calls per 1000 users per 30 min, handling: 4 min, shrinkage: 25% }`
      return runWork({ workloads })
    })
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(50_000), fc.constantFrom(...worked), (users, more, { model, workload }) => {
        const at = (value: number) => model.workloads.at(workload('agent'), new Map([['users', n(value)]]))
        expect(at(users + more).bandTo?.headsMin).toBeGreaterThanOrEqual(at(users).bandTo?.headsMin ?? Infinity)
      }),
      { numRuns: 60 },
    )
  })

  it('says up to which value of its driver the planned staff is enough', () => {
    const workloads =
      'agent: { model: erlang-c, arrivals: 5 calls per 1000 users per 30 min, handling: 3 min, target: 80% in 20s }'
    const { model, workload, workloadJson } = runWork({ roles: 'agent: 14', workloads })
    const to = Number(workloadJson('agent').holds?.to)
    const at = (users: number) => model.workloads.at(workload('agent'), new Map([['users', n(users)]])).status
    expect([at(to), at(to + 1)]).toEqual(['ok', 'under'])
    expect(runWork({ workloads, roles: 'agent: 0' }).workloadJson('agent').holds).toEqual({ from: null, to: '0' })
    const none = workloads.replace('5 calls', '0 calls')
    expect(runWork({ workloads: none }).workloadJson('agent').holds).toEqual({ from: null, to: null })
  })
})

describe('counted work', () => {
  const time = 'time: 1500 hours'
  const activities =
    'item-review: { volume: 1_200_000 per year, rate: 120 per hour }, appeals: { volume: 9000 per year, unit: 20 min }'
  const work = (more: string): string => `agent: { model: wisn, ${more} }`

  it('is the published example of moderation', () => {
    const workloads = work(
      `${time}, activities: { ${activities} }, support: 12.5%, additional: { supervision: 300 hours }`,
    )
    const found = runWork({ roles: 'agent: 8', workloads })
    expect(found.workloadJson('agent')).toMatchObject({
      workingHours: '1500',
      activities: [
        { id: 'item-review', volume: '1200000', standard: '180000', staff: '20/3' },
        { id: 'appeals', volume: '9000', standard: '4500', staff: '2' },
      ],
      base: '26/3',
      categoryFactor: '8/7',
      individual: '0.2',
      realMin: '1061/105',
      requiredMin: 11,
      wisnRatio: '840/1061',
      agents: null,
      status: 'under',
    })
    expect(found.of('workload-below-min').map((one) => said(one.said)[1])).toMatchObject([{ low: '8', required: '11' }])
  })

  it('takes the working year and times per week, month and day', () => {
    const year =
      'time: { daysPerWeek: 5, publicHolidays: 13 days, annualLeave: 10, sickLeave: 5, training: 5 days, hoursPerDay: 8 hours }'
    const of = (more: string) => runWork({ workloads: work(`${year}, ${more}`) }).workloadJson('agent')
    const unit = 'unit: 1 hour'
    expect(of(`activities: { a: { volume: 1816 per year, ${unit} } }`)).toMatchObject({
      workingHours: '1816',
      realMin: '1',
    })
    expect(of(`activities: { a: { volume: 227 per quarter, ${unit} } }`).realMin).toBe('0.5')
    expect(of(`activities: { a: { volume: 10 per week, ${unit} } }`).activities?.[0]?.volume).toBe('520')
    expect(of(`daysPerYear: 365, activities: { a: { volume: 10 per day, ${unit} } }`).activities?.[0]?.volume).toBe(
      '3650',
    )
    const a = `activities: { a: { volume: 1816 per year, ${unit} } }`
    expect(of(`${a}, support: { meetings: 2 hours per week, notes: 24 min per day }`).categoryFactor).toBe('10/9')
    expect(of(`${a}, support: { training: 181.6 hours per year }`).categoryFactor).toBe('10/9')
    expect(of(`${a}, support: { leave: 1 day per month }`).categoryFactor).toBe('227/215')
    expect(of(`${a}, additional: { lead: 2 hours per week, audit: 1 day }`).individual).toBe('14/227')
  })

  it('adds up activities of several drivers', () => {
    const workloads = work(
      'time: 1000 hours, activities: { a: { volume: 2 per users per year, unit: 1 hour }, b: { volume: 1 per contents per month, unit: 30 min } }',
    )
    const { workloadJson, model, workload } = runWork({ drivers: 'users: 1000, contents: 500', workloads })
    expect(workloadJson('agent')).toMatchObject({
      realMin: '5',
      drivers: [
        { id: 'users', value: '1000' },
        { id: 'contents', value: '500' },
      ],
      holds: null,
    })
    const more = model.workloads.at(workload('agent'), new Map([['contents', n(1000)]]))
    expect(more.bandTo?.realMin).toEqual(n(8))
    expect(more.drivers.map(({ value }) => value?.to)).toEqual([n(1000), n(1000)])
  })

  it('compares FTE exactly, and counts who is in post', () => {
    const workloads = work(
      'time: 1000 hours, activities: { a: { volume: 2500 per year, unit: 1 hour } }, measure: fte, count: filled',
    )
    const status = (role: string) => runWork({ roles: `agent: ${role}`, workloads }).workload('agent').status
    expect(status('{ headcount: { planned: 9, filled: 3 }, fte: { filled: 2.5 } }')).toBe('ok')
    expect(status('{ headcount: { planned: 9, filled: 3 }, fte: { filled: 2.4 } }')).toBe('under')
    expect(status('9')).toBe('skipped')
  })
})

describe('the verdict', () => {
  const status = (roles: string, more: { drivers?: string; workloads?: string } = {}, options: Options = {}) =>
    runWork({ roles, workloads: `agent: { ${calls} }`, ...more }, options).workload('agent').status

  it('is under, ok, covered, depends or skipped', () => {
    expect(status('agent: 13')).toBe('under')
    expect(status('agent: 14')).toBe('ok')
    expect(status('agent: 99')).toBe('ok')
    expect(status('agent: 10-20')).toBe('depends')
    expect(status('agent: at least 3')).toBe('depends')
    expect(status('agent: 10-13')).toBe('under')
    expect(status('agent: {}')).toBe('skipped')
    const workloads = `agent: { ${calls}, of: [agent, host] }`
    expect(status('agent: 13, host: { heldBy: lead }', { workloads })).toBe('covered')
    expect(status('agent: 12, host: { heldBy: lead }', { workloads })).toBe('under')
  })

  it('stands at the headcount of the one role, else at the workload', () => {
    expect(
      policy({ roles: 'agent: 13', workloads: `agent: { ${calls} }` }).map((one) => [one.pointer, marked(one)]),
    ).toEqual([['/departments/ops/roles/agent/headcount', '13']])
    const several = policy({ roles: 'agent: 6, chat: 7', workloads: `phone: { of: [agent, chat], ${calls} }` })
    expect(several.map((one) => [one.rule, one.pointer, marked(one), one.related.length])).toEqual([
      ['workload-below-min', '/workloads/phone', 'phone', 2],
    ])
  })

  it('has the severity that the workload states; a range of which part fits is a warning', () => {
    const of = (roles: string, more = '') =>
      policy({ roles, workloads: `agent: { ${calls}${more} }` }).map((one) => [one.severity, said(one.said)[0]])
    expect(of('agent: 13')).toEqual([['error', 'workload-below-min']])
    expect(of('agent: 13', ', severity: warning')).toEqual([['warning', 'workload-below-min']])
    expect(of('agent: 13-14')).toEqual([['warning', 'workload-below-min:depends']])
    expect(of('agent: 13-14', ', severity: info')).toEqual([['info', 'workload-below-min:depends']])
  })

  it('holds a range driver at its upper end', () => {
    const workloads =
      'agent: { model: erlang-c, arrivals: 5 calls per 600 users per 30 min, handling: 180 s, target: 80% in 20s }'
    const found = (roles: string) => runWork({ roles, workloads }, { set: { users: '1200-12000' } })
    expect(found('agent: 14').workloadJson('agent')).toMatchObject({
      status: 'ok',
      drivers: [{ id: 'users', value: '1200-12000' }],
    })
    expect(found('agent: 13').workload('agent').status).toBe('under')
    expect(
      found('agent: 13')
        .of('workload-below-min')[0]
        ?.related.map((one) => said(one.said)[0]),
    ).toContain('ratio:set')
  })

  it('is skipped, with a word, where a number is missing or beyond counting', () => {
    const perUser = (rate: string) =>
      `agent: { model: erlang-c, arrivals: ${rate} per users per hour, handling: 1 hour, target: 80% in 20s }`
    const skipped = (drivers: string, rate = '1') =>
      policy({ drivers, workloads: perUser(rate) }).map((one) => [one.rule, said(one.said)[1]])
    expect(skipped('users: { unit: x }')).toEqual([
      ['workload-skipped', { workload: 'agent', what: 'users', why: 'driver' }],
    ])
    expect(skipped('users: 1e30')).toEqual([
      ['workload-skipped', { workload: 'agent', what: 'agent', why: 'too-many' }],
    ])
    expect(policy({ roles: 'agent: {}', workloads: `agent: { ${calls} }` }).map((one) => said(one.said)[1])).toEqual([
      { workload: 'agent', what: 'ops/agent', why: 'headcount' },
    ])
  })
})

describe('with ratios on the same role', () => {
  const both = (roles: string, norm: string) =>
    runWork({ roles, workloads: `agent: { ${calls} }`, more: `ratios: { agent: ${norm} }` })
  const bounds = (roles: string, norm: string) =>
    both(roles, norm).model.ratios.bounds.map((one) => boundsJson(one, 'p', null))

  it('says which one binds', () => {
    expect(bounds('agent: 20', '1-2 per 1000 users')).toMatchObject([
      { role: 'ops/agent', requiredMin: 14, requiredMax: 24, minFrom: 'agent', minBy: 'workload', conflict: false },
    ])
    expect(bounds('agent: 20', '18-24')).toMatchObject([{ requiredMin: 18, minBy: 'ratio', conflict: false }])
  })

  it('tells a maximum below the work once, as a conflict', () => {
    const found = both('agent: 13', '1 per 1000 users')
    expect(found.findings.filter((one) => one.severity === 'error').map(shown)).toEqual([['ratio-conflict', '13']])
    expect(said(found.of('ratio-conflict')[0]?.said as never)[1]).toMatchObject({ min: 14, minBy: 'workload', max: 12 })
    expect(bounds('agent: 13', '1 per 1000 users')).toMatchObject([{ conflict: true, minBy: 'workload' }])
  })

  it('leaves other measures and other roles alone', () => {
    expect(bounds('agent: 20, chat: 3', '{ of: chat, norm: 1-3 }')).toEqual([])
    expect(bounds('agent: 20', '{ norm: 1-2 per 1000 users, measure: fte }')).toEqual([])
  })
})

describe('stages', () => {
  const workloads =
    'agent: { model: erlang-c, arrivals: 5 calls per 600 users per 30 min, handling: 180 s, target: 80% in 20s }'
  const stage = (when: string, headcount: number) =>
    policy(
      { workloads, more: `scenarios: { growth: { when: { users: ${when} }, headcount: { agent: ${headcount} } } }` },
      { scenario: 'growth' },
    ).map((one) => [one.rule, one.pointer, said(one.said)[1]])

  it('tells what is outgrown before the stage ends, and where', () => {
    expect(stage('10000-12000', 14)).toEqual([])
    const [found] = stage('10000-20000', 14)
    expect(found?.slice(0, 2)).toEqual(['stage-outgrown', '/scenarios/growth/when/users'])
    expect(found?.[2]).toMatchObject({ staff: '14', end: '20000', required: '21' })
    const { breaks } = (found?.[2] ?? {}) as { readonly breaks?: string }
    expect(stage(`10000-${breaks}`, 14)).toEqual([])
    expect(stage(`10000-${Number(breaks) + 1}`, 14)).toHaveLength(1)
  })

  it('says under, not outgrown, where it is short at the stage itself', () => {
    expect(stage('10000-20000', 13).map(([rule]) => rule)).toEqual(['workload-below-min'])
  })
})

it('gives an exact requirement at any driver value', () => {
  const workloads =
    'agent: { model: wisn, time: 1000 hours, activities: { a: { volume: 1 per users per year, unit: 20 min } } }'
  const { model, workload } = runWork({ workloads })
  const { bandTo } = model.workloads.at(workload('agent'), new Map([['users', rational(100, 3)]]))
  expect(bandTo).toEqual({ realMin: rational(1, 90), realMax: null, headsMin: 1, headsMax: null })
})
