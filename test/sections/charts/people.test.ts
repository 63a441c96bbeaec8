import { describe, expect, it } from 'vitest'
import { dotted, drawn, legend, shown, start, tones } from '../chart-shown.js'

const shop = `${start}
organization: { id: acme, name: Acme | 艾克米, head: gm, roles: { gm: { title: General manager | 总经理, headcount: 1 } } }
committees: { experts: {} }
grades: { M2: { name: Manager | 经理级 } }
people:
  ann: { name: Ann | 安, roles: { manager: 0.6, east/buyer: 0.4 } }
  bob: { name: Bob | 鲍, roles: manager }
  cid: { roles: clerk }
  dee: { name: Dee, roles: { clerk: { fte: 0.5, acting: true } } }
  eve: { roles: clerk, from: 2030-01-01 }
  fay: { roles: lead }
departments:
  sales:
    name: Sales | 销售部
    head: manager
    roles:
      manager: { title: Manager | 经理, headcount: 3, grade: M2, dotted: gm }
      clerk: { headcount: { planned: 9, filled: 4 } }
      temp: { headcount: 2-3 }
  east:
    roles: { lead: 1, buyer: { heldBy: sales/manager }, planner: { heldBy: lead }, seller: { headcount: { planned: 1, filled: 2 } } }
`

describe('people', () => {
  const chart = drawn('people', shop)

  it('has a box a person, those without names, and vacancies; who leads with others shares a box', () => {
    expect(shown(chart)).toEqual([
      'n1 *General manager | Acme | 1 planned',
      'n2 < n1 ~experts',
      'n3 < n1 *Ann | Bob | Manager | Sales | 1 vacant',
      'n4 < n3 cid | clerk',
      'n5 < n3 Dee | clerk | acting',
      'n6 < n3 clerk | 2 in post',
      'n7 < n3 ~5 vacant | clerk',
      'n8 < n3 temp | 2-3 planned',
      'n9 < n1 east | no head',
      'n10 < n9 fay | lead',
      'n11 < n9 ~Ann | buyer | also Manager (Sales)',
      'n12 < n9 ~fay | planner | hat of lead',
      'n13 < n9 seller | 2 in post',
    ])
    expect(shown(chart, 'zh')[2]).toBe('n3 < n1 *安 | 鲍 | 经理 | 销售部 | 空缺 1 人')
    expect(shown(chart, 'zh')[6]).toBe('n7 < n3 ~空缺 5 人 | clerk')
    expect(shown(chart, 'zh')[10]).toBe('n11 < n9 ~安 | buyer | 另任：经理（销售部）')
    expect(chart.boxes.map((box) => box.what)).toEqual([
      'role',
      'committee',
      'person',
      'person',
      'person',
      'role',
      'vacancy',
      'role',
      'department',
      'person',
      'person',
      'person',
      'role',
    ])
  })

  it('stands where each is written, with one id a box', () => {
    expect(chart.boxes[3]?.at).toBe('/people/cid/roles')
    expect(chart.boxes[4]?.at).toBe('/people/dee/roles/clerk')
    expect(chart.boxes[6]?.at).toBe('/departments/sales/roles/clerk')
    expect(new Set(chart.boxes.map((box) => box.id)).size).toBe(13)
    expect(dotted(chart)).toEqual(['n1 n3'])
  })

  it('colours by who is in post, and leaves what is not known without colour unless asked', () => {
    const own = [null, null, 'vacant', 'full', 'full', 'full', 'vacant', null, null, 'full', 'hat', 'hat', 'over']
    expect(tones(chart)).toEqual(own)
    expect(legend(chart)).toEqual([
      'Vacant posts vacant',
      'Over establishment over',
      'In post full',
      'Hat, no seat of its own hat dashed',
      'Dashed: committee dashed',
      'Head of a department strong',
      'Dotted line dotted-line',
    ])
    const asked = drawn('people', shop, 'status')
    expect([tones(asked)[0], tones(asked)[7]]).toEqual(['unknown', 'unknown'])
    expect(legend(drawn('people', shop, 'tier'))[0]).toBe('Dashed: hat, vacant post or committee dashed')
    expect(legend(drawn('people', shop, 'tier'), 'zh')[0]).toBe('虚线框：兼任岗位、空缺岗位或委员会 dashed')
  })

  it('shows shares, grades and figures', () => {
    const show = ['people', 'grade', 'fte', 'headcount'] as const
    const texts = shown(drawn('people', shop, undefined, { show }))
    expect(texts[2]).toBe(
      'n3 < n1 *Ann | Bob | Sales | Grade Manager | 2 in post / 3 planned, 1 vacant | 1.6 in post / 3 planned FTE',
    )
    expect(texts[4]).toBe('n5 < n3 Dee | acting | 0.5 FTE')
    expect(texts[10]).toBe('n11 < n9 ~Ann | also Manager (Sales) | 0.4 FTE')
    const zh = shown(drawn('people', shop, undefined, { show }), 'zh')
    expect(zh[2]).toContain('职级 经理级 | 在岗 2 / 编制 3，缺编 1 | 折合全职：在岗 1.6 / 编制 3')
  })
})

it('draws a plan without people by posts', () => {
  const plan = `${start}organization: { id: acme, roles: { clerk: 3, boss: { headcount: { planned: 1, filled: 0 } }, aide: { headcount: 1, reportsTo: boss } } }\n`
  const chart = drawn('people', plan)
  expect(shown(chart)).toEqual([
    'n1 acme',
    'n2 < n1 clerk | 3 planned',
    'n3 < n1 ~Vacant | boss',
    'n4 < n3 aide | 1 planned',
  ])
})

it('names many holders of a leading role in one text', () => {
  const names = Array.from({ length: 8 }, (_, i) => `p${i}: { roles: boss }`).join(', ')
  const plan = `${start}organization: { id: acme, roles: { boss: 8, aide: { reportsTo: boss } } }\npeople: { ${names} }\n`
  expect(shown(drawn('people', plan))[1]).toBe('n2 < n1 p0, p1, p2 and 5 more | boss')
  expect(shown(drawn('people', plan), 'zh')[1]).toBe('n2 < n1 p0、p1、p2等 8 人 | boss')
})

it('survives hats in a circle and hostile names', () => {
  const plan = `${start}organization: { id: acme, roles: { a: { heldBy: b }, b: { heldBy: a }, constructor: 1 } }
people: { __proto__: { roles: constructor }, toString: { roles: [constructor, a] } }
`
  expect(shown(drawn('people', plan))).toEqual([
    'n1 acme',
    'n2 < n1 ~toString | a | hat of b | also constructor',
    'n3 < n1 ~b | hat of a',
    'n4 < n1 __proto__ | constructor',
    'n5 < n1 toString | constructor | also a',
  ])
})
