import type { Box } from '../../../chart/chart.js'
import type { Pointer } from '../../../text/pointer.js'

interface Standing extends Pick<Box, 'what' | 'at'> {
  readonly above: Pointer | null
}

/** The boxes to take off their upper one so that no circle is left: of each circle a committee, else a department, else a role. */
export function looseEnds(drawn: readonly Standing[]): ReadonlySet<Pointer> {
  const boxes = new Map(drawn.map((one) => [one.at, one]))
  const walks = new Map<Pointer, number>()
  const loose = new Set<Pointer>()
  for (const [walk, start] of drawn.entries()) {
    const way: Standing[] = []
    let at: Standing | undefined = start
    while (at !== undefined && !walks.has(at.at)) {
      walks.set(at.at, walk)
      way.push(at)
      at = at.above === null ? undefined : boxes.get(at.above)
    }
    if (at === undefined || walks.get(at.at) !== walk) continue
    const circle = way.slice(way.indexOf(at))
    const end = circle.find((one) => one.what === 'committee') ?? circle.find((one) => one.what !== 'role') ?? at
    loose.add(end.at)
  }
  return loose
}
