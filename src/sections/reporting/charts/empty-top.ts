import type { BoxLine } from '../../../chart/chart.js'
import type { Dotted, Drawn } from './assemble.js'

/** Without the box of an organisation that is one department, where it says no more than that one. */
export function withoutEmptyTop(drawn: readonly Drawn[], dotted: readonly Dotted[]): readonly Drawn[] {
  const [top, ...others] = drawn
  if (top?.what !== 'organization' || dotted.some(({ to, from }) => to === top.at || from === top.at)) return drawn
  const [only, ...more] = others.filter(({ above }) => above === top.at || above === null)
  if (only?.what !== 'department' || only.above === null || more.length > 0) return drawn
  const said = new Set(only.lines.map(wordsOf))
  if (!top.lines.every((line) => said.has(wordsOf(line)))) return drawn
  return others.map((one) => (one === only ? { ...one, above: null } : one))
}

/** What people read, whatever its id. */
function wordsOf({ text }: BoxLine): string {
  if (!('id' in text)) return JSON.stringify(text)
  return Object.keys(text.text).length === 0 ? text.id : JSON.stringify(text.text)
}
