const written = /^(\d{4})(?:(\d{2})(\d{2})|\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?)$/

/** The ISO date that `2026/10/31`, `2026.10.31`, `2026年10月31日` or `20261031` mean; null where none is certain. */
export function isoDate(text: string): string | null {
  const match = written.exec(text.normalize('NFKC').trim())
  if (match === null) return null
  const [year = '', month = '', day = ''] = match.slice(1).filter((part) => part !== undefined)
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(iso) ? iso : null
}

/** True if a date that is written right exists: 2026-02-30 does not. */
export function isCalendarDate(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}
