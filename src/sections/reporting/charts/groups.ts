import type { Group } from '../../../chart/chart.js'
import type { Unit } from '../../departments/model.js'
import type { Drawn } from './assemble.js'

interface Groups {
  readonly all: readonly Group[]
  idOf(unit: Unit): string | undefined
}

/** The departments that boxes are in, and those above them, in the order of the boxes: `g1`, `g2`, … */
export function groupsOf(drawn: readonly Drawn[]): Groups {
  const ids = new Map<Unit, string>()
  const all: Group[] = []
  for (const { unit } of drawn) {
    const missing: Unit[] = []
    for (let one = unit ?? null; one !== null && !ids.has(one); one = one.parent) missing.push(one)
    for (const one of missing.toReversed()) {
      const id = `g${all.length + 1}`
      const parent = one.parent === null ? null : (ids.get(one.parent) ?? null)
      all.push({ id, title: one.name, parent, at: one.at })
      ids.set(one, id)
    }
  }
  return { all, idOf: (unit) => ids.get(unit) }
}
