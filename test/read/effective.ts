import type { PlanFile } from '../../src/generated/plan.js'
import { type CheckedPlan, type CheckOptions, checkPlan } from '../../src/main.js'
import { dataOf } from '../../src/read/node.js'
import { locateIn, type Variant } from '../../src/read/scenario.js'
import { stdinSource } from '../../src/read/source.js'
import type { Role } from '../../src/sections/departments/model.js'
import type { Model } from '../../src/sections/index.js'

export interface Effective {
  readonly checked: CheckedPlan
  readonly model: Model
  readonly variant: Variant
  /** The plan as the sections see it. */
  readonly data: PlanFile
  /** `rule line:column` of what is worse than a note, but for what any small plan has. */
  readonly faults: readonly string[]
}

const smallness = new Set(['department-without-head', 'department-empty', 'span-of-control'])

/** One variant of a plan, through the whole way; the base unless a scenario is named. Throws where it cannot be made. */
export async function effective(
  text: string,
  scenario?: string,
  options: Partial<CheckOptions> = {},
): Promise<Effective> {
  const checked = await checkedText(text, { selection: { scenarios: [scenario ?? 'base'] }, ...options })
  const [made] = checked.variants
  if (made === undefined) throw new Error(faultsIn(checked).join('\n'))
  const { variant } = made.analysed
  const data = dataOf(variant.root) as unknown as PlanFile
  return { checked, model: made.model, variant, data, faults: faultsIn(checked) }
}

export const checkedText = (text: string, options: Partial<CheckOptions> = {}): Promise<CheckedPlan> =>
  checkPlan(stdinSource(Buffer.from(text), 'orgplan.yaml', '/nowhere'), {
    cwd: '/nowhere',
    today: '2026-10-31',
    policy: true,
    selection: 'everything',
    drivers: new Map(),
    ...options,
  })

export const faultsIn = ({ findings }: CheckedPlan): string[] =>
  findings
    .filter((one) => one.severity !== 'info' && !smallness.has(one.rule))
    .map((one) => `${one.rule} ${one.at.line}:${one.at.column}`)

/** `path planned boss` of every role, in plan order. */
export function rolesOf({ departments }: Model): string[] {
  const boss = (role: Role): string => (role.boss.is === 'role' ? role.boss.role.path : role.boss.is)
  return departments.roles.map((role) => `${role.path} ${role.headcount.planned ?? '-'} ${boss(role)}`)
}

/** `line: what is marked` of where a value stands, then of what else is shown. */
export function placeOf(variant: Variant, pointer: string, on: 'key' | 'value' = 'value'): string[] {
  const { place, related } = locateIn(variant, pointer, on)
  return [place, ...related.map((one) => one.place)].map(({ source, start, end }) => {
    return `${source.text.slice(0, start).split('\n').length}: ${source.text.slice(start, end)}`
  })
}
