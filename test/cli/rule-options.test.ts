import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'
import { folderWith } from './orgplan.js'

const plan = `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  sales: { head: manager, kind: divison, roles: { manager: 1, clerk: 16 } }
  office: {}
ratios: { clerk: 2 per 1000 users }
`
const ids = (out: string): string[] => [...out.matchAll(/: (\S+): .*\[([a-z-]+)\]$/gm)].map(([, s, id]) => `${s} ${id}`)

async function found(options: string, text = plan, command = 'check'): Promise<string[]> {
  const { out, err } = await typed(`${command} ${options}`.trim(), { cwd: folderWith({ 'orgplan.yaml': text }) })
  expect(err.replace(/^.* not judged while there are errors .*\n/, '')).toBe('')
  return ids(out)
}

describe('--rule, --only, --skip', () => {
  it('find these without them', async () => {
    expect(await found('')).toEqual([
      'info unknown-word',
      'warning span-of-control',
      'error ratio-below-min',
      'warning department-empty',
    ])
  })

  it('--rule wins over the plan, for rules of the engine too', async () => {
    const text = `${plan}rules: { span-of-control: off }\n`
    const options = '--rule span-of-control=error --rule unknown-word=warning --rule department-empty=off'
    expect(await found(options, text)).toEqual([
      'warning unknown-word',
      'error span-of-control',
      'error ratio-below-min',
    ])
  })

  it('--only runs what it names, patterns too, and one by its name even where it is off', async () => {
    expect(await found('--only span-of-control,unknown-word')).toEqual(['info unknown-word', 'warning span-of-control'])
    expect(await found('--only ratio-* --only department-empty')).toEqual([
      'error ratio-below-min',
      'warning department-empty',
    ])
    expect(await found('--only missing-job-family')).toEqual(['warning missing-job-family'])
    expect(await found('--only missing-*')).toEqual([])
  })

  it('--skip leaves out', async () => {
    expect(await found('--skip unknown-word --skip *-empty,ratio-*-min')).toEqual(['warning span-of-control'])
  })

  it('a broken plan never passes', async () => {
    for (const options of ['--only department-empty', '--skip unknown-word']) {
      expect(await found(options, 'orgplan: 1\n')).toEqual(['error schema-missing-key'])
      const reference = plan.replace('head: manager', 'head: manger')
      expect(await found(options, reference)).toContain('error reference-unknown')
      const option = `${plan}rules: { span-of-control: { except: [nobody] } }\n`
      expect(await found(options, option)).toContain('error reference-unknown')
    }
  })

  it('errors of rules that do not run keep no other from running', async () => {
    const cyclic = plan.replace('clerk: 16', 'clerk: { headcount: 16, reportsTo: clerk }')
    const options = '--only ratio-below-min'
    expect(await found(options, cyclic)).toEqual(['error ratio-below-min'])
  })

  it.each([
    ['--rule span-of-contro=off', 'did you mean span-of-control?'],
    ['--rule span-of-control', '--rule takes'],
    ['--rule span-of-control=fatal', '--rule takes'],
    ['--rule =off', '--rule takes'],
    ['--rule yaml-syntax=warning', 'stays an error'],
    ['--skip schema-type', 'stays an error'],
    ['--skip yaml-*', 'stays an error'],
    ['--only ratio-belowmin', 'did you mean ratio-below-min?'],
    ['--only nothing-*', 'there is no rule'],
    ['--skip ,', 'names no rule'],
    ['--preset strickt', 'strict'],
  ])('%s is refused', async (options, why) => {
    const { code, out, err } = await typed(`check ${options}`, { cwd: folderWith({ 'orgplan.yaml': plan }) })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(why)
    const chinese = await typed(`check ${options} --lang zh`, { cwd: folderWith({ 'orgplan.yaml': plan }) })
    expect(chinese.err).toMatch(/\p{Script=Han}/u)
  })

  it('--rule yaml-syntax=error says nothing new', async () => {
    expect(await found('--rule yaml-syntax=error')).toHaveLength(4)
  })
})

describe('what a plan says of rules', () => {
  it('is the severity of each of its findings where it says one', async () => {
    const over = 'orgplan: 1\norganization: { id: a, stage: startup, headcount: 1-3, roles: { x: 2-4 } }\n'
    expect(await found('', over)).toEqual(['warning envelope-exceeded'])
    expect(await found('', `${over}rules: { envelope-exceeded: error }\n`)).toEqual(['error envelope-exceeded'])
    expect(await found('', `${over}rules: { envelope-exceeded: { } }\n`)).toEqual(['warning envelope-exceeded'])
  })

  it('is told beside other faults, with what was meant', async () => {
    const { out } = await typed('validate --format json', {
      cwd: folderWith({ 'orgplan.yaml': `${plan}rules: { span-of-contro: off, department-empty: loud }\nxyz: 1\n` }),
    })
    const { findings } = JSON.parse(out) as { findings: { pointer: string; suggestions: { replacement: string }[] }[] }
    expect(findings.map((one) => one.pointer)).toEqual([
      '/departments/sales/kind',
      '/rules/span-of-contro',
      '/rules/department-empty',
      '/xyz',
    ])
    expect(findings[1]?.suggestions[0]?.replacement).toBe('span-of-control')
  })

  it('a scenario may say something else', async () => {
    const text = `${plan}scenarios: { calm: { patch: { rules: { department-empty: off, span-of-control: error } } } }\n`
    expect(await found('--scenario calm --skip ratio-*,stage-*', text)).toEqual([
      'info unknown-word',
      'error span-of-control',
    ])
    expect(await found('--scenario base', text)).toHaveLength(4)
  })
})
