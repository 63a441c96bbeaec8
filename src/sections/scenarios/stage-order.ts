import type { VariantOf } from '../../section/contract.js'
import type { Drivers } from '../drivers/model.js'
import type { Scenarios } from './model.js'
import { stageChains } from './stage-chain.js'

/** The base, stages as their drivers grow, dated plans by day, then all others as they come. */
export function inStageOrder<V extends VariantOf<{ drivers: Drivers; scenarios: Scenarios }>>(
  variants: readonly V[],
): V[] {
  const stages = stageChains(variants).flatMap(({ steps }) => steps.map(({ variant }) => variant))
  const dayOf = ({ slices }: V): string | null => slices.scenarios.current?.day ?? null
  const dated = variants
    .filter((one) => dayOf(one) !== null)
    .toSorted((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1))
  const base = variants.filter((one) => one.scenario === null)
  return [...new Set([...base, ...stages, ...dated, ...variants])]
}
