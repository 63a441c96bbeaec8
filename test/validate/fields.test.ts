import { describe, expect, it } from 'vitest'
import type { Data } from '../../src/read/node.js'
import { fieldAt, keysOf, nodesLeadingTo, visitFields } from '../../src/validate/fields.js'

describe('fieldAt', () => {
  it.each([
    ['/departments/sales/roles/clerk/headcount/planned', 'headcountNumber'],
    ['/departments/a/departments/b/roles/c', 'headcountOrTitle'],
    ['/organization/asOf', 'date'],
    ['/departments/a/duties/0', 'text'],
    ['/drivers/users/value/from', 'number'],
  ])('%s', (pointer, is) => {
    expect(fieldAt(pointer)?.is).toBe(is)
  })

  it.each(['/departments/a/x-own', '/departments/a/x-own/b', '/nothing', '/departments/a/nothing', '/constructor'])(
    '%s is no field',
    (pointer) => {
      expect(fieldAt(pointer)).toBeUndefined()
    },
  )

  it('tells a key of digits from a place in a list by the data', () => {
    const map = { people: { p: { roles: { '7': 0.5 } } } }
    const list = { people: { p: { roles: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] } } }
    expect(fieldAt('/people/p/roles/7', map)?.is).toBe('share')
    expect(fieldAt('/people/p/roles/7', list)?.is).toBe('ref')
    expect(fieldAt('/people/p/roles/7')?.is).toBe('ref')
  })
})

describe('visitFields', () => {
  const everything = nodesLeadingTo(() => true)
  const visited = (data: Data, wanted = everything, skip: (pointer: string) => boolean = () => false): string[] => {
    const found: string[] = []
    visitFields(
      data,
      {
        value: (value, field, { pointer }) => found.push(`${pointer} ${field.is} ${JSON.stringify(value)}`),
        key: (key, field, { pointer }) => found.push(`${pointer} key ${key} ${field.keys?.kinds.join('|')}`),
      },
      wanted,
      skip,
    )
    return found
  }

  it('walks scalars and keys that are references, in order', () => {
    const data = {
      departments: { a: { head: 'b', 'x-own': { head: 'c' }, roles: { b: 3, c: 'Clerk' } } },
      people: { p: { roles: { b: 0.5 } } },
    }
    expect(visited(data)).toEqual([
      '/departments/a/head ref "b"',
      '/departments/a/roles/b headcountOrTitle 3',
      '/departments/a/roles/c headcountOrTitle "Clerk"',
      '/people/p/roles/b key b role',
      '/people/p/roles/b share 0.5',
    ])
  })

  it('takes a text by language as one value, also where a map may stand', () => {
    const duties = [{ en: 'A', zh: '甲' }, { do: { zh: '乙' } }, { do: 'C' }]
    expect(visited({ departments: { a: { name: { zh: '部' }, duties } } })).toEqual([
      '/departments/a/name text {"zh":"部"}',
      '/departments/a/duties/0 text {"en":"A","zh":"甲"}',
      '/departments/a/duties/1/do text {"zh":"乙"}',
      '/departments/a/duties/2/do text "C"',
    ])
  })

  it('takes a range as one value, and its ends', () => {
    expect(visited({ drivers: { users: { value: { from: 1, to: '2' } } } })).toEqual([
      '/drivers/users/value number {"from":1,"to":"2"}',
      '/drivers/users/value/from number 1',
      '/drivers/users/value/to number "2"',
    ])
    expect(visited({ people: { p: { from: '2026-01-01', to: '2026-02-01' } } })).toEqual([
      '/people/p/from date "2026-01-01"',
      '/people/p/to date "2026-02-01"',
    ])
  })

  it('leaves out what is null, and what has no field', () => {
    const data = { departments: { a: { head: null }, c: { head: 'd' } }, pizza: 'x' }
    expect(visited(data)).toEqual(['/departments/c/head ref "d"'])
  })

  it('leaves out scenarios that are skipped', () => {
    const data = { scenarios: { s: { drivers: { a: 1 } }, t: { drivers: { b: 2 } } } }
    expect(visited(data, everything, (pointer) => pointer === '/scenarios/s')).toEqual([
      '/scenarios/t/drivers/b key b driver',
      '/scenarios/t/drivers/b number 2',
    ])
  })

  it('enters only what leads to what is wanted', () => {
    const dates = nodesLeadingTo(({ is }) => is === 'date')
    const data = { organization: { id: 'a', asOf: '2026-01-01' }, departments: { a: { roles: { b: 1 } } } }
    expect(visited(data, dates)).toContain('/organization/asOf date "2026-01-01"')
    expect(visited(data, dates).some((one) => one.startsWith('/departments'))).toBe(false)
  })
})

it('knows the keys of a map by their Chinese words too', () => {
  const keys = keysOf(fieldAt('/departments/a/roles/b') ?? {})
  expect(['headcount', '编制', 'title'].every((key) => keys.has(key))).toBe(true)
  expect(['departments', '部门', 'constructor'].some((key) => keys.has(key))).toBe(false)
})
