import { describe, expect, it } from 'vitest'
import { decodedSvg, mermaidError, missingLabels, svgSize } from '../../src/chart/mermaid-svg.js'
import { box, chart, name } from './fixture.js'

const node = (id: string, text: string): string =>
  `<g class="node default" id="d-flowchart-${id}-3" data-x="1"><rect/><text><tspan>${text}</tspan></text></g>`
const drawing = (...nodes: string[]): string =>
  `<svg id="d" width="12.2" height="30" viewBox="0 0 1 1"><style>#d{}</style>${nodes.join('')}</svg>`

describe('what Mermaid drew', () => {
  it('has its entity codes decoded, once, and stays XML', () => {
    const drawn = '<svg><tspan>a&amp;#38;&amp;#35;34&amp;#59; &amp;#60;b&amp;#62; &amp;#9999999; &amp;#0;</tspan></svg>'
    expect(decodedSvg(drawn)).toBe(
      '<svg><tspan>a&amp;&#35;34; &lt;b&gt; &amp;#9999999; \ufffd</tspan></svg>'.replace('&#35;', '#'),
    )
  })

  it('keeps its title as it is, and has it as the title of the picture', () => {
    const title = '<text x="1" class="flowchartTitleText">R&amp;#68; &lt;</text>'
    expect(decodedSvg(`<svg id="d">${title}</svg>`)).toBe(`<svg id="d"><title>R&amp;#68; &lt;</title>${title}</svg>`)
  })

  it('is an error where it has no boxes, whatever names boxes have', () => {
    expect(mermaidError('<svg id="d"><text>Maximum text size in diagram exceeded</text></svg>', 'd')).toMatch('Maximum')
    expect(mermaidError('<svg id="d"></svg>', 'd')).not.toBeNull()
    expect(mermaidError(drawing(node('n1', 'Maximum text size in diagram exceeded')), 'd')).toBeNull()
  })

  it('lacks the boxes that say something else, and labels of lines', () => {
    const of = chart([box('n1', null, { title: name('A & B') }), box('n2', 'n1', { title: name('C') })])
    const complete = drawing(node('n1', 'A</tspan><tspan> &amp;</tspan><tspan>\u2060 B'), node('n2', 'C'))
    expect(missingLabels(complete, 'd', of, 'en')).toEqual([])
    expect(missingLabels(drawing(node('n1', 'A &amp;#38; B')), 'd', of, 'en')).toEqual(['n1', 'n2'])
    expect(missingLabels(complete, 'e', of, 'en')).toEqual(['n1', 'n2'])
    const lines = [...of.lines, { from: 'n1', to: 'n2', what: 'dotted' as const, label: name('why not') }]
    expect(missingLabels(complete, 'd', { ...of, lines }, 'en')).toEqual(['why not'])
  })

  it('has a size, in whole pixels', () => {
    expect(svgSize(drawing())).toEqual({ width: 13, height: 30 })
    expect(() => svgSize('<svg width="100%"></svg>')).toThrow(RangeError)
  })
})
