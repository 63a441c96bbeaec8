import { describe, expect, it } from 'vitest'
import { drawn, shown, start } from '../chart-shown.js'

const roles = 'roles: { clerk: 2 }'
const plan = (departments: string): string => `${start}
organization: { id: acme, name: Acme }
departments: { ${departments} }
`

describe('an organisation that is one department', () => {
  it('has no box of its own, in any view of the whole', () => {
    const one = plan(`top: { name: Acme, departments: { sales: { ${roles} }, east: { ${roles} } } }`)
    expect(shown(drawn('roles', one)).map((box) => box.split(' |')[0])).toEqual([
      'n1 Acme',
      'n2 < n1 sales',
      'n3 < n2 clerk',
      'n4 < n1 east',
      'n5 < n4 clerk',
    ])
    expect(shown(drawn('departments', one)).length).toBe(3)
  })

  it.each([
    ['another name', `top: { name: Acme UK, departments: { sales: { ${roles} } } }`],
    ['a second one beside it', `top: { name: Acme, ${roles} }, east: { ${roles} }`],
  ])('has one with %s', (_, departments) => {
    expect(shown(drawn('roles', plan(departments)))[0]).toBe('n1 Acme')
    expect(shown(drawn('roles', plan(departments)))[1]).toMatch(/^n2 < n1 /)
  })
})

it('no head is said of departments where others have one', () => {
  const said = (departments: string): number =>
    shown(drawn('roles', plan(departments))).filter((box) => box.includes('no head')).length
  expect(said(`sales: { ${roles} }, east: { ${roles} }`)).toBe(0)
  expect(said(`sales: { ${roles} }, east: { head: clerk, ${roles} }`)).toBe(1)
})
