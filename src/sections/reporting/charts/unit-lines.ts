import type { BoxLine } from '../../../chart/chart.js'
import type { ChartContent } from '../../../section/chart-options.js'
import type { Unit } from '../../departments/model.js'
import { type Filling, unitFigures } from './figures.js'
import { fteText, gradeText, namesIn, namesText } from './post-lines.js'
import type { Slices } from './slices.js'

/**
 * What a box says of a department besides its name: who leads it and in which grade; the heads and full-time
 * equivalents of all below.
 */
export function unitLines(unit: Unit, filling: Filling, show: readonly ChartContent[], slices: Slices): BoxLine[] {
  const total = slices.establishment.unitAt(unit.at)?.total
  const leader = unit.head ?? unit.acting
  const lines: BoxLine[] = []
  if (leader !== null && show.includes('people')) {
    const text = namesText(namesIn(leader, slices))
    if (text !== null) lines.push({ as: 'detail', text })
  }
  if (leader !== null && show.includes('grade')) {
    const text = gradeText(leader, slices)
    if (text !== null) lines.push({ as: 'detail', text })
  }
  if (total === undefined || filling.seats === 0) return lines
  if (show.includes('headcount')) {
    for (const text of unitFigures(total, filling)) lines.push({ as: 'figure', text })
  }
  if (show.includes('fte')) {
    const text = fteText(total)
    if (text !== null) lines.push({ as: 'figure', text })
  }
  return lines
}
