import { didYouMean } from '../findings/did-you-mean.js'
import { type Finding, finding, type Suggestion } from '../findings/finding.js'
import { notYet, notYetRule } from '../findings/rules/not-yet.js'
import { baseIsTaken, scenarioUnknownRule } from '../findings/rules/scenario-unknown.js'
import { emptyId, idRule, longId, reservedId } from '../findings/rules/schema-id.js'
import { missingKey, missingKeyRule } from '../findings/rules/schema-missing-key.js'
import { chineseKey, titleOrName, unknownKey, unknownKeyRule } from '../findings/rules/schema-unknown-key.js'
import { glossary } from '../generated/glossary.js'
import type { Validate } from '../generated/validators.js'
import { type Dict, dataOf, locate } from '../read/node.js'
import { closest } from '../text/closest.js'
import { childPointer, pointerKeys } from '../text/pointer.js'
import { fieldAt } from './fields.js'
import { type Fault, problemAt, wrongId } from './schema-fault.js'
import { valueFindings } from './schema-value.js'

/** Checks a plan or a configuration against its schema: one finding a fault, at the key or the value that is wrong. */
export function schemaFindings(root: Dict, validate: Validate, start: Fault['start'] = 'root'): Finding[] {
  const data = dataOf(root)
  if (validate(data)) return []
  const found = new Map<string, Finding>()
  for (const error of validate.errors ?? []) {
    for (const one of findingsOf({ root, data, error, start })) {
      const { source, start, end } = one.place
      const same = `${one.rule} ${source.file} ${start} ${end} ${one.key}`
      const first = found.get(same)
      // What an anchor holds is wrong once, however many aliases use it.
      found.set(same, first === undefined ? one : { ...first, related: [...first.related, ...one.related] })
    }
  }
  return [...found.values()]
}

function findingsOf(fault: Fault): Finding[] {
  const { root, data, error, start } = fault
  const { keyword, params, instancePath: pointer } = error
  if (error.propertyName !== undefined) return [wrongKey(fault, error.propertyName)]
  switch (keyword) {
    case 'additionalProperties':
      return [unknown(fault, String(params.additionalProperty))]
    case 'required':
    case 'dependentRequired': {
      const key = String(params.missingProperty)
      const { place, related } = problemAt(locate(root, pointer, 'key'))
      const shown = pointer === '' ? firstToken(place) : place
      const said = missingKey({ key })
      return [finding(missingKeyRule, { said, place: shown, related, pointer: childPointer(pointer, key), key })]
    }
    case 'not': {
      const at = problemAt(locate(root, pointer, 'key'))
      const key = pointerKeys(pointer).at(-1) ?? ''
      if (fieldAt(pointer, data, start)?.is !== 'id')
        return [finding(notYetRule, { said: notYet({ key }), ...at, pointer })]
      const value = locate(root, pointer, 'value')
      const id = value.node.kind === 'scalar' ? String(value.node.value) : ''
      return [finding(idRule, { said: reservedId({ id }), ...problemAt(value), pointer })]
    }
    default:
      return valueFindings(fault)
  }
}

/** Decision F2: what the root lacks is marked at the file's first token. */
function firstToken(place: Finding['place']): Finding['place'] {
  const start = Math.max(place.source.text.slice(place.start).search(/\S/), 0) + place.start
  const length = /^(?:[{[]|[^\s:]+)/.exec(place.source.text.slice(start))?.[0].length ?? 1
  return { source: place.source, start, end: start + length }
}

function unknown({ root, data, error: { instancePath: parent }, start }: Fault, key: string): Finding {
  const pointer = childPointer(parent, key)
  const at = problemAt(locate(root, pointer, 'key'))
  const known = fieldAt(parent, data, start)?.allowed ?? []
  const say = (said: Finding['said'], suggestions: readonly Suggestion[]): Finding =>
    finding(unknownKeyRule, { said, ...at, pointer, suggestions })
  const written = chineseFor(key, known)
  if (written !== undefined) return say(chineseKey({ key, written }), [didYouMean(written)])
  const other = key === 'name' ? 'title' : key === 'title' ? 'name' : ''
  if (known.includes(other)) return say(titleOrName({ key, written: other }), [didYouMean(other)])
  const near = closest(key, known).map((word) => didYouMean(word))
  return say(unknownKey({ key, known }), near)
}

/** The key that a Chinese word stands for at this place, traditional characters too. */
function chineseFor(key: string, known: readonly string[]): string | undefined {
  const here = (word: string): string | undefined => glossary()[word]?.find((one) => known.includes(one))
  const exact = here(key)
  if (exact !== undefined || !/\p{Script=Han}/u.test(key)) return exact
  const near = closest(
    key,
    Object.keys(glossary()).filter((word) => here(word) !== undefined),
    1,
  )[0]
  return near === undefined ? undefined : here(near)
}

function wrongKey({ root, data, error, start }: Fault, key: string): Finding {
  const pointer = childPointer(error.instancePath, key)
  const at = problemAt(locate(root, pointer, 'key'))
  if (fieldAt(error.instancePath, data, start)?.is === 'text') {
    return finding(unknownKeyRule, { said: unknownKey({ key, known: [] }), ...at, pointer })
  }
  const say = (said: Finding['said'], suggestions: readonly Suggestion[] = []): Finding =>
    finding(idRule, { said, ...at, pointer, suggestions })
  if (key === '') return say(emptyId({}))
  if (pointer === '/scenarios/base') return finding(scenarioUnknownRule, { said: baseIsTaken({}), ...at, pointer })
  if (error.keyword === 'not') return say(reservedId({ id: key }))
  if (error.keyword === 'maxLength') return say(longId({}))
  const { said, suggestions } = wrongId(key)
  return say(said, suggestions)
}
