import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml'
import { type Finding, finding, type Source } from '../findings/finding.js'
import { aliasRule, cyclicAlias, expandsTooFar, unknownAnchor } from '../findings/rules/yaml-alias.js'
import { depthRule, tooDeep } from '../findings/rules/yaml-depth.js'
import { documentsRule, severalDocuments } from '../findings/rules/yaml-documents.js'
import { duplicated, duplicateKeyRule, firstWritten } from '../findings/rules/yaml-duplicate-key.js'
import { mergeKeyRule, mergeKeyUsed } from '../findings/rules/yaml-merge-key.js'
import { keyIsNoText, syntaxRule } from '../findings/rules/yaml-syntax.js'
import { tagRule, tagUsed } from '../findings/rules/yaml-tag.js'
import type { Alias, Dict, Entry, List, Node, Scalar } from './node.js'

/** Decision Y4. */
export const maxDepth = 400
/** Decision Y1. */
const maxNodes = 1_000_000
const maxExpansion = 100

export interface ParsedYaml {
  /** Undefined where the text is malformed, or holds nothing. */
  readonly root: Node | undefined
  readonly findings: Finding[]
  /** Set where the parser refused: what it said and where, for the coded diagnosis. */
  readonly refused?: { readonly reason: string; readonly position: number }
}

interface Frame {
  readonly node: List | Dict
  readonly anchor: Anchor | undefined
  key: Entry | Scalar | undefined
}

interface Anchor {
  node: Node | undefined
  /** Nodes below, aliases expanded; the file's own nodes while open. */
  size: number
}

/** Parses one YAML 1.2 text into nodes with places. Collects findings; throws nothing that the text can cause. */
export function parseYaml(source: Source): ParsedYaml {
  let events: Event[]
  try {
    events = parseEvents(source.text, { maxDepth })
  } catch (error) {
    return refusal(source, error)
  }
  return new Builder(source).build(events)
}

function refusal(source: Source, error: unknown): ParsedYaml {
  const position = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0
  const reason = error instanceof Error ? (error as YAMLException).reason || error.message : String(error)
  if (error instanceof RangeError || reason.startsWith('nesting exceeded')) {
    const place = { source, start: position, end: position + 1 }
    return { root: undefined, findings: [finding(depthRule, { said: tooDeep({ levels: maxDepth }), place })] }
  }
  return { root: undefined, findings: [], refused: { reason, position } }
}

const canonicalNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,14}[1-9])?$/

/** The value of a plain scalar; see `Scalar.value`. */
function plainValue(text: string): null | boolean | number | string {
  const first = text.charCodeAt(0)
  if ((first >= 48 && first <= 57) || first === 45) {
    if (text.length < 16 && canonicalNumber.test(text)) {
      const number = Number(text)
      if (String(number) === text) return number
    }
    return text
  }
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null
    case 'true':
      return true
    case 'false':
      return false
    default:
      return text
  }
}

const nonAscii = /[^\u0000-\u007f]/

