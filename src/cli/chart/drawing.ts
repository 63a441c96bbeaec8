import type { Chart } from '../../chart/chart.js'
import type { Lang } from '../../text/lang.js'
import type { Call } from '../command.js'
import type { SoundPlan } from '../sound-plan.js'

/** A chart that is to be written: what was asked, of which plan, and what is drawn. */
export interface Drawing {
  readonly call: Call
  readonly sound: SoundPlan
  /** Cut by `--root` and `--depth`. */
  readonly chart: Chart
  readonly lang: Lang
}

/** One file, or one for each page. */
export type Written = string | Uint8Array | readonly (string | Uint8Array)[]

/** Writes a drawing in one format. Throws `UsageError`. */
export type WriteChart = (drawing: Drawing) => Promise<Written> | Written
