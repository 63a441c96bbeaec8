import type { BudgetParts, PaySection } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { readPeriod } from '../../staffing/pay-period.js'
import { zero } from '../../staffing/rational.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Departments, Unit } from '../departments/model.js'
import { meantPeriods } from './meant-period.js'
import type { Budget, BudgetPart, PayFault } from './model.js'
import { amount } from './settings.js'

type Written = string | number | BudgetParts

/** The budgets by period, in the order of the plan; parts find the part that they lie in by the tree. */
export function budgetsOf(
  file: PaySection,
  departments: Departments,
  { names }: Pick<BuildContext, 'names'>,
  faults: PayFault[],
): readonly Budget[] {
  const made: Budget[] = []
  for (const [id, written] of entriesOf<Written>(file.budgets)) {
    const at = childPointer('/pay/budgets', id)
    const period = readPeriod(id)
    if (period === null) {
      faults.push({ is: 'budget-period', pointer: at, on: 'key', text: id, near: meantPeriods(id) })
      continue
    }
    const parts = typeof written === 'object' ? written : { total: written }
    const totalAt = typeof written === 'object' ? `${at}/total` : at
    made.push({ period, at, totalAt, total: amount(parts.total) ?? zero, parts: partsOf(parts, at) })
  }
  return made

  function partsOf({ departments: shares }: BudgetParts, at: Pointer): BudgetPart[] {
    const byUnit = new Map<Unit, { amount: BudgetPart['amount']; at: Pointer }>()
    for (const [reference, value] of entriesOf(shares)) {
      const pointer = childPointer(`${at}/departments`, reference)
      const found = names.resolve(reference, ['department'], `${at}/departments`)
      const unit = found.is === 'found' ? departments.unitAt(found.named.pointer) : undefined
      if (unit === undefined) continue
      if (byUnit.has(unit)) faults.push({ is: 'budget-twice', pointer, on: 'key', text: reference, near: [] })
      else byUnit.set(unit, { amount: amount(value) ?? zero, at: pointer })
    }
    const settled = new Map<Unit, BudgetPart>()
    // Units come before what is below them, so the part above is there already.
    for (const unit of departments.units) {
      const part = byUnit.get(unit)
      if (part !== undefined) settled.set(unit, { unit, ...part, within: nearestAbove(unit, settled) })
    }
    return [...settled.values()]
  }
}

function nearestAbove(unit: Unit, parts: ReadonlyMap<Unit, BudgetPart>): BudgetPart | null {
  for (let at = unit.parent; at !== null; at = at.parent) {
    const part = parts.get(at)
    if (part !== undefined) return part
  }
  return null
}
