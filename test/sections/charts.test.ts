import { describe, expect, it } from 'vitest'
import { mermaid } from '../../src/chart/mermaid.js'
import { prune } from '../../src/chart/prune.js'
import { reporting } from '../../src/sections/reporting/index.js'
import { dotted, drawn, legend, shown, solid, start, tones } from './chart-shown.js'

const company = `${start}
organization: { id: acme, name: Acme | 艾克米, head: gm, roles: { gm: { title: General manager | 总经理, headcount: 1, reportsTo: board }, aide: 1 } }
families: { sales: Selling | 销售类 }
committees:
  board: { name: Board | 董事会, kind: governance, external: 3, chair: gm }
  audit: { name: Audit | 审计委员会, reportsTo: board }
  safety: { under: sales }
  experts: { name: Experts | 专家组 }
departments:
  sales:
    name: Sales | 销售部
    tier: front
    head: director
    dotted: { audit: Budget | 预算 }
    roles:
      director: { title: Director | 总监, heldBy: tech/lead }
      clerk: { family: sales, headcount: { planned: 12, filled: 10 }, dotted: { tech: Systems | 系统 } }
      seller: { family: sales, headcount: { planned: 1000, filled: 1001 }, dotted: ops }
      temp: { headcount: 3-5 }
  tech:
    name: Technology | 技术部
    tier: back
    acting: lead
    roles: { lead: { title: Lead | 组长, headcount: { planned: 2, filled: 2 } }, dev: }
    departments:
      ops: { head: sre, roles: { sre: at least 2, helper: { reportsTo: director } } }
      lab: {}
`

describe('roles', () => {
  const chart = drawn('roles', company)

  it('is the first view, made of the roles in plan order, committees at their place', () => {
    expect(reporting.charts?.map((view) => view.id)).toEqual([
      'roles',
      'departments',
      'people',
      'matrix',
      'spans',
      'vacancies',
    ])
    expect(shown(chart)).toEqual([
      'n1 ~Board | chair: General manager | 3 external seats',
      'n2 < n1 ~Audit',
      'n3 < n1 *General manager | Acme | 1 planned',
      'n4 < n3 aide | 1 planned',
      'n5 < n3 ~Experts',
      'n6 < n3 *~Director | Sales | hat of Lead (Technology)',
      'n7 < n6 clerk | 10 in post / 12 planned, 2 vacant',
      'n8 < n6 seller | 1,001 in post / 1,000 planned, 1 over',
      'n9 < n6 temp | 3-5 planned',
      'n10 < n6 ~safety',
      'n11 < n3 Technology',
      'n12 < n11 Lead | acting head | 2 in post / 2 planned',
      'n13 < n11 dev | not stated',
      'n14 < n11 *sre | ops | at least 2 planned',
      'n15 < n6 helper | ops | not stated',
      'n16 < n11 lab',
    ])
  })

  it('says the same in Chinese', () => {
    const texts = shown(chart, 'zh')
    expect(texts[0]).toBe('n1 ~董事会 | 主任：总经理 | 外部席位 3')
    expect(texts[5]).toBe('n6 < n3 *~总监 | 销售部 | 兼任：组长（技术部）')
    expect(texts[6]).toBe('n7 < n6 clerk | 在岗 10 / 编制 12，缺编 2')
    expect(texts[7]).toBe('n8 < n6 seller | 在岗 1,001 / 编制 1,000，超编 1')
    expect(texts[8]).toBe('n9 < n6 temp | 编制 3-5')
    expect(texts[11]).toBe('n12 < n11 组长 | 代理负责人 | 在岗 2 / 编制 2')
    expect(texts[12]).toBe('n13 < n11 dev | 未写编制')
    expect(texts[13]).toBe('n14 < n11 *sre | ops | 编制至少 2')
  })

  it('joins every box to its upper one by a solid line, the upper one first', () => {
    const parents = chart.boxes.flatMap(({ id, parent }) => (parent === null ? [] : [`${parent} ${id}`]))
    expect(solid(chart)).toEqual(parents)
    expect(chart.boxes.map((box) => box.what).filter((what) => what !== 'role')).toEqual([
      'committee',
      'committee',
      'committee',
      'committee',
      'department',
      'department',
    ])
    expect(chart.boxes[10]?.at).toBe('/departments/tech')
  })

  it('draws dotted lines in the sense of solid ones; a department is its head or its box', () => {
    expect(dotted(chart)).toEqual(['n2 n6 Budget', 'n11 n7 Systems', 'n14 n8'])
  })

  it('colours by tier: the nearest department that states one', () => {
    const [front, back] = ['tone-1', 'tone-2']
    expect(tones(chart).slice(0, 5)).toEqual([null, null, null, null, null])
    expect(tones(chart).slice(5)).toEqual([front, front, front, front, null, back, back, back, back, back, back])
    expect(legend(chart)).toEqual([
      'Front office tone-1',
      'Back office tone-2',
      'Dashed: hat or committee dashed',
      'Head of a department strong',
      'Dotted line dotted-line',
    ])
    expect(legend(chart, 'zh').slice(0, 2)).toEqual(['前台 tone-1', '后台 tone-2'])
  })

  it('colours by status, and tells hats from committees', () => {
    const status = drawn('roles', company, 'status')
    expect(tones(status).slice(2, 13)).toEqual([
      'unknown',
      'unknown',
      null,
      'hat',
      'vacant',
      'over',
      'unknown',
      null,
      null,
      'full',
      'unknown',
    ])
    expect(legend(status)).toEqual([
      'Vacant posts vacant',
      'Over establishment over',
      'All posts filled full',
      'Planned or in post not stated unknown',
      'Hat, no seat of its own hat dashed',
      'Dashed: committee dashed',
      'Head of a department strong',
      'Dotted line dotted-line',
    ])
  })

  it('colours by family under its declared name', () => {
    const family = drawn('roles', company, 'family')
    expect(family.boxes.filter((box) => box.tone !== null).map((box) => box.id)).toEqual(['n7', 'n8'])
    expect(legend(family)[0]).toBe('Selling tone-1')
    expect(legend(family, 'zh')[0]).toBe('销售类 tone-1')
  })

  it('is cut and written by Mermaid', () => {
    const text = mermaid(prune(chart, { root: 'n6' }), { lang: 'zh', stack: false })
    expect(text).toContain('  n6["总监<br/>销售部<br/>兼任：组长（技术部）"]\n')
    expect(text).toContain('  n6 --> n7\n')
    expect(text).not.toContain('n12[')
    expect(text).toContain('  class n6,n10,')
  })
})

