import type { PayComponentFile } from '../../generated/plan.js'
import { readNumber } from '../../staffing/number.js'
import type { PayDays } from '../../staffing/pay-days.js'
import { div, fromInteger, mul, type Rational } from '../../staffing/rational.js'
import type { Pointer } from '../../text/pointer.js'
import type { PayFault } from './model.js'
import { amount } from './settings.js'

/** `20% of base`, `base的20%`. */
export interface ShareOf {
  readonly share: Rational
  readonly of: string
}

export function readShare(text: string): ShareOf | null {
  const tidy = text.normalize('NFKC').trim()
  const english = /^(\S+) of (\S+)$/.exec(tidy)
  const chinese = /^(\S+?) ?的 ?(\S+)$/.exec(tidy)
  const [number, of] = english ? [english[1], english[2]] : [chinese?.[2], chinese?.[1]]
  if (number === undefined || of === undefined) return null
  const read = readNumber(number)
  return read.ok && read.value.n >= 0n ? { share: read.value, of } : null
}

const timesAYear: { readonly [unit: string]: number } = { week: 52, month: 12, quarter: 4, 'half-year': 2, year: 1 }

interface Paid {
  readonly period: 'month' | 'year'
  /** Days of an average month; null where the plan does not say. */
  readonly days: PayDays | null
}

/**
 * What an amount comes to in a year: a month counts twelve times, a week 52 times. By the day, the days worked count
 * where the basis is attendance, else the days paid. Null, with a fault, where that is not known.
 */
export function annualAmount(file: PayComponentFile, at: Pointer, paid: Paid, faults: PayFault[]): Rational | null {
  const each = amount(file.amount)
  if (each === null) return null
  const written = file.every ?? paid.period
  const match = /^(?:(\d+) )?(.+?)s?$/.exec(written)
  const [every, unit = ''] = [Number(match?.[1] ?? 1), match?.[2]]
  if (every === 0) return fault('every')
  if (unit === 'day') {
    if (paid.days === null) return fault('every-day')
    const days = file.basis === 'attendance' ? paid.days.worked : paid.days.paid
    return div(mul(mul(each, days), fromInteger(12)), fromInteger(every))
  }
  const times = timesAYear[unit]
  return times === undefined ? fault('every') : div(mul(each, fromInteger(times)), fromInteger(every))

  function fault(is: 'every' | 'every-day'): null {
    faults.push({ is, pointer: `${at}/every`, on: 'value', text: written, near: [] })
    return null
  }
}
