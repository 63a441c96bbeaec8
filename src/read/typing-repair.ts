import { type Refusal, refusalIn } from './refusal.js'
import { possibleSlips, type Slip, withoutTexts } from './typing.js'

/** Lines above the refusal that are looked at: these many without a possible slip, and so many in all. */
const mostPlainLines = 3
const mostLines = 60
/** Slips tried one by one; beyond, all that help together are taken. */
const mostTried = 12

/**
 * The slips of Chinese typing that made a text malformed, in order, as offsets into it. A slip counts only if typing it
 * right lets the parser get further; so a full-width mark that is just text never does. Empty where there is none.
 */
export function slipsIn(text: string, most: number): Slip[] {
  let slips: Slip[] = []
  while (slips.length < most) {
    const current = typed(text, slips)
    const refusal = refusalIn(current)
    if (refusal === undefined || refusal.tooDeep) break
    const more = helpful(current, refusal).map((slip) => inOriginal(slip, slips))
    if (more.length === 0) break
    slips = [...slips, ...more].sort((a, b) => a.start - b.start)
  }
  return slips
}

/** The text with slips typed right. */
export function typed(text: string, slips: readonly Slip[]): string {
  let result = ''
  let at = 0
  for (const { start, end, replacement } of slips) {
    result += text.slice(at, start) + replacement
    at = end
  }
  return result + text.slice(at)
}

/** An offset into the text with slips typed right, as an offset into the text as it stands. */
export function originalOffset(offset: number, slips: readonly Slip[]): number {
  let shift = 0
  for (const { start, end, replacement } of slips) {
    if (start + shift >= offset) break
    if (start + shift + replacement.length > offset) return start
    shift += replacement.length - (end - start)
  }
  return offset - shift
}

function inOriginal(slip: Slip, done: readonly Slip[]): Slip {
  const start = originalOffset(slip.start, done)
  return { ...slip, start, end: start + slip.end - slip.start }
}

function helpful(text: string, refusal: Refusal): Slip[] {
  const slips = around(text, refusal.position)
  const helps = (some: readonly Slip[]): boolean => {
    const next = refusalIn(typed(text, some))
    return next === undefined || originalOffset(next.position, some) > refusal.position
  }
  const readings = [slips, slips.map((slip) => ({ ...slip, replacement: slip.otherwise }))]
  const all = slips.length > 0 ? readings.find(helps) : undefined
  if (all === undefined) {
    const one = readings.flatMap((some) => some.slice(-mostTried)).findLast((slip) => helps([slip]))
    return one === undefined ? [] : [one]
  }
  if (all.length > mostTried) return all
  return all.reduce<Slip[]>((kept, slip) => {
    const rest = kept.filter((one) => one !== slip)
    return rest.length > 0 && helps(rest) ? rest : kept
  }, all)
}

/** The possible slips on the refused line and on those just above it. */
function around(text: string, position: number): Slip[] {
  const found: Slip[][] = []
  let plain = 0
  let end = text.indexOf('\n', position)
  if (end < 0) end = text.length
  for (let count = 0; count < mostLines && plain < mostPlainLines && end >= 0; count++) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = withoutTexts(text.slice(start, end))
    const slips = possibleSlips(line).map((slip) => ({ ...slip, start: slip.start + start, end: slip.end + start }))
    found.unshift(slips)
    if (slips.length === 0 && line.trim() !== '') plain++
    end = start - 1
  }
  return found.flat()
}
