import { Composer, Parser } from 'yaml'
import { openAt } from './open-at.js'
import type { Refusal } from './refusal.js'
import { lineEnd } from './span.js'

/** What is wrong with malformed text, by a code that `yaml-syntax` has words for, and where. */
export interface Malformed {
  readonly code: string
  readonly start: number
  readonly end: number
}

interface Coded extends Malformed {
  readonly message: string
}

/** Codes of the yaml package that say exactly what is wrong, where they stand no later than what our parser refused. */
const exact = new Set([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_DIRECTIVE',
  'BAD_DQ_ESCAPE',
  'BAD_PROP_ORDER',
  'BAD_SCALAR_START',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
])

/** What our parser says where one sentence of ours says it better. */
const byReason: readonly [RegExp, string][] = [
  [/^tab characters/, 'TAB_AS_INDENT'],
  [/non-printable|valid JSON character/, 'CONTROL_CHARACTER'],
  [/hexadecimal character|escape sequence/, 'BAD_DQ_ESCAPE'],
  [/^a line break is expected|^repeat of|indentation width/, 'TEXT_AFTER_BLOCK_MARK'],
  [/directive/i, 'BAD_DIRECTIVE'],
  [/\btag\b/, 'TAG_RESOLVE_FAILED'],
]

/** The first thing that is wrong with a text that the parser refused, in terms a writer of plans understands. */
export function malformedAt(text: string, refusal: Refusal): Malformed {
  const { reason, position } = refusal
  const coded = firstCoded(text)
  if (coded !== undefined && exact.has(coded.code) && coded.start <= position + 1) return coded
  const known = byReason.find(([shape]) => shape.test(reason))
  if (known !== undefined) return { code: known[1], start: position, end: position + 1 }
  return (
    unclosed(text, refusal) ?? separators(text, refusal) ?? lines(text, position, coded) ?? fallback(refusal, coded)
  )
}

/** Only the first error counts: what follows it is mostly its echo. */
function firstCoded(text: string): Coded | undefined {
  const composer = new Composer({ strict: true, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  let first: Coded | undefined
  for (const document of composer.compose(new Parser().parse(text), true, text.length)) {
    for (const { code, message, pos } of document.errors) {
      if (code === 'MULTIPLE_DOCS' || (first !== undefined && first.start <= pos[0])) continue
      first = { code, message, start: pos[0], end: Math.max(pos[1], pos[0] + 1) }
    }
  }
  return first
}

function unclosed(text: string, { reason, position }: Refusal): Malformed | undefined {
  if (!/deficient indentation|end of the (?:stream|document) within/.test(reason)) return undefined
  const open = openAt(text, position)
  if (open === undefined) return undefined
  const { mark, at } = open
  const closer = mark === '{' ? '}' : ']'
  if (mark === '"' || mark === "'") return { code: 'UNCLOSED_QUOTE', start: at, end: at + 1 }
  if (text[position] === closer) return { code: 'CLOSER_INDENT', start: position, end: position + 1 }
  return { code: 'UNCLOSED_BRACKET', start: at, end: at + 1 }
}

function separators(text: string, { reason, position }: Refusal): Malformed | undefined {
  const mark = text[position] ?? ''
  const here = { start: position, end: position + 1 }
  if (mark === '}' || mark === ']') return { code: 'EXTRA_CLOSER', ...here }
  if (reason.includes("found ','")) return { code: 'EXTRA_COMMA', ...here }
  const before = text.slice(text.lastIndexOf('\n', position - 1) + 1, position)
  const inFlow = reason.startsWith('missed comma')
  if (inFlow ? /["']$/.test(before) : /["'][ \t]*$/.test(before) && /\S/.test(mark)) {
    return { code: 'TEXT_AFTER_QUOTE', start: position, end: lineEnd(text, position) }
  }
  if (!inFlow) return undefined
  const word = mark === ':' ? (/[^\s,:[\]{}]*[ \t]*$/.exec(before)?.[0].length ?? 0) : 0
  const isValue = mark === ':' && /:\s*$/.test(before.slice(0, before.length - word))
  return { code: isValue ? 'BLOCK_AS_IMPLICIT_KEY' : 'MISSING_COMMA', start: position - word, end: position + 1 }
}

function lines(text: string, position: number, coded: Coded | undefined): Malformed | undefined {
  if (coded === undefined) return undefined
  const { code, start } = coded
  const lineStart = text.lastIndexOf('\n', position - 1) + 1
  const token = lineStart + Math.max(text.slice(lineStart).search(/\S/), 0)
  const atToken = { start: token, end: lineEnd(text, token) }
  if (code === 'BAD_INDENT') return { code, ...atToken }
  if (/block sequence/.test(coded.message)) return { code: 'LIST_IN_MAP', ...atToken }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && start < lineStart) return { code: 'DEEPER_LINE', ...atToken }
  if (code === 'MULTILINE_IMPLICIT_KEY' || /need to be followed/.test(coded.message)) {
    return { code: 'MISSING_COLON', start, end: lineEnd(text, start) }
  }
  return undefined
}

function fallback({ reason, position }: Refusal, coded: Coded | undefined): Malformed {
  if (coded !== undefined) return coded
  const code = /end of the stream/.test(reason) ? 'TEXT_AFTER_VALUE' : reason
  return { code, start: position, end: position + 1 }
}