class Builder {
  readonly #findings: Finding[] = []
  readonly #anchors = new Map<string, Anchor>()
  readonly #stack: Frame[] = []
  readonly #source: Source
  readonly #text: string
  #root: Node | undefined
  #own = 0
  #expanded = 0
  /** The end of what was read last: where an empty value stands. */
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
          break
        case EVENT_ID.SCALAR:
          this.#scalar(event)
          break
        case EVENT_ID.MAPPING:
        case EVENT_ID.SEQUENCE: {
          this.#tag(event)
          const written = { source: this.#source, start: event.start, end: event.start, flow: event.style === 2 }
          const node: List | Dict =
            event.type === EVENT_ID.MAPPING
              ? { kind: 'dict', ...written, entries: [] }
              : { kind: 'list', ...written, items: [] }
          this.#last = event.start
          this.#stack.push({ node, anchor: this.#anchor(event), key: undefined })
          break
        }
        case EVENT_ID.ALIAS:
          this.#alias(event.anchorStart, event.anchorEnd)
          break
        default:
          this.#close()
      }
    }
    const limit = Math.min(maxNodes, Math.max(this.#own, 1) * maxExpansion)
    if (this.#expanded > limit && this.#expanded > this.#own) {
      const place = { source: this.#source, start: 0, end: 1 }
      this.#findings.push(finding(aliasRule, { said: expandsTooFar({ nodes: limit }), place }))
      return { root: undefined, findings: this.#findings }
    }
    return { root: this.#root, findings: this.#findings }
  }

  #severalDocuments(): ParsedYaml {
    const marker = /^(?:---|\.\.\.)(?=\s|$)/gm
    marker.lastIndex = this.#last
    const start = marker.exec(this.#text)?.index ?? this.#last
    const place = { source: this.#source, start, end: start + 3 }
    this.#findings.push(finding(documentsRule, { said: severalDocuments({}), place }))
    return { root: undefined, findings: this.#findings }
  }

  #tag(event: { tagStart: number; tagEnd: number }): void {
    if (event.tagStart < 0) return
    const place = { source: this.#source, start: event.tagStart, end: event.tagEnd }
    this.#findings.push(finding(tagRule, { said: tagUsed({ tag: this.#text.slice(place.start, place.end) }), place }))
  }

  #anchor(event: { anchorStart: number; anchorEnd: number }): Anchor | undefined {
    if (event.anchorStart < 0) return undefined
    const anchor: Anchor = { node: undefined, size: this.#expanded }
    this.#anchors.set(this.#name(event.anchorStart, event.anchorEnd), anchor)
    return anchor
  }

  /** Anchor and alias ranges start with or behind their `&` or `*`. */
  #name(start: number, end: number): string {
    return this.#text.slice(start, end).replace(/^[&*]/, '')
  }

  #scalar(event: ScalarEvent): void {
    this.#tag(event)
    const anchor = this.#anchor(event)
    const plain = event.style === SCALAR_STYLE.PLAIN
    let node: Scalar
    if (event.valueStart < 0) {
      const at = this.#last
      node = { kind: 'scalar', source: this.#source, start: at, end: at, value: null, style: 'empty', multiline: false }
    } else {
      const text = getScalarValue(this.#text, event)
      const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0
      node = {
        kind: 'scalar',
        source: this.#source,
        start: event.valueStart - quote,
        end: event.valueEnd + quote,
        value: plain ? plainValue(text) : text,
        style: plain ? 'plain' : quote ? 'quoted' : 'block',
        multiline: plain && !event.fast,
      }
      this.#last = node.end
    }
    this.#own++
    this.#expanded++
    if (anchor !== undefined) {
      anchor.node = node
      anchor.size = 1
    }
    this.#add(node)
  }

  #alias(start: number, end: number): void {
    const name = this.#name(start, end)
    const anchor = this.#anchors.get(name)
    const from = this.#text[start] === '*' ? start : start - 1
    const place = { source: this.#source, start: from, end }
    this.#last = end
    if (anchor?.node === undefined) {
      const said = anchor === undefined ? unknownAnchor({ name }) : cyclicAlias({ name })
      this.#findings.push(finding(aliasRule, { said, place }))
      this.#add({ kind: 'scalar', ...place, value: null, style: 'plain', multiline: false })
      return
    }
    this.#own++
    this.#expanded += anchor.size
    const alias: Alias = { kind: 'alias', ...place, target: anchor.node }
    this.#add(alias)
  }

  #close(): void {
    const frame = this.#stack.pop()
    if (frame === undefined) return
    const { node, anchor } = frame
    this.#own++
    this.#expanded++
    ;(node as { end: number }).end = Math.max(this.#last, node.start + 1)
    if (anchor !== undefined) {
      anchor.size = this.#expanded - anchor.size
      anchor.node = node
    }
    this.#add(node)
  }

  #add(node: Node): void {
    const frame = this.#stack[this.#stack.length - 1]
    if (frame === undefined) {
      this.#root ??= node
      return
    }
    if (frame.node.kind === 'list') {
      frame.node.items.push(node)
      return
    }
    if (frame.key === undefined) {
      frame.key = this.#key(node)
      return
    }
    const key = frame.key as Scalar
    frame.key = undefined
    this.#entry(frame.node, key, node)
  }

  #key(node: Node): Scalar {
    if (node.kind === 'scalar') return node
    const place = { source: this.#source, start: node.start, end: node.end }
    this.#findings.push(finding(syntaxRule, { said: keyIsNoText({}), place }))
    return { kind: 'scalar', ...place, value: '?', style: 'plain', multiline: false }
  }

  #entry(dict: Dict, key: Scalar, value: Node): void {
    const written =
      key.style === 'plain' && !key.multiline ? this.#text.slice(key.start, key.end) : String(key.value ?? '')
    const text = nonAscii.test(written) ? written.normalize('NFC') : written
    const entry: Entry = { key: text, source: this.#source, keyStart: key.start, keyEnd: key.end, value }
    const place = { source: this.#source, start: key.start, end: Math.max(key.end, key.start + 1) }
    if (text === '<<' && key.style === 'plain') {
      this.#findings.push(finding(mergeKeyRule, { said: mergeKeyUsed({}), place }))
      return
    }
    const first = this.#seen(dict, text)
    if (first !== undefined) {
      const related = [
        {
          said: firstWritten({}),
          place: { source: this.#source, start: first.keyStart, end: first.keyEnd },
        },
      ]
      this.#findings.push(finding(duplicateKeyRule, { said: duplicated({ key: text }), place, related }))
      return
    }
    dict.entries.push(entry)
    dict.index?.set(text, entry)
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
