import type { Ratio as RatioFile } from '../../generated/plan.js'
import { ladderDrops, type Step } from '../../staffing/ladder.js'
import { equal, exactText } from '../../staffing/rational.js'
import type { Pointer } from '../../text/pointer.js'
import type { Fault } from './model.js'
import { numberOf, type Shape } from './shape.js'

/** The ladder of a ratio; its steps may stand in any order. Nothing where two of them begin at the same value. */
export function readLadder(
  id: string,
  { driver, steps: written }: NonNullable<RatioFile['ladder']>,
  at: Pointer,
  faults: Fault[],
): (Shape & { readonly form: 'ladder' }) | undefined {
  const steps: Step[] = []
  let sound = true
  for (const [i, { from, heads }] of written.entries()) {
    const step = { from: numberOf(from), heads: Number(numberOf(heads).n) }
    if (steps.some((other) => equal(other.from, step.from))) {
      faults.push({ is: 'same-step', pointer: `${at}/steps/${i}/from`, text: exactText(step.from) })
      sound = false
    }
    steps.push(step)
  }
  if (!sound) return undefined
  for (const drop of ladderDrops(steps)) {
    const pointer = `${at}/steps/${steps.findIndex(({ from }) => from === drop.at)}`
    faults.push({ is: 'drop', pointer, text: exactText(drop.at), ratio: id, ladder: true, ...drop })
  }
  return { form: 'ladder', noun: String(driver), steps }
}
