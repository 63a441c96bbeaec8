import type { Source } from '../findings/finding.js'
import type { PlacedFinding } from '../findings/order.js'
import type { Thing } from './proposal.js'
import { repaired } from './repair.js'

/** A plan as it is checked with some of its texts replaced. */
export interface Looked {
  readonly findings: readonly PlacedFinding[]
  /** Everything its references may name. */
  readonly things: readonly Thing[]
  /** The texts of the plan itself. */
  readonly sources: readonly Source[]
}

export interface Fixed {
  /** The text after it; what is written in its place is up to the caller. */
  readonly source: Source
  /** How many findings were mended. */
  readonly count: number
}

/** Mending one thing lets others be seen: a misspelt section hides the references in it. */
const mostPasses = 10

/**
 * Mends a plan until nothing more is sure. `look` checks it with these texts in place of what the files hold, by real
 * path. Gives the texts that changed, by path.
 */
export async function fixedTexts(
  look: (texts: ReadonlyMap<string, Source>) => Promise<Looked>,
): Promise<ReadonlyMap<string, Fixed>> {
  const fixed = new Map<string, Fixed>()
  for (let pass = 0; pass < mostPasses; pass++) {
    const texts = new Map([...fixed].map(([path, one]) => [path, one.source]))
    const { findings, things, sources } = await look(texts)
    let changed = false
    for (const source of sources) {
      const own = findings.filter((one) => one.place.source === source)
      const repair = own.length === 0 ? undefined : repaired(source.text, own, things)
      if (repair === undefined) continue
      changed = true
      const count = (fixed.get(source.path)?.count ?? 0) + repair.edits.length
      fixed.set(source.path, { source: { ...source, text: repair.text }, count })
    }
    if (!changed) break
  }
  return fixed
}
