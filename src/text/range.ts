/** `5`, `5-8`, `≥5`, `≤8`; null where there is no bound. Ends are written as they are. */
export function rangeText(low: number | string | null, high: number | string | null): string | null {
  if (low === null) return high === null ? null : `≤${high}`
  if (high === null) return `≥${low}`
  return low === high ? `${low}` : `${low}-${high}`
}
