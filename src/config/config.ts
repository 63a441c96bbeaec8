import type { Severity } from '../findings/finding.js'
import type { Lang } from '../text/lang.js'
import type { Layer } from '../validate/settings.js'
import type { PresetName } from './presets.js'

/** What `orgplan.config.yaml` and what it extends come to. */
export interface Config {
  readonly preset: PresetName
  /** What the files say about rules, the farthest first. */
  readonly layers: readonly Layer[]
  readonly lang: Lang | null
  readonly failOn: Severity | null
  readonly maxWarnings: number | null
}

/** The configuration in effect where there is no file. */
export const noConfig: Config = { preset: 'recommended', layers: [], lang: null, failOn: null, maxWarnings: null }
