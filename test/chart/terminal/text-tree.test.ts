import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../../src/chart/chart.js'
import { prune } from '../../../src/chart/prune.js'
import { textTree } from '../../../src/chart/terminal/text-tree.js'
import type { Lang } from '../../../src/text/lang.js'
import { type Paint, plainPaint } from '../../../src/text/paint.js'
import { anyCharacter, box, chart, company, name, numbered } from '../fixture.js'

const wide = Number.POSITIVE_INFINITY
const drawn = (of: Chart, width = wide, lang: Lang = 'en', paint: Paint = plainPaint): string =>
  textTree(of, { lang, width, paint })

describe('the tree of a chart', () => {
  it('has a box a line, strokes by what a box is, and dotted lines told at their lower end', () => {
    expect(drawn(company)).toBe(`Plan

━   General manager
├━   Sales
│  ├─ ○ Box n3
│  ├─   Box n4
│  └┄ ◇ Box n5
├━   R&D · ⇢ dotted line to Box n4: advises
│  └─   Box n7
├┄   Audit · ⇢ dotted line to Box n7
└─   Box n9

○ Vacancies   ◇ Hat   ┄ Committee   ━ Head   ⇢ Dotted line
`)
    expect(drawn(company, wide, 'zh')).toContain('├━   研发 · ⇢ 虚线汇报：岗位n4，指导\n')
  })

  it('wraps details and long titles below a box, along the strokes of what follows', () => {
    const long = chart([
      box('n1', null, { title: name('Top') }),
      box('n2', 'n1', {
        lines: [
          { as: 'title', text: name('Customer service of the northern provinces') },
          { as: 'detail', text: name('Shenzhen and Guangzhou') },
          { as: 'figure', text: { en: '10 in post', zh: '在岗 10' } },
        ],
      }),
      box('n3', 'n2'),
      box('n4', 'n1'),
    ])
    expect(drawn(long, 30)).toBe(`Plan

Top
├─ Customer service of the
│  │ northern provinces
│  │ Shenzhen and Guangzhou
│  │ 10 in post
│  └─ Box n3
└─ Box n4
`)
  })

  it('tells what was cut, and boxes of the same name apart', () => {
    expect(drawn(prune(company, { depth: 2 }))).toContain('│  └─ +3 below\n')
    const twins = chart(
      [
        box('n1', null),
        box('n2', 'n1', { lines: [title('Buyer'), { as: 'detail', text: name('North') }] }),
        box('n3', 'n1', { lines: [title('Buyer'), { as: 'detail', text: name('South') }] }),
      ],
      { dotted: [{ from: 'n3', to: 'n1', what: 'dotted' }] },
    )
    expect(drawn(twins)).toContain('Box n1 · ⇢ dotted line to Buyer (South)\n')
  })

  it('tells a solid line beside the tree: people who report in a circle', () => {
    const circle = chart([box('n1', null), box('n2', 'n1')])
    const lines = [...circle.lines, { from: 'n2', to: 'n1', what: 'solid' as const }]
    expect(drawn({ ...circle, lines })).toContain('Box n1 · → reports to Box n2\n')
  })

  it('gives values beyond the palette the point that the legend explains', () => {
    const legend = [{ text: name('Sales'), tone: 'tone-1' as const }, { text: name('Other') }]
    const of = chart([box('n1', null, { tone: 'tone-1' }), box('n2', 'n1')], { legend })
    expect(drawn(of)).toBe('Plan\n\n● Box n1\n└─ · Box n2\n\n● Sales   · Other\n')
  })

  it('has no title where the only root says the same', () => {
    expect(drawn(chart([box('n1', null, { title: name('Plan') })]))).toBe('Plan\n')
    expect(drawn(chart([]))).toBe('Plan\n\n')
  })

  it('draws deep trees', () => {
    const deep = drawn(chart(numbered(5000, (n) => n - 1)), 80).split('\n')
    expect(deep[0]).toBe('Plan')
    expect(deep.filter((line) => stringWidth(line) > 80)).toEqual([])
    expect(deep.join('')).toContain('Box n5000')
    const unbounded = drawn(chart(numbered(5000, (n) => n - 1)))
    expect(unbounded.split('\n').at(-2)).toMatch(/^… {200,}└─ Box n5000$/)
  })
})

