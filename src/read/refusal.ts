import { parseEvents, YAMLException } from 'js-yaml'

/** Decision Y4. */
export const maxDepth = 400

/** What the parser refused first in a text. */
export interface Refusal {
  readonly reason: string
  readonly position: number
  /** Nested beyond the limit, or beyond what the stack holds. */
  readonly tooDeep: boolean
}

export function refusalOf(error: unknown): Refusal {
  const position = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0
  const reason = error instanceof YAMLException ? error.reason : String(error)
  return { reason, position, tooDeep: error instanceof RangeError || reason.startsWith('nesting exceeded') }
}

/** What the parser refuses first in a text; undefined where the text is well formed. */
export function refusalIn(text: string): Refusal | undefined {
  try {
    parseEvents(text, { maxDepth })
    return undefined
  } catch (error) {
    return refusalOf(error)
  }
}
