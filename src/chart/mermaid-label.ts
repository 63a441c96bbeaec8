import type { Lang, Name, Pair } from '../text/lang.js'
import { shownName } from '../text/lang.js'

const spaces = / *[\t-\r\u0085\u2028\u2029][\t-\r \u0085\u2028\u2029]*| {2,}/g
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff\p{Cs}]/gu
const unsafe = /^\p{M}|[^\p{L}\p{M}\p{N} ·,()/\u{2000}-\u{10ffff}]/gu
// Mermaid draws `$$x$$` as a formula, `fa:fa-user` as an icon and `\n` as a line break, and writes its own codes as
// `ﬂ°°34¶ß`; it looks for them after decoding ours.
const active = /\$(?=\$)|\\(?=n)|fa[bklrs]?:(?=fa-)|ﬂ(?=°)|¶(?=ß)/g
// Mermaid's grammar takes any line with `direction LR` in it for a statement, even inside quotes.
const statement = /direction(?=\s+(?:TB|TD|BT|RL|LR))/g
const listItem = /^(\d+)\)/
const code = (c: string): string => `#${c.codePointAt(0)};`
const inert = (text: string): string => text.replace(active, '$&\u2060')
const escaped = (text: string): string =>
  inert(text).replace(unsafe, code).replace(statement, 'directio#110;').replace(listItem, '$1#41;')

/** A name or fixed text in one language. */
export function shownText(text: Name | Pair, lang: Lang): string {
  return 'id' in text ? shownName(text, lang) : text[lang]
}

/**
 * Text as one line of a box shows it: runs of spaces, tabs and line breaks are one space, none at the ends; direction
 * and zero-width controls are left out (joiners stay, scripts and emoji need them); other control characters, lone
 * surrogates and noncharacters are `\ufffd`; NFC.
 */
export function labelText(text: string): string {
  return text.replace(invisible, '').replace(spaces, ' ').replace(unprintable, '\ufffd').trim().normalize('NFC')
}

/**
 * Lines of plain text as the inside of a quoted Mermaid label, joined by `<br/>`. Letters, digits, marks, space,
 * `· , ( ) /` and everything from U+2000 stay; any other character is `#<decimal>;`, so nothing can end the label,
 * start markup or be read as Markdown (`1)` would begin a list). Word joiners part what Mermaid would read as a formula
 * or an icon. Empty lines are left out; no text is one hard space.
 */
export function mermaidLabel(lines: readonly string[]): string {
  const shown = lines.map(labelText).filter((text) => text !== '')
  return shown.length === 0 ? '#160;' : shown.map(escaped).join('<br/>')
}

/**
 * Text as a double-quoted YAML scalar for the front matter's `title`, where Mermaid knows no entity codes and drops
 * tags: `<` and `>` become their full-width forms.
 */
export function mermaidTitle(text: string): string {
  const safe = inert(labelText(text)).replaceAll('<', '＜').replaceAll('>', '＞')
  return `"${safe.replace(/["\\`%{}]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`)}"`
}
