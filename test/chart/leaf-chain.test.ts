import { describe, expect, it } from 'vitest'
import { deepestBox, leafChains } from '../../src/chart/leaf-chain.js'
import { box, chart, company, name, numbered } from './fixture.js'

describe('leafChains', () => {
  it('hangs each leaf below the one before it, in plan order', () => {
    expect([...leafChains(company)]).toEqual([
      ['n4', 'n3'],
      ['n5', 'n4'],
    ])
  })

  it('stacks leaves only: boxes with others under them stand apart', () => {
    const boxes = [box('n1', null), box('n2', 'n1'), box('n3', 'n1'), box('n4', 'n3'), box('n5', 'n1')]
    expect([...leafChains(chart(boxes))]).toEqual([['n5', 'n2']])
  })

  it('stacks like with like: heads, roles and departments apart, committees never', () => {
    const boxes = [
      box('n1', null),
      box('n2', 'n1', { strong: true }),
      box('n3', 'n1', { what: 'committee', dashed: true }),
      box('n4', 'n1'),
      box('n5', 'n1', { strong: true }),
      box('n6', 'n1', { what: 'committee', dashed: true }),
      box('n7', 'n1'),
    ]
    expect([...leafChains(chart(boxes))]).toEqual([
      ['n5', 'n2'],
      ['n7', 'n4'],
    ])
  })

  it('keeps roots apart, and leaves that no line or a labelled line joins to their parent', () => {
    const boxes = ['n1', 'n2', 'n3', 'n4'].map((id) => box(id, id === 'n1' ? null : 'n1'))
    const lines = [
      { from: 'n1', to: 'n2', what: 'solid' as const },
      { from: 'n1', to: 'n3', what: 'solid' as const, label: name('acting', '代理') },
    ]
    expect(leafChains(chart([...boxes, box('n5', null)], { lines })).size).toBe(0)
  })

  it('does not depend on the order of parents and children', () => {
    const { boxes } = company
    expect([...leafChains({ ...company, boxes: [...boxes].reverse() })]).toEqual([
      ['n4', 'n5'],
      ['n3', 'n4'],
    ])
  })
})

describe('deepestBox', () => {
  it('counts boxes down a chain', () => {
    expect(deepestBox(company, leafChains(company))).toBe('n5')
    expect(deepestBox(company, new Map())).toBe('n3')
  })

  it('is null without boxes, and goes deep', () => {
    expect(deepestBox(chart([]), new Map())).toBeNull()
    const line = numbered(20_000, (n) => n - 1).reverse()
    expect(deepestBox(chart(line), new Map())).toBe('n20000')
  })
})
