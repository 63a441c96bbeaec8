import { describe, expect, it } from 'vitest'
import { dotted, drawn, legend, shown, solid, start, tones } from '../chart-shown.js'

const company = `${start}
organization: { id: acme, name: Acme | 艾克米, head: gm, roles: { gm: { title: GM | 总经理, headcount: { planned: 1, filled: 1 } } } }
committees: { audit: { name: Audit | 审计委员会, reportsTo: gm }, club: {} }
departments:
  sales:
    name: Sales | 销售部
    head: director
    dotted: { audit: Budget | 预算 }
    roles:
      director: { heldBy: gm }
      lead: { headcount: { planned: 2, filled: 1 } }
      clerk: { headcount: { planned: 18, filled: 18 }, reportsTo: lead }
      temp: { reportsTo: clerk }
  tech:
    head: cto
    roles: { cto: { headcount: { planned: 1, filled: 1 } }, dev: { headcount: { planned: 4, filled: 5 }, dotted: /sales/lead } }
    departments: { lab: { roles: { tester: { headcount: { planned: 1, filled: 1 } } } } }
  ops: { roles: { guard: 2 } }
  web: {}
`

describe('vacancies', () => {
  const chart = drawn('vacancies', company)

  it('goes down to the roles concerned, and folds the rest', () => {
    expect(shown(chart)).toEqual([
      'n1 Acme | 27 in post + 2 not stated | 29 planned + 1 not stated | 1 vacant, 1 over',
      'n2 < n1 Sales | 19 in post + 1 not stated | 20 planned + 1 not stated | 1 vacant',
      'n3 < n2 lead | 1 in post / 2 planned, 1 vacant',
      'n4 < n1 +3 departments, no vacancies stated',
    ])
    expect(shown(chart, 'zh')[3]).toBe('n4 < n1 另有 3 个部门无已知缺编')
    expect(chart.boxes.map((box) => box.what)).toEqual(['organization', 'department', 'role', 'more'])
    expect(tones(chart)).toEqual([null, null, 'vacant', null])
    expect(legend(chart)).toEqual(['Vacant posts vacant'])
    expect(tones(drawn('vacancies', company, 'status'))).toEqual(['over', 'vacant', 'vacant', null])
  })

  it('says so where there are none', () => {
    const plan = `${start}organization: { id: acme, roles: { a: { headcount: { planned: 1, filled: 1 } } } }\ndepartments: { x: {} }\n`
    expect(shown(drawn('vacancies', plan))).toEqual(['n1 acme | no vacancies | 1 in post / 1 planned'])
    const unknown = `${start}organization: { id: acme, roles: { a: 1 } }\n`
    expect(shown(drawn('vacancies', unknown), 'zh')).toEqual(['n1 acme | 无已知缺编 | 编制 1'])
  })
})

describe('spans', () => {
  const chart = drawn('spans', company)

  it('has the roles that lead, hats seen through, with span and layer', () => {
    expect(shown(chart)).toEqual([
      'n1 *GM | Acme, Sales | span 5, layer 1',
      'n2 < n1 lead | Sales | span 9, layer 2',
      'n3 < n2 clerk | Sales | span not known, layer 3',
      'n4 < n1 *cto | tech | span 5, layer 2',
    ])
    expect(shown(chart, 'zh')[1]).toBe('n2 < n1 lead | 销售部 | 管理幅度 9，第 2 层')
    expect(solid(chart)).toEqual(['n1 n2', 'n2 n3', 'n1 n4'])
  })

  it('colours by band', () => {
    expect(tones(chart)).toEqual(['span-2', 'span-4', 'span-unknown', 'span-2'])
    expect(legend(chart)).toEqual([
      'Span 3-5 (player-coach) span-2',
      'Span 8-10 (supervisor) span-4',
      'Span not known, heads not stated span-unknown',
      'Head of a department strong',
    ])
    expect(tones(drawn('roles', company, 'span')).filter((tone) => tone !== null)).toEqual([
      'span-2',
      'span-2',
      'span-4',
      'span-unknown',
      'span-2',
    ])
  })

  it.each([
    ['2', 'span-1'],
    ['3', 'span-2'],
    ['6', 'span-3'],
    ['10', 'span-4'],
    ['11', 'span-5'],
    ['15', 'span-5'],
    ['16', 'span-6'],
  ])('puts a span of %s into %s', (heads, tone) => {
    const plan = `${start}organization: { id: acme, head: boss, roles: { boss: 1, clerk: ${heads} } }\n`
    expect(tones(drawn('spans', plan))).toEqual([tone])
  })

  it('puts the organisation above several tops, says what is the least, and stands where nobody leads', () => {
    const plan = `${start}organization: { id: acme, roles: { a: 1, b: { headcount: 3, reportsTo: a }, c: { reportsTo: a }, d: 1, e: { headcount: 1, reportsTo: d } } }\n`
    expect(shown(drawn('spans', plan))).toEqual([
      'n1 acme',
      'n2 < n1 a | acme | span at least 3, layer 1',
      'n3 < n1 d | acme | span 1, layer 1',
    ])
    expect(shown(drawn('spans', `${start}organization: { id: acme, roles: { a: 1 } }\n`))).toEqual([
      'n1 acme | no role leads another',
    ])
  })

  it('draws circles', () => {
    const plan = `${start}organization: { id: acme, roles: { a: { headcount: 1, reportsTo: b }, b: { headcount: 1, reportsTo: a } } }\n`
    const circle = drawn('spans', plan)
    expect(circle.boxes.filter((box) => box.parent === null).length).toBe(1)
    expect(circle.boxes.length).toBe(2)
  })
})

describe('matrix', () => {
  const chart = drawn('matrix', company)

  it('has what a dotted line joins, and what that stands under', () => {
    expect(shown(chart)).toEqual([
      'n1 *GM | Acme',
      'n2 < n1 ~Audit',
      'n3 < n1 *~director | Sales | hat of GM | dotted: Audit',
      'n4 < n3 lead',
      'n5 < n1 *cto | tech',
      'n6 < n5 dev | dotted: lead',
    ])
    expect(dotted(chart)).toEqual(['n2 n3 Budget', 'n4 n6'])
    expect(shown(chart, 'zh')[2]).toBe('n3 < n1 *~director | 销售部 | 兼任：总经理 | 虚线汇报：审计委员会')
    expect(legend(chart)).toContain('Dotted line dotted-line')
  })

  it('gives colours to what is drawn alone', () => {
    const plan = `${start}organization: { id: acme }
departments: { x: { tier: core, roles: { a: 1 } }, y: { tier: support, roles: { b: { headcount: 1, dotted: c }, c: 1 } } }
`
    expect(tones(drawn('matrix', plan))).toEqual([null, 'tone-1', 'tone-1', 'tone-1'])
  })

  it('says so where there are no dotted lines, or only to what is not there', () => {
    const plan = `${start}organization: { id: acme, roles: { a: { headcount: 1, dotted: gone } } }\n`
    expect(shown(drawn('matrix', plan))).toEqual(['n1 acme | no dotted lines'])
    expect(shown(drawn('matrix', plan), 'zh')).toEqual(['n1 acme | 没有虚线汇报'])
  })

  it('stops at circles', () => {
    const plan = `${start}organization: { id: acme, roles: { a: { headcount: 1, reportsTo: b, dotted: c }, b: { headcount: 1, reportsTo: a }, c: 1 } }\n`
    expect(drawn('matrix', plan).boxes.length).toBe(4)
  })
})
