import { describe, expect, it } from 'vitest'
import { typed } from '../cli/in-process.js'

const plan = (scenarios: string): string => `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: lead, roles: { lead: 1, agent: 4, clerk: { headcount: { planned: 4, min: 3, max: 5 } }, temp: Temp } }
scenarios:
${scenarios}`

interface Found {
  readonly rule: string
  readonly messageId: string
  readonly line: number
  readonly column: number
  readonly scenario: string
  readonly message: string
  readonly related: readonly { readonly line: number }[]
}

async function found(scenarios: string): Promise<readonly Found[]> {
  const { out } = await typed('validate - --all-scenarios --format json --lang en', { input: plan(scenarios) })
  return JSON.parse(out).findings.filter((one: Found) => one.rule !== 'headcount-not-stated')
}

describe('a range in a scenario keeps the planned number', () => {
  it.each([
    ['a range', '  s: { headcount: { agent: 6-9 } }', 28, 'min: 6, max: 9'],
    ['a map', '  s: { headcount: { agent: { min: 6, max: 9 } } }', 35, 'min: 6, max: 9'],
    ['an open range', '  s: { headcount: { agent: at least 6 } }', 28, 'min: 6'],
    ['one end', '  s: { headcount: { clerk: { max: 3 } } }', 35, 'min: 3, max: 3'],
    [
      'a patch',
      '  s: { patch: { departments: { sales: { roles: { agent: { headcount: { max: 3 } } } } } } }',
      77,
      'max: 3',
    ],
  ])('which may lie outside: %s', async (_, scenario, column, range) => {
    const [one, ...others] = await found(scenario)
    expect(others).toEqual([])
    expect(one).toMatchObject({ messageId: 'planned-outside-range:kept', line: 6, column, scenario: 's' })
    expect(one?.message).toContain(`{ planned: null, ${range} }`)
    expect(one?.related.map(({ line }) => line)).toContain(4)
  })

  it.each([
    ['a number in a scenario', '  s: { headcount: { clerk: 9 } }', 's 6:28'],
    ['both in a scenario', '  s: { headcount: { agent: { planned: 9, max: 3 } } }', 's 6:39'],
    [
      'a number above a range',
      '  r: { headcount: { agent: 4-9 } }\n  s: { extends: r, headcount: { agent: 2 } }',
      's 7:40',
    ],
  ])('%s is told as before', async (_, scenario, at) => {
    const all = await found(scenario)
    expect(all.map((one) => `${one.messageId} ${one.scenario} ${one.line}:${one.column}`)).toEqual([
      `planned-outside-range ${at}`,
    ])
  })

  it('and null takes it away, also where none was stated', async () => {
    const scenario =
      '  s: { headcount: { agent: { planned: null, min: 6, max: 9 }, temp: { planned: null, min: 2 } } }\n'
    expect(await found(scenario)).toEqual([])
    const { out } = await typed('table roles - --scenario s --format csv', { input: plan(scenario) })
    expect(out).toMatch(/^sales\/agent,agent,sales,,,,/m)
    expect(out).toMatch(/^sales\/lead,lead,sales,,,1,/m)
  })

  it('null for an end opens the range', async () => {
    expect(await found('  s: { headcount: { clerk: { planned: 9, max: null } } }')).toEqual([])
    const [one] = await found('  s: { headcount: { clerk: { planned: 2, max: ~ } } }')
    expect(one).toMatchObject({ rule: 'planned-outside-range', message: expect.stringContaining('3-…') })
  })
})
