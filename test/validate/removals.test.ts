import { describe, expect, it } from 'vitest'
import type { PlacedFinding } from '../../src/findings/order.js'
import { findingsOf, marked } from '../read/reading.js'

const base = `orgplan: 1
organization: { id: acme, head: chief, roles: { chief: 1 } }
drivers: { users: 1000 }
departments:
  service:
    head: lead
    roles:
      lead: 1
      agent: { headcount: 4, reportsTo: sales/manager }
      trainee: { headcount: 1, reportsTo: agent }
  sales: { head: manager, roles: { manager: 1, seller: 3 } }
  north: { head: manager, roles: { manager: 1, buyer: 2 } }
people:
  p: { roles: { agent: 1 } }
ratios:
  agent: 1 per 300 users
  leads: { norm: 1 per 10 agent, of: service/lead }
  buyers: { norm: 1 per 1000 heads, of: { role: buyer } }
scenarios:
`

/** What is wrong with a plan with these scenarios, but for what the base has in common. */
async function faults(scenarios: string): Promise<PlacedFinding[]> {
  const findings = await findingsOf(base + scenarios)
  return findings.filter((one) => one.severity === 'error')
}

const removing = (patch: string): Promise<PlacedFinding[]> => faults(`  s: { patch: ${patch} }\n`)
const related = ({ related: places }: PlacedFinding): string[] =>
  places.map(({ at, place }) => `${at.line}: ${place.source.text.slice(place.start, place.end)}`)

describe('what a patch removes while others refer to it', () => {
  it('is one finding at the null, with the references as related places', async () => {
    const [only, ...others] = await removing('{ departments: { service: { roles: { agent: null } } } }')
    expect(others).toEqual([])
    expect(only).toMatchObject({
      rule: 'scenario-misses-target',
      scenario: 's',
      pointer: '/scenarios/s/patch/departments/service/roles/agent',
      said: { code: 'scenario-misses-target:referred', args: { id: 'agent', count: 4 } },
    })
    expect(only && [marked(only), only.at.line]).toEqual(['agent', 20])
    // The line of a trainee, a post, the subject of a ratio, the noun of another.
    expect(only && related(only)).toEqual(['10: agent', '14: agent', '16: agent', '17: 1 per 10 agent'])
  })

  it('may be a department, with what it holds', async () => {
    const found = await removing('{ departments: { service: null } }')
    expect(found.map(({ said, at }) => [said.code, said.args, at.line])).toEqual([
      ['scenario-misses-target:inside-referred', { id: 'service', count: 3 }, 20],
    ])
    expect(found.flatMap(related)).toEqual(['14: agent', '17: service/lead', '16: agent'])
  })

  it('may be the whole map of roles, a driver, or what a selector asks for by role', async () => {
    const roles = await removing('{ departments: { sales: { roles: null } } }')
    expect(roles.map(({ said }) => said.args)).toEqual([{ id: 'roles', count: 2 }])
    const driver = await removing('{ drivers: { users: ~ } }')
    expect(driver.map(({ said }) => [said.code, said.args])).toEqual([
      ['scenario-misses-target:referred', { id: 'users', count: 1 }],
    ])
    const selector = await removing('{ departments: { north: { roles: { buyer: null } } } }')
    expect(selector.map(({ said }) => said.args)).toEqual([{ id: 'buyer', count: 1 }])
    expect(selector.flatMap(related)).toEqual(['18: buyer'])
  })

  it('is told too where the reference now means another of the same id', async () => {
    const [only, ...others] = await removing('{ departments: { north: { roles: { manager: null } } } }')
    expect(others).toEqual([])
    expect(only && [marked(only), related(only)]).toEqual(['manager', ['12: manager']])
  })

  it('names five places at most', async () => {
    const roles = Array.from({ length: 7 }, (_, i) => `t${i}: { reportsTo: seller }`).join(', ')
    const [only, ...others] = await removing(`{ departments: { sales: { roles: { seller: null, ${roles} } } } }`)
    expect(others).toEqual([])
    expect([only?.said.args, only?.related.length]).toEqual([{ id: 'seller', count: 7 }, 5])
  })

  it.each([
    ['nothing refers to it', '{ departments: { service: { roles: { trainee: null } } } }'],
    [
      'the patch rewrites what referred to it',
      '{ departments: { north: { head: sales/manager, roles: { manager: null } } } }',
    ],
    ['what refers to it goes as well', '{ departments: { north: null }, ratios: { buyers: null } }'],
    ['it is no thing that has a name', '{ departments: { service: { roles: { agent: { reportsTo: null } } } } }'],
  ])('is right where %s', async (_, patch) => {
    expect(await removing(patch)).toEqual([])
  })

  it('counts in every scenario that builds on the patch, until one puts it back', async () => {
    const found = await faults(`  s: { patch: { departments: { north: { roles: { manager: null } } } } }
  t: { extends: s }
  u: { extends: t, patch: { departments: { north: { head: buyer } } } }
`)
    expect(found.map(({ scenario, pointer }) => [scenario, pointer])).toEqual([
      ['s', '/scenarios/s/patch/departments/north/roles/manager'],
      ['t', '/scenarios/s/patch/departments/north/roles/manager'],
    ])
  })

  it('a reference that never named anything stays where it is', async () => {
    const found = await faults(
      '  s: { headcount: { agnet: 3 }, patch: { departments: { sales: { roles: { seller: null } } } } }\n',
    )
    expect(found.map(({ rule, at }) => [rule, at.line])).toEqual([['reference-unknown', 20]])
  })
})
