import { describe, expect, it } from 'vitest'
import { checkedText, effective, faultsIn } from '../read/effective.js'

const plan = (members: string, more = ''): string => `orgplan: 1
organization: { id: acme, head: ceo, roles: { ceo: 1 } }
departments:
  sales:
    tier: core
    head: boss
    roles: { boss: { headcount: 1, family: lead } }
    departments:
      north: { kind: region, head: lead, roles: { lead: { headcount: 1, family: lead }, market-head: 1 } }
      south: { like: north }
  hq: { acting: clerk, roles: { market-head: 1, clerk: 2 } }
  store: { roles: { keeper: 1 } }
committees:
  council: { chair: ceo, members: ${members} }
${more}`

const members = async (written: string): Promise<string[]> => {
  const { model } = await effective(plan(written))
  const { departments, committees } = model
  return (committees.get('/committees/council')?.members ?? []).map((pointer) => {
    return departments.roleAt(pointer)?.path ?? departments.unitAt(pointer)?.path ?? pointer
  })
}

describe('actors', () => {
  it.each([
    ['a reference', 'north/lead', ['sales/north/lead']],
    [
      'a role wherever it exists',
      '{ each: market-head }',
      ['sales/north/market-head', 'sales/south/market-head', 'hq/market-head'],
    ],
    [
      'the same, in some departments',
      '{ each: market-head, in: { department: sales } }',
      ['sales/north/market-head', 'sales/south/market-head'],
    ],
    ['every department', '{ each: department }', ['sales', 'sales/north', 'sales/south', 'hq', 'store']],
    ['departments of a kind', '{ each: { kind: region } }', ['sales/north', 'sales/south']],
    [
      'departments in another',
      '{ each: department, in: { department: sales } }',
      ['sales', 'sales/north', 'sales/south'],
    ],
    ['roles of a family', '{ each: { family: lead } }', ['sales/boss', 'sales/north/lead', 'sales/south/lead']],
    ['all heads, or who acts', '{ headsOf: all }', ['sales/boss', 'sales/north/lead', 'sales/south/lead', 'hq/clerk']],
    ['heads of a kind', '{ headsOf: { kind: region } }', ['sales/north/lead', 'sales/south/lead']],
    ['heads of some', '{ headsOf: [south, sales] }', ['sales/boss', 'sales/south/lead']],
    ['the head of one', '{ headsOf: south }', ['sales/south/lead']],
    [
      'several, each once',
      '[boss, { headsOf: all }, boss]',
      ['sales/boss', 'sales/north/lead', 'sales/south/lead', 'hq/clerk'],
    ],
    ['both ways in one', '{ each: keeper, headsOf: south }', ['store/keeper', 'sales/south/lead']],
  ])('%s', async (_, written, who) => expect(await members(written)).toEqual(who))

  it('all is every post', async () => expect(await members('all')).toHaveLength(9))

  it.each([
    ['a role that nobody has', '{ each: market-haed }', ['reference-unknown 14:43']],
    ['criteria that match nothing', '{ each: { kind: regoin } }', ['reference-unknown 14:43']],
    ['nobody in those departments', '{ each: keeper, in: { department: sales } }', ['reference-unknown 14:55']],
    ['heads of no department', '{ headsOf: { tier: back } }', ['reference-unknown 14:46']],
    ['heads of an unknown one', '[boss, { headsOf: sotuh }]', ['reference-unknown 14:53']],
    ['departments without heads', '{ headsOf: store }', ['actor-nobody 14:46']],
    ['an unknown criterion', '{ headsOf: { family: lead } }', ['schema-unknown-key 14:48']],
    ['in alone', '{ in: { kind: region } }', ['schema-missing-key 14:26']],
    ['nothing in the map', '{}', ['schema-value 14:35']],
    ['an unknown reference', '[bos]', ['reference-unknown 14:36']],
  ])('tells %s', async (_, written, faults) => expect(faultsIn(await checkedText(plan(written)))).toEqual(faults))

  it('keeps the word all for seats: it is no head', async () => {
    const text = plan('boss').replace('store: {', 'store: { head: all,')
    expect(faultsIn(await checkedText(text))).toEqual(['reference-unknown 12:18'])
  })
})
