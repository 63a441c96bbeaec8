import { attrition } from './attrition.js'
import { erlangAKinds } from './erlang-a.js'
import { erlangBKinds } from './erlang-b.js'
import { erlangCKinds } from './erlang-c.js'
import { publishedKinds } from './erlang-published.js'
import { floatTraps } from './float-traps.js'
import { headcountPlans } from './headcount-plan.js'
import type { Suite } from './input.js'
import { payKinds } from './pay.js'
import { ratio } from './ratio.js'
import { shrinkage } from './shrinkage.js'
import { spansLayers } from './spans-layers.js'
import { wisnKinds } from './wisn.js'

/** Every suite of vectors, by its name. */
export const kinds: { readonly [suite: string]: Suite } = {
  attrition,
  'erlang-a': erlangAKinds,
  'erlang-b': erlangBKinds,
  'erlang-c': erlangCKinds,
  'erlang-published': publishedKinds,
  'float-traps': floatTraps,
  forecast: { ...headcountPlans, ...payKinds },
  ratio,
  shrinkage,
  'spans-layers': spansLayers,
  wisn: wisnKinds,
}

/** Suites of what the product does not do yet: their files are passed over, and named. */
export const notBrought: readonly string[] = [
  'control-styles',
  'frappe-staffing-plan',
  'governance',
  'key-person',
  'kpi-weights',
  'lint-discriminatory',
  'reference-numbers',
]
