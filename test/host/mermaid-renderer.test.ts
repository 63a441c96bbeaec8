import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mermaidLimits, mermaidSize } from '../../src/chart/limits.js'
import { mermaid } from '../../src/chart/mermaid.js'
import { decodedSvg, mermaidError, missingLabels, svgSize } from '../../src/chart/mermaid-svg.js'
import { openRenderer, type Renderer } from '../../src/host/mermaid-renderer.js'
import { browserForTests } from '../browser.js'
import { box, chart, company, name, numbered } from '../chart/fixture.js'
import { hostile } from '../chart/hostile.js'

const options = { lang: 'en', stack: true, columns: 40 } as const
let renderer: Renderer
beforeAll(async () => {
  renderer = await openRenderer(await browserForTests(), false)
}, 60_000)
afterAll(() => renderer?.close())

async function rendered(of: typeof company): Promise<string> {
  const raw = await renderer.svg(mermaid(of, options), 'd1')
  expect(mermaidError(raw, 'd1')).toBeNull()
  return decodedSvg(raw)
}

describe('Mermaid, in a browser', { timeout: 120_000 }, () => {
  it('draws hostile names as they are, as SVG text, and nothing that acts or is fetched', async () => {
    const names = hostile.map((text, at) => box(`n${at + 2}`, 'n1', { title: name(text) }))
    const of = chart([box('n1', null), ...names], { title: name('<b>&#34; "x" R&D') })
    const svg = await rendered(of)
    expect(missingLabels(svg, 'd1', of, 'en')).toEqual([])
    expect(svg).not.toMatch(/<script|<img|<foreignObject|<image|<a |\son\w+=|(?:href|src)="(?!#)|url\((?!#)/i)
    expect(svg).toContain('<title>＜b＞')
  })

  it('draws dotted lines with their labels, and finds what is not there', async () => {
    const svg = await rendered(company)
    expect(missingLabels(svg, 'd1', company, 'en')).toEqual([])
    const other = { ...company, boxes: [...company.boxes, box('n99', 'n1')] }
    expect(missingLabels(svg, 'd1', other, 'en')).toEqual(['n99'])
    expect(missingLabels(svg, 'd1', company, 'zh')).toContain('n1')
  })

  it('draws more boxes and longer texts than its limits, the same on every run', async () => {
    const of = chart(numbered(620, (n) => Math.ceil((n - 1) / 12)))
    const long = { ...of, boxes: of.boxes.map((one) => ({ ...one, lines: [...one.lines, detail] })) }
    expect(mermaidSize(mermaid(long, options), long).fits).toBe(false)
    expect(mermaid(long, options).length).toBeGreaterThan(mermaidLimits.characters)
    expect(missingLabels(await rendered(long), 'd1', long, 'en')).toEqual([])
    expect(await rendered(company)).toBe(await rendered(company))
  })

  it('makes a PNG of the drawing at its scale, and a PDF with a page of the size of each', async () => {
    const svg = await rendered(company)
    const size = svgSize(svg)
    const png = Buffer.from(await renderer.png(svg, size, 2))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size.width * 2, size.height * 2])
    const pages = [
      { svg, size },
      { svg: svg.replaceAll('d1', 'd2'), size: { width: 1000, height: 2000 } },
    ]
    const pdf = Buffer.from(await renderer.pdf(pages)).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [Number(w), Number(h)])
    expect(boxes.map((one) => one.map(Math.round)).toSorted()).toEqual(
      pages.map((page) => [page.size.width * 0.75, page.size.height * 0.75].map(Math.round)).toSorted(),
    )
    expect(pdf).toContain('/Title (Plan)')
  })
})

const detail = { as: 'detail' as const, text: name('a department with a name of some length, and more') }
