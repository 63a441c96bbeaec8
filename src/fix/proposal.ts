import type { PlacedFinding } from '../findings/order.js'
import { isMisspelt } from '../text/misspelt.js'

/** A thing of the plan that references may name. */
export interface Thing {
  readonly id: string
  /** Ids from the top. */
  readonly path: string
  /** Its names in every language. */
  readonly names: readonly string[]
}

/** What a finding asks to be written in its place. */
export interface Proposal {
  readonly start: number
  readonly end: number
  readonly text: string
  /**
   * `value`: what the scalar there should say, quoted as it has to be. `source`: the source text itself.
   * `items`: the same, where it turns one item of a list in brackets into several.
   */
  readonly as: 'value' | 'source' | 'items'
}

type Judge = (finding: PlacedFinding, word: string, things: readonly Thing[]) => Omit<Proposal, 'start' | 'end'> | null

/** The one suggestion there is. */
function only({ suggestions }: PlacedFinding): string | null {
  return suggestions.length === 1 ? (suggestions[0]?.replacement ?? null) : null
}

const valued = (text: string | null): ReturnType<Judge> => (text === null ? null : { text, as: 'value' })
const sourced = (text: string | null): ReturnType<Judge> => (text === null ? null : { text, as: 'source' })

/** A word out of a closed set: the only one that comes near, or the only one of those that it misspells. */
function known(finding: PlacedFinding, word: string): string | null {
  const misspelt = finding.suggestions.filter(({ replacement }) => isMisspelt(word, replacement))
  return only(finding) ?? (misspelt.length === 1 ? (misspelt[0]?.replacement ?? null) : null)
}

/**
 * A reference: what it names may also be missing altogether, so near is not enough. It is the id of a thing, misspelt,
 * or the name that one thing alone has. The kind and the departments that are written in front of it stay.
 */
function referred(finding: PlacedFinding, word: string, things: readonly Thing[]): string | null {
  const last = word.slice(Math.max(word.lastIndexOf('/'), word.indexOf(':')) + 1)
  const front = word.slice(0, word.length - last.length)
  const above = front.replace(/^[a-z]+:/, '').replace(/^\/|\/$/g, '')
  const isNamed = (id: string): boolean => {
    const called = things.filter((one) => one.names.includes(last))
    return called.length === 1 && called[0]?.id === id
  }
  const stands = (id: string): boolean =>
    above === '' || things.some((one) => one.path === `${above}/${id}` || one.path.endsWith(`/${above}/${id}`))
  const meant = finding.suggestions.flatMap(({ replacement }) => {
    const at = replacement.lastIndexOf('/')
    const id = replacement.slice(at + 1)
    const isSame = at < 0 || replacement.slice(0, at) === above
    return isSame && stands(id) && (isMisspelt(last, id) || isNamed(id)) ? [`${front}${id}`] : []
  })
  return meant.length === 1 ? (meant[0] ?? null) : null
}

/** Of a norm the noun alone is a reference; the suggestions are whole norms with it (and it is the finding's key). */
function nounReferred(finding: PlacedFinding, text: string, things: readonly Thing[]): string | null {
  const { key } = finding
  const at = text.lastIndexOf(key)
  if (text === key || key === '' || at < 0) return referred(finding, text, things)
  const [front, back] = [text.slice(0, at), text.slice(at + key.length)]
  const nouns = finding.suggestions.filter(
    ({ replacement }) => replacement.startsWith(front) && replacement.endsWith(back),
  )
  const suggestions = nouns.map(({ said, replacement }) => {
    return { said, replacement: replacement.slice(front.length, replacement.length - back.length) }
  })
  const noun = referred({ ...finding, suggestions }, key, things)
  return noun === null ? null : `${front}${noun}${back}`
}

/**
 * The rules whose suggestions are put in without asking, and how they are written. Left out are suggestions that change
 * what the plan says (the order of a range, a share of 10 as 10%), rename an id that others may point at, or may be
 * meant as they stand (words of the client's own).
 */
const judges: { readonly [rule: string]: Judge } = {
  'schema-unknown-key': (finding, word) => valued(known(finding, word)),
  'schema-value': (finding, word) => {
    const text = known(finding, word)
    // In quotes yes and no would be texts.
    return text === 'true' || text === 'false' ? sourced(text) : valued(text)
  },
  'reference-unknown': (finding, word, things) => valued(nounReferred(finding, word, things)),
  'scenario-unknown': (finding, word, things) => valued(referred(finding, word, things)),
  'number-format': (finding) => valued(only(finding)),
  'norm-format': (finding) => valued(only(finding)),
  'text-cut-by-comma': (finding) => sourced(only(finding)),
  'chinese-punctuation': (finding, word) => {
    const text = only(finding)
    if (finding.said.code === 'chinese-punctuation:quotes') return valued(text)
    const isList = /[、，]/.test(word) && /[^\s、，]/.test(word)
    return text !== null && isList ? { text, as: 'items' } : sourced(text)
  },
  'plan-version': (finding) => (finding.said.code === 'plan-version' ? null : sourced(only(finding))),
}

/** What would mend a finding for sure; undefined where a person has to decide. `word` is the value at its place. */
export function proposalOf(
  finding: PlacedFinding,
  word: string,
  things: readonly Thing[],
): Omit<Proposal, 'start' | 'end'> | undefined {
  if (finding.accepted !== null || !Object.hasOwn(judges, finding.rule)) return undefined
  return judges[finding.rule]?.(finding, word, things) ?? undefined
}
