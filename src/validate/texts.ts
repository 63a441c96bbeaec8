import { didYouMean } from '../findings/did-you-mean.js'
import { type Finding, finding } from '../findings/finding.js'
import { languagesMismatch, languagesMismatchRule } from '../findings/rules/languages-mismatch.js'
import { missingTranslation, missingTranslationRule } from '../findings/rules/missing-translation.js'
import { notADate, schemaValueRule } from '../findings/rules/schema-value.js'
import { unknownWord, unknownWordRule } from '../findings/rules/unknown-word.js'
import type { FieldNode } from '../generated/fields.js'
import type { Data } from '../read/node.js'
import type { TextValue } from '../section/contract.js'
import { closest } from '../text/closest.js'
import type { Name } from '../text/lang.js'
import type { Pointer } from '../text/pointer.js'
import { isCalendarDate } from './dates.js'
import { visitFields } from './fields.js'
import { isNumeric, numberFault } from './numbers.js'

type Locate = (pointer: Pointer) => Finding['place']

/** What a schema cannot say about scalars: parts by language, open words, exact numbers, days of the calendar. */
export function scalarFindings(data: Data, languages: readonly string[], locate: Locate): Finding[] {
  const found: Finding[] = []
  visitFields(data, { value: (value, field, pointer) => scalar(value, field, pointer), key: () => {} }, () => false)
  return found

  function scalar(value: Data, field: FieldNode, pointer: Pointer): void {
    const { is } = field
    if (is === 'text') text(value, pointer)
    else if (is === 'word') word(String(value), field.known ?? [], pointer)
    else if (is === 'date') {
      if (isCalendarDate(String(value))) return
      found.push(
        finding(schemaValueRule, { said: notADate({ value: String(value) }), place: locate(pointer), pointer }),
      )
    } else if (typeof value === 'string' && is !== undefined && isNumeric(is)) {
      if (is === 'headcountOrTitle' && !/^[\p{Nd}≥≤至]|^at\b/u.test(value)) {
        text(value, pointer)
        return
      }
      const fault = numberFault(is, value)
      if (fault === null) return
      const { said, suggestions } = fault
      found.push(finding(fault.rule, { said, place: locate(pointer), pointer, suggestions }))
    }
  }

  function text(value: Data, pointer: Pointer): void {
    if (typeof value === 'string') {
      const parts = languages.length > 1 && value.includes(' | ') ? value.split(' | ').length : 1
      if (parts === 1 || parts === languages.length) return
      const said = languagesMismatch({ parts, languages })
      found.push(finding(languagesMismatchRule, { said, place: locate(pointer), pointer }))
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const missing = languages.filter((language) => value[language] === undefined)
      if (missing.length === 0) return
      const said = missingTranslation({ languages: missing })
      found.push(finding(missingTranslationRule, { said, place: locate(pointer), pointer }))
    }
  }

  function word(value: string, known: readonly string[], pointer: Pointer): void {
    if (known.includes(value)) return
    const near = closest(value, known)
    if (near.length === 0) return
    const suggestions = near.map((one) => didYouMean(one))
    found.push(
      finding(unknownWordRule, { said: unknownWord({ word: value }), place: locate(pointer), pointer, suggestions }),
    )
  }
}

/** A text of the plan as a name: `English | 中文` split by its languages, or a map, or the same in all (format.md C7). */
export function nameOf(id: string, value: TextValue | undefined | null, languages: readonly string[]): Name {
  if (value === undefined || value === null) return { id, text: {} }
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([language, text]) => [language, String(text)])
    return { id, text: Object.fromEntries(entries) }
  }
  const text = String(value)
  if (languages.length > 1 && text.includes(' | ')) {
    const parts = text.split(' | ')
    if (parts.length === languages.length) {
      return {
        id,
        text: Object.fromEntries(languages.map((language, index) => [language, (parts[index] as string).trim()])),
      }
    }
  }
  return { id, text: { [languages[0] ?? 'und']: text } }
}
