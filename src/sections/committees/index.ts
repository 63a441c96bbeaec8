import { type BuildContext, type Kind, section } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Committee, Committees } from './model.js'

/** Committees (委员会): boards, advisory and working bodies. */
export const committees = section<'committees', object, Committees>({
  key: 'committees',
  needs: [],
  declare(plan, declare, name) {
    for (const [id, value] of entriesOf(plan.committees)) {
      const pointer = childPointer('/committees', id)
      declare({ kind: 'committee', name: name(id, value?.name), path: id, pointer })
    }
  },
  build(plan, _needs, context): Committees {
    const made = new Map<Pointer, Committee>()
    for (const [id, value] of entriesOf(plan.committees)) {
      const at = childPointer('/committees', id)
      const one = (reference: unknown, key: string, kinds: readonly Kind[]): Pointer | null =>
        reference === undefined || reference === null ? null : named(String(reference), kinds, `${at}/${key}`, context)
      const members: readonly unknown[] = Array.isArray(value?.members)
        ? value.members
        : value?.members === undefined
          ? []
          : [value.members]
      made.set(at, {
        id,
        name: context.name(id, value?.name),
        at,
        kind: value?.kind === undefined ? null : String(value.kind),
        under: one(value?.under, 'under', ['department', 'role']),
        reportsTo: one(value?.reportsTo, 'reportsTo', ['committee', 'role']),
        chair: one(value?.chair, 'chair', seats),
        members: members.map((member) => one(member, 'members', seats)).filter((member) => member !== null),
        external: Number(value?.external ?? 0),
      })
    }
    return made
  },
  rules: [],
  views: [],
})

const seats: readonly Kind[] = ['role', 'person', 'department', 'committee']

function named(reference: string, kinds: readonly Kind[], from: Pointer, { names }: BuildContext): Pointer | null {
  const found = names.resolve(reference, kinds, from)
  return found.is === 'found' ? found.named.pointer : null
}
