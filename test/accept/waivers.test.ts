import { describe, expect, it } from 'vitest'
import type { CheckOptions } from '../../src/main.js'
import { formats } from '../../src/text/format.js'
import { checked, told } from './checked.js'

const shop = `orgplan: 1
languages: [en, zh]
organization: { id: acme, head: ceo, roles: { ceo: 1 } }
drivers: { users: 12000 }
departments:
  service:
    head: lead
    roles:
      lead: 1
      agent: 4
  east:
    parent: service
    roles:
      lead: 1
      tester: { headcount: 1, family: tech }
  west: { roles: { lead: 1, coder: { headcount: 1, family: tech } } }
ratios:
  agent: 1-2 per 1000 users
  techs: { of: { family: tech }, norm: at least 5 }
  testers: { of: tester, norm: at least 2 }
scenarios:
  growth: { when: { users: 20000-30000 }, drivers: { users: 30000 }, headcount: { agent: 20 } }
  dream: { headcount: { agent: 6 } }
`
const agent = 'ratio-below-min 10'

/** The plan with one waiver, and what was told about the lines it may cover. */
async function withWaiver(fields: string, options: Partial<CheckOptions> = {}): Promise<string[]> {
  const rest = fields.includes('until:') ? '' : ', until: 2026-12-31'
  return told(
    await checked(`${shop}waivers: { w: { ${fields}, reason: Agreed | 已商定, owner: ceo${rest} } }\n`, options),
  )
}

const waivedIn = (all: readonly string[]): string[] => all.filter((one) => one.endsWith(' w'))

describe('the scope of a waiver', () => {
  it.each([
    ['a role', 'agent', [agent]],
    ['a role by kind', 'role:agent', [agent]],
    ['a full path', '/service/agent', [agent]],
    ['a department', 'department:service', [agent, 'ratio-below-min 15']],
    ['a ratio at its role', '/ratios/agent', [agent]],
    ['the id of a ratio', 'testers', ['ratio-below-min 15']],
    ['the id of a ratio that counts several roles', 'techs', ['ratio-below-min 19']],
    ['some of the roles that a ratio counts', 'tester', ['ratio-below-min 15']],
    ['all roles that a ratio counts', '[tester, coder]', ['ratio-below-min 15', 'ratio-below-min 19']],
    [
      'the departments of all roles that a ratio counts',
      '[service, west]',
      [agent, 'ratio-below-min 15', 'ratio-below-min 19'],
    ],
    ['a pointer', '/departments/service/roles', [agent]],
    ['a pointer into a short form', '/departments/service/roles/agent/headcount', [agent]],
    ['the long form of a norm', '/ratios/techs/norm', ['ratio-below-min 19']],
    ['a pointer that only starts alike', '/departments/service/roles/lead', []],
  ])('%s', async (_, scope, covered) => {
    const all = await withWaiver(`rule: ratio-below-min, scope: ${scope}, scenario: base`)
    expect(waivedIn(all)).toEqual(covered.map((one) => `${one} w`))
  })

  it('left out is the whole plan, in every variant', async () => {
    const all = await withWaiver('rule: [ratio-below-min, stage-outgrown]')
    expect(all.filter((one) => one.startsWith('ratio-below-min'))).toEqual(
      [agent, 'ratio-below-min 15', 'ratio-below-min 19', 'ratio-below-min 22 growth', 'ratio-below-min 23 dream'].map(
        (one) => `${one} w`,
      ),
    )
    expect(all.filter((one) => one.startsWith('waiver-'))).toEqual([])
  })

  it('covers a value that a scenario sets, by its role and by its ratio', async () => {
    for (const scope of ['agent', '/ratios/agent', '/departments/service', 'scenario:growth']) {
      const all = await withWaiver(`rule: ratio-below-min, scope: "${scope}", scenario: growth`)
      expect(waivedIn(all), scope).toEqual(['ratio-below-min 22 growth w'])
    }
  })
})

