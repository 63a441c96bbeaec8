import { describe, expect, it } from 'vitest'
import { plainArgs } from '../../src/findings/message.js'
import type { CheckOptions } from '../../src/main.js'
import { checked } from '../accept/checked.js'

const planOf = (scenarios: string, more = ''): string => `orgplan: 1
organization: { id: acme }
drivers: { users: 800, orders: 10 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 4, hat: { heldBy: lead }, range: 3-5 } }
scenarios:
${scenarios}${more}`

const told = async (text: string, options: Partial<CheckOptions> = {}) => {
  const { findings } = await checked(text, options)
  return findings
    .filter((one) => one.rule === 'stage-headcount-falls')
    .map(({ at, scenario, severity, said, related, accepted }) => ({
      line: at.line,
      scenario,
      severity,
      args: plainArgs(said.args),
      before: related.map((one) => one.at.line),
      accepted: accepted?.by ?? null,
    }))
}

const chain = (first: string, second: string): string => `  one: { when: { users: 1000-5000 }, headcount: ${first} }
  two: { when: { users: 5000-9000 }, headcount: ${second} }
`

describe('a headcount that falls', () => {
  it('from one stage to the next is told at the later one, with the earlier one beside it', async () => {
    const [one, ...others] = await told(planOf(chain('{ support: 8 }', '{ support: 7 }')))
    expect(others).toEqual([])
    expect(one).toMatchObject({ line: 8, scenario: 'two', severity: 'info' })
    expect(one?.args).toMatchObject({ from: 8, to: 7, before: 'one', after: 'two', continues: 'false' })
    expect(one?.before).toContain(7)
  })

  it('from the base is told where the base lies before the first stage', async () => {
    const scenarios = chain('{ support: 3 }', '{ support: 9 }')
    expect(await told(planOf(scenarios))).toMatchObject([
      { line: 7, scenario: 'one', args: { before: 'base', continues: 'true' } },
    ])
    expect(await told(planOf(scenarios).replace('users: 800', 'users: 2000'))).toEqual([])
  })

  it('as the later stage states none is told where the number comes from', async () => {
    const scenarios = chain('{ support: 8 }', '{ lead: 2 }')
    expect(await told(planOf(scenarios))).toMatchObject([{ line: 5, scenario: 'two', args: { continues: 'false' } }])
    expect(await told(planOf(scenarios.replace('two: {', 'two: { extends: one,')))).toEqual([])
  })

  it('is not told of what is open, a hat, a role that is gone, or a plan that is no stage', async () => {
    const scenarios = `  one: { when: { users: 1000-5000 }, headcount: { range: 4-6, hat: 2 } }
  two: { when: { users: 5000-9000 }, headcount: { range: 3-4 }, patch: { departments: { ops: { roles: { support: null } } } } }
  what-if: { headcount: { support: 1 } }
  dated: { at: 2027-01-01, headcount: { support: 1 } }
`
    expect(await told(planOf(scenarios))).toEqual([])
    expect(await told(planOf(scenarios.replace('range: 3-4', 'range: 1-3')))).toMatchObject([
      { args: { from: 4, to: 3 } },
    ])
  })

  it('of two drivers is told once', async () => {
    const scenarios = `  one: { when: { users: 1000-5000, orders: 100-500 }, headcount: { support: 8 } }
  two: { when: { users: 5000-9000, orders: 500-900 }, headcount: { support: 7 } }
`
    expect(await told(planOf(scenarios))).toHaveLength(1)
  })

  it('needs both stages to be looked at', async () => {
    const text = planOf(chain('{ support: 8 }', '{ support: 7 }'))
    expect(await told(text, { selection: { scenarios: ['two'] } })).toEqual([])
    expect(await told(text, { selection: { scenarios: ['one', 'two'] } })).toHaveLength(1)
    expect(await told(text, { policy: false })).toEqual([])
  })

  it('keeps to its settings, comments and waivers; one that was not looked at is not unused', async () => {
    const text = planOf(chain('{ support: 8 }', '{ support: 7 }'))
    expect(await told(`${text}rules: { stage-headcount-falls: error }\n`)).toMatchObject([{ severity: 'error' }])
    expect(await told(`${text}rules: { stage-headcount-falls: off }\n`)).toEqual([])
    const waived = `${text}waivers:
  bots: { rule: stage-headcount-falls, scope: support, scenario: two, reason: a bot answers, owner: lead, until: 2027-06-30 }
`
    expect(await told(waived)).toMatchObject([{ accepted: 'waiver' }])
    const alone = await checked(waived, { selection: { scenarios: ['two'] } })
    expect(alone.findings.map(({ rule }) => rule)).not.toContain('waiver-unused')
    const idle = await checked(waived.replace('support: 7', 'support: 9'))
    expect(idle.findings.map(({ rule }) => rule)).toContain('waiver-unused')
  })

  it('is not told of a stage whose errors keep it from being judged', async () => {
    const scenarios = `  one: { when: { users: 1000-5000 }, headcount: { support: 8 } }
  two: { when: { users: 5000-9000 }, headcount: { support: 7 }, patch: { departments: { ops: { head: nobody } } } }
`
    expect(await told(planOf(scenarios))).toEqual([])
  })
})
