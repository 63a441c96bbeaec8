import { equal, type Rational } from '../../staffing/rational.js'
import type { Pointer } from '../../text/pointer.js'
import type { RatioRow, Ratios } from '../ratios/model.js'
import type { Scenarios } from './model.js'

interface StageEnd {
  readonly row: RatioRow
  readonly driver: string
  readonly value: Rational
  readonly pointer: Pointer
}

/** The ratios of the current stage with one end of their driver's range, where that is not what was judged already. */
export function stageEnds(scenarios: Scenarios, ratios: Ratios, end: 'from' | 'to'): StageEnd[] {
  const found: StageEnd[] = []
  for (const stage of scenarios.current?.when ?? []) {
    const value = stage.range[end]
    if (value === null) continue
    for (const row of ratios.rows) {
      const { measured } = row.ratio
      if (measured.by !== 'driver' || measured.driver.id !== stage.driver || row.driver === null) continue
      if (equal(row.driver[end], value) || row.status === 'skipped') continue
      found.push({ row, driver: stage.driver, value, pointer: stage.pointer })
    }
  }
  return found
}
