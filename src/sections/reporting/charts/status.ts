import type { Tone } from '../../../chart/chart.js'
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
