import type { Said } from '../findings/message.js'

/** One part of an explanation: a heading, and line by line what stands under it. */
export interface ExplainedPart {
  readonly heading: Said
  readonly lines: readonly Said[]
}
