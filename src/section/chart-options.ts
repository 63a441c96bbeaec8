import type { Severity } from '../findings/finding.js'
import type { Pointer } from '../text/pointer.js'

/** What a box may say. */
export const chartContents = ['title', 'people', 'headcount', 'fte', 'grade'] as const
export type ChartContent = (typeof chartContents)[number]

/** What boxes may be coloured by. */
export const colourings = ['tier', 'family', 'function', 'status', 'span', 'findings'] as const
export type Colouring = (typeof colourings)[number]

/** A finding as colours show it: where it stands, and what else it is about. */
export interface ChartFinding {
  readonly severity: Severity
  readonly places: readonly Pointer[]
}

export interface ChartOptions {
  readonly direction: 'TB' | 'LR'
  /** Each view has its own. */
  readonly colorBy?: Colouring | undefined
  /** Each view has its own. */
  readonly show?: readonly ChartContent[] | undefined
  /** Those that count, of the variant that is drawn; for colours by findings. */
  readonly findings?: readonly ChartFinding[] | undefined
}
