import { existsSync, realpathSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { type Finding, finding, type Place } from '../findings/finding.js'
import { includeDuplicate, includeDuplicateRule, rootOnly, statedHere } from '../findings/rules/include-duplicate.js'
import { includeEmpty, includeEmptyRule } from '../findings/rules/include-empty-glob.js'
import { includeLoop, includeLoopRule } from '../findings/rules/include-loop.js'
import { includeMissing, includeMissingRule, includeUnreadable } from '../findings/rules/include-missing.js'
import { includeOutside, includeOutsideRule } from '../findings/rules/include-outside.js'
import { childPointer, type Pointer } from '../text/pointer.js'
import { type Dict, type Entry, entryOf, keyPlace, type Node, placeOf, type Scalar, target } from './node.js'
import { shownPath } from './source.js'

/** One `include` entry: a file or a pattern, and where it is written. */
interface Wanted {
  readonly text: string
  readonly place: Place
  readonly pointer: Pointer
}

export interface IncludeContext {
  /** The real folder of the root file; nothing outside it is read. */
  readonly folder: string
  readonly cwd: string
  /** Reads and parses one file; undefined where it holds nothing or is malformed. */
  readonly open: (path: string) => Promise<Dict | undefined>
  readonly findings: Finding[]
}

/** Adds what a file includes, nested, in the order it is listed (decision Y3). `above` are the files that led here. */
export async function withIncludes(
  plan: Dict,
  path: string,
  above: readonly string[],
  context: IncludeContext,
): Promise<Dict> {
  let whole = plan
  for (const wanted of wantedBy(plan)) {
    for (const file of await filesOf(wanted, path, context)) {
      if (file === path || above.includes(file)) {
        const chain = [...above.slice(Math.max(above.indexOf(file), 0)), path, file].map((one) =>
          shownPath(one, context.cwd),
        )
        report(context, includeLoopRule, includeLoop({ chain }), wanted)
        continue
      }
      const part = await opened(file, wanted, context)
      if (part === undefined) continue
      const nested = await withIncludes(part, file, [...above, path], context)
      whole = joinFiles(whole, nested, context.findings)
    }
  }
  return whole
}

function report(
  context: IncludeContext,
  rule: Parameters<typeof finding>[0],
  said: Finding['said'],
  wanted: Wanted,
): void {
  context.findings.push(finding(rule, { said, place: wanted.place, pointer: wanted.pointer, key: wanted.text }))
}

async function opened(file: string, wanted: Wanted, context: IncludeContext): Promise<Dict | undefined> {
  try {
    return await context.open(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    report(context, includeMissingRule, includeUnreadable({ path: wanted.text, reason }), wanted)
    return undefined
  }
}

function wantedBy(plan: Dict): Wanted[] {
  const include = entryOf(plan, 'include')
  if (include === undefined) return []
  const value = target(include.value)
  const items = value.kind === 'list' ? value.items.map(target) : [value]
  return items
    .filter((item): item is Scalar => item.kind === 'scalar' && typeof item.value === 'string')
    .map((item, index) => ({
      text: String(item.value),
      place: placeOf(item),
      pointer: value.kind === 'list' ? `/include/${index}` : '/include',
    }))
}

async function filesOf(wanted: Wanted, from: string, context: IncludeContext): Promise<string[]> {
  const base = dirname(from)
  const path = resolve(base, wanted.text)
  if (!existsSync(path) && /[*?[\]{}!]/.test(wanted.text)) {
    const { globSync } = await import('tinyglobby')
    const matches = globSync(wanted.text.split(sep).join('/'), {
      cwd: base,
      absolute: true,
      onlyFiles: true,
      expandDirectories: false,
    })
    const inside = matches.filter((match) => isInside(realpathSync(match), context.folder))
    if (matches.length > inside.length)
      report(context, includeOutsideRule, includeOutside({ path: wanted.text }), wanted)
    else if (matches.length === 0) report(context, includeEmptyRule, includeEmpty({ pattern: wanted.text }), wanted)
    return inside.map((match) => realpathSync(match)).sort(byCodePoint)
  }
  let real: string
  try {
    real = realpathSync(path)
  } catch {
    const rule = isInside(path, context.folder) ? includeMissingRule : includeOutsideRule
    const said = isInside(path, context.folder)
      ? includeMissing({ path: wanted.text })
      : includeOutside({ path: wanted.text })
    report(context, rule, said, wanted)
    return []
  }
  if (isInside(real, context.folder)) return [real]
  report(context, includeOutsideRule, includeOutside({ path: wanted.text }), wanted)
  return []
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:|^\//.test(way)
}

const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

const rootKeys = new Set(['orgplan', 'languages', 'organization'])

/** Joins the maps of two files by id. What both state is a finding at the second; nothing is overridden. */
function joinFiles(first: Dict, second: Dict, findings: Finding[]): Dict {
  const allowed = { ...second, entries: [] as Entry[] }
  for (const entry of second.entries) {
    if (entry.key === 'include') continue
    if (rootKeys.has(entry.key)) {
      const pointer = childPointer('', entry.key)
      findings.push(
        finding(includeDuplicateRule, { said: rootOnly({ key: entry.key }), place: keyPlace(entry), pointer }),
      )
    } else allowed.entries.push(entry)
  }
  return joinMaps(first, allowed, '', findings, 'sections')
}

/** `sections` and `ids` may be opened by several files; the properties of a node may not. */
type Level = 'sections' | 'ids' | 'node'

function joinMaps(first: Dict, second: Dict, pointer: Pointer, findings: Finding[], level: Level): Dict {
  const entries = [...first.entries]
  for (const entry of second.entries) {
    const index = entries.findIndex((one) => one.key === entry.key)
    const here = childPointer(pointer, entry.key)
    const present = entries[index]
    if (present === undefined) {
      entries.push(entry)
      continue
    }
    const joined = joinEntries(present, entry, here, findings, level)
    if (joined !== undefined) {
      entries[index] = joined
      continue
    }
    const related = [{ said: statedHere({}), place: keyPlace(present) }]
    findings.push(
      finding(includeDuplicateRule, {
        said: includeDuplicate({ key: entry.key }),
        place: keyPlace(entry),
        pointer: here,
        related,
      }),
    )
  }
  return { kind: 'dict', source: first.source, start: first.start, end: first.end, flow: false, entries }
}

function joinEntries(a: Entry, b: Entry, here: Pointer, findings: Finding[], level: Level): Entry | undefined {
  const one = target(a.value)
  const two = target(b.value)
  if (isEmpty(two)) return a
  if (isEmpty(one)) return { ...a, value: b.value }
  if (one.kind !== 'dict' || two.kind !== 'dict') return undefined
  const below = levelBelow(here, level, a.key)
  return below === undefined ? undefined : { ...a, value: joinMaps(one, two, here, findings, below) }
}

/** Only a section and a department may be opened twice; `roles` and `departments` inside it are joined by id. */
function levelBelow(pointer: Pointer, level: Level, key: string): Level | undefined {
  if (level === 'sections') return 'ids'
  if (level === 'ids') return /(?:^|\/)departments\/[^/]+$/.test(pointer) ? 'node' : undefined
  return key === 'roles' || key === 'departments' ? 'ids' : undefined
}

const isEmpty = (node: Node): boolean => node.kind === 'scalar' && node.value === null
