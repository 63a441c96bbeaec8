import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unmoved, withMove } from '../../src/read/move.js'
import { type Dict, dataOf, target } from '../../src/read/node.js'
import { parseYaml } from '../../src/read/yaml.js'
import { checkedText, effective, faultsIn, placeOf, rolesOf } from './effective.js'

const plan = (scenarios: string): string => `orgplan: 1
organization: { id: acme, head: ceo, roles: { ceo: 1 } }
departments:
  product:
    head: lead
    roles: { lead: 1, writer: 2 }
    departments:
      design: { head: artist, roles: { artist: 1, painter: { headcount: 3, reportsTo: artist } } }
  sales: { head: boss, roles: { boss: 1, seller: 6 } }
  bare: Bare
  apart: { parent: sales, roles: { helper: 1 } }
committees: { board: { chair: product/design/artist } }
scenarios:
${scenarios}
`
const moved = async (move: string, more = ''): Promise<string[]> =>
  rolesOf((await effective(plan(`  s: { move: ${move}${more} }`), 's')).model)

describe('move', () => {
  it('takes a department with everything below it, and its reporting lines', async () => {
    const roles = rolesOf(
      (await effective(plan('  s: { move: { design: sales } }').replace('product/design/artist', 'artist'), 's')).model,
    )
    expect(roles.slice(1)).toEqual([
      'product/lead 1 ceo',
      'product/writer 2 product/lead',
      'sales/boss 1 ceo',
      'sales/seller 6 sales/boss',
      'sales/design/artist 1 sales/boss',
      'sales/design/painter 3 sales/design/artist',
      'sales/apart/helper 1 sales/boss',
    ])
  })

  it.each([
    ['a role to a department', '{ writer: sales }', 'sales/writer 2 sales/boss'],
    ['a role to the organisation', '{ sales/seller: organization }', 'seller 6 ceo'],
    ['a department to the top', '{ /product/design: organization, }', 'design/artist 1 ceo'],
    ['into what is only a name', '{ seller: bare }', 'bare/seller 6 ceo'],
    ['and on, with what moves along', '{ design: sales, sales: bare }', 'bare/sales/design/artist 1 bare/sales/boss'],
    ['inside out, in their order', '{ design: organization, product: design }', 'design/product/lead 1 design/artist'],
    ['to where it stands', '{ design: product }', 'product/design/artist 1 product/lead'],
  ])('%s', async (_, move, role) => {
    const text = plan(`  s: { move: ${move} }`).replace('product/design/artist', 'artist')
    expect(rolesOf((await effective(text, 's')).model)).toContain(role)
  })

  it('comes after patches and before headcounts, scenario after scenario', async () => {
    const text = plan(`  a: { move: { writer: sales }, headcount: { sales/writer: 4 } }
  b: { extends: a, move: { sales/writer: bare }, patch: { departments: { product: { roles: { writer: { headcount: { min: 1 } } } } } }, headcount: { bare/writer: 5 } }`)
    expect(rolesOf((await effective(text, 'a')).model)).toContain('sales/writer 4 sales/boss')
    const { model, faults } = await effective(text, 'b')
    expect(faults).toEqual([])
    expect(model.departments.roles.find(({ path }) => path === 'bare/writer')?.headcount).toMatchObject({
      planned: 5,
      min: 1,
    })
  })

  it('a patch of a later scenario stands above the headcount of an earlier one', async () => {
    const text = plan(`  a: { move: { writer: sales }, headcount: { sales/writer: 4 } }
  b: { extends: a, patch: { departments: { product: { roles: { writer: 9 } } } } }`)
    expect(rolesOf((await effective(text, 'b')).model)).toContain('sales/writer 9 sales/boss')
  })

  it('leaves a finding where the thing is written, under its new pointer', async () => {
    const { variant } = await effective(plan('  s: { move: { writer: sales } }'), 's')
    expect(placeOf(variant, '/departments/sales/roles/writer/headcount')).toEqual(['6: 2'])
    expect(placeOf(variant, '/departments/sales/roles/writer', 'key')).toEqual(['6: writer'])
  })

  it('shows the base beside a value that the scenario has patched before it moved', async () => {
    const patch = 'patch: { departments: { product: { roles: { writer: 7 } } } }'
    const { variant } = await effective(plan(`  s: { move: { writer: sales }, ${patch} }`), 's')
    expect(placeOf(variant, '/departments/sales/roles/writer/headcount/planned')).toEqual(['14: 7', '6: 2'])
  })

  it('moves copies, and what was copied is still told of the original', async () => {
    const text = plan('  s: { move: { copy: sales } }').replace('  bare: Bare', '  copy: { like: product }')
    const { variant, model } = await effective(text.replace('product/design/artist', 'product/design/artist'), 's')
    expect(rolesOf(model)).toContain('sales/copy/design/painter 3 sales/copy/design/artist')
    expect(placeOf(variant, '/departments/sales/departments/copy/roles/writer')).toEqual(['10: copy', '6: 2'])
  })
})

