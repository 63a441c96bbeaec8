import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { unzipped } from './zip.js'

export interface ReadCell {
  /** `t` of the cell: `s` is a text, nothing a number or a date. */
  readonly type: string | null
  /** The text or the number in it; null where the cell is empty. */
  readonly value: string | null
  readonly formula: string | null
  readonly format: string | null
  readonly bold: boolean
  readonly italic: boolean
  readonly color: string | null
  readonly fill: string | null
  readonly align: string | null
  readonly indent: string | null
  readonly wraps: boolean
}

export interface Workbook {
  readonly sheet: string
  readonly cells: ReadonlyMap<string, ReadCell>
  readonly widths: readonly number[]
  /** Where what scrolls begins. */
  readonly frozen: string | null
  readonly strings: readonly string[]
}

const namespaces = { x: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }

/** Reads the bytes of a workbook as a spreadsheet program does: by its parts, parsed as XML. Throws where one is not sound. */
export function workbookOf(bytes: Uint8Array): Workbook {
  const parts = unzipped(bytes)
  const documents: XmlDocument[] = []
  const root = (path: string): XmlElement => {
    const text = parts.get(path)?.text
    if (text === undefined) throw new Error(`the workbook has no ${path}`)
    const parsed = XmlDocument.fromString(text)
    documents.push(parsed)
    return parsed.root
  }
  try {
    for (const [path, { text }] of parts) if (/\.(?:xml|rels)$/.test(path)) XmlDocument.fromString(text).dispose()
    const strings = all(root('xl/sharedStrings.xml'), '//x:si/x:t').map((one) => decoded(one.content))
    const styles = root('xl/styles.xml')
    const sheet = root('xl/worksheets/sheet1.xml')
    const styleOf = stylesOf(styles)
    const cells = all(sheet, '//x:sheetData/x:row/x:c').map((cell): [string, ReadCell] => {
      const raw = all(cell, 'x:v')[0]?.content ?? null
      const type = attribute(cell, 't')
      return [
        attribute(cell, 'r') ?? '',
        {
          type,
          value: type === 's' ? (strings[Number(raw)] ?? null) : raw,
          formula: all(cell, 'x:f')[0]?.content ?? null,
          ...styleOf(Number(attribute(cell, 's') ?? 0)),
        },
      ]
    })
    const pane = all(sheet, '//x:pane')[0]
    return {
      sheet: attribute(all(root('xl/workbook.xml'), '//x:sheet')[0] as XmlElement, 'name') ?? '',
      cells: new Map(cells),
      widths: all(sheet, '//x:col').map((column) => Number(attribute(column, 'width'))),
      frozen: pane === undefined ? null : attribute(pane, 'topLeftCell'),
      strings,
    }
  } finally {
    for (const one of documents) one.dispose()
  }
}

/** A text as programs show it: `_x0041_` is `A`. */
const decoded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const all = (element: XmlElement, path: string): XmlElement[] => element.find(path, namespaces) as XmlElement[]
const attribute = (element: XmlElement, name: string): string | null => element.attr(name)?.value ?? null

type ReadStyle = Omit<ReadCell, 'type' | 'value' | 'formula'>

function stylesOf(root: XmlElement): (index: number) => ReadStyle {
  const formats = new Map(
    all(root, '//x:numFmt').map((one) => [attribute(one, 'numFmtId'), attribute(one, 'formatCode')]),
  )
  const fonts = all(root, '//x:fonts/x:font')
  const fills = all(root, '//x:fills/x:fill')
  const read = (index: number): ReadStyle => {
    const style = all(root, '//x:cellXfs/x:xf')[index] as XmlElement
    const font = fonts[Number(attribute(style, 'fontId') ?? 0)] as XmlElement
    const fill = fills[Number(attribute(style, 'fillId') ?? 0)] as XmlElement
    const alignment = all(style, 'x:alignment')[0]
    const aligned = (name: string): string | null => (alignment === undefined ? null : attribute(alignment, name))
    const rgb = (element: XmlElement, path: string): string | null => {
      const found = all(element, path)[0]
      return found === undefined ? null : attribute(found, 'rgb')
    }
    return {
      format: formats.get(attribute(style, 'numFmtId')) ?? null,
      bold: all(font, 'x:b').length > 0,
      italic: all(font, 'x:i').length > 0,
      color: rgb(font, 'x:color'),
      fill: rgb(fill, 'x:patternFill/x:fgColor'),
      align: aligned('horizontal'),
      indent: aligned('indent'),
      wraps: aligned('wrapText') === '1',
    }
  }
  const known = new Map<number, ReadStyle>()
  return (index) => {
    const style = known.get(index) ?? read(index)
    known.set(index, style)
    return style
  }
}
