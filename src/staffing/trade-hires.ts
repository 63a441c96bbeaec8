import type { SearchBudget } from './fewer-hires.js'
import type { HireTrial } from './hire-trial.js'
import type { Rational } from './rational.js'
import { firstShort } from './reduce-hires.js'

/**
 * Trades two hires for one at another time, where that meets the needs: whoever starts early costs leavers, whoever
 * starts late is not up to speed, and whole leavers make steps. True if it found such a trade, which it leaves done.
 */
export function tradeHires(
  trial: HireTrial,
  needs: readonly (Rational | null)[],
  mayStart: readonly boolean[],
  budget: SearchBudget,
): boolean {
  const open = mayStart.flatMap((may, month) => (may ? [month] : [])).reverse()
  const hired = open.filter((month) => (trial.extra[month] ?? 0) > 0)
  for (const [at, one] of hired.entries()) {
    for (const other of hired.slice(at)) {
      if (other === one && (trial.extra[one] ?? 0) < 2) continue
      const first = Math.min(one, other)
      trial.hire(one, -1)
      trial.hire(other, -1)
      const short = firstShort(trial, needs, first) ?? needs.length
      budget.months -= short - first + 1
      for (const start of open) {
        // Whoever starts after the first month that is short comes too late.
        if (start > short || start === one || start === other) continue
        if (budget.months <= 0) break
        trial.hire(start, 1)
        const still = firstShort(trial, needs, Math.min(first, start))
        if (still === null) return true
        budget.months -= still - Math.min(first, start) + 1
        trial.hire(start, -1)
      }
      trial.hire(one, 1)
      trial.hire(other, 1)
      if (budget.months <= 0) return false
    }
  }
  return false
}
