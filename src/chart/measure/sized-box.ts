import { visible } from '../../text/format.js'
import { type Lang, type Name, type Pair, shownName } from '../../text/lang.js'
import { wrapMeasured } from '../../text/width.js'
import type { Box, BoxLine, Chart } from '../chart.js'
import { emWidth, type Weight } from './text-width.js'

/** A box with its wrapped texts, in points at full size, before the page shrinks it. */
export interface SizedBox {
  readonly box: Box
  readonly width: number
  readonly height: number
  readonly lines: readonly SizedLine[]
  /** What the lines of the box say, before wrapping. */
  readonly texts: readonly string[]
}

export interface SizedLine {
  readonly text: string
  readonly as: BoxLine['as']
  readonly size: number
  /** From the top of the box to the baseline. */
  readonly baseline: number
}

export const typeSizes: { readonly [A in BoxLine['as']]: number } = { title: 12, detail: 10, figure: 10 }
export const weights: { readonly [A in BoxLine['as']]: Weight } = {
  title: 'bold',
  detail: 'regular',
  figure: 'regular',
}

const leading = 1.32
/** Where the baseline lies in a line's height, in Latin and in Han fonts alike. */
const ascent = 0.98
const padding = { across: 9, along: 7 }
const narrowest = 76
const widest = 172
/** The share of boxes whose texts fit without wrapping: the others do not make every box wide. */
const fitting = 0.85
/** Boxes widen by so much to spare the others a line, too. */
const littleMore = 1.25

/**
 * Every box of a chart in one language. All are as wide as most of their texts want, within bounds: an org chart reads
 * by rows and columns.
 */
export function sizedBoxes(chart: Pick<Chart, 'boxes'>, lang: Lang): ReadonlyMap<string, SizedBox> {
  const texts = chart.boxes.map((box) => box.lines.map((line) => measured(line, lang)))
  const wanted = texts.map((lines) => lines.reduce((most, { as, ems }) => Math.max(most, ems * typeSizes[as]), 0))
  const usual = wanted.toSorted((a, b) => a - b)[Math.floor((wanted.length - 1) * fitting)] ?? 0
  const most = wanted.reduce((a, b) => (b <= usual * littleMore ? Math.max(a, b) : a), usual)
  let least = most
  for (const lines of texts) {
    for (const { as, text, ems } of lines) {
      // No word is wider than its text.
      if (ems * typeSizes[as] > least) least = Math.max(least, longestWord(text, weights[as]) * typeSizes[as])
    }
  }
  const width = Math.ceil(Math.min(widest, Math.max(narrowest, least + 2 * padding.across)))
  return new Map(chart.boxes.map((box, index) => [box.id, sizedBox(box, texts[index] ?? [], width)]))
}

/** A line of a box, and its width in ems. */
interface Measured {
  readonly as: BoxLine['as']
  readonly text: string
  readonly ems: number
}

function measured({ as, text }: BoxLine, lang: Lang): Measured {
  const shown = shownText(text, lang)
  return { as, text: shown, ems: emWidth(shown, weights[as]) }
}

/** All but these are shown as they are. */
const odd = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/

/** One line without control characters. */
export function shownText(text: Name | Pair, lang: Lang): string {
  const shown = 'id' in text ? shownName(text, lang) : text[lang]
  if (!odd.test(shown)) return shown.trim()
  return visible(shown.replace(/[\r\n\u2028\u2029]\s*/g, ' ').trim())
}

function sizedBox(box: Box, texts: readonly Measured[], width: number): SizedBox {
  const lines: SizedLine[] = []
  let top = padding.along
  for (const line of texts) {
    const { as } = line
    const size = typeSizes[as]
    for (const text of balanced(line, (width - 2 * padding.across) / size)) {
      lines.push({ text, as, size, baseline: top + size * ascent })
      top += size * leading
    }
  }
  return { box, width, height: Math.ceil(top + padding.along), lines, texts: texts.map(({ text }) => text) }
}

/** The width of the longest word, in ems; Han characters are words of their own. */
function longestWord(text: string, weight: Weight): number {
  if (text.length < 8) return 0
  return Math.max(0, ...text.split(/[\s\u2e80-\uffef]+/).map((word) => emWidth(word, weight)))
}

/** Lines of at most `width` ems, as few as can be, and of much the same length. */
function balanced({ text, as, ems }: Measured, width: number): string[] {
  if (ems <= width) return [text]
  const weight = weights[as]
  const measure = (grapheme: string): number => emWidth(grapheme, weight)
  const first = wrapMeasured(text, width, measure)
  let best = first
  let low = Math.max(ems / first.length, Math.min(width, longestWord(text, weight)))
  let high = width
  for (let step = 0; step < 5; step++) {
    const middle = (low + high) / 2
    const lines = wrapMeasured(text, middle, measure)
    if (lines.length === first.length) {
      best = lines
      high = middle
    } else low = middle
  }
  return best
}
