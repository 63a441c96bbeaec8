import { describe, expect, it } from 'vitest'
import { formats } from '../../src/text/format.js'
import { runExample } from '../rules/run-example.js'
import { marked, said } from './ratios-run.js'
import { calls, runWork, workPlan } from './workloads-run.js'

const errorsOf = (workloads: string, organization = 'fullTimeHours: 40') =>
  runWork({ workloads, organization }).findings.filter(
    (one) => one.severity === 'error' && one.rule !== 'workload-below-min',
  )

const found = (workloads: string, organization?: string): unknown[] =>
  errorsOf(workloads, organization).map((one) => [said(one.said)[0].replace('workload-definition:', ''), marked(one)])

const c = (more: string): string => `agent: { model: erlang-c, handling: 180 s, target: 80% in 20s, ${more} }`
const w = (more: string): string => `agent: { model: wisn, time: 1500 hours, ${more} }`
const year = 'time: { daysPerWeek: 5, annualLeave: 10, hoursPerDay: 8 }'
const one = 'activities: { a: { volume: 9 per year, unit: 1 hour } }'

describe('a workload that cannot be calculated', () => {
  it.each([
    ['rate', c('arrivals: many'), 'many'],
    ['rate', c('arrivals: 100'), '100'],
    ['rate', c('arrivals: 100 calls per 30 moons'), '100 calls per 30 moons'],
    ['peak', c('arrivals: 900 calls per day'), '900 calls per day'],
    ['share', c('arrivals: 900 per day, peak: 120% in 1 hour'), '120% in 1 hour'],
    ['share', c('arrivals: 900 per day, peak: 0% in 1 hour'), '0% in 1 hour'],
    ['level', c('arrivals: 900 per day, peak: 12%'), '12%'],
    ['zero', c('arrivals: 900 per day, peak: 12% in 0 min'), '12% in 0 min'],
    ['zero', c('arrivals: 9 per hour').replace('20s', '-5 s'), '80% in -5 s'],
    ['zero', c('arrivals: -9 per hour'), '-9 per hour'],
    ['clock', c('arrivals: 900 per month, peak: 12% in 1 day'), '12% in 1 day'],
    ['zero', c('arrivals: 100 per 0 min'), '100 per 0 min'],
    ['zero', c('arrivals: 100 per 0 users per day'), '100 per 0 users per day'],
    ['shrinkage', `agent: { ${calls}, shrinkage: 100% }`, '100%'],
    ['shrinkage', `agent: { ${calls}, shrinkage: { a: 60%, b: 40%, combine: add } }`, 'shrinkage'],
    ['combine', `agent: { ${calls}, shrinkage: { a: 10%, b: 10% } }`, 'shrinkage'],
    ['share', `agent: { ${calls}, maxOccupancy: 0 }`, '0'],
    ['open', `agent: { ${calls}, open: 70 hours }`, '70 hours'],
    ['open', `agent: { ${calls}, open: 50% }`, '50%'],
    ['open', `agent: { ${calls}, open: 25 hours per day }`, '25 hours per day'],
    ['time', `agent: { ${calls}, open: 70小时 per week }`, '70小时 per week'],
    ['foreign', `agent: { ${calls}, patience: 3 min }`, 'patience'],
    ['foreign', `agent: { ${calls}, time: 1500 hours }`, 'time'],
    ['whole', c('arrivals: 100 per hour').replace('80%', '100%'), '100% in 20s'],
    ['whole', c('arrivals: 100 per hour').replace('80%', '0%'), '0% in 20s'],
    ['zero', c('arrivals: 100 per hour').replace('180 s', '0 s'), '0 s'],
    ['clock', c('arrivals: 100 per hour').replace('180 s', '1 day'), '1 day'],
    ['whole', 'agent: { model: erlang-b, arrivals: 9 per hour, handling: 1 min, blocking: 0% }', '0%'],
    ['whole', 'agent: { model: erlang-b, arrivals: 9 per hour, handling: 1 min, blocking: 100% }', '100%'],
    ['missing', 'agent: { model: erlang-b, arrivals: 9 per hour, handling: 1 min }', 'agent'],
    ['target', 'agent: { model: erlang-c, arrivals: 9 per hour, handling: 1 min }', 'agent'],
    ['zero', 'agent: { model: erlang-c, arrivals: 9 per hour, handling: 1 min, asa: 0 s }', '0 s'],
    ['missing', 'agent: { model: erlang-a, arrivals: 9 per hour, handling: 1 min, asa: 9 s }', 'agent'],
    [
      'missing',
      'agent: { model: erlang-a, arrivals: 9 per hour, handling: 1 min, patience: 9 s, asa: 9 s, levelOf: offered }',
      'agent',
    ],
    ['missing', 'agent: { model: wisn, time: 1500 hours }', 'agent'],
    ['foreign', w(`${one}, shrinkage: 30%`), 'shrinkage'],
    ['time', w(one).replace('1500 hours', 'long'), 'long'],
    ['clock', w(one).replace('1500 hours', '200 days'), '200 days'],
    ['working-time', w(one).replace('1500 hours', '0 hours'), '0 hours'],
    ['working-time', `agent: { model: wisn, ${year.replace('10', '260')}, ${one} }`, 'time'],
    ['working-time', `agent: { model: wisn, ${year.replace('10', '300')}, ${one} }`, 'time'],
    ['calendar-year', w(one).replace('1500 hours', '8785 hours'), '8785 hours'],
    ['calendar-year', `agent: { model: wisn, ${year.replace('5', '8')}, ${one} }`, '8'],
    ['calendar-year', `agent: { model: wisn, ${year.replace('8', '25 hours')}, ${one} }`, '25 hours'],
    ['calendar-year', `agent: { model: wisn, ${year.replace('annual', 'weeks: 54, annual')}, ${one} }`, '54'],
    ['calendar-year', w(`${one}, daysPerYear: 367`), '367'],
    ['zero', w(`${one}, daysPerYear: 0`), '0'],
    ['days', `agent: { model: wisn, ${year.replace('10', 'ten')}, ${one} }`, 'ten'],
    ['days', `agent: { model: wisn, ${year.replace('8', '8 days')}, ${one} }`, '8 days'],
    ['unit', w('activities: { a: { volume: 9 per year } }'), 'a'],
    ['unit', w('activities: { a: { volume: 9 per year, unit: 1 hour, rate: 9 per hour } }'), 'a'],
    ['clock', w('activities: { a: { volume: 9 per year, rate: 9 per day } }'), '9 per day'],
    ['zero', w('activities: { a: { volume: 9 per year, rate: 0 per hour } }'), '0 per hour'],
    ['days-per-year', w('activities: { a: { volume: 9 per day, unit: 1 hour } }'), '9 per day'],
    ['days-per-year', w('activities: { a: { volume: 9 per hour, unit: 1 hour } }'), '9 per hour'],
    ['support', w(`${one}, support: { a: 60%, b: 40% }`), 'support'],
    ['calendar', w(`${one}, support: 2 hours per week`), '2 hours per week'],
    ['calendar', w(`${one}, additional: 5%`), '5%'],
    ['time', w(`${one}, support: 0.5`), '0.5'],
  ])('%s: %s', (code, workloads, place) => {
    expect(found(workloads)).toEqual([[code, place]])
  })

  it('needs the hours of a full-time post to turn opening hours into posts', () => {
    const workloads = `agent: { ${calls}, open: 70 hours per week }`
    expect(found(workloads, 'stage: initial')).toEqual([['full-time', '70 hours per week']])
    expect(found(workloads, 'fullTimeHours: 0')).toEqual([['full-time', '70 hours per week']])
    expect(found(workloads)).toEqual([])
  })

  it('tells every fault of one workload at once, in both languages', () => {
    const workloads =
      'agent: { model: erlang-c, arrivals: x, handling: 0 s, target: 80%, maxOccupancy: 0, patience: 3 min }'
    const all = errorsOf(`${workloads}, nobody: { ${calls} }`)
    expect(all.map((one) => one.rule)).toEqual(['workload-definition', 'reference-unknown'])
    const rest = errorsOf(workloads.replace(', patience: 3 min', ''))
    expect(rest.map(marked)).toEqual(['x', '0 s', '80%', '0'])
    for (const one of rest) expect(one.said.text(formats.zh)).toMatch(/\p{Script=Han}/u)
  })
})

