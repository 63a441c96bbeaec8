/** Why a text is not a number of the plan's grammar (decision N1). */
export type NumberProblem =
  | 'format'
  /** `45,000`, `45 000`, `45'000` */
  | 'thousands'
  /** `3,5` or `3。5` for 3.5 */
  | 'decimal-point'
  | 'leading-dot'
  | 'trailing-dot'
  | 'underscore'
  | 'hex'
  | 'octal'
  | 'binary'
  | 'infinite'
  | 'not-a-number'
  | 'zero-divisor'
  /** More than 40 significant digits. */
  | 'too-long'
  /** An exponent beyond ±99. */
  | 'exponent'
  | 'space'
  /** A long dash, a minus sign or another mark that only looks like `-`. */
  | 'dash'
  /** `>=3`, `3 to 5`, `3人以上`: a range in words the grammar does not have. */
  | 'range-word'
  /** `12k`, `1万5千` */
  | 'multiplier'
  /** `10 percent` */
  | 'percent-word'
  /** `3个`, `3 people` */
  | 'counter'
  /** `2个月`, `3d`: a unit of time that is written otherwise. */
  | 'time-unit'

/** The value of a text, or what is wrong with it and the right spelling where one is certain to be meant. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: NumberProblem; readonly suggestion: string | null }
