/** A cell of a spreadsheet holds no more UTF-16 units than this. */
const longest = 32_767

/** What XML cannot hold, or what the writer would drop without a word. */
const unwritable = /[\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu

function escaped(character: string): string {
  return `\\u${(character.codePointAt(0) as number).toString(16).padStart(4, '0')}`
}

/** Cut to the length that a cell takes, with `…` for what is missing. Never splits a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/**
 * A text without control characters, as a sheet can hold it: what XML cannot hold is shown as an escape (`\ufffe`), and
 * a text over `most` UTF-16 units is cut.
 */
export function writableText(text: string, most = longest): string {
  return cut(text.replace(unwritable, escaped), most)
}

/**
 * The text as the writer is to be given it. Programs read `_x0041_` in a sheet as `A`, so its first `_` is written as
 * such an escape. The writer looks strings up in a plain object, where `constructor` is found before it is put in: a NUL
 * behind those names keeps them apart, and the writer leaves it out of the XML.
 */
export function sharedText(text: string): string {
  const writable = writableText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return writable in Object.prototype ? `${writable}\0` : writable
}
