import { expect, test } from 'vitest'
import type { Chart } from '../../src/chart/chart.js'
import { chartHash } from '../../src/chart/stamp.js'
import { nameOf } from '../../src/validate/texts.js'

function chart(title: string, strong = false): Chart {
  const text = nameOf('clerk', title, ['en', 'zh'])
  const box = {
    what: 'role',
    tone: null,
    dashed: false,
    strong,
    parent: null,
    group: null,
    at: '/departments/a/roles/clerk',
  } as const
  return {
    title: nameOf('acme', 'Acme', ['en', 'zh']),
    boxes: [{ ...box, id: 'n1', lines: [{ as: 'title', text }] }],
    lines: [],
    groups: [],
    direction: 'TB',
    legend: [],
  }
}

test('the hash of a chart is that of what it shows in one language', () => {
  const hash = chartHash(chart('Clerk | 文员'), 'en')
  expect(hash).toMatch(/^[0-9a-f]{8}$/)
  expect(chartHash(chart('Clerk | 文员'), 'en')).toBe(hash)
  expect(chartHash(chart('Clerk | 职员'), 'en')).toBe(hash)
  expect(chartHash(chart('Clerk | 文员'), 'zh')).not.toBe(hash)
  expect(chartHash(chart('Buyer | 文员'), 'en')).not.toBe(hash)
  expect(chartHash(chart('Clerk | 文员', true), 'en')).not.toBe(hash)
})
