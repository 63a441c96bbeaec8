import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Model } from '../../../src/sections/index.js'
import { effective } from '../effective.js'

interface Role {
  readonly headcount?: { readonly planned?: number; readonly min?: number } | null
  readonly title?: string | null
  readonly reportsTo?: string
  readonly deputies?: readonly string[]
}

interface Department {
  readonly kind?: string | null
  readonly head?: string | null
  readonly drivers?: { readonly [id: string]: { readonly value: number } | null }
  readonly roles?: { readonly [id: string]: Role | null }
  readonly departments?: { readonly [id: string]: Department | null }
  readonly like?: string
}

const ids = ['alpha', 'beta', 'gamma', 'delta']
const id = fc.constantFrom(...ids)
const count = fc.integer({ min: 1, max: 9 })

/** References that hold whatever the tree is: to the lead that every department has, by scope or by the path of it. */
const toLead = (path: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom('lead', ...path.map((_, at) => `${path.slice(at).join('/')}/lead`), `/${path.join('/')}/lead`)

const role = (path: readonly string[]): fc.Arbitrary<Role> =>
  fc.record(
    {
      headcount: fc.record({ planned: count, min: fc.constant(1) }, { requiredKeys: ['planned'] }),
      title: fc.constantFrom('A', 'B'),
      reportsTo: toLead(path),
      deputies: fc.array(toLead(path), { maxLength: 2 }),
    },
    { requiredKeys: ['headcount'] },
  )

function department(path: readonly string[], depth: number): fc.Arbitrary<Department> {
  const below = (name: string): fc.Arbitrary<Department> => department([...path, name], depth - 1)
  return fc
    .tuple(
      fc.record({
        kind: fc.constantFrom('region', 'team'),
        head: toLead(path),
        drivers: fc.dictionary(id, fc.record({ value: count }), { maxKeys: 2 }),
      }),
      fc.dictionary(id, role(path), { maxKeys: 3 }),
      depth === 0 ? fc.constant([]) : fc.uniqueArray(fc.constantFrom('north', 'south', 'west'), { maxLength: 2 }),
    )
    .chain(([own, roles, names]) =>
      fc.tuple(...names.map(below)).map((children) => ({
        ...own,
        roles: { lead: { headcount: { planned: 1 } }, ...roles },
        departments: Object.fromEntries(names.map((name, at) => [name, children[at] as Department])),
      })),
    )
}

/** What a copy changes: other numbers, roles more or less, a department less. Its own words name nothing by path. */
const changes = (original: Department): fc.Arbitrary<Department> => {
  const roles = Object.keys(original.roles ?? {}).filter((one) => one !== 'lead')
  const departments = Object.keys(original.departments ?? {})
  const some = (names: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...names])
  return fc
    .tuple(some(roles), some(departments), count, fc.boolean(), some(Object.keys(original.drivers ?? {})))
    .map(([changed, left, planned, isNull, drivers]) => ({
      kind: 'branch',
      roles: {
        extra: { headcount: { planned } },
        ...Object.fromEntries(changed.map((one) => [one, isNull ? null : { headcount: { planned } }])),
      },
      departments: Object.fromEntries(left.map((one) => [one, null])),
      drivers: Object.fromEntries(drivers.map((one) => [one, isNull ? null : { value: planned }])),
    }))
}

type Json = null | string | number | { readonly [key: string]: Json } | readonly Json[]

/** RFC 7396, written for this test. */
function merged(base: Json | undefined, patch: Json): Json {
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) return patch
  const result: { [key: string]: Json } =
    base !== null && typeof base === 'object' && !Array.isArray(base) ? { ...(base as object) } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key]
    else result[key] = merged(result[key], value)
  }
  return result
}

/** The original with its own path exchanged for that of the copy in every reference. */
function renamed(value: Json, from: readonly string[], to: string): Json {
  if (Array.isArray(value)) return value.map((one: Json) => renamed(one, from, to))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one as Json, from, to)]))
  }
  if (typeof value !== 'string' || !value.includes('/')) return value
  const parts = value.replace(/^\//, '').split('/')
  const at = parts.indexOf(from[from.length - 1] as string)
  const isOriginal =
    at >= 0 && parts.slice(0, at + 1).every((part, index) => part === from[from.length - 1 - at + index])
  return isOriginal ? [to, ...parts.slice(at + 1)].join('/') : value
}

const planOf = (departments: Json): string =>
  JSON.stringify({ orgplan: 1, organization: { id: 'acme', head: 'ceo', roles: { ceo: 1 } }, departments })

/** All that the sections make of the tree. */
function shown({ departments, drivers }: Model): object {
  return {
    units: departments.units.map(({ path, kind, head }) => [path, kind, head?.path]),
    roles: departments.roles.map((one) => ({
      path: one.path,
      title: one.title.text,
      headcount: one.headcount,
      boss: one.boss.is === 'role' ? one.boss.role.path : one.boss.is,
      deputies: one.deputies.map(({ path }) => path),
    })),
    drivers: [...drivers].map(([path, { value }]) => [path, value?.from.n]),
  }
}

describe('a plan with like', () => {
  it('is the plan that writes everything out', async () => {
    const cases = department(['upper', 'source'], 2).chain((source) =>
      fc.tuple(fc.constant(source), changes(source), changes(source)),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ([source, first, second]) => {
        const written = (copy: Json, again: Json): Json => ({
          upper: { roles: { chief: 1 }, departments: { source: source as Json, copy } },
          again,
        })
        const copy = merged(renamed(source as Json, ['upper', 'source'], 'copy'), first as Json)
        const again = merged(renamed(copy, ['upper', 'copy'], 'again'), second as Json)
        const likely = await effective(
          planOf(written({ like: 'source', ...first } as Json, { like: 'upper/copy', ...kept(second, copy) } as Json)),
        )
        const plain = await effective(planOf(written(copy, again)))
        expect(shown(likely.model)).toEqual(shown(plain.model))
      }),
      { numRuns: 60 },
    )
  })
})

/** Only what the copy has can be left out of the copy of it. */
function kept(changed: Department, copy: Json): Department {
  const has = (key: string, one: string): boolean => one in (((copy as { [key: string]: Json })[key] ?? {}) as object)
  const only = <T>(key: string, map: { readonly [id: string]: T } | undefined): { [id: string]: T } =>
    Object.fromEntries(Object.entries(map ?? {}).filter(([one, value]) => value !== null || has(key, one)))
  return {
    ...changed,
    roles: only('roles', changed.roles),
    departments: only('departments', changed.departments),
    drivers: only('drivers', changed.drivers),
  }
}
