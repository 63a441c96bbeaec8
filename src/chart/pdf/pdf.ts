import PDFDocument from 'pdfkit'
import type { Page, Placed } from '../placed.js'
import { readingOrder } from '../reading-order.js'
import { type Stamp, stampText } from '../stamp.js'
import type { Logo, Theme } from '../theme.js'
import { drawBox, drawEntry, drawLines, drawPaper } from './drawn.js'
import { fontRegister } from './font-register.js'
import type { PdfFont } from './font-runs.js'
import { textDrawer } from './text-drawer.js'

/** What a PDF is drawn with besides its pages. */
export interface PdfOptions {
  readonly theme: Theme
  /** The first one that has a character draws it. None: the fonts that every reader has. */
  readonly fonts: readonly PdfFont[]
  readonly stamp: Stamp | null
  /** The theme's logo; a PDF takes no SVG. */
  readonly logo: Logo | null
}

/**
 * A chart as a PDF: a page each, vectors, text that can be selected, in the order of the plan. The same chart gives the
 * same bytes. Throws `PdfFontError` for a font that cannot be embedded.
 */
export async function pdf(
  { lang, title, pages }: Placed,
  { theme, fonts, stamp, logo }: PdfOptions,
): Promise<Uint8Array> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: lang === 'zh' ? 'zh-CN' : lang,
    tagged: true,
    displayTitle: true,
    info: {
      Title: title,
      Creator: 'orgplan',
      CreationDate: new Date(`${stamp?.date ?? '2000-01-01'}T00:00:00Z`),
      ...(stamp === null ? {} : { Subject: stampText(stamp, lang), Keywords: JSON.stringify({ orgplan: stamp }) }),
    },
  })
  if (stamp === null) delete doc.info.CreationDate
  // PDFKit copies titles into XMP as they are, and hostile ones make that no XML; `Info` says the same.
  Object.assign(doc, { endMetadata: () => {} })
  const parts: Uint8Array[] = []
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  const text = textDrawer(doc, fontRegister(doc, fonts), theme, fonts)
  for (const page of pages) drawPage(doc, page, theme, text, logo)
  doc.end()
  await done
  return Buffer.concat(parts)
}

function drawPage(
  doc: PDFKit.PDFDocument,
  page: Page,
  theme: Theme,
  text: ReturnType<typeof textDrawer>,
  logo: Logo | null,
): void {
  doc.addPage({ size: [page.width, page.height], margin: 0 })
  doc.addNamedDestination(page.id, 'Fit')
  doc.outline.addItem(page.title)
  const part = doc.struct('Sect', { title: page.title })
  doc.addStructure(part)
  const artifact = (draw: () => void): void => {
    doc.markContent('Artifact', { type: 'Layout' })
    draw()
    doc.endMarkedContent()
  }
  const element = (type: 'H1' | 'P', draw: () => void): void => {
    part.add(doc.struct(type, {}, draw))
  }
  artifact(() => {
    drawPaper(doc, page, theme)
    drawLines(doc, page.lines, theme)
  })
  for (const run of page.texts) if (run.as === 'heading') element('H1', () => text(run))
  for (const box of readingOrder(page)) {
    artifact(() => drawBox(doc, box, theme))
    element('P', () => {
      for (const run of box.runs) text(run)
    })
    if (box.page !== null) doc.goTo(box.x, box.y, box.width, box.height, box.page)
  }
  for (const { label } of page.lines) if (label !== null) element('P', () => text(label))
  for (const entry of page.legend) {
    artifact(() => drawEntry(doc, entry, theme))
    element('P', () => text(entry.run))
  }
  for (const run of page.texts) if (run.as !== 'heading') element('P', () => text(run))
  const { logo: at } = page
  if (at !== undefined && logo !== null) {
    artifact(() => {
      const bytes = Buffer.from(logo.base64, 'base64')
      doc.image(bytes, at.x, at.y, { width: at.width, height: at.height })
    })
  }
  part.end()
}
