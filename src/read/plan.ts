import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Finding, finding, type Source } from '../findings/finding.js'
import type { Said } from '../findings/message.js'
import { emptyRule, planEmpty, planIsNoMap } from '../findings/rules/plan-empty.js'
import { noVersion, quotedVersion, unknownVersion, versionRule, writeVersion } from '../findings/rules/plan-version.js'
import { commaCuts } from './comma.js'
import type { Decoded } from './decode.js'
import { type IncludeContext, withIncludes } from './include.js'
import { type Dict, entryOf, keyPlace, type Node, placeOf, target, valueAt } from './node.js'
import { mapTyped, punctuationInTree } from './punctuation.js'
import { readSource } from './source.js'
import { lineEnd } from './span.js'
import { parseYaml } from './yaml.js'

/** One plan as read: its files joined, before any scenario. */
export interface ReadPlan {
  /** The root file as people see it. */
  readonly file: string
  readonly root: Dict | undefined
  /** Every text read, by the name findings carry. */
  readonly sources: ReadonlyMap<string, Source>
  readonly findings: readonly Finding[]
  readonly languages: readonly string[]
}

/** Reads a plan from its root text and the files it includes. */
export async function readPlan(root: Decoded, cwd: string): Promise<ReadPlan> {
  const findings: Finding[] = []
  const sources = new Map<string, Source>()
  let languages: string[] = []
  const open = async (decoded: Decoded, isRoot: boolean): Promise<Dict | undefined> => {
    const { source } = decoded
    sources.set(source.file, source)
    const read = await readMap(decoded, isRoot, findings)
    if (read === undefined) return undefined
    const { dict, bareKeys } = read
    if (isRoot) languages = languagesOf(dict)
    findings.push(...punctuationInTree(dict, source))
    const cutTexts = languages.length > 1 && source.text.includes(' | ')
    if (bareKeys || cutTexts) findings.push(...commaCuts(dict, languages))
    return dict
  }
  const top = await open(root, true)
  let whole = top
  if (top !== undefined) {
    const context: IncludeContext = {
      folder: realFolder(root.source.path),
      cwd,
      findings,
      isGiven: (path) => root.instead?.has(path) === true,
      open: async (path) => open(root.instead?.get(path) ?? readSource(path, cwd), false),
    }
    whole = await withIncludes(top, join(context.folder, basename(root.source.path)), context)
  }
  const healthy = whole !== undefined && !findings.some((one) => one.severity === 'error')
  if (healthy) findings.push(...versionFindings(whole as Dict))
  return {
    file: root.source.file,
    root: whole,
    sources,
    findings,
    languages,
  }
}

interface ReadFile {
  readonly dict: Dict
  readonly bareKeys: boolean
}

/** Parses one file to a map; undefined where it is none. An empty file is told of only where it is the root. */
export async function readMap(
  decoded: Decoded,
  isRoot: boolean,
  findings: Finding[],
  noMap: Said = planIsNoMap({}),
): Promise<ReadFile | undefined> {
  const { source } = decoded
  findings.push(...decoded.findings)
  if (decoded.findings.length > 0) return undefined
  const parsed = parseYaml(source)
  if (parsed.refused !== undefined) {
    const { diagnose } = await import('./diagnose.js')
    findings.push(...diagnose(source))
    return undefined
  }
  findings.push(...parsed.findings)
  const { root } = parsed
  if (root === undefined || isNothing(root)) {
    if (isRoot && parsed.findings.length === 0) {
      findings.push(
        finding(emptyRule, { said: planEmpty({}), place: { source, start: 0, end: Math.min(1, source.text.length) } }),
      )
    }
    return undefined
  }
  const written = target(root)
  if (written.kind === 'dict') return { dict: written, bareKeys: parsed.bareKeys === true }
  const slips = written.kind === 'scalar' ? mapTyped(placeOf(written), '') : []
  const place = { source, start: written.start, end: Math.min(written.end, lineEnd(source.text, written.start)) }
  findings.push(...(slips.length > 0 ? slips : [finding(emptyRule, { said: noMap, place })]))
  return undefined
}

/** The folder of a file with symbolic links resolved; of text from standard input as it is named. */
function realFolder(path: string): string {
  try {
    return realpathSync(dirname(path))
  } catch {
    return dirname(path)
  }
}

const isNothing = (node: Node): boolean => node.kind === 'scalar' && node.value === null

function languagesOf(root: Dict): string[] {
  const list = valueAt(root, 'languages')
  if (list?.kind !== 'list') return []
  const tags = list.items.map(target).map((item) => (item.kind === 'scalar' ? item.value : null))
  return tags.filter((tag): tag is string => typeof tag === 'string')
}

/** The version of the format: 1, as a number. */
function versionFindings(root: Dict): Finding[] {
  const entry = entryOf(root, 'orgplan')
  if (entry === undefined) return []
  const value = target(entry.value)
  if (value.kind !== 'scalar' || value.value === 1) return []
  const say = (said: Finding['said'], place: Finding['place'], replacement: string): Finding[] => {
    const suggestions = [{ said: writeVersion({}), replacement }]
    return [finding(versionRule, { said, place, pointer: '/orgplan', suggestions })]
  }
  if (value.style === 'empty') return say(noVersion({}), { ...keyPlace(entry), end: value.end }, 'orgplan: 1')
  if (value.value === '1') return say(quotedVersion({}), placeOf(value), '1')
  return say(unknownVersion({ version: String(value.value) }), placeOf(value), '1')
}
