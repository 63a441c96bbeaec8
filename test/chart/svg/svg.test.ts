import fc from 'fast-check'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../../src/chart/chart.js'
import { pageSizes } from '../../../src/chart/page-size.js'
import { place } from '../../../src/chart/place.js'
import type { Page, Placed } from '../../../src/chart/placed.js'
import type { Stamp } from '../../../src/chart/stamp.js'
import { svg } from '../../../src/chart/svg/svg.js'
import { houseTheme } from '../../../src/chart/theme.js'
import { anyCharacter, box, chart, company, name } from '../fixture.js'
import { hostile } from '../hostile.js'

const stamp: Stamp = { plan: 'a&b<c>.yaml', scenario: '"x"', date: '2026-10-31', dateIs: 'stated', hash: '0a1b2c3d' }
const placed = (one: Chart): Placed => place([one], { lang: 'en', size: pageSizes.screen, stamp: 'stamp' })
const written = (one: Placed, by: Stamp | null = stamp): string => svg(one, one.pages[0] as Page, houseTheme, by)

/** Reads it back: what an XML parser sees. */
function read<T>(text: string, ask: (root: XmlElement) => T): T {
  using document = XmlDocument.fromString(text)
  return ask(document.root)
}
const svgNames = { s: 'http://www.w3.org/2000/svg' }
const texts = (root: XmlElement): string[] => root.find('.//s:text', svgNames).map((node) => node.content)
const attributes = (root: XmlElement, path: string): string[] => root.find(path, svgNames).map((node) => node.content)

const anyTitle = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: anyCharacter, maxLength: 12 }))

describe('an SVG of hostile names', () => {
  it('is XML that says every name literally, and holds nothing that runs or is fetched', () => {
    fc.assert(
      fc.property(fc.array(anyTitle, { minLength: 1, maxLength: 6 }), (titles) => {
        const boxes = titles.map((title, at) => box(`n${at + 1}`, at === 0 ? null : 'n1', { title: name(title) }))
        const drawn = placed(chart(boxes, { title: name(titles[0] ?? '') }))
        const text = written(drawn)
        const page = drawn.pages[0] as Page
        const valid = (said: string): string => said.replaceAll(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
        read(text, (root) => {
          const runs = page.boxes.flatMap((one) => one.runs.map((run) => valid(run.text)))
          expect(texts(root)).toEqual(expect.arrayContaining(runs))
          expect(new Set(attributes(root, './/s:g[@data-at]/@aria-label'))).toEqual(
            new Set(page.boxes.map((one) => valid(one.name))),
          )
          const elements = new Set(root.find('.//s:*', svgNames).map((node) => (node as XmlElement).name))
          const known = ['title', 'desc', 'metadata', 'style', 'rect', 'g', 'path', 'text']
          expect([...elements].filter((element) => !known.includes(element))).toEqual([])
          expect(attributes(root, './/@*[local-name()="href" or starts-with(local-name(), "on")]')).toEqual([])
        })
        expect(text).not.toMatch(/url\(|@import|<!/)
      }),
    )
  })
})

describe('an SVG for who does not see it', () => {
  const text = written(placed(company))

  it('has title, description and boxes in the order of the tree', () => {
    read(text, (root) => {
      expect(attributes(root, './s:title')).toEqual(['Plan'])
      expect(attributes(root, './s:desc')[0]).toContain('9 boxes')
      expect(attributes(root, './@aria-labelledby')).toEqual(attributes(root, './s:title/@id'))
      expect(attributes(root, './s:g[@data-at]/@data-at')).toEqual(
        ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9'].map((id) => `/${id}`),
      )
    })
  })

  it('carries its stamp as data, unless there is none', () => {
    read(text, (root) => expect(JSON.parse(attributes(root, './s:metadata')[0] ?? '')).toEqual({ orgplan: stamp }))
    read(written(placed(company), null), (root) => expect(attributes(root, './s:metadata')).toEqual([]))
  })
})

describe('several SVGs on one HTML page', () => {
  const one = written(placed(company))
  const other = written(placed(chart([box('n1', null)])))

  it('share no id and no class', () => {
    const names = (text: string): string[] =>
      [...text.matchAll(/ (?:id|class)="([^"]+)"/g)].map((match) => match[1] ?? '')
    const shared = names(one).filter((each) => names(other).includes(each))
    expect(names(one).length).toBeGreaterThan(20)
    expect(shared).toEqual([])
  })

  it('are the same bytes for the same chart', () => {
    expect(written(placed(company))).toBe(one)
  })
})
