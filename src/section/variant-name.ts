import type { Name } from '../text/lang.js'
import type { BuildContext } from './contract.js'

const base: Name = { id: 'base', text: { en: 'base', zh: '基准' } }

/** What the plan calls a variant. */
export function variantName({ scenario, names }: Pick<BuildContext, 'scenario' | 'names'>): Name {
  if (scenario === null) return base
  return names.all('scenario').find((one) => one.path === scenario)?.name ?? { id: scenario, text: {} }
}