describe('departments', () => {
  const chart = drawn('departments', company)

  it('totals what is below; vacancies of one role do not make up for too many in another', () => {
    expect(shown(chart)).toEqual([
      'n1 < n2 Acme | General manager | 1,013 in post + 6 not stated | at least 1,021 planned + 2 not stated | 2 vacant, 1 over',
      'n2 ~Board | chair: General manager | 3 external seats',
      'n3 < n2 ~Audit',
      'n4 < n1 ~Experts',
      'n5 < n1 Sales | Director, hat of Lead (Technology) | 1,011 in post + 1 not stated | 1,015-1,017 planned | 2 vacant, 1 over',
      'n6 < n5 ~safety',
      'n7 < n1 Technology | acting: Lead | 2 in post + 3 not stated | at least 4 planned + 2 not stated',
      'n8 < n7 ops | sre | at least 2 planned + 1 not stated',
      'n9 < n7 lab',
    ])
    expect(shown(chart, 'zh')[4]).toBe(
      'n5 < n1 销售部 | 总监，兼任：组长（技术部） | 在岗 1,011，另 1 个岗位未写 | 编制 1,015-1,017 | 缺编 2，超编 1',
    )
  })

  it('draws the lines of departments only', () => {
    expect(dotted(chart)).toEqual(['n3 n5 Budget'])
    expect(solid(chart)).toEqual(['n2 n1', 'n2 n3', 'n1 n4', 'n1 n5', 'n5 n6', 'n1 n7', 'n7 n8', 'n7 n9'])
  })

  it('colours by tier, status and family', () => {
    expect(tones(chart)).toEqual([null, null, null, null, 'tone-1', null, 'tone-2', 'tone-2', 'tone-2'])
    expect(tones(drawn('departments', company, 'status'))).toEqual([
      'over',
      null,
      null,
      null,
      'over',
      null,
      'unknown',
      'unknown',
      null,
    ])
    expect(tones(drawn('departments', company, 'family')).filter((tone) => tone !== null)).toEqual(['tone-1'])
  })

  it('puts what is known in one line', () => {
    const plan = `${start}organization: { id: acme }
departments: { sales: { head: a, roles: { a: { headcount: { planned: 1, filled: 1 } }, b: { headcount: { planned: 4, filled: 1 } } } } }
`
    expect(shown(drawn('departments', plan))[1]).toBe('n2 < n1 sales | a | 2 in post / 5 planned, 3 vacant')
    expect(tones(drawn('departments', plan, 'status'))).toEqual(['vacant', 'vacant'])
  })
})

it('has no tones where no tier is stated, and no legend for what does not occur', () => {
  const chart = drawn('roles', `${start}organization: { id: acme, roles: { clerk: 3 } }\n`)
  expect(tones(chart)).toEqual([null, null])
  expect(chart.legend).toEqual([])
})

it('gives eight values a tone and the rest one entry', () => {
  const roles = Array.from({ length: 11 }, (_, i) => `r${i}: { headcount: 1, family: f${i % 10} }`)
  const chart = drawn('roles', `${start}organization: { id: acme, roles: { ${roles.join(', ')} } }\n`, 'family')
  expect(tones(chart).slice(1)).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `tone-${n}`),
    'other',
    'other',
    'tone-1',
  ])
  expect(legend(chart).slice(7)).toEqual(['f7 tone-8', 'Other other'])
  expect(legend(chart, 'zh')[8]).toBe('其他 other')
})
