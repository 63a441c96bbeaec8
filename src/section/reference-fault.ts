import { didYouMean } from '../findings/did-you-mean.js'
import {
  enumerationComma,
  fullWidthComma,
  punctuationRule,
  quoteMarks,
  typeThis,
} from '../findings/rules/chinese-punctuation.js'
import { couldBe, referenceAmbiguous, referenceAmbiguousRule } from '../findings/rules/reference-ambiguous.js'
import { referenceKind, referenceKindRule } from '../findings/rules/reference-kind.js'
import { referenceUnknown, referenceUnknownRule } from '../findings/rules/reference-unknown.js'
import { closest } from '../text/closest.js'
import type { Pointer } from '../text/pointer.js'
import type { Kind, Named, Names, Reported } from './contract.js'

/** A reference of the plan: what it may name, and where it is written. */
export interface Reference {
  readonly text: string
  /** Groups of kinds; the first group with a match decides (norms: driver, then role, …). */
  readonly kinds: readonly (readonly Kind[])[]
  readonly pointer: Pointer
  /** A place in the same department, where one is at hand: pointers are only made for what is told. */
  readonly from?: Pointer
  readonly on: 'key' | 'value'
  /** A word of the format that may stand instead. */
  readonly word?: string | undefined
}

type Fault = Reported & Required<Pick<Reported, 'as'>>

/** What is wrong with a reference, ready to be reported; undefined where it means exactly one thing. */
export function referenceFault(reference: Reference, names: Names): Fault | undefined {
  const { text, kinds } = reference
  const from = reference.from ?? reference.pointer
  let wrong: readonly Named[] = []
  for (const group of kinds) {
    const resolution = names.resolve(text, group, from)
    if (resolution.is === 'found') return undefined
    if (resolution.is === 'ambiguous') return ambiguous(reference, resolution.among)
    if (resolution.is === 'wrong-kind') wrong = resolution.among
  }
  const { pointer, on } = reference
  const allowed = kinds.flat().filter((kind) => kind !== 'total')
  const first = wrong[0]
  if (first !== undefined) {
    const said = referenceKind({ reference: text, found: first.kind, kinds: allowed })
    return { as: referenceKindRule, said, pointer, on, key: text }
  }
  const slip = typingSlip(reference)
  if (slip !== undefined) return slip
  const word = reference.word === undefined ? [] : closest(text, [reference.word])
  const suggestions = [...word, ...names.near(text, allowed)].map((near) => didYouMean(near))
  const said = referenceUnknown({ reference: text, kinds: allowed })
  return { as: referenceUnknownRule, said, pointer, on, key: text, suggestions }
}

/** A reference that names nothing because of how it is typed: several in one text, or one in full-width quotes. */
function typingSlip({ text, pointer, on }: Reference): Fault | undefined {
  const say = (said: Fault['said'], replacement: string | null): Fault => {
    const suggestions = replacement === null ? [] : [{ said: typeThis({ text: replacement }), replacement }]
    return { as: punctuationRule, said, pointer, on, key: text, suggestions }
  }
  const quoted = /^(?:“([^“”]*)”|‘([^‘’]*)’)$/.exec(text)
  if (quoted !== null) return say(quoteMarks({}), quoted[1] ?? quoted[2] ?? '')
  const parts = text.split(/\s*[、，]\s*/)
  if (parts.length === 1) return undefined
  // Only in a list are several references in a row what the key takes.
  const inList = on === 'value' && /\/\d+$/.test(pointer)
  const said = text.includes('、') ? enumerationComma({}) : fullWidthComma({})
  return say(said, inList && parts.every((part) => part !== '') ? parts.join(', ') : null)
}

function ambiguous({ text, pointer, on }: Reference, among: readonly Named[]): Fault {
  const some = among.slice(0, 5)
  const related = some.map((one) => ({ said: couldBe({ path: one.path }), pointer: one.pointer, on: 'key' as const }))
  const suggestions = some.map((one) => didYouMean(one.path))
  const said = referenceAmbiguous({ reference: text, among: among.map((one) => one.path) })
  return { as: referenceAmbiguousRule, said, pointer, on, key: text, related, suggestions }
}
