import { didYouMean } from '../findings/did-you-mean.js'
import { type Finding, finding } from '../findings/finding.js'
import { quoteMarks } from '../findings/rules/chinese-punctuation.js'
import { languagesMismatch, languagesMismatchRule } from '../findings/rules/languages-mismatch.js'
import { missingTranslation, missingTranslationRule } from '../findings/rules/missing-translation.js'
import { notADate, schemaValueRule } from '../findings/rules/schema-value.js'
import { unknownWord, unknownWordRule } from '../findings/rules/unknown-word.js'
import type { FieldNode, Is } from '../generated/fields.js'
import { isHeadcountText } from '../read/long-form.js'
import type { Data } from '../read/node.js'
import { mapTyped, unquoted } from '../read/punctuation.js'
import { slipFinding } from '../read/typing.js'
import type { TextValue } from '../section/contract.js'
import { entriesOf } from '../section/entries.js'
import { closest } from '../text/closest.js'
import type { Name } from '../text/lang.js'
import { childPointer, type Pointer } from '../text/pointer.js'
import { isCalendarDate } from './dates.js'
import { keysOf, nodesLeadingTo, visitFields, type Whereabouts } from './fields.js'
import { isNumeric, type NumberFault, numberFault, rangeFault } from './numbers.js'

const words: ReadonlySet<Is | undefined> = new Set(['word', 'declared', 'role-ending'])
const isChecked = ({ is, known }: FieldNode): boolean =>
  is === 'text' || is === 'date' || known !== undefined || isNumeric(is)
const checked = nodesLeadingTo(isChecked)
/** Words are free: all that can be wrong with one is quotes around it, and few plans have any. */
let withWords: typeof checked | undefined
/** Where a plan declares what a word of the kind may name. */
const declarations: { readonly [kind: string]: string } = { family: 'families', grade: 'grades' }

const opensQuote = (text: string): boolean => text[0] === '“' || text[0] === '‘'

type Locate = (pointer: Pointer) => Pick<Finding, 'place' | 'related'>

/**
 * What a schema cannot say about scalars: parts by language, open words, exact numbers, days of the calendar, and
 * full-width quotes around them where the texts of the plan have any.
 */
