import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml'
import { type Finding, finding, type Place, type Source } from '../findings/finding.js'
import { aliasRule, cyclicAlias, expandsTooFar, unknownAnchor } from '../findings/rules/yaml-alias.js'
import { depthRule, tooDeep } from '../findings/rules/yaml-depth.js'
import { documentsRule, severalDocuments } from '../findings/rules/yaml-documents.js'
import { duplicated, duplicateKeyRule, firstWritten } from '../findings/rules/yaml-duplicate-key.js'
import { mergeKeyRule, mergeKeyUsed } from '../findings/rules/yaml-merge-key.js'
import { keyIsNoText, syntaxRule } from '../findings/rules/yaml-syntax.js'
import { tagRule, tagUsed } from '../findings/rules/yaml-tag.js'
import { parseBlock } from './block/nodes.js'
import { type Dict, type Entry, keyPlace, type List, type Node, placeOf, type Scalar } from './node.js'
import { plainValue } from './plain-value.js'
import { maxDepth, type Refusal, refusalOf } from './refusal.js'
import { blockEnd, blockStart, emptyAt, flowEnd } from './span.js'

/** Decision Y1: what aliases may add, and how many times the file's own nodes it may become. */
const maxAdded = 1_000_000
const maxExpansion = 100

export interface ParsedYaml {
  /** Undefined where the text is malformed, or holds nothing. */
  readonly root: Node | undefined
  readonly findings: Finding[]
  /** Set where `{ a, b }` can stand in it: keys without a colon, which the quick reader leaves to the full one. */
  readonly bareKeys?: true
  /** Set where the parser refused: what it said and where, for the coded diagnosis. */
  readonly refused?: Refusal
}

interface Anchor {
  readonly node: Node
  /** Nodes in it, aliases expanded. */
  readonly size: number
  /** Levels of lists and maps in it. */
  readonly height: number
}

interface Frame {
  readonly node: List | Dict
  readonly anchor: string | undefined
  /** Nodes before it. */
  readonly before: number
  key: Scalar | undefined
  height: number
}

/** Parses one YAML 1.2 text into nodes with places. Collects findings; throws nothing that the text can cause. */
export function parseYaml(source: Source): ParsedYaml {
  const root = parseBlock(source)
  return root === undefined ? { ...parseFull(source), bareKeys: true } : { root, findings: [] }
}

/** The same for all of YAML: anchors, several lines, tabs, faults. */
export function parseFull(source: Source): ParsedYaml {
  let events: Event[]
  try {
    events = parseEvents(source.text, { maxDepth })
  } catch (error) {
    const refused = refusalOf(error)
    if (!refused.tooDeep) return { root: undefined, findings: [], refused }
    const place = { source, start: refused.position, end: refused.position + 1 }
    return { root: undefined, findings: [finding(depthRule, { said: tooDeep({ levels: maxDepth }), place })] }
  }
  return new Builder(source).build(events)
}

const nonAscii = /[^\u0000-\u007f]/

class Builder {
  readonly #findings: Finding[] = []
  /** By name; null while the node is open. */
  readonly #anchors = new Map<string, Anchor | null>()
  readonly #stack: Frame[] = []
  readonly #keys = new Map<string, string>()
  readonly #source: Source
  readonly #text: string
  #root: Node | undefined
  #own = 0
  #expanded = 0
  #widest: { readonly size: number; readonly place: Place } | undefined
  /** The first alias that stands for more levels than may be. */
  #tooDeep: Place | undefined
  /** The end of what was read last. */
  #last = 0

  constructor(source: Source) {
    this.#source = source
    this.#text = source.text
  }

