import { section } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer } from '../../text/pointer.js'
import type { Families } from './model.js'

/** Job families (序列). Once declared, roles may name no other. */
export const families = section<'families', object, Families>({
  key: 'families',
  needs: [],
  declare(plan, declare, name) {
    for (const [id, value] of entriesOf(plan.families)) {
      const text = typeof value === 'object' && value !== null ? value.name : value
      declare({ kind: 'family', name: name(id, text as string), path: id, pointer: childPointer('/families', id) })
    }
  },
  build: (_plan, _needs, { names }) => new Map(names.all('family').map((one) => [one.path, one.name])),
  rules: [],
  views: [],
})
