import { type Finding, finding, type Place } from '../findings/finding.js'
import { notANumber, numberFormatRule, thousandsComma, writeNumber } from '../findings/rules/number-format.js'
import { cutInList, cutInMap, cutRule, quoteThis } from '../findings/rules/text-cut-by-comma.js'
import { readRange } from '../staffing/number.js'
import { onFirstUse } from '../text/on-first-use.js'
import { childPointer, type Pointer } from '../text/pointer.js'
import type { Dict, Entry, List, Node, Scalar } from './node.js'
import { isBare } from './punctuation.js'

/**
 * Texts and numbers that a comma inside { } or [ ] cut in two. YAML reads the rest as a key without a value, or as an
 * item of its own. `languages` are those of the plan.
 */
export function commaCuts(root: Node, languages: readonly string[]): Finding[] {
  const found: Finding[] = []
  const tags = new Set(['en', 'zh', ...languages])
  const path: (string | number)[] = []
  const pointer = (): Pointer => path.reduce<Pointer>(childPointer, '')
  const below = (key: string | number, node: Node): void => {
    if (node.kind === 'scalar' || node.kind === 'alias') return
    path.push(key)
    visit(node)
    path.pop()
  }
  const visit = (node: Node): void => {
    if (node.kind === 'dict') {
      if (node.flow && node.entries.some(({ value }) => isLeftOut(value))) cutsInMap(node, pointer(), tags, found)
      for (const entry of node.entries) if (!entry.key.startsWith('x-')) below(entry.key, entry.value)
    } else if (node.kind === 'list') {
      if (node.flow && languages.length > 1) cutsInList(node, pointer(), found)
      for (let index = 0; index < node.items.length; index++) below(index, node.items[index] as Node)
    }
  }
  visit(root)
  return found
}

const isLeftOut = (node: Node): boolean => node.kind === 'scalar' && node.style === 'empty'

/** A plain text on which a comma can have cut something off. */
function isCuttable(node: Node | undefined): node is Scalar {
  return node?.kind === 'scalar' && node.style === 'plain' && node.value !== null
}

/** Keys whose values are sentences: behind them any bare key that is no plain word is the rest of one. */
const textKeys = new Set(['name', 'title', 'do', 'purpose', 'note', 'definition', 'reason', 'assumption', 'source'])

/** Entries without value or colon that follow one with a value are the rest of its text, or of its number. */
function cutsInMap(dict: Dict, pointer: Pointer, tags: ReadonlySet<string>, found: Finding[]): void {
  const isText = dict.entries.every((entry) => tags.has(entry.key) || isBare(entry))
  for (let index = 1; index < dict.entries.length; index++) {
    const cut = dict.entries[index - 1] as Entry
    const rest: Entry[] = []
    for (; index < dict.entries.length && isBare(dict.entries[index] as Entry); index++)
      rest.push(dict.entries[index] as Entry)
    const last = rest.at(-1)
    if (last === undefined || !isCuttable(cut.value)) continue
    const place = { source: last.source, start: cut.value.start, end: last.keyEnd }
    const number = numberCut(place, childPointer(pointer, cut.key))
    if (number !== undefined) found.push(number)
    else if (isText || rest.some((entry) => isRest(entry, cut)))
      found.push(cutFinding(cutInMap({}), place, childPointer(pointer, cut.key)))
  }
}

const isRest = (entry: Entry, cut: Entry): boolean =>
  /\s/.test(entry.key) || (textKeys.has(cut.key) && /[^\w.-]/.test(entry.key))

/** `users: 45,000` or `1,5`: a number with a comma in it. */
function numberCut(place: Place, pointer: Pointer): Finding | undefined {
  const text = place.source.text.slice(place.start, place.end)
  const read = readRange(text)
  if (read.ok || read.suggestion === null) return undefined
  const { problem, suggestion: replacement } = read
  if (problem !== 'thousands' && (problem !== 'decimal-point' || /\s/.test(text))) return undefined
  const said = problem === 'thousands' ? thousandsComma({ text }) : notANumber({ text, example: replacement })
  const suggestions = [{ said: writeNumber({ text: replacement }), replacement }]
  return finding(numberFormatRule, { said, place, pointer, suggestions })
}

function cutFinding(said: Finding['said'], place: Place, pointer: Pointer): Finding {
  const replacement = JSON.stringify(place.source.text.slice(place.start, place.end).replace(/\s*\n\s*/g, ' '))
  const suggestions = [{ said: quoteThis({ text: replacement }), replacement }]
  return finding(cutRule, { said, place, pointer, suggestions })
}

const han = onFirstUse(() => /\p{Script=Han}/u)

/** Items without ` | ` beside one that has it: the start of the next item's text, or the end of the one before. */
function cutsInList(list: List, pointer: Pointer, found: Finding[]): void {
  const { items } = list
  const isPart = (node: Node | undefined): node is Scalar => isCuttable(node) && !String(node.value).includes(' | ')
  const isWhole = (node: Node | undefined): node is Scalar => isCuttable(node) && String(node.value).includes(' | ')
  for (let index = 0; index < items.length; index++) {
    const first = index
    while (isPart(items[index])) index++
    if (index === first) continue
    const before = items[first - 1]
    const after = items[index]
    const takesNext = isWhole(after) && !(isWhole(before) && endsAs(before, items[first] as Scalar))
    const from = takesNext ? first : first - 1
    const to = takesNext ? index : index - 1
    const start = items[from]
    const end = items[to]
    if (!(takesNext || isWhole(before)) || start === undefined || end === undefined) continue
    const place = { source: start.source, start: start.start, end: end.end }
    found.push(cutFinding(cutInList({}), place, childPointer(pointer, from)))
  }
}

/** True if a text is written in the script that the one before it ends in, and not in the one it starts with. */
function endsAs(before: Scalar, text: Scalar): boolean {
  const parts = String(before.value).split(' | ')
  const is = han().test(String(text.value))
  return han().test(parts.at(-1) ?? '') === is && han().test(parts[0] ?? '') !== is
}
