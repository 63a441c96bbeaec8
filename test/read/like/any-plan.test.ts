import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkedText } from '../effective.js'

const id = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', '7', '部门')
const path = fc.array(id, { minLength: 1, maxLength: 3 }).map((ids) => ids.join('/'))
const reference = fc.oneof(
  { arbitrary: path, weight: 4 },
  path.map((one) => `/${one}`),
  path.map((one) => `department:${one}`),
)
const wrong = fc.constantFrom('', 'all', 'organization', '//', 'x y', '甲、乙')
const odd = fc.constantFrom<unknown>(null, 3, '3-5', 'Title', [], {}, true)

/** Plans of a few ids, so that much refers to much; with `odd` values anywhere, or none. */
function planOf(odd: fc.Arbitrary<unknown> | undefined): fc.Arbitrary<object> {
  const or = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => (odd === undefined ? right : fc.oneof(right, odd))
  const named = or(odd === undefined ? reference : fc.oneof(reference, wrong))
  const heads = or(fc.constantFrom(3, '3-5', { planned: 2, min: 1 }))
  const tree = fc.letrec<{ department: unknown; role: unknown }>((tie) => ({
    role: or(
      fc.oneof(
        heads.filter((one) => typeof one !== 'object'),
        fc.record(
          { like: named, headcount: heads, reportsTo: named, dotted: fc.dictionary(path, fc.constant('why')) },
          { requiredKeys: [] },
        ),
      ),
    ),
    department: or(
      fc.record(
        {
          like: named,
          head: named,
          drivers: or(fc.dictionary(id, or(fc.nat()), { maxKeys: 2 })),
          roles: or(fc.dictionary(id, tie('role'), { maxKeys: 3 })),
          departments: or(fc.dictionary(id, tie('department'), { maxKeys: 2 })),
        },
        { requiredKeys: [] },
      ),
    ),
  }))
  const departments = fc.dictionary(id, tree.department, { maxKeys: 4 })
  const scenario = fc.record(
    {
      extends: fc.constantFrom('s', 't'),
      move: fc.dictionary(path, named, { maxKeys: 2 }),
      patch: or(fc.record({ departments })),
      drivers: fc.dictionary(path, fc.nat(), { maxKeys: 2 }),
      headcount: fc.dictionary(path, fc.nat(), { maxKeys: 2 }),
    },
    { requiredKeys: [] },
  )
  return fc.record({
    orgplan: fc.constant(1),
    organization: fc.constant({ id: 'acme' }),
    departments,
    ratios: fc.dictionary(id, fc.record({ each: or(fc.constant('department')), norm: fc.constant('1 per a') }), {
      maxKeys: 2,
    }),
    scenarios: fc.record({ s: scenario, t: scenario }, { requiredKeys: [] }),
  })
}

it.each([
  ['of the right shape', undefined],
  ['of any shape', odd],
])(
  'a plan %s gives findings, and nothing else',
  async (_, values) => {
    await fc.assert(
      fc.asyncProperty(planOf(values), async (some) => {
        const { findings } = await checkedText(JSON.stringify(some))
        for (const { place } of findings) expect(place.end).toBeLessThanOrEqual(place.source.text.length)
      }),
      { numRuns: 600 },
    )
  },
  120_000,
)
