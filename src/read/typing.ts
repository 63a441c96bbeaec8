import { type Finding, finding, type Place, type Severity } from '../findings/finding.js'
import type { Said } from '../findings/message.js'
import {
  fullWidthColon,
  fullWidthComma,
  punctuationRule,
  spaceMissing,
  typeThis,
  wideSpace,
} from '../findings/rules/chinese-punctuation.js'
import { onFirstUse } from '../text/on-first-use.js'
import type { Pointer } from '../text/pointer.js'

/** A key or id as a pattern. */
export const word = '[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}._-]*'

/** One slip of Chinese typing in a line: offsets into the line, and what to type there. */
export interface Slip {
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** What else may have been meant: a full-width space is two columns wide, or counted as one. */
  readonly otherwise: string
  readonly said: Said
}

/** A slip as a finding. */
export function slipFinding(
  slip: Pick<Slip, 'said'> & { readonly replacement: string | null },
  place: Place,
  pointer: Pointer,
  severity: Severity = 'error',
): Finding {
  const { said, replacement } = slip
  const suggestions = replacement === null ? [] : [{ said: typeThis({ text: replacement }), replacement }]
  return finding(punctuationRule, { said, place, pointer, suggestions, severity })
}

/** A colon is followed by one space, but not at the end of a line. */
export const colonBefore = (next: string): string => (next === '' || /^[\s]/.test(next) ? ':' : ': ')

/** A comma is followed by one space, but not at the end of a line. */
export const commaBefore = (next: string): string => (next === '' || /^[\s]/.test(next) ? ',' : ', ')

/** Full-width spaces look two columns wide: as indentation each is worth two ordinary ones. */
export const indentFor = (spaces: string): string => spaces.replaceAll('\u3000', '  ')

const wideIndent = /^[ \t]*(\u3000[ \t\u3000]*)/
const wideAfterColon = /:(\u3000[ \u3000]*)/gu
const wideColon = onFirstUse(
  () => new RegExp(`(?:^\\s*(?:- +)*|[{[,，]\\s*)(?:${word}|"[^"]*"|'[^']*')[ \\u3000]*(：\\u3000*)`, 'gu'),
)
const wideComma = /，\u3000*/g
const tightColon = onFirstUse(() => new RegExp(`(?:^\\s*(?:- +)*|[{[,，]\\s*)${word}(:)(?=[^\\s:/])`, 'gu'))

/** Every slip that a line may hold. Whether one is a slip, or just text, only its surroundings tell. */
export function possibleSlips(line: string): Slip[] {
  const found = new Map<number, Slip>()
  const add = (start: number, length: number, replacement: string, said: Said, otherwise = replacement): void => {
    if (!found.has(start)) found.set(start, { start, end: start + length, replacement, otherwise, said })
  }
  const indent = wideIndent.exec(line)
  if (indent) {
    const spaces = indent[1] as string
    add(indent[0].length - spaces.length, spaces.length, indentFor(spaces), wideSpace({}), ' '.repeat(spaces.length))
  }
  for (const match of line.matchAll(wideAfterColon)) {
    add(match.index + 1, match[0].length - 1, ' ', wideSpace({}))
  }
  // The keys of a flow overlap: each starts with the comma that ends the one before.
  for (const pattern of [wideColon(), tightColon()]) {
    for (let at = 0; at < line.length; ) {
      pattern.lastIndex = at
      const match = pattern.exec(line)
      if (match === null) break
      const mark = match[1] as string
      const start = match.index + match[0].length - mark.length
      const next = line.slice(start + mark.length)
      const said = pattern === wideColon() ? fullWidthColon({}) : spaceMissing({})
      add(start, mark.length, colonBefore(next), said)
      at = start + mark.length
    }
  }
  for (const { 0: mark, index } of line.matchAll(wideComma)) {
    add(index, mark.length, commaBefore(line.slice(index + mark.length)), fullWidthComma({}))
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** The line with its comment and the texts in quotes blanked out, offsets kept; quotes of keys stay. */
export function withoutTexts(line: string): string {
  return line
    .replace(/"(?:[^"\\]|\\.)*"(?!\s*[:：])|'(?:[^']|'')*'(?!\s*[:：])/g, (quoted) => ' '.repeat(quoted.length))
    .replace(/(^|\s)#.*$/, (comment) => ' '.repeat(comment.length))
}
