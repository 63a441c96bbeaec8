import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'
import { folderWith } from './orgplan.js'

const plan = `orgplan: 1
languages: [en, zh]
organization: { id: acme }
departments:
  ops:
    head: lead
    roles:
      lead: 1
      # orgplan-disable-next-line planned-outside-range -- last year's range
      agent: { headcount: { planned: 4, max: 3 } }
      packer: 1
ratios: { agent: at least 5, packer: at least 2 }
waivers:
  agents: { rule: ratio-below-min, scope: agent, reason: Agency | 外包, owner: lead, until: 2026-10-31 }
`
const files = { 'orgplan.yaml': plan }

describe('what is accepted', () => {
  it('is waived in the table of ratios, until its day', async () => {
    const cwd = folderWith(files)
    const rows = async (day: string): Promise<unknown> => {
      const ran = await typed(`orgplan table ratios --format json --today ${day}`, { cwd })
      expect(ran).toMatchObject({ code: 0, err: '' })
      return JSON.parse(ran.out).rows.map((row: { id: string; status: string }) => `${row.id} ${row.status}`)
    }
    expect(await rows('2026-10-31')).toEqual(['agent waived', 'packer under'])
    expect(await rows('2026-11-01')).toEqual(['agent under', 'packer under'])
    const shown = await typed('orgplan table ratios --lang zh', { cwd })
    expect(shown.out).toMatch(/agent.*已豁免/)
  })

  it('is told where a ratio is explained', async () => {
    const cwd = folderWith(files)
    const told = async (ratio: string, day: string): Promise<boolean> =>
      (await typed(`orgplan explain ratio ${ratio} --today ${day} --lang en`, { cwd })).out.includes('  waived: ')
    expect(await told('agent', '2026-10-31')).toBe(true)
    expect(await told('agent', '2026-11-01')).toBe(false)
    expect(await told('packer', '2026-10-31')).toBe(false)
  })

  it('keeps no table and no chart from being made', async () => {
    const cwd = folderWith(files)
    for (const line of ['table headcount', 'chart']) {
      expect(await typed(`orgplan ${line}`, { cwd })).toMatchObject({ code: 0, err: '' })
    }
    const bare = folderWith({ 'orgplan.yaml': plan.replace(/ +# orgplan.*\n/, '') })
    expect((await typed('orgplan table ratios', { cwd: bare })).code).toBe(1)
  })

  it('is in the JSON with its waiver, in the language of the run, and a comment takes it out', async () => {
    const cwd = folderWith(files)
    for (const [lang, reason] of [
      ['en', 'Agency'],
      ['zh', '外包'],
    ]) {
      const ran = await typed(`orgplan check --format json --lang ${lang}`, { cwd })
      const { findings, summary } = JSON.parse(ran.out)
      expect(ran.code).toBe(1)
      expect(summary).toEqual({ errors: 1, warnings: 0, infos: 0, waived: 1 })
      const waivers = findings.map((one: { rule: string; waiver: object | null }) => [one.rule, one.waiver])
      expect(waivers).toEqual([
        ['ratio-below-min', { id: 'agents', reason, owner: 'lead', until: '2026-10-31' }],
        ['ratio-below-min', null],
      ])
    }
  })

  it('is left alone by --fix, and a misspelt rule or scope is mended', async () => {
    const misspelt = plan.replace('rule: ratio-below-min, scope: agent', 'rule: ratio-below-mim, scope: agnet')
    const cwd = folderWith({ 'orgplan.yaml': misspelt })
    await typed('orgplan check --fix', { cwd })
    const text = readFileSync(join(cwd, 'orgplan.yaml'), 'utf8')
    expect(text.replace('ratio-below-mim', 'ratio-below-min').replace('agnet', 'agent')).toBe(plan)
  })

  it('is not counted by --max-warnings or --fail-on', async () => {
    const text = `orgplan: 1
organization: { id: acme }
departments:
  # orgplan-disable-next-line department-empty -- soon
  one: {}
  two: {}
waivers: { w: { rule: department-empty, scope: two, reason: soon, owner: me, until: 2027-01-01 } }
`
    const cwd = folderWith({ 'orgplan.yaml': text })
    expect((await typed('orgplan check --fail-on info --max-warnings 0', { cwd })).code).toBe(0)
    expect((await typed('orgplan check --fail-on info --today 2027-01-02', { cwd })).code).toBe(1)
  })
})
