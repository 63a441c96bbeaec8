/** What arithmetic cannot be done with the numbers given. The codes are public: test vectors name them. */
export type StaffingErrorCode =
  /** Shares of one whole that leave nothing for the rest: no finite staff satisfies them. */
  | 'rates_sum_ge_1'
  /** Shares so near to one that the staff could not be counted. */
  | 'rates_sum_near_1'
  | 'shrinkage_must_be_less_than_1'
  /** Support work that takes the whole of the available working time, or more. */
  | 'cas_must_be_less_than_100'
  /** A service level of everybody: no number of agents reaches it. */
  | 'target_must_be_less_than_1'
  /** A limit of nobody (lost, gone): no number of servers keeps it. */
  | 'limit_must_be_above_0'
  | 'attrition_must_be_less_than_1'
  | 'zero_divisor'
  /** A driver, rate, weight or head count below zero. */
  | 'negative'
  /** Weights that are all zero: there is nothing to split by. */
  | 'weights_sum_zero'
  /** Tiers that do not rise, or an open tier before the last. */
  | 'tiers_not_ascending'
  | 'beyond_last_tier'
  /** A reporting line that comes back to its own start. */
  | 'cycle'
  | 'unknown_manager'
  | 'duplicate_id'

/** Thrown by the functions of this folder where a number has no answer; never for a plan that merely falls short. */
export class StaffingError extends Error {
  readonly code: StaffingErrorCode

  constructor(code: StaffingErrorCode) {
    super(code)
    this.name = 'StaffingError'
    this.code = code
  }
}
