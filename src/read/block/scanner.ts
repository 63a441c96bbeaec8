import { apostrophe, backslash, colon, dash, dot, hash, isFlowIndicator, lineFeed, quote, space } from './characters.js'

/** What a plain scalar may not start with, and what may start one only before some characters. */
export const noPlainStart = new Set(Array.from('#&*!|>\'"%@`,[]{}?:', (character) => character.charCodeAt(0)))

/** Thrown at the first thing that is not in the subset. */
export const unusual = new Error('not in the subset')

export function behindBlanks(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === space) at++
  return at
}

/** Goes over the lines and scalars of a text. Throws `unusual` where the subset ends. */
export abstract class Scanner {
  protected readonly text: string
  protected readonly length: number
  /** The next character to read. */
  protected at = 0
  /** The column of the line's first character; -1 at the end of the text. */
  protected indent = -1
  /** Where the last plain scalar was left: a colon, a comment, a bracket, the end of its line. */
  protected stop = 0

  constructor(text: string) {
    this.text = text
    this.length = text.length
  }

  /** Goes to the first character of the next line that holds more than a comment. */
  protected toLine(from: number): void {
    const text = this.text
    let at = from
    for (;;) {
      const start = at
      let code = text.charCodeAt(at)
      while (code === space) code = text.charCodeAt(++at)
      if (code === hash) {
        const end = text.indexOf('\n', at)
        at = end < 0 ? this.length : end
        code = lineFeed
      }
      if (at >= this.length) {
        this.at = this.length
        this.indent = -1
        return
      }
      if (code === lineFeed) {
        at++
        continue
      }
      // `---` and `...` divide documents; further in, they may be text.
      if ((code === dash || code === dot) && this.#isMarker(at)) throw unusual
      this.at = at
      this.indent = at - start
      return
    }
  }

  #isMarker(at: number): boolean {
    return (this.text.startsWith('---', at) || this.text.startsWith('...', at)) && this.isGap(at + 3)
  }

  /** From behind a value: nothing but blanks and a comment may follow in its line. */
  protected endLine(from: number): void {
    const text = this.text
    let at = this.skip(from)
    const code = text.charCodeAt(at)
    if (code === hash && text.charCodeAt(at - 1) === space) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? this.length : end
    } else if (code !== lineFeed && at < this.length) throw unusual
    this.toLine(at + 1)
  }

  protected skip(from: number): number {
    return behindBlanks(this.text, from)
  }

  protected isGap(at: number): boolean {
    const code = this.text.charCodeAt(at)
    return code === space || code === lineFeed || at >= this.length
  }

  protected mayStart(at: number): void {
    const code = this.text.charCodeAt(at)
    if (code !== dash) {
      if (noPlainStart.has(code)) throw unusual
      return
    }
    const next = this.text.charCodeAt(at + 1)
    if (this.isGap(at + 1) || isFlowIndicator(next)) throw unusual
  }

  /**
   * The end of a plain scalar of one line, without blanks; leaves `stop` behind them. `flow`: within brackets, where
   * brackets and commas end it too.
   */
  protected plainEnd(from: number, flow: boolean): number {
    const { text, length } = this
    let end = from
    let at = from
    for (; at < length; at++) {
      const code = text.charCodeAt(at)
      if (code === space) continue
      if (code === lineFeed || (flow && isFlowIndicator(code))) break
      if (code === colon && (this.isGap(at + 1) || (flow && isFlowIndicator(text.charCodeAt(at + 1))))) break
      if (code === hash && text.charCodeAt(at - 1) === space) break
      end = at + 1
    }
    this.stop = at
    return end
  }

  /** The closing quotation mark of a text without escapes and line breaks. */
  protected quoteEnd(start: number, mark: number): number {
    const text = this.text
    for (let at = start + 1; at < this.length; at++) {
      const code = text.charCodeAt(at)
      if (code === mark) {
        if (mark === apostrophe && text.charCodeAt(at + 1) === apostrophe) throw unusual
        return at
      }
      if (code === lineFeed || (code === backslash && mark === quote)) throw unusual
    }
    throw unusual
  }
}
