import { describe, expect, it } from 'vitest'
import { dotted, drawn, modelOf, shown, solid, start, viewOf } from './chart-shown.js'

describe('what stands above', () => {
  it('is the organisation where it has no head, and departments without one', () => {
    const chart = drawn(
      'roles',
      `${start}organization: { id: acme, roles: { partner: 2 } }
committees: { board: { kind: governance }, club: {} }
departments:
  east: { roles: { clerk: 1, boss: { headcount: 1, reportsTo: board } }, departments: { shop: { head: keeper, roles: { keeper: 1, help: 1 } } } }
  west: {}
`,
    )
    expect(shown(chart)).toEqual([
      'n1 acme',
      'n2 < n1 partner | 2 planned',
      'n3 < n1 ~club',
      'n4 < n1 east | no head',
      'n5 < n4 clerk | 1 planned',
      'n6 < n1 ~board',
      'n7 < n6 boss | east | 1 planned',
      'n8 < n4 *keeper | shop | 1 planned',
      'n9 < n8 help | 1 planned',
      'n10 < n1 west',
    ])
    expect(chart.boxes[0]?.what).toBe('organization')
  })

  it('is the governance body for a head that reports to nobody; further ones stand alone', () => {
    const plan = `${start}organization: { id: acme, head: ceo, roles: { ceo: 1 } }
committees: { club: {}, board: { kind: governance }, council: { kind: governance } }
`
    expect(shown(drawn('roles', plan))).toEqual([
      'n1 ~council',
      'n2 ~board',
      'n3 < n2 *ceo | acme | 1 planned',
      'n4 < n3 ~club',
    ])
    expect(shown(drawn('departments', plan))).toEqual([
      'n1 < n3 acme | ceo | 1 planned',
      'n2 < n1 ~council',
      'n3 ~board',
      'n4 < n1 ~club',
    ])
  })

  it('passes by a headless department for a role that reports elsewhere or to nobody', () => {
    const chart = drawn(
      'roles',
      `${start}organization: { id: acme, head: ceo, roles: { ceo: 1 } }
departments:
  sales: { head: lead, roles: { lead: 1 } }
  tech:
    acting: sales/lead
    roles: { free: { headcount: 1, reportsTo: null }, moved: { headcount: 1, reportsTo: lead }, dev: 1 }
`,
    )
    expect(shown(chart).slice(1)).toEqual([
      'n2 < n1 *lead | sales | acting head of tech | 1 planned',
      'n3 < n1 tech | acting: lead',
      'n4 free | tech | 1 planned',
      'n5 < n2 moved | tech | 1 planned',
      'n6 < n3 dev | 1 planned',
    ])
  })

  it('is one box for a head of two departments', () => {
    const chart = drawn(
      'roles',
      `${start}organization: { id: acme, head: ceo, roles: { ceo: 1 } }
departments: { sales: { head: lead, roles: { lead: 1, clerk: 1 } }, service: { head: lead, dotted: sales, roles: { agent: 1 } } }
`,
    )
    expect(shown(chart).slice(1)).toEqual([
      'n2 < n1 *lead | sales, service | 1 planned',
      'n3 < n2 clerk | 1 planned',
      'n4 < n2 agent | service | 1 planned',
    ])
    expect(dotted(chart)).toEqual([])
  })
})

describe('broken plans', () => {
  it('draws circles with one parent less', () => {
    const chart = drawn(
      'roles',
      `${start}organization: { id: acme, head: ceo, roles: { ceo: { headcount: 1, reportsTo: b } } }
committees: { x: { reportsTo: y }, y: { reportsTo: x }, z: { under: s } }
departments: { s: { head: b, roles: { b: 1, self: { reportsTo: self }, h1: { heldBy: h2 }, h2: { heldBy: h1, reportsTo: z } } } }
`,
    )
    expect(shown(chart)).toEqual([
      'n1 *ceo | acme | 1 planned',
      'n2 < n1 *b | s | 1 planned',
      'n3 self | not stated',
      'n4 < n2 ~h1 | hat of h2',
      'n5 < n6 ~h2 | s | hat of h1',
      'n6 < n2 ~z',
      'n7 ~x',
      'n8 < n7 ~y',
    ])
    expect(solid(chart)).toEqual(['n2 n1', 'n1 n2', 'n2 n4', 'n6 n5', 'n2 n6', 'n7 n8'])
  })

  it('cuts a committee that stands under who reports to it', () => {
    const plan = `${start}organization: { id: acme, head: ceo, roles: { ceo: { headcount: 1, reportsTo: board } } }
committees: { board: { under: s } }
departments: { s: { head: b, roles: { b: 1 } } }
`
    expect(shown(drawn('roles', plan))).toEqual([
      'n1 < n3 *ceo | acme | 1 planned',
      'n2 < n1 *b | s | 1 planned',
      'n3 ~board',
    ])
    expect(shown(drawn('departments', plan))).toEqual([
      'n1 < n3 acme | ceo | 2 planned',
      'n2 < n1 s | b | 1 planned',
      'n3 ~board',
    ])
  })

  it('draws what references leave over', () => {
    const chart = drawn(
      'roles',
      `${start}organization: { id: acme, head: nobody, roles: { a: { headcount: 1, reportsTo: gone, dotted: gone, heldBy: gone } } }
committees: { c: { under: gone, reportsTo: gone, chair: gone } }
departments: { s: { head: gone, roles: { b: 1 } } }
`,
    )
    expect(shown(chart)).toEqual([
      'n1 acme',
      'n2 < n1 a | 1 planned',
      'n3 < n1 ~c',
      'n4 < n1 s | no head',
      'n5 < n4 b | 1 planned',
    ])
  })
})

it('draws 10,000 roles within a second', { retry: 2 }, () => {
  const departments = Array.from({ length: 1000 }, (_, d) => {
    const roles = Array.from({ length: 10 }, (_, r) => `r${r}: { headcount: { planned: 2, filled: 1 }, dotted: /ceo }`)
    return `  d${d}: { ${d % 2 === 0 ? 'head: r0, ' : ''}tier: t${d % 5}, roles: { ${roles.join(', ')} } }`
  })
  const organization = 'organization: { id: acme, head: ceo, roles: { ceo: 1 } }'
  const model = modelOf(`${start}${organization}\ndepartments:\n${departments.join('\n')}\n`)
  for (const view of ['roles', 'departments'] as const) {
    const before = performance.now()
    const chart = viewOf(view).build(model, { direction: 'LR', colorBy: 'tier' })
    expect(performance.now() - before).toBeLessThan(1000)
    expect(chart.boxes.length).toBe(view === 'roles' ? 10_001 + 500 : 1001)
    expect(chart.direction).toBe('LR')
  }
})
