import type { Page } from './pages.mjs'

export interface Typed {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export function deskIn(folder: string, repository: string, pages: readonly Page[]): (line: string) => Typed
