// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { parsed } from '../chart/parsed.js'
import { orgplan, shell } from './orgplan.js'

interface Row {
  readonly id: string
  readonly scenario: string | null
  readonly status: string
  readonly requiredMin: number | null
  readonly requiredMax: number | null
}

const platform = 'examples/platform-operations'

describe('check', () => {
  it('finds that the platform operations hold in every scenario', async () => {
    const { code, out } = await orgplan(['check', platform, '--all-scenarios', '--format', 'json'])
    expect(code).toBe(0)
    const { ratios, summary } = JSON.parse(out) as { ratios: Row[]; summary: { errors: number } }
    expect(summary.errors).toBe(0)
    expect(ratios.map((row) => row.scenario)).toEqual(
      [null, 'expansion', 'stable'].flatMap((one) => Array(4).fill(one)),
    )
    expect(ratios.filter((row) => row.status === 'under' || row.status === 'over')).toEqual([])
  })

  it('says who is needed at 5,000 users', async () => {
    const { code, out } = await orgplan(['check', platform, '--set', 'users=5000', '--format', 'json'])
    expect(code).toBe(1)
    const { ratios } = JSON.parse(out) as { ratios: Row[] }
    const needed = Object.fromEntries(
      ratios.filter((row) => row.scenario === null).map((row) => [row.id, [row.requiredMin, row.requiredMax]]),
    )
    expect(needed).toEqual({
      'customer-service': [5, 10],
      'content-editor': [1, 1],
      'data-analyst': [1, null],
      promoter: [1, 5],
    })
  })

  it('reads a plan that is all in Chinese', async () => {
    const { code, out } = await orgplan(['check', 'examples/zh', '--format', 'json'])
    expect(code).toBe(0)
    const { ratios } = JSON.parse(out) as { ratios: (Row & { driver: object; actual: object; holds: object })[] }
    const base = ratios.find((row) => row.id === '客服' && row.scenario === null)
    expect(base).toMatchObject({
      actual: { min: 15, max: 15 },
      requiredMin: 12,
      requiredMax: 24,
      driver: { id: '活跃用户', value: '12000' },
      holds: { from: '7500', to: '15000' },
      status: 'ok',
    })
    const later = ratios.find((row) => row.id === '客服' && row.scenario === '扩张期')
    expect(later).toMatchObject({ requiredMin: 30, requiredMax: 60, driver: { value: '30000' }, status: 'ok' })
    expect(ratios.find((row) => row.id === '工程师')).toMatchObject({ requiredMin: 3, requiredMax: 12, status: 'ok' })
  })
})

describe('table', () => {
  it('adds no head for a hat: the planned total of the sales-led company is its seats', async () => {
    const { out } = await orgplan(['table', 'headcount', 'examples/sales-led-early', '--format', 'json'])
    const { totals } = JSON.parse(out) as { totals: object }
    // 13 roles: four hats, one without a number, and eight with 12 seats between them.
    expect(totals).toMatchObject({ roles: 13, planned: 12, plannedLow: 12, plannedHigh: 12, notStated: 1, filled: 8 })
  })
})

describe('chart', () => {
  it('of the company of fifty is one flowchart that Mermaid reads', async () => {
    const { code, out, err } = await orgplan(['chart', 'examples/standard-50'])
    expect([code, err]).toEqual([0, ''])
    const { labels, edges } = await parsed(out)
    const heads = Object.values(labels).map(([first]) => first)
    for (const title of ['CEO', 'Product director', 'Senior technical lead', 'Designer']) expect(heads).toContain(title)
    expect(edges.filter((edge) => edge.includes('-->')).length).toBeGreaterThan(10)
    expect(edges.some((edge) => edge.includes('-.->'))).toBe(true)
    expect(out.match(/^flowchart /gm)).toHaveLength(1)
  })

  it('ends quietly where the reader has gone', async () => {
    const { code, out, err } = await shell('for i in 1 2 3; do $orgplan chart examples/standard-50 | head -1; done')
    expect({ code, out, err }).toEqual({ code: 0, out: '---\n---\n---\n', err: '' })
  })
})
