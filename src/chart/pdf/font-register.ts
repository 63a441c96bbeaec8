import type { FontData, FontRun, PdfFont } from './font-runs.js'

/** A font file that PDFKit cannot read or embed. */
export class PdfFontError extends Error {
  readonly font: string
  constructor(font: string, cause: unknown) {
    super(font, { cause })
    this.name = 'PdfFontError'
    this.font = font
  }
}

/** Makes a font the current one of a document; says whether bold has to be drawn with an outline. */
export type UseFont = (font: FontRun['font'], bold: boolean) => { readonly outlined: boolean }

export function fontRegister(doc: PDFKit.PDFDocument, fonts: readonly PdfFont[]): UseFont {
  const known = new Set<string>()
  return (font, bold) => {
    if (font === 'standard') {
      doc.font(bold ? 'Helvetica-Bold' : 'Helvetica')
      return { outlined: false }
    }
    const { name, regular, bold: bolder } = fonts[font] as PdfFont
    const data: FontData = bold && bolder !== null ? bolder : regular
    const key = `font-${font}${data === bolder ? '-bold' : ''}`
    try {
      if (known.has(key)) doc.font(key)
      else {
        doc.registerFont(key, Buffer.from(data.bytes), data.face ?? undefined)
        doc.font(key)
        known.add(key)
      }
    } catch (error) {
      throw new PdfFontError(name, error)
    }
    return { outlined: bold && bolder === null }
  }
}
