import type { Ratio as RatioFile } from '../../generated/plan.js'
import { one } from '../../staffing/rational.js'
import type { Pointer } from '../../text/pointer.js'
import type { Fault } from './model.js'
import { type DemandText, numberOf, type Shape } from './shape.js'

/** The demands of a ratio, or nothing where one divides by zero. */
export function readDemands(
  { combine, items: written }: NonNullable<RatioFile['demands']>,
  at: Pointer,
  faults: Fault[],
): (Shape & { readonly form: 'demands' }) | undefined {
  const items: DemandText[] = []
  let sound = true
  for (const [i, { driver, per: divisor, need }] of written.entries()) {
    const per = numberOf(divisor)
    if (per.n === 0n) {
      faults.push({ is: 'zero-divisor', pointer: `${at}/items/${i}/per`, text: `per: ${divisor}` })
      sound = false
    }
    items.push({ need: need === undefined ? one : numberOf(need), per, noun: String(driver) })
  }
  return sound ? { form: 'demands', combine, items } : undefined
}
