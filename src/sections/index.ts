import { committees } from './committees/index.js'
import { departments } from './departments/index.js'
import { drivers } from './drivers/index.js'
import { establishment } from './establishment/index.js'
import { families } from './families/index.js'
import { forecast } from './forecast/index.js'
import { grades } from './grades/index.js'
import { pay } from './pay/index.js'
import { people } from './people/index.js'
import { ratios } from './ratios/index.js'
import { reporting } from './reporting/index.js'
import { scenarios } from './scenarios/index.js'
import { workloads } from './workloads/index.js'

/** The sections of a plan, in order of need: each may use the slices of those before it. */
export const sections = [
  families,
  grades,
  departments,
  drivers,
  committees,
  people,
  establishment,
  reporting,
  workloads,
  ratios,
  scenarios,
  pay,
  forecast,
] as const

/** The model of one variant: every section's slice by its key. */
export type Model = { readonly [S in (typeof sections)[number] as S['key']]: ReturnType<S['build']> }
