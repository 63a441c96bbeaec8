/** Beyond this a running sum is scaled down, and the scale remembered. */
const large = 1e200
const logLarge = Math.log(large)

/**
 * I_x(a, m), the regularised incomplete beta function, for m = 1, 2, 3, … in turn: the chance of fewer than m failures
 * before the a-th success of chance x. x^a times the sum over i < m of (a)_i / i! (1 - x)^i (DLMF 8.17.5): terms above
 * zero only, scaled so that neither a tiny x^a nor a huge sum leaves the range of doubles.
 */
export class BetaSums {
  readonly #a: number
  readonly #failure: number
  #log: number
  #term = 1
  #sum = 0
  #i = 0

  /** `logSuccess` is ln x, at most 0: x itself may be too near 1. */
  constructor(a: number, logSuccess: number) {
    this.#a = a
    this.#failure = -Math.expm1(logSuccess)
    this.#log = a * logSuccess
  }

  /** The value for the next m. */
  next(): number {
    this.#sum += this.#term
    this.#term *= ((this.#a + this.#i) / (this.#i + 1)) * this.#failure
    this.#i++
    if (this.#sum > large) {
      this.#sum /= large
      this.#term /= large
      this.#log += logLarge
    }
    return Math.min(1, this.#sum * Math.exp(this.#log))
  }
}