  build(events: readonly Event[]): ParsedYaml {
    let documents = 0
    for (const event of events) {
      switch (event.type) {
        case EVENT_ID.DOCUMENT:
          documents++
          if (documents === 2) return this.#severalDocuments()
          if (event.explicitStart) this.#last = this.#marker() + 3
          break
        case EVENT_ID.SCALAR:
          this.#scalar(event)
          break
        case EVENT_ID.MAPPING:
        case EVENT_ID.SEQUENCE: {
          this.#tag(event)
          const source = this.#source
          const { start } = event
          const flow = event.style === COLLECTION_STYLE.FLOW
          const node: List | Dict =
            event.type === EVENT_ID.MAPPING
              ? { kind: 'dict', source, start, end: start, flow, entries: [] }
              : { kind: 'list', source, start, end: start, flow, items: [] }
          this.#last = start + (flow ? 1 : 0)
          const anchor = this.#anchor(event)
          this.#stack.push({ node, anchor, before: this.#expanded, key: undefined, height: 0 })
          break
        }
        case EVENT_ID.ALIAS:
          this.#alias(event)
          break
        default:
          this.#close()
      }
    }
    if (this.#tooDeep !== undefined) {
      this.#findings.push(finding(depthRule, { said: tooDeep({ levels: maxDepth }), place: this.#tooDeep }))
      return { root: undefined, findings: this.#findings }
    }
    const limit = Math.min(this.#own + maxAdded, this.#own * maxExpansion)
    if (this.#expanded > limit && this.#widest !== undefined) {
      const { place } = this.#widest
      this.#findings.push(finding(aliasRule, { said: expandsTooFar({ nodes: limit }), place }))
      return { root: undefined, findings: this.#findings }
    }
    return { root: this.#root, findings: this.#findings }
  }

  /** The next `---` or `...` behind what was read last. */
  #marker(): number {
    const marker = /^(?:---|\.\.\.)(?=\s|$)/gm
    marker.lastIndex = this.#last
    return marker.exec(this.#text)?.index ?? this.#last
  }

  #severalDocuments(): ParsedYaml {
    const start = this.#marker()
    const place = { source: this.#source, start, end: start + 3 }
    this.#findings.push(finding(documentsRule, { said: severalDocuments({}), place }))
    return { root: undefined, findings: this.#findings }
  }

  #tag(event: { tagStart: number; tagEnd: number }): void {
    if (event.tagStart < 0) return
    const place = { source: this.#source, start: event.tagStart, end: event.tagEnd }
    this.#findings.push(finding(tagRule, { said: tagUsed({ tag: this.#text.slice(place.start, place.end) }), place }))
  }

  #anchor(event: { anchorStart: number; anchorEnd: number }): string | undefined {
    if (event.anchorStart < 0) return undefined
    const name = this.#text.slice(event.anchorStart, event.anchorEnd)
    this.#anchors.set(name, null)
    return name
  }

  #scalar(event: ScalarEvent): void {
    this.#tag(event)
    const anchor = this.#anchor(event)
    const node = event.valueStart < 0 ? this.#empty(event) : this.#written(event)
    this.#last = node.end
    this.#own++
    this.#expanded++
    if (anchor !== undefined) this.#anchors.set(anchor, { node, size: 1, height: 0 })
    this.#add(node, 0)
  }

  #empty(event: ScalarEvent): Scalar {
    const frame = this.#stack[this.#stack.length - 1]
    const mark = frame?.node.kind === 'list' ? '-' : frame?.key === undefined ? undefined : ':'
    const from = Math.max(this.#last, event.anchorEnd, event.tagEnd)
    const at = from > this.#last || mark === undefined ? from : emptyAt(this.#text, from, mark)
    return { kind: 'scalar', source: this.#source, start: at, end: at, value: null, style: 'empty', multiline: false }
  }

  /** Whole object literals: to spread one into another made reading several times slower. */
  #written(event: ScalarEvent): Scalar {
    const source = this.#source
    const { style: written, valueStart, valueEnd } = event
    const value = getScalarValue(this.#text, event)
    if (written === SCALAR_STYLE.PLAIN) {
      const multiline = !event.fast && /[\r\n]/.test(this.#text.slice(valueStart, valueEnd))
      const frame = this.#stack[this.#stack.length - 1]
      const isKey = frame !== undefined && frame.node.kind === 'dict' && frame.key === undefined
      const own = isKey ? value : plainValue(value)
      return { kind: 'scalar', source, start: valueStart, end: valueEnd, value: own, style: 'plain', multiline }
    }
    if (written === SCALAR_STYLE.SINGLE_QUOTED || written === SCALAR_STYLE.DOUBLE_QUOTED) {
      const [start, end] = [valueStart - 1, valueEnd + 1]
      return { kind: 'scalar', source, start, end, value, style: 'quoted', multiline: false }
    }
    const start = blockStart(this.#text, Math.max(this.#last, event.anchorEnd, event.tagEnd))
    const end = blockEnd(this.#text, valueEnd)
    return { kind: 'scalar', source, start, end, value, style: 'block', multiline: false }
  }

  /** The range of an alias lies behind its `*`. */
  #alias(event: AliasEvent): void {
    const name = this.#text.slice(event.anchorStart, event.anchorEnd)
    const anchor = this.#anchors.get(name)
    const place = { source: this.#source, start: event.anchorStart - 1, end: event.anchorEnd }
    this.#last = place.end
    this.#own++
    if (!anchor) {
      const said = anchor === undefined ? unknownAnchor({ name }) : cyclicAlias({ name })
      this.#findings.push(finding(aliasRule, { said, place }))
      this.#expanded++
      this.#add({ kind: 'scalar', ...place, value: null, style: 'plain', multiline: false }, 0)
      return
    }
    if (this.#stack.length + anchor.height >= maxDepth) this.#tooDeep ??= place
    // Capped, because ten aliases of ten aliases … soon leave the range in which numbers can be subtracted.
    this.#expanded = Math.min(this.#expanded + anchor.size, Number.MAX_SAFE_INTEGER)
    if (anchor.size > (this.#widest?.size ?? 0)) this.#widest = { size: anchor.size, place }
    this.#add({ kind: 'alias', ...place, target: anchor.node }, anchor.height)
  }

  #close(): void {
    const frame = this.#stack.pop()
    if (frame === undefined) return
    const { node, anchor } = frame
    this.#own++
    this.#expanded++
    const bracket = node.kind === 'dict' ? '{' : '['
    // A pair in a flow list (`[a: b]`) is a flow map without braces.
    const end = node.flow && this.#text[node.start] === bracket ? flowEnd(this.#text, this.#last) : this.#last
    ;(node as { end: number }).end = Math.max(end, node.start + 1)
    this.#last = node.end
    const height = frame.height + 1
    if (anchor !== undefined) this.#anchors.set(anchor, { node, size: this.#expanded - frame.before, height })
    this.#add(node, height)
  }

  #add(node: Node, height: number): void {
    const frame = this.#stack[this.#stack.length - 1]
    if (frame === undefined) {
      this.#root ??= node
      return
    }
    if (height > frame.height) frame.height = height
    if (frame.node.kind === 'list') {
      frame.node.items.push(node)
    } else if (frame.key === undefined) {
      frame.key = this.#key(node)
    } else {
      const { key } = frame
      frame.key = undefined
      this.#entry(frame.node, key, node)
    }
  }

  #key(node: Node): Scalar {
    if (node.kind === 'scalar') return node
    const place = placeOf(node)
    this.#findings.push(finding(syntaxRule, { said: keyIsNoText({}), place }))
    return { kind: 'scalar', ...place, value: '?', style: 'plain', multiline: false }
  }

  #entry(dict: Dict, key: Scalar, value: Node): void {
    const text = this.#keyText(String(key.value ?? ''))
    const entry: Entry = { key: text, source: this.#source, keyStart: key.start, keyEnd: key.end, value }
    const first = this.#seen(dict, text)
    if (first === undefined && !(text === '<<' && key.style === 'plain')) {
      dict.entries.push(entry)
      dict.index?.set(text, entry)
      return
    }
    const place = { source: this.#source, start: key.start, end: Math.max(key.end, key.start + 1) }
    if (first === undefined) {
      this.#findings.push(finding(mergeKeyRule, { said: mergeKeyUsed({}), place }))
      return
    }
    const related = [{ said: firstWritten({}), place: keyPlace(first) }]
    this.#findings.push(finding(duplicateKeyRule, { said: duplicated({ key: text }), place, related }))
  }

  /** Keys repeat: one text each, normalised once. */
  #keyText(written: string): string {
    const known = this.#keys.get(written)
    if (known !== undefined) return known
    const text = nonAscii.test(written) ? written.normalize('NFC') : written
    this.#keys.set(written, text)
    return text
  }

  #seen(dict: Dict, key: string): Entry | undefined {
    if (dict.index !== undefined) return dict.index.get(key)
    if (dict.entries.length > 8) {
      dict.index = new Map(dict.entries.map((entry) => [entry.key, entry]))
      return dict.index.get(key)
    }
    for (const entry of dict.entries) if (entry.key === key) return entry
    return undefined
  }
}
