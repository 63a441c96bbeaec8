// @vitest-environment jsdom
import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import type { Box, Line } from '../../src/chart/chart.js'
import { mermaid } from '../../src/chart/mermaid.js'
import { labelText } from '../../src/chart/mermaid-label.js'
import { anyCharacter, box, chart } from './fixture.js'
import { hostile } from './hostile.js'
import { parsed } from './parsed.js'

const anyLabel = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'"#;&<>[](){}|`-=.~:%@\\/\'\n\t \u00a0)1a岗ﬂ°'), maxLength: 12 }),
  fc.tuple(fc.constantFrom(...hostile), fc.constantFrom(...hostile)).map(([a, b]) => `${a} ${b}`),
)

const anyName = anyLabel.map((text) => ({ id: 'x', text: { en: text } }))
const anyBoxes = fc
  .array(fc.record({ lines: fc.array(anyName, { minLength: 1, maxLength: 3 }), parent: fc.nat() }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((specs) =>
    specs.map(({ lines, parent }, i): Box => {
      const under = i === 0 || parent % 4 === 0 ? null : `n${(parent % i) + 1}`
      return box(`n${i + 1}`, under, { lines: lines.map((text) => ({ as: 'title', text })) })
    }),
  )

const shown = (lines: readonly { text: unknown }[]): string[] => {
  const texts = lines.map(({ text }) => labelText((text as { text: { en: string } }).text.en)).filter((t) => t !== '')
  return texts.length === 0 ? ['\u00a0'] : texts
}

describe('any text in any place', () => {
  it('gives the same boxes, labels and edges, and no links', { timeout: 90_000 }, async () => {
    const anyChart = fc.record({ boxes: anyBoxes, label: anyName, title: anyName, stack: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(anyChart, async ({ boxes, label, title, stack }) => {
        const last = boxes[boxes.length - 1]?.id ?? 'n1'
        const dotted: Line[] = [{ from: 'n1', to: last, what: 'dotted', label }]
        const legend = [
          { text: label, shape: 'dotted-line' as const },
          { text: title, tone: 'full' as const },
        ]
        const model = chart(boxes, { dotted, title, legend })
        const text = mermaid(model, { lang: 'en', stack })
        const graph = await parsed(text)

        const boxLabels = Object.entries(graph.labels).filter(([id]) => id.startsWith('n'))
        expect(boxLabels).toEqual(boxes.map(({ id, lines }) => [id, shown(lines)]))
        expect(graph.labels.k2).toEqual(shown([{ text: title }]))
        expect(Object.keys(graph.groups)).toEqual(['legend'])
        expect(graph.linked).toEqual([])
        expect(graph.edges.filter((edge) => edge.includes(' -.-> '))).toEqual([`n1 -.-> ${last}`])
        expect(graph.edgeLabels.filter((text) => text !== '')).toEqual(shown([{ text: label }]))
        const solid = graph.edges.filter((edge) => / --[->] /.test(edge))
        expect(solid.map((edge) => edge.split(' ').at(-1))).toEqual(
          boxes.filter(({ parent }) => parent !== null).map(({ id }) => id),
        )
        expect(text.normalize('NFC')).toBe(text)
        expect(text).not.toMatch(/`|<(?!br\/>)|[^\n]%%|[\u202a-\u202e\u200b]|[\u0000-\u0009\u000b-\u001f]/)

        const front = load(text.split('\n---\n')[0]?.slice(4) ?? '') as { title: string; config: object }
        expect(front.title.replaceAll('\u2060', '')).toBe(
          labelText(title.text.en).replaceAll('<', '＜').replaceAll('>', '＞'),
        )
        expect(Object.keys(front)).toEqual(['title', 'config'])
      }),
      {
        numRuns: hostile.length + 200,
        examples: hostile.map((text) => {
          const label = { id: 'x', text: { en: text } }
          return [
            {
              boxes: [box('n1', null, { title: label }), box('n2', 'n1', { title: label })],
              label,
              title: label,
              stack: true,
            },
          ]
        }),
      },
    )
  })
})
