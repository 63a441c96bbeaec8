import type { Finding, Related, Suggestion } from '../findings/finding.js'
import { badCharacter, writeId } from '../findings/rules/schema-id.js'
import { usedHere } from '../findings/rules/yaml-alias.js'
import type { SchemaError } from '../generated/validators.js'
import type { Data, Dict, Found } from '../read/node.js'

/** A fault as the schema sees it, in the plan as it is written. */
export interface Fault {
  readonly root: Dict
  readonly data: Data
  readonly error: SchemaError
  /** What the whole is: a plan, or a configuration. */
  readonly start: 'root' | 'config' | 'theme'
}

/** What was found as a finding has it: its place, and the aliases that led there as related ones (decision F2). */
export function problemAt(found: Found): { readonly place: Finding['place']; readonly related: readonly Related[] } {
  return { place: found.place, related: found.aliases.map((alias) => ({ said: usedHere({}), place: alias })) }
}

/** An id with a character that ids do not hold: which one, and the id without it. */
export function wrongId(id: string): { said: Finding['said']; suggestions: Suggestion[] } {
  const inside = /[^\p{L}\p{M}\p{N}._-]/u.exec(id)?.[0]
  const clean = id.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '').replace(/^[^\p{L}\p{N}_]+/u, '')
  const suggestions = clean === '' ? [] : [{ said: writeId({ text: clean }), replacement: clean }]
  return { said: badCharacter({ id, character: inside ?? Array.from(id)[0] ?? '' }), suggestions }
}
