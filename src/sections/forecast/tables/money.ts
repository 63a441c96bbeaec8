import type { Cell, Column, Row } from '../../../table/table.js'
import { withCurrency } from '../../../text/currency.js'
import { decimalText, type Fraction, groupDigits } from '../../../text/format.js'
import type { Pair } from '../../../text/lang.js'
import type { Cost, Payroll } from '../payroll.js'

const heads = {
  payroll: { en: 'Payroll', zh: '人工成本' },
  bands: { en: 'Over the bands', zh: '带宽上下限' },
  payrollLow: { en: 'At band minimum', zh: '带宽下限' },
  payrollHigh: { en: 'At band maximum', zh: '带宽上限' },
  hiring: { en: 'Hiring', zh: '其中招聘' },
} satisfies { [key: string]: Pair }

/** The columns of what months cost; amounts are shown without decimals where all rows have whole ones. */
export function moneyColumns({ settings }: Payroll, rows: readonly Row[]): Column[] {
  const column = (key: 'payroll' | 'payrollLow' | 'payrollHigh' | 'hiring', more: Partial<Column> = {}): Column => {
    const places = rows.every((row) => isWhole(row.cells[key])) ? 0 : settings.places
    return { key, head: heads[key], kind: { is: 'money', currency: settings.currency, places }, ...more }
  }
  const isRange = rows.some((row) => row.cells.bands !== null)
  const bands = withCurrency(heads.bands, settings.currency)
  return [
    column('payroll'),
    ...(isRange ? [{ key: 'bands', head: bands, kind: { is: 'range' }, readBy: 'people', wide: true } as const] : []),
    column('payrollLow', { readBy: 'programs' }),
    column('payrollHigh', { readBy: 'programs' }),
    column('hiring', settings.costPerHire.n === 0n ? { readBy: 'programs' } : { wide: true }),
  ]
}

/** The cells of one row. A range is for people in whole units of the currency, and only where it is one. */
export function moneyCells(cost: Cost | null): { readonly [key: string]: Cell } {
  if (cost === null) return { payroll: null, bands: null, payrollLow: null, payrollHigh: null, hiring: null }
  const { payroll, low, high, hiring } = cost
  return { payroll, bands: bandsText(cost), payrollLow: low, payrollHigh: high, hiring }
}

function bandsText({ low, high }: Cost): string | null {
  const text = (amount: Fraction): string => groupDigits(decimalText(amount, 0))
  return low.n === high.n && low.d === high.d ? null : `${text(low)}-${text(high)}`
}

const isWhole = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'object' && (cell as Fraction).d === 1n)
