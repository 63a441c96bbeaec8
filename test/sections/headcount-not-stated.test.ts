import { describe, expect, it } from 'vitest'
import { typed } from '../cli/in-process.js'

type Row = { readonly [column: string]: unknown }

async function tableOf(
  view: string,
  departments: string,
): Promise<{ readonly rows: readonly Row[]; readonly totals: Row }> {
  const input = `orgplan: 1\norganization: { id: acme }\ndepartments:\n${departments}`
  return JSON.parse((await typed(`table ${view} - --format json --lang en`, { input })).out)
}

async function planned(departments: string): Promise<unknown[][]> {
  const { rows } = await tableOf('headcount', departments)
  return rows.map((row) => [row.department, row.planned, row.ftePlanned, row.plannedTotal, row.ftePlannedTotal])
}

describe('the headcount table', () => {
  it('has no planned number where no role states one: not stated is not zero', async () => {
    expect(await planned('  a: { roles: { x: Boss, y: Clerk } }\n')).toEqual([['a', null, null, null, null]])
    expect(await planned('  a: { roles: { x: 3-5 } }\n')).toEqual([['a', null, null, null, null]])
  })

  it('sums what is stated, were it nought', async () => {
    expect(await planned('  a: { roles: { x: 2, y: Clerk } }\n')).toEqual([['a', 2, 2, 2, 2]])
    expect(await planned('  a: { roles: { x: 0, y: Clerk } }\n')).toEqual([['a', 0, 0, 0, 0]])
    expect(await planned('  a: { roles: { x: { fte: 2.5 } } }\n')).toEqual([['a', null, 2.5, null, 2.5]])
  })

  it('plans nobody where there is no seat', async () => {
    const rows = await planned('  a: { roles: { x: 2 } }\n  b: { roles: { hat: { heldBy: x } } }\n  c: { name: C }\n')
    expect(rows.slice(1)).toEqual([
      ['b', 0, 0, 0, 0],
      ['c', 0, 0, 0, 0],
    ])
  })

  it('adds up the tree in the same way', async () => {
    const nested = (own: string, below: string): string =>
      `  a:\n    roles: { ${own} }\n    departments:\n      b: { roles: { ${below} } }\n      c: { name: C }\n`
    expect(await planned(nested('x: 2', 'y: Clerk'))).toEqual([
      ['a', 2, 2, 2, 2],
      ['a/b', null, null, null, null],
      ['a/c', 0, 0, 0, 0],
    ])
    expect((await planned(nested('x: Boss', 'y: 4')))[0]).toEqual(['a', null, null, 4, 4])
    expect((await planned('  a: { departments: { b: { roles: { y: Clerk } } } }\n'))[0]).toEqual([
      'a',
      0,
      0,
      null,
      null,
    ])
  })

  it('has totals alike, in every view', async () => {
    const open = '  a: { roles: { x: Boss, y: Clerk } }\n'
    expect((await tableOf('headcount', open)).totals).toMatchObject({ planned: null, ftePlanned: null, notStated: 2 })
    expect((await tableOf('roles', open)).totals).toMatchObject({ planned: null, ftePlanned: null })
    const some = '  a: { roles: { x: { headcount: { planned: 3, filled: 1 } } } }\n'
    expect((await tableOf('vacancies', some)).totals).toMatchObject({ vacancies: 2, hiring: null, frozen: null })
    const hiring = '  a: { roles: { x: { headcount: { planned: 3, filled: 1, hiring: 1 } } } }\n'
    expect((await tableOf('vacancies', hiring)).totals).toMatchObject({ hiring: 1, frozen: null })
  })
})
