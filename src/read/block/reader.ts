import type { Scalar } from '../node.js'
import { plainValue } from '../plain-value.js'
import { blockTextAt } from './block-text.js'
import {
  apostrophe,
  bar,
  closeList,
  closeMap,
  colon,
  comma,
  dash,
  greater,
  hash,
  lineFeed,
  nine,
  openList,
  openMap,
  quote,
  zero,
} from './characters.js'
import { noPlainStart, Scanner, unusual } from './scanner.js'
import { Words } from './words.js'

const maxNesting = 60

/**
 * Reads the part of YAML that nearly every plan is written in: block maps and lists, flow collections on one line,
 * scalars on one line, block texts. What is made of it is the affair of the classes below it. Throws `unusual` where
 * the text has anything else or is malformed.
 */
export abstract class BlockReader<Made, Map_ extends Made, List_ extends Made> extends Scanner {
  protected abstract scalar(value: Scalar['value'], start: number, end: number, style: Scalar['style']): Made
  protected abstract openMap(start: number, flow: boolean, firstKey: string | undefined): Map_
  /** Throws where the map has the key. */
  protected abstract enter(map: Map_, key: string, keyStart: number, keyEnd: number, value: Made): void
  protected abstract closeMap(map: Map_, end: number): Made
  protected abstract openList(start: number, flow: boolean): List_
  protected abstract push(list: List_, item: Made): void
  protected abstract closeList(list: List_, end: number): Made

  readonly #words: Words
  /** The end of what was read last. */
  #last = 0
  #nesting = 0

  constructor(text: string) {
    super(text)
    this.#words = new Words(text)
  }

  /** The whole text. */
  read(): Made {
    this.toLine(0)
    if (this.indent < 0) throw unusual
    const made = this.nested(this.indent)
    if (this.indent >= 0) throw unusual
    return made
  }

  /** The list or map whose first character is at an offset, which is a column of its line. */
  readFrom(at: number, column: number): Made {
    this.at = at
    this.indent = column
    return this.nested(column)
  }

  /** Goes on behind what another reader of the same text has read from here. */
  protected goOn(other: { readonly position: Position }): void {
    const { at, indent, last } = other.position
    this.at = at
    this.indent = indent
    this.#last = last
  }