export function scalarFindings(data: Data, languages: readonly string[], quoted: boolean, locate: Locate): Finding[] {
  const found: Finding[] = []
  const visitor = { value: scalar, key: () => {} }
  if (quoted) withWords ??= nodesLeadingTo((field) => isChecked(field) || words.has(field.is))
  visitFields(data, visitor, (quoted ? withWords : undefined) ?? checked, () => false)
  return found

  function scalar(value: Data, field: FieldNode, at: Whereabouts): void {
    const { is } = field
    if (typeof value === 'string' && field.props !== undefined && /[:：]/.test(value)) {
      const { pointer } = at
      const { place, related } = locate(pointer)
      const slips = mapTyped(place, pointer, keysOf(field)).map((slip) => ({ ...slip, related }))
      found.push(...slips)
      if (slips.length > 0) return
    }
    if (is === 'text') text(value, at)
    else if (is === 'word' || is === 'role-ending') word(value, field.known, at)
    else if (is === 'declared') declared(value, field, at)
    else if (is === 'date') date(String(value), at)
    else if (is !== undefined && isNumeric(is)) number(value, is, at)
  }

  function date(value: string, { pointer }: Whereabouts): void {
    if (isCalendarDate(value)) return
    found.push(finding(schemaValueRule, { said: notADate({ value }), ...locate(pointer), pointer }))
  }

  function number(value: Data, is: Is, at: Whereabouts): void {
    if (is === 'headcountOrTitle' && typeof value === 'string' && !isHeadcountText(value)) {
      text(value, at)
      return
    }
    if (typeof value === 'number') return
    const fault = typeof value === 'string' ? numberFault(is, value) : rangeOf(value)
    if (fault === null) return
    const { rule, said, suggestions } = fault
    const { pointer } = at
    found.push(finding(rule, { said, ...locate(pointer), pointer, suggestions }))
  }

  function text(value: Data, at: Whereabouts): void {
    if (typeof value === 'string') {
      quotes(value, at)
      const parts = languages.length > 1 && value.includes(' | ') ? value.split(' | ').length : 1
      if (parts === 1 || parts === languages.length) return
      const said = languagesMismatch({ parts, languages })
      const { pointer } = at
      found.push(finding(languagesMismatchRule, { said, ...locate(pointer), pointer }))
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const { pointer } = at
      for (const [language, part] of Object.entries(value)) {
        if (typeof part === 'string') quotes(part, { pointer: childPointer(pointer, language) })
      }
      const missing = languages.filter((language) => value[language] === undefined)
      if (missing.length === 0) return
      const said = missingTranslation({ languages: missing })
      found.push(finding(missingTranslationRule, { said, ...locate(pointer), pointer }))
    }
  }

  function quotes(value: string, at: Whereabouts): void {
    if (!opensQuote(value)) return
    const inner = unquoted(value)
    if (inner === value) return
    const { pointer } = at
    const { place, related } = locate(pointer)
    if (place.source.text[place.start] !== value[0]) return
    const slip = slipFinding({ said: quoteMarks({}), replacement: inner }, place, pointer, 'warning')
    found.push({ ...slip, related })
  }

  /** Where the plan has the section it is a reference, and told with all others. */
  function declared(value: Data, { kinds = [] }: FieldNode, at: Whereabouts): void {
    if (typeof value !== 'string' || !opensQuote(value)) return
    const plan = data as { readonly [key: string]: { readonly [id: string]: Data } | undefined }
    if (kinds.every((kind) => entriesOf(plan[declarations[kind] ?? '']).length === 0)) quotes(value, at)
  }

  function word(value: Data, known: readonly string[] | undefined, at: Whereabouts): void {
    if (typeof value === 'string') quotes(value, at)
    if (known === undefined) return
    const text = String(value)
    if (known.includes(text)) return
    const near = closest(text, known)
    if (near.length === 0) return
    const suggestions = near.map((one) => didYouMean(one))
    const said = unknownWord({ word: text })
    const { pointer } = at
    found.push(finding(unknownWordRule, { said, ...locate(pointer), pointer, suggestions }))
  }
}

function rangeOf(value: Data): NumberFault | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { from, to } = value
  const isEnd = (end: unknown): end is string | number => typeof end === 'string' || typeof end === 'number'
  return isEnd(from) && isEnd(to) ? rangeFault(from, to) : null
}

/** A text of the plan as a name: `English | 中文` split by its languages, or a map, or the same in all (format.md C7). */
export function nameOf(id: string, value: TextValue | undefined | null, languages: readonly string[]): Name {
  return new WrittenName(id, value, languages)
}

/** Split when a language is asked for: most names of a plan are never shown. */
class WrittenName implements Name {
  readonly id: string
  readonly #value: TextValue | undefined | null
  readonly #languages: readonly string[]

  constructor(id: string, value: TextValue | undefined | null, languages: readonly string[]) {
    this.id = id
    this.#value = value
    this.#languages = languages
  }

  get text(): Readonly<Record<string, string>> {
    return partsOf(this.#value, this.#languages)
  }
}

function partsOf(value: TextValue | undefined | null, languages: readonly string[]): Record<string, string> {
  if (value === undefined || value === null) return {}
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([language, text]) => [language, String(text)]))
  }
  const text = String(value)
  if (languages.length > 1 && text.includes(' | ')) {
    const parts = text.split(' | ')
    if (parts.length === languages.length) {
      return Object.fromEntries(languages.map((language, index) => [language, (parts[index] as string).trim()]))
    }
  }
  return { [languages[0] ?? 'und']: text }
}
