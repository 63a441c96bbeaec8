import type { PaySection } from '../../generated/plan.js'
import { entriesOf } from '../../section/entries.js'
import { moneyPlaces } from '../../staffing/money.js'
import { readNumber } from '../../staffing/number.js'
import { monthlyPayDays, type PayDays } from '../../staffing/pay-days.js'
import { fromInteger, type Rational, zero } from '../../staffing/rational.js'
import { childPointer } from '../../text/pointer.js'
import { meantPeriods } from './meant-period.js'
import type { PayFault, PaySettings } from './model.js'

const twelve = fromInteger(12)
const daysInYear = 365
const isMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/

/** The settings of `pay` with what is left out filled in. */
export function paySettings(file: PaySection, currency: string | null, faults: PayFault[]): PaySettings {
  const period = file.period ?? 'month'
  if (file.months !== undefined && period === 'year') {
    faults.push({ is: 'months', pointer: '/pay/months', on: 'key', text: String(file.months), near: [] })
  }
  const months = amount(file.months) ?? twelve
  if (months.n === 0n) {
    faults.push({ is: 'no-months', pointer: '/pay/months', on: 'value', text: String(file.months), near: [] })
  }
  return {
    period,
    months,
    onCost: amount(file.onCost) ?? zero,
    costPerHire: amount(file.costPerHire) ?? zero,
    raises: raisesOf(file, faults),
    proration: file.proration ?? 'calendar-month',
    at: file.at ?? 'mid',
    currency,
    places: moneyPlaces(currency),
  }
}

function raisesOf(file: PaySection, faults: PayFault[]): PaySettings['raises'] {
  const raises: { month: string; rate: Rational }[] = []
  for (const [month, written] of entriesOf(file.merit)) {
    const rate = amount(written)
    if (!isMonth.test(month)) {
      const pointer = childPointer('/pay/merit', month)
      const near = meantPeriods(month).filter((period) => isMonth.test(period))
      faults.push({ is: 'merit-month', pointer, on: 'key', text: month, near })
    } else if (rate !== null) raises.push({ month, rate })
  }
  return raises.sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** Days by which amounts a day are counted; null where the plan does not say, or says more than a year has. */
export function payDaysOf({ days }: PaySection, faults: PayFault[]): PayDays | null {
  if (days === undefined) return null
  const [rest, holidays] = [amount(days.rest) ?? zero, amount(days.holidays) ?? zero]
  if (rest.n + holidays.n >= BigInt(daysInYear)) {
    const text = `${rest.n + holidays.n}`
    faults.push({ is: 'days', pointer: '/pay/days', on: 'key', text, near: [] })
    return null
  }
  return monthlyPayDays(daysInYear, Number(rest.n), Number(holidays.n))
}

/** A checked number of the plan; null where there is none. */
export function amount(written: string | number | null | undefined): Rational | null {
  if (written === undefined || written === null) return null
  const read = readNumber(String(written))
  return read.ok ? read.value : null
}
