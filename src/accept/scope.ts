import { didYouMean } from '../findings/did-you-mean.js'
import { referenceUnknown, referenceUnknownRule } from '../findings/rules/reference-unknown.js'
import type { PlanFile } from '../generated/plan.js'
import { type Dict, dataOf, locate } from '../read/node.js'
import type { Kind, Names, Reported } from '../section/contract.js'
import { entriesOf } from '../section/entries.js'
import { referenceFault } from '../section/reference-fault.js'
import { closest } from '../text/closest.js'
import { childPointer, isWithin, type Pointer } from '../text/pointer.js'
import type { JudgedVariant } from './run.js'
import type { Written } from './waivers.js'

/** What a scope may name; the first group with a match decides. */
const kinds: readonly (readonly Kind[])[] = [
  ['role', 'department'],
  ['committee', 'person', 'driver', 'family', 'grade', 'scenario'],
]

/** A node with everything below it. */
export interface Scope {
  readonly pointer: Pointer
  /** Of a department, the ids from the top: one moved under it by `parent` is below it too. */
  readonly path: string | null
}

export type ScopeFault = Reported & Required<Pick<Reported, 'as'>>

/** The nodes that a scope means in a variant, or what is wrong with it: a ratio, a workload and a role may share an id. */
export function scopesOf(written: Written, { analysed }: JudgedVariant): readonly Scope[] | ScopeFault {
  const { variant, context } = analysed
  const { text, pointer } = written
  if (text.startsWith('/') && stands(variant.root, text)) return [{ pointer: text, path: null }]
  const plan = dataOf(variant.root) as unknown as PlanFile
  const judged = (['ratios', 'workloads'] as const).flatMap((section) =>
    entriesOf<unknown>(plan[section]).map(([id]) => ({ id, pointer: childPointer(`/${section}`, id) })),
  )
  const own = judged
    .filter(({ id }) => id.normalize('NFC') === text)
    .map(({ pointer: place }): Scope => ({ pointer: place, path: null }))
  for (const group of kinds) {
    const found = context.names.resolve(text, group, pointer)
    if (found.is !== 'found') continue
    const { named } = found
    return [...own, { pointer: named.pointer, path: named.kind === 'department' ? named.path : null }]
  }
  const fault = own.length > 0 ? undefined : referenceFault({ text, kinds, pointer, on: 'value' }, context.names)
  if (fault?.as !== referenceUnknownRule) return fault ?? own
  const near = closest(text, [...new Set(judged.map(({ id }) => id))]).map((id) => didYouMean(id))
  const said = referenceUnknown({
    reference: text,
    kinds: ['ratio', ...(plan.workloads === undefined ? [] : ['workload']), ...kinds.flat()],
  })
  return { ...fault, said, suggestions: [...(fault.suggestions ?? []), ...near].slice(0, 3) }
}

/** What a short form stands for is there too: `agent: 4` has a headcount. */
function stands(root: Dict, pointer: Pointer): boolean {
  const { node, left } = locate(root, pointer, 'value')
  return left === 0 || (node.kind === 'scalar' && node.value !== null)
}

/** The path of the role or department that a pointer lies in; null outside the tree. */
export function pathsOf(names: Names): (pointer: Pointer) => string | null {
  const paths = new Map<Pointer, string>()
  for (const kind of ['department', 'role'] as const) {
    for (const one of names.all(kind)) paths.set(one.pointer, one.path)
  }
  return (pointer) => {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      const path = paths.get(pointer.slice(0, end))
      if (path !== undefined) return path
    }
    return null
  }
}

/** True if a node lies in a scope. */
export function lies(pointer: Pointer, scope: Scope, pathOf: (pointer: Pointer) => string | null): boolean {
  if (isWithin(pointer, scope.pointer)) return true
  if (scope.path === null) return false
  return pathOf(pointer)?.startsWith(`${scope.path}/`) === true
}
