const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const zeroWidth = '&#8203;'

/**
 * A text as Markdown that shows it letter by letter: no markup, HTML, link, image, mention or issue reference comes of
 * it, in a table cell or within a line. GitHub links bare addresses even when escaped, so a zero-width space parts
 * those. The text is one line without control characters.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]|~$]|[&<>]|:(?=\/\/)|@(?=\S)|#(?=\d)|www(?=\.)/gi, (found) => {
    if (found.length > 1 || ':@#'.includes(found)) return found + zeroWidth
    return entities[found] ?? `\\${found}`
  })
}

/** {@link escapeMarkdown} for a line of its own: no heading, list or rule comes of it either. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text).replace(/^(\d*)([-+=#.)])/, '$1\\$2')
}
