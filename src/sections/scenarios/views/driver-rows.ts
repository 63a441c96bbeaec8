import type { ComparedRow, Figure } from '../../../table/comparison.js'
import type { ColumnKind } from '../../../table/table.js'
import type { StageVariant } from './stages.js'

const kind: ColumnKind = { is: 'decimal', places: 6 }

/** The value of each driver, and the ranges of the stages that are set by it. */
export function driverRows(variants: readonly StageVariant[]): ComparedRow[] {
  const [first] = variants
  const drivers = [...(first?.slices.drivers.values() ?? [])]
  return drivers.flatMap(({ id, name }): ComparedRow[] => {
    const values = variants.map(({ slices }): Figure => {
      const value = slices.drivers.get(id)?.value
      return { low: value?.from ?? null, high: value?.to ?? null }
    })
    const ranges = variants.map(({ slices }): Figure | undefined => {
      const range = slices.scenarios.current?.when?.find((stage) => stage.driver.id === id)?.range
      return range === undefined ? undefined : { low: range.from, high: range.to }
    })
    const rows: ComparedRow[] = [{ measure: 'driver', item: id, name, depth: 0, kind, figures: values }]
    if (ranges.every((range) => range === undefined)) return rows
    const label = { id: 'range', text: { en: 'stage range', zh: '阶段范围' } }
    return [...rows, { measure: 'range', item: id, name: label, depth: 1, kind, figures: ranges }]
  })
}
