export interface BenchRow {
  readonly name: string
  readonly ms: number
  readonly toNode: number
  readonly toJson: number | undefined
  readonly memory: number | undefined
  readonly limit?: { readonly toNode?: number; readonly toJson?: number } | undefined
}

export function benchTable(rows: readonly BenchRow[]): string
export function memoryGrowth(empty: number, peaks: ReadonlyMap<number, number>): string
