import { describe, expect, it } from 'vitest'
import { valueIn, variantOf, writtenIn } from './variant.js'

const plan = `orgplan: 1
organization: { id: acme }
drivers:
  users: { value: 1000, unit: people }
  orders: 300
departments:
  service:
    head: lead
    roles:
      agent: { headcount: { planned: 4, filled: 3 } }
      lead: 1
      planner: 策划
scenarios:
  expansion:
    drivers: { users: 2000 }
    headcount: { agent: { planned: 24, max: 30 } }
  stable:
    extends: expansion
    patch: { departments: { service: { head: agent } } }
    drivers: { orders: 900 }
    headcount: { agent: 70, planner: 2, lead: ~ }
  quiet: { extends: stable }
`
const agent = '/departments/service/roles/agent/headcount'

describe('in a scenario', () => {
  it('a value is written at the last layer that states it, those below are related', async () => {
    const stable = await variantOf(plan, 'stable')
    expect(writtenIn(stable, agent)).toEqual([
      '/scenarios/stable/headcount/agent',
      '21: 70',
      'layer:scenario 16: { planned: 24, max: 30 }',
      'layer:base 10: { planned: 4, filled: 3 }',
    ])
    expect(writtenIn(stable, `${agent}/planned`)).toEqual([
      '/scenarios/stable/headcount/agent',
      '21: 70',
      'layer:scenario 16: 24',
      'layer:base 10: 4',
    ])
    expect(writtenIn(stable, agent, 'key').slice(0, 2)).toEqual(['/scenarios/stable/headcount/agent', '21: agent'])
  })

  it('what a layer does not state is written below it', async () => {
    const stable = await variantOf(plan, 'stable')
    expect(writtenIn(stable, `${agent}/max`)).toEqual(['/scenarios/expansion/headcount/agent', '16: 30'])
    expect(writtenIn(stable, `${agent}/filled`)).toEqual([`${agent}/filled`, '10: 3'])
    expect(writtenIn(stable, '/drivers/users/value')).toEqual([
      '/scenarios/expansion/drivers/users',
      '15: 2000',
      'layer:base 4: 1000',
    ])
    expect(writtenIn(stable, '/drivers/users/unit')).toEqual(['/drivers/users/unit', '4: people'])
  })

  it('a short form in the base says what its long form would', async () => {
    const stable = await variantOf(plan, 'stable')
    expect(writtenIn(stable, '/drivers/orders/value')).toEqual([
      '/scenarios/stable/drivers/orders',
      '20: 900',
      'layer:base 5: 300',
    ])
    expect(writtenIn(stable, '/departments/service/roles/planner/headcount')).toEqual([
      '/scenarios/stable/headcount/planner',
      '21: 2',
    ])
  })

  it('a null is a value of its layer', async () => {
    const stable = await variantOf(plan, 'stable')
    expect(valueIn(stable, '/departments/service/roles/lead')).toEqual({})
    expect(writtenIn(stable, '/departments/service/roles/lead/headcount')).toEqual([
      '/scenarios/stable/headcount/lead',
      '21: ~',
      'layer:base 11: 1',
    ])
  })

  it('what a patch sets is written in the patch, under the pointer of the plan', async () => {
    expect(writtenIn(await variantOf(plan, 'stable'), '/departments/service/head')).toEqual([
      '/departments/service/head',
      '19: agent',
      'layer:base 8: lead',
    ])
  })

  it('a scenario that only extends adds no layer', async () => {
    expect(writtenIn(await variantOf(plan, 'quiet'), `${agent}/planned`)[0]).toBe('/scenarios/stable/headcount/agent')
  })

  it('what no layer changed is written in the base, once', async () => {
    expect(writtenIn(await variantOf(plan, 'expansion'), '/departments/service/head')).toEqual([
      '/departments/service/head',
      '8: lead',
    ])
  })
})

describe('in the base', () => {
  it('nothing lies below', async () => {
    expect(writtenIn(await variantOf(plan, null), `${agent}/planned`)).toEqual([`${agent}/planned`, '10: 4'])
  })
})

describe('a value from the command line', () => {
  it('points at the driver in the plan and says so', async () => {
    const base = await variantOf(plan, null, { users: '5000' })
    expect(writtenIn(base, '/drivers/users/value').slice(0, 3)).toEqual([
      '/drivers/users/value',
      '4: users',
      'layer:option 4: users',
    ])
    expect(writtenIn(base, '/drivers/users/unit')).toEqual(['/drivers/users/unit', '4: people'])
  })

  it('wins over a scenario', async () => {
    const stable = await variantOf(plan, 'stable', { users: 5000 })
    expect(writtenIn(stable, '/drivers/users')).toEqual([
      '/drivers/users',
      expect.stringMatching(/^4: /),
      expect.stringMatching(/^layer:option 4: /),
      'layer:scenario 15: 2000',
    ])
  })
})
