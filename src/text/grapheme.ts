import { eastAsianWidth } from 'get-east-asian-width'

/**
 * Characters that are a grapheme each, whatever stands beside them: ASCII, Latin, Greek and Cyrillic letters, common
 * punctuation, Chinese, Japanese, Korean syllables, full-width forms. Of these, all from U+3000 are two columns wide.
 */
const plain =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u2190-\u22ff\u2500-\u257f\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/
const firstWide = 0x3000

// In functions: to make a pattern with Unicode classes takes milliseconds, and most runs need none of them.
const isHidden = (text: string): boolean =>
  /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]/u.test(text)
const isSpacingMark = (text: string): boolean => /\p{Mc}/u.test(text)
const isPicture = (text: string): boolean =>
  /^(?:\p{Regional_Indicator}{2}|[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|.*\u200d\p{Extended_Pictographic}))/su.test(
    text,
  )

let segmenter: Intl.Segmenter | undefined

/** True if every character of the text is a grapheme of its own with a width that needs no table. */
export function isPlain(text: string): boolean {
  return plain.test(text)
}

/** The display width of a text for which {@link isPlain} holds. */
export function plainWidth(text: string): number {
  let width = text.length
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= firstWide) width++
  return width
}

/** The user-perceived characters of a text, in order (UAX 29). The first `Intl.Segmenter` costs 20 ms: only when needed. */
export function graphemes(text: string): string[] {
  if (isPlain(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), (part) => part.segment)
}

/** Characters that widen a grapheme which they do not begin: leading consonants and syllables of Korean, half-width marks. */
function widens(character: string, code: number): boolean {
  if (code >= 0x1100 && code <= 0x115f) return true
  if (code >= 0xac00 && code <= 0xd7a3) return true
  return (code >= 0xff00 && code <= 0xffef) || isSpacingMark(character)
}

/**
 * Columns that one grapheme takes on a terminal: 2 for emoji and East Asian wide, 0 for controls and lone marks.
 * The rules are those of string-width 8, which is not imported because loading it starts an `Intl.Segmenter`.
 */
export function graphemeWidth(grapheme: string): number {
  const first = grapheme.charCodeAt(0)
  if (grapheme.length === 1 && first >= 0x4e00 && first <= 0x9fff) return 2
  if (isPlain(grapheme)) return plainWidth(grapheme)
  if (isPicture(grapheme)) return 2
  let width = 0
  let started = false
  for (const character of grapheme) {
    if (isHidden(character)) continue
    const code = character.codePointAt(0) as number
    if (!started || widens(character, code)) width += eastAsianWidth(code)
    started = true
  }
  return width
}
