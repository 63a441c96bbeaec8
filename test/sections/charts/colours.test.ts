import { describe, expect, it } from 'vitest'
import { severitiesOf, worse } from '../../../src/sections/reporting/charts/severity-at.js'
import { drawn, legend, shown, start, tones } from '../chart-shown.js'

const company = `${start}
organization: { id: acme, head: gm, roles: { gm: 1, aide: { headcount: 1, function: legal } } }
committees: { club: { reportsTo: gm } }
people: { ann: { roles: dev } }
departments:
  sales: { head: seller, function: [sales, marketing], roles: { seller: 1, clerk: 2 } }
  tech: { parent: sales, roles: { dev: { headcount: 2, function: engineering } }, departments: { lab: { function: weird, roles: { tester: 1 } } } }
`

describe('by findings', () => {
  const findings = [
    { severity: 'warning', places: ['/departments/tech/departments/lab/roles/tester/headcount'] },
    { severity: 'error', places: ['/ratios/x', '/departments/sales/head'] },
    { severity: 'info', places: ['/people/ann/name'] },
    { severity: 'info', places: ['/committees/club'] },
    { severity: 'warning', places: ['/departments/salespeople'] },
  ] as const
  const toned = (view: Parameters<typeof drawn>[0]): string[] => {
    const chart = drawn(view, company, 'findings', { findings })
    return shown(chart).map(
      (text, index) => `${text.replace(/^n\d+ (< n\d+ )?[*~]*/, '').split(' | ')[0]}: ${tones(chart)[index]}`,
    )
  }

  it('has the most severe at or below a role, for a head its department’s own too', () => {
    expect(toned('roles')).toEqual([
      'gm: null',
      'club: info',
      'aide: null',
      'seller: error',
      'clerk: null',
      'tech: warning',
      'dev: null',
      'lab: warning',
      'tester: warning',
    ])
  })

  it('has all below a department, wherever it is written', () => {
    expect(toned('departments')).toEqual(['acme: error', 'club: info', 'sales: error', 'tech: warning', 'lab: warning'])
  })

  it('has those of a person', () => {
    expect(toned('people')).toContain('ann: info')
  })

  it('says what occurs, no findings too', () => {
    const chart = drawn('roles', company, 'findings', { findings })
    const entries = ['Errors error', 'Warnings warning', 'Notes info', 'No findings', 'Dashed: committee dashed']
    expect(legend(chart).slice(0, 5)).toEqual(entries)
    expect(legend(drawn('roles', company, 'findings'))[0]).toBe('No findings')
    expect(legend(chart, 'zh').slice(0, 4)).toEqual(['有错误 error', '有警告 warning', '有提示 info', '无问题'])
  })
})

it('keeps the worse of two', () => {
  expect([worse(null, 'info'), worse('error', 'info'), worse('info', 'warning'), worse(null, null)]).toEqual([
    'info',
    'error',
    'warning',
    null,
  ])
  const found = severitiesOf([{ severity: 'info', places: ['/a/b/c'] }], (at) => at === '/a' || at === '/a/b')
  expect([found.within('/a'), found.own('/a'), found.own('/a/b'), found.within('/a/b/c/d')]).toEqual([
    'info',
    null,
    'info',
    null,
  ])
})

it('colours by function: the role’s own, else the nearest department’s; of several the first', () => {
  const chart = drawn('roles', company, 'function')
  expect(tones(chart)).toEqual([null, null, 'tone-1', 'tone-2', 'tone-2', 'tone-2', 'tone-3', 'tone-4', 'tone-4'])
  expect(legend(chart).slice(0, 4)).toEqual(['Legal tone-1', 'Sales tone-2', 'Engineering tone-3', 'weird tone-4'])
  expect(legend(chart, 'zh').slice(0, 3)).toEqual(['法务 tone-1', '销售 tone-2', '研发 tone-3'])
})

describe('what boxes say', () => {
  it('is what is asked for; a box that would say nothing has its title', () => {
    const show = ['people', 'fte'] as const
    expect(shown(drawn('roles', company, undefined, { show })).slice(3)).toEqual([
      'n4 < n1 *sales | 1 FTE planned',
      'n5 < n4 2 FTE planned',
      'n6 < n4 tech | no head',
      'n7 < n6 ann | 1 in post / 2 planned FTE',
      'n8 < n6 lab | no head',
      'n9 < n8 1 FTE planned',
    ])
    expect(shown(drawn('roles', company, undefined, { show: ['grade'] }))[4]).toBe('n5 < n4 clerk')
  })

  it('is who leads a department, and what is below', () => {
    const plan = `${start}organization: { id: acme }
people: { ann: { roles: lead } }
grades: { M1: {} }
departments: { x: { name: X, head: lead, roles: { lead: { headcount: 1, grade: M1 }, b: { fte: 1.5 } } }, y: {} }
`
    expect(
      shown(drawn('departments', plan, undefined, { show: ['title', 'people', 'grade', 'fte'] })).slice(1),
    ).toEqual(['n2 < n1 X | lead | ann | Grade M1 | 1 in post / 2.5 planned FTE', 'n3 < n1 y'])
    expect(shown(drawn('departments', plan, undefined, { show: ['headcount'] }))[2]).toBe('n3 < n1 y')
  })
})
