import type { Source } from '../findings/finding.js'
import { lineCount, lineText, positionAt } from '../findings/position.js'
import type { Dict, Node } from '../read/node.js'

/** A part of a comment, as offsets into its source. */
export interface Part {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A comment that starts with `orgplan-disable` (decision F7). */
export interface Comment {
  readonly source: Source
  /** From its `#` to the end of its line. */
  readonly start: number
  readonly end: number
  /** What it is to do: `orgplan-disable-next-line`. */
  readonly word: Part
  readonly rules: readonly Part[]
  readonly reason: string
  /** The next line that is neither blank nor comment, from 1; past the last line where there is none. */
  readonly line: number
}

const mark = 'orgplan-disable'
/** Chinese keyboards give — and － for a dash, ， and 、 for a comma: both can mean nothing else here. */
const dash = /--+|[\u2013-\u2015]+|\uff0d+/
const ruleId = /[^\s,，、]+/g

/** True if a text may hold such comments: few do, and nothing else has to be done for those that do not. */
const mayHoldComments = (source: Source): boolean => source.text.includes(mark)

/** The comments of a plan's files, in their order. `root` is the tree that was read from them. */
export function commentsOf(sources: Iterable<Source>, root: Dict): Comment[] {
  const comments = [...sources].filter(mayHoldComments).flatMap(candidates)
  if (comments.length === 0) return comments
  const texts = new Map<Source, Span[]>()
  collectTexts(root, texts)
  return comments.filter(
    ({ source, start }) => !texts.get(source)?.some((span) => span.start <= start && start < span.end),
  )
}

/** What looks like one; it may still stand inside a text of the plan. */
function candidates(source: Source): Comment[] {
  const { text } = source
  const found: Comment[] = []
  let end = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, end)) {
    const lineStart = text.lastIndexOf('\n', at) + 1
    const lineBreak = text.indexOf('\n', at)
    end = lineBreak < 0 ? text.length : lineBreak
    const hash = /(?:^|[ \t])(#[# \t]*)$/.exec(text.slice(lineStart, at))
    if (hash !== null) found.push(parsed(source, at - (hash[1] as string).length, at, end))
  }
  return found
}

function parsed(source: Source, start: number, at: number, lineEnd: number): Comment {
  const text = source.text.slice(at, lineEnd).trimEnd()
  const word = /^\S+/.exec(text)?.[0] ?? ''
  const rest = text.slice(word.length)
  const cut = dash.exec(rest)
  const ids = cut === null ? rest : rest.slice(0, cut.index)
  const rules = [...ids.matchAll(ruleId)].map((match): Part => {
    const from = at + word.length + match.index
    return { text: match[0], start: from, end: from + match[0].length }
  })
  return {
    source,
    start,
    end: at + text.length,
    word: { text: word, start: at, end: at + word.length },
    rules,
    reason: cut === null ? '' : rest.slice(cut.index + cut[0].length).trim(),
    line: nextLine(source, at),
  }
}

function nextLine(source: Source, offset: number): number {
  let line = positionAt(source, offset).line + 1
  while (line <= lineCount(source) && /^\s*(?:#|$)/.test(lineText(source, line))) line++
  return line
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Where texts of the plan stand that a `#` may be part of: in quotes, or as a block. */
function collectTexts(node: Node, texts: Map<Source, Span[]>): void {
  // What an alias stands for is written elsewhere in the tree.
  if (node.kind === 'alias') return
  if (node.kind === 'scalar') {
    if (node.style === 'quoted' || node.style === 'block') add(texts, node.source, node)
  } else if (node.kind === 'list') {
    for (const item of node.items) collectTexts(item, texts)
  } else {
    for (const entry of node.entries) {
      add(texts, entry.source, { start: entry.keyStart, end: entry.keyEnd })
      collectTexts(entry.value, texts)
    }
  }
}

function add(texts: Map<Source, Span[]>, source: Source, span: Span): void {
  const spans = texts.get(source)
  if (spans === undefined) texts.set(source, [span])
  else spans.push(span)
}
