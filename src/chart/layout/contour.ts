import { gaps } from './tree-node.js'

/** How far a subtree reaches on each of its levels, from the middle of its top. */
export interface Contour {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/**
 * Where the middles of siblings stand, from the first one's, so that no two subtrees touch on any level: the middle
 * between packing them from the start and from the end, which spreads small ones evenly between large ones. Both
 * packings keep every distance, so what lies between them does.
 */
export function spread(siblings: readonly Contour[]): readonly number[] {
  const fromStart = packed(siblings, 'after', 'before')
  const fromEnd = packed(siblings.toReversed(), 'before', 'after').toReversed()
  const span = fromStart.at(-1) ?? 0
  return fromStart.map((at, index) => (at + span - (fromEnd[index] as number)) / 2)
}

type Side = keyof Contour

function packed(siblings: readonly Contour[], leading: Side, trailing: Side): number[] {
  const reach: number[] = []
  const places: number[] = []
  for (const contour of siblings) {
    let at = 0
    contour[trailing].forEach((width, level) => {
      const taken = reach[level]
      if (taken === undefined) return
      at = Math.max(at, taken + width + (level === 0 ? gaps.sibling : gaps.cousin))
    })
    places.push(at)
    contour[leading].forEach((width, level) => {
      reach[level] = Math.max(reach[level] ?? Number.NEGATIVE_INFINITY, at + width)
    })
  }
  return places
}

/** The contour of a top with its children's, `places` from its own middle. */
export function joined(top: number, children: readonly Contour[], places: readonly number[]): Contour {
  const before = [top / 2]
  const after = [top / 2]
  children.forEach((child, index) => {
    const at = places[index] as number
    child.before.forEach((width, level) => {
      before[level + 1] = Math.max(before[level + 1] ?? Number.NEGATIVE_INFINITY, width - at)
    })
    child.after.forEach((width, level) => {
      after[level + 1] = Math.max(after[level + 1] ?? Number.NEGATIVE_INFINITY, width + at)
    })
  })
  return { before, after }
}
