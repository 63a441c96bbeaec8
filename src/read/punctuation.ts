import { type Finding, finding, type Place, type Source } from '../findings/finding.js'
import type { Said } from '../findings/message.js'
import {
  enumerationComma,
  fullWidthColon,
  fullWidthComma,
  punctuationRule,
  quoteMarks,
  spaceMissing,
  typeThis,
  wideSpace,
} from '../findings/rules/chinese-punctuation.js'
import { glossary } from '../generated/glossary.js'
import type { Pointer } from '../text/pointer.js'
import { childPointer } from '../text/pointer.js'
import { type Dict, keyPlace, type List, type Node, placeOf, type Scalar } from './node.js'

const word = '[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}._-]*'
const colonKey = new RegExp(`^(${word})[ \\u3000]*：[ \\u3000]*`, 'u')
const tightKey = new RegExp(`^(${word}):(?=[^\\s/:])`, 'u')
const widePart = new RegExp(`^(${word})(?:：[ \\u3000]*|:(?=\\S))`, 'u')

/** Words that stand for a key of the format, in English or Chinese. A prefix of a reference (`role:x`) is none. */
const knownKeys = new Set([...Object.keys(glossary), ...Object.values(glossary).flat()])
for (const prefix of ['role', 'department', 'committee', 'actor', 'company', 'person', 'driver', 'family', 'grade']) {
  knownKeys.delete(prefix)
}

function slip(said: Said, place: Place, replacement: string | null, pointer: Pointer = ''): Finding {
  const suggestions = replacement === null ? [] : [{ said: typeThis({ text: replacement }), replacement }]
  return finding(punctuationRule, { said, place, pointer, suggestions })
}

/**
 * The slip of Chinese typing that made a text malformed, if there is one on the lines from the first doubtful offset
 * to the last, or just above.
 */
export function punctuationInMalformed(source: Source, from: number, to: number): Finding | undefined {
  const { text } = source
  let start = text.lastIndexOf('\n', Math.max(text.lastIndexOf('\n', Math.max(from - 1, 0)) - 1, 0)) + 1
  const stop = text.indexOf('\n', to)
  const last = stop < 0 ? text.length : stop
  for (; start <= last && start < text.length; ) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end < 0 ? text.length : end)
    const found = slipInLine(source, withoutQuotes(line), start)
    if (found !== undefined) return found
    if (end < 0) break
    start = end + 1
  }
  return undefined
}

/** The line with quoted texts and the comment blanked out, offsets kept. */
function withoutQuotes(line: string): string {
  return line
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, (quoted) => ' '.repeat(quoted.length))
    .replace(/(^|\s)#.*$/, (comment) => ' '.repeat(comment.length))
}

