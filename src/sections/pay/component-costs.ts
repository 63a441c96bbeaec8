import { roundMoney } from '../../staffing/money.js'
import { add, compare, mul, type Rational, sub, sum, zero } from '../../staffing/rational.js'
import type { Amount, Pay, PayComponent, PayLine } from './model.js'

/** What one component costs in a year at the fewest planned heads. */
export interface ComponentCost {
  /** Null is what no component is named for: base pay, on-cost, the cost agreed for posts. */
  readonly component: PayComponent | null
  readonly part: 'base' | 'on-cost' | 'agreed' | PayComponent['part']
  /** Money; null where it is none. */
  readonly annual: Rational | null
  /** The value of what is given in kind; null where nothing is. */
  readonly inKind: Rational | null
  /** Planned full-time equivalents that get it. */
  readonly fte: Rational
}

interface Sum {
  annual: Rational
  inKind: Rational
  fte: Rational
}

/**
 * The cost of a year by component. Each is rounded line by line, and base pay takes what rounding leaves, so that they
 * add up to what the posts cost.
 */
export function componentCosts(pay: Pay): readonly ComponentCost[] {
  const sums = new Map<PayComponent | 'base' | 'on-cost' | 'agreed', Sum>()
  const addTo = (key: PayComponent | 'base' | 'on-cost' | 'agreed', more: Partial<Sum>): void => {
    const known = sums.get(key) ?? { annual: zero, inKind: zero, fte: zero }
    sums.set(key, {
      annual: add(known.annual, more.annual ?? zero),
      inKind: add(known.inKind, more.inKind ?? zero),
      fte: add(known.fte, more.fte ?? zero),
    })
  }
  for (const group of pay.groups('role')) {
    const [role] = group.roles
    const line = role === undefined ? null : pay.lineOf(role)
    if (line !== null) lineCosts(line, group.cost.fte.low, group.cost.planned.low)
  }
  const made = pay.components.map((component): ComponentCost => {
    const { annual, inKind, fte } = sums.get(component) ?? { annual: zero, inKind: zero, fte: zero }
    const { part } = component
    const isMoney = part === 'base' || part === 'cash' || part === 'on-cost'
    return { component, part, annual: isMoney ? annual : null, inKind: part === 'in-kind' ? inKind : null, fte }
  })
  const unnamed = (['base', 'on-cost', 'agreed'] as const).flatMap((part): ComponentCost[] => {
    const found = sums.get(part)
    return found === undefined ? [] : [{ component: null, part, annual: found.annual, inKind: null, fte: found.fte }]
  })
  return [...unnamed.filter(({ part }) => part === 'base'), ...made, ...unnamed.filter(({ part }) => part !== 'base')]

  function lineCosts(line: PayLine, fte: Rational, total: Rational): void {
    const { role } = line
    if (line.by === 'cost') {
      addTo('agreed', { annual: total, fte })
      return
    }
    const { base } = line.rate(pay.settings.at)
    const value = ({ perBase, fixed }: Amount): Rational =>
      roundMoney(mul(add(mul(base, perBase), fixed), fte), pay.settings.places)
    const mine = pay.components.filter((component) => component.roles.has(role))
    const others: Rational[] = []
    for (const component of mine) {
      const amount = component.part === 'base' ? zero : value(component.amountFor(role))
      if (component.part === 'cash') others.push(amount)
      if (component.part !== 'base' && component.part !== 'on-cost') {
        addTo(component, component.part === 'cash' ? { annual: amount, fte } : { inKind: amount, fte })
      }
    }
    if (compare(line.onCost, zero) > 0) {
      const amount = value({ perBase: line.onCost, fixed: zero })
      others.push(amount)
      addTo(mine.find(({ part }) => part === 'on-cost') ?? 'on-cost', { annual: amount, fte })
    }
    addTo(mine.find(({ part }) => part === 'base') ?? 'base', { annual: sub(total, sum(others)), fte })
  }
}
