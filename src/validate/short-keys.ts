import type { Finding } from '../findings/finding.js'
import { movedTo } from '../read/move.js'
import { type Dict, valueAt } from '../read/node.js'
import { type Variant, withShortKeys } from '../read/scenario.js'
import type { Kind, Names } from '../section/contract.js'
import { referenceFault } from '../section/reference-fault.js'
import { childPointer, type Pointer, pointerKeys } from '../text/pointer.js'
import type { Level } from './moves.js'
import { reportedFinding } from './reported.js'

/** The maps of a scenario whose keys are references, and what those may name. */
const maps: readonly (readonly [key: string, kinds: readonly Kind[]])[] = [
  ['headcount', ['role']],
  ['drivers', ['driver']],
  ['when', ['driver', 'total']],
]

/**
 * Sets the drivers and headcounts of a chain. What a scenario names is looked for where things stand after its own
 * moves, and followed from there.
 */
export function withChainKeys(variant: Variant, levels: readonly Level[], namesOf: (plan: Dict) => Names): Variant {
  const known = new Map<Dict, Names>()
  const namesAt = ({ root }: Level): Names => {
    const names = known.get(root) ?? namesOf(root)
    known.set(root, names)
    return names
  }
  const byScenario = new Map(levels.map((level) => [level.scenario.key, level]))
  const resolve =
    (kind: Kind) =>
    (reference: string, from: Pointer): Pointer | undefined => {
      const level = byScenario.get(pointerKeys(from)[1] ?? '')
      const found = level === undefined ? undefined : namesAt(level).resolve(reference, [kind], from)
      if (level === undefined || found?.is !== 'found') return undefined
      return variant.moves.slice(level.moves).reduce(movedTo, found.named.pointer)
    }
  const earlier = levels.filter(({ moves }) => moves < variant.moves.length)
  const findings = earlier.flatMap((level) => faultsAt(level, namesAt(level), variant))
  const settled = earlier.flatMap(({ scenario }) =>
    maps.map(([key]) => `${childPointer('/scenarios', scenario.key)}/${key}`),
  )
  const set = withShortKeys(variant, resolve('role'), resolve('driver'))
  return { ...set, settled, findings: [...variant.findings, ...findings] }
}

/** References of a scenario that name nothing in the plan as it then is. */
function faultsAt({ scenario }: Level, names: Names, variant: Variant): Finding[] {
  return maps.flatMap(([key, kinds]) => {
    const map = valueAt(scenario.value, key)
    const at = `${childPointer('/scenarios', scenario.key)}/${key}`
    const entries = map?.kind === 'dict' ? map.entries.filter((entry) => !entry.key.startsWith('x-')) : []
    return entries.flatMap((entry) => {
      const pointer = childPointer(at, entry.key)
      const fault = referenceFault({ text: entry.key, kinds: [kinds], pointer, on: 'key' }, names)
      return fault === undefined ? [] : [reportedFinding(fault, fault.as, 'error', variant)]
    })
  })
}
