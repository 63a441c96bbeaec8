import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { root } from '../../src/generated/validators.js'

const core = JSON.parse(readFileSync(new URL('../../schemas/core.schema.json', import.meta.url), 'utf8'))
const written = new RegExp(core.$defs.id.pattern, 'u')

/** True if no key is refused for its characters. */
function takes(id: string): boolean {
  const plan = { orgplan: 1, organization: { id: 'a' }, people: Object.fromEntries([[id, null]]) }
  return root(plan) || !(root.errors ?? []).some((error) => error.schemaPath.endsWith('id/pattern'))
}

const character = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.constantFrom(
    'a',
    'Z',
    '7',
    '_',
    '.',
    '-',
    ' ',
    '/',
    '部',
    '\u4e00',
    '\u9fff',
    '\ua000',
    'é',
    'e\u0301',
    '０',
    '：',
    '𠮷',
  ),
)

it('takes the ids that the pattern of the schema takes, whichever of its two forms is asked', () => {
  const ids = fc.array(character, { minLength: 1, maxLength: 4 }).map((row) => row.join(''))
  fc.assert(
    fc.property(ids, (id) => {
      if (id.startsWith('x-') || id === '__proto__') return
      expect(takes(id), JSON.stringify(id)).toBe(written.test(id))
    }),
    { numRuns: 5000 },
  )
})
