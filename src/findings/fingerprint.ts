import { createHash } from 'node:crypto'
import { isAbsolute, relative, sep } from 'node:path'
import type { PlacedFinding } from './order.js'

/**
 * Decision F5: 32 hex digits over rule, file, pointer, scenario and key for each finding, so that edits elsewhere do not
 * move it. Findings that are equal in all of these are numbered in their order.
 */
export function fingerprints(findings: readonly PlacedFinding[]): string[] {
  const counts = new Map<string, number>()
  return findings.map((one) => {
    const way = relative(one.folder, one.place.source.path)
    const file = isAbsolute(way) ? one.place.source.file : way.split(sep).join('/')
    const text = [one.rule, file, one.pointer, one.scenario ?? '', one.key].join('\0')
    const count = (counts.get(text) ?? 0) + 1
    counts.set(text, count)
    const salted = count === 1 ? text : `${text}\0${count}`
    return createHash('sha256').update(salted).digest('hex').slice(0, 32)
  })
}
