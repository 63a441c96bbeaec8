import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/chart/chart.js'
import { prune } from '../../src/chart/prune.js'
import { chart, company, name, numbered } from './fixture.js'

const ids = (part: Chart): string[] => part.boxes.map((box) => box.id)
const links = (part: Chart): string[] =>
  part.lines.map(({ from, to, what, label }) => `${from} ${what} ${to}${label ? ` ${label.id}` : ''}`)
const hidden = (part: Chart): number =>
  part.boxes.reduce((sum, { what, lines }) => {
    const text = lines[0]?.text
    return what === 'more' && text !== undefined && 'en' in text ? sum + Number(text.en.replace(/\D/g, '')) : sum
  }, 0)

describe('depth', () => {
  const top = prune(company, { depth: 2 })

  it('says how many boxes stand below a cut', () => {
    expect(ids(top)).toEqual(['n1', 'n2', 'n2more', 'n6', 'n6more', 'n8', 'n9'])
    expect(top.boxes[2]).toMatchObject({
      what: 'more',
      parent: 'n2',
      lines: [{ as: 'figure', text: { en: '+3 below', zh: '下级另有 3 个' } }],
      at: '/n2',
    })
  })

  it('leads lines to cut boxes to what stands for them, each once', () => {
    expect(links(top)).toEqual([
      'n1 solid n2',
      'n2 solid n2more',
      'n1 solid n6',
      'n6 solid n6more',
      'n1 solid n8',
      'n1 solid n9',
      'n2more dotted n6 advises',
      'n6more dotted n8',
    ])
  })

  it('keeps the legend to what is left', () => {
    expect(top.legend.map(({ text }) => 'en' in text && text.en)).toEqual(['Committee', 'Head', 'Dotted line'])
    expect(prune(company, { depth: 1 }).legend.map(({ text }) => 'en' in text && text.en)).toEqual(['Head'])
  })

  it('drops the label of lines that became one but said different things', () => {
    const dotted = ['a', 'b', 'b'].map((label, i) => ({
      from: `n${i + 3}`,
      to: 'n1',
      what: 'dotted' as const,
      label: name(label),
    }))
    const model = chart(
      numbered(5, (n) => (n === 2 ? 1 : 2)),
      { dotted },
    )
    expect(links(prune(model, { depth: 2 }))).toEqual(['n1 solid n2', 'n2 solid n2more', 'n2more dotted n1'])
    const same = chart(
      numbered(5, (n) => (n === 2 ? 1 : 2)),
      { dotted: dotted.slice(1) },
    )
    expect(links(prune(same, { depth: 2 })).at(-1)).toBe('n2more dotted n1 b')
  })

  it('leaves lines between shown boxes as they are, also two of the same', () => {
    const dotted = [
      { from: 'n2', to: 'n1', what: 'dotted' as const, label: name('a') },
      { from: 'n2', to: 'n1', what: 'dotted' as const, label: name('b') },
    ]
    expect(
      prune(
        chart(
          numbered(3, (n) => n - 1),
          { dotted },
        ),
        { depth: 2 },
      ).lines.slice(-2),
    ).toEqual(dotted)
  })
})

describe('root', () => {
  it('keeps a subtree, without lines to the rest', () => {
    const sales = prune(company, { root: 'n2' })
    expect(ids(sales)).toEqual(['n2', 'n3', 'n4', 'n5'])
    expect(sales.boxes[0]?.parent).toBeNull()
    expect(links(sales)).toEqual(['n2 solid n3', 'n2 solid n4', 'n2 solid n5'])
    expect(ids(prune(company, { root: 'n1', depth: 1 }))).toEqual(['n1', 'n1more'])
  })

  it('must be a box, and depth a whole number from 1', () => {
    expect(() => prune(company, { root: 'n99' })).toThrow(RangeError)
    for (const depth of [0, -1, 1.5, Number.NaN]) expect(() => prune(company, { depth })).toThrow(RangeError)
  })

  it('without depth or root changes nothing', () => {
    expect(prune(company, {})).toEqual(company)
  })
})

it('counts every box once, shown or below, and joins every line to a box', () => {
  const anyForest = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((picks) =>
    chart(
      numbered(picks.length, () => 1).map((box, i) => {
        const pick = picks[i] ?? 0
        return { ...box, parent: i === 0 || pick % 7 === 0 ? null : `n${(pick % i) + 1}` }
      }),
      { dotted: picks.map((pick, i) => ({ from: `n${i + 1}`, to: `n${(pick % picks.length) + 1}`, what: 'dotted' })) },
    ),
  )
  fc.assert(
    fc.property(anyForest, fc.integer({ min: 1, max: 6 }), (model, depth) => {
      const part = prune(model, { depth })
      const shown = part.boxes.filter((box) => box.what !== 'more')
      expect(shown.length + hidden(part)).toBe(model.boxes.length)
      expect(new Set(ids(part)).size).toBe(part.boxes.length)
      const known = new Set(ids(part))
      for (const { from, to } of part.lines) expect(known.has(from) && known.has(to)).toBe(true)
      for (const { parent } of part.boxes) expect(parent === null || known.has(parent)).toBe(true)
    }),
  )
})

it('cuts a deep chain', () => {
  const part = prune(chart(numbered(30_000, (n) => n - 1).reverse()), { depth: 3 })
  expect(part.boxes).toHaveLength(4)
  expect(hidden(part)).toBe(29_997)
})