describe('what is nearly right', () => {
  const suggested = (workloads: string): unknown[] =>
    errorsOf(workloads).map((one) => one.suggestions.map((other) => other.replacement))

  it.each([
    [c('arrivals: "1,200 calls per hour"'), '1_200 calls per hour'],
    [c('arrivals: 100 calls per 30分钟'), '100 calls per 30 min'],
    [c('arrivals: 20 calls per user per hour'), '20 calls per users per hour'],
    [w('activities: { a: { volume: 9000, unit: 1 hour } }'), '9000 per year'],
    [c('arrivals: 9 per hour').replace('80% in 20s', '80% in 20秒'), '80% in 20 s'],
    [w(one).replace('1500 hours', '"1,500 hours"'), '1_500 hours'],
    [c('arrivals: 9 per hour').replace('80% in 20s', '80/20'), '80% in 20 s'],
    [c('arrivals: 100 calls/30 min'), '100 calls per 30 min'],
    [w(`${one}, support: { a: 2 hours per 周 }`), '2 hours per week'],
  ])('%s', (workloads, replacement) => {
    expect(suggested(workloads)).toEqual([[replacement]])
  })
})

describe('references', () => {
  it('name the role by the id, or by `of`', () => {
    expect(found(`agnt: { ${calls} }`)).toEqual([['reference-unknown', 'agnt']])
    expect(found(`agnt: { ${calls}, of: agnt }`)).toEqual([['reference-unknown', 'agnt']])
    expect(found(`phone: { ${calls}, of: { family: nobody } }`)).toEqual([
      ['reference-unknown:selector', '{ family: nobody }'],
    ])
    expect(found(`phone: { ${calls}, of: { department: opz } }`)).toEqual([['reference-unknown', 'opz']])
    expect(found(`phone: { ${calls}, of: { department: ops } }`)).toEqual([])
  })

  it('name drivers, and say which other kind it is', () => {
    expect(found(c('arrivals: 9 per agent per hour'))).toEqual([['reference-kind', '9 per agent per hour']])
    expect(found(c('arrivals: 9 per driver:users per hour'))).toEqual([])
  })
})

it('says how a time is written, where only the unit is not', async () => {
  const plan = workPlan({ workloads: c('arrivals: 9 per hour').replace('180 s', '180秒') })
  const { findings } = await runExample(plan)
  const told = findings.filter((one) => one.severity === 'error')
  expect(told.map((one) => [one.rule, one.suggestions.map((other) => other.replacement)])).toEqual([
    ['schema-value', ['180 s']],
  ])
})

it('takes hostile ids and names as ordinary ones', () => {
  const workloads = `phone: { of: agent, name: "a\\u001b[31m", ${calls} }, __proto__: { of: agent, ${calls} }, constructor: { of: agent, model: wisn, time: 9 hours, activities: { __proto__: { volume: 9 per year, unit: 1 hour } }, support: { toString: 10% } }`
  const { model } = runWork({ workloads })
  expect(model.workloads.rows.map((row) => [row.workload.id, row.status])).toEqual([
    ['phone', 'ok'],
    ['__proto__', 'ok'],
    ['constructor', 'ok'],
  ])
})
