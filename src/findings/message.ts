import type { Fmt, Fraction } from '../text/format.js'
import type { Lang, Name } from '../text/lang.js'
import { withNames } from '../text/spacing.js'

/** What a message may carry: language-neutral data only. Text is made when the finding is shown. */
export type Arg = string | number | boolean | null | Fraction | Name | readonly string[] | readonly Name[]
export type Args = { readonly [key: string]: Arg }

/** A message that has been said: its public code, its arguments, and its text on demand. */
export interface Said {
  readonly code: string
  readonly args: Args
  text(fmt: Fmt): string
}

/**
 * Declares a message: a public code and one typed function per language, beside the rule that says it.
 * Only `en` writes the argument type; a missing language or argument does not compile.
 */
export function message<A extends Args = Record<never, never>>(
  code: string,
  pair: { readonly [L in Lang]: (args: A, fmt: Fmt) => string },
): (args: A) => Said {
  return (args) => ({ code, args, text: (fmt) => withNames(fmt, (f) => pair[fmt.lang](args, f)) })
}

/** Arguments as the public JSON has them: strings and numbers only (decision F1). */
export function plainArgs(args: Args): Record<string, string | number> {
  const plain: Record<string, string | number> = {}
  for (const [key, value] of Object.entries(args)) {
    if (value !== null) plain[key] = plainArg(value)
  }
  return plain
}

function plainArg(value: Exclude<Arg, null>): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? item : item.id)).join(', ')
  if ('id' in value) return value.id
  const fraction = value as Fraction
  return fraction.d === 1n ? fraction.n.toString() : `${fraction.n}/${fraction.d}`
}
