import type { BuildContext } from '../../section/contract.js'
import { type Allowance, readAllowance } from '../../staffing/allowance.js'
import { type Duration, durationIn, readDuration } from '../../staffing/duration.js'
import { readNumber } from '../../staffing/number.js'
import { readRate } from '../../staffing/rate.js'
import { compare, one, type Rational } from '../../staffing/rational.js'
import { readLevel } from '../../staffing/service-level.js'
import type { Pointer } from '../../text/pointer.js'
import type { Drivers } from '../drivers/model.js'
import type { Fault, Flow, Peak, Problem } from './model.js'

type Written = string | number

/** `100 calls/30 min` with the word that the plan has for it; null where that is not it. */
function withPer(text: string): string | null {
  const spelled = text.replace(/ *[/／] */g, ' per ')
  return spelled !== text && readRate(spelled).ok ? spelled : null
}

/** `80/20`, as the trade says it: 80% in 20 s. */
function asLevel(text: string): string | null {
  const match = /^(\d{1,2}(?:\.\d+)?)[%％]? *[/／] *(\d+) *(?:s|秒)?$/.exec(text)
  return match === null ? null : `${match[1]}% in ${match[2]} s`
}

/** Reads the values of one workload, and keeps what is wrong with them. */
export class Reading {
  readonly #model: string
  readonly #faults: Fault[]
  readonly #drivers: Drivers
  readonly #context: BuildContext

  constructor(model: string, faults: Fault[], drivers: Drivers, context: BuildContext) {
    this.#model = model
    this.#faults = faults
    this.#drivers = drivers
    this.#context = context
  }

  /** Notes a fault; the answer to what could not be read. */
  fault(is: Problem, pointer: Pointer, text: Written, more: Partial<Fault> = {}): undefined {
    const key = pointer.slice(pointer.lastIndexOf('/') + 1)
    const model = this.#model
    this.#faults.push({ is, pointer, on: 'value', text: String(text), key, model, suggestion: null, ...more })
    return undefined
  }

  /** A number that the schema has passed. */
  number(value: Written, pointer: Pointer): Rational | undefined {
    const read = readNumber(String(value))
    return read.ok ? read.value : this.fault('days', pointer, value)
  }

  /** An amount of time that a clock or a calendar can hold. */
  within(most: Rational, amount: Rational | undefined, pointer: Pointer, value: Written): Rational | undefined {
    if (amount === undefined || compare(amount, most) <= 0) return amount
    return this.fault('calendar-year', pointer, value)
  }

  /** A share above zero; below one unless `whole` is allowed. */
  share(value: Written, pointer: Pointer, problem: 'whole' | 'occupancy'): Rational | undefined {
    const share = this.number(value, pointer)
    if (share === undefined) return undefined
    const order = compare(share, one)
    const fits = share.n > 0n && (problem === 'whole' ? order < 0 : order <= 0)
    return fits ? share : this.fault(problem, pointer, value)
  }

  flow(value: Written, pointer: Pointer): Flow | undefined {
    const text = String(value)
    const read = readRate(text)
    if (!read.ok) {
      const suggestion = readNumber(text).ok ? `${text} per year` : (read.suggestion ?? withPer(text))
      return this.fault('rate', pointer, text, { suggestion })
    }
    const { amount, of, per, every } = read.value
    if (amount.n < 0n || every.amount.n <= 0n || (per !== null && per.amount.n <= 0n)) {
      return this.fault('zero', pointer, text)
    }
    if (per === null) return { text, amount, of, per, every }
    const found = this.#context.names.resolve(per.driver, ['driver'], pointer)
    const driver = found.is === 'found' ? this.#drivers.get(found.named.path) : undefined
    if (driver === undefined) return this.fault('driver', pointer, per.driver, { suggestion: text })
    return { text, amount, of, per: { driver, amount: per.amount }, every }
  }

  /** `80% in 20s`: the share and the time, which is clock time. */
  level(value: string, pointer: Pointer): (Peak & { readonly seconds: Rational }) | undefined {
    const read = readLevel(value)
    if (!read.ok) return this.fault('level', pointer, value, { suggestion: read.suggestion ?? asLevel(value) })
    const { share, within } = read.value
    const seconds = durationIn(within, 's')
    if (seconds === null) return this.fault('clock', pointer, value)
    if (seconds.n < 0n) return this.fault('zero', pointer, value)
    return { text: value, share, within, seconds }
  }

  /** A time on the clock, above zero, in seconds. */
  seconds(value: string, pointer: Pointer): Rational | undefined {
    const read = readDuration(value)
    if (!read.ok) return this.fault('time', pointer, value, { suggestion: read.suggestion })
    const seconds = durationIn(read.value, 's')
    if (seconds === null) return this.fault('clock', pointer, value)
    return seconds.n > 0n ? seconds : this.fault('zero', pointer, value)
  }

  allowance(value: Written, pointer: Pointer): Allowance | undefined {
    const read = readAllowance(String(value))
    if (!read.ok) return this.fault('time', pointer, value, { suggestion: read.suggestion })
    const { value: found } = read
    const amounts = found.is === 'share' ? [found.share] : [found.time.amount]
    const isNone = found.is === 'time' && found.every !== null && found.every.amount.n <= 0n
    return isNone || amounts.some((one) => one.n < 0n) ? this.fault('zero', pointer, value) : found
  }

  /** So many units, as a number or with the unit: `13`, `13 days`. */
  unitsOf(unit: Duration['unit'], value: Written, pointer: Pointer): Rational | undefined {
    const bare = readNumber(String(value))
    if (bare.ok && bare.value.n >= 0n) return bare.value
    const read = readDuration(String(value))
    const found = read.ok ? durationIn(read.value, unit) : null
    if (found !== null && found.n >= 0n) return found
    return this.fault('days', pointer, value, { suggestion: read.ok ? null : read.suggestion })
  }
}
