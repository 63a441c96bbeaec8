import { describe, expect, it } from 'vitest'
import { faultsOf, fixOf, planOf, shown } from './reading.js'
import { valueIn, variantOf } from './variant.js'

const plan = `orgplan: 1
organization: { id: acme }
drivers:
  users: { value: 1000, unit: people, definition: registered }
  orders: 300
departments:
  service:
    roles:
      agent: { title: Agent, headcount: { planned: 4, filled: 3, min: 2, max: 6 } }
      lead: 1
      planner: 策划
      clerk:
  sales: { roles: { lead: 2 } }
scenarios:
  grow:
    drivers: { users: 2000, orders: { unit: parcels } }
    headcount: { agent: 8, service/lead: { max: 3 }, planner: 3-5, clerk: at least 2 }
  more:
    extends: grow
    drivers: { users: 3000 }
    headcount: { agent: { filled: ~ }, clerk: null, service/lead: 3-5人 }
`
const agent = '/departments/service/roles/agent/headcount'

describe('short keys of a scenario', () => {
  it('set the planned number; what was filled, and the bounds, stay', async () => {
    const grow = await variantOf(plan, 'grow')
    expect(valueIn(grow, agent)).toEqual({ planned: 8, filled: 3, min: 2, max: 6 })
    expect(valueIn(grow, '/departments/service/roles/lead')).toEqual({ headcount: { planned: 1, max: 3 } })
    expect(valueIn(grow, '/departments/service/roles/planner')).toEqual({
      title: '策划',
      headcount: { min: 3, max: 5 },
    })
    expect(valueIn(grow, '/departments/service/roles/clerk')).toEqual({ headcount: { min: 2 } })
    expect(valueIn(grow, '/departments/sales/roles/lead')).toBe(2)
  })

  it('set the value of a driver; its unit and definition stay', async () => {
    const grow = await variantOf(plan, 'grow')
    expect(valueIn(grow, '/drivers/users')).toEqual({ value: 2000, unit: 'people', definition: 'registered' })
    expect(valueIn(grow, '/drivers/orders')).toEqual({ value: 300, unit: 'parcels' })
  })

  it('follow the chain of extends; null is not stated', async () => {
    const more = await variantOf(plan, 'more')
    expect(valueIn(more, '/drivers/users/value')).toBe(3000)
    expect(valueIn(more, agent)).toEqual({ planned: 8, min: 2, max: 6 })
    expect(valueIn(more, '/departments/service/roles/clerk')).toEqual({})
    expect(valueIn(more, '/departments/service/roles/lead')).toEqual({ headcount: { planned: 1, min: 3, max: 5 } })
  })

  it('leave the base as it is', async () => {
    await variantOf(plan, 'more')
    const base = await variantOf(plan, null)
    expect(valueIn(base, agent)).toEqual({ planned: 4, filled: 3, min: 2, max: 6 })
  })

  it('stand below the patch of a scenario that extends theirs, and above their own', async () => {
    const text = `${plan}  last: { extends: grow, patch: { departments: { service: { roles: { agent: { headcount: 9 } } } } }, headcount: { service/lead: 7 } }
`
    const last = await variantOf(text, 'last')
    expect(valueIn(last, agent)).toEqual({ planned: 9, filled: 3, min: 2, max: 6 })
    expect(valueIn(last, '/departments/service/roles/lead')).toEqual({ headcount: { planned: 7, max: 3 } })
  })

  it('change one use of an anchor only', async () => {
    const text = planOf(`x-r: &r { a: { headcount: 1 } }
departments: { p: { roles: *r }, q: { roles: *r } }
scenarios: { s: { headcount: { p/a: 5 } } }
`)
    const variant = await variantOf(text, 's')
    expect(valueIn(variant, '/departments/p/roles/a')).toEqual({ headcount: { planned: 5 } })
    expect(valueIn(variant, '/departments/q/roles/a')).toEqual({ headcount: 1 })
  })
})

describe('drivers from the command line', () => {
  it('win over every layer; the rest of the driver stays', async () => {
    const more = await variantOf(plan, 'more', { users: '4000-5000', orders: 7 })
    expect(valueIn(more, '/drivers/users')).toEqual({ value: '4000-5000', unit: 'people', definition: 'registered' })
    expect(valueIn(more, '/drivers/orders')).toEqual({ value: 7, unit: 'parcels' })
    expect(valueIn(await variantOf(plan, null, { orders: 7 }), '/drivers/orders')).toEqual({ value: 7 })
  })
})

describe('extends', () => {
  const scenarios = (body: string): string => planOf(`scenarios:\n${body}`)

  it.each([
    ['unknown', scenarios('  grow: { note: x }\n  more: { extends: grwo }\n'), 'scenario-unknown 5:20', 'grow'],
    ['the base', scenarios('  more: { extends: base }\n'), 'scenario-unknown 4:20', null],
    ['itself', scenarios('  more: { extends: more }\n'), 'scenario-cycle 4:20', null],
    [
      'a circle, once',
      scenarios('  a: { extends: b }\n  b: { extends: c }\n  c: { extends: a }\n'),
      'scenario-cycle 4:17',
      null,
    ],
    [
      'a circle beside the way into it',
      scenarios('  a: { extends: b }\n  b: { extends: c }\n  c: { extends: b }\n'),
      'scenario-cycle 5:17',
      null,
    ],
  ])('%s', async (_, text, fault, fix) => {
    const faults = await faultsOf(text)
    expect(faults.map(shown)).toEqual([fault])
    expect(fixOf(faults[0]!)).toBe(fix)
  })

  it('prints the circle', async () => {
    const [fault] = await faultsOf(scenarios('  a: { extends: b }\n  b: { extends: a }\n'))
    expect(fault?.said.args.chain).toEqual(['a', 'b', 'a'])
  })

  it('takes a name of digits', async () => {
    expect(await faultsOf(scenarios('  2027: { note: x }\n  more: { extends: 2027 }\n'))).toEqual([])
  })
})

describe('references of short keys', () => {
  it.each([
    ['unknown role', 'headcount: { agnet: 4 }', 'reference-unknown 6:21', 'agent'],
    ['ambiguous role', 'headcount: { lead: 4 }', 'reference-ambiguous 6:21', 'p/lead'],
    ['unknown driver', 'drivers: { usres: 4 }', 'reference-unknown 6:19', 'users'],
    ['unknown driver of a stage', 'when: { usres: 4 }', 'reference-unknown 6:16', 'users'],
  ])('%s', async (_, body, fault, fix) => {
    const text = planOf(`drivers: { users: 1 }
departments: { p: { roles: { agent: 1, lead: 1 } }, q: { roles: { lead: 1 } } }
scenarios:
  s: { ${body} }
`)
    const faults = await faultsOf(text)
    expect(faults.map(shown)).toEqual([fault])
    expect(fixOf(faults[0]!)).toBe(fix)
  })
})
