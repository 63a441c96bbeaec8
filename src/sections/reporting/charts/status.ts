import type { LegendEntry, Tone } from '../../../chart/chart.js'
import type { Post } from '../../establishment/model.js'
import type { Filling } from './figures.js'

/** The status tone of a role: a hat, over or under its approved establishment, full, or not known. */
export function roleStatus({ hat, vacancy }: Post): Tone {
  if (hat) return 'hat'
  if (vacancy === null) return 'unknown'
  return vacancy > 0 ? 'vacant' : vacancy < 0 ? 'over' : 'full'
}

/** The status tone of a department with all below it: too many in any role comes first. `null` without seats. */
export function unitStatus({ seats, vacant, over, unknown }: Filling): Tone | null {
  if (seats === 0) return null
  if (over > 0) return 'over'
  if (vacant > 0) return 'vacant'
  return unknown > 0 ? 'unknown' : 'full'
}

/** What the tones of `--color-by status` mean. */
export const statusLegend: readonly LegendEntry[] = [
  { text: { en: 'Vacant posts', zh: '缺编' }, tone: 'vacant' },
  { text: { en: 'Over establishment', zh: '超编' }, tone: 'over' },
  { text: { en: 'All posts filled', zh: '满编' }, tone: 'full' },
  { text: { en: 'Planned or in post not stated', zh: '编制或在岗未写' }, tone: 'unknown' },
  { text: { en: 'Hat, no seat of its own', zh: '兼任，不占编制' }, tone: 'hat', shape: 'dashed' },
]
