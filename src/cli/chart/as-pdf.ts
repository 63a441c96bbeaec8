import { PdfFontError } from '../../chart/pdf/font-register.js'
import { pdf } from '../../chart/pdf/pdf.js'
import type { Logo } from '../../chart/theme.js'
import { UsageError } from '../exit.js'
import type { Drawing } from './drawing.js'
import { pdfFonts } from './pdf-fonts.js'
import { mostPoints } from './pdf-limit.js'
import { placedDrawing } from './placed-drawing.js'
import { loadSharp } from './sharp.js'
import { stampOf } from './stamp-of.js'
import { themeOf } from './theme-of.js'

export async function write(drawing: Drawing): Promise<Uint8Array> {
  const theme = await themeOf(drawing)
  const stamp = stampOf(drawing)
  const placed = placedDrawing(drawing, theme, stamp, true)
  const longest = Math.max(...placed.pages.flatMap(({ width, height }) => [width, height]))
  if (longest > mostPoints) throw tooLong(longest)
  const logo = theme.logo === null ? null : await asPng(theme.logo)
  const unusable = new Set<string>()
  for (;;) {
    const fonts = pdfFonts(drawing, placed, unusable)
    try {
      return await pdf(placed, { theme, fonts, stamp, logo })
    } catch (error) {
      if (!(error instanceof PdfFontError)) throw error
      if (unusable.has(error.font) || error.font === drawing.call.options.font) throw notEmbedded(error.font)
      unusable.add(error.font)
    }
  }
}

const tooLong = (points: number): UsageError =>
  new UsageError({
    en: `a page of the PDF would be ${Math.round(points)} pt long, more than the ${mostPoints} that readers open; use --page a3, --split, --root or --depth, or write .svg`,
    zh: `PDF 的页面将长达 ${Math.round(points)} 磅，超过阅读器的上限 ${mostPoints}；请用 --page a3、--split、--root、--depth，或输出 .svg`,
  })

const notEmbedded = (font: string): UsageError =>
  new UsageError({ en: `${font} cannot be put into a PDF; use another font`, zh: `${font} 无法嵌入 PDF，请换一种字体` })

/** A PDF holds no SVG: it becomes pixels, four for each point it is drawn at. */
async function asPng(logo: Logo): Promise<Logo> {
  if (logo.type === 'image/png') return logo
  const sharp = await loadSharp('pdf')
  const drawn = await sharp(Buffer.from(logo.base64, 'base64'), { density: 288 })
    .resize({ height: 160 })
    .png()
    .toBuffer()
  return { ...logo, type: 'image/png', base64: drawn.toString('base64') }
}
