// @vitest-environment jsdom
import parser from 'mermaid'
import { describe, expect, it } from 'vitest'
import { mermaid } from '../../src/chart/mermaid.js'
import { company } from './fixture.js'
import { parsed } from './parsed.js'

const stacked = await parsed(mermaid(company, { lang: 'en', stack: true }))

describe('what the Mermaid parser sees', () => {
  it('boxes with their labels, and the legend', () => {
    expect(stacked.labels).toEqual({
      n1: ['General manager'],
      n2: ['Sales'],
      n3: ['Box n3'],
      n4: ['Box n4'],
      n5: ['Box n5'],
      n6: ['R&D'],
      n7: ['Box n7'],
      n8: ['Audit'],
      n9: ['Box n9'],
      k0: ['Legend'],
      k1: ['Vacancies'],
      k2: ['Hat'],
      k3: ['Committee'],
      k4: ['Head'],
      k5: ['- - ▸ Dotted line'],
      k6: ['Stacked boxes report to the same head'],
    })
    expect(stacked.groups).toEqual({ legend: ['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6'] })
    expect(stacked.linked).toEqual([])
  })

  it('leaves in a chain under their head, without arrow heads, and dotted lines', () => {
    expect(stacked.edges.filter((edge) => !edge.includes('~~~'))).toEqual([
      'n1 --> n2',
      'n2 --> n3',
      'n3 --- n4',
      'n4 --- n5',
      'n1 --> n6',
      'n6 --> n7',
      'n1 --> n8',
      'n1 --> n9',
      'n4 -.-> n6',
      'n7 -.-> n8',
    ])
    expect(stacked.edgeLabels.filter((label) => label !== '')).toEqual(['advises'])
  })

  it('the legend held below the deepest box', () => {
    const held = stacked.edges.filter((edge) => edge.includes('~~~'))
    expect(held).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6'].map((id) => `n5 ~~~ ${id}`))
  })

  it('only arrows, and no caption, when leaves are not stacked', async () => {
    const { edges, labels } = await parsed(mermaid(company, { lang: 'en', stack: false }))
    const arrows = { solid: '-->', dotted: '-.->' }
    expect(edges.filter((edge) => !edge.includes('~~~'))).toEqual(
      company.lines.map(({ from, to, what }) => `${from} ${arrows[what]} ${to}`),
    )
    expect(labels.k6).toBeUndefined()
  })

  it('heads, hats, committees and tones as classes', () => {
    expect(stacked.classes).toMatchObject({
      n1: ['strong'],
      n3: ['vacant'],
      n4: [],
      n5: ['hat', 'dashed'],
      n8: ['dashed'],
      k2: ['hat', 'dashed'],
      k6: ['caption'],
    })
  })

  it('Chinese names and legend, from left to right', async () => {
    const { labels, direction } = await parsed(mermaid({ ...company, direction: 'LR' }, { lang: 'zh', stack: true }))
    expect(direction).toBe('LR')
    expect(labels).toMatchObject({ n1: ['总经理'], n5: ['岗位n5'], k0: ['图例'], k6: ['同列岗位同属一位上级'] })
  })

  it('the pinned look', async () => {
    const { config } = await parser.parse(mermaid(company, { lang: 'en', stack: true }))
    expect(config).toMatchObject({
      layout: 'dagre',
      look: 'classic',
      theme: 'neutral',
      fontFamily: 'Arial, sans-serif',
      themeVariables: { fontFamily: 'Arial, sans-serif', fontSize: '16px' },
      flowchart: { curve: 'stepBefore', nodeSpacing: 20, rankSpacing: 30, padding: 15, wrappingWidth: 400 },
    })
  })
})

describe('a chart at its edges', () => {
  it('without boxes, without a name, without a legend', async () => {
    const empty = await parsed(
      mermaid(
        { ...company, title: { id: '', text: {} }, boxes: [], lines: [], legend: [] },
        { lang: 'en', stack: true },
      ),
    )
    expect(empty.labels).toEqual({})
    const bare = { ...company, lines: [], boxes: company.boxes.slice(0, 1).map((box) => ({ ...box, lines: [] })) }
    const { labels, edges } = await parsed(mermaid({ ...bare, legend: [] }, { lang: 'en', stack: true }))
    expect(labels).toEqual({ n1: ['\u00a0'] })
    expect(edges).toEqual([])
  })

  it("takes the chart's own caption for stacks", async () => {
    const text = { en: 'One column, one head', zh: '一列一位上级' }
    const own = { ...company, legend: [{ text, shape: 'stack' as const }] }
    expect((await parsed(mermaid(own, { lang: 'en', stack: true }))).labels).toMatchObject({ k1: [text.en] })
    expect(mermaid(own, { lang: 'en', stack: false })).not.toContain(text.en)
  })
})