describe('what cannot move', () => {
  it.each([
    ['itself', '{ product: product }', 'scenario-misses-target 14:25'],
    ['below itself', '{ product: design }', 'scenario-misses-target 14:25'],
    ['in a circle', '{ product: sales, sales: product }', 'scenario-misses-target 14:39'],
    ['with a parent of its own', '{ apart: product }', 'scenario-misses-target 14:23'],
    ['unknown', '{ desing: sales }', 'reference-unknown 14:16'],
    ['to nowhere', '{ design: slaes }', 'reference-unknown 14:24'],
    ['to a role', '{ design: seller }', 'reference-kind 14:24'],
    ['a person or committee', '{ board: sales }', 'reference-kind 14:16'],
  ])('%s', async (_, move, fault) => {
    const text = plan(`  s: { move: ${move} }`).replace('product/design/artist', 'artist')
    const faults = faultsIn(await checkedText(text)).filter((one) => !one.startsWith('head'))
    expect(faults).toEqual(fault === '' ? [] : [fault])
  })

  it.each(['acme', 'organisation'])('to %s, where the word for the top is meant', async (goal) => {
    const [found] = (await checkedText(plan(`  s: { move: { writer: ${goal} } }`))).findings.filter(
      ({ rule }) => rule === 'reference-unknown',
    )
    expect(found?.suggestions.map(({ replacement }) => replacement)).toEqual(['organization'])
  })

  it('what has the id of something there', async () => {
    const text = plan('  s: { move: { product/lead: sales } }').replace('boss: 1, seller', 'boss: 1, lead: 2, seller')
    const [found] = (await checkedText(text)).findings.filter(({ rule }) => rule === 'scenario-misses-target')
    expect([found?.at.line, found?.pointer]).toEqual([14, '/scenarios/s/move/product~1lead'])
    expect(found?.related.map((one) => one.at.line)).toEqual([9])
  })

  it('references by the old path no longer lead there', async () => {
    expect(faultsIn(await checkedText(plan('  s: { move: { design: sales } }')))).toEqual(['reference-unknown 12:31'])
    expect(await moved('{ writer: sales }')).toContain('sales/writer 2 sales/boss')
  })
})

describe('withMove', () => {
  const tree = (text: string): Dict =>
    target(parseYaml({ file: 'x', path: 'x', text }).root ?? (undefined as never)) as Dict
  const units = ['a', 'b', 'c', 'd']

  it('there and back gives the same plan, but for the order', async () => {
    const chains = fc.uniqueArray(fc.constantFrom(...units), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), (names, from, to) => {
        const text = JSON.stringify({
          departments: Object.fromEntries(
            names.map((name) => [name, { roles: { [`r-${name}`]: 1 }, departments: { [`x-${name}`]: { name } } }]),
          ),
        })
        const root = tree(text.replaceAll('"x-', '"y-'))
        const [a, b] = [names[from % names.length], names[to % names.length]] as [string, string]
        fc.pre(a !== b)
        for (const [there, back] of [
          [`/departments/${a}`, `/departments/${b}/departments/${a}`],
          [`/departments/${a}/roles/r-${a}`, `/departments/${b}/roles/r-${a}`],
          [`/departments/${a}/departments/y-${a}`, `/departments/${b}/departments/y-${a}`],
        ] as const) {
          const once = withMove(root, { from: there, to: back })
          expect(dataOf(once)).not.toEqual(dataOf(root))
          expect(dataOf(withMove(once, { from: back, to: there }))).toEqual(dataOf(root))
          expect(unmoved(`${back}/name`, [{ from: there, to: back }])).toBe(`${there}/name`)
        }
      }),
    )
  })
})
