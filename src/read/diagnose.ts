import { Composer, LineCounter, Parser } from 'yaml'
import { type Finding, finding, type Source } from '../findings/finding.js'
import { malformed, syntaxRule } from '../findings/rules/yaml-syntax.js'
import { punctuationInMalformed } from './punctuation.js'

/** Decision Y1. */
const most = 5

/**
 * Coded errors of a text that the fast parser refused: the first of each line, at most 5. Loaded only then.
 * A slip of Chinese typing near the first error is what the writer needs to hear, and stands alone.
 */
export function diagnose(source: Source, refused: { readonly reason: string; readonly position: number }): Finding[] {
  const errors = codedErrors(source.text)
  const first = errors[0]?.start ?? refused.position
  const typing = punctuationInMalformed(source, Math.min(first, refused.position), Math.max(first, refused.position))
  if (typing !== undefined) return [typing]
  if (errors.length === 0) {
    const start = Math.min(refused.position, Math.max(source.text.length - 1, 0))
    const reason = /end of the stream/.test(refused.reason) ? 'TEXT_AFTER_VALUE' : refused.reason
    return [finding(syntaxRule, { said: malformed({ reason }), place: { source, start, end: start + 1 } })]
  }
  return errors
    .slice(0, most)
    .map(({ code, start, end }) =>
      finding(syntaxRule, { said: malformed({ reason: code }), place: { source, start, end } }),
    )
}

interface Coded {
  readonly code: string
  readonly start: number
  readonly end: number
}

function codedErrors(text: string): Coded[] {
  const lines = new LineCounter()
  const parser = new Parser(lines.addNewLine)
  const composer = new Composer({ strict: true, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  const found: Coded[] = []
  const seen = new Set<number>()
  for (const document of composer.compose(parser.parse(text), true, text.length)) {
    for (const { code, pos } of document.errors) {
      const line = lines.linePos(pos[0]).line
      if (seen.has(line) || code === 'MULTIPLE_DOCS') continue
      seen.add(line)
      found.push({ code, start: pos[0], end: Math.max(pos[1], pos[0] + 1) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
