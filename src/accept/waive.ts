import type { Accepted } from '../findings/accepted.js'
import type { Finding } from '../findings/finding.js'
import type { RuleMeta } from '../findings/rule.js'
import type { Pointer } from '../text/pointer.js'
import { mayBeWaived } from './acceptable.js'
import type { JudgedVariant, Run } from './run.js'
import { lies, pathsOf, type Scope, scopesOf } from './scope.js'
import { scenariosOf, type Waiver } from './waivers.js'

export interface Waived {
  readonly accepted: ReadonlyMap<Finding, Accepted>
  /** The waivers that cover something, expired ones too. */
  readonly used: ReadonlySet<Waiver>
}

/** Decision F6: which findings the waivers cover. The first one in force accepts; an expired one accepts nothing. */
export function waive(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  rules: ReadonlyMap<string, RuleMeta>,
  run: Run,
): Waived {
  const accepted = new Map<Finding, Accepted>()
  const used = new Set<Waiver>()
  const named = new Set(waivers.flatMap((waiver) => waiver.rules.map(({ text }) => text)))
  const grounds = new Map<JudgedVariant, Ground>()
  for (const finding of findings) {
    const rule = named.has(finding.rule) ? rules.get(finding.rule) : undefined
    // What reading says holds in every variant: the first one knows its names.
    const variant = run.variants.find((one) => one.scenario === finding.scenario) ?? run.variants[0]
    if (rule === undefined || variant === undefined || !mayBeWaived(finding, rule)) continue
    const ground = grounds.get(variant) ?? new Ground(variant)
    grounds.set(variant, ground)
    for (const waiver of waivers) {
      if (!covers(waiver, finding, ground)) continue
      used.add(waiver)
      if (isInForce(waiver, run.today) && !accepted.has(finding)) accepted.set(finding, waiver.accepted)
    }
  }
  return { accepted, used }
}

/** Valid through its last day. ISO dates compare as text. */
export const isInForce = (waiver: Waiver, today: string): boolean => waiver.accepted.until >= today

/** What the scopes of waivers mean in one variant. */
class Ground {
  readonly #variant: JudgedVariant
  readonly #scopes = new Map<Waiver, readonly Scope[]>()
  readonly #pathOf: (pointer: Pointer) => string | null

  constructor(variant: JudgedVariant) {
    this.#variant = variant
    this.#pathOf = pathsOf(variant.analysed.context.names)
  }

  /** True if all the nodes lie in the waiver's scopes. */
  hasAll(pointers: readonly Pointer[], waiver: Waiver): boolean {
    let scopes = this.#scopes.get(waiver)
    if (scopes === undefined) {
      scopes = waiver.scopes.flatMap((written) => {
        const found = scopesOf(written, this.#variant)
        return 'as' in found ? [] : found
      })
      this.#scopes.set(waiver, scopes)
    }
    const all = scopes
    return pointers.length > 0 && pointers.every((one) => all.some((scope) => lies(one, scope, this.#pathOf)))
  }
}

function covers(waiver: Waiver, finding: Finding, ground: Ground): boolean {
  if (!waiver.rules.some(({ text }) => text === finding.rule)) return false
  const scenarios = scenariosOf(waiver)
  if (scenarios !== undefined && !scenarios.includes(finding.scenario)) return false
  if (waiver.scopes.length === 0) return true
  return [[finding.pointer], ...(finding.about ?? [])].some((way) => ground.hasAll(way, waiver))
}
