import type { Chart } from './chart.js'

/** What Mermaid draws at most, here and on its hosts; a diagram cannot lift it. */
export interface MermaidLimits {
  readonly edges: number
  /** UTF-16 units of the whole text. */
  readonly characters: number
}

/** Mermaid's own `maxEdges` and `maxTextSize`, the same in versions 11 and 12. Beyond them it draws an error. */
export const mermaidLimits: MermaidLimits = { edges: 500, characters: 50_000 }

export interface MermaidSize {
  readonly boxes: number
  /** Links of every kind, the invisible ones of the legend included. */
  readonly edges: number
  readonly characters: number
  /** True if Mermaid draws it. */
  readonly fits: boolean
}

/** The size of a chart and of the text `mermaid` made of it, against Mermaid's limits. */
export function mermaidSize(text: string, chart: Chart, limits: MermaidLimits = mermaidLimits): MermaidSize {
  const edges = text.match(/^ +\w+ (?:-->|---|-\.->|~~~)/gm)?.length ?? 0
  const characters = text.length
  return {
    boxes: chart.boxes.length,
    edges,
    characters,
    fits: edges <= limits.edges && characters <= limits.characters,
  }
}
