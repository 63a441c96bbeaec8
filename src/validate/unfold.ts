import type { InnerReference } from '../read/like/reroot.js'
import { type Unfolded, unfolded } from '../read/like/unfold.js'
import { type Dict, dataOf } from '../read/node.js'
import type { Names } from '../section/contract.js'
import { visitReferencesIn } from './references.js'

/** Makes every `like` of a plan into what it stands for; `namesOf` is the index of what references may name in one. */
export function withCopies(root: Dict, scenario: string | null, namesOf: (plan: Dict) => Names): Unfolded {
  const known = new WeakMap<Dict, readonly InnerReference[]>()
  return unfolded(root, scenario, (plan) => {
    const names = namesOf(plan)
    return {
      find(reference, kind, from) {
        const found = names.resolve(reference, [kind], from)
        return found.is === 'found' ? found.named : undefined
      },
      referencesIn(node, kind) {
        const references = known.get(node) ?? referencesIn(node, kind, names)
        known.set(node, references)
        return references
      },
    }
  })
}

function referencesIn(node: Dict, kind: 'department' | 'role', names: Names): InnerReference[] {
  const found: InnerReference[] = []
  visitReferencesIn(dataOf(node), kind, names, ({ pointer, text, kinds, on }) => {
    found.push({ pointer, text, kinds: kinds.flat(), on })
  })
  return found
}