const title = (text: string) => ({ as: 'title' as const, text: name(text) })

describe('whatever the plan', () => {
  const text = fc.oneof(
    fc.constantFrom('Customer service', '华东区客户服务中心', 'R&D', '', '👨‍👩‍👧', 'x'.repeat(60), '客服'.repeat(30)),
    fc.array(anyCharacter, { maxLength: 12 }).map((characters) => characters.join('')),
  )
  const randomChart = fc
    .array(
      fc.record({
        up: fc.nat(),
        title: text,
        detail: fc.option(text),
        tone: fc.constantFrom(null, 'tone-3', 'vacant'),
        strong: fc.boolean(),
        dashed: fc.boolean(),
        to: fc.option(fc.nat()),
      }),
      { minLength: 1, maxLength: 40 },
    )
    .map((all) => {
      const boxes = all.map(({ up, title: one, detail, tone, strong, dashed }, at) =>
        box(`n${at}`, at === 0 ? null : `n${up % at}`, {
          tone: tone as 'tone-3' | 'vacant' | null,
          strong,
          dashed,
          lines: [title(one), ...(detail === null ? [] : [{ as: 'detail' as const, text: name(detail) }])],
        }),
      )
      const dotted = all.flatMap(({ to }, at) =>
        to === null ? [] : [{ from: `n${to % all.length}`, to: `n${at}`, what: 'dotted' as const }],
      )
      return chart(boxes, { dotted })
    })

  it('no line is wider than the terminal, and nothing drives it', () => {
    fc.assert(
      fc.property(randomChart, fc.integer({ min: 8, max: 90 }), (of, width) => {
        const out = drawn(of, width)
        expect(out).not.toMatch(/\p{Cs}/u)
        expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/)
        for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('colour changes nothing but escapes', () => {
    const red = (content: string): string => (content === '' ? '' : `\u001b[31m${content}\u001b[39m`)
    const paint: Paint = {
      bold: red,
      dim: red,
      underline: red,
      red,
      yellow: red,
      green: red,
      blue: red,
      cyan: red,
      magenta: red,
    }
    fc.assert(
      fc.property(randomChart, fc.integer({ min: 8, max: 90 }), (of, width) => {
        expect(drawn(of, width, 'zh', paint).replace(/\u001b\[\d+m/g, '')).toBe(drawn(of, width, 'zh'))
      }),
    )
  })

  it('every box has its line, in the order of the chart from top to bottom', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (ups) => {
        const boxes = numbered(ups.length + 1, (n) => ((ups[n - 2] as number) % (n - 1)) + 1)
        const lines = drawn(chart(boxes)).split('\n').slice(2, -1)
        const ids = lines.map((line) => line.replace(/^[├└│─ ]*Box /, ''))
        expect(ids.toSorted()).toEqual(boxes.map((one) => one.id).toSorted())
        for (const [at, id] of ids.entries()) {
          const { parent } = boxes.find((one) => one.id === id) as { parent: string | null }
          expect(parent === null ? -1 : ids.indexOf(parent)).toBeLessThan(at === 0 ? 0 : at)
          expect((lines[at] as string).indexOf('Box') / 3).toBe(levelOf(id, boxes))
        }
      }),
    )
  })
})

function levelOf(id: string, boxes: readonly { readonly id: string; readonly parent: string | null }[]): number {
  const parent = boxes.find((one) => one.id === id)?.parent ?? null
  return parent === null ? 0 : 1 + levelOf(parent, boxes)
}
