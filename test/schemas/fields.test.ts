import { describe, expect, it } from 'vitest'
import { type FieldNode, type NodeName, nodes } from '../../src/generated/fields.js'
import { glossary } from '../../src/generated/glossary.js'

/** Walks a way of keys; a number is the place in a list. */
function at(...way: (string | number)[]): FieldNode | undefined {
  let name: NodeName | undefined = 'root'
  for (const key of way) {
    const node: FieldNode | undefined = name && nodes[name]
    name = typeof key === 'number' ? node?.items : (node?.props?.[key] ?? node?.each)
  }
  return name && nodes[name]
}

describe('fields', () => {
  it('says what a scalar is', () => {
    expect(at('organization', 'name')).toEqual({ is: 'text' })
    expect(at('organization', 'asOf')).toEqual({ is: 'date' })
    expect(at('drivers', 'users')?.is).toBe('number')
    expect(at('ratios', 'planner')?.is).toBe('norm')
    expect(at('departments', 'd')?.is).toBe('text')
    expect(at('scenarios', 's', 'when', 'users')?.is).toBe('range')
    expect(at('people', 'p', 'roles', 'r', 'acting')?.is).toBe('flag')
  })

  it('follows departments into departments', () => {
    const way = ['departments', 'a', 'departments', 'b', 'departments', 'c', 'roles', 'r', 'headcount', 'planned']
    expect(at(...way)?.is).toBe('headcountNumber')
  })

  it.each([
    [
      'role',
      [
        ['organization', 'head'],
        ['departments', 'd', 'acting'],
        ['departments', 'd', 'roles', 'r', 'heldBy'],
      ],
    ],
    [
      'role',
      [
        ['departments', 'd', 'roles', 'r', 'deputies'],
        ['departments', 'd', 'roles', 'r', 'deputies', 0],
      ],
    ],
    [
      'role',
      [
        ['people', 'p', 'roles'],
        ['people', 'p', 'roles', 0],
        ['ratios', 'x', 'of'],
        ['ratios', 'x', 'of', 0],
      ],
    ],
    [
      'department',
      [
        ['departments', 'd', 'parent'],
        ['ratios', 'x', 'of', 'department', 0],
      ],
    ],
    [
      'department role',
      [
        ['departments', 'd', 'serves'],
        ['committees', 'c', 'under'],
      ],
    ],
    ['role committee', [['organization', 'roles', 'r', 'reportsTo']]],
    ['committee role', [['committees', 'c', 'reportsTo']]],
    [
      'role department committee',
      [
        ['departments', 'd', 'dotted'],
        ['departments', 'd', 'roles', 'r', 'dotted', 0],
      ],
    ],
    ['person role', [['departments', 'd', 'roles', 'r', 'successors', 0]]],
    [
      'role person',
      [
        ['drivers', 'd', 'owner'],
        ['people', 'p', 'reportsTo'],
      ],
    ],
    ['grade', [['grades', 'g', 'equals']]],
  ])('references to %s', (kinds, ways) => {
    for (const way of ways) expect(at(...way)).toMatchObject({ is: 'ref', kinds: kinds.split(' ') })
  })

  it.each([[['committees', 'c', 'chair']], [['committees', 'c', 'members', 0]]])(
    'actors, which may be a word: %j',
    (way) => {
      expect(at(...way)).toMatchObject({ is: 'actor', kinds: ['role', 'person', 'department', 'committee'] })
      expect(at(...way, 'each')?.is).toBe('each-role')
      expect(at(...way, 'headsOf', 0)?.is).toBe('heads-of')
      expect(at(...way, 'in', 'department')).toMatchObject({ is: 'ref', kinds: ['department'] })
    },
  )

  it('knows keys that are references', () => {
    expect(at('scenarios', 's', 'headcount')?.keys).toEqual({ is: 'ref', kinds: ['role'] })
    expect(at('scenarios', 's', 'drivers')?.keys).toEqual({ is: 'ref', kinds: ['driver'] })
    expect(at('scenarios', 's', 'when')?.keys).toEqual({ is: 'ref', kinds: ['driver', 'total'] })
    expect(at('people', 'p', 'roles')?.keys).toEqual({ is: 'ref', kinds: ['role'] })
    expect(at('departments', 'd', 'dotted')?.keys?.kinds).toEqual(['role', 'department', 'committee'])
    expect(at('departments', 'd', 'dotted', 'x')?.is).toBe('text')
  })

  it('knows words, declared words and path endings', () => {
    expect(at('departments', 'd', 'kind')?.known).toContain('business-group')
    expect(at('people', 'p', 'employment')?.known).toEqual(at('departments', 'd', 'roles', 'r', 'employment')?.known)
    expect(at('departments', 'd', 'family')).toEqual({ is: 'declared', kinds: ['family'] })
    expect(at('departments', 'd', 'roles', 'r', 'grade')).toEqual({ is: 'declared', kinds: ['grade'] })
    expect(at('ratios', 'x', 'of', 'role', 0)).toEqual({ is: 'role-ending' })
  })

  it('lists the keys that may stand in a closed map, without those not read yet', () => {
    expect(at('departments', 'd')?.allowed).toContain('headcount')
    expect(at('departments', 'd')?.allowed).not.toContain('plan')
    expect(nodes.root.allowed).toContain('rules')
    expect(nodes.root.allowed).not.toContain('companies')
    expect(at('departments')?.allowed).toBeUndefined()
  })

  it('points at nodes that exist, and none is silent', () => {
    for (const node of Object.values(nodes)) {
      expect(Object.keys(node).length).toBeGreaterThan(0)
      const ways = [...Object.values(node.props ?? {}), node.each, node.items]
      for (const name of ways) if (name !== undefined) expect(nodes).toHaveProperty([name])
    }
  })

  it('is safe to ask for any key', () => {
    for (const key of ['constructor', '__proto__', 'toString']) {
      expect(nodes.root.props?.[key]).toBeUndefined()
      expect(glossary()[key]).toBeUndefined()
    }
  })
})

describe('glossary', () => {
  it.each([
    ['编制', 'headcount'],
    ['部门', 'departments'],
    ['岗位', 'roles'],
    ['岗位名称', 'title'],
    ['名称', 'name'],
    ['负责人', 'head'],
    ['汇报对象', 'reportsTo'],
    ['配比', 'ratios'],
    ['方案', 'scenarios'],
    ['在岗', 'filled'],
    ['薪酬', 'pay'],
  ])('%s is %s', (word, key) => expect(glossary()[word]?.[0]).toBe(key))

  it('has a word for every key that is read', () => {
    const keys = new Set(Object.values(glossary()).flat())
    const allowed = new Set(Object.values(nodes).flatMap((node: FieldNode) => node.allowed ?? []))
    expect([...allowed].filter((key) => !keys.has(key))).toEqual([])
  })
})
