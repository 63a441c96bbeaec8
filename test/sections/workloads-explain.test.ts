import { describe, expect, it } from 'vitest'
import { explainAround } from '../../src/sections/ratios/explain.js'
import { arithmeticParts, verdictPart, workPart } from '../../src/sections/workloads/explain.js'
import { formats } from '../../src/text/format.js'
import { type Options, said } from './ratios-run.js'
import { calls, runWork } from './workloads-run.js'

interface Parts {
  readonly [heading: string]: readonly (readonly [string, object])[]
}

const partsOf = (parts: Parameters<typeof runWork>[0], options: Options = {}) => {
  const { workload, model, variant } = runWork(parts, options)
  const row = workload('agent')
  const { measured, counted, together } = explainAround(row, { model, variant })
  return [workPart(row), measured, ...arithmeticParts(row), counted, verdictPart(row, model.workloads), together]
}

/** Codes and arguments by heading. */
function explained(parts: Parameters<typeof runWork>[0], options: Options = {}): Parts {
  const lines = partsOf(parts, options).filter((part) => part.lines.length > 0)
  return Object.fromEntries(lines.map((part) => [part.heading.code.replace('explain:', ''), part.lines.map(said)]))
}

const codes = (part: Parts[string] | undefined): readonly string[] =>
  (part ?? []).map(([code]) => code.replace(/^explain:(?:workload-|wisn-)?/, ''))

describe('a queue', () => {
  const shrinkage = 'shrinkage: { breaks: 10%, training: 20%, combine: add }'
  const parts = explained({
    roles: 'agent: 15',
    organization: 'fullTimeHours: 40',
    workloads: `agent: { ${calls}, maxOccupancy: 60%, ${shrinkage}, open: 60 hours per week, reason: contract, source: annex 2 }`,
    more: 'ratios: { agent: 1-4 per 1000 users }',
  })

  it('goes from the work to the heads, step by step', () => {
    expect(Object.keys(parts)).toEqual(['workload', 'on-duty', 'posts', 'counted', 'workload-verdict', 'together'])
    expect(parts.workload).toEqual([
      ['explain:workload-model', { model: 'erlang-c' }],
      ['explain:workload-arrivals', { text: '100 calls per 30 min' }],
      ['explain:workload-interval', { contacts: '100', interval: '1800' }],
      ['explain:workload-handling', { handling: '180' }],
      ['explain:workload-reason', { reason: '' }],
      ['explain:workload-source', { source: 'annex 2' }],
    ])
  })

  it('says the load, the first number that keeps the target, what one fewer gives, and the limit of occupancy', () => {
    expect(parts['on-duty']).toMatchObject([
      ['explain:workload-load', { contacts: '100', handling: '180', interval: '1800', traffic: '10' }],
      ['explain:workload-level', { share: '4/5', within: '20', of: 'offered' }],
      ['explain:workload-first', { agents: 14 }],
      ['explain:workload-fewer', { agents: 13 }],
      ['explain:workload-occupancy', { traffic: '10', limit: '3/5', exact: '50/3', least: 17 }],
      ['explain:workload-busy', { agents: 17, limit: '3/5' }],
    ])
    const [, , first, fewer] = parts['on-duty'] ?? []
    const levelOf = (line: typeof first): number => Number(Object(line?.[1]).serviceLevel)
    expect(levelOf(first)).toBeGreaterThan(0.8)
    expect(levelOf(fewer)).toBeLessThan(0.8)
  })

  it('says opening hours, shrinkage and whole heads', () => {
    expect(parts.posts).toEqual([
      ['explain:workload-open', { agents: 17, hours: '60', fullTime: '40', covered: '51/2' }],
      ['explain:workload-shrinkage-added', { parts: 'breaks 10% + training 20%', total: '3/10' }],
      ['explain:workload-shrinkage', { covered: '51/2', share: '3/10', fte: '255/7' }],
      ['explain:workload-heads', { fte: '255/7', heads: 37, isWhole: 'false' }],
    ])
  })

  it('says what is missing, what the planned staff makes of it, and what else is asked of the role', () => {
    expect(parts['workload-verdict']).toMatchObject([
      ['explain:workload-status', { status: 'under', low: '15', required: '37' }],
      ['explain:workload-missing', { gap: '22' }],
      ['explain:workload-with-staff', { staff: '15', agents: 7, serviceLevel: 0 }],
    ])
    expect(codes(parts.together)).toEqual(['together-ratio', 'together-ratio', 'together-least', 'together-most'])
  })

  it('says where a driver comes from, its peak, and up to where the staff is enough', () => {
    const workloads =
      'agent: { model: erlang-a, arrivals: 20 calls per 1000 users per day, peak: 12% in 1 hour, handling: 5 min, target: 80% in 20s, patience: 2 min, abandonment: 5%, shrinkage: { a: 10%, b: 10%, combine: multiply } }'
    const found = explained({ workloads }, { set: { users: '6000-12000' } })
    expect(codes(found.workload)).toEqual(['model', 'range', 'arrivals', 'driver', 'peak', 'handling'])
    expect(found.workload?.[3]?.[1]).toMatchObject({ amount: '20', driver: 'users', value: '12000', per: '1000' })
    expect(found.measured).toMatchObject([['explain:driver', { low: '6000', high: '12000', by: 'option' }]])
    expect(codes(found['on-duty'])).toEqual(['load', 'level', 'patience', 'abandonment', 'first', 'fewer'])
    expect(found.posts?.[0]?.[1]).toMatchObject({ factors: '(1 − 10%) × (1 − 10%)', total: '19/100' })
    expect(codes(found['workload-verdict'])).toEqual(['status', 'with-staff', 'carries'])
  })

  it('says when one fewer never empties the queue, and what was rounded up', () => {
    const of = (more: string) => explained({ workloads: `agent: { model: erlang-c, ${more} }` })['on-duty']
    expect(codes(of('arrivals: 99 per hour, handling: 1 hour, asa: 10 hours'))).toContain('stuck')
    const wait = of('arrivals: 100 calls per 30 min, handling: 180 s, asa: 15 s')
    expect(wait?.find(([code]) => code === 'explain:workload-fraction')).toEqual([
      'explain:workload-fraction',
      { exact: '329/25' },
    ])
    expect(codes(of('arrivals: 0 per hour, handling: 1 hour, asa: 1 s'))).toEqual(['load', 'wait', 'nobody'])
  })
})

