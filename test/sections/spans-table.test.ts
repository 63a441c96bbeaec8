import { expect, it } from 'vitest'
import { spans } from '../../src/sections/reporting/views/spans.js'
import { run } from './ratios-run.js'

it('a span says what it fits, and how many relationships it makes as far as that can be said', () => {
  const rows = (headcount: number) => {
    const { model, context } = run(`orgplan: 1
organization: { id: acme }
departments:
  ops: { head: lead, roles: { lead: 2, agent: ${headcount} } }`)
    const table = spans.build(model, { ...context, lang: 'en', plan: 'orgplan.yaml' })
    return { ...table.rows[0]?.cells, ...table.totals }
  }
  expect(rows(9)).toMatchObject({
    archetype: 'player-coach',
    relationships: { n: 100n, d: 1n },
    managerShare: { n: 2n, d: 11n },
  })
  expect(rows(2)).toMatchObject({ archetype: null, relationships: { n: 1n, d: 1n }, oneReport: 1 })
  expect(rows(1_000_000)).toMatchObject({ archetype: 'coordinator', relationships: null })
})
