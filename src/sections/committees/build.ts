import type { PlanFile } from '../../generated/plan.js'
import type { BuildContext, Kind } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Actors, ActorValue, Departments } from '../departments/model.js'
import type { Committee, Committees } from './model.js'

/** Who may sit on a committee. */
const seats: readonly Kind[] = ['role', 'person', 'department', 'committee']

/** The committees with their seats resolved (format.md 5.1). */
export function buildCommittees(
  plan: PlanFile,
  { departments }: { readonly departments: Departments },
  context: BuildContext,
): Committees {
  const made = new Map<Pointer, Committee>()
  for (const [id, value] of entriesOf(plan.committees)) {
    const at = childPointer('/committees', id)
    const one = (reference: unknown, key: string, kinds: readonly Kind[]): Pointer | null =>
      reference === undefined || reference === null ? null : named(String(reference), kinds, `${at}/${key}`, context)
    const who = (actor: unknown, key: string): Actors =>
      departments.actors(actor as ActorValue | readonly ActorValue[] | undefined, seats, `${at}/${key}`)
    const chair = who(value?.chair, 'chair')
    const secretary = who(value?.secretary, 'secretary')
    const members = who(value?.members, 'members')
    made.set(at, {
      id,
      name: context.name(id, value?.name),
      at,
      kind: value?.kind === undefined ? null : String(value.kind),
      under: one(value?.under, 'under', ['department', 'role']),
      reportsTo: one(value?.reportsTo, 'reportsTo', ['committee', 'role']),
      chair: chair.who,
      secretary: secretary.who,
      members: members.who,
      external: Number(value?.external ?? 0),
      meets: value?.meets === undefined ? null : String(value.meets),
      nobody: [...chair.nobody, ...secretary.nobody, ...members.nobody],
    })
  }
  return made
}

function named(reference: string, kinds: readonly Kind[], from: Pointer, { names }: BuildContext): Pointer | null {
  const found = names.resolve(reference, kinds, from)
  return found.is === 'found' ? found.named.pointer : null
}