function slipInLine(source: Source, line: string, offset: number): Finding | undefined {
  const at = (index: number, length: number): Place => ({ source, start: offset + index, end: offset + index + length })
  const indent = /^[ \t]*\u3000+/.exec(line)
  if (indent) return slip(wideSpace({}), at(indent[0].indexOf('\u3000'), 1), ' ')
  const lead = /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0
  const colon = colonKey.exec(line.slice(lead))
  if (colon) {
    const index = lead + colon[0].indexOf('：')
    return slip(fullWidthColon({}), at(index, 1), ': ')
  }
  const inFlow = /[{[]/.exec(line)
  if (inFlow) {
    const flow = new RegExp(`[{,]\\s*${word}：`, 'u').exec(line)
    if (flow) return slip(fullWidthColon({}), at(flow.index + flow[0].length - 1, 1), ': ')
    const comma = new RegExp(`，\\s*(?:${word}\\s*[:：]|[\\]}])|，`, 'u').exec(line.slice(inFlow.index))
    if (comma) return slip(fullWidthComma({}), at(inFlow.index + comma.index, 1), ', ')
    const tight = new RegExp(`[{,]\\s*(${word}):(?=[^\\s/])`, 'u').exec(line)
    if (tight && knownKeys.has(tight[1] ?? ''))
      return slip(spaceMissing({}), at(tight.index + tight[0].length - 1, 1), ': ')
  }
  const tight = tightKey.exec(line.slice(lead))
  if (tight && knownKeys.has(tight[1] ?? '')) return slip(spaceMissing({}), at(lead + tight[0].length - 1, 1), ': ')
  return undefined
}

const worthALook = /[：，、“”\u3000]|(?:^|[\n{,])[ \t]*(?:- +)*[^\s:#"'{}[\],]+:[^\s/]/

/** Slips that YAML read as something else: keys and texts with punctuation that was meant for YAML. */
export function punctuationInTree(root: Node, source: Source): Finding[] {
  if (!worthALook.test(source.text)) return []
  const found: Finding[] = []
  const visit = (node: Node, pointer: Pointer): void => {
    if (node.kind === 'dict') inDict(node, pointer, found, visit)
    else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) visit(item, childPointer(pointer, index))
    } else if (node.kind === 'scalar' && node.style === 'plain') inScalar(node, pointer, found)
  }
  visit(root, '')
  return found
}

function inDict(dict: Dict, pointer: Pointer, found: Finding[], visit: (node: Node | List, at: Pointer) => void): void {
  for (const entry of dict.entries) {
    const here = childPointer(pointer, entry.key)
    const place = keyPlace(entry)
    const bad = /[：，\u3000“”]/.exec(entry.key)
    if (bad) {
      const start = place.start + Math.max(entry.source.text.slice(place.start, place.end).indexOf(bad[0]), 0)
      const at = { source: entry.source, start, end: start + 1 }
      if (bad[0] === '：') found.push(slip(fullWidthColon({}), at, ': ', here))
      else if (bad[0] === '，') found.push(slip(fullWidthComma({}), at, ', ', here))
      else if (bad[0] === '\u3000') found.push(slip(wideSpace({}), at, ' ', here))
      else found.push({ ...slip(quoteMarks({}), place, unquoted(entry.key), here), severity: 'warning' })
    } else visit(entry.value, here)
  }
}

function inScalar(node: Scalar, pointer: Pointer, found: Finding[]): void {
  const { source } = node
  const text = source.text.slice(node.start, node.end)
  const at = (index: number, length: number): Place => ({
    source,
    start: node.start + index,
    end: node.start + index + length,
  })
  if (text.startsWith('“') && text.endsWith('”')) {
    found.push({ ...slip(quoteMarks({}), placeOf(node), unquoted(text), pointer), severity: 'warning' })
    return
  }
  if (node.multiline) {
    for (const line of text.matchAll(/\n[ \t\u3000]*([^\n]*)/g)) {
      const content = line[1] ?? ''
      const key = widePart.exec(content)
      if (!key) continue
      const index = line.index + line[0].length - content.length + (key[1]?.length ?? 0)
      const wide = content[key[1]?.length ?? 0] === '：'
      if (!wide && !knownKeys.has(key[1] ?? '')) continue
      found.push(slip(wide ? fullWidthColon({}) : spaceMissing({}), at(index, 1), ': ', pointer))
      return
    }
  }
  if (text.startsWith('\u3000')) {
    found.push(slip(wideSpace({}), at(0, 1), ' ', pointer))
    return
  }
  const wide = colonKey.exec(text)
  if (wide && knownKeys.has(wide[1] ?? '')) {
    found.push(slip(fullWidthColon({}), at(wide[0].indexOf('：'), 1), ': ', pointer))
    return
  }
  const tight = tightKey.exec(text)
  if (tight && knownKeys.has(tight[1] ?? '')) {
    const next = text.slice(tight[0].length)
    if (next.startsWith('\u3000')) found.push(slip(wideSpace({}), at(tight[0].length, 1), ' ', pointer))
    else found.push(slip(spaceMissing({}), at(tight[0].length - 1, 1), ': ', pointer))
  }
}

const unquoted = (text: string): string => text.replace(/^[“”]|[“”]$/g, '')

/**
 * What a scalar that stands where a map or a reference belongs was meant to be: `工程师：4` under `roles`,
 * `[产品总监、运营负责人]` as one reference. Undefined where it is no slip of typing.
 */
export function slipInValue(node: Scalar, pointer: Pointer, expected: 'map' | 'reference'): Finding | undefined {
  const text = node.source.text.slice(node.start, node.end)
  const at = (index: number): Place => ({ source: node.source, start: node.start + index, end: node.start + index + 1 })
  if (expected === 'reference') {
    const index = text.indexOf('、')
    return index < 0 ? undefined : slip(enumerationComma({}), at(index), ', ', pointer)
  }
  const wide = colonKey.exec(text)
  if (wide) return slip(fullWidthColon({}), at(wide[0].indexOf('：')), ': ', pointer)
  const tight = tightKey.exec(text)
  return tight ? slip(spaceMissing({}), at(tight[0].length - 1), ': ', pointer) : undefined
}
