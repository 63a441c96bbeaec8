import { capacityRates } from '../../staffing/capacity.js'
import { densityRates } from '../../staffing/density.js'
import { type Norm, normBand } from '../../staffing/ratio.js'
import { one } from '../../staffing/rational.js'
import { StaffingError } from '../../staffing/staffing-error.js'
import type { Measured } from './model.js'
import type { NormText } from './norm-text.js'

type Mode = 'density' | 'block' | 'full-block'

type MadeNorm =
  | { readonly ok: true; readonly norm: Norm }
  | { readonly ok: false; readonly problem: 'mode' | 'zero-divisor' | 'whole-share' | 'too-many' }

/**
 * The norm in terms of the arithmetic. Where what is counted is itself part of what it is measured against, every head
 * more raises both: `1 per 100 heads` is then a share of the whole, 1% of all (staffing: share of total, self included).
 */
export function normOf(text: NormText, mode: Mode, measured: Measured): MadeNorm {
  const whole = measured.by === 'heads' && measured.whole
  const key = whole ? (`whole ${mode}` as const) : mode
  const known = madeNorms.get(text)?.[key]
  if (known !== undefined) return known
  const made = makeNorm(text, mode, whole)
  madeNorms.set(text, { ...madeNorms.get(text), [key]: made })
  return made
}

const madeNorms = new WeakMap<NormText, { readonly [key in Mode | `whole ${Mode}`]?: MadeNorm }>()

function makeNorm(text: NormText, mode: Mode, whole: boolean): MadeNorm {
  if (mode !== 'density' && text.form !== 'density') return { ok: false, problem: 'mode' }
  try {
    const norm = normFor(text, mode, whole)
    normBand(norm, one)
    return { ok: true, norm }
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, problem: 'too-many' }
    if (!(error instanceof StaffingError)) throw error
    return { ok: false, problem: error.code === 'rates_sum_ge_1' ? 'whole-share' : 'zero-divisor' }
  }
}

function normFor(text: NormText, mode: Mode, whole: boolean): Norm {
  switch (text.form) {
    case 'density': {
      const { low, high, per } = text
      if (mode !== 'density') return { is: 'block', low, high, per, blocks: mode === 'block' ? 'started' : 'full' }
      return whole ? { is: 'share', ...densityRates(text), of: 'all' } : { is: 'density', low, high, per }
    }
    case 'capacity': {
      const { count, low, high } = text
      return whole ? { is: 'share', ...capacityRates(text), of: 'all' } : { is: 'capacity', count, low, high }
    }
    case 'share':
      return { is: 'share', low: text.low, high: text.high, of: whole ? 'all' : 'others' }
    case 'absolute':
      return { is: 'absolute', low: text.low, high: text.high }
  }
}
