import type { Source } from '../findings/finding.js'
import type { PlacedFinding } from '../findings/order.js'
import type { Fmt } from '../text/format.js'
import type { Paint } from '../text/paint.js'

export interface ReportSummary {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly waived: number
}

/** What a run found, before any format: all plans together, in the order they were given. */
export interface RunResult {
  readonly version: string
  readonly plans: readonly { readonly file: string; readonly summary: ReportSummary }[]
  /** Those that do not count too (`accepted`): each format shows what it has a place for. */
  readonly findings: readonly PlacedFinding[]
  /** Rows and bounds are public JSON already (decision F1). */
  readonly ratios: readonly object[]
  readonly bounds: readonly object[]
  readonly summary: ReportSummary
  /** Source texts by the file name findings carry: a code frame needs no second read. */
  readonly sources: ReadonlyMap<string, Source>
}

export interface ReportContext {
  readonly fmt: Fmt
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
  /** Findings only: no summary. */
  readonly quiet: boolean
}

/** A report format: a pure function of the result. The exit code is decided elsewhere. */
export type Reporter = (result: RunResult, context: ReportContext) => string
