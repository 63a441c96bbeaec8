import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'
import { folderWith, repository } from './orgplan.js'

const centre = 'examples/support-centre'

interface Printed {
  readonly findings: readonly { readonly rule: string; readonly waiver: { readonly id: string } | null }[]
  readonly workloads: readonly { readonly id: string; readonly scenario: string | null; readonly status: string }[]
  readonly bounds: readonly { readonly role: string; readonly minFrom: string; readonly minBy: string }[]
}

describe('orgplan table workloads', () => {
  it.each([40, 60, 80, 140])('fits %i columns, in both languages', async (columns) => {
    for (const lang of ['en', 'zh']) {
      for (const example of [centre, 'examples/moderation-team']) {
        const { out } = await typed(`table workloads ${example} --all-scenarios --lang ${lang}`, { columns })
        expect(out.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([])
        expect(out).not.toMatch(/undefined|NaN/)
      }
    }
  })

  it('has the numbers for programs', async () => {
    const { out } = await typed(`table workloads ${centre} --format csv`)
    const [head = '', agent = ''] = out.split('\n')
    const cells = Object.fromEntries(head.split(',').map((key, at) => [key, agent.split(',')[at]]))
    expect(cells).toMatchObject({ id: 'agent', model: 'erlang-c', requiredMin: '30', erlangs: '16.8', agents: '21' })
    const { rows } = JSON.parse((await typed(`table workloads ${centre} --format json`)).out)
    expect(rows[0]).toMatchObject({ id: 'agent', erlangs: '16.8', requiredMin: 30, wisnRatio: null })
  })

  it('shows only what some workload has', async () => {
    const { out } = await typed('table workloads examples/moderation-team')
    expect(out).toContain('WISN ratio')
    expect(out).not.toMatch(/On duty|Wait|Busy|Blocked/)
  })
})

describe('orgplan explain workload', () => {
  it('says every step, in the base and in stages', async () => {
    const { out, code } = await typed(`explain workload agent ${centre}`)
    expect(code).toBe(0)
    for (const step of ['16.8 erlangs', '21 on duty are the fewest', '21 ÷ (1 − 30%) = 30', 'season']) {
      expect(out).toContain(step)
    }
    expect(out).toContain('the workload "agent" sets the least for Phone agent: 30')
    expect((await typed(`explain ratio agent ${centre}`)).out).toContain('the workload "agent" sets the least')
  })

  it('says what it needs, and what there is', async () => {
    expect(await typed('explain workload')).toMatchObject({ code: 2, out: '' })
    const { code, err } = await typed(`explain workload agnt ${centre}`)
    expect(code).toBe(2)
    expect(err).toMatch(/did you mean agent or chat-agent|did you mean agent/)
    expect((await typed(`explain workload nothing-like-it ${centre} --lang zh`)).err).toContain(
      '已有 agent、chat-agent',
    )
    expect((await typed('explain workload agent examples/zh')).err).toContain('has no workload agent')
  })
})

describe('in the findings', () => {
  const schema = JSON.parse(readFileSync(join(repository, 'schemas/output/findings.schema.json'), 'utf8'))
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/)
  const validate = ajv.compile(schema)

  async function printed(line: string, cwd = repository): Promise<Printed> {
    const data = JSON.parse((await typed(`${line} --format json`, { cwd })).out)
    validate(data)
    expect(validate.errors ?? []).toEqual([])
    for (const row of data.workloads) expect(Object.keys(row)).toEqual(schema.$defs.workload.required)
    return data
  }

  it('rows and bounds are as their schema says', async () => {
    for (const plan of [
      centre,
      'examples/moderation-team',
      'test/ok/workloads.yaml',
      'test/err/policy-workloads.yaml',
    ]) {
      expect((await printed(`check ${plan} --all-scenarios`)).workloads.length).toBeGreaterThan(1)
    }
    const { bounds, workloads } = await printed(`check ${centre}`)
    expect(bounds).toMatchObject([{ role: 'phone/agent', minFrom: 'agent', minBy: 'workload' }, { minBy: 'workload' }])
    expect(workloads.map(({ id, scenario }) => [id, scenario])).toContainEqual(['agent', 'season'])
    expect((await printed(`validate ${centre}`)).workloads).toEqual([])
    expect((await printed('check examples/standard-50')).workloads).toEqual([])
  })

  it('are waived by the id of the workload, which is then shown as waived', async () => {
    const plan = (waivers: string): string => `orgplan: 1
organization: { id: acme }
departments: { ops: { head: lead, roles: { lead: 1, agent: 5 } } }
rules: { span-of-control: off }
workloads: { phone: { of: agent, model: erlang-c, arrivals: 100 per 30 min, handling: 3 min, target: 80% in 20s } }
waivers: { w: { rule: workload-below-min, reason: hiring, owner: lead, until: 2027-01-31, ${waivers} } }
`
    const cwd = folderWith({ 'a.yaml': plan('scope: phone'), 'b.yaml': plan('scope: fone') })
    const { findings, workloads } = await printed('check a.yaml', cwd)
    expect(findings.map(({ rule, waiver }) => [rule, waiver?.id])).toEqual([['workload-below-min', 'w']])
    expect(workloads.map(({ status }) => status)).toEqual(['waived'])
    expect((await typed('table workloads a.yaml', { cwd })).out).toContain('waived')
    const wrong = await typed('check b.yaml', { cwd })
    expect(wrong.code).toBe(1)
    expect(wrong.out).toContain('workload')
  })

  it('stand in a table of their own in the summary for a pull request', async () => {
    const { out } = await typed(`check ${centre} --format markdown`)
    expect(out).toContain('**Workloads**')
    expect(out).toMatch(/\| agent \| .*phone\/agent \| 21 \| 31 \| ≥30 \| ok \|/)
    expect((await typed('check examples/standard-50 --format markdown')).out).not.toContain('Workloads')
  })
})
