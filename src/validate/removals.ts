import { type Finding, finding } from '../findings/finding.js'
import {
  insideReferred,
  refersHere,
  scenarioMissesRule,
  stillReferred,
} from '../findings/rules/scenario-misses-target.js'
import { type Data, type Dict, dataOf } from '../read/node.js'
import type { Removal } from '../read/patch.js'
import { locateIn, type Variant } from '../read/scenario.js'
import type { At, Kind, Named, Names, Reported } from '../section/contract.js'
import type { Reference } from '../section/reference-fault.js'
import { isWithin, type Pointer, pointerKeys } from '../text/pointer.js'

/** Maps whose entries references name: only a null for one of these, or for an entry of it, removes a named thing. */
const holdsNamed = /\/(?:roles|departments|committees|people|drivers|families|grades)(?:\/[^/]+)?$/

const shownReferences = 5

/** What the patches of a variant removed that references may name; undefined where that is nothing. */
export function removalsOf(variant: Variant, now: Names, namesOf: (plan: Dict) => Names): Removals | undefined {
  const removed = variant.removed.filter((one) => holdsNamed.test(one.pointer))
  return removed.length === 0 ? undefined : new Removals(variant, removed, now, namesOf)
}

interface Meant {
  readonly removal: Removal
  readonly named: Named
}

/** Decision S2: what a patch removes while others still refer to it is one finding, at the patch. */
export class Removals {
  readonly #variant: Variant
  readonly #removed: readonly Removal[]
  readonly #now: Names
  readonly #before: ReadonlyMap<Dict, Names>
  readonly #found = new Map<Removal, (At & { readonly named: Named })[]>()

  constructor(variant: Variant, removed: readonly Removal[], now: Names, namesOf: (plan: Dict) => Names) {
    this.#variant = variant
    this.#removed = removed
    this.#now = now
    this.#before = new Map([...new Set(removed.map((one) => one.before))].map((plan) => [plan, namesOf(plan)]))
  }

  /**
   * True if a reference meant what a patch removed. Where it has no `fault` it means something else by now, such as a
   * role of the same id elsewhere; unless a patch has written it anew, that is no less of a removal.
   */
  explain({ text, kinds, pointer, on }: Reference, fault: Reported | undefined): boolean {
    const meant = this.#meant((names) => resolved(names, text, kinds, pointer))
    if (meant === undefined) return false
    if (fault === undefined) {
      const [now] = resolved(this.#now, text, kinds, pointer)
      if (now?.pointer === meant.named.pointer || !stands(meant.removal.before, { text, pointer, on })) return false
    }
    return this.#add(meant, { pointer, on })
  }

  /** True if what a rule reports is a reference, or a selector by role, to what a patch removed. */
  explainReported({ said, pointer, on = 'value' }: Reported): boolean {
    const { code, args } = said
    if (code === 'reference-unknown' || code === 'reference-kind') {
      const reference = String(args.reference)
      const kinds = args.kinds as readonly Kind[]
      const meant = this.#meant((names) => resolved(names, reference, [kinds], pointer))
      return meant !== undefined && this.#add(meant, { pointer, on })
    }
    if (code !== 'reference-unknown:selector') return false
    const roles = dataAt(this.#variant.root, `${pointer}/role`)
    for (const role of [roles ?? []].flat()) {
      const path = String(role).replace(/^role:/, '')
      const meant = this.#meant((names) => names.ending(path, 'role'))
      if (meant !== undefined) return this.#add(meant, { pointer: `${pointer}/role`, on })
    }
    return false
  }

  /** One finding for each removed thing, at its null in the patch; hands over each once. */
  findings(): Finding[] {
    const found = [...this.#found].map(([removal, references]): Finding => {
      const id = removal.entry.key
      const count = references.length
      const itself = references.some(({ named }) => named.pointer === removal.pointer)
      const { source, keyStart: start, keyEnd: end } = removal.entry
      return finding(scenarioMissesRule, {
        said: itself ? stillReferred({ id, count }) : insideReferred({ id, count }),
        place: { source, start, end },
        pointer: removal.at,
        scenario: this.#variant.scenario,
        related: references.slice(0, shownReferences).map(({ named, pointer, on = 'value' }) => {
          return { said: refersHere({ path: named.path }), place: locateIn(this.#variant, pointer, on).place }
        }),
      })
    })
    this.#found.clear()
    return found
  }

  /** What a reference meant in the plan before a patch, if the patch removed that. */
  #meant(inPlan: (names: Names) => readonly Named[]): Meant | undefined {
    for (const [plan, names] of this.#before) {
      for (const named of inPlan(names)) {
        const removal = this.#removed.find((one) => one.before === plan && isWithin(named.pointer, one.pointer))
        if (removal !== undefined) return { removal, named }
      }
    }
    return undefined
  }

  #add({ removal, named }: Meant, at: At): true {
    const list = this.#found.get(removal) ?? []
    this.#found.set(removal, list)
    if (!list.some((one) => one.pointer === at.pointer)) list.push({ ...at, named })
    return true
  }
}

/** The one thing that a reference means, or nothing. */
function resolved(names: Names, text: string, kinds: Reference['kinds'], from: Pointer): readonly Named[] {
  for (const group of kinds) {
    const resolution = names.resolve(text, group, from)
    if (resolution.is === 'found') return [resolution.named]
  }
  return []
}

/** Whether a plan has the reference, as it is written, at its place. */
function stands(plan: Dict, { text, pointer, on }: Pick<Reference, 'text' | 'pointer' | 'on'>): boolean {
  const value = dataAt(plan, pointer)
  return value !== undefined && (on === 'key' || String(value) === text)
}

function dataAt(plan: Dict, pointer: Pointer): Data | undefined {
  let data: Data | undefined = dataOf(plan)
  for (const key of pointerKeys(pointer)) {
    if (typeof data !== 'object' || data === null) return undefined
    data = (data as { [key: string]: Data })[key]
  }
  return data
}
