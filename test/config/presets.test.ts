import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { presetLayer, presetNames } from '../../src/config/presets.js'
import { isFixed } from '../../src/findings/rule.js'
import { allRules } from '../../src/main.js'
import { repository } from '../cli/orgplan.js'

const rank = ['off', 'info', 'warning', 'error']

describe('presets', () => {
  it('recommended is the defaults', () => {
    expect([...presetLayer('recommended')]).toEqual([])
  })

  it.each(presetNames)('%s sets rules that there are, and none that is fixed', (name) => {
    for (const id of presetLayer(name).keys()) {
      const rule = allRules.find((one) => one.id === id)
      expect(rule, id).toBeDefined()
      expect(rule !== undefined && isFixed(rule), id).toBe(false)
    }
  })

  it('strict only ever raises, and leaves no rule off', () => {
    const strict = presetLayer('strict')
    for (const rule of allRules) {
      const severity = strict.get(rule.id)?.severity
      if (severity !== undefined) expect(rank.indexOf(severity), rule.id).toBeGreaterThan(rank.indexOf(rule.severity))
      else expect(rule.severity, rule.id).not.toBe('off')
    }
  })

  it('strict is as docs/configuration.md says', () => {
    const page = readFileSync(join(repository, 'docs/configuration.md'), 'utf8')
    const rows = [...page.matchAll(/^\| (error|warning) \| (.*) \|$/gm)].flatMap(([, severity, rules = '']) =>
      [...rules.matchAll(/`([a-z-]+)`/g)].map(([, id]) => `${id} ${severity}`),
    )
    const strict = [...presetLayer('strict')].map(([id, { severity }]) => `${id} ${severity}`)
    expect(rows.sort()).toEqual(strict.sort())
  })
})
