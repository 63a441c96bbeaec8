import { isBold } from '../pen.js'
import type { Run } from '../placed.js'
import type { Theme } from '../theme.js'
import type { UseFont } from './font-register.js'
import { fontRuns, type PdfFont } from './font-runs.js'

/** Half the share of the type size by which an outline makes regular letters bold. */
const boldness = 0.03

/** Draws lines of text where they are placed. What has no glyph is still there for who copies or listens. */
export function textDrawer(
  doc: PDFKit.PDFDocument,
  use: UseFont,
  theme: Theme,
  fonts: readonly PdfFont[],
): (run: Run) => void {
  return ({ text, x, y, size, anchor, as }) => {
    if (text === '') return
    const bold = isBold(as)
    const { runs, exact } = fontRuns(text, fonts)
    const pieces = runs.map((run) => {
      const { outlined } = use(run.font, bold)
      return { ...run, outlined, width: doc.fontSize(size).widthOfString(run.text) }
    })
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0)
    let at = anchor === 'start' ? x : x - (anchor === 'middle' ? width / 2 : width)
    const color = theme.text[as]
    if (!exact) doc.markContent('Span', { actual: text })
    for (const piece of pieces) {
      use(piece.font, bold)
      doc.fontSize(size).fillColor(color)
      if (piece.outlined) doc.strokeColor(color).lineWidth(size * boldness)
      doc.text(piece.text, at, y, { lineBreak: false, baseline: 'alphabetic', fill: true, stroke: piece.outlined })
      at += piece.width
    }
    if (!exact) doc.endMarkedContent()
  }
}
