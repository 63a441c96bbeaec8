import type { Paint } from '../../text/paint.js'
import type { Tone } from '../chart.js'

/** How a tone looks on a terminal: a shape of one column, so that it is told apart without colour too, and a colour. */
interface ToneMark {
  readonly shape: string
  paint(paint: Paint, text: string): string
}

const marks: { readonly [T in Tone]: ToneMark } = {
  'tone-1': { shape: '●', paint: (paint, text) => paint.blue(text) },
  'tone-2': { shape: '■', paint: (paint, text) => paint.yellow(text) },
  'tone-3': { shape: '▲', paint: (paint, text) => paint.green(text) },
  'tone-4': { shape: '◆', paint: (paint, text) => paint.magenta(text) },
  'tone-5': { shape: '○', paint: (paint, text) => paint.cyan(text) },
  'tone-6': { shape: '□', paint: (paint, text) => paint.red(text) },
  'tone-7': { shape: '△', paint: (paint, text) => paint.blue(text) },
  'tone-8': { shape: '◇', paint: (paint, text) => paint.yellow(text) },
  vacant: { shape: '○', paint: (paint, text) => paint.yellow(text) },
  over: { shape: '▲', paint: (paint, text) => paint.red(text) },
  full: { shape: '●', paint: (paint, text) => paint.green(text) },
  unknown: { shape: '?', paint: (paint, text) => paint.dim(text) },
  hat: { shape: '◇', paint: (paint, text) => paint.cyan(text) },
  other: { shape: '·', paint: (_, text) => text },
  'span-1': { shape: '▁', paint: (paint, text) => paint.blue(text) },
  'span-2': { shape: '▂', paint: (paint, text) => paint.cyan(text) },
  'span-3': { shape: '▃', paint: (paint, text) => paint.green(text) },
  'span-4': { shape: '▅', paint: (paint, text) => paint.yellow(text) },
  'span-5': { shape: '▆', paint: (paint, text) => paint.magenta(text) },
  'span-6': { shape: '█', paint: (paint, text) => paint.red(text) },
  'span-unknown': { shape: '?', paint: (paint, text) => paint.dim(text) },
  error: { shape: '■', paint: (paint, text) => paint.red(text) },
  warning: { shape: '▲', paint: (paint, text) => paint.yellow(text) },
  info: { shape: '○', paint: (paint, text) => paint.blue(text) },
}

/** The shape of a tone. A box without one has a point where the legend explains it (values beyond the palette). */
export const markShape = (tone: Tone | null, explained: boolean): string =>
  tone === null ? (explained ? '·' : ' ') : marks[tone].shape

/** Text in the colour of a tone. */
export const inTone = (tone: Tone | null, paint: Paint, text: string): string =>
  tone === null ? text : marks[tone].paint(paint, text)
