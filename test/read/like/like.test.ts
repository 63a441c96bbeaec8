import { describe, expect, it } from 'vitest'
import { checkedText, effective, faultsIn, placeOf, rolesOf } from '../effective.js'

const north = `  north:
    head: lead
    roles:
      lead: { headcount: 1, reportsTo: ceo }
      planner: { headcount: { planned: 2, min: 1 }, reportsTo: north/lead, deputies: [lead, /north/lead] }
      seller: 3
    departments:
      store: { head: keeper, roles: { keeper: 1, clerk: { headcount: 4, dotted: { north/planner: stock } } } }
`
const plan = (departments: string, more = ''): string => `orgplan: 1
organization: { id: acme, head: ceo, roles: { ceo: 1 } }
departments:
${departments}${more}`
const both = (south: string, more = ''): string => plan(`${north}  south: { like: north${south} }\n`, more)

describe('like on a department', () => {
  it('copies everything, nested too, and adds to the totals', async () => {
    const { model, faults } = await effective(both(''))
    expect(faults).toEqual([])
    expect(rolesOf(model).slice(6)).toEqual([
      'south/lead 1 ceo',
      'south/planner 2 south/lead',
      'south/seller 3 south/lead',
      'south/store/keeper 1 south/lead',
      'south/store/clerk 4 south/store/keeper',
    ])
    expect(model.departments.roles.reduce((sum, { headcount }) => sum + (headcount.planned ?? 0), 0)).toBe(23)
  })

  it('merges the own keys into it, long forms first', async () => {
    const own =
      ', roles: { planner: { headcount: 5 }, seller: 至少2, driver: 1 }, departments: { store: { roles: { clerk: 6 } } }'
    const { model } = await effective(both(own))
    const headcounts = model.departments.roles
      .slice(6)
      .map(({ path, headcount: { planned, min } }) => [path, planned, min])
    expect(headcounts).toEqual([
      ['south/lead', 1, null],
      ['south/planner', 5, 1],
      ['south/seller', 3, 2],
      ['south/driver', 1, null],
      ['south/store/keeper', 1, null],
      ['south/store/clerk', 6, null],
    ])
  })

  it('leaves out what is null, wherever it stands', async () => {
    const { data, model } = await effective(
      both(
        ', head: null, roles: { seller: null, planner: { reportsTo: null, deputies: null } }, departments: { store: null }',
      ),
    )
    expect(rolesOf(model).slice(6)).toEqual(['south/lead 1 ceo', 'south/planner 2 ceo'])
    expect(data.departments?.south).toMatchObject({ roles: { planner: { headcount: { planned: 2, min: 1 } } } })
  })

  it('means its own roles and departments where the original names itself by its path', async () => {
    const { data } = await effective(both(''))
    expect(data.departments?.south).toMatchObject({
      head: 'lead',
      roles: { planner: { reportsTo: 'south/lead', deputies: ['lead', 'south/lead'] } },
      departments: { store: { roles: { clerk: { dotted: { 'south/planner': 'stock' } } } } },
    })
    expect(data.departments?.north).toMatchObject({ roles: { planner: { reportsTo: 'north/lead' } } })
  })

  it('keeps what the copy says itself, also where that names the original', async () => {
    const { model } = await effective(
      both(', roles: { planner: { heldBy: north/planner, headcount: 0, reportsTo: north/lead } }'),
    )
    const planner = model.departments.roles.find((role) => role.path === 'south/planner')
    expect(planner?.heldBy?.path).toBe('north/planner')
    expect(planner?.boss).toMatchObject({ is: 'role', role: { path: 'north/lead' } })
  })

  it('finds nothing outside for a reference to what it leaves out', async () => {
    const checked = await checkedText(both(', roles: { lead: null }'))
    expect(faultsIn(checked)).toEqual([
      'reference-unknown 12:3',
      'reference-unknown 12:25',
      'reference-unknown 12:25',
      'reference-unknown 12:25',
    ])
  })

  it('may be a chain, in any order, and lie anywhere in the tree', async () => {
    const text = plan(`  a: { like: b, roles: { y: 5 } }
  b: { like: c/d, roles: { x: 2 } }
  c: { departments: { d: { roles: { x: 1, y: 1 } }, e: { like: d } } }
  f: { like: c }
`)
    const { model } = await effective(text)
    expect(rolesOf(model).map((one) => one.replace(/ \w+$/, ''))).toEqual([
      'ceo 1',
      'a/x 2',
      'a/y 5',
      'b/x 2',
      'b/y 1',
      'c/d/x 1',
      'c/d/y 1',
      'c/e/x 1',
      'c/e/y 1',
      'f/d/x 1',
      'f/d/y 1',
      'f/e/x 1',
      'f/e/y 1',
    ])
  })

  it('may copy what stands in a copy, and be inside one', async () => {
    const text = plan(`${north}  south: { like: north, departments: { depot: { like: store, roles: { clerk: 9 } } } }
  west: { like: south/store }
`)
    const { model } = await effective(text)
    expect(rolesOf(model).filter((one) => /clerk/.test(one))).toEqual([
      'north/store/clerk 4 north/store/keeper',
      'south/store/clerk 4 south/store/keeper',
      'south/depot/clerk 9 south/depot/keeper',
      'west/clerk 4 west/keeper',
    ])
  })

  it('replaces what it would have copied by an entry that is like something else', async () => {
    const { data } = await effective(both(', roles: { seller: { like: planner, headcount: 7 } }'))
    const south = data.departments?.south as { roles: { seller: object } }
    expect(south.roles.seller).toEqual({
      headcount: { planned: 7, min: 1 },
      reportsTo: 'south/lead',
      deputies: ['lead', 'south/lead'],
    })
  })

  it('copies parent, kind, envelope and drivers', async () => {
    const text = plan(`  top: { head: boss, roles: { boss: 1 } }
  one: { parent: top, kind: team, headcount: 3, drivers: { users: 5 }, roles: { a: 1 } }
  two: { like: one }
`)
    const { model } = await effective(text)
    const two = model.departments.units.find((unit) => unit.id === 'two')
    expect(two).toMatchObject({ path: 'top/two', kind: 'team', envelope: { low: 3, high: 3 } })
    expect(model.drivers.get('top/two/users')?.value?.from.n).toBe(5n)
  })

  it('works on roles, in another department and of the organisation', async () => {
    const text = plan(
      `${north}  lab: { head: chief, roles: { chief: { like: north/lead, title: Chief }, aide: { like: ceo, reportsTo: chief } } }\n`,
    )
    const { model } = await effective(text)
    expect(rolesOf(model).slice(6)).toEqual(['lab/chief 1 ceo', 'lab/aide 1 lab/chief'])
    expect(model.departments.roles.at(-2)?.title.text).toEqual({ und: 'Chief' })
  })

  it('takes short forms: a department by its name, a role by its headcount or title', async () => {
    const text = plan(`  a: Sales
  b: { like: a, roles: { x: 3, y: { like: x }, z: Helper, w: { like: z, headcount: 2 } } }
`)
    const { model } = await effective(text)
    expect(model.departments.units.at(-1)?.name.text).toEqual({ und: 'Sales' })
    expect(model.departments.roles.map((role) => [role.id, role.headcount.planned, role.title.text.und])).toEqual([
      ['ceo', 1, undefined],
      ['x', 3, undefined],
      ['y', 3, undefined],
      ['z', null, 'Helper'],
      ['w', 2, 'Helper'],
    ])
  })

  it.each(['__proto__', 'constructor', 'toString'])('takes %s for an ordinary id', async (id) => {
    const { model } = await effective(
      plan(`  ${id}: { roles: { ${id}: 2, x: { reportsTo: ${id}/${id} } } }\n  copy: { like: ${id} }\n`),
    )
    expect(rolesOf(model).slice(3)).toEqual([`copy/${id} 2 ceo`, `copy/x - copy/${id}`])
  })
})

