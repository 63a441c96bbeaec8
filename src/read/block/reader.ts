import { CHOMPING_MODE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import type { Scalar } from '../node.js'
import { plainValue } from '../plain-value.js'
import { blockEnd } from '../span.js'

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

const nonAscii = /[^\u0000-\u007f]/
/** What a plain scalar may not start with, and what may start one only before some characters. */
const noPlainStart = new Set(Array.from('#&*!|>\'"%@`,[]{}?:', (character) => character.charCodeAt(0)))
const maxNesting = 60

/** Thrown at the first thing that is not in the subset. */
export const unusual = new Error('not in the subset')

/**
 * Reads the part of YAML that nearly every plan is written in: block maps and lists, flow collections on one line,
 * scalars on one line, block texts. What is made of it is the affair of the classes below it. Throws `unusual` where
 * the text has anything else or is malformed.
 */
export abstract class BlockReader<Made, Map_ extends Made, List_ extends Made> {
  protected abstract scalar(value: Scalar['value'], start: number, end: number, style: Scalar['style']): Made
  protected abstract openMap(start: number, flow: boolean, firstKey: string | undefined): Map_
  /** Throws where the map has the key. */
  protected abstract enter(map: Map_, key: string, keyStart: number, keyEnd: number, value: Made): void
  protected abstract closeMap(map: Map_, end: number): Made
  protected abstract openList(start: number, flow: boolean): List_
  protected abstract push(list: List_, item: Made): void
  protected abstract closeList(list: List_, end: number): Made

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

  constructor(text: string) {
    this.#text = text
    this.#length = text.length
  }

  /** The whole text. */
  read(): Made {
    this.#toLine(0)
    if (this.#indent < 0) throw unusual
    const made = this.nested(this.#indent)
    if (this.#indent >= 0) throw unusual
    return made
  }

  /** The list or map whose first character is at an offset, which is a column of its line. */
  readFrom(at: number, column: number): Made {
    this.#at = at
    this.#indent = column
    return this.nested(column)
  }

  /** Goes on behind what another reader of the same text has read from here. */
  protected goOn(other: { readonly position: Position }): void {
    const { at, indent, last } = other.position
    this.#at = at
    this.#indent = indent
    this.#last = last
  }

  get position(): Position {
    return { at: this.#at, indent: this.#indent, last: this.#last }
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
  protected nested(column: number): Made {
    if (++this.#nesting > maxNesting) throw unusual
    const isList = this.#text.charCodeAt(this.#at) === dash && this.#isGap(this.#at + 1)
    const made = isList ? this.#list(column) : this.#map(column)
    this.#nesting--
    return made
  }

  #list(column: number): Made {
    const text = this.#text
    const list = this.openList(this.#at, false)
    do {
      const mark = this.#at
      const at = this.#skip(mark + 1)
      const code = text.charCodeAt(at)
      if (code === lineFeed || code === hash || at >= this.#length) {
        this.#endLine(mark + 1)
        this.push(list, this.#indent > column ? this.nested(this.#indent) : this.#empty(mark + 1))
      } else {
        this.#at = at
        this.push(list, this.#opens(at) ? this.nested(column + at - mark) : this.#inline(at, column))
      }
    } while (this.#indent === column && text.charCodeAt(this.#at) === dash && this.#isGap(this.#at + 1))
    if (this.#indent > column) throw unusual
    return this.closeList(list, this.#last)
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

  #map(column: number): Made {
    const text = this.#text
    const start = this.#at
    let map: Map_ | undefined
    do {
      const keyStart = this.#at
      const key = this.#key(keyStart, false)
      map ??= this.openMap(start, false, key)
      const mark = this.#stop
      const at = this.#skip(mark + 1)
      const code = text.charCodeAt(at)
      let value: Made
      if (code === lineFeed || code === hash || at >= this.#length) {
        this.#endLine(mark + 1)
        const isList = this.#indent === column && text.charCodeAt(this.#at) === dash && this.#isGap(this.#at + 1)
        value = this.#indent > column || isList ? this.nested(this.#indent) : this.#empty(mark + 1)
      } else value = this.#inline(at, column)
      this.enter(map, key, keyStart, mark, value)
    } while (this.#indent === column)
    if (this.#indent > column) throw unusual
    return this.closeMap(map, this.#last)
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
    const key = this.#slice(start, end, true)
    if (key === '<<') throw unusual
    return key
  }

  /** A value that begins within a line, and the rest of that line. */
  #inline(at: number, column: number): Made {
    const code = this.#text.charCodeAt(at)
    let made: Made
    if (code === bar || code === greater) {
      made = this.#blockText(at, column)
    } else if (code === openMap || code === openList) {
      made = this.#flow(at)
      this.#endLine(this.#last)
    } else if (code === quote || code === apostrophe) {
      made = this.#quoted(at, code)
      this.#endLine(this.#last)
    } else {
      this.#mayStart(at)
      made = this.#plain(at, this.#plainEnd(at))
      this.#endLine(this.#stop)
    }
    // What is indented further continues the value, or is malformed.
    if (this.#indent > column) throw unusual
    return made
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

  #plain(start: number, end: number): Made {
    const value = this.#smallInteger(start, end) ?? plainValue(this.#slice(start, end, false))
    this.#last = end
    return this.scalar(value, start, end, 'plain')
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

  #quoted(start: number, mark: number): Made {
    const close = this.#quoteEnd(start, mark)
    this.#last = close + 1
    return this.scalar(this.#text.slice(start + 1, close), start, close + 1, 'quoted')
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

  #empty(at: number): Made {
    this.#last = at
    return this.scalar(null, at, at, 'empty')
  }

  /** A list or a map in brackets, all in one line. */
  #flow(start: number): Made {
    if (++this.#nesting > maxNesting) throw unusual
    const made = this.#text.charCodeAt(start) === openMap ? this.#flowMap(start) : this.#flowList(start)
    this.#nesting--
    return made
  }

  #flowList(start: number): Made {
    const list = this.openList(start, true)
    let at = this.#skip(start + 1)
    while (this.#text.charCodeAt(at) !== closeList) {
      this.push(list, this.#flowValue(at))
      at = this.#next(closeList)
    }
    this.#last = at + 1
    return this.closeList(list, this.#last)
  }

  #flowMap(start: number): Made {
    let map: Map_ | undefined
    let at = this.#skip(start + 1)
    while (this.#text.charCodeAt(at) !== closeMap) {
      const key = this.#key(at, true)
      map ??= this.openMap(start, true, key)
      const keyEnd = this.#stop
      const value = this.#flowValue(this.#skip(keyEnd + 1))
      this.enter(map, key, at, keyEnd, value)
      at = this.#next(closeMap)
    }
    this.#last = at + 1
    return this.closeMap(map ?? this.openMap(start, true, undefined), this.#last)
  }

  /** The next part of a flow collection, or its end. */
  #next(close: number): number {
    const at = this.#skip(this.#last)
    const code = this.#text.charCodeAt(at)
    if (code === comma) return this.#skip(at + 1)
    if (code !== close) throw unusual
    return at
  }

  #flowValue(at: number): Made {
    const code = this.#text.charCodeAt(at)
    if (code === openMap || code === openList) return this.#flow(at)
    if (code === quote || code === apostrophe) return this.#quoted(at, code)
    this.#mayStart(at)
    return this.#plain(at, this.#flowPlainEnd(at))
  }

  /** A text after `|` or `>`. */
  #blockText(start: number, column: number): Made {
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
    return this.scalar(value, start, end, 'block')
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

interface Position {
  readonly at: number
  readonly indent: number
  readonly last: number
}

const isFlowIndicator = (code: number): boolean =>
  code === comma || code === openList || code === closeList || code === openMap || code === closeMap
