/** What is still open at an offset of a text: the quote or bracket that opened last. */
export interface Open {
  readonly mark: string
  readonly at: number
}

const blockHeader = /(?:^|[\s:-])[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/

/**
 * The quote or bracket that is open at `to`, scanned from the start of the text. Good enough for text that is well
 * formed up to there; quotes and brackets inside plain texts, comments and block texts open nothing.
 */
export function openAt(text: string, to: number): Open | undefined {
  const brackets: Open[] = []
  let fresh = true
  let at = 0
  while (at < to) {
    const mark = text[at] as string
    const inFlow = brackets.length > 0
    if (mark === '\n') {
      at = inFlow ? at + 1 : behindBlockText(text, at)
      fresh = true
    } else if (mark === '#' && (at === 0 || /\s/.test(text[at - 1] as string))) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? to : end
    } else if (fresh && (mark === '"' || mark === "'")) {
      const end = quoteEnd(text, at, mark)
      if (end > to) return { mark, at }
      at = end
      fresh = false
    } else if ((fresh || inFlow) && (mark === '[' || mark === '{')) {
      brackets.push({ mark, at: at++ })
      fresh = true
    } else if (inFlow && (mark === ']' || mark === '}')) {
      brackets.pop()
      fresh = false
      at++
    } else {
      if (isSeparator(text, at, inFlow)) fresh = true
      else if (mark !== ' ' && mark !== '\t' && mark !== '\r') fresh = false
      at++
    }
  }
  return brackets.at(-1)
}

/** After a comma in a flow, and after a colon or a list mark with a space, a value starts. */
function isSeparator(text: string, at: number, inFlow: boolean): boolean {
  const mark = text[at]
  if (mark === ',') return inFlow
  if (mark !== ':' && mark !== '-' && mark !== '?') return false
  const next = text[at + 1]
  return next === undefined || /\s/.test(next) || (inFlow && mark === ':')
}

/** Just behind the closing quote, or past the end of the text. */
function quoteEnd(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at + 1
      at++
    }
  }
  return text.length + 1
}

/** From a line break to the next line, past the block text that the line may have announced. */
function behindBlockText(text: string, lineBreak: number): number {
  const start = text.lastIndexOf('\n', lineBreak - 1) + 1
  const line = text.slice(start, lineBreak).trimEnd()
  let at = lineBreak + 1
  if (!blockHeader.test(line)) return at
  const indent = line.search(/\S/)
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const next = text.slice(at, end < 0 ? text.length : end)
    const depth = next.search(/\S/)
    if (depth >= 0 && depth <= indent) break
    if (end < 0) return text.length
    at = end + 1
  }
  return at
}
