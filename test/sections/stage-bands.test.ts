import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type StageBand, stageBands } from '../../src/sections/scenarios/bands.js'
import { exactText, fromInteger } from '../../src/staffing/rational.js'
import { plan, run } from './ratios-run.js'

interface Stages {
  readonly roles?: string
  readonly ratios?: string
  readonly users?: string
  readonly scenarios: Readonly<Record<string, string>>
}

const textOf = ({ roles = 'support: 1', ratios = 'support: 1-2 per 1000 users', users = '800', scenarios }: Stages) => {
  const lines = Object.entries(scenarios).map(([id, text]) => `  ${id}: ${text}`)
  return plan({ roles, ratios, users, more: lines.length === 0 ? '' : `scenarios:\n${lines.join('\n')}` })
}

/** The bands of the base and of every scenario. */
function bandsOf(stages: Stages, looked: readonly (string | null)[] = [null, ...Object.keys(stages.scenarios)]) {
  const text = textOf(stages)
  return stageBands(
    looked.map((scenario) => {
      const { model, context } = run(text, scenario === null ? {} : { scenario })
      return { scenario, slices: model, context }
    }),
  )
}

const shown = ({ scenario, holds, breaksAt, toNext }: StageBand): string => {
  const end = (one: { n: bigint; d: bigint } | null | undefined): string => (one ? exactText(one) : '…')
  const range =
    holds === null
      ? 'none'
      : `${holds.fromOpen ? '>' : ''}${end(holds.from)}-${holds.toOpen ? '<' : ''}${end(holds.to)}`
  const next = toNext === null ? '' : ` ${toNext.is} ${end(toNext.from)}-${end(toNext.to)}`
  return `${scenario ?? 'base'} ${range} breaks ${breaksAt?.open ? '>' : ''}${end(breaksAt?.value)}${next}`
}

describe('the bands of stages', () => {
  it('say what the heads carry, where they break and what no stage carries', () => {
    const scenarios = {
      expansion: '{ when: { users: 5000-40000 }, drivers: { users: 20000 }, headcount: { support: 24 } }',
      stable: '{ when: { users: at least 40000 }, drivers: { users: 60000 }, headcount: { support: 70 } }',
    }
    expect(bandsOf({ scenarios }).map(shown)).toEqual([
      'base 1-1000 breaks 1001 gap 1001-11999',
      'expansion 12000-24000 breaks 24001 gap 24001-34999',
      'stable 35000-70000 breaks 70001',
    ])
  })

  it('overlap where both heads fit, and meet without a gap', () => {
    const stage = (from: number, heads: number) =>
      `{ when: { users: ${from}-${from + 1000} }, drivers: { users: ${from} }, headcount: { support: ${heads} } }`
    const overlapping = bandsOf({ scenarios: { a: stage(1000, 3), b: stage(2000, 4) } })
    expect(overlapping.map(shown)).toEqual([
      'base 1-1000 breaks 1001 gap 1001-1499',
      'a 1500-3000 breaks 3001 overlap 2000-3000',
      'b 2000-4000 breaks 4001',
    ])
    const meeting = bandsOf({
      ratios: 'support: 1 per 1000-2000 users',
      scenarios: { a: stage(1000, 1), b: stage(3000, 4) },
    })
    expect(meeting.map(shown)[1]).toBe('a 1-2000 breaks 2001 gap 2001-3999')
  })

  it('do not come whole where the driver does not', () => {
    const scenarios = { a: '{ when: { users: 2.5-8 }, drivers: { users: 3.5 }, headcount: { support: 3 } }' }
    expect(bandsOf({ users: '1.5', ratios: 'support: 1 per 1 users', scenarios }).map(shown)).toEqual([
      'base >0-1 breaks >1 gap 1-2',
      'a >2-3 breaks >3',
    ])
  })

  it('are none where no value fits, and do not end where there is no minimum', () => {
    const none = bandsOf({ roles: 'support: 2-9', scenarios: {} }, [null])
    expect(none.map(shown)).toEqual(['base none breaks …'])
    const open = bandsOf({ ratios: 'support: at most 2 per 1000 users', scenarios: {} }, [null])
    expect(open.map(shown)).toEqual(['base 500-… breaks …'])
  })

  it('leave out a neighbour that was not looked at', () => {
    const stage = (from: number) => `{ when: { users: ${from}-${from + 1000} }, drivers: { users: ${from} } }`
    const scenarios = { a: stage(1000), b: stage(2000), c: stage(3000) }
    const seen = bandsOf({ scenarios }, ['a', 'c'])
    expect(seen.map(({ toNext }) => toNext)).toEqual([null, null])
  })

  it('are of heads where a ratio is measured by those', () => {
    const [band] = bandsOf({ roles: 'support: 3, agent: 9', ratios: 'support: 1 per 3-4 agent', scenarios: {} }, [null])
    expect(band?.measuredBy).toMatchObject({ driver: null, name: { id: 'agent' } })
    expect(band === undefined ? '' : shown(band)).toBe('base 9-12 breaks 13')
  })

  it('hold where judging says so, and break where it says so', () => {
    const heads = fc.integer({ min: 1, max: 40 })
    const norm = fc.constantFrom('1-2 per 100 users', 'at least 1 per 70 users', '1 per 50-90 users', '1 per 100 users')
    fc.assert(
      fc.property(heads, norm, (support, text) => {
        const { model, context } = run(plan({ roles: `support: ${support}`, ratios: `support: ${text}`, users: '1' }))
        const [band] = stageBands([{ scenario: null, slices: model, context }])
        if (band === undefined || band.holds === null) throw new Error('no band')
        const statusAt = (value: bigint): string => model.ratios.at(band.row, fromInteger(value)).status
        const { from, to } = band.holds
        if (from !== null) expect(statusAt(from.n)).toMatch(/^ok/)
        if (to !== null) expect(statusAt(to.n)).toMatch(/^ok/)
        if (band.breaksAt !== null) expect(statusAt(band.breaksAt.value.n)).toBe('under')
        if (from !== null && from.n > 1n) expect(statusAt(from.n - 1n)).toBe('over')
      }),
      { numRuns: 60 },
    )
  })
})
