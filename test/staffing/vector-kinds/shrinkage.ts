import { add, ceilHeads, mul, one } from '../../../src/staffing/rational.js'
import { shrinkageAdded, shrinkageChained, staffWithShrinkage } from '../../../src/staffing/shrinkage.js'
import { num, numbers, type Suite } from './input.js'

export const shrinkage: Suite = {
  staff: (i) => {
    const [agents, share] = [num(i.agents), num(i.shrinkage)]
    return { ...staffWithShrinkage(agents, share), wrong_multiply: ceilHeads(mul(agents, add(one, share))) }
  },
  combine: (i) => {
    const parts = numbers(i.sequential)
    const multiplicative = shrinkageChained(parts)
    return { additive: shrinkageAdded(parts), multiplicative, multiplicative_exact: multiplicative }
  },
}
