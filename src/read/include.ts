import { type Finding, finding, type Place } from '../findings/finding.js'
import type { RuleMeta } from '../findings/rule.js'
import { includeLoop, includeLoopRule } from '../findings/rules/include-loop.js'
import { includeMissingRule, includeUnreadable } from '../findings/rules/include-missing.js'
import type { Pointer } from '../text/pointer.js'
import { codeOf, filesOf } from './include-files.js'
import { joinFiles } from './join.js'
import { type Dict, entryOf, placeOf, target } from './node.js'
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
  /** A file, by real path, whose text is at hand whether or not it is written yet. */
  readonly isGiven: (path: string) => boolean
  readonly findings: Finding[]
}

/**
 * Adds what a file includes, nested, in the order it is listed (decision Y3). A file that several entries name is read
 * once. `path` is the real path of the file that holds `plan`.
 */
export async function withIncludes(plan: Dict, path: string, context: IncludeContext): Promise<Dict> {
  return included(plan, [path], new Set([path]), context)
}

/** `chain` are the files that led here, the file of `plan` last. */
async function included(
  plan: Dict,
  chain: readonly string[],
  read: Set<string>,
  context: IncludeContext,
): Promise<Dict> {
  let whole = plan
  for (const wanted of wantedBy(plan)) {
    const { files, faults } = await filesOf(wanted.text, chain.at(-1) as string, context.folder, context.isGiven)
    for (const { rule, said } of faults) report(context, rule, said, wanted)
    for (const file of files) {
      if (chain.includes(file)) {
        const loop = [...chain.slice(chain.indexOf(file)), file].map((one) => shownPath(one, context.cwd))
        report(context, includeLoopRule, includeLoop({ chain: loop }), wanted)
      } else if (!read.has(file)) {
        read.add(file)
        const part = await opened(file, wanted, context)
        if (part === undefined) continue
        const nested = await included(part, [...chain, file], read, context)
        whole = joinFiles(whole, nested, context.findings)
      }
    }
  }
  return whole
}

function report(context: IncludeContext, rule: RuleMeta, said: Finding['said'], wanted: Wanted): void {
  context.findings.push(finding(rule, { said, place: wanted.place, pointer: wanted.pointer, key: wanted.text }))
}

async function opened(file: string, wanted: Wanted, context: IncludeContext): Promise<Dict | undefined> {
  try {
    return await context.open(file)
  } catch (error) {
    report(context, includeMissingRule, includeUnreadable({ path: wanted.text, code: codeOf(error) }), wanted)
    return undefined
  }
}

function wantedBy(plan: Dict): Wanted[] {
  const include = entryOf(plan, 'include')
  if (include === undefined) return []
  const value = target(include.value)
  const items = value.kind === 'list' ? value.items.map(target) : [value]
  const found: Wanted[] = []
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'scalar' || item.value === null || item.value === '') continue
    const pointer = value.kind === 'list' ? `/include/${index}` : '/include'
    found.push({ text: String(item.value), place: placeOf(item), pointer })
  }
  return found
}
