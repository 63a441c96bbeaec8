import type { Fmt, Fraction } from './format.js'

/**
 * A decimal where it ends, else the fraction and about how much that is: `10/3 (≈3.33)`. A fraction of more than
 * `longest` characters is left out.
 */
export function exactWords(x: Fraction, f: Fmt, longest = Number.POSITIVE_INFINITY): string {
  const shown = f.num(x)
  if (!shown.startsWith('≈')) return shown
  const fraction = `${f.num(x.n)}/${f.num(x.d)}`
  if (fraction.length > longest) return shown
  return f.lang === 'en' ? `${fraction} (${shown})` : `${fraction}（${shown}）`
}
