/**
 * Advance widths of Helvetica in thousandths of the type size, U+0020 to U+007E (Adobe's metrics of the standard 14
 * fonts). Arial and Liberation Sans have the same.
 */
const helvetica = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
]

/** The width of a code point in thousandths of the type size; those without metrics are taken for wide ones. */
export function glyphWidth(codePoint: number): number {
  if (codePoint < 0x20) return 0
  if (codePoint < 0x7f) return helvetica[codePoint - 0x20] as number
  if (isMark(codePoint)) return 0
  if (codePoint < 0x250) return widthOfBase(codePoint)
  if (codePoint < 0x590) return 720
  return 1000
}

/** Accented Latin letters are as wide as without the accent. */
function widthOfBase(codePoint: number): number {
  const base = String.fromCodePoint(codePoint).normalize('NFD').codePointAt(0) ?? 0
  return base < 0x7f ? (helvetica[base - 0x20] ?? 700) : 700
}

/** Combining marks, joiners and variation selectors. */
function isMark(codePoint: number): boolean {
  return (
    (codePoint >= 0x300 && codePoint <= 0x36f) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0x2060 ||
    codePoint === 0xfeff
  )
}
