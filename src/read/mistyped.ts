/** Ids of four letters or more whose lengths differ by two at most; `team-2` beside `team-1` is no slip. */
export function mayBeMistyped(id: string, other: string): boolean {
  const unnumbered = (text: string): string => text.replace(/[\d一二三四五六七八九十]+/g, '#')
  return id.length > 3 && Math.abs(other.length - id.length) < 3 && unnumbered(id) !== unnumbered(other)
}
