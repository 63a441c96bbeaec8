import type { Rational } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'

/** What causes work: users, orders, contents. A value known only as a range has different ends. */
export interface Driver {
  readonly id: string
  readonly name: Name
  readonly at: Pointer
  readonly value: { readonly from: Rational; readonly to: Rational } | null
  readonly unit: string | null
  readonly definition: Name | null
  readonly source: string | null
  readonly asOf: string | null
}

export type Drivers = ReadonlyMap<string, Driver>
