import type { Ratio as RatioFile } from '../../generated/plan.js'
import type { Step } from '../../staffing/ladder.js'
import { readNumber } from '../../staffing/number.js'
import { type Rational, zero } from '../../staffing/rational.js'
import type { Tiers } from '../../staffing/tier.js'
import type { Pointer } from '../../text/pointer.js'

/** The keys that say how many, of which a ratio has one. */
const normKeys = ['norm', 'tiers', 'ladder', 'demands', 'apportion'] as const

/** A norm that is more than one line, as it is written, before its nouns are looked up (decision R1). */
export type Shape =
  | ({ readonly form: 'tiers'; readonly noun: string } & Tiers)
  | { readonly form: 'ladder'; readonly noun: string; readonly steps: readonly Step[] }
  | { readonly form: 'demands'; readonly combine: 'pooled' | 'dedicated'; readonly items: readonly DemandText[] }
  | {
      readonly form: 'apportion'
      readonly heads: number
      readonly among: readonly WeightText[]
      /** Which of them this ratio is about. */
      readonly part: number
    }

export interface DemandText {
  readonly need: Rational
  readonly per: Rational
  readonly noun: string
}

export interface WeightText {
  readonly role: string
  /** A number, or else the noun that it goes by. */
  readonly weight: Rational | null
  readonly noun: string
}

/** What is wrong with such a norm. */
export type ShapeFault =
  | { readonly is: 'no-norm' | 'second-norm'; readonly pointer: Pointer; readonly text: string }
  /** Only the last band, and always that one, has no end. */
  | { readonly is: 'open-band' | 'closed-band'; readonly pointer: Pointer; readonly text: string }
  | { readonly is: 'band-order'; readonly pointer: Pointer; readonly text: string; readonly below: Rational }
  | {
      readonly is: 'same-step' | 'same-role' | 'no-weights' | 'apportion-of' | 'apportion-each'
      readonly pointer: Pointer
      readonly text: string
    }
  /** The heads at a driver value and just above it. */
  | {
      readonly is: 'drop'
      readonly pointer: Pointer
      readonly text: string
      readonly ratio: string
      readonly ladder: boolean
      readonly at: Rational
      readonly heads: number
      readonly headsAbove: number
    }

/** The keys among `normKeys` that a ratio has, in the order of the format. */
export const normKeysOf = (file: RatioFile): readonly (typeof normKeys)[number][] =>
  normKeys.filter((key) => file[key] !== undefined)

/** A number that the schema has seen. */
export function numberOf(value: string | number | undefined): Rational {
  const read = readNumber(String(value))
  return read.ok ? read.value : zero
}
