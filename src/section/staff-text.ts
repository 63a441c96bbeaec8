import type { Fmt } from '../text/format.js'

/** Chinese sets a space before a number, none before a word. */
export const spaced = (text: string): string => (/^[0-9≈]/.test(text) ? ` ${text}` : text)

/** `12`, `9.5 FTE` · `12 人`, `折合 9.5 人`. */
export function staffText(text: string, { measure }: { readonly measure: 'heads' | 'fte' }, f: Fmt): string {
  if (f.lang === 'en') return measure === 'fte' ? `${text} FTE` : text
  return measure === 'fte' ? `折合 ${text} 人` : `${text} 人`
}
