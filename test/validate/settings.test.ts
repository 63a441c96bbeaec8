import { describe, expect, it } from 'vitest'
import { allRules } from '../../src/main.js'
import { type Layer, layerOf, ruleSettings } from '../../src/validate/settings.js'

const of = (id: string, ...layers: Layer[]) => ruleSettings(allRules, layers).get(id)

describe('settings of a rule', () => {
  it('are its defaults where nobody says anything', () => {
    expect(of('span-of-control')).toEqual({ severity: 'warning', stated: false, options: { max: 15, except: [] } })
    expect(of('missing-job-family')).toEqual({ severity: 'off', stated: false, options: {} })
  })

  it('are merged key by key, later layers winning', () => {
    const team = layerOf({ 'span-of-control': { severity: 'error', max: 12 } })
    const plan = layerOf({ 'span-of-control': { max: 9 } })
    const run = layerOf({ 'span-of-control': 'info' })
    expect(of('span-of-control', team, plan)).toEqual({
      severity: 'error',
      stated: true,
      options: { max: 9, except: [] },
    })
    expect(of('span-of-control', team, plan, run)).toMatchObject({ severity: 'info', options: { max: 9 } })
    expect(of('span-of-control', run, plan, team)).toMatchObject({ severity: 'error', options: { max: 12 } })
  })

  it('take false for off', () => {
    expect(of('department-empty', layerOf({ 'department-empty': false }))).toMatchObject({ severity: 'off' })
    expect(of('department-empty', layerOf({ 'department-empty': { severity: false } }))?.severity).toBe('off')
  })

  it('leave errors of reading, schema and references errors', () => {
    for (const id of ['yaml-syntax', 'schema-type', 'reference-unknown']) {
      expect(of(id, layerOf({ [id]: 'off' }))).toMatchObject({ severity: 'error', stated: false })
    }
    expect(of('unknown-word', layerOf({ 'unknown-word': 'off' }))).toMatchObject({ severity: 'off', stated: true })
    expect(of('reporting-cycle', layerOf({ 'reporting-cycle': 'warning' }))?.severity).toBe('warning')
  })

  it('wake a rule that is asked for by name, and none that runs', () => {
    const wake = (id: string): Layer => new Map([[id, { wake: true }]])
    expect(of('missing-job-family', wake('missing-job-family'))?.severity).toBe('warning')
    expect(of('department-empty', layerOf({ 'department-empty': 'error' }), wake('department-empty'))?.severity).toBe(
      'error',
    )
  })

  it('pass over what is no setting, and own data', () => {
    expect([...layerOf(['off'])]).toEqual([])
    expect([...layerOf('off')]).toEqual([])
    expect([...layerOf(null)]).toEqual([])
    expect([...layerOf({ 'x-note': 'off', 'span-of-control': ['off'] })]).toEqual([['span-of-control', {}]])
  })
})
