import { CST } from 'yaml'
import type { PlacedFinding } from '../findings/order.js'
import { type Laid, type Layout, layoutOf } from './layout.js'
import { type Proposal, proposalOf, type Thing } from './proposal.js'

/** A text put in the place of another. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The node whose value it is; undefined where the edit changes what is a node. */
  readonly node: Laid | undefined
  /** What that node says afterwards. */
  readonly value: string
}

export interface Repaired {
  readonly text: string
  readonly edits: readonly Edit[]
}

/**
 * A text with the sure suggestions of its findings put in, everything else byte for byte as it was. Of edits that
 * overlap the first is taken. The text is read again with the `yaml` package: edits after which anything but what they
 * are about reads differently are left out. Undefined where nothing is left to put in.
 */
export function repaired(
  text: string,
  findings: readonly PlacedFinding[],
  things: readonly Thing[],
): Repaired | undefined {
  const before = layoutOf(text)
  const edits = apart(editsFor(text, before, findings, things))
  if (edits.length === 0) return undefined
  const whole = withEdits(text, edits)
  if (onlyThatDiffers(before, layoutOf(whole), edits)) return { text: whole, edits }
  const kept: Edit[] = []
  for (const edit of edits) {
    const some = [...kept, edit]
    if (onlyThatDiffers(before, layoutOf(withEdits(text, some)), some)) kept.push(edit)
  }
  return kept.length === 0 ? undefined : { text: withEdits(text, kept), edits: kept }
}

function editsFor(
  text: string,
  layout: Layout,
  findings: readonly PlacedFinding[],
  things: readonly Thing[],
): readonly Edit[] {
  const scalars = new Map<string, Laid>()
  for (const node of layout.nodes) if (node.value !== null) scalars.set(`${node.start}-${node.end}`, node)
  const edits = new Map<string, Edit | null>()
  for (const finding of findings) {
    const { start, end } = finding.place
    const at = `${start}-${end}`
    const node = scalars.get(at)
    const proposal = proposalOf(finding, node?.value ?? text.slice(start, end), things)
    const edit = proposal === undefined ? undefined : editOf({ start, end, ...proposal }, text, node)
    if (edit === undefined || edit.text === text.slice(start, end)) continue
    const other = edits.get(at)
    // Two readings of one place: nobody knows which is meant.
    edits.set(at, other === undefined || other?.text === edit.text ? edit : null)
  }
  return [...edits.values()].filter((edit) => edit !== null)
}

function editOf(proposal: Proposal, text: string, node: Laid | undefined): Edit | undefined {
  const { start, end, as } = proposal
  if (node?.isBlock) return undefined
  if (as === 'items' && !node?.inBrackets) return undefined
  if (as === 'value' && node !== undefined) {
    const written = scalarText(text.slice(start, end), proposal.text, node.inFlow)
    return { start, end, text: written, node, value: proposal.text }
  }
  // A number that a comma cut in two is no scalar: `{ users: 45,000 }`.
  if (as === 'value' && !/^\d[\d_.]*$/.test(proposal.text)) return undefined
  return { start, end, text: proposal.text, node: undefined, value: '' }
}

/** A value written as the scalar before it was, quoted where it has to be. */
function scalarText(present: string, value: string, inFlow: boolean): string {
  if (present.startsWith("'")) return `'${value.replaceAll("'", "''")}'`
  if (present.startsWith('"') || /^(?:|~|null)$/i.test(value)) return JSON.stringify(value)
  const token = CST.createScalarToken(value, { implicitKey: true, indent: -1, inFlow, type: 'PLAIN' })
  return token.source
}

/** In order, without those that share text with one before them. */
function apart(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit)
  }
  return kept
}

function withEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const { start, end, text: written } of edits) {
    result += text.slice(at, start) + written
    at = end
  }
  return result + text.slice(at)
}

/** True if the second text reads like the first but for what the edits are about. */
function onlyThatDiffers(before: Layout, after: Layout, edits: readonly Edit[]): boolean {
  // A malformed text has no reading to keep; what is put in there are the slips that made it malformed.
  if (!before.sound) return edits.every((edit) => edit.node === undefined)
  if (!after.sound) return false
  const values = new Map(edits.flatMap(({ node, value }) => (node === undefined ? [] : [[node, value] as const])))
  const regions = regionsOf(before, edits)
  const left = outside(before, regions.before, values)
  const right = outside(after, regions.after, new Map())
  const same = (a: Laid, b: Laid): boolean => a.value === b.value && (regions.before.length > 0 || a.shape === b.shape)
  return left.length === right.length && left.every((node, index) => same(node, right[index] as Laid))
}

interface Region {
  readonly start: number
  readonly end: number
}

/** Where edits change what is a node: the nodes that they meet, in the text before and in the text after. */
function regionsOf(layout: Layout, edits: readonly Edit[]): { before: Region[]; after: Region[] } {
  const structural = edits.filter((edit) => edit.node === undefined)
  const shift = (offset: number, isEnd: boolean): number =>
    edits
      .filter((edit) => (isEnd ? edit.end <= offset : edit.end <= offset && edit.start < offset))
      .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), offset)
  const before = structural.map(({ start, end }): Region => {
    const met = layout.nodes.filter((node) => node.value !== null && node.start < end && start < node.end)
    return { start: Math.min(start, ...met.map((one) => one.start)), end: Math.max(end, ...met.map((one) => one.end)) }
  })
  return { before, after: before.map(({ start, end }) => ({ start: shift(start, false), end: shift(end, true) })) }
}

/** The nodes outside the regions, with the values they shall have. */
function outside(layout: Layout, regions: readonly Region[], values: ReadonlyMap<Laid, string>): readonly Laid[] {
  const all = layout.nodes.map((node) => {
    const value = values.get(node)
    return value === undefined ? node : { ...node, value }
  })
  if (regions.length === 0) return all
  const isWritten = (node: Laid): boolean => node.value !== null && node.start < node.end
  return all.filter(
    (node) => isWritten(node) && !regions.some(({ start, end }) => node.start >= start && node.end <= end),
  )
}
