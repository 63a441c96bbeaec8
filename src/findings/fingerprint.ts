import { createHash } from 'node:crypto'
import { isAbsolute, relative, sep } from 'node:path'
import type { Finding } from './finding.js'

/**
 * Decision F5: 32 hex digits over rule, file, pointer, scenario and key, so that edits elsewhere do not move it.
 * `counts` numbers findings that are equal in all of these, in their sorted order.
 */
export function fingerprint(one: Finding, folder: string, counts: Map<string, number>): string {
  const way = relative(folder, one.place.source.path)
  const file = isAbsolute(way) ? one.place.source.file : way.split(sep).join('/')
  const text = [one.rule, file, one.pointer, one.scenario ?? '', one.key].join('\0')
  const count = (counts.get(text) ?? 0) + 1
  counts.set(text, count)
  return createHash('sha256')
    .update(count === 1 ? text : `${text}\0${count}`)
    .digest('hex')
    .slice(0, 32)
}
