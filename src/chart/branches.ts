import type { PlacedLine } from './placed.js'

/** The solid lines of each box to those under it: they share the way out of it, which is to be painted once. */
export function branches(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const from = new Map<string, PlacedLine[]>()
  for (const line of lines) {
    if (line.what !== 'solid') continue
    const branch = from.get(line.from)
    if (branch === undefined) from.set(line.from, [line])
    else branch.push(line)
  }
  return [...from.values()]
}
