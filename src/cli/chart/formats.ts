import { type Call, optionText } from '../command.js'
import { UsageError } from '../exit.js'
import type { WriteChart } from './drawing.js'

/** Options that not every format has a use for, by their name on the command line. */
const ownOptions = ['page', 'split', 'scale', 'font', 'theme', 'no-stack', 'direction'] as const
type OwnOption = (typeof ownOptions)[number]

interface ChartFormat {
  /** What a file's name ends in, so that `-o` is enough. */
  readonly extensions: readonly string[]
  /** Which of these options change it; the others are refused, not ignored. */
  readonly uses: readonly OwnOption[]
  /** No text: never on a terminal. */
  readonly binary?: true
  /** Loaded when it is asked for. */
  load(): Promise<{ readonly write: WriteChart }>
}

/** Every format of a chart: a new one is a file and a line here. */
export const chartFormats = {
  mermaid: {
    extensions: ['.mmd', '.mermaid'],
    uses: ['split', 'no-stack', 'direction'],
    load: () => import('./as-mermaid.js'),
  },
  markdown: {
    extensions: ['.md', '.markdown'],
    uses: ['split', 'no-stack', 'direction'],
    load: () => import('./as-markdown.js'),
  },
  svg: { extensions: ['.svg'], uses: ['page', 'split', 'theme', 'direction'], load: () => import('./as-svg.js') },
  tree: { extensions: ['.txt'], uses: [], load: () => import('./as-tree.js') },
  png: {
    extensions: ['.png'],
    uses: ['page', 'split', 'scale', 'theme', 'direction'],
    binary: true,
    load: () => import('./as-png.js'),
  },
  pdf: {
    extensions: ['.pdf'],
    uses: ['page', 'split', 'font', 'theme', 'direction'],
    binary: true,
    load: () => import('./as-pdf.js'),
  },
  json: { extensions: ['.json'], uses: ['split', 'direction'], load: () => import('./as-json.js') },
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

/** Throws `UsageError` for an option that would change nothing in this format. */
export function refuseIdleOptions(call: Call, format: ChartFormatName): void {
  const { uses }: ChartFormat = chartFormats[format]
  const idle = ownOptions.find((option) => isGiven(call, option) && !uses.includes(option))
  if (idle === undefined) return
  const users = formatNames.filter((name) => (chartFormats[name] as ChartFormat).uses.includes(idle))
  throw new UsageError({
    en: `--${idle} changes nothing in ${format}; it is for ${users.join(', ')}`,
    zh: `--${idle} 对 ${format} 不起作用，只用于 ${users.join('、')}`,
  })
}

function isGiven(call: Call, option: OwnOption): boolean {
  if (option === 'no-stack') return call.options.stack === false
  if (option === 'direction') return optionText(call, 'direction') === 'LR'
  return call.options[option] !== undefined
}
