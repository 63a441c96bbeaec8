import { lexer, type Token, type Tokens } from 'marked'

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', '#8203': '', '#39': "'", quot: '"' }
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|#8203|#39|quot);/g, (_all, name) => entities[name] ?? '')

/** Everything of a Markdown text that a reader may act on or that is no plain text, in order. */
export interface ReadMarkdown {
  readonly headings: readonly string[]
  /** The text of each item, its line breaks as `\n`. */
  readonly items: readonly string[]
  readonly cells: readonly (readonly string[])[]
  /** Links, images, code, emphasis and tags within items and cells. */
  readonly markup: readonly string[]
  readonly html: readonly string[]
}

/** A page as GitHub reads it: block by block, with the marks inside each. */
export function readMarkdown(text: string): ReadMarkdown {
  const [headings, items, html, markup]: [string[], string[], string[], string[]] = [[], [], [], []]
  const cells: string[][] = []
  const line = (tokens: readonly Token[]): string => tokens.map((token) => inline(token, markup)).join('')
  const walk = (token: Token): void => {
    if (token.type === 'heading') headings.push(line((token as Tokens.Heading).tokens))
    else if (token.type === 'html') html.push(token.raw.trim())
    else if (token.type === 'list') for (const one of (token as Tokens.List).items) items.push(line(one.tokens))
    else if (token.type === 'table')
      for (const row of (token as Tokens.Table).rows) cells.push(row.map((cell) => line(cell.tokens)))
    else if (token.type === 'paragraph') line((token as Tokens.Paragraph).tokens)
    else if (token.type !== 'space') markup.push(`block ${token.type}`)
  }
  for (const token of lexer(text, { gfm: true })) walk(token)
  return { headings, items, cells, markup, html }
}

function inline(token: Token, markup: string[]): string {
  if (token.type === 'html' && token.raw === '<br>') return '\n'
  if (token.type === 'escape') return token.text
  if (token.type === 'text') {
    const { tokens } = token as Tokens.Text
    return tokens === undefined ? decoded(token.raw) : tokens.map((one) => inline(one, markup)).join('')
  }
  markup.push(`${token.type} ${token.raw}`)
  return token.type === 'codespan' ? token.raw : ''
}
