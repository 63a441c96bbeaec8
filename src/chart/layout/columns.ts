/**
 * Deals heights out into as few runs as keep each within `room`, the runs then being as even as they can be: the
 * lengths of the runs, in order. A single height above `room` is a run of its own.
 */
export function columnsOf(heights: readonly number[], gap: number, room: number): readonly number[] {
  if (heights.length === 1) return [1]
  const least = countOfRuns(heights, gap, room, heights.length)
  if (least === 1) return [heights.length]
  let low = Math.max(0, ...heights)
  let high = Math.max(room, low)
  for (let step = 0; step < 24 && high - low > 0.5; step++) {
    const middle = (low + high) / 2
    if (countOfRuns(heights, gap, middle, least) <= least) high = middle
    else low = middle
  }
  return runs(heights, gap, high)
}

/** How many runs there are; of more than `most` just that there are more. */
function countOfRuns(heights: readonly number[], gap: number, room: number, most: number): number {
  let count = 0
  let used = 0
  for (const height of heights) {
    const needed = used + gap + height
    if (count > 0 && needed <= room) used = needed
    else if (++count > most) return count
    else used = height
  }
  return count
}

function runs(heights: readonly number[], gap: number, room: number): number[] {
  const lengths: number[] = []
  let count = 0
  let used = 0
  for (const height of heights) {
    const needed = count === 0 ? height : used + gap + height
    if (count > 0 && needed > room) {
      lengths.push(count)
      count = 1
      used = height
    } else {
      count++
      used = needed
    }
  }
  if (count > 0) lengths.push(count)
  return lengths
}
