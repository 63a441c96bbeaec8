import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commentsOf } from '../../src/accept/comments.js'
import { checkPlan } from '../../src/main.js'
import { target } from '../../src/read/node.js'
import { readSource } from '../../src/read/source.js'
import { parseYaml } from '../../src/read/yaml.js'
import { checked, told } from './checked.js'

const head = 'orgplan: 1\norganization: { id: acme }\ndepartments:\n'
const disable = '# orgplan-disable-next-line'

describe('what a comment silences', () => {
  it('is what starts on the next line that is neither blank nor comment', async () => {
    const plan = await checked(
      `${head}  ${disable} department-empty -- soon\n\n  # about the depot\n  depot: {}\n  # north\n  north: {}\n`,
    )
    expect(told(plan)).toEqual(['department-empty 7 comment', 'department-empty 9 counts'])
    expect(plan.findings[0]?.accepted).toEqual({ by: 'comment', reason: 'soon' })
    expect(plan.summary).toEqual({ errors: 0, warnings: 1, infos: 0, waived: 0 })
  })

  it('may be several rules, and several comments may stand above a line', async () => {
    const role = 'packer: { headcount: { planned: 18, filled: 20 } }'
    const plan = (comments: string): string =>
      `${head}  depot:\n    head: lead\n    roles:\n${comments}      lead: { headcount: { planned: 1, filled: 2 }, note: x }\n      ${role}\n`
    const both = plan(`      ${disable} over-establishment, span-of-control -- agreed\n`)
    const one = plan(`      ${disable} over-establishment -- a\n      ${disable} span-of-control -- b\n`)
    for (const text of [both, one]) {
      const all = told(await checked(text))
      expect(all.filter((line) => line.endsWith('comment')).map((line) => line.split(' ')[0])).toEqual([
        'span-of-control',
        'over-establishment',
      ])
      expect(all.filter((line) => line.startsWith('suppression-'))).toEqual([])
    }
  })

  it.each([
    ['a dash of a Chinese keyboard', 'department-empty——五月成立'],
    ['full-width hyphens', 'department-empty －－ 五月成立'],
    ['one long dash', 'department-empty — founded in May'],
    ['full-width commas', 'department-empty，department-without-head -- soon'],
    ['enumeration commas', 'department-empty、department-without-head -- soon'],
  ])('with %s', async (_, text) => {
    const all = told(await checked(`${head}  ${disable} ${text}\n  depot: {}\n`))
    expect(all[0]).toMatch(/^(?:department-empty|suppression-unused)/)
    expect(all).toContain('department-empty 5 comment')
    expect(all.filter((line) => line.startsWith('suppression-invalid'))).toEqual([])
  })

  it('keeps policy rules running where it silences an error before them', async () => {
    const plan = await checked(`${head}  ops:
    head: lead
    roles:
      lead: 1
      ${disable} planned-outside-range -- the range is last year's
      agent: { headcount: { planned: 9, max: 3 } }
ratios: { agent: at least 10 }
`)
    expect(told(plan)).toEqual(['ratio-below-min 9 counts', 'planned-outside-range 9 comment'])
    expect(plan.variants[0]?.policySkipped).toBe(false)
  })

  it('holds in validate too, where nothing is said of comments', async () => {
    const text = `${head}  ${disable} department-empty, several-roots -- soon\n  depot: {}\n  ${disable} nothing\n  x: {}\n`
    expect(told(await checked(text, { policy: false }))).toEqual([
      'department-empty 5 comment',
      'department-empty 7 counts',
    ])
  })

  it('holds in included files, and where the text is read late', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'orgplan-comments-'))
    try {
      const filler = Array.from({ length: 4000 }, (_, i) => `  d${i}: { head: h, roles: { h: 1 } } # filler`).join('\n')
      writeFileSync(join(folder, 'orgplan.yaml'), 'orgplan: 1\norganization: { id: acme }\ninclude: part.yaml\n')
      writeFileSync(
        join(folder, 'part.yaml'),
        `departments:\n${filler}\n  ${disable} department-empty -- soon\n  depot:\n    name: Depot\n`,
      )
      const plan = await checkPlan(readSource(join(folder, 'orgplan.yaml'), folder), {
        cwd: folder,
        today: '2026-10-31',
        policy: true,
        selection: 'everything',
        drivers: new Map(),
      })
      expect(told(plan).filter((line) => !line.startsWith('several-roots'))).toEqual(['department-empty 4003 comment'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('a comment that silences nothing', () => {
  it('is told for each rule, where every variant was looked at', async () => {
    const text = `${head}  ${disable} department-empty, span-of-control -- soon\n  depot: {}\nscenarios: { dream: { headcount: {} } }\n`
    expect(told(await checked(text))).toContain('suppression-unused 4 counts')
    expect((await checked(text)).findings.find((one) => one.rule === 'suppression-unused')?.said.args).toEqual({
      rule: 'span-of-control',
    })
    expect(told(await checked(text, { selection: 'gated' }))).toEqual(['department-empty 5 comment'])
  })

  it('is told at the end of a file', async () => {
    expect(told(await checked(`${head}  depot: {}\n  ${disable} department-empty -- soon\n`))).toEqual([
      'department-empty 4 counts',
      'suppression-unused 5 counts',
    ])
  })
})

describe('a comment that is written wrong', () => {
  const codes = async (comment: string): Promise<unknown[]> => {
    const plan = await checked(`${head}  ${comment}\n  depot: { head: h, roles: { h: 1 } }\n`)
    return plan.findings.map(({ said, place, suggestions }) => [
      said.code,
      place.source.text.slice(place.start, place.end),
      suggestions[0]?.replacement,
    ])
  }

  it.each([
    ['# orgplan-disable-next-line', ':no-rule', '# orgplan-disable-next-line', undefined],
    ['# orgplan-disable-next-line -- why', ':no-rule', '# orgplan-disable-next-line -- why', undefined],
    [`${disable} span-of-control`, ':no-reason', `${disable} span-of-control`, undefined],
    [`${disable} span-of-control --`, ':no-reason', `${disable} span-of-control --`, undefined],
    ['# orgplan-disable span-of-control -- a', ':word', 'orgplan-disable', 'orgplan-disable-next-line'],
    ['#orgplan-disable-line: span-of-control -- a', ':word', 'orgplan-disable-line:', 'orgplan-disable-next-line'],
    [`${disable} span-of-contrl -- a`, ':rule', 'span-of-contrl', 'span-of-control'],
    [`${disable} yaml-syntax -- a`, ':fixed', 'yaml-syntax', undefined],
    [`${disable} reference-unknown -- a`, ':fixed', 'reference-unknown', undefined],
    [`${disable} waiver-expired -- a`, ':fixed', 'waiver-expired', undefined],
  ])('%s', async (comment, code, text, replacement) => {
    expect(await codes(comment)).toEqual([[`suppression-invalid${code}`, text, replacement]])
  })

  it('does not silence errors of references', async () => {
    const plan = await checked(
      `${head}  ${disable} reference-unknown -- a\n  depot: { head: nobody, roles: { h: 1 } }\n`,
    )
    expect(told(plan)).toEqual(['suppression-invalid 4 counts', 'reference-unknown 5 counts'])
  })
})

describe('where a comment is looked for', () => {
  const lines = (text: string): number[] => {
    const source = { file: 'a.yaml', path: '/a.yaml', text }
    const root = target(parseYaml(source).root ?? { kind: 'list', source, start: 0, end: 0, flow: false, items: [] })
    if (root.kind !== 'dict') throw new Error('not a map')
    return commentsOf([source], root).map((one) => text.slice(0, one.start).split('\n').length)
  }
  const comment = `${disable} department-empty -- a`

  it.each([
    ['a line of its own', `a: 1\n${comment}\nb: 2\n`, [2]],
    ['behind a value', `a: 1 ${comment}\nb: 2\n`, [1]],
    ['behind a header', `a: # orgplan-disable-next-line x -- y\n  b: 1\n`, [1]],
    ['behind several signs', `a: 1\n## # orgplan-disable-next-line x -- y\nb: 2\n`, [2]],
    ['with other line ends', `a: 1\r\n${comment}\r\nb: 2\r\n`, [2]],
    ['not in a block', `a: |\n  ${comment}\n  x\nb: >\n  y\n  ${comment}\n`, []],
    ['behind a block', `a: |\n  x\n${comment}\nb: 1\n`, [3]],
    ['not in quotes', `a: "x\n  ${comment}"\nb: 'y ${comment}'\n`, []],
    ['not in a key', `"${comment}": 1\n`, []],
    ['not inside a word', `a: x#orgplan-disable-next-line\n`, []],
    ['not further on in a comment', `a: 1 # see orgplan-disable-next-line\n`, []],
    ['in braces', `a: {\n  ${comment}\n  b: 1 }\n`, [2]],
    ['behind an anchor', `a: &x |\n  ${comment}\nb: *x\n${comment}\nc: 1\n`, [4]],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected)
  })
})
