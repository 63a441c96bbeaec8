import { type Finding, finding, type Source } from '../findings/finding.js'
import { malformed, syntaxRule } from '../findings/rules/yaml-syntax.js'
import { type Chunk, topLevelChunks } from './chunks.js'
import { malformedAt } from './malformed.js'
import { refusalIn } from './refusal.js'
import { slipFinding } from './typing.js'
import { originalOffset, slipsIn, typed } from './typing-repair.js'

/** Decision Y1. */
const most = 5

/**
 * Findings of a text that the parser refused: in each section that is malformed by itself the slips of Chinese typing,
 * or else the first coded error; one a line, at most 5. Loaded only then.
 */
export function diagnose(source: Source): Finding[] {
  const chunks = topLevelChunks(source.text)
  const broken = chunks.filter((chunk) => refusalIn(chunk.text) !== undefined)
  const found: Finding[] = []
  const lines = new Set<number>()
  for (const chunk of broken.length > 0 ? broken.slice(0, most) : [{ text: source.text, offset: 0 }]) {
    for (const one of inChunk(source, chunk)) {
      const line = source.text.lastIndexOf('\n', one.place.start - 1)
      if (!lines.has(line)) found.push(one)
      lines.add(line)
    }
  }
  return found.slice(0, most)
}

function inChunk(source: Source, { text, offset }: Chunk): Finding[] {
  const slips = slipsIn(text, most)
  const found = slips.map((slip) => {
    const place = { source, start: offset + slip.start, end: offset + slip.end }
    return slipFinding(slip, place, '')
  })
  const rest = typed(text, slips)
  const refusal = refusalIn(rest)
  if (refusal === undefined) return found
  const { code, start, end } = malformedAt(rest, refusal)
  const last = Math.max(source.text.length - 1, 0)
  const from = Math.min(offset + originalOffset(start, slips), last)
  const place = { source, start: from, end: Math.max(offset + originalOffset(end, slips), from + 1) }
  return [...found, finding(syntaxRule, { said: malformed({ reason: code }), place })]
}