describe('the scenario of a waiver', () => {
  it('may be a list, with the base as base', async () => {
    const all = await withWaiver('rule: ratio-below-min, scope: agent, scenario: [base, dream]')
    expect(waivedIn(all)).toEqual([`${agent} w`, 'ratio-below-min 23 dream w'])
  })

  it('leaves the same finding of another variant to count', async () => {
    // The base's finding stands for all variants (decision S5), but not for those in which it is not waived.
    const all = await withWaiver('rule: ratio-below-min, scope: testers, scenario: growth')
    expect(all.filter((one) => one.startsWith('ratio-below-min 15'))).toEqual([
      'ratio-below-min 15 counts',
      'ratio-below-min 15 growth w',
    ])
    const other = await withWaiver('rule: ratio-below-min, scope: testers, scenario: base')
    expect(other.filter((one) => one.startsWith('ratio-below-min 15'))).toEqual([
      'ratio-below-min 15 w',
      'ratio-below-min 15 growth counts',
      'ratio-below-min 15 dream counts',
    ])
  })
})

describe('what is waived', () => {
  it('is counted apart and makes its ratio waived, in its variant alone', async () => {
    const text = `${shop}waivers: { w: { rule: ratio-below-min, scope: agent, scenario: [base, dream], reason: Agreed | 已商定, owner: ceo, until: 2026-10-31 } }\n`
    const plan = await checked(text)
    const before = await checked(shop)
    expect(plan.summary).toEqual({ ...before.summary, errors: before.summary.errors - 2, waived: 2 })
    const statuses = plan.ratios.filter((row) => row.id === 'agent').map((row) => `${row.scenario} ${row.status}`)
    expect(statuses).toEqual(['null waived', 'growth under', 'dream waived'])
    const accepted = plan.findings.find((one) => one.accepted !== null)?.accepted
    expect(accepted).toMatchObject({ by: 'waiver', id: 'w', owner: 'ceo', until: '2026-10-31' })
    if (accepted?.by !== 'waiver') throw new Error('not waived')
    expect([formats.en, formats.zh].map((fmt) => fmt.name(accepted.reason))).toEqual(['Agreed', '已商定'])
  })

  it('may be a warning of validate, never an error of it', async () => {
    const text = (rules: string): string => `orgplan: 1
organization: { id: acme }
departments:
  east: {}
  west: { head: lead, roles: { lead: { headcount: { planned: 9, min: 1, max: 3 } } } }
${rules}
waivers:
  w: { rule: [department-empty, planned-outside-range], reason: so, owner: me, until: 2027-01-01 }
`
    const strict = await checked(text('rules: {}'), { policy: false })
    expect(told(strict)).toEqual(['department-empty 4 w', 'planned-outside-range 5 counts', 'schema-value 8 counts'])
    const lowered = await checked(text('rules: { planned-outside-range: warning }'), { policy: false })
    expect(told(lowered)).toEqual(['department-empty 4 w', 'planned-outside-range 5 w'])
  })

  it('is a conflict of ratios by either of them', async () => {
    const plan = await checked(`orgplan: 1
organization: { id: acme }
departments:
  ops: { head: lead, roles: { lead: 1, support: 7 } }
ratios: { support: at least 9, cap: { of: support, norm: at most 5 } }
waivers: { w: { rule: ratio-conflict, scope: cap, reason: so, owner: me, until: 2027-01-01 } }
`)
    expect(told(plan)).toEqual(['ratio-conflict 4 w'])
    expect(plan.ratios.map((row) => row.status)).toEqual(['waived', 'waived'])
  })
})

describe('the end of a waiver', () => {
  const waiver = (until: string): string => `rule: ratio-below-min, scope: agent, until: ${until}`

  it('is its last day', async () => {
    expect(waivedIn(await withWaiver(waiver('2026-10-31')))).toHaveLength(3)
  })

  it('is told by check, and the findings count again', async () => {
    const all = await withWaiver(waiver('2026-10-30'))
    expect(waivedIn(all)).toEqual([])
    expect(all.filter((one) => one.startsWith('waiver-'))).toEqual(['waiver-expired 24 counts'])
    expect(await withWaiver(waiver('2026-10-30'), { policy: false })).not.toContain('waiver-expired 24 counts')
  })

  it('says so where nothing is left that it would cover', async () => {
    const plan = await checked(`${shop}waivers: { w: { rule: stage-gap, reason: a, owner: ceo, until: 2020-01-01 } }\n`)
    expect(plan.findings.find((one) => one.rule === 'waiver-expired')?.said.code).toBe('waiver-expired:nothing')
  })
})

