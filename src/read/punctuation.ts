import type { Finding, Place, Source } from '../findings/finding.js'
import {
  fullWidthColon,
  fullWidthComma,
  quoteMarks,
  spaceMissing,
  wideSpace,
} from '../findings/rules/chinese-punctuation.js'
import { usedHere } from '../findings/rules/yaml-alias.js'
import { onFirstUse } from '../text/on-first-use.js'
import { childPointer, type Pointer } from '../text/pointer.js'
import { type Dict, type Entry, keyPlace, type Node, placeOf } from './node.js'
import { nextToken } from './span.js'
import { colonBefore, commaBefore, indentFor, slipFinding, word } from './typing.js'

const tightKey = onFirstUse(() => new RegExp(`^(${word}):(?=[^\\s:/])`, 'u'))
const referencePrefix = /^(?:role|department|committee|actor|company|person|driver|family|grade):/
const mapKey = onFirstUse(() => new RegExp(`^(${word})([ \\u3000]*)(：\\u3000*|:\\u3000+|:(?=[^\\s:/]))`, 'u'))
const suspicious = /[：，“”‘’\u3000:]/
const worthALook = /[：，“”‘’\u3000]|[{,]\s*[^\s:#"'{}[\],]+:[^\s:/]/

/**
 * Slips of Chinese typing that YAML took for part of a key, or for the start of a text. Data under `x-` is left alone,
 * but for what an alias brings back into the plan.
 */
export function punctuationInTree(root: Node, source: Source): Finding[] {
  if (!worthALook.test(source.text)) return []
  const found: Finding[] = []
  const seen = new Set<Node>()
  const path: (string | number)[] = []
  const pointer = (): Pointer => path.reduce<Pointer>(childPointer, '')
  const below = (key: string | number, node: Node): void => {
    path.push(key)
    visit(node)
    path.pop()
  }
  const visit = (node: Node): void => {
    if (node.kind === 'scalar') {
      if (node.style === 'plain' && !node.multiline && source.text[node.start] === '\u3000') {
        found.push(wideStart(node, pointer()))
      }
      return
    }
    if (seen.has(node)) return
    seen.add(node)
    if (node.kind === 'alias') {
      const before = found.length
      visit(node.target)
      const related = [{ said: usedHere({}), place: placeOf(node) }]
      for (let i = before; i < found.length; i++) found[i] = { ...(found[i] as Finding), related }
    } else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) below(index, item)
    } else {
      for (const entry of node.entries) {
        if (entry.key.startsWith('x-')) continue
        const slips = suspicious.test(entry.key) ? inKey(entry, node, childPointer(pointer(), entry.key)) : []
        found.push(...slips)
        if (slips.length === 0) below(entry.key, entry.value)
      }
    }
  }
  visit(root)
  return found
}

/** `name: 　产品部`: the text starts with a full-width space. */
function wideStart({ source, start, end }: Place, pointer: Pointer): Finding {
  const spaces = /^\u3000+/.exec(source.text.slice(start, end))?.[0].length ?? 1
  return slipFinding({ said: wideSpace({}), replacement: '' }, { source, start, end: start + spaces }, pointer)
}

/** The slips in a key, each mark in turn: `{ name：产品部，head：经理 }` is one key to YAML. */
function inKey(entry: Entry, dict: Dict, pointer: Pointer): Finding[] {
  const place = keyPlace(entry)
  const text = entry.source.text.slice(place.start, place.end)
  if (text.startsWith('"') || text.startsWith("'")) return []
  const at = (start: number, end: number): Place => {
    return { source: entry.source, start: place.start + start, end: place.start + end }
  }
  const inner = unquoted(text)
  if (inner !== text) return [slipFinding({ said: quoteMarks({}), replacement: inner }, place, pointer)]
  const tight = tightKey().exec(text)
  if (tight && dict.flow && isBare(entry) && !referencePrefix.test(text)) {
    const colon = (tight[1] as string).length
    return [slipFinding({ said: spaceMissing({}), replacement: ': ' }, at(colon, colon + 1), pointer)]
  }
  const found: Finding[] = []
  for (const match of text.matchAll(/：\u3000*|，\u3000*|\u3000+/g)) {
    const end = match.index + match[0].length
    const mark = match[0][0]
    if (mark === '：') {
      const next = entry.source.text.slice(place.start + end, place.start + end + 1)
      found.push(
        slipFinding({ said: fullWidthColon({}), replacement: colonBefore(next) }, at(match.index, end), pointer),
      )
    } else if (mark === '\u3000') {
      const replacement = match.index === 0 ? indentFor(match[0]) : ''
      found.push(slipFinding({ said: wideSpace({}), replacement }, at(match.index, end), pointer))
    } else if (dict.flow) {
      const replacement = commaBefore(text.slice(end))
      found.push(slipFinding({ said: fullWidthComma({}), replacement }, at(match.index, end), pointer))
    }
  }
  return found
}

/** The entry of a flow map has neither value nor colon: `{ a, b c }`. */
export function isBare(entry: Entry): boolean {
  const { value, source, keyEnd } = entry
  return value.kind === 'scalar' && value.style === 'empty' && source.text[nextToken(source.text, keyEnd)] !== ':'
}

/** A text without the full-width quotes around it; the same where it is not just one quoted text. */
export function unquoted(text: string): string {
  return /^(?:“[^“”]*”|‘[^‘’]*’)$/.exec(text) === null ? text : text.slice(1, -1)
}

/**
 * What a scalar that stands where a map belongs was meant to be: a map whose colons are full-width or lack their space,
 * as `工程师：4` under `roles`. With `keys` the scalar may be a text as well; then its first line has to start with one.
 */
export function mapTyped(place: Place, pointer: Pointer, keys?: ReadonlySet<string>): Finding[] {
  const { source } = place
  const text = source.text.slice(place.start, place.end)
  const found: Finding[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const indent = line.search(/[^\s]/)
    const key = mapKey().exec(line.slice(Math.max(indent, 0)))
    const [, name = '', blank = '', mark = ''] = key ?? []
    if (key === null || (found.length === 0 && keys !== undefined && !keys.has(name))) {
      if (found.length === 0) return []
    } else {
      const at = start + indent + name.length + blank.length
      const wide = mark.startsWith('：')
      const next = text.slice(at + mark.length, at + mark.length + 1)
      const slip = wide
        ? { said: fullWidthColon({}), replacement: colonBefore(next) }
        : mark.length > 1
          ? { said: wideSpace({}), replacement: ': ' }
          : { said: spaceMissing({}), replacement: ': ' }
      const from = place.start + at
      found.push(slipFinding(slip, { source, start: from, end: from + mark.length }, pointer))
    }
    start += line.length + 1
  }
  return found
}
