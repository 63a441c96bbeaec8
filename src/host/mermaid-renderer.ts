import type { Browser } from 'puppeteer'

/** Why Mermaid cannot draw here. */
export class RendererError extends Error {
  readonly why: 'not-installed' | 'no-start' | 'no-sandbox' | 'failed'
  constructor(why: RendererError['why'], message: string) {
    super(message)
    this.name = 'RendererError'
    this.why = why
  }
}

export interface Renderer {
  /** The browser as it calls itself, e.g. `Chrome/148.0.1`. */
  readonly browser: string
  /** The SVG that Mermaid draws of a text; its labels are SVG text. Throws `RendererError`. */
  svg(text: string, id: string): Promise<string>
  /** An SVG of that many CSS pixels, as PNG of `scale` times as many. */
  png(svg: string, size: Size, scale: number): Promise<Uint8Array>
  /** A page for each SVG, of its size. */
  pdf(svgs: readonly { readonly svg: string; readonly size: Size }[]): Promise<Uint8Array>
  close(): Promise<void>
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Lifted: the picture is for a file, not for a page that has to stay quick. Diagrams cannot lift them. */
const mermaidConfig = {
  maxTextSize: 1e7,
  maxEdges: 1e5,
  htmlLabels: false,
  flowchart: { useMaxWidth: false, htmlLabels: false },
}

/** No name is ever looked up: what is drawn is in the text. */
const flags = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** One browser, for as many drawings as are wanted; closed by `close`. Throws `RendererError`. */
export async function openRenderer(executablePath: string, sandbox: boolean): Promise<Renderer> {
  const { renderMermaid } = await installed(() => import('@mermaid-js/mermaid-cli'))
  const { launch } = await installed(() => import('puppeteer'))
  const args = sandbox ? flags : [...flags, '--no-sandbox']
  const browser = await launch({ executablePath, args, headless: 'shell' }).catch((error: unknown) => {
    const text = String(error instanceof Error ? error.message : error)
    throw new RendererError(/sandbox/i.test(text) ? 'no-sandbox' : 'no-start', telling(text))
  })
  const version = await browser.version()
  return {
    browser: version,
    async svg(text, svgId) {
      try {
        const { data } = await renderMermaid(browser, text, 'svg', { svgId, mermaidConfig })
        return Buffer.from(data).toString('utf8')
      } catch (error) {
        throw new RendererError('failed', telling(error instanceof Error ? error.message : String(error)))
      }
    },
    png: (svg, size, scale) =>
      onPage(browser, `<style>body{margin:0}svg{display:block}</style>${svg}`, async (page) => {
        await page.setViewport({ ...size, deviceScaleFactor: scale })
        return page.screenshot({ type: 'png', clip: { x: 0, y: 0, ...size } })
      }),
    pdf: (pages) =>
      onPage(browser, pdfHtml(pages), (page) => page.pdf({ printBackground: true, preferCSSPageSize: true })),
    close: () => browser.close(),
  }
}

/** Each page has its own size by a named `@page`. A title of the document is what readers show. */
function pdfHtml(pages: Parameters<Renderer['pdf']>[0]): string {
  const rules = pages.map(
    ({ size }, at) =>
      `@page p${at}{size:${size.width}px ${size.height}px;margin:0}.p${at}{page:p${at};width:${size.width}px;height:${size.height}px}`,
  )
  const title = /<title>[^<]*<\/title>/.exec(pages[0]?.svg ?? '')?.[0] ?? ''
  const base = 'body{margin:0}div{overflow:hidden;break-after:page}div:last-child{break-after:auto}svg{display:block}'
  const drawings = pages.map(({ svg }, at) => `<div class="p${at}">${svg}</div>`)
  return `<!doctype html><head>${title}<style>${base}${rules.join('')}</style></head><body>${drawings.join('')}`
}

type Page = Awaited<ReturnType<Browser['newPage']>>

async function onPage<T>(browser: Browser, html: string, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage()
  try {
    await page.setJavaScriptEnabled(false)
    await page.setContent(html)
    return await use(page)
  } finally {
    await page.close()
  }
}

async function installed<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
      throw new RendererError('not-installed', message)
    throw error
  }
}

/** The line of a browser's or Mermaid's complaint that says what is wrong; the rest is a trace. */
function telling(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  const line = lines.find((one) => /error|sandbox|cannot|failed/i.test(one) && !one.startsWith('at ')) ?? lines[0] ?? ''
  return line.replace(/^\[[^\]]*\]\s*/, '')
}