describe('a waiver that covers nothing', () => {
  const unused = 'waiver-unused 24 counts'
  const nothing = 'rule: stage-gap'
  const run = async (fields: string, options: Partial<CheckOptions>): Promise<boolean> =>
    (await withWaiver(fields, options)).includes(unused)

  it('is told under everything, and where all that check gates was looked at', async () => {
    expect(await run(nothing, {})).toBe(true)
    expect(await run(nothing, { selection: 'gated' })).toBe(true)
    expect(await run(nothing, { selection: 'base' })).toBe(false)
    expect(await run(nothing, { policy: false })).toBe(false)
  })

  it('is told of its own scenarios where those were looked at', async () => {
    expect(await run(`${nothing}, scenario: dream`, { selection: 'gated' })).toBe(false)
    expect(await run(`${nothing}, scenario: dream`, { selection: { scenarios: ['dream'] } })).toBe(true)
    expect(await run(`${nothing}, scenario: [base, dream]`, { selection: { scenarios: ['dream'] } })).toBe(false)
    expect(await run(`${nothing}, scenario: base`, { selection: 'base' })).toBe(true)
  })

  it('is not told where its rule did not run', async () => {
    const off = { below: [], above: [new Map([['stage-gap', { severity: 'off' as const }]])] }
    expect(await run(nothing, { rules: off })).toBe(false)
    const broken = await checked(`${shop.replace('agent: 4', 'agent: { headcount: { planned: 4, max: 3 } }')}waivers:
  w: { rule: stage-gap, reason: a, owner: ceo, until: 2027-01-01 }
`)
    expect(broken.variants.every((one) => one.policySkipped)).toBe(true)
    expect(told(broken).filter((one) => one.startsWith('waiver-'))).toEqual([])
  })
})

describe('what a waiver names wrongly', () => {
  const fault = async (fields: string, options: Partial<CheckOptions> = {}): Promise<unknown[]> => {
    const plan = await checked(
      `${shop}waivers:\n  w: { ${fields}, reason: a, owner: ceo, until: 2027-01-01 }\n`,
      options,
    )
    return plan.findings
      .filter((one) => one.at.line === 25)
      .map((one) => [
        one.said.code,
        one.place.source.text.slice(one.place.start, one.place.end),
        one.suggestions[0]?.replacement,
      ])
  }

  it.each([
    ['an unknown rule', 'rule: ratio-below-mim', ['schema-value:no-rule', 'ratio-below-mim', 'ratio-below-min']],
    [
      'an error of validate',
      'rule: [span-of-control, schema-type]',
      ['schema-value:not-waivable', 'schema-type', undefined],
    ],
    ['what is said of waivers', 'rule: waiver-expired', ['schema-value:not-waivable', 'waiver-expired', undefined]],
    ['an unknown role', 'rule: span-of-control, scope: agnet', ['reference-unknown', 'agnet', 'agent']],
    ['an unknown ratio', 'rule: span-of-control, scope: [agent, tehcs]', ['reference-unknown', 'tehcs', 'techs']],
    ['several roles', 'rule: span-of-control, scope: lead', ['reference-ambiguous', 'lead', 'service/lead']],
    [
      'a pointer to nothing',
      'rule: span-of-control, scope: /ratios/none',
      ['reference-unknown', '/ratios/none', undefined],
    ],
    ['an unknown scenario', 'rule: span-of-control, scenario: grwoth', ['reference-unknown', 'grwoth', 'growth']],
  ])('%s', async (_, fields, expected) => {
    expect(await fault(fields)).toEqual([expected])
    expect(await fault(fields, { policy: false })).toEqual([expected])
  })

  it('keeps no ratio from being judged', async () => {
    const plan = await checked(`${shop}waivers:\n  w: { rule: none, reason: a, owner: ceo, until: 2027-01-01 }\n`)
    expect(plan.ratios.length).toBeGreaterThan(0)
    expect(plan.variants.some((one) => one.policySkipped)).toBe(false)
  })

  it('is no fault where a scenario makes what the scope names', async () => {
    const text = `${shop}  new: { patch: { departments: { north: { roles: { packer: 1 } } } } }
waivers:
  w: { rule: span-of-control, scope: packer, reason: a, owner: ceo, until: 2027-01-01 }
`
    for (const selection of ['everything', 'gated', 'base'] as const) {
      const all = told(await checked(text, { selection }))
      expect(
        all.filter((one) => one.startsWith('reference-')),
        selection,
      ).toEqual([])
    }
    const elsewhere = await checked(text.replace('scope: packer', 'scope: packer, scenario: growth'))
    expect(told(elsewhere)).toContain('reference-unknown 26 counts')
  })
})
