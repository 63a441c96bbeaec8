import { describe, expect, it } from 'vitest'
import { typed } from '../cli/in-process.js'
import { folderWith } from '../cli/orgplan.js'

const plan = `orgplan: 1
languages: [en, zh]
organization: { id: acme }
departments:
  sales:
    name: Sales | 销售部
    head: manager
    roles:
      manager: { title: Manager | 经理, headcount: 1 }
      clerk: { title: Clerk | 文员, headcount: 3 }
      buyer: { title: Buyer | 采购, headcount: 1 }
people:
  p-1: { name: Zhao | 赵某, roles: { manager: 80%, buyer: 1/5 } }
  p-2: { name: Li | 李某, roles: { buyer: { fte: 0.5, from: 2026-01-01, acting: true } }, to: 2026-12-31 }
  p-3: { name: Wang | 王某, roles: clerk, from: 2027-01-01 }
  p-4: { name: Qian | 钱某, roles: { clerk: { fte: 1, to: 2025-12-31 } } }
  p-5: { name: Sun | 孙某 }
  p-6: { name: Zhou | 周某, roles: [clerk, buyer] }
  p-7: { roles: clerk }
`
const cwd = folderWith({
  'plan.yaml': plan,
  'none.yaml': 'orgplan: 1\norganization: { id: acme }\n',
})

interface Printed {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly totals: Readonly<Record<string, unknown>>
  readonly columns: readonly { readonly id: string; readonly type: string }[]
}
const printed = async (file: string): Promise<Printed> => {
  const { out, err } = await typed(`orgplan table people ${file} --format json --lang en`, { cwd })
  expect(err).toBe('')
  return JSON.parse(out)
}

describe('table people', () => {
  it('has a row for every post, and one for a person without any', async () => {
    const { rows, totals, columns } = await printed('plan.yaml')
    expect(columns.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'person text',
      'name text',
      'role text',
      'title text',
      'department text',
      'fte decimal',
      'from date',
      'to date',
      'acting status',
      'inForce status',
      'sharedWith text',
    ])
    expect(rows.map(({ person, role, fte, inForce, acting }) => [person, role, fte, inForce, acting])).toEqual([
      ['p-1', 'sales/manager', 0.8, 'yes', 'no'],
      ['p-1', 'sales/buyer', 0.2, 'yes', 'no'],
      ['p-2', 'sales/buyer', 0.5, 'yes', 'yes'],
      ['p-3', 'sales/clerk', 1, 'no', 'no'],
      ['p-4', 'sales/clerk', 1, 'no', 'no'],
      ['p-5', null, null, null, null],
      ['p-6', 'sales/clerk', null, 'yes', 'no'],
      ['p-6', 'sales/buyer', null, 'yes', 'no'],
      ['p-7', 'sales/clerk', 1, 'yes', 'no'],
    ])
    // 0.8 + 0.2 + 0.5 + 1; what is not in force or not stated is left out.
    expect(totals).toEqual({ people: 7, inPost: 4, fte: 2.5 })
  })

  it('tells the later start and the earlier end of person and post', async () => {
    const { rows } = await printed('plan.yaml')
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      [null, null],
      [null, null],
      ['2026-01-01', '2026-12-31'],
      ['2027-01-01', null],
      [null, '2025-12-31'],
      [null, null],
      [null, null],
      [null, null],
      [null, null],
    ])
  })

  it('names who shares a post; a line of whole posts is not shared', async () => {
    const { rows } = await printed('plan.yaml')
    expect(rows.map(({ sharedWith }) => sharedWith)).toEqual([
      null,
      ['Li', 'Zhou'],
      ['Zhao', 'Zhou'],
      null,
      null,
      null,
      null,
      ['Zhao', 'Li'],
      null,
    ])
  })

  it('is read in Chinese, with the total, the status and what it leaves out', async () => {
    const { out } = await typed('orgplan table people plan.yaml --lang zh', { cwd })
    expect(out).toMatch(
      /p-2\s*│ 李某\s*│ 采购\s*│ 销售部\s*│\s*0\.5\s*│ 2026-01-01\s*│ 2026-12-31\s*│ 代理\s*│ 赵某、周某/,
    )
    expect(out).toMatch(/孙某\s*│ –\s*│ –.*无岗位/)
    expect(out).toMatch(/王某.*未到任/)
    expect(out).toMatch(/钱某.*已结束/)
    expect(out).toMatch(/合计\s*│\s*7\s*│.*2\.5/)
    expect(out).toContain('截至 2026-10-31，7 人中有 3 人没有岗位。')
    expect(out).toContain('有 2 处任职未写占比，未计入合计。')
  })

  it('is empty with a note where nobody is listed', async () => {
    const { rows, totals } = await printed('none.yaml')
    expect({ rows, totals }).toEqual({ rows: [], totals: { people: 0, inPost: 0, fte: 0 } })
    const { out, code } = await typed('orgplan table people none.yaml', { cwd })
    expect(code).toBe(0)
    expect(out).toContain('The plan lists no people.')
  })

  it('writes Markdown and CSV as the other views do', async () => {
    const { out } = await typed('orgplan table people plan.yaml --format csv', { cwd })
    expect(out.split('\n')[0]).toBe('person,name,role,title,department,fte,from,to,acting,inForce,sharedWith')
    expect(out.split('\n')[3]).toBe('p-2,Li,sales/buyer,Buyer,Sales,0.5,2026-01-01,2026-12-31,yes,yes,Zhao; Zhou')
    const markdown = await typed('orgplan table people plan.yaml --format markdown', { cwd })
    expect(markdown.out).toContain('| p-2 | Li | Buyer | Sales | 0.5 | 2026-01-01 | 2026-12-31 | acting | Zhao, Zhou |')
  })
})
