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

/** Writes a drawing in one format. Throws `UsageError`. */
export type WriteChart = (drawing: Drawing) => Promise<string | Uint8Array> | string | Uint8Array
