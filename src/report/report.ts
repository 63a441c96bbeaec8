import type { Severity, Source } from '../findings/finding.js'
import type { PlacedFinding } from '../findings/order.js'
import type { RuleMeta } from '../findings/rule.js'
import type { Fmt } from '../text/format.js'
import type { Pair } from '../text/lang.js'
import type { Paint } from '../text/paint.js'

export interface ReportSummary {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly waived: number
}

/** What people are shown of a row of ratios or workloads; the JSON has the whole of it (decision F1). */
interface ReportRow {
  readonly id: string
  readonly plan: string
  readonly scenario: string | null
  readonly counted: readonly { readonly role: string }[]
  readonly actual: { readonly min: number; readonly max: number | null } | null
  readonly requiredMin: number | null
  readonly status: string
}

export interface ReportRatio extends ReportRow {
  /** The department it is judged for, of a ratio with `each`. */
  readonly unit?: string | null
  readonly requiredMax: number | null
  readonly driver: { readonly id: string | null; readonly of?: string; readonly value: string | null } | null
}

export interface ReportWorkload extends ReportRow {
  readonly agents: number | null
}

/** What a run found, before any format: all plans together, in the order they were given. */
export interface RunResult {
  readonly version: string
  readonly plans: readonly { readonly file: string; readonly summary: ReportSummary }[]
  /** Those that do not count too (`accepted`): each format shows what it has a place for. */
  readonly findings: readonly PlacedFinding[]
  /** Rows and bounds are public JSON already (decision F1). */
  readonly ratios: readonly ReportRatio[]
  readonly workloads: readonly ReportWorkload[]
  readonly bounds: readonly object[]
  /** What the statuses of ratios and workloads are called. */
  readonly statusWords: { readonly [status: string]: Pair }
  readonly summary: ReportSummary
  /** Source texts by the file name findings carry: a code frame needs no second read. */
  readonly sources: ReadonlyMap<string, Source>
  /** Every rule that could run. Texts and examples are there for the formats of `needRuleTexts` only. */
  readonly rules: readonly RuleMeta[]
  /** Findings of this severity and above fail the run. */
  readonly failOn: Severity
  readonly exitCode: number
}

export interface ReportContext {
  readonly fmt: Fmt
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
  /** Findings only: no summary. */
  readonly quiet: boolean
  /** The working directory as seen from the repository's root, with forward slashes; '' where they are the same. */
  readonly folder: string
  /** Formats for people show so many findings, and say how many are left. */
  readonly maxFindings: number
  /** Formats for people list waived findings too. */
  readonly showWaived: boolean
  /** The page of the rules, where a format can link to it. */
  readonly rulesPage: string | undefined
  /** The page that a rule's id leads to where the terminal understands links (OSC 8). */
  readonly linkPage: string | undefined
}

/** A report format: a pure function of the result. The exit code is decided elsewhere. */
export type Reporter = (result: RunResult, context: ReportContext) => string
