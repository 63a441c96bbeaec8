import { describe, expect, it } from 'vitest'
import { stages } from '../../src/findings/finding.js'
import { allRules, type CheckedPlan } from '../../src/main.js'
import { formats } from '../../src/text/format.js'
import { chineseIn, englishIn } from './foreign.js'
import { knownRules } from './known.js'
import { runExample } from './run-example.js'

const told = (plan: CheckedPlan): string[] =>
  plan.findings.map((one) => `${one.severity} ${one.rule} ${one.at.line}:${one.at.column} ${one.said.text(formats.en)}`)

describe('the rules', () => {
  it('have unique ids in kebab-case', () => {
    const ids = allRules.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([])
  })

  it('are the public ones, with their stage and default severity', () => {
    const actual = Object.fromEntries(
      stages.map((stage) => [
        stage,
        Object.fromEntries(allRules.filter((rule) => rule.stage === stage).map(({ id, severity }) => [id, severity])),
      ]),
    )
    expect(actual).toEqual(knownRules)
  })

  it('state their options with a default that fits and a summary in both languages', () => {
    for (const rule of allRules) {
      for (const [name, option] of Object.entries(rule.options ?? {})) {
        expect(option.default, `${rule.id} ${name}`).toBeDefined()
        expect(option.summary.en, `${rule.id} ${name}`).toMatch(/\w/)
        expect(option.summary.zh, `${rule.id} ${name}`).toMatch(/\p{Script=Han}/u)
      }
    }
  })
})

describe.each(allRules)('$id', (rule) => {
  const { id } = rule
  it('says what is checked and why, in both languages', () => {
    for (const text of [rule.summary, rule.why]) {
      expect(text.en).toMatch(/^\S.*[.!?…`)]$/su)
      expect(chineseIn(text.en)).toEqual([])
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.zh.trim()).toBe(text.zh)
      expect(englishIn(text.zh)).toEqual([])
      expect(text.zh).not.toMatch(/\p{Script=Han}[,;:!?]/u)
    }
  })

  it('is found in its bad example', async () => {
    const plan = await runExample(rule.examples.bad)
    expect(plan.findings.filter((one) => one.rule === id).length, told(plan).join('\n')).toBeGreaterThan(0)
  })

  it('is not found in its good example, nor is any error', async () => {
    const plan = await runExample(rule.examples.good)
    expect(plan.findings.filter((one) => one.rule === id || one.severity === 'error').map((one) => one.rule)).toEqual(
      [],
    )
    expect(plan.variants.some((variant) => variant.policySkipped)).toBe(false)
  })

  it('has messages in both languages, neither of which falls into the other', async () => {
    const plan = await runExample(rule.examples.bad)
    for (const { said } of plan.findings.filter((one) => one.rule === id)) {
      expect(said.text(formats.en)).toMatch(/[a-z]/)
      expect(said.text(formats.zh)).toMatch(/\p{Script=Han}/u)
      expect(chineseIn(said.text(formats.en))).toEqual([])
      expect(englishIn(said.text(formats.zh))).toEqual([])
      expect(said.code === id || said.code.startsWith(`${id}:`), said.code).toBe(true)
    }
  })
})
