import { negate, type Rational, sub } from '../../staffing/rational.js'
import type { Outlook } from './outlook.js'
import type { Requirement } from './requirement.js'
import { type Requisition, requisitionFor } from './requisition.js'

/** The first month in which a requirement does not hold. Months count from the start. */
export interface Break {
  readonly requirement: Requirement
  readonly is: 'under' | 'over'
  readonly month: number
  /** Productive FTE that are missing, or too many. */
  readonly by: Rational
  /** How many months of the forecast are like that. */
  readonly months: number
  /** How it could be prevented; null where it is over, or no hire helps. */
  readonly requisition: Requisition | null
}

/** The first month short and the first month over of every requirement, the earliest break first. */
export function breaksOf(outlook: Outlook): Break[] {
  const found = outlook.requirements.flatMap((requirement) =>
    (['under', 'over'] as const).flatMap((is) => firstBreak(requirement, is, outlook) ?? []),
  )
  const rank = ({ is, requirement }: Break): number =>
    (is === 'under' ? 0 : 1) + (requirement.severity === 'error' ? 0 : 2)
  return found.sort((a, b) => a.month - b.month || rank(a) - rank(b))
}

function firstBreak(requirement: Requirement, is: 'under' | 'over', outlook: Outlook): Break | undefined {
  const broken = Array.from({ length: outlook.months }, (_, month) => month).filter(
    (month) => outlook.required(requirement, month).status === is,
  )
  const month = broken[0]
  if (month === undefined) return undefined
  const { gap, actual, realMax, realMin } = outlook.required(requirement, month)
  const excess = actual === null || realMax === null ? null : sub(actual, realMax)
  const by = is === 'under' ? gap && negate(gap) : excess
  if (by === null || realMin === null) return undefined
  const requisition = is === 'under' ? requisitionFor(requirement, month, outlook) : null
  return { requirement, is, month, by, months: broken.length, requisition }
}
