import type { LegendEntry, Tone } from '../../../chart/chart.js'
import type { ChartOptions } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Departments, Unit } from '../../departments/model.js'
import type { Families } from '../../families/model.js'
import { nearestTiers, palette, tierName } from './palette.js'

/** What a box may be coloured by. */
export interface Coloured {
  readonly unit: Unit
  readonly family: string | null
  readonly status: Tone | null
}

export interface Colours {
  tone(box: Coloured): Tone | null
  /** What the tones given so far mean; statuses have fixed meanings and no entry here. */
  legend(): readonly LegendEntry[]
}

/** Colours by the nearest department's tier, by job family or by status. */
export function coloursBy(
  by: ChartOptions['colorBy'],
  { departments, families }: { readonly departments: Departments; readonly families: Families },
): Colours {
  if (by === 'status') return { tone: ({ status }) => status, legend: () => [] }
  if (by === 'family') {
    const { tone, legend } = palette((family): Name => families.get(family) ?? { id: family, text: {} })
    return { tone: ({ family }) => tone(family), legend }
  }
  const tiers = nearestTiers(departments.units)
  const { tone, legend } = palette(tierName)
  return { tone: ({ unit }) => tone(tiers.get(unit) ?? null), legend }
}
