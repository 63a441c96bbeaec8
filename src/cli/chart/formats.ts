import type { WriteChart } from './drawing.js'

interface ChartFormat {
  /** What a file's name ends in, so that `-o` is enough. */
  readonly extensions: readonly string[]
  /** No text: never on a terminal. */
  readonly binary?: true
  /** Loaded when it is asked for. */
  load(): Promise<{ readonly write: WriteChart }>
}

/** Every format of a chart: a new one is a file and a line here. */
export const chartFormats = {
  mermaid: { extensions: ['.mmd', '.mermaid'], load: () => import('./as-mermaid.js') },
  markdown: { extensions: ['.md', '.markdown'], load: () => import('./as-markdown.js') },
  svg: { extensions: ['.svg'], load: () => import('./as-svg.js') },
  tree: { extensions: ['.txt'], load: () => import('./as-tree.js') },
  png: { extensions: ['.png'], binary: true, load: () => import('./as-png.js') },
  pdf: { extensions: ['.pdf'], binary: true, load: () => import('./as-pdf.js') },
  json: { extensions: ['.json'], load: () => import('./as-json.js') },
} as const satisfies { readonly [name: string]: ChartFormat }

export type ChartFormatName = keyof typeof chartFormats

export const formatNames = Object.keys(chartFormats) as readonly ChartFormatName[]

/** The format that a file's extension (in lower case, with its point) stands for. */
export function formatOfExtension(extension: string): ChartFormatName | undefined {
  return formatNames.find((name) => (chartFormats[name] as ChartFormat).extensions.includes(extension))
}

export const knownExtensions: readonly string[] = formatNames.map((name) => chartFormats[name].extensions[0])

export const isBinary = (name: ChartFormatName): boolean => (chartFormats[name] as ChartFormat).binary === true

export const loadFormat = (name: ChartFormatName): Promise<{ readonly write: WriteChart }> => chartFormats[name].load()
