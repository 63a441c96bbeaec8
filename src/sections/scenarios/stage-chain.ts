import type { VariantOf } from '../../section/contract.js'
import { compare } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Drivers } from '../drivers/model.js'
import { startOf } from './build.js'
import type { Scenarios, Stage } from './model.js'

/** A stage in the growth of a driver. The base is one where its own value lies before the first stage; it has no range. */
export interface Step<V> {
  readonly variant: V
  readonly stage: Stage | null
}

/** The steps that follow each other as one driver grows. */
export interface Chain<V> {
  readonly driver: Name
  readonly steps: readonly Step<V>[]
  /** Steps that follow each other with no stage between them that was not looked at. */
  readonly neighbours: readonly (readonly [Step<V>, Step<V>])[]
}

/** One chain a driver that stages are set by, as far as their variants were looked at. */
export function stageChains<V extends VariantOf<{ drivers: Drivers; scenarios: Scenarios }>>(
  variants: readonly V[],
): Chain<V>[] {
  const [first] = variants
  if (first === undefined) return []
  const seen = new Map(variants.map((one) => [one.scenario, one]))
  return [...first.slices.scenarios.stagesByDriver.values()].flatMap((stages) => {
    const [lowest] = stages
    if (lowest === undefined) return []
    const base = seen.get(null)
    const value = base?.slices.drivers.get(lowest.driver.id)?.value
    const isBefore = value !== undefined && value !== null && compare(value.to, startOf(lowest)) < 0
    const all = [
      ...(base !== undefined && isBefore ? [{ variant: base, stage: null }] : []),
      ...stages.map((stage) => ({ variant: seen.get(stage.scenario), stage })),
    ]
    const steps = all.flatMap((one) => known(one))
    const neighbours = all.slice(1).flatMap((after, i) => {
      const [[from], [to]] = [known(all[i] as Partial<Step<V>>), known(after)]
      return from === undefined || to === undefined ? [] : [[from, to] as const]
    })
    return [{ driver: lowest.driver, steps, neighbours }]
  })
}

const known = <V>({
  variant,
  stage,
}: {
  readonly variant?: V | undefined
  readonly stage?: Stage | null
}): Step<V>[] => (variant === undefined ? [] : [{ variant, stage: stage ?? null }])
