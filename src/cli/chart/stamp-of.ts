import { basename } from 'node:path'
import { chartHash, type Stamp } from '../../chart/stamp.js'
import type { Drawing } from './drawing.js'

/** What every picture says of its origin; null with `--no-stamp`. */
export function stampOf({ call, sound, chart, lang }: Drawing): Stamp | null {
  const variant = sound.variants[0]
  if (call.options.stamp === false || variant === undefined) return null
  const stated = variant.model.departments.asOf
  return {
    plan: basename(sound.plan.file),
    scenario: variant.scenario,
    date: stated ?? variant.analysed.context.today,
    dateIs: stated === null ? 'drawn' : 'stated',
    hash: chartHash(chart, lang),
  }
}
