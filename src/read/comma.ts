import { type Finding, finding } from '../findings/finding.js'
import { numberFormatRule, thousandsComma, writeNumber } from '../findings/rules/number-format.js'
import { cutInList, cutInMap, cutRule, quoteThis } from '../findings/rules/text-cut-by-comma.js'
import { childPointer, type Pointer } from '../text/pointer.js'
import { type Dict, type Entry, keyPlace, type List, type Node, placeOf, target } from './node.js'

/** Texts and numbers that a comma inside { } or [ ] cut in two. YAML reads the rest as a key without a value. */
export function commaCuts(root: Node, bilingual: boolean): Finding[] {
  const found: Finding[] = []
  const visit = (node: Node, pointer: Pointer): void => {
    if (node.kind === 'dict') {
      if (node.flow) cutsInMap(node, pointer, found)
      for (const entry of node.entries) visit(entry.value, childPointer(pointer, entry.key))
    } else if (node.kind === 'list') {
      if (node.flow && bilingual) cutsInList(node, pointer, found)
      for (const [index, item] of node.items.entries()) visit(item, childPointer(pointer, index))
    }
  }
  visit(root, '')
  return found
}

/** The entry has no value and no colon: `{ a, b c }`. */
function isBare(entry: Entry): boolean {
  return (
    entry.value.kind === 'scalar' &&
    entry.value.style === 'empty' &&
    !/^\s*:/.test(entry.source.text.slice(entry.keyEnd, entry.keyEnd + 40))
  )
}

/** Entries without value or colon that follow one with a value are the rest of its text, or of its number. */
function cutsInMap(dict: Dict, pointer: Pointer, found: Finding[]): void {
  for (let index = 1; index < dict.entries.length; index++) {
    const cut = dict.entries[index - 1] as Entry
    const rest: Entry[] = []
    while (index < dict.entries.length && isBare(dict.entries[index] as Entry))
      rest.push(dict.entries[index++] as Entry)
    const first = rest[0]
    const last = rest[rest.length - 1]
    if (first === undefined || last === undefined) continue
    const { source } = first
    const start = target(cut.value).start
    const whole = source.text.slice(start, last.keyEnd)
    const number = whole.replace(/\s/g, '')
    if (/^[+-]?\d{1,3}(?:,\d{3})+$/.test(number)) {
      const replacement = number.replaceAll(',', '_')
      const suggestions = [{ said: writeNumber({ text: replacement }), replacement }]
      const place = { source, start, end: last.keyEnd }
      const here = childPointer(pointer, cut.key)
      found.push(
        finding(numberFormatRule, { said: thousandsComma({ text: whole }), place, pointer: here, suggestions }),
      )
    } else if (rest.some((entry) => /\s/.test(entry.key))) {
      const replacement = JSON.stringify(whole)
      const suggestions = [{ said: quoteThis({ text: replacement }), replacement }]
      const here = childPointer(pointer, first.key)
      found.push(finding(cutRule, { said: cutInMap({}), place: keyPlace(first), pointer: here, suggestions }))
    }
  }
}

function cutsInList(list: List, pointer: Pointer, found: Finding[]): void {
  const texts = list.items.map((item) => {
    const written = target(item)
    return written.kind === 'scalar' && written.style === 'plain' ? String(written.value) : null
  })
  if (!texts.some((text) => text?.includes(' | '))) return
  for (const [index, text] of texts.entries()) {
    const next = list.items[index + 1]
    if (text === null || text.includes(' | ') || next === undefined || !texts[index + 1]?.includes(' | ')) continue
    const item = target(list.items[index] as Node)
    const replacement = JSON.stringify(item.source.text.slice(item.start, target(next).end))
    const suggestions = [{ said: quoteThis({ text: replacement }), replacement }]
    const here = childPointer(pointer, index)
    found.push(finding(cutRule, { said: cutInList({}), place: placeOf(item), pointer: here, suggestions }))
  }
}