describe('counted work', () => {
  const time = 'time: { daysPerWeek: 5, publicHolidays: 13, annualLeave: 10 days, hoursPerDay: 8 }'
  const activities =
    'activities: { items: { volume: 0.5 per users per month, unit: 1 min }, none: { volume: 9 per year, unit: 1 s } }'
  const parts = explained({
    workloads: `agent: { model: wisn, ${time}, ${activities}, support: { meetings: 2 hours per week, notes: 5% }, additional: 300 hours }`,
  })

  it('goes from the year over the activities to the staff required', () => {
    expect(codes(parts['wisn-year'])).toEqual(['days', 'away', 'away', 'hours'])
    expect(parts['wisn-year']?.at(-1)?.[1]).toEqual({ days: '237', hoursPerDay: '8', hours: '1896' })
    expect(codes(parts['wisn-activities'])).toEqual([
      ...['activity', 'driver', 'standard', 'staff'],
      ...['activity', 'standard', 'staff'],
      'base',
    ])
    expect(parts['wisn-activities']?.slice(1, 4)).toEqual([
      [
        'explain:workload-driver',
        { lead: '  ', amount: '1/2', driver: 'users', value: '12000', per: '1', times: '12' },
      ],
      ['explain:wisn-standard', { hours: '1896', unit: '60', standard: '113760' }],
      ['explain:wisn-staff', { volume: '72000', standard: '113760', staff: '50/79' }],
    ])
    expect(codes(parts['wisn-staff-required'])).toEqual([
      ...['support-time', 'support', 'factor', 'additional', 'individual', 'required', 'heads'],
    ])
    expect(parts['wisn-staff-required']?.[2]?.[1]).toEqual({ share: '1/10', factor: '10/9' })
    expect(parts['wisn-staff-required']?.[0]?.[1]).toEqual({
      id: 'meetings',
      text: '2 hours per week',
      part: '2',
      whole: '40',
      share: '1/20',
    })
    expect(codes(parts['workload-verdict'])).toEqual(['status', 'ratio', 'carries'])
    expect(parts['workload-verdict']?.[1]?.[1]).toMatchObject({ staff: '14', state: 'excess' })
  })

  it('calculates additional work that comes in by the week or month', () => {
    const required = (additional: string): unknown =>
      explained({
        workloads: `agent: { model: wisn, ${time}, ${activities}, additional: ${additional} }`,
      })['wisn-staff-required']?.find(([code]) => code.includes('additional'))
    const line = (text: string, each: string, times: string, hours: string): unknown => [
      'explain:wisn-additional-times',
      { id: '', text, each, times, hours },
    ]
    expect(required('20 hours per month')).toEqual(line('20 hours per month', '20', '12', '240'))
    expect(required('1 day per 2 weeks')).toEqual(line('1 day per 2 weeks', '8', '26', '208'))
    expect(required('30 min per year')).toEqual(line('30 min per year', '1/2', '1', '1/2'))
  })

  it('says hours that are stated as such', () => {
    const workloads =
      'agent: { model: wisn, time: 1500 hours, activities: { a: { volume: 9 per year, unit: 1 hour } } }'
    expect(codes(explained({ workloads })['wisn-year'])).toEqual(['hours-stated'])
  })
})

it('says why there is no verdict, in both languages and without a word of the other', () => {
  const skipped = explained({ roles: 'agent: {}', workloads: `agent: { ${calls} }` })
  expect(skipped['workload-verdict']).toEqual([['explain:workload-skipped', { why: 'headcount' }]])
  const all = partsOf({ roles: 'agent: 3-99', workloads: `agent: { ${calls}, measure: fte }` })
  for (const { heading, lines } of all) {
    for (const one of [heading, ...lines]) {
      expect(one.text(formats.en)).not.toMatch(/[\p{Script=Han}，：]/u)
      expect(one.text(formats.zh)).not.toMatch(/undefined|NaN/)
    }
  }
})
