import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baselineText, entriesFor, readBaseline } from '../../src/accept/baseline-file.js'
import { goneEntries } from '../../src/accept/gone.js'
import type { Baseline } from '../../src/accept/in-baseline.js'
import { allRules, type CheckedPlan } from '../../src/main.js'
import { checked, told } from './checked.js'

const all: Baseline = { has: () => true }

/** The fingerprints that a baseline of this plan holds. */
const baselineFrom = async (text: string): Promise<Set<string>> =>
  new Set(entriesFor((await checked(text, { baseline: all })).findings).map((one) => one.fingerprint))

const plan = (parts: { top?: string; roles?: string; agent?: string; extra?: string } = {}): string => `orgplan: 1
organization: { id: acme }
${parts.top ?? ''}departments:
  ops:
    head: lead
    roles:
${parts.roles ?? ''}      lead: 1
      agent: ${parts.agent ?? '{ headcount: { planned: 9, max: 3 } }'}
  empty: {}
${parts.extra ?? ''}ratios: { agent: at least 12 }
scenarios: { more: { when: { users: 1-2 }, headcount: { agent: 10 } } }
drivers: { users: 1 }
`

describe('a baseline', () => {
  it('holds everything that is found, also behind errors that keep policy from running', async () => {
    const found = await checked(plan(), { baseline: all })
    const rules = entriesFor(found.findings).map((one) => `${one.rule} ${one.scenario}`)
    expect(rules).toContain('planned-outside-range null')
    expect(rules).toContain('ratio-below-min null')
    expect(rules).toContain('ratio-below-min more')
    expect(rules).toContain('department-empty null')
    expect(found.summary).toEqual({ errors: 0, warnings: 0, infos: 0, waived: 0 })
  })

  it('accepts that and nothing else', async () => {
    const baseline = await baselineFrom(plan())
    const later = await checked(plan({ extra: '  other: {}\n' }), { baseline })
    expect(told(later).filter((one) => one.endsWith('counts'))).toEqual(['department-empty 10 counts'])
    expect((await checked(plan(), { baseline: new Set() })).findings.some((one) => one.accepted !== null)).toBe(false)
  })

  it('holds no numbers: what gets worse at the same place stays accepted', async () => {
    const baseline = await baselineFrom(plan({ agent: '9' }))
    const worse = await checked(plan({ agent: '2' }), { baseline })
    expect(worse.summary.errors).toBe(0)
  })

  it('knows a finding of the base again where only a scenario is looked at', async () => {
    const baseline = await baselineFrom(plan())
    const alone = await checked(plan(), { baseline, selection: { scenarios: ['more'] } })
    expect(told(alone).filter((one) => one.endsWith('counts'))).toEqual([])
  })

  it('accepts no errors of reading, the schema or references, nor what is said of waivers', async () => {
    const text = `orgplan: 1
organization: { id: acme }
departments: { ops: { head: nobody, roles: { lead: 1 } } }
waivers: { old: { rule: span-of-control, reason: a, owner: b, until: 2020-01-01 } }
`
    const counted = told(await checked(text, { baseline: all })).filter((one) => one.endsWith('counts'))
    expect(counted).toEqual(['reference-unknown 3 counts', 'waiver-expired 4 counts'])
    const typo = await checked(text.replace('roles', 'rolse'), { baseline: all })
    expect(told(typo)).toContain('schema-unknown-key 3 counts')
  })

  it('leaves waivers and comments their own', async () => {
    const text = plan({ top: '# orgplan-disable-next-line x\n' }).replace(
      '  empty: {}',
      '  # orgplan-disable-next-line department-empty -- soon\n  empty: {}',
    )
    const accepted = told(await checked(text, { baseline: all }))
    expect(accepted).toContain('department-empty 11 comment')
    expect(accepted.some((one) => one.startsWith('ratio-below-min') && one.endsWith('baseline'))).toBe(true)
  })
})

