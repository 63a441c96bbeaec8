import { CHOMPING_MODE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import type { Source } from '../findings/finding.js'
import type { Dict, Entry, List, Node, Scalar } from './node.js'
import { plainValue } from './plain-value.js'
import { blockEnd } from './span.js'

const lineFeed = 10
const space = 32
const quote = 34
const hash = 35
const apostrophe = 39
const plus = 43
const comma = 44
const dash = 45
const dot = 46
const zero = 48
const nine = 57
const colon = 58
const greater = 62
const openList = 91
const backslash = 92
const closeList = 93
const openMap = 123
const bar = 124
const closeMap = 125

/** Tabs, carriage returns, control characters, surrogates and what may not stand in YAML. */
const unusualCharacter = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/
const nonAscii = /[^\u0000-\u007f]/
/** What a plain scalar may not start with, and what may start one only before some characters. */
const noPlainStart = new Set(Array.from('#&*!|>\'"%@`,[]{}?:', (character) => character.charCodeAt(0)))
const maxNesting = 60

const unusual = new Error('not in the subset')

/**
 * Reads the part of YAML that nearly every plan is written in: block maps and lists, flow collections on one line,
 * scalars on one line, block texts. One pass, no events: the tree is the same as the full reader's, at a third of its
 * time. Undefined where the text has anything else or is malformed: then the full reader decides.
 */
export function parseBlock(source: Source): Node | undefined {
  if (unusualCharacter.test(source.text)) return undefined
  try {
    return new BlockReader(source).read()
  } catch (error) {
    if (error === unusual) return undefined
    throw error
  }
}

class BlockReader {
  readonly #source: Source
  readonly #text: string
  readonly #length: number
  readonly #keys = new Map<string, string>()
  readonly #recentKeys: string[] = new Array<string>(1024).fill('')
  readonly #recentValues: string[] = new Array<string>(1024).fill('')
  /** The next character to read. */
  #at = 0
  /** The column of the line's first character; -1 at the end of the text. */
  #indent = -1
  /** Where the last plain scalar was left: a colon, a comment, a bracket, the end of its line. */
  #stop = 0
  /** The end of what was read last. */
  #last = 0
  #nesting = 0

  constructor(source: Source) {
    this.#source = source
    this.#text = source.text
    this.#length = source.text.length
  }

  read(): Node {
    this.#toLine(0)
    if (this.#indent < 0) throw unusual
    const node = this.#nested(this.#indent)
    if (this.#indent >= 0) throw unusual
    return node
  }

  /** Goes to the first character of the next line that holds more than a comment. */
  #toLine(from: number): void {
    const text = this.#text
    let at = from
    for (;;) {
      const start = at
      let code = text.charCodeAt(at)
      while (code === space) code = text.charCodeAt(++at)
      if (code === hash) {
        const end = text.indexOf('\n', at)
        at = end < 0 ? this.#length : end
        code = lineFeed
      }
      if (at >= this.#length) {
        this.#at = this.#length
        this.#indent = -1
        return
      }
      if (code === lineFeed) {
        at++
        continue
      }
      // `---` and `...` divide documents; further in, they may be text.
      if ((code === dash || code === dot) && this.#isMarker(at)) throw unusual
      this.#at = at
      this.#indent = at - start
      return
    }
  }

  #isMarker(at: number): boolean {
    return (this.#text.startsWith('---', at) || this.#text.startsWith('...', at)) && this.#isGap(at + 3)
  }

  /** From behind a value: nothing but blanks and a comment may follow in its line. */
  #endLine(from: number): void {
    const text = this.#text
    let at = this.#skip(from)
    const code = text.charCodeAt(at)
    if (code === hash && text.charCodeAt(at - 1) === space) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? this.#length : end
    } else if (code !== lineFeed && at < this.#length) throw unusual
    this.#toLine(at + 1)
  }

  #skip(from: number): number {
    let at = from
    while (this.#text.charCodeAt(at) === space) at++
    return at
  }

  #isGap(at: number): boolean {
    const code = this.#text.charCodeAt(at)
    return code === space || code === lineFeed || at >= this.#length
  }

  /** A list or a map whose first character is the next one. */
  #nested(column: number): List | Dict {
    if (++this.#nesting > maxNesting) throw unusual
    const isList = this.#text.charCodeAt(this.#at) === dash && this.#isGap(this.#at + 1)
    const node = isList ? this.#list(column) : this.#map(column)
    this.#nesting--
    return node
  }

  #list(column: number): List {
    const text = this.#text
    const start = this.#at
    const items: Node[] = []
    do {
      const mark = this.#at
      const at = this.#skip(mark + 1)
      const code = text.charCodeAt(at)
      if (code === lineFeed || code === hash || at >= this.#length) {
        this.#endLine(mark + 1)
        items.push(this.#indent > column ? this.#nested(this.#indent) : this.#empty(mark + 1))
      } else {
        this.#at = at
        items.push(this.#opens(at) ? this.#nested(column + at - mark) : this.#inline(at, column))
      }
    } while (this.#indent === column && text.charCodeAt(this.#at) === dash && this.#isGap(this.#at + 1))
    if (this.#indent > column) throw unusual
    return { kind: 'list', source: this.#source, start, end: this.#last, flow: false, items }
  }

  /** True if a list or a map begins at this character within its line. */
  #opens(at: number): boolean {
    const code = this.#text.charCodeAt(at)
    if (code === dash && this.#isGap(at + 1)) return true
    if (code === quote || code === apostrophe) return this.#text.charCodeAt(this.#quoteEnd(at, code) + 1) === colon
    if (noPlainStart.has(code)) return false
    this.#plainEnd(at)
    return this.#text.charCodeAt(this.#stop) === colon
  }

  #map(column: number): Dict {
    const text = this.#text
    const source = this.#source
    const start = this.#at
    const entries: Entry[] = []
    const dict: Dict = { kind: 'dict', source, start, end: start, flow: false, entries }
    do {
      const keyStart = this.#at
      const key = this.#key(keyStart, false)
      const mark = this.#stop
      const keyEnd = mark
      const at = this.#skip(mark + 1)
      const code = text.charCodeAt(at)
      let value: Node
      if (code === lineFeed || code === hash || at >= this.#length) {
        this.#endLine(mark + 1)
        const isList = this.#indent === column && text.charCodeAt(this.#at) === dash && this.#isGap(this.#at + 1)
        value = this.#indent > column || isList ? this.#nested(this.#indent) : this.#empty(mark + 1)
      } else value = this.#inline(at, column)
      this.#enter(dict, { key, source, keyStart, keyEnd, value })
    } while (this.#indent === column)
    if (this.#indent > column) throw unusual
    ;(dict as { end: number }).end = this.#last
    return dict
  }

  /** The text of a key; leaves `#stop` at its colon. */
  #key(at: number, flow: boolean): string {
    const code = this.#text.charCodeAt(at)
    let [start, end] = [at, 0]
    if (code === quote || code === apostrophe) {
      start = at + 1
      end = this.#quoteEnd(at, code)
      this.#stop = end + 1
    } else {
      this.#mayStart(at)
      end = flow ? this.#flowPlainEnd(at) : this.#plainEnd(at)
      if (end !== this.#stop) throw unusual
    }
    if (this.#text.charCodeAt(this.#stop) !== colon || !this.#isGap(this.#stop + 1)) throw unusual
    return this.#slice(start, end, true)
  }

  #enter(dict: Dict, entry: Entry): void {
    const { entries } = dict
    const { key } = entry
    if (key === '<<') throw unusual
    if (entries.length > 8) {
      dict.index ??= new Map(entries.map((one) => [one.key, one]))
      if (dict.index.has(key)) throw unusual
      dict.index.set(key, entry)
    } else for (const one of entries) if (one.key === key) throw unusual
    entries.push(entry)
  }

  /** A value that begins within a line, and the rest of that line. */
  #inline(at: number, column: number): Node {
    const code = this.#text.charCodeAt(at)
    let node: Node
    if (code === openMap || code === openList) {
      node = this.#flow(at)
      this.#endLine(node.end)
    } else if (code === quote || code === apostrophe) {
      node = this.#quoted(at, code)
      this.#endLine(node.end)
    } else if (code === bar || code === greater) {
      node = this.#blockText(at, column)
    } else {
      this.#mayStart(at)
      node = this.#plain(at, this.#plainEnd(at))
      this.#endLine(this.#stop)
    }
    // What is indented further continues the value, or is malformed.
    if (this.#indent > column) throw unusual
    return node
  }

  #mayStart(at: number): void {
    const code = this.#text.charCodeAt(at)
    if (code !== dash) {
      if (noPlainStart.has(code)) throw unusual
      return
    }
    const next = this.#text.charCodeAt(at + 1)
    if (this.#isGap(at + 1) || isFlowIndicator(next)) throw unusual
  }

  /** The end of a plain scalar of one line outside brackets, without blanks; leaves `#stop` behind them. */
  #plainEnd(from: number): number {
    const text = this.#text
    const length = this.#length
    let end = from
    let at = from
    for (; at < length; at++) {
      const code = text.charCodeAt(at)
      if (code === space) continue
      if (code === lineFeed) break
      if (code === colon && this.#isGap(at + 1)) break
      if (code === hash && text.charCodeAt(at - 1) === space) break
      end = at + 1
    }
    this.#stop = at
    return end
  }

  /** The same within brackets. */
  #flowPlainEnd(from: number): number {
    const text = this.#text
    const length = this.#length
    let end = from
    let at = from
    for (; at < length; at++) {
      const code = text.charCodeAt(at)
      if (code === space) continue
      if (code === lineFeed || isFlowIndicator(code)) break
      if (code === colon && (this.#isGap(at + 1) || isFlowIndicator(text.charCodeAt(at + 1)))) break
      if (code === hash && text.charCodeAt(at - 1) === space) break
      end = at + 1
    }
    this.#stop = at
    return end
  }

  #plain(start: number, end: number): Scalar {
    const value = this.#smallInteger(start, end) ?? plainValue(this.#slice(start, end, false))
    this.#last = end
    return { kind: 'scalar', source: this.#source, start, end, value, style: 'plain', multiline: false }
  }

  #smallInteger(start: number, end: number): number | undefined {
    const first = this.#text.charCodeAt(start)
    if (first < zero || first > nine || end - start > 9 || (first === zero && end > start + 1)) return undefined
    let value = 0
    for (let at = start; at < end; at++) {
      const code = this.#text.charCodeAt(at)
      if (code < zero || code > nine) return undefined
      value = value * 10 + code - zero
    }
    return value
  }

  #quoted(start: number, mark: number): Scalar {
    const close = this.#quoteEnd(start, mark)
    const end = close + 1
    const value = this.#text.slice(start + 1, close)
    this.#last = end
    return { kind: 'scalar', source: this.#source, start, end, value, style: 'quoted', multiline: false }
  }

  /** The closing quotation mark of a text without escapes and line breaks. */
  #quoteEnd(start: number, mark: number): number {
    const text = this.#text
    for (let at = start + 1; at < this.#length; at++) {
      const code = text.charCodeAt(at)
      if (code === mark) {
        if (mark === apostrophe && text.charCodeAt(at + 1) === apostrophe) throw unusual
        return at
      }
      if (code === lineFeed || (code === backslash && mark === quote)) throw unusual
    }
    throw unusual
  }

  #empty(at: number): Scalar {
    this.#last = at
    return { kind: 'scalar', source: this.#source, start: at, end: at, value: null, style: 'empty', multiline: false }
  }

  /** A list or a map in brackets, all in one line. */
  #flow(start: number): List | Dict {
    if (++this.#nesting > maxNesting) throw unusual
    const text = this.#text
    const source = this.#source
    const isMap = text.charCodeAt(start) === openMap
    const close = isMap ? closeMap : closeList
    const entries: Entry[] = []
    const items: Node[] = []
    const node: List | Dict = isMap
      ? { kind: 'dict', source, start, end: start, flow: true, entries }
      : { kind: 'list', source, start, end: start, flow: true, items }
    let at = this.#skip(start + 1)
    while (text.charCodeAt(at) !== close) {
      if (node.kind === 'list') {
        items.push(this.#flowValue(at))
      } else {
        const key = this.#key(at, true)
        const keyEnd = this.#stop
        const value = this.#flowValue(this.#skip(keyEnd + 1))
        this.#enter(node, { key, source, keyStart: at, keyEnd, value })
      }
      at = this.#skip(this.#last)
      const code = text.charCodeAt(at)
      if (code === comma) at = this.#skip(at + 1)
      else if (code !== close) throw unusual
    }
    this.#last = at + 1
    ;(node as { end: number }).end = this.#last
    this.#nesting--
    return node
  }

  #flowValue(at: number): Node {
    const code = this.#text.charCodeAt(at)
    if (code === openMap || code === openList) return this.#flow(at)
    if (code === quote || code === apostrophe) return this.#quoted(at, code)
    this.#mayStart(at)
    return this.#plain(at, this.#flowPlainEnd(at))
  }

  /** A text after `|` or `>`. */
  #blockText(start: number, column: number): Scalar {
    const text = this.#text
    const sign = text.charCodeAt(start + 1)
    const signed = sign === plus || sign === dash
    const chomping = sign === plus ? CHOMPING_MODE.KEEP : sign === dash ? CHOMPING_MODE.STRIP : CHOMPING_MODE.CLIP
    const head = this.#skip(start + (signed ? 2 : 1))
    if (text.charCodeAt(head) !== lineFeed) throw unusual
    const valueStart = head + 1
    let valueEnd = valueStart
    let indent = -1
    let at = valueStart
    while (at < this.#length) {
      const first = this.#skip(at)
      if (first >= this.#length) throw unusual
      if (text.charCodeAt(first) !== lineFeed) {
        if (indent < 0) indent = first - at
        else if (first - at < indent) break
        if (indent <= column) throw unusual
      } else if (indent < 0) throw unusual
      const end = text.indexOf('\n', first)
      at = end < 0 ? this.#length : end + 1
      valueEnd = at
    }
    if (indent < 0) throw unusual
    const none = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 }
    const style = text.charCodeAt(start) === bar ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK
    const range = { type: EVENT_ID.SCALAR, valueStart, valueEnd, style, chomping, indent, fast: false } as const
    const value = getScalarValue(text, { ...none, ...range })
    this.#toLine(at)
    const end = blockEnd(text, valueEnd)
    this.#last = end
    return { kind: 'scalar', source: this.#source, start, end, value, style: 'block', multiline: false }
  }

  /** A piece of the text. The same few words come again and again: what was cut out lately is used again. */
  #slice(start: number, end: number, isKey: boolean): string {
    const text = this.#text
    const length = end - start
    const sum = text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + text.charCodeAt(start + (length >> 1))
    const slot = (sum + length * 131) & 1023
    const recent = isKey ? this.#recentKeys : this.#recentValues
    const last = recent[slot] as string
    if (length > 0 && last.length === length && text.startsWith(last, start)) return last
    const cut = text.slice(start, end)
    const own = isKey ? this.#keyText(cut) : cut
    recent[slot] = own
    return own
  }

  /** One string for each key, normalised once. */
  #keyText(cut: string): string {
    const known = this.#keys.get(cut)
    if (known !== undefined) return known
    const text = nonAscii.test(cut) ? cut.normalize('NFC') : cut
    this.#keys.set(cut, text)
    return text
  }
}

const isFlowIndicator = (code: number): boolean =>
  code === comma || code === openList || code === closeList || code === openMap || code === closeMap
