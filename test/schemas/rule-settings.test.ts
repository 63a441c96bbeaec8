import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleSettingsSchema } from '../../scripts/rules/rule-settings.mjs'
import { isFixed } from '../../src/findings/rule.js'
import { allRules } from '../../src/main.js'
import { repository } from '../cli/orgplan.js'
import { strictAjv } from './schema-files.js'

const ajv = strictAjv()
const settings = ajv.getSchema('rules.schema.json')
const faults = (rules: object): string[] => {
  settings?.(rules)
  return (settings?.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`)
}

describe('what editors know of rules', () => {
  it('is what the rules say; npm run build writes it', () => {
    const file = readFileSync(join(repository, 'schemas/rule-settings.schema.json'), 'utf8')
    expect(file).toBe(ruleSettingsSchema(allRules, isFixed))
  })

  it.each(allRules)('takes $id with its severities and the defaults of its options', (rule) => {
    const options = Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, one]) => [name, one.default]))
    expect(faults({ [rule.id]: { severity: 'error', ...options } })).toEqual([])
    expect(faults({ [rule.id]: 'error' })).toEqual([])
    expect(faults({ [rule.id]: 'off' }).length > 0).toBe(isFixed(rule))
    expect(faults({ [rule.id]: { optoin: 1 } })).toContain(`/${rule.id} additionalProperties`)
  })

  it('refuses ids that no rule has, and leaves own data alone', () => {
    expect(faults({ 'span-of-contro': 'off' })).toContain(' additionalProperties')
    expect(faults({ 'x-note': [1] })).toEqual([])
  })

  it('takes numbers in every spelling of a plan', () => {
    for (const max of [12, '9.50', '1/2']) expect(faults({ 'span-of-control': { max } })).toEqual([])
    expect(faults({ 'span-of-control': { max: [12] } })).not.toEqual([])
  })
})
