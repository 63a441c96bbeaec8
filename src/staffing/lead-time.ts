/** What orders lead to, month by month. */
export interface Ordered {
  readonly orders: readonly number[]
  readonly arrivals: readonly number[]
  readonly closing: readonly number[]
}

/**
 * Orders that keep `required` heads where time to fill is a whole number of months: an order of month t starts work on
 * the first day of month t + timeToFill. Each month orders what will be missing then, given who is there, who is on
 * order and who leaves until then. What is missing sooner than the time to fill stays missing.
 */
export function ordersFor(
  required: readonly number[],
  opening: number,
  leavers: readonly number[],
  timeToFill: number,
): Ordered {
  const arrivals: number[] = required.map(() => 0)
  const orders: number[] = []
  const closing: number[] = []
  const total = (list: readonly number[], from: number, to: number): number =>
    list.slice(from, to).reduce((sum, heads) => sum + heads, 0)
  let heads = opening
  for (let month = 0; month < required.length; month++) {
    const due = month + timeToFill
    const then = heads + total(arrivals, month, due + 1) - total(leavers, month, due)
    const order = due < required.length ? Math.max(0, (required[due] ?? 0) - then) : 0
    orders.push(order)
    if (due < required.length) arrivals[due] = (arrivals[due] ?? 0) + order
    heads += (arrivals[month] ?? 0) - (leavers[month] ?? 0)
    closing.push(heads)
  }
  return { orders, arrivals, closing }
}