  get position(): Position {
    return { at: this.at, indent: this.indent, last: this.#last }
  }

  /** A list or a map whose first character is the next one. */
  protected nested(column: number): Made {
    if (++this.#nesting > maxNesting) throw unusual
    const isList = this.text.charCodeAt(this.at) === dash && this.isGap(this.at + 1)
    const made = isList ? this.#list(column) : this.#map(column)
    this.#nesting--
    return made
  }

  #list(column: number): Made {
    const text = this.text
    const list = this.openList(this.at, false)
    do {
      const mark = this.at
      const at = this.skip(mark + 1)
      const code = text.charCodeAt(at)
      if (code === lineFeed || code === hash || at >= this.length) {
        this.endLine(mark + 1)
        this.push(list, this.indent > column ? this.nested(this.indent) : this.#empty(mark + 1))
      } else {
        this.at = at
        this.push(list, this.#opens(at) ? this.nested(column + at - mark) : this.#inline(at, column))
      }
    } while (this.indent === column && text.charCodeAt(this.at) === dash && this.isGap(this.at + 1))
    if (this.indent > column) throw unusual
    return this.closeList(list, this.#last)
  }

  /** True if a list or a map begins at this character within its line. */
  #opens(at: number): boolean {
    const code = this.text.charCodeAt(at)
    if (code === dash && this.isGap(at + 1)) return true
    if (code === quote || code === apostrophe) return this.text.charCodeAt(this.quoteEnd(at, code) + 1) === colon
    if (noPlainStart.has(code)) return false
    this.plainEnd(at, false)
    return this.text.charCodeAt(this.stop) === colon
  }

  #map(column: number): Made {
    const text = this.text
    const start = this.at
    let map: Map_ | undefined
    do {
      const keyStart = this.at
      const key = this.#key(keyStart, false)
      map ??= this.openMap(start, false, key)
      const mark = this.stop
      const at = this.skip(mark + 1)
      const code = text.charCodeAt(at)
      let value: Made
      if (code === lineFeed || code === hash || at >= this.length) {
        this.endLine(mark + 1)
        const isList = this.indent === column && text.charCodeAt(this.at) === dash && this.isGap(this.at + 1)
        value = this.indent > column || isList ? this.nested(this.indent) : this.#empty(mark + 1)
      } else value = this.#inline(at, column)
      this.enter(map, key, keyStart, mark, value)
    } while (this.indent === column)
    if (this.indent > column) throw unusual
    return this.closeMap(map, this.#last)
  }

  /** The text of a key; leaves `stop` at its colon. */
  #key(at: number, flow: boolean): string {
    const code = this.text.charCodeAt(at)
    let [start, end] = [at, 0]
    if (code === quote || code === apostrophe) {
      start = at + 1
      end = this.quoteEnd(at, code)
      this.stop = end + 1
    } else {
      this.mayStart(at)
      end = this.plainEnd(at, flow)
      if (end !== this.stop) throw unusual
    }
    if (this.text.charCodeAt(this.stop) !== colon || !this.isGap(this.stop + 1)) throw unusual
    const key = this.#words.cut(start, end, true)
    if (key === '<<') throw unusual
    return key
  }

  /** A value that begins within a line, and the rest of that line. */
  #inline(at: number, column: number): Made {
    const code = this.text.charCodeAt(at)
    let made: Made
    if (code === bar || code === greater) {
      const { value, end, next } = blockTextAt(this.text, at, column)
      made = this.scalar(value, at, end, 'block')
      this.#last = end
      this.toLine(next)
    } else if (code === openMap || code === openList) {
      made = this.#flow(at)
      this.endLine(this.#last)
    } else if (code === quote || code === apostrophe) {
      made = this.#quoted(at, code)
      this.endLine(this.#last)
    } else {
      this.mayStart(at)
      made = this.#plain(at, this.plainEnd(at, false))
      this.endLine(this.stop)
    }
    // What is indented further continues the value, or is malformed.
    if (this.indent > column) throw unusual
    return made
  }

  #plain(start: number, end: number): Made {
    const value = this.#smallInteger(start, end) ?? plainValue(this.#words.cut(start, end, false))
    this.#last = end
    return this.scalar(value, start, end, 'plain')
  }

  #smallInteger(start: number, end: number): number | undefined {
    const first = this.text.charCodeAt(start)
    if (first < zero || first > nine || end - start > 9 || (first === zero && end > start + 1)) return undefined
    let value = 0
    for (let at = start; at < end; at++) {
      const code = this.text.charCodeAt(at)
      if (code < zero || code > nine) return undefined
      value = value * 10 + code - zero
    }
    return value
  }

  #quoted(start: number, mark: number): Made {
    const close = this.quoteEnd(start, mark)
    this.#last = close + 1
    return this.scalar(this.text.slice(start + 1, close), start, close + 1, 'quoted')
  }

  #empty(at: number): Made {
    this.#last = at
    return this.scalar(null, at, at, 'empty')
  }

  /** A list or a map in brackets, all in one line. */
  #flow(start: number): Made {
    if (++this.#nesting > maxNesting) throw unusual
    const made = this.text.charCodeAt(start) === openMap ? this.#flowMap(start) : this.#flowList(start)
    this.#nesting--
    return made
  }

  #flowList(start: number): Made {
    const list = this.openList(start, true)
    let at = this.skip(start + 1)
    while (this.text.charCodeAt(at) !== closeList) {
      this.push(list, this.#flowValue(at))
      at = this.#next(closeList)
    }
    this.#last = at + 1
    return this.closeList(list, this.#last)
  }

  #flowMap(start: number): Made {
    let map: Map_ | undefined
    let at = this.skip(start + 1)
    while (this.text.charCodeAt(at) !== closeMap) {
      const key = this.#key(at, true)
      map ??= this.openMap(start, true, key)
      const keyEnd = this.stop
      const value = this.#flowValue(this.skip(keyEnd + 1))
      this.enter(map, key, at, keyEnd, value)
      at = this.#next(closeMap)
    }
    this.#last = at + 1
    return this.closeMap(map ?? this.openMap(start, true, undefined), this.#last)
  }

  /** The next part of a flow collection, or its end. */
  #next(close: number): number {
    const at = this.skip(this.#last)
    const code = this.text.charCodeAt(at)
    if (code === comma) return this.skip(at + 1)
    if (code !== close) throw unusual
    return at
  }

  #flowValue(at: number): Made {
    const code = this.text.charCodeAt(at)
    if (code === openMap || code === openList) return this.#flow(at)
    if (code === quote || code === apostrophe) return this.#quoted(at, code)
    this.mayStart(at)
    return this.#plain(at, this.plainEnd(at, true))
  }
}

interface Position {
  readonly at: number
  readonly indent: number
  readonly last: number
}
