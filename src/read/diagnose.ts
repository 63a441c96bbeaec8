import { type Finding, finding, type Place, type Source } from '../findings/finding.js'
import { depthRule, tooDeep } from '../findings/rules/yaml-depth.js'
import { malformed, syntaxRule } from '../findings/rules/yaml-syntax.js'
import { type Chunk, topLevelChunks } from './chunks.js'
import { excerptAt } from './excerpt.js'
import { malformedAt } from './malformed.js'
import { maxDepth, type Refusal, refusalIn } from './refusal.js'
import { slipFinding } from './typing.js'
import { originalOffset, slipsIn, typed } from './typing-repair.js'

/** Decision Y1. */
const most = 5

/**
 * Findings of a text that the parser refused: in each section that is malformed by itself the slips of Chinese typing,
 * or else the first coded error; one a line, at most 5. Loaded only then.
 */
export function diagnose(source: Source): Finding[] {
  const found: Finding[] = []
  const lines = new Set<number>()
  for (const { chunk, refusal } of brokenChunks(source.text)) {
    for (const one of inChunk(source, chunk, refusal)) {
      const line = source.text.lastIndexOf('\n', one.place.start - 1)
      if (!lines.has(line)) found.push(one)
      lines.add(line)
    }
  }
  return found.slice(0, most)
}

interface Broken {
  readonly chunk: Chunk
  readonly refusal: Refusal
}

/** The sections that are malformed by themselves; the whole text where none is. */
function brokenChunks(text: string): Broken[] {
  const broken: Broken[] = []
  for (const chunk of topLevelChunks(text)) {
    const refusal = refusalIn(chunk.text)
    if (refusal !== undefined) broken.push({ chunk, refusal })
    if (broken.length === most) break
  }
  if (broken.length > 0) return broken
  const refusal = refusalIn(text)
  return refusal === undefined ? [] : [{ chunk: { text, offset: 0 }, refusal }]
}

function inChunk(source: Source, { text: whole, offset }: Chunk, refused: Refusal): Finding[] {
  const { text, original } = excerptAt(whole, refused)
  const at = (start: number, end: number): Place => {
    const from = Math.min(offset + original(start), Math.max(source.text.length - 1, 0))
    return { source, start: from, end: from + Math.max(end - start, 1) }
  }
  const slips = slipsIn(text, most)
  const found = slips.map((slip) => slipFinding(slip, at(slip.start, slip.end), ''))
  const rest = typed(text, slips)
  const refusal = refusalIn(rest)
  if (refusal === undefined) return found
  if (refusal.tooDeep) {
    const from = originalOffset(refusal.position, slips)
    return [...found, finding(depthRule, { said: tooDeep({ levels: maxDepth }), place: at(from, from + 1) })]
  }
  const { code, start, end } = malformedAt(rest, refusal)
  const place = at(originalOffset(start, slips), originalOffset(end, slips))
  return [...found, finding(syntaxRule, { said: malformed({ reason: code }), place })]
}
