import { describe, expect, it } from 'vitest'
import { faultsIn, folderOf, planIn, rootOf } from './folder.js'

const two = (first: string, second: string): string =>
  folderOf({ 'orgplan.yaml': rootOf(`include: b.yaml\n${first}`), 'b.yaml': second })

describe('two files may open the same', () => {
  it('section', async () => {
    const plan = await planIn(two('drivers: { a: 1 }\n', 'drivers: { b: 2 }\n'))
    expect(plan.drivers).toEqual({ a: 1, b: 2 })
  })

  it('department, to add roles and departments', async () => {
    const first = 'departments: { d: { name: D, roles: { a: 1 }, departments: { e: { roles: { f: 1 } } } } }\n'
    const second =
      'departments: { d: { tier: core, roles: { b: 2 }, departments: { e: { roles: { g: 1 } }, h: H } } }\n'
    expect((await planIn(two(first, second))).departments).toEqual({
      d: {
        name: 'D',
        roles: { a: 1, b: 2 },
        departments: { e: { roles: { f: 1, g: 1 } }, h: 'H' },
        tier: 'core',
      },
    })
  })

  it('department that one of them only names', async () => {
    expect(
      (await planIn(two('departments: { d: 部门 }\n', 'departments: { d: { roles: { b: 2 } } }\n'))).departments,
    ).toEqual({ d: { name: '部门', roles: { b: 2 } } })
    expect(
      (await planIn(two('departments: { d: }\n', 'departments: { d: { roles: { b: 2 } } }\n'))).departments,
    ).toEqual({ d: { roles: { b: 2 } } })
    expect(
      (await planIn(two('departments: { d: { roles: { b: 2 } } }\n', 'departments: { d: }\n'))).departments,
    ).toEqual({ d: { roles: { b: 2 } } })
  })

  it('section that one of them leaves empty', async () => {
    expect((await planIn(two('drivers:\n', 'drivers: { b: 2 }\n'))).drivers).toEqual({ b: 2 })
  })

  it('key of their own', async () => {
    expect((await planIn(two('x-a: { b: 1 }\n', 'x-a: { b: 2 }\n')))['x-a']).toEqual({ b: 1 })
  })

  it('department called departments, with a role called departments', async () => {
    const first = 'departments: { departments: { roles: { departments: 1 } } }\n'
    const second = 'departments: { departments: { roles: { roles: 1 } } }\n'
    expect(await faultsIn(two(first, second))).toEqual([])
    const again = 'departments: { departments: { roles: { departments: { title: T } } } }\n'
    expect(await faultsIn(two(first, again))).toEqual(['include-duplicate b.yaml:1:40 orgplan.yaml:4:40'])
  })
})

describe('what both state is told at the second, with the first', () => {
  it.each([
    ['an entry of a section', 'drivers: { a: 1 }\n', 'drivers: { b: 1, a: 2 }\n', 'b.yaml:1:18 orgplan.yaml:4:12'],
    ['the same value', 'drivers: { a: 1 }\n', 'drivers: { a: 1 }\n', 'b.yaml:1:12 orgplan.yaml:4:12'],
    ['a person', 'people: { p: { name: A } }\n', 'people: { p: { fte: 1 } }\n', 'b.yaml:1:11 orgplan.yaml:4:11'],
    [
      'a property of a department',
      'departments: { d: { name: A } }\n',
      'departments: { d: { name: A } }\n',
      'b.yaml:1:21 orgplan.yaml:4:21',
    ],
    [
      'two names of a department',
      'departments: { d: A }\n',
      'departments: { d: B }\n',
      'b.yaml:1:19 orgplan.yaml:4:19',
    ],
    [
      'a role',
      'departments: { d: { roles: { a: 1 } } }\n',
      'departments: { d: { roles: { a: } } }\n',
      'b.yaml:1:30 orgplan.yaml:4:30',
    ],
    [
      'a scenario',
      'scenarios: { s: { note: x } }\n',
      'scenarios: { s: { at: 2027-01-01 } }\n',
      'b.yaml:1:14 orgplan.yaml:4:14',
    ],
    [
      'duties',
      'departments: { d: { duties: [ a ] } }\n',
      'departments: { d: { duties: [ b ] } }\n',
      'b.yaml:1:21 orgplan.yaml:4:21',
    ],
  ])('%s', async (_, first, second, places) => {
    expect(await faultsIn(two(first, second))).toEqual([`include-duplicate ${places}`])
  })

  it('quickly, for large sections', { retry: 2 }, async () => {
    const people = (from: number): string =>
      `people:\n${Array.from({ length: 20_000 }, (_, i) => `  p${from + i}: { name: x }\n`).join('')}`
    const folder = two(people(0), people(20_000))
    const start = performance.now()
    expect(Object.keys((await planIn(folder)).people as object)).toHaveLength(40_000)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
