interface Link {
  readonly id: string
  next: Link | null
}

/** The ids of all lists, each once: those of the first as they stand, others behind what stands before them in theirs. */
export function mergedOrder(lists: readonly (readonly string[])[]): string[] {
  const links = new Map<string, Link>()
  const head: Link = { id: '', next: null }
  for (const list of lists) {
    let before = head
    for (const id of list) {
      let link = links.get(id)
      if (link === undefined) {
        link = { id, next: before.next }
        before.next = link
        links.set(id, link)
      }
      before = link
    }
  }
  const order: string[] = []
  for (let link = head.next; link !== null; link = link.next) order.push(link.id)
  return order
}
