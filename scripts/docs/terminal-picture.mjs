import stringWidth from 'string-width'

const cell = { width: 8.4, height: 19 }
const fontSize = 14
/** Wide characters fill their two cells. */
const wideSize = 16
const margin = { x: 18, top: 52, bottom: 16 }
const fonts =
  "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace"

const dark = { ground: '#1f2430', frame: '#2a3040', edge: '#3b4358', text: '#d5dae4', dim: '#8a93a6', title: '#9aa4b8' }
/** The eight colours of a terminal, from 30 on, and their bright sisters from 90 on. */
const ink = ['#5c6678', '#ff7b72', '#8fd694', '#f2cc60', '#79b8ff', '#d8a5ff', '#76dfdd', '#d5dae4']

/**
 * An SVG picture of a terminal with this output in it. Colours are ANSI sequences; links and other sequences are left
 * out. Every character lies in its cell, wide ones in two, whatever font the reader has: a word of narrow characters has
 * its length stated, a wide one its place. Nothing outside the file is referred to.
 */
export function terminalPicture(output, { title, columns }) {
  const rows = output.replace(/\n$/, '').split('\n').map(runsOf)
  const width = round(margin.x * 2 + columns * cell.width)
  const height = margin.top + rows.length * cell.height + margin.bottom
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (fill, at) => `<circle cx="${22 + at * 20}" cy="18" r="6" fill="${fill}"/>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    `<rect x=".5" y=".5" width="${round(width - 1)}" height="${height - 1}" rx="9" fill="${dark.ground}" stroke="${dark.edge}"/>`,
    `<path d="M.5 36V9.5a9 9 0 0 1 9-9H${round(width - 9.5)}a9 9 0 0 1 9 9V36Z" fill="${dark.frame}"/>`,
    ...dots,
    `<g font-family="${escaped(fonts)}" font-size="${fontSize}" fill="${dark.text}">`,
    `<text x="${round(width / 2)}" y="23" font-size="13" fill="${dark.title}" text-anchor="middle">${escaped(title)}</text>`,
    ...rows.flatMap((runs, row) => runs.flatMap((run) => shapesOf(run, margin.top + (row + 1) * cell.height - 5))),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** A line as runs of one style and one width of character: `{ text, column, width, wide, style }`. */
function runsOf(line) {
  const runs = []
  let style = {}
  let column = 0
  for (const { sequence, text } of partsOf(line)) {
    if (sequence !== undefined) style = styled(style, sequence)
    for (const { segment } of text === undefined ? [] : graphemes.segment(text)) {
      const width = stringWidth(segment)
      if (width === 0) continue
      const wide = width > 1
      const last = runs.at(-1)
      if (last !== undefined && last.style === style && last.wide === wide) {
        last.text += segment
        last.width += width
      } else runs.push({ text: segment, column, width, wide, style })
      column += width
    }
  }
  return runs
}

const graphemes = new Intl.Segmenter()
const sequences = /\u001b\[([0-9;]*)m|\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g

function* partsOf(line) {
  let from = 0
  for (const match of line.matchAll(sequences)) {
    yield { text: line.slice(from, match.index) }
    if (match[1] !== undefined) yield { sequence: match[1] }
    from = match.index + match[0].length
  }
  yield { text: line.slice(from) }
}

/** The style after an SGR sequence such as `1;31`. */
function styled(before, sequence) {
  let style = before
  for (const code of sequence.split(';').map(Number)) {
    if (code === 0) style = {}
    else if (code === 1) style = { ...style, bold: true }
    else if (code === 2) style = { ...style, dim: true }
    else if (code === 4) style = { ...style, underline: true }
    else if (code === 22) style = { ...style, bold: false, dim: false }
    else if (code === 24) style = { ...style, underline: false }
    else if (code === 39) style = { ...style, colour: undefined }
    else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) style = { ...style, colour: ink[code % 10] }
  }
  return style
}

function shapesOf({ text, column, width, wide, style }, baseline) {
  const x = round(margin.x + column * cell.width)
  const length = round(width * cell.width)
  const fill = style.colour ?? (style.dim ? dark.dim : undefined)
  const paint = fill === undefined ? '' : ` fill="${fill}"`
  const bold = style.bold ? ' font-weight="bold"' : ''
  const places = wide ? [{ text, place: `x="${wideAt(text, x).join(' ')}" font-size="${wideSize}"` }] : words(text, x)
  const shapes = places.map((one) => `<text ${one.place} y="${baseline}"${paint}${bold}>${escaped(one.text)}</text>`)
  if (style.underline) {
    shapes.push(`<path d="M${x} ${baseline + 3}h${length}" stroke="${fill ?? dark.text}"/>`)
  }
  return shapes
}

/** The words of a narrow run: spaces are not drawn, as programs differ in what they keep of them. */
function words(text, x) {
  return [...text.matchAll(/[^ ]+/g)].map((match) => {
    const from = round(x + stringWidth(text.slice(0, match.index)) * cell.width)
    const length = round(stringWidth(match[0]) * cell.width)
    return { text: match[0], place: `x="${from}" textLength="${length}" lengthAdjust="spacingAndGlyphs"` }
  })
}

/** Where each wide character begins: in the middle of its two cells, its glyph being as wide as the font is high. */
function wideAt(text, x) {
  const inset = (2 * cell.width - wideSize) / 2
  return [...graphemes.segment(text)].map((_, at) => round(x + at * 2 * cell.width + inset))
}

const round = (number) => Number(number.toFixed(2))
const escaped = (text) =>
  text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '')
