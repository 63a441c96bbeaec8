/** Numbers by rank, the least first; of the same rank the one that came first. */
export class Heap {
  private readonly values: number[] = []
  private readonly ranks: number[] = []

  push(value: number, rank: number): void {
    const { values, ranks } = this
    let at = values.length
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((ranks[above] as number) <= rank) break
      values[at] = values[above] as number
      ranks[at] = ranks[above] as number
      at = above
    }
    values[at] = value
    ranks[at] = rank
  }

  pop(): number | undefined {
    const { values, ranks } = this
    const first = values[0]
    const value = values.pop()
    const rank = ranks.pop()
    const size = values.length
    if (size === 0 || value === undefined || rank === undefined) return first
    let at = 0
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && (ranks[below + 1] as number) < (ranks[below] as number)) below++
      if ((ranks[below] as number) >= rank) break
      values[at] = values[below] as number
      ranks[at] = ranks[below] as number
      at = below
    }
    values[at] = value
    ranks[at] = rank
    return first
  }
}
