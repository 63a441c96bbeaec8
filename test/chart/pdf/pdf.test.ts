import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { pageSizes } from '../../../src/chart/page-size.js'
import { PdfFontError } from '../../../src/chart/pdf/font-register.js'
import { fontRuns, type PdfFont } from '../../../src/chart/pdf/font-runs.js'
import { pdf } from '../../../src/chart/pdf/pdf.js'
import { place } from '../../../src/chart/place.js'
import type { Placed } from '../../../src/chart/placed.js'
import type { Stamp } from '../../../src/chart/stamp.js'
import { houseTheme } from '../../../src/chart/theme.js'
import { fontFaces } from '../../../src/host/font-file.js'
import { box, chart, company, name } from '../fixture.js'
import { hostile } from '../hostile.js'
import { readPdf } from './read-pdf.js'

const fonts = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'standard_fonts')
const path = join(fonts, 'LiberationSans-Regular.ttf')
const liberation: PdfFont = {
  name: path,
  regular: { bytes: readFileSync(path), face: null },
  bold: null,
  has: (character) => fontFaces(path)[0]?.has(character) ?? false,
}
const stamp: Stamp = { plan: 'p.yaml', scenario: null, date: '2026-10-31', dateIs: 'stated', hash: '0a1b2c3d' }
const options = { theme: houseTheme, fonts: [], stamp, logo: null }
const one = place([company], { lang: 'en', size: pageSizes.a4, stamp: 'the stamp' })

describe('a PDF', () => {
  it('has real sizes, text in the order of the plan, title, language, date and bookmarks', async () => {
    const { pages, info, outline } = await readPdf(await pdf(one, options))
    expect(pages[0]?.size).toEqual([841.89, 595.28])
    expect(pages[0]?.text.replaceAll('|', ' ')).toMatch(/^Plan General manager Sales Box n3 .*R&D.* the stamp$/)
    expect(info).toMatchObject({ Title: 'Plan', Language: 'en', CreationDate: 'D:20261031000000Z' })
    expect(info.Subject).toContain('0a1b2c3d')
    expect(outline).toEqual(['Plan'])
  })

  it('is the same bytes for the same chart, and has no date without a stamp', async () => {
    expect(Buffer.compare(await pdf(one, options), await pdf(one, options))).toBe(0)
    const { info } = await readPdf(await pdf(one, { ...options, stamp: null }))
    expect(info.CreationDate).toBeUndefined()
    expect(info.Subject).toBeUndefined()
  })

  it('has a page for each page, and links from boxes to theirs', async () => {
    const two = place([company, chart([box('n1', null)])], { lang: 'en', size: pageSizes.a4 })
    const [first, second] = two.pages
    if (first === undefined || second === undefined) throw new Error('two pages')
    const linked: Placed = {
      ...two,
      pages: [
        { ...first, boxes: first.boxes.map((each) => (each.id === 'n2' ? { ...each, page: 'p2' } : each)) },
        second,
      ],
    }
    const { pages, outline } = await readPdf(await pdf(linked, options))
    expect(pages.map((page) => page.links)).toEqual([1, 0])
    expect(outline).toHaveLength(2)
  })

  it('embeds a font whose text can be read back', async () => {
    const drawn = place([chart([box('n1', null, { title: name('Начальник Ωμέγα') })])], {
      lang: 'en',
      size: pageSizes.a4,
    })
    const bytes = await pdf(drawn, { ...options, fonts: [liberation] })
    expect((await readPdf(bytes)).pages[0]?.text.replaceAll('|', ' ')).toContain('Начальник Ωμέγα')
    expect(bytes.length).toBeLessThan(60_000)
  })

  it('says which font it cannot read', async () => {
    const broken = { ...liberation, name: 'broken.ttf', regular: { bytes: Buffer.from('no font'), face: null } }
    await expect(pdf(one, { ...options, fonts: [broken] })).rejects.toBeInstanceOf(PdfFontError)
  })

  it('can be written with every hostile name', async () => {
    const boxes = hostile.map((title, at) => box(`n${at + 1}`, at === 0 ? null : 'n1', { title: name(title) }))
    const drawn = place([chart(boxes)], { lang: 'en', size: pageSizes.screen })
    const { pages } = await readPdf(await pdf(drawn, { ...options, fonts: [liberation] }))
    for (const literal of ['Head "of" all', '<script>alert(1)</script>', '#quot;', '%%{init:', '\\"', '__proto__'])
      expect(pages[0]?.text).toContain(literal)
  })
})

describe('a text in pieces by font', () => {
  const latin = { has: (character: number) => character < 128 }
  const han = { has: (character: number) => character >= 0x4e00 && character < 0xa000 }

  it('takes the first font that has a character, the standard one last', () => {
    const { runs, exact } = fontRuns('ab岗位é', [latin, han])
    expect(runs).toEqual([
      { text: 'ab', font: 0 },
      { text: '岗位', font: 1 },
      { text: 'é', font: 'standard' },
    ])
    expect(exact).toBe(true)
  })

  it('says that something has no glyph, and leaves out what is never seen', () => {
    expect(fontRuns('a\u200db', [latin])).toEqual({ runs: [{ text: 'ab', font: 0 }], exact: false })
    expect(fontRuns('岗', [latin])).toEqual({ runs: [{ text: '岗', font: 0 }], exact: false })
    expect(fontRuns('岗', [])).toEqual({ runs: [{ text: '?', font: 'standard' }], exact: false })
  })
})
