import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rational } from '../../src/staffing/rational.js'
import type { ComparedRow, Comparison, Figure } from '../../src/table/comparison.js'
import { csv } from '../../src/table/csv.js'
import { forPeople } from '../../src/table/for-people.js'
import { forPrograms } from '../../src/table/for-programs.js'
import { json } from '../../src/table/json.js'
import { markdown } from '../../src/table/markdown.js'
import { pretty } from '../../src/table/pretty.js'
import { displayWidth } from '../../src/text/width.js'
import { options } from './sample.js'

const one = (value: number | null): Figure => ({ low: value, high: value })
const row = (
  id: string,
  figures: ComparedRow['figures'],
  kind: ComparedRow['kind'] = { is: 'count' },
): ComparedRow => ({
  measure: id,
  item: null,
  name: { id, text: { en: id, zh: `${id}数` } },
  depth: 0,
  kind,
  figures,
})

const two = (rows: readonly ComparedRow[], more: Partial<Comparison> = {}): Comparison => ({
  view: 'compare',
  title: { en: 'Compared', zh: '对比' },
  rowHead: { en: 'Measure', zh: '指标' },
  variants: [
    { scenario: null, name: { id: 'base', text: {} } },
    { scenario: 'growth', name: { id: 'growth', text: { en: 'Growth', zh: '增长' } } },
  ],
  groups: [{ rows }],
  differences: true,
  ...more,
})

const lines = (comparison: Comparison, width = 80): string[] =>
  pretty(forPeople(comparison, 'en'), { ...options, width })
    .split('\n')
    .slice(4, -2)

describe('for people', () => {
  it('numbers stand below each other, and so do their differences', () => {
    const rows = [
      row('heads', [one(24), one(70)]),
      row('roles', [one(4), one(4)]),
      row('managers', [one(12), one(3)]),
      row('span', [one(4), { low: rational(65, 3), high: rational(65, 3) }], { is: 'decimal', places: 1 }),
    ]
    expect(lines(two(rows))).toEqual([
      '│ heads    │   24 │   70   (+46) │',
      '│ roles    │    4 │    4         │',
      '│ managers │   12 │    3    (-9) │',
      '│ span     │    4 │ 21.7 (+17.7) │',
    ])
  })

  it('ranges, what is open and what is not stated are told apart', () => {
    const rows = [
      row('range', [
        { low: 17, high: 20, notStated: 4 },
        { low: 21, high: 26, notStated: 1 },
      ]),
      row('open', [one(3), { low: 5, high: null }]),
      row('capped', [{ low: null, high: 10 }, one(10)]),
      row('unknown', [one(null), one(3)]),
      row('narrower', [{ low: 2, high: 4 }, one(3)]),
      row('gone', [one(3), undefined]),
    ]
    expect(
      lines(two(rows)).map((line) =>
        line
          .split('│')
          .slice(2, 4)
          .map((cell) => cell.trim()),
      ),
    ).toEqual([
      ['17-20 + 4?', '21-26 + 1? (+4…+6)'],
      ['3', '≥5    (+2)'],
      ['≤10', '10'],
      ['–', '3'],
      ['2-4', '3 (+1…-1)'],
      ['3', ''],
    ])
  })

  it('a range from below zero is not read as a minus', () => {
    const rows = [
      row('left', [
        { low: -5, high: 3 },
        { low: -5, high: null },
      ]),
    ]
    expect(lines(two(rows))).toEqual(['│ left    │ -5…3 │    ≥-5 │'])
  })

  it('what covers a part of the time has no difference', () => {
    const rows = [row('cost', [one(12), { ...one(6), partial: true }])]
    expect(lines(two(rows))).toEqual(['│ cost    │   12 │      6 │'])
  })

  it('verdicts have no difference beside them', () => {
    const status = { code: 'ok', word: { en: 'ok', zh: '符合' } }
    const rows = [
      row('ratio', [one(3), { low: 24, high: 24, least: 20, most: 40, status }]),
      row('heads', [one(3), one(5)]),
    ]
    expect(lines(two(rows))[0]).toBe('│ ratio   │    3 │ 24 / 20-40 ok │')
    expect(lines(two(rows))[1]).toBe('│ heads   │    3 │        5 (+2) │')
  })

  it('a group has a line above it, and Markdown has no padding', () => {
    const groups = [
      { rows: [row('heads', [one(24), one(70)])] },
      { head: { en: 'By role', zh: '按岗位' }, rows: [row('agent', [one(4), one(5)])] },
    ]
    expect(lines(two([], { groups }))).toEqual([
      '│ heads   │   24 │ 70 (+46) │',
      '├─────────┼──────┼──────────┤',
      '│ By role │      │          │',
      '│   agent │    4 │  5  (+1) │',
    ])
    expect(
      markdown(forPeople(two([], { groups }), 'en'), options)
        .split('\n')
        .slice(4, 8),
    ).toEqual(['| heads | 24 | 70 (+46) |', '| **By role** |  |  |', '| &emsp;agent | 4 | 5 (+1) |', ''])
  })
})

