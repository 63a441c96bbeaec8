import { expect, test } from 'vitest'
import { planText } from '../../scripts/bench/plan-text.mjs'
import { checkPlan, decode } from '../../src/index.js'

const check = (text: string) =>
  checkPlan(decode(Buffer.from(text), 'orgplan.yaml', '/plan/orgplan.yaml'), {
    cwd: '/plan',
    today: '2026-11-01',
    policy: true,
    selection: 'everything',
    drivers: new Map(),
  })

test.each([50, 1000])('%i posts: a plan of as many roles without findings', async (posts) => {
  const { findings, variants, ratios } = await check(planText(posts))
  expect(findings.map((one) => one.rule)).toEqual([])
  expect(variants[0]?.model.departments.roles).toHaveLength(posts)
  expect(variants[0]?.model.departments.units).toHaveLength(Math.ceil(posts / 12) + 1)
  expect(new Set(ratios.map((row) => row.status))).toEqual(new Set(['ok']))
})

test('the same number gives the same text, about eight lines a post', () => {
  expect(planText(1000)).toBe(planText(1000))
  expect(planText(1000).split('\n').length / 1000).toBeCloseTo(8.4, 0)
})

test('the failing twin differs in one headcount, at its end', async () => {
  const good = planText(50).split('\n')
  const wrong = planText(50, { wrong: true }).split('\n')
  const changed = good.flatMap((line, at) => (line === wrong[at] ? [] : [at + 1]))
  expect(changed).toHaveLength(1)
  expect(changed[0]).toBeGreaterThan(good.length - 8)
  const { findings } = await check(wrong.join('\n'))
  expect(findings.map(({ rule, at }) => [rule, at.line])).toEqual([['number-format', changed[0]]])
})
