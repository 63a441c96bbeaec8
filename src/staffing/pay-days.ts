import { type Rational, rational } from './rational.js'

/** Days of an average month. */
export interface PayDays {
  /** Days that are paid: all but days of rest. */
  readonly paid: Rational
  /** Days that are worked: holidays are paid, but not worked. */
  readonly worked: Rational
}

/**
 * Days of an average month by which daily pay and monthly pay are converted. With 365 days, 104 of rest and 13 holidays:
 * 21.75 paid (月计薪天数) and 20.67 worked (月工作日), as the Chinese ministry of labour has it. Exact.
 */
export function monthlyPayDays(days: number, rest: number, holidays: number): PayDays {
  return { paid: rational(days - rest, 12), worked: rational(days - rest - holidays, 12) }
}
