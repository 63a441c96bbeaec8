import type { Accepted } from '../findings/accepted.js'
import type { PlanFile, Waiver as WaiverFile } from '../generated/plan.js'
import { entriesOf } from '../section/entries.js'
import { childPointer, type Pointer } from '../text/pointer.js'
import { nameOf } from '../validate/texts.js'

/** A word of the plan and where it is written. */
export interface Written {
  readonly text: string
  readonly pointer: Pointer
}

/** A waiver as it is written (decision F6). */
export interface Waiver {
  readonly at: Pointer
  readonly rules: readonly Written[]
  /** Empty is the whole plan. */
  readonly scopes: readonly Written[]
  /** Empty is the base and every scenario; `base` among them is the base. */
  readonly scenarios: readonly Written[]
  /** What its findings are marked with. */
  readonly accepted: Extract<Accepted, { by: 'waiver' }>
}

/** The waivers of a plan that has passed the schema. */
export function waiversOf(plan: PlanFile, languages: readonly string[]): Waiver[] {
  return entriesOf(plan.waivers).map(([id, file]) => waiver(id, file, languages))
}

function waiver(id: string, file: WaiverFile, languages: readonly string[]): Waiver {
  const at = childPointer('/waivers', id)
  const reason = nameOf('', file.reason, languages)
  return {
    at,
    rules: written(file.rule, `${at}/rule`),
    scopes: written(file.scope, `${at}/scope`),
    scenarios: written(file.scenario, `${at}/scenario`),
    accepted: { by: 'waiver', id, reason, owner: String(file.owner), until: file.until },
  }
}

type OneOrMany = string | number | readonly (string | number)[] | undefined

/** One value or a list of them, each with its own place. Ids compare after NFC (decision M2). */
function written(value: OneOrMany, pointer: Pointer): Written[] {
  if (value === undefined) return []
  if (typeof value !== 'object') return [{ text: String(value).normalize('NFC'), pointer }]
  return value.map((one, index) => ({ text: String(one).normalize('NFC'), pointer: childPointer(pointer, index) }))
}

/** The variants that a waiver names; null is the base. Undefined where it names none: all. */
export function scenariosOf({ scenarios }: Waiver): (string | null)[] | undefined {
  if (scenarios.length === 0) return undefined
  return scenarios.map(({ text }) => (text === 'base' ? null : text))
}