describe('for programs', () => {
  const rows = [
    row('heads', [one(4), { low: rational(13, 3), high: rational(13, 3) }]),
    row('gone', [one(3), undefined]),
  ]

  it('each value has a row, with the difference as a number', () => {
    const { rows: data } = JSON.parse(json(forPrograms(two(rows)), options)) as { rows: object[] }
    expect(data).toMatchObject([
      { measure: 'heads', scenario: 'base', value: 4, difference: 0, valueExact: '4' },
      { measure: 'heads', scenario: 'growth', value: 4.333333, difference: 0.333333, differenceExact: '1/3' },
      { measure: 'gone', scenario: 'base', value: 3, difference: 0 },
    ])
    expect(csv(forPrograms(two(rows)), options).split('\n')[2]).toBe(
      'heads,,heads,growth,4.333333,4.333333,4.333333,0,13/3,0.333333,0.333333,0.333333,1/3,,,',
    )
  })

  it('exact numbers below zero are no formulas in CSV', () => {
    const given = [row('heads', [one(4), { low: rational(11, 3), high: rational(11, 3) }])]
    expect(csv(forPrograms(two(given)), options)).toContain(',11/3,-0.333333,-0.333333,-0.333333,-1/3,')
  })

  it('without differences there are no columns for them', () => {
    const columns = forPrograms(two(rows, { differences: false })).columns.map(({ key }) => key)
    expect(columns.filter((key) => key.startsWith('difference'))).toEqual([])
  })

  it('hostile names of scenarios are values, not keys', () => {
    const variants = ['__proto__', 'measure'].map((id) => ({ scenario: id, name: { id, text: {} } }))
    const { rows: data } = JSON.parse(json(forPrograms(two(rows, { variants })), options)) as {
      rows: { scenario: string; measure: string }[]
    }
    expect(data.map(({ scenario, measure }) => `${scenario} ${measure}`)).toEqual([
      '__proto__ heads',
      'measure heads',
      '__proto__ gone',
    ])
  })
})

describe('more columns than fit', () => {
  const many = (count: number, value: number): Comparison => {
    const variants = Array.from({ length: count }, (_, i) => ({
      scenario: `s${i}`,
      name: { id: `scenario ${i}`, text: {} },
    }))
    return two(
      [
        row(
          'heads',
          variants.map((_, i) => one(value + i)),
        ),
      ],
      { variants },
    )
  }

  it('stand below each other in blocks that repeat the first, and none is lost or cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 40, max: 160 }),
        (count, value, width) => {
          const text = pretty(forPeople(many(count, value), 'en'), { ...options, width })
          for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
          const heads = text.split('\n').filter((line) => line.startsWith('│ heads'))
          const cells = heads.flatMap((line) => line.split('│').slice(2, -1))
          expect(cells.map((cell) => Number(cell.replace(/\(.*\)|,/g, '')))).toEqual(
            Array.from({ length: count }, (_, i) => value + i),
          )
        },
      ),
    )
  })

  it('are as even as it goes', () => {
    const blocks = pretty(forPeople(many(5, 1000), 'en'), { ...options, width: 72 })
      .split('\n')
      .filter((line) => line.startsWith('│ heads'))
    expect(blocks.map((line) => line.split('│').length - 3)).toEqual([3, 2])
  })
})