const comment = fc.stringMatching(/^[ a-zA-Z0-9:#{}'"-]{0,30}$/).map((text) => `# ${text}\n`)
const id = fc.stringMatching(/^z[a-z]{1,8}$/)
const above = fc.record({
  top: fc.array(fc.oneof(comment, fc.constant('\n')), { maxLength: 4 }).map((lines) => lines.join('')),
  roles: fc
    .uniqueArray(id, { maxLength: 4 })
    .chain((ids) => fc.tuple(...ids.map((one) => fc.tuple(comment, fc.constant(`      ${one}: 1\n`)))))
    .map((parts) => parts.map(([remark, role]) => `      ${remark}${role}`).join('')),
})

describe('edits elsewhere', () => {
  it('do not change what a baseline accepts', async () => {
    const baseline = await baselineFrom(plan())
    const names = (one: CheckedPlan): string[] =>
      one.findings
        .filter((found) => found.accepted?.by === 'baseline')
        .map(({ rule, pointer, scenario }) => `${rule} ${pointer} ${scenario}`)
        .sort()
    const before = names(await checked(plan(), { baseline }))
    expect(before.length).toBeGreaterThan(3)
    await fc.assert(
      fc.asyncProperty(above, async (edit) => {
        const after = await checked(plan(edit), { baseline })
        expect(names(after)).toEqual(before)
        expect(after.summary.errors).toBe(0)
      }),
      { numRuns: 40 },
    )
  })
})

describe('entries that no longer occur', () => {
  const gone = async (text: string, options: Parameters<typeof checked>[1]): Promise<string[]> => {
    const entries = entriesFor((await checked(plan(), { baseline: all })).findings)
    const later = await checked(text, options)
    return goneEntries(entries, later, allRules, options?.policy ?? true).map((one) => `${one.rule} ${one.scenario}`)
  }
  const mended = plan({ agent: '12' })

  it('are those of what was mended', async () => {
    expect(await gone(mended, {})).toEqual(
      expect.arrayContaining(['planned-outside-range null', 'ratio-below-min null']),
    )
    expect(await gone(mended, {})).not.toContain('department-empty null')
    expect(await gone(plan(), { baseline: all })).toEqual([])
  })

  it('are not those of rules and scenarios that were not looked at', async () => {
    expect(await gone(mended, { policy: false })).not.toContain('ratio-below-min null')
    const base = await gone(plan({ agent: '12' }).replace('agent: 10', 'agent: 12'), { selection: 'base' })
    expect(base).not.toContain('ratio-below-min more')
    expect(await gone(plan(), {})).toEqual([])
    expect(await gone('orgplan: 2', {})).toEqual([])
  })

  it('are those of scenarios that are gone', async () => {
    const without = plan().replace(/^scenarios:.*\n/m, '')
    expect(await gone(without, { baseline: all, selection: 'base' })).toContain('ratio-below-min more')
  })
})

describe('the file', () => {
  it('reads back as it was written, whatever the names', () => {
    const text = fc.string({ unit: 'binary' })
    const entry = fc.record({
      rule: text,
      file: text,
      pointer: text,
      scenario: fc.option(text),
      fingerprint: fc.stringMatching(/^[0-9a-f]{32}$/),
    })
    const plans = fc.dictionary(text, fc.array(entry, { minLength: 1, maxLength: 3 }), { noNullPrototype: false })
    fc.assert(
      fc.property(plans, (some) => {
        const entries = new Map(Object.entries(some))
        const written = baselineText(entries)
        const read = readBaseline(written)
        if (!('entries' in read)) throw new Error(read.fault.en)
        expect([...read.entries.keys()].sort()).toEqual([...entries.keys()].sort())
        expect(baselineText(read.entries)).toBe(written)
      }),
    )
  })

  it('is the same whatever the order, one line an entry', async () => {
    const entries = entriesFor((await checked(plan(), { baseline: all })).findings)
    const text = baselineText(new Map([['orgplan.yaml', entries]]))
    expect(baselineText(new Map([['orgplan.yaml', [...entries].reverse()]]))).toBe(text)
    expect(text.split('\n').filter((line) => line.includes('"fingerprint"'))).toHaveLength(entries.length)
    expect(text).not.toMatch(/at least|12 needed/)
  })
})
