import { didYouMean } from '../../findings/did-you-mean.js'
import { type Finding, finding } from '../../findings/finding.js'
import { besideCopied, copiedHere, likeMissesRule, nothingToLeaveOut } from '../../findings/rules/like-misses-source.js'
import { schemaValueRule, writeNullInCopy } from '../../findings/rules/schema-value.js'
import { closest } from '../../text/closest.js'
import type { Pointer } from '../../text/pointer.js'
import { withEntry } from '../long-form.js'
import { type Merging, mergeNodes } from '../merge.js'
import { mayBeMistyped } from '../mistyped.js'
import { type Dict, type Entry, entryOf, keyPlace, type Node, target } from '../node.js'
import { idsOf, type Like, likeOf } from './likes.js'
import { withoutNulls } from './nulls.js'

export interface CopyContext {
  readonly scenario: string | null
  readonly findings: Finding[]
}

/** What is copied with the copy's own keys merged into it; a null of theirs leaves something out. */
export function mergedCopy(source: Node, own: Dict, like: Like, context: CopyContext): Node {
  const { scenario, findings } = context
  const { text, at } = like
  const problem = (entry: Entry, pointer: Pointer, said: Finding['said'], more: Partial<Finding> = {}): void => {
    findings.push(finding(likeMissesRule, { said, place: keyPlace(entry), pointer, scenario, ...more }))
  }
  const original = (here: Pointer): string => [text, ...idsOf(here.slice(at.length, here.lastIndexOf('/')))].join('/')
  const merging: Merging = {
    special: (dict, entry) => (likeOf(entry.value) === undefined ? undefined : withEntry(dict, entry, entry.value)),
    nothing(dict, entry, here) {
      const written = target(entry.value)
      const isEmpty = written.kind === 'scalar' && written.style === 'empty'
      const present = entryOf(dict, entry.key)
      if (isEmpty && present !== undefined) {
        const said = writeNullInCopy({})
        findings.push(finding(schemaValueRule, { said, place: keyPlace(entry), pointer: here, scenario }))
        return dict
      }
      if (present !== undefined) return withEntry(dict, entry, undefined)
      if (isEmpty || entry.key === 'reportsTo') return withEntry(dict, entry, entry.value)
      const near = closest(
        entry.key,
        dict.entries.map((one) => one.key),
      )
      const suggestions = near.map((id) => didYouMean(id))
      problem(entry, here, nothingToLeaveOut({ id: entry.key, like: original(here) }), { suggestions })
      return dict
    },
    fresh(dict, entry, here) {
      const near = /\/(?:roles|departments)\/[^/]+$/.test(here) ? slipOf(entry.key, dict, own, here, at) : undefined
      if (near !== undefined) {
        const said = besideCopied({ id: entry.key, near: near.key, like: original(here) })
        const related = [{ said: copiedHere({}), place: keyPlace(near) }]
        problem(entry, here, said, { severity: 'warning', related, suggestions: [didYouMean(near.key)] })
      }
      return withEntry(dict, entry, withoutNulls(entry.value, here))
    },
    whole: (map, here) => withoutNulls(map, here),
  }
  return mergeNodes(source, own, at, merging)
}

/** What is copied under an id that differs by a letter or two, and that the copy does not name itself. */
function slipOf(id: string, copied: Dict, own: Dict, here: Pointer, at: Pointer): Entry | undefined {
  const stated = ownMap(own, here.slice(at.length))
  const others = copied.entries.filter((one) => mayBeMistyped(id, one.key) && entryIn(stated, one.key) === undefined)
  const near = closest(
    id,
    others.map((one) => one.key),
    1,
  )[0]
  return others.find((one) => one.key === near)
}

const entryIn = (dict: Dict | undefined, key: string): Entry | undefined =>
  dict === undefined ? undefined : entryOf(dict, key)

/** The copy's own map of roles or departments in which a key stands. */
function ownMap(own: Dict, below: Pointer): Dict | undefined {
  let at: Dict = own
  for (const key of below.split('/').slice(1, -1)) {
    const entry = entryOf(at, key)
    const value = entry === undefined ? undefined : target(entry.value)
    if (value?.kind !== 'dict') return undefined
    at = value
  }
  return at
}
