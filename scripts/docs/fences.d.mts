export interface Fence {
  readonly info: string
  readonly text: string
  readonly line: number
  readonly marks: readonly string[]
  readonly start: number
  readonly end: number
}

export function fencesOf(markdown: string): Fence[]
export function markOf(fence: Fence, name: string): string | undefined
