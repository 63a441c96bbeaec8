import type { Page, Placed } from '../../chart/placed.js'
import { largestScale, longestSide, pixelsOf, scales } from '../../chart/png/pixels.js'
import { withTexts } from '../../chart/png/text-chunks.js'
import { type Stamp, stampText } from '../../chart/stamp.js'
import { svg } from '../../chart/svg/svg.js'
import type { Theme } from '../../chart/theme.js'
import { type Call, optionText } from '../command.js'
import { UsageError } from '../exit.js'
import type { Drawing } from './drawing.js'
import { placedDrawing } from './placed-drawing.js'
import { loadSharp } from './sharp.js'
import { stampOf } from './stamp-of.js'
import { tellMissingFont } from './tell-missing-font.js'
import { themeOf } from './theme-of.js'

/** The SVG of every page as pixels, by sharp: it draws with the fonts of this machine. */
export async function write(drawing: Drawing): Promise<readonly Uint8Array[]> {
  const scale = scaleOf(drawing.call)
  const theme = await themeOf(drawing)
  const stamp = stampOf(drawing)
  const placed = placedDrawing(drawing, theme, stamp)
  for (const page of placed.pages) {
    const size = pixelsOf(page, scale)
    if (Math.max(size.width, size.height) > longestSide) throw tooLarge(size, scale, page)
  }
  const sharp = await loadSharp('png')
  tellMissingFont(drawing, placed.pages)
  const pages: Uint8Array[] = []
  for (const page of placed.pages) pages.push(await pngOf(page, { placed, theme, stamp, scale, sharp }))
  return pages
}

interface Work {
  readonly placed: Placed
  readonly theme: Theme
  readonly stamp: Stamp | null
  readonly scale: number
  readonly sharp: Awaited<ReturnType<typeof loadSharp>>
}

async function pngOf(page: Page, { placed, theme, stamp, scale, sharp }: Work): Promise<Uint8Array> {
  const { lang } = placed
  const size = pixelsOf(page, scale)
  const png = await sharp(Buffer.from(svg(placed, page, theme, stamp)), {
    // Sharp draws a point as a pixel at 72 dots an inch.
    density: 72 * scale,
    limitInputPixels: longestSide * longestSide,
    unlimited: true,
  })
    .resize({ ...size, fit: 'fill' })
    .flatten({ background: theme.paper })
    .withMetadata({ density: Math.round(72 * scale) })
    .png({ compressionLevel: 9 })
    .toBuffer()
  return withTexts(png, [
    ['Title', placed.title],
    ['Software', 'orgplan'],
    ...(stamp === null
      ? []
      : ([
          ['Description', stampText(stamp, lang)],
          ['orgplan', JSON.stringify(stamp)],
        ] as const)),
  ])
}

function scaleOf(call: Call): number {
  const asked = optionText(call, 'scale')
  if (asked === undefined) return scales.usual
  const scale = Number(asked)
  if (/^\d+(?:\.\d+)?$/.test(asked) && scale >= scales.least && scale <= scales.most) return scale
  throw new UsageError({
    en: `--scale takes a number from ${scales.least} to ${scales.most}, not ${asked}`,
    zh: `--scale 要写 ${scales.least} 至 ${scales.most} 的数字，而不是 ${asked}`,
  })
}

function tooLarge({ width, height }: { width: number; height: number }, scale: number, page: Page): UsageError {
  const fitting = largestScale(page)
  const smaller =
    fitting >= scales.least ? { en: `--scale ${fitting}, `, zh: `--scale ${fitting}、` } : { en: '', zh: '' }
  return new UsageError({
    en: `a PNG of ${width} × ${height} pixels (--scale ${scale}) is more than the ${longestSide} a side that programs open; use ${smaller.en}--page a3, --root or --depth, or write .svg or .pdf`,
    zh: `PNG 将有 ${width} × ${height} 像素（--scale ${scale}），超过一般程序能打开的每边 ${longestSide} 像素；请改用 ${smaller.zh}--page a3、--root 或 --depth，或输出 .svg、.pdf`,
  })
}
