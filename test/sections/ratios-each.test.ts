import { describe, expect, it } from 'vitest'
import { checkedText, effective, faultsIn } from '../read/effective.js'

const tree = `orgplan: 1
languages: [en, zh]
organization: { id: acme, head: ceo, roles: { ceo: 1 } }
departments:
  sales:
    head: director
    roles: { director: 1 }
    departments:
      zhejiang:
        name: Zhejiang | 浙江
        kind: region
        location: Hangzhou
        head: lead
        drivers: { cities: 11 }
        roles: { lead: { title: Lead | 组长, headcount: 1 }, seller: { title: Seller | 业务员, headcount: 3, family: field } }
        departments: { team: { kind: team, head: tl, roles: { tl: 1, seller: { headcount: 2, family: field } } } }
      jiangsu: { like: zhejiang, name: Jiangsu | 江苏, location: Nanjing, drivers: { cities: 30 }, roles: { seller: { headcount: 4 } } }
  hq: { name: HQ, head: chief, roles: { chief: 1, clerk: 5 } }
`
const plan = (ratios: string, more = ''): string => `${tree}ratios: { ${ratios} }\n${more}`
const rows = async (ratios: string, more = '', scenario?: string): Promise<string[]> => {
  const { checked } = await effective(plan(ratios, more), scenario)
  return checked.ratios.map((row) => {
    const counted = row.counted.map(({ role, value }) => `${role} ${value.min}`).join(', ')
    const least = row.requiredMin === null ? '-' : `${row.requiredMin}-${row.requiredMax ?? ''}`
    return `${row.unit}: ${counted}: ${row.driver?.id ?? row.driver?.of ?? ''} ${row.driver?.value ?? '-'}: ${least} ${row.status}`
  })
}

