import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calls, runWork } from './workloads-run.js'

const numbers = fc.constantFrom('0', '1', '9', '-1', '1/3', '1e30', '1e-30', '100%', '0.5', '120%', 'x', '')
const units = fc.constantFrom('s', 'min', 'hour', 'day', 'week', 'month', 'year', 'moon')
const time = fc.tuple(numbers, units).map(([n, unit]) => `${n} ${unit}`)
const rate = fc
  .tuple(numbers, fc.constantFrom('', ' per users', ' per 1000 users', ' per 0 users', ' per nobody'), units)
  .map(([n, per, unit]) => `${n}${per} per ${unit}`)
const level = fc.tuple(numbers, time).map(([n, t]) => `${n}% in ${t}`)
const value = fc.oneof(
  numbers,
  time,
  rate,
  level,
  fc.tuple(time, units).map(([t, unit]) => `${t} per ${unit}`),
)
const model = fc.constantFrom('erlang-a', 'erlang-b', 'erlang-c', 'wisn')
const keys =
  'arrivals peak handling target levelOf asa patience abandonment blocking shrinkage open time daysPerYear support additional maxOccupancy'
const entry = fc.tuple(fc.constantFrom(...keys.split(' ')), value)

it('has a finding or an answer for whatever is written, and never falls over', () => {
  let answers = 0
  fc.assert(
    fc.property(model, fc.uniqueArray(entry, { selector: ([key]) => key, maxLength: 7 }), (name, entries) => {
      const more = entries.map(([key, text]) => `${key}: "${text}"`).join(', ')
      const work = name === 'wisn' ? ', activities: { a: { volume: 9 per year, unit: 1 hour } }' : ''
      const workloads = `agent: { model: ${name}${work}${more === '' ? '' : `, ${more}`} }, good: { of: agent, ${calls} }`
      try {
        const found = runWork({ workloads, organization: 'fullTimeHours: 40' })
        const { rows, faults } = found.model.workloads
        expect(rows.length + Math.min(1, faults.length)).toBeGreaterThanOrEqual(2)
        expect(rows.some((row) => row.workload.id === 'good')).toBe(true)
        for (const row of rows)
          expect(found.workloadJson(row.workload.id).requiredMin === null).toBe(row.bandTo === null)
        answers++
      } catch (error) {
        // What the schema refuses never reaches the section.
        if (!(error instanceof Error) || !error.message.startsWith('/workloads/agent')) throw error
      }
    }),
    { numRuns: 300 },
  )
  expect(answers).toBeGreaterThan(15)
})

it('answers quickly for any size, however far from life', () => {
  const zeros = (count: number): string => '0'.repeat(count)
  const sizes = [`0.${zeros(29)}1`, '0.001', '0.999999999999', '1', '7', '1000', `1${zeros(5)}`, `1${zeros(6)}`]
  const size = fc.constantFrom(...sizes, `1${zeros(9)}`, `1${zeros(30)}`)
  const part = fc.constantFrom('0.0000001%', '1%', '50%', '99%', '99.9999999%')
  const parts = fc.record({ model, size, handling: size, patience: size, part, within: size })
  fc.assert(
    fc.property(parts, ({ model: name, size: amount, handling, patience, part: share, within }) => {
      const queue = `arrivals: ${amount} per hour, handling: ${handling} s`
      const target = `target: ${share} in ${within} s`
      const of = {
        'erlang-a': `${queue}, patience: ${patience} s, ${target}`,
        'erlang-b': `${queue}, blocking: ${share}`,
        'erlang-c': `${queue}, ${target}, asa: ${patience} s`,
        wisn: `time: ${Number(handling) > 8784 ? 8784 : handling} hours, activities: { a: { volume: ${amount} per year, unit: ${patience} s } }`,
      }[name]
      const { workload, workloadJson } = runWork({ workloads: `agent: { model: ${name}, ${of} }` })
      const { skipped, bandTo } = workload('agent')
      expect(skipped === 'too-many').toBe(bandTo === null)
      for (const value of Object.values(workloadJson('agent'))) expect(value).not.toBeNaN()
    }),
    { numRuns: 60 },
  )
})