describe('what like cannot be', () => {
  const told = async (departments: string): Promise<string[]> => faultsIn(await checkedText(plan(departments)))
  it.each([
    ['itself', '  a: { like: a }\n', ['like-cycle 4:14']],
    ['what it holds', '  a: { like: b, departments: { b: {} } }\n', ['like-cycle 4:14']],
    ['what holds it', '  a: { departments: { b: { departments: { c: { like: a } } } } }\n', ['like-cycle 4:54']],
    ['two of each other', '  a: { like: b }\n  b: { like: a }\n', ['like-cycle 4:14']],
    ['three in a circle', '  c: { like: a }\n  a: { like: b }\n  b: { like: c }\n', ['like-cycle 4:14']],
    [
      'of what holds the other',
      '  a: { departments: { x: { like: b } } }\n  b: { departments: { y: { like: a } } }\n',
      ['like-cycle 4:34'],
    ],
    ['a role of itself', '  a: { roles: { x: { like: x } } }\n', ['like-cycle 4:28']],
    ['unknown', '  a: { like: b }\n', ['reference-unknown 4:14']],
    ['a role, for a department', '  a: { like: ceo }\n', ['reference-kind 4:14']],
    [
      'ambiguous',
      '  a: { departments: { x: {} } }\n  b: { departments: { x: {} } }\n  c: { like: x }\n',
      ['reference-ambiguous 6:14'],
    ],
    [
      'null, where there is nothing',
      '  a: { roles: { x: 1 } }\n  b: { like: a, roles: { y: null } }\n',
      ['like-misses-source 5:26'],
    ],
    ['nothing at all', '  a: { roles: { x: 1 } }\n  b: { like: a, roles: { x: } }\n', ['schema-value 5:26']],
    [
      'a new id like an old one',
      '  a: { roles: { clerk: 1 } }\n  b: { like: a, roles: { clerks: 2 } }\n',
      ['like-misses-source 5:26'],
    ],
  ])('%s', async (_, departments, faults) => expect(await told(departments)).toEqual(faults))

  it('does not take an id for a slip that is numbered, or of something the copy names too', async () => {
    const text =
      '  a: { roles: { clerk-1: 1, north: 1 } }\n  b: { like: a, roles: { clerk-2: 2, north: 2, south: 1 } }\n'
    expect(await told(text)).toEqual([])
  })

  it('is told of each circle once, whatever hangs on it', async () => {
    const text = '  a: { like: b }\n  b: { like: a }\n  c: { like: b }\n  d: { like: e }\n  e: { like: d }\n'
    expect(await told(text)).toEqual(['like-cycle 4:14', 'like-cycle 7:14'])
  })

  it('asks for any number of copies in a few lines', async () => {
    const doubling = Array.from({ length: 30 }, (_, at) => {
      return `  d${at + 1}: { departments: { x: { like: d${at} }, y: { like: d${at} } } }\n`
    })
    const start = performance.now()
    expect(await told(`  d0: { roles: { a: 1 } }\n${doubling.join('')}`)).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

describe('where it is said', () => {
  it('in the copy: the key that has like, or its own key, with the original', async () => {
    const { variant } = await effective(both(', roles: { planner: { share: 0.5 } }'))
    expect(placeOf(variant, '/departments/south/roles/seller')).toEqual(['12: roles', '9: 3'])
    expect(placeOf(variant, '/departments/south/departments/store/roles/clerk/headcount')).toEqual([
      '12: south',
      '11: 4',
    ])
    expect(placeOf(variant, '/departments/south/roles/planner/share')).toEqual(['12: 0.5'])
    expect(placeOf(variant, '/departments/south/roles/planner/reportsTo')).toEqual(['12: planner', '8: north/lead'])
    expect(placeOf(variant, '/departments/south', 'key')).toEqual(['12: south'])
  })

  it('once for a fault of the original, without a suggestion where it was copied', async () => {
    const checked = await checkedText(both('').replace('reportsTo: north/lead', 'reportsTo: nroth/lead'))
    expect(faultsIn(checked)).toEqual(['reference-unknown 8:64'])
    const left = await checkedText(both(', roles: { lead: null }'))
    for (const one of left.findings.filter(({ rule }) => rule === 'reference-unknown'))
      expect(one.suggestions).toEqual([])
  })
})

describe('like and scenarios', () => {
  const more = (patch: string): string => `scenarios: { s: { patch: { departments: ${patch} } } }\n`
  it.each([
    ['of the original change the copy', '', '{ north: { roles: { seller: 8 } } }', 'south/seller 8 south/lead'],
    [
      'but not what the copy says itself',
      ', roles: { seller: 4 }',
      '{ north: { roles: { seller: 8 } } }',
      'south/seller 4 south/lead',
    ],
    ['of what the copy inherits', '', '{ south: { roles: { seller: 8 } } }', 'south/seller 8 south/lead'],
    [
      'deep in the copy',
      '',
      '{ south: { departments: { store: { roles: { clerk: 8 } } } } }',
      'south/store/clerk 8 south/store/keeper',
    ],
  ])('patches %s', async (_, own, patch, role) => {
    const { model, faults } = await effective(both(own, more(patch)), 's')
    expect(faults).toEqual([])
    expect(rolesOf(model)).toContain(role)
  })

  it('null in a patch leaves out of the copy alone, and also what the copy had changed', async () => {
    for (const own of ['', ', roles: { seller: 4 }']) {
      const { model } = await effective(both(own, more('{ south: { roles: { seller: null } } }')), 's')
      expect(rolesOf(model).filter((one) => one.includes('seller'))).toEqual(['north/seller 3 north/lead'])
    }
  })

  it('a patch may take like away, or bring one with what it leaves out', async () => {
    const gone = await effective(both(', roles: { x: 1 }', more('{ south: { like: null } }')), 's')
    expect(rolesOf(gone.model).slice(6)).toEqual(['south/x 1 ceo'])
    const brought = await effective(
      both('', more('{ west: { like: north, roles: { seller: null, planner: 9 } } }')),
      's',
    )
    expect(rolesOf(brought.model).filter((one) => one.startsWith('west/'))).toEqual([
      'west/lead 1 ceo',
      'west/planner 9 west/lead',
      'west/store/keeper 1 west/lead',
      'west/store/clerk 4 west/store/keeper',
    ])
  })

  it('a misspelt id in a copy is still a slip', async () => {
    const checked = await checkedText(both('', more('{ south: { roles: { seler: 8 } } }')))
    expect(faultsIn(checked)).toEqual(['scenario-misses-target 13:61'])
  })

  it('short keys change one role alone, in the copy or in the original', async () => {
    const { model } = await effective(
      both('', 'scenarios: { s: { headcount: { north/seller: 8, south/planner: 6 } } }\n'),
      's',
    )
    expect(rolesOf(model).filter((one) => /seller|planner/.test(one))).toEqual([
      'north/planner 2 north/lead',
      'north/seller 8 north/lead',
      'south/planner 6 south/lead',
      'south/seller 3 south/lead',
    ])
  })

  it('a circle that only a patch closes is told of that scenario', async () => {
    const checked = await checkedText(both('', more('{ north: { like: south } }')))
    expect(faultsIn(checked)).toEqual(['like-cycle 13:58'])
    expect(checked.variants.map((one) => one.scenario)).toEqual([null])
  })
})
