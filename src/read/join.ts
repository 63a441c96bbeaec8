import { type Finding, finding } from '../findings/finding.js'
import { includeDuplicate, includeDuplicateRule, rootOnly, statedHere } from '../findings/rules/include-duplicate.js'
import { childPointer, type Pointer } from '../text/pointer.js'
import { longDepartment } from './long-form.js'
import { type Dict, type Entry, keyPlace, type Node, target } from './node.js'

const rootKeys = new Set(['orgplan', 'languages', 'organization'])

/**
 * Joins the maps of two files by id (decision Y3). Sections and departments may be opened in both; a property, a role or
 * any other entry that both state is a finding at the second. Nothing is overridden; of equal `x-` keys the first stays.
 */
export function joinFiles(first: Dict, second: Dict, findings: Finding[]): Dict {
  const entries: Entry[] = []
  for (const entry of second.entries) {
    if (entry.key === 'include') continue
    if (rootKeys.has(entry.key)) {
      const said = rootOnly({ key: entry.key })
      findings.push(
        finding(includeDuplicateRule, { said, place: keyPlace(entry), pointer: childPointer('', entry.key) }),
      )
    } else entries.push(entry)
  }
  return joinMaps(first, { ...second, entries }, '', findings, 'plan')
}

/** What a map holds: the sections of a plan, ids whose entries stand in one file, departments, or a department's keys. */
type Level = 'plan' | 'ids' | 'departments' | 'department'

function joinMaps(first: Dict, second: Dict, pointer: Pointer, findings: Finding[], level: Level): Dict {
  const entries = [...first.entries]
  const places = new Map(entries.map((entry, index) => [entry.key, index]))
  for (const entry of second.entries) {
    const index = places.get(entry.key)
    const here = childPointer(pointer, entry.key)
    if (index === undefined) {
      places.set(entry.key, entries.length)
      entries.push(entry)
      continue
    }
    if (entry.key.startsWith('x-')) continue
    const present = entries[index] as Entry
    const joined = joinEntries(present, entry, here, findings, level)
    if (joined !== undefined) {
      entries[index] = joined
      continue
    }
    const said = includeDuplicate({ key: entry.key })
    const related = [{ said: statedHere({}), place: keyPlace(present) }]
    findings.push(finding(includeDuplicateRule, { said, place: keyPlace(entry), pointer: here, related }))
  }
  return { kind: 'dict', source: first.source, start: first.start, end: first.end, flow: false, entries }
}

/** The entry of both files; undefined where only one may state it. */
function joinEntries(a: Entry, b: Entry, here: Pointer, findings: Finding[], level: Level): Entry | undefined {
  const below = levelBelow(level, a.key)
  if (below === undefined) return undefined
  const [one, two] = [a, b].map((entry) => (below === 'department' ? longDepartment(entry.value) : target(entry.value)))
  if (one === undefined || two === undefined) return undefined
  if (isEmpty(two)) return a
  if (isEmpty(one)) return b
  if (one.kind !== 'dict' || two.kind !== 'dict') return undefined
  return { ...a, value: joinMaps(one, two, here, findings, below) }
}

function levelBelow(level: Level, key: string): Level | undefined {
  if (level === 'departments') return 'department'
  if (level === 'ids') return undefined
  if (key === 'departments') return 'departments'
  return level === 'plan' || key === 'roles' ? 'ids' : undefined
}

const isEmpty = (node: Node): boolean => node.kind === 'scalar' && node.value === null
