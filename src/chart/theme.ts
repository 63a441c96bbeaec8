import type { Pair } from '../text/lang.js'
import type { Tone } from './chart.js'
import { ink, type Paint, paints, plainPaint } from './mermaid-style.js'
import type { Run } from './placed.js'

/** Colours and fonts of a picture, and what an organisation puts on each of its papers. */
export interface Theme {
  readonly paper: string
  readonly line: string
  /** A CSS font list. */
  readonly fonts: string
  readonly tones: { readonly [T in Tone | 'neutral']: Paint }
  readonly text: { readonly [A in Run['as']]: string }
  readonly logo: Logo | null
  readonly footer: Pair | null
}

/** A picture, whole; its size is in its own units and counts as a proportion only. */
export interface Logo {
  readonly type: 'image/png' | 'image/svg+xml'
  readonly base64: string
  readonly width: number
  readonly height: number
}

export const houseTheme: Theme = {
  paper: '#ffffff',
  line: '#767676',
  fonts: "Arial, 'Liberation Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  tones: { ...paints, neutral: plainPaint },
  text: { title: ink, detail: ink, figure: ink, heading: ink, label: '#3d3d3d', stamp: '#767676' },
  logo: null,
  footer: null,
}