describe('each', () => {
  it('judges once a department, on all that is in it, by its own driver', async () => {
    expect(await rows('seller: { each: { kind: region }, norm: 1 per 3-6 cities }')).toEqual([
      'sales/zhejiang: sales/zhejiang/seller 3, sales/zhejiang/team/seller 2: sales/zhejiang/cities 11: 2-3 over',
      'sales/jiangsu: sales/jiangsu/seller 4, sales/jiangsu/team/seller 2: sales/jiangsu/cities 30: 5-10 ok',
    ])
  })

  it.each([
    [
      'every department',
      'department',
      ['sales', 'sales/zhejiang', 'sales/zhejiang/team', 'sales/jiangsu', 'sales/jiangsu/team'],
    ],
    ['one department', 'jiangsu', ['sales/jiangsu']],
    ['a list', '[jiangsu, zhejiang]', ['sales/zhejiang', 'sales/jiangsu']],
    ['a kind', '{ kind: team }', ['sales/zhejiang/team', 'sales/jiangsu/team']],
    ['several criteria', '{ department: zhejiang, kind: [team, region] }', ['sales/zhejiang', 'sales/zhejiang/team']],
    ['a place', '{ location: Nanjing }', ['sales/jiangsu']],
    ['those that have the role only', '[jiangsu, hq]', ['sales/jiangsu']],
  ])('is %s', async (_, each, units) => {
    const { checked } = await effective(plan(`seller: { each: ${each}, norm: 1-99 }`))
    expect(checked.ratios.map((row) => row.unit)).toEqual(units)
  })

  it.each([
    [
      'the nearest driver upwards',
      'of: [seller, tl], each: { kind: team }, norm: 1 per 5 cities',
      'sales/zhejiang/cities 11',
    ],
    ['of a department above, what is below it', 'of: director, each: sales, norm: 1 per 50 cities', 'sales/cities 41'],
    ['nothing where nobody states it', 'of: clerk, each: hq, norm: 1 per 5 cities', 'hq/cities -'],
    ['heads of the department', 'of: lead, each: zhejiang, norm: at least 10% of heads', 'heads 7'],
    ['a role inside', 'of: seller, each: zhejiang, norm: 5 per lead', 'lead 1'],
    ['a role elsewhere', 'of: seller, each: zhejiang, norm: 1 per clerk', 'clerk 5'],
    ['a department inside', 'of: lead, each: zhejiang, norm: 1 per 3 team', 'team 3'],
    ['a family inside', 'of: lead, each: zhejiang, norm: 1 per 5 field', 'field 5'],
    ['a driver named by its path', 'of: clerk, each: hq, norm: 1 per 5 zhejiang/cities', 'sales/zhejiang/cities 11'],
  ])('is measured against %s', async (_, ratio, measured) => {
    const [first] = await rows(`x: { ${ratio} }`)
    expect(first?.split(': ')[2]).toBe(measured)
  })

  it('counts what a selector picks in the department, and what a list of references finds there', async () => {
    expect(
      await rows(
        'x: { each: { kind: region }, of: { family: field }, norm: 1-99 }, y: { each: jiangsu, of: [lead, role:tl], norm: 2 }',
      ),
    ).toEqual([
      'sales/zhejiang: sales/zhejiang/seller 3, sales/zhejiang/team/seller 2:  -: 1-99 ok',
      'sales/jiangsu: sales/jiangsu/seller 4, sales/jiangsu/team/seller 2:  -: 1-99 ok',
      'sales/jiangsu: sales/jiangsu/lead 1, sales/jiangsu/team/tl 1:  -: 2-2 ok',
    ])
  })

  it('a misspelt word of the format', async () => {
    const { findings } = await checkedText(plan('seller: { each: deparment, norm: 1 }'))
    expect(findings.flatMap((one) => one.suggestions.map(({ replacement }) => replacement))).toEqual(['department'])
  })

  it.each([
    ['no such department', 'seller: { each: jiangsi, norm: 1 }', ['reference-unknown 19:27']],
    ['criteria that match none', 'seller: { each: { kind: regoin }, norm: 1 }', ['reference-unknown 19:27']],
    ['a role that none of them has', 'clerk: { each: { kind: region }, norm: 1 }', ['reference-unknown 19:11']],
    ['a role that nobody has', 'clark: { each: { kind: region }, norm: 1 }', ['reference-unknown 19:11']],
    ['a reference that nobody has', 'x: { of: selller, each: { kind: region }, norm: 1 }', ['reference-unknown 19:20']],
    ['a norm that cannot be read, once', 'seller: { each: { kind: region }, norm: one }', ['norm-format 19:51']],
    [
      'a noun that means nothing, once',
      'seller: { each: { kind: region }, norm: 1 per town }',
      ['reference-unknown 19:51'],
    ],
    ['zero, once', 'seller: { each: { kind: region }, norm: 1 per 0 cities }', ['ratio-definition 19:51']],
    ['a criterion of roles', 'seller: { each: { family: field }, norm: 1 }', ['schema-unknown-key 19:29']],
  ])('tells %s', async (_, ratio, faults) => {
    expect(faultsIn(await checkedText(plan(ratio)))).toEqual(faults)
  })

  it('names the department in both languages, at the headcount of its role', async () => {
    const checked = await checkedText(plan('lead: { each: { kind: region }, norm: 2 }'))
    const found = checked.findings.filter(({ rule }) => rule === 'ratio-below-min')
    expect(found.map(({ pointer, key }) => [pointer, key])).toEqual([
      ['/departments/sales/departments/zhejiang/roles/lead/headcount', 'lead@sales/zhejiang'],
      ['/departments/sales/departments/jiangsu/roles/lead/headcount', 'lead@sales/jiangsu'],
    ])
    const names = found.map(({ said }) => (said.args as unknown as { of: { text: object } }).of.text)
    expect(names).toEqual([
      { en: 'Lead, Zhejiang', zh: '浙江组长' },
      { en: 'Lead, Jiangsu', zh: '江苏组长' },
    ])
  })

  it('is waived for one department, or for all', async () => {
    const waived = async (scope: string): Promise<string[]> => {
      const waivers = `waivers: { w: { rule: ratio-below-min, scope: ${scope}, reason: later, owner: ceo, until: 2099-01-01 } }\n`
      const { checked } = await effective(plan('lead: { each: { kind: region }, norm: 2 }', waivers))
      expect(checked.findings.filter(({ rule }) => rule === 'waiver-unused')).toEqual([])
      return checked.ratios.map((row) => `${row.unit} ${row.status}`)
    }
    expect(await waived('jiangsu')).toEqual(['sales/zhejiang under', 'sales/jiangsu waived'])
    expect(await waived('jiangsu/lead')).toEqual(['sales/zhejiang under', 'sales/jiangsu waived'])
    expect(await waived('/ratios/lead')).toEqual(['sales/zhejiang waived', 'sales/jiangsu waived'])
  })

  it('meets other ratios department by department', async () => {
    const { checked } = await effective(
      plan('tl: { each: { kind: team }, norm: 1-3 }, most: { of: tl, each: { kind: team }, norm: at most 2 }'),
    )
    expect(checked.bounds.map((one) => [one.role, one.requiredMin, one.requiredMax])).toEqual([
      ['sales/zhejiang/team/tl', 1, 2],
      ['sales/jiangsu/team/tl', 1, 2],
    ])
  })

  it('is judged at the ends of a stage of its driver', async () => {
    const stage = 'scenarios: { s: { when: { jiangsu/cities: 20-60 } } }\n'
    const checked = await checkedText(plan('seller: { each: { kind: region }, norm: at least 1 per 8 cities }', stage))
    const found = checked.findings.filter(({ rule }) => rule === 'stage-outgrown')
    expect(found.map(({ key, scenario }) => [key, scenario])).toEqual([['seller@sales/jiangsu', 's']])
  })
})
