import { mermaid } from '../../chart/mermaid.js'
import { shownText } from '../../chart/mermaid-label.js'
import { decodedSvg, mermaidError, missingLabels, stampedSvg, svgSize } from '../../chart/mermaid-svg.js'
import { longestSide } from '../../chart/png/pixels.js'
import { stampText } from '../../chart/stamp.js'
import { findBrowser } from '../../host/browsers.js'
import { openRenderer, type Renderer, RendererError } from '../../host/mermaid-renderer.js'
import { optionText, outputFile } from '../command.js'
import { say } from '../say.js'
import type { Drawing } from './drawing.js'
import { mermaidPages } from './mermaid-pages.js'
import { mostPoints } from './pdf-limit.js'
import { renderedFormat, sandboxed } from './renderer.js'
import {
  browserRefused,
  noBrowser,
  notAsDrawn,
  rendererFault,
  tooLargeForPdf,
  tooLargeForPng,
} from './renderer-faults.js'
import { stampOf } from './stamp-of.js'
import { withoutFont } from './tell-missing-font.js'

/** Mermaid does not break lines of SVG text; about 300 pixels. */
const labelColumns = 40
const pngScale = 2
/** Of CSS. */
const pointsPerPixel = 0.75

/**
 * The chart as mermaid-cli renders it, in one browser: a PDF of a chart over Mermaid's usual limits has an overview and
 * a page for each part (decision H1), a picture shows it whole. What comes out is looked at: every label is there.
 */
export async function write(drawing: Drawing): Promise<string | Uint8Array> {
  const { call, chart, lang } = drawing
  const file = outputFile(call)
  const format = renderedFormat(call, file) ?? 'svg'
  const shown = file ?? format
  const renderer = await opened(drawing, shown)
  try {
    tellMissingFont(drawing)
    const { pages, options: written } = mermaidPages(drawing)
    const options = { ...written, columns: labelColumns }
    const stamp = stampOf(drawing)
    const parts = format === 'pdf' ? pages.map((page) => page.chart) : [chart]
    const drawn: string[] = []
    for (const [at, part] of parts.entries()) {
      const id = `orgplan${at + 1}`
      const raw = await renderer.svg(mermaid(part, options), id)
      const svg = decodedSvg(raw)
      const error = mermaidError(raw, id)
      const missing = error === null ? missingLabels(svg, id, part, lang) : []
      if (error !== null || missing.length > 0) throw notAsDrawn(shown, error ?? missing[0] ?? '')
      drawn.push(stamp === null ? svg : stampedSvg(svg, stampText(stamp, lang)))
    }
    return await fileOf(drawn, format, renderer, shown)
  } catch (error) {
    if (error instanceof RendererError) throw rendererFault(shown, error)
    throw error
  } finally {
    await renderer.close()
  }
}

async function fileOf(
  drawn: readonly string[],
  format: 'svg' | 'png' | 'pdf',
  renderer: Renderer,
  shown: string,
): Promise<string | Uint8Array> {
  const first = drawn[0] ?? ''
  if (format === 'svg') return `${first}\n`
  if (format === 'pdf') {
    const sheets = drawn.map((svg) => ({ svg, size: svgSize(svg) }))
    const longest = Math.max(...sheets.flatMap(({ size }) => [size.width, size.height])) * pointsPerPixel
    if (longest > mostPoints) throw tooLargeForPdf(shown, Math.round(longest), mostPoints)
    return renderer.pdf(sheets)
  }
  const size = svgSize(first)
  const longer = Math.max(size.width, size.height) * pngScale
  if (longer > longestSide) throw tooLargeForPng(shown, longer, longestSide)
  return renderer.png(first, size, pngScale)
}

async function opened({ call, lang }: Drawing, shown: string): Promise<Renderer> {
  const search = findBrowser(optionText(call, 'browser'), call.io.env)
  if (search.is === 'refused') throw browserRefused(shown, search.path, search.by)
  if (search.is === 'none') throw noBrowser(shown, search.places.length)
  const root = process.getuid?.() === 0
  if (root && sandboxed(call)) {
    say(
      { ...call, lang },
      {
        en: 'the browser runs without its sandbox, because this is root',
        zh: '当前为 root 用户，浏览器不使用沙箱运行',
      },
    )
  }
  try {
    return await openRenderer(search.path, sandboxed(call) && !root)
  } catch (error) {
    if (error instanceof RendererError) throw rendererFault(shown, error)
    throw error
  }
}

/** Empty squares look like a chart until somebody reads it. */
function tellMissingFont({ call, chart, lang }: Drawing): void {
  const texts = [...chart.boxes.flatMap((box) => box.lines), ...chart.legend].map((one) => shownText(one.text, lang))
  const chinese = withoutFont(texts, call)
  if (chinese === 0) return
  say(
    { ...call, lang },
    {
      en: `${chinese} labels contain Chinese but no Chinese font was found; the picture will show empty squares (apt install fonts-noto-cjk)`,
      zh: `有 ${chinese} 处中文，但系统中没有中文字体，图中会显示为空方框（apt install fonts-noto-cjk）`,
    },
  )
}
