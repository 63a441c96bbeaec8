import type { VariantOf } from '../../section/contract.js'
import type { Holds } from '../../staffing/holds.js'
import { holdsFor } from '../../staffing/ratio.js'
import { add, compare, fromInteger, isInteger, min, one, type Rational, sub } from '../../staffing/rational.js'
import { wholeHolds } from '../../staffing/whole-holds.js'
import type { Name } from '../../text/lang.js'
import type { Drivers } from '../drivers/model.js'
import { type RatioRow, type Ratios, rowKey } from '../ratios/model.js'
import type { Scenarios } from './model.js'
import { stageChains } from './stage-chain.js'

type Slices = { drivers: Drivers; ratios: Ratios; scenarios: Scenarios }

/** What the heads of one ratio carry in one variant: a staffing band, as a step of its stages. */
export interface StageBand {
  /** What tells the ratio from others, and its row in this variant. */
  readonly ratio: string
  readonly row: RatioRow
  /** Null is the base. */
  readonly scenario: string | null
  /** What the band is measured in; the id is null where that is the heads of others. */
  readonly measuredBy: { readonly driver: string | null; readonly name: Name }
  /** The range of the stage in the driver; null where the variant is no stage of it. */
  readonly range: { readonly from: Rational | null; readonly to: Rational | null } | null
  /** The values that the planned heads hold for, closed where the driver is counted in whole ones; null where none. */
  readonly holds: Holds | null
  /** The first value above at which they are too few (`open`: all above it); null where they never are, or always. */
  readonly breaksAt: { readonly value: Rational; readonly open: boolean } | null
  /** What lies between these heads and those of the next stage of the driver. */
  readonly toNext: Between | null
}

/** Values that neither of two neighbouring stages carries, or that both do. Null is open. */
export interface Between {
  readonly is: 'gap' | 'overlap'
  readonly from: Rational
  readonly to: Rational | null
}

/** The band of every ratio in every variant, ratio by ratio, the variants in their order. */
export function stageBands(variants: readonly VariantOf<Slices>[]): StageBand[] {
  const chains = stageChains(variants)
  const bands = variants.flatMap(({ scenario, slices }) =>
    slices.ratios.rows.flatMap((row): StageBand[] => {
      const along = measureOf(row, slices)
      if (along === null || row.actual === null) return []
      const { driver, name } = along
      const stage = slices.scenarios.current?.when?.find((one) => one.driver.id === driver)
      const range = stage?.range ?? null
      const holds = settled(along.holds, row, range)
      const breaksAt = breakOf(holds, isWhole(row, range))
      return [{ ratio: rowKey(row), row, scenario, measuredBy: { driver, name }, range, holds, breaksAt, toNext: null }]
    }),
  )
  const next = new Map(
    chains.flatMap(({ driver, neighbours }) =>
      neighbours.map(([a, b]) => [keyOf(driver.id, a.variant.scenario), b.variant.scenario] as const),
    ),
  )
  const byKey = new Map(bands.map((band) => [keyOf(band.ratio, band.scenario), band]))
  return bands.map((band) => {
    const scenario = next.get(keyOf(band.measuredBy.driver, band.scenario))
    const after = scenario === undefined ? undefined : byKey.get(keyOf(band.ratio, scenario))
    return after === undefined ? band : { ...band, toNext: between(band, after) }
  })
}

const keyOf = (id: string | null, scenario: string | null): string => JSON.stringify([id, scenario])

/** Heads come whole, and a driver whose value and range do. */
function isWhole({ ratio, value }: RatioRow, range: StageBand['range']): boolean {
  if (ratio.measured.by !== 'driver') return true
  const known = [value?.from, value?.to, range?.from, range?.to]
  return known.every((one) => one === null || one === undefined || isInteger(one))
}

interface Along {
  readonly driver: string | null
  readonly name: Name
  readonly holds: Holds | null
}

/** What the band of a row runs along; of several drivers, the one that makes the stages, else the first. */
function measureOf(row: RatioRow, { ratios, scenarios }: Slices): Along | null {
  const { measured } = row.ratio
  switch (measured.by) {
    case 'nothing':
      return null
    case 'driver':
      return { driver: measured.driver.id, name: measured.driver.name, holds: row.holds }
    case 'heads':
      return { driver: null, name: measured.name, holds: row.holds }
    case 'several': {
      const drivers = measured.parts.flatMap((part) => (part?.by === 'driver' ? [part.driver] : []))
      const driver = drivers.find(({ id }) => scenarios.stagesByDriver.has(id)) ?? drivers[0]
      const norm = driver === undefined ? null : ratios.along(row, driver.id)
      if (driver === undefined || norm === null || row.actual === null) return null
      const { min, max } = row.actual
      return {
        driver: driver.id,
        name: driver.name,
        holds: holdsFor(norm, { min: add(min, fromInteger(row.held)), max }),
      }
    }
  }
}

function settled(holds: Holds | null, row: RatioRow, range: StageBand['range']): Holds | null {
  return holds !== null && isWhole(row, range) ? wholeHolds(holds) : holds
}

function breakOf(holds: Holds | null, whole: boolean): StageBand['breaksAt'] {
  if (holds === null || holds.to === null) return null
  return whole ? { value: add(holds.to, one), open: false } : { value: holds.to, open: !holds.toOpen }
}

function between({ holds: before, row }: StageBand, { holds: after, range }: StageBand): Between | null {
  if (before === null || after === null || before.to === null) return null
  const from = after.from ?? fromInteger(0)
  const order = compare(before.to, from)
  if (order > 0) return { is: 'overlap', from, to: after.to === null ? before.to : min(before.to, after.to) }
  if (!isWhole(row, range)) return order < 0 ? { is: 'gap', from: before.to, to: from } : null
  const [first, last] = [add(before.to, one), sub(from, one)]
  return compare(first, last) <= 0 ? { is: 'gap', from: first, to: last } : null
}
