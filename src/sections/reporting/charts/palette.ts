import type { LegendEntry, Tone } from '../../../chart/chart.js'
import type { Name, Pair } from '../../../text/lang.js'
import type { Unit } from '../../departments/model.js'

const tones: readonly Tone[] = ['tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5', 'tone-6', 'tone-7', 'tone-8']
const other: Pair = { en: 'Other', zh: '其他' }

/** Hands out tones to values in order of appearance; from the ninth on values share the tone `other` and one legend entry. */
export interface Palette {
  tone(value: string | null): Tone | null
  /** The values that got a tone so far. */
  legend(): LegendEntry[]
}

/** An empty palette. `nameOf` is what the legend calls a value. */
export function palette(nameOf: (value: string) => Name | Pair): Palette {
  const given = new Map<string, Tone>()
  let more = false
  return {
    tone(value) {
      if (value === null) return null
      const tone = given.get(value) ?? tones[given.size]
      if (tone === undefined) more = true
      else given.set(value, tone)
      return tone ?? 'other'
    },
    legend() {
      const entries: LegendEntry[] = [...given].map(([value, tone]) => ({ text: nameOf(value), tone }))
      return more ? [...entries, { text: other, tone: 'other' }] : entries
    },
  }
}

const tierNames: ReadonlyMap<string, Pair> = new Map([
  ['executive', { en: 'Executive', zh: '高管' }],
  ['core', { en: 'Core', zh: '核心' }],
  ['support', { en: 'Support', zh: '支持' }],
  ['front', { en: 'Front office', zh: '前台' }],
  ['middle', { en: 'Middle office', zh: '中台' }],
  ['back', { en: 'Back office', zh: '后台' }],
  ['decision', { en: 'Decision', zh: '决策' }],
  ['management', { en: 'Management', zh: '管理' }],
  ['execution', { en: 'Execution', zh: '执行' }],
])

/** What a legend calls a tier: known ones in both languages, others as the plan writes them. */
export function tierName(tier: string): Name | Pair {
  return tierNames.get(tier) ?? { id: tier, text: {} }
}

/** The tier of each unit: its own, else that of the nearest unit above that states one. `units` has parents first. */
export function nearestTiers(units: readonly Unit[]): ReadonlyMap<Unit, string | null> {
  const tiers = new Map<Unit, string | null>()
  for (const unit of units)
    tiers.set(unit, unit.tier ?? (unit.parent === null ? null : (tiers.get(unit.parent) ?? null)))
  return tiers
}
