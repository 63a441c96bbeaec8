import { isWinAnsi } from './win-ansi.js'

/** A font file that a PDF may embed parts of. */
export interface PdfFont {
  /** As it is called where it cannot be used. */
  readonly name: string
  readonly regular: FontData
  /** Null: bold text is the regular one, drawn with an outline. */
  readonly bold: FontData | null
  has(codePoint: number): boolean
}

export interface FontData {
  readonly bytes: Uint8Array
  /** PostScript name of the font in a collection; null where the file holds one. */
  readonly face: string | null
}

/** A piece of text in one font: an index into the fonts, or the standard font of every reader. */
export interface FontRun {
  readonly text: string
  readonly font: number | 'standard'
}

/** Characters that are never drawn: joiners, variation selectors, marks of direction. */
const unseen = /^\p{Default_Ignorable_Code_Point}$/u

/** The characters of a text that need a glyph. */
export const drawnCharacters = (text: string): readonly string[] => [...text].filter((one) => !unseen.test(one))

/**
 * A text in pieces, each in the first font that has its characters, the standard font after all of them; alone where
 * there are no fonts. `exact` is false where something is left out or has no glyph.
 */
export function fontRuns(
  text: string,
  fonts: readonly Pick<PdfFont, 'has'>[],
): { runs: readonly FontRun[]; exact: boolean } {
  const runs: { text: string; font: FontRun['font'] }[] = []
  let exact = true
  for (const character of text) {
    const found = unseen.test(character) ? undefined : fontOf(character, fonts)
    if (found === undefined) exact = false
    if (found === undefined && unseen.test(character)) continue
    const font = found ?? (fonts.length === 0 ? 'standard' : 0)
    const shown = found === undefined && font === 'standard' ? '?' : character
    const last = runs.at(-1)
    if (last?.font === font) last.text += shown
    else runs.push({ text: shown, font })
  }
  return { runs, exact }
}

function fontOf(character: string, fonts: readonly Pick<PdfFont, 'has'>[]): FontRun['font'] | undefined {
  const index = fonts.findIndex((font) => font.has(character.codePointAt(0) as number))
  if (index >= 0) return index
  return isWinAnsi(character) ? 'standard' : undefined
}
