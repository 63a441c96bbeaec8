import type { Fence } from './fences.mjs'

export interface Page {
  /** From the repository's folder, with forward slashes. */
  readonly file: string
  readonly text: string
  readonly fences: readonly Fence[]
}

export function pagesOf(repository: string): Page[]
