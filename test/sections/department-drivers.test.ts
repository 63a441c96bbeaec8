import { describe, expect, it } from 'vitest'
import { checkedText, effective, faultsIn } from '../read/effective.js'

const plan = (more: string, top = ''): string => `orgplan: 1
organization: { id: acme, head: ceo, roles: { ceo: 1 } }
${top}departments:
  sales:
    head: director
    drivers: { users: 500 }
    roles: { director: 1, clerk: 4 }
    departments:
      zhejiang: { head: lead, drivers: { cities: { value: 11, name: Cities }, users: 200 }, roles: { lead: 1 } }
      jiangsu: { head: lead, drivers: { cities: { value: { from: 13, to: 15 } } }, roles: { lead: 1 } }
  hq: { head: chief, drivers: { users: 70 }, roles: { chief: 1 } }
${more}`

const valuesOf = async (text: string, scenario?: string, drivers?: ReadonlyMap<string, string>): Promise<object> => {
  const { model } = await effective(text, scenario, drivers === undefined ? {} : { drivers })
  return Object.fromEntries(
    [...model.drivers].map(([path, { value }]) => [path, value === null ? null : `${value.from.n}-${value.to.n}`]),
  )
}

describe('drivers of departments', () => {
  it('stand under their path, and add up where the plan itself has none; a part of a part once', async () => {
    expect(await valuesOf(plan(''))).toEqual({
      'sales/users': '500-500',
      'sales/zhejiang/cities': '11-11',
      'sales/zhejiang/users': '200-200',
      'sales/jiangsu/cities': '13-15',
      'hq/users': '70-70',
      users: '570-570',
      cities: '24-26',
    })
  })

  it('leave the plan its own driver', async () => {
    expect(await valuesOf(plan('', 'drivers: { users: 1 }\n'))).toMatchObject({ users: '1-1', 'hq/users': '70-70' })
  })

  it.each([
    ['a total', 'clerk: 1 per 10 cities', 'cities', '24-26'],
    ['the end of a path', 'clerk: 1 per 10 zhejiang/cities', 'sales/zhejiang/cities', '11'],
    ['a full path', 'clerk: 1 per 10 /sales/zhejiang/cities', 'sales/zhejiang/cities', '11'],
    ['a total by its kind', 'clerk: 1 per 100 driver:users', 'users', '570'],
  ])('are named by norms: %s', async (_, ratio, id, value) => {
    const { checked } = await effective(plan(`ratios: { ${ratio} }\n`))
    expect(checked.ratios[0]?.driver).toEqual({ id, value })
  })

  it('take the place of a driver of the plan for references from outside only where there is none', async () => {
    const text = plan(
      'ratios: { clerk: 1 per 10 users, x: { of: clerk, norm: 1 per 10 hq/users } }\n',
      'drivers: { users: 30 }\n',
    )
    const { checked } = await effective(text)
    expect(checked.ratios.map((row) => row.driver)).toEqual([
      { id: 'users', value: '30' },
      { id: 'hq/users', value: '70' },
    ])
  })

  it('have no total where a part has no value', async () => {
    const text = plan('').replace('cities: { value: { from: 13, to: 15 } }', 'cities: { unit: city }')
    expect(await valuesOf(text)).toMatchObject({ cities: null, 'sales/zhejiang/cities': '11-11' })
  })

  it('are set by scenarios, and by options from outside', async () => {
    const more = 'scenarios: { s: { drivers: { zhejiang/cities: 20, hq/users: { value: 90 } } } }\n'
    expect(await valuesOf(plan(more), 's')).toMatchObject({ cities: '33-35', 'hq/users': '90-90', users: '590-590' })
    const set = new Map([
      ['zhejiang/cities', '1'],
      ['sales/jiangsu/cities', '2'],
    ])
    expect(await valuesOf(plan(more), 's', set)).toMatchObject({ cities: '3-3' })
  })

  it('keep their name when only the number is set', async () => {
    const { model } = await effective(plan('scenarios: { s: { drivers: { zhejiang/cities: 20 } } }\n'), 's')
    expect(model.drivers.get('sales/zhejiang/cities')?.name.text).toEqual({ und: 'Cities' })
  })

  it('follow a department that moves', async () => {
    const more = 'scenarios: { s: { move: { zhejiang: hq }, drivers: { hq/zhejiang/cities: 40 } } }\n'
    expect(await valuesOf(plan(more), 's')).toMatchObject({ 'hq/zhejiang/cities': '40-40', cities: '53-55' })
  })

  it('may be the trigger of a stage, alone or together', async () => {
    const more =
      'ratios: { clerk: 1 per 5-10 cities }\nscenarios: { s: { when: { cities: 20-30, zhejiang/cities: at most 12 } } }\n'
    const { model, faults } = await effective(plan(more), 's')
    expect(faults.filter((one) => !one.startsWith('ratio'))).toEqual([])
    expect(model.scenarios.current?.when?.map(({ driver }) => driver.id)).toEqual(['cities', 'sales/zhejiang/cities'])
  })

  it('a total cannot be set: which of them is meant?', async () => {
    const faults = faultsIn(await checkedText(plan('scenarios: { s: { drivers: { cities: 9 } } }\n')))
    expect(faults).toEqual(['reference-ambiguous 12:30'])
    const checked = await checkedText(plan(''), {
      drivers: new Map([
        ['cities', '9'],
        ['users', '9'],
        ['x/cities', '3'],
      ]),
    })
    expect(checked.unknownDrivers).toEqual(['cities', 'users', 'x/cities'])
    expect(checked.driverIds).toContain('sales/jiangsu/cities')
  })

  it.each([
    ['a number below zero', 'cities: -1', 'number-range'],
    ['a thousands comma', 'cities: "4,500"', 'number-format'],
    ['an owner who is nobody', 'cities: { value: 1, owner: nobody }', 'reference-unknown'],
    ['a key that it has not', 'cities: { value: 1, vlaue: 2 }', 'schema-unknown-key'],
  ])('are checked as those of the plan: %s', async (_, driver, rule) => {
    const found = faultsIn(await checkedText(plan('').replace('cities: { value: { from: 13, to: 15 } }', driver)))
    expect(found.map((one) => one.split(' ')[0])).toEqual([rule])
  })

  it.each(['__proto__', 'constructor'])('take %s for an ordinary id', async (id) => {
    const text = plan(`ratios: { clerk: 1 per 5 ${id} }\n`).replace(
      'cities: { value: { from: 13, to: 15 } }',
      `${id}: 20`,
    )
    expect((await effective(text)).checked.ratios[0]?.driver).toEqual({ id, value: '20' })
  })
})
