import { createHash } from 'node:crypto'
import { isAbsolute, relative, sep } from 'node:path'
import type { Finding } from './finding.js'
import type { PlacedFinding } from './order.js'

/** A finding as far as its fingerprint goes. */
type Printed = Pick<Finding, 'rule' | 'place' | 'pointer' | 'scenario' | 'key'>

/** The file a finding stands in, relative to the root folder of its plan. */
export function fileInPlan({ place }: Pick<Finding, 'place'>, folder: string): string {
  const way = relative(folder, place.source.path)
  return isAbsolute(way) ? place.source.file : way.split(sep).join('/')
}

const printedText = (one: Printed, folder: string): string =>
  [one.rule, fileInPlan(one, folder), one.pointer, one.scenario ?? '', one.key].join('\0')

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** The fingerprint of a finding that is the first of those that are equal in what it is taken over. */
export const fingerprintOf = (one: Printed, folder: string): string => hashed(printedText(one, folder))

/**
 * Decision F5: 32 hex digits over rule, file, pointer, scenario and key for each finding, so that edits elsewhere do not
 * move it. Findings that are equal in all of these are numbered in their order.
 */
export function fingerprints(findings: readonly PlacedFinding[]): string[] {
  const counts = new Map<string, number>()
  return findings.map((one) => {
    const text = printedText(one, one.folder)
    const count = (counts.get(text) ?? 0) + 1
    counts.set(text, count)
    return hashed(count === 1 ? text : `${text}\0${count}`)
  })
}
