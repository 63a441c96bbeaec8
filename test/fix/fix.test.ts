import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { typed } from '../cli/in-process.js'
import { folderWith, smallPlan } from '../cli/orgplan.js'

/** The plan after `check --fix`, and what was said. */
async function fixed(plan: string | Buffer): Promise<{ text: string; code: number | null; out: string; err: string }> {
  const cwd = folderWith({ 'orgplan.yaml': plan })
  const ran = await typed('orgplan check --fix', { cwd })
  return { ...ran, text: readFileSync(join(cwd, 'orgplan.yaml'), 'utf8') }
}

/** A plan around one department. */
const around = (department: string, rest = ''): string => `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  service:
${department}
${rest}`
const roles = '    roles: { lead: 1, agent: 12 }'

describe('--fix', () => {
  it.each([
    ['a key', around(`    haed: lead\n${roles}`), 'haed', 'head'],
    [
      'a key near two',
      around('    head: lead\n    roles: { lead: { headcont: 1 }, agent: 2 }'),
      'headcont',
      'headcount',
    ],
    ['a Chinese key', around(`    负责人: lead\n${roles}`), '负责人', 'head'],
    ['a section', around(`    head: lead\n${roles}`, 'ratois:\n  agent: 1 per 1000 users\n'), 'ratois', 'ratios'],
    ['a reference', around('    head: manger\n    roles: { manager: 1 }'), 'manger', 'manager'],
    ['a reference in quotes', around('    head: "manger"\n    roles: { manager: 1 }'), 'manger', 'manager'],
    ['a reference by name', around('    head: 经理\n    roles: { lead: { title: 经理 } }'), 'head: 经理', 'head: lead'],
    ['a path', around('    head: service/agnet\n    roles: { agent: 1 }'), 'agnet', 'agent'],
    ['a kind', around('    head: role:agnet\n    roles: { agent: 1 }'), 'agnet', 'agent'],
    ['a noun', around(`    head: lead\n${roles}`, 'ratios:\n  agent: 1 per 1000 usres  # x\n'), 'usres', 'users'],
    ['a key that refers', around(`    head: lead\n${roles}`, 'ratios:\n  agnet: 1 per 1000 users\n'), 'agnet', 'agent'],
    [
      'a number',
      around(`    head: lead\n    roles: { lead: 1 }`, 'x-n: 1').replace('12000', '12，000'),
      '12，000',
      '12_000',
    ],
    ['a number cut', around(`    head: lead\n${roles}`).replace('12000', '12,000'), '12,000', '12_000'],
    [
      'a date',
      around(`    head: lead\n${roles}`).replace('acme', 'acme, asOf: 2026/10/31'),
      '2026/10/31',
      '2026-10-31',
    ],
    ['a colon', around(`    head：lead\n${roles}`), 'head：lead', 'head: lead'],
    ['a comma', around('    head: lead\n    roles: { lead: 1，agent: 12 }'), '，', ', '],
    ['a wide space', around(`    head:\u3000lead\n${roles}`), '\u3000', ' '],
    ['quotation marks', around(`    head: “lead”\n${roles}`), '“lead”', 'lead'],
    [
      'a text cut by its comma',
      around(`    head: lead\n${roles}\n    duties: [{ en: Sort, stack and load, zh: 分拣 }]`),
      'Sort, stack and load',
      '"Sort, stack and load"',
    ],
    [
      'the version',
      around(`    head: lead\n${roles}`).replace('orgplan: 1', "orgplan: '1'"),
      "orgplan: '1'",
      'orgplan: 1',
    ],
    [
      'yes',
      around(`    head: lead\n${roles}`, 'people:\n  p1: { roles: { agent: { fte: 1, acting: "yes" } } }\n'),
      '"yes"',
      'true',
    ],
    [
      'items',
      around('    head: lead\n    roles: { lead: { headcount: 1, deputies: [a、b] }, a: 1, b: 1 }'),
      '[a、b]',
      '[a, b]',
    ],
  ])('mends %s', async (_what, plan, wrong, right) => {
    const { text, err } = await fixed(plan)
    expect(plan).toContain(wrong)
    expect(text).toBe(plan.replace(wrong, right))
    expect(err).toContain('fixed 1 finding: orgplan.yaml (1)')
  })

  it.each([
    ['a role that may be missing', around('    head: editor\n    roles: { auditor: 1 }')],
    ['another team', around('    head: team-1\n    roles: { team-2: 1 }')],
    ['another place', around('    head: sales-east\n    roles: { sales-west: 1 }')],
    ['another Chinese word', around('    head: 运营部长\n    roles: { 运维部长: 1 }')],
    ['a name that two have', around('    head: 经理\n    roles: { a: { title: 经理 }, b: { title: 经理 } }')],
    ['a swapped range', around('    head: lead\n    roles: { lead: 5-3 }')],
    ['a share above the whole', around(`    head: lead\n    roles: { lead: 1, agent: { heldBy: lead, share: 20 } }`)],
    ['an id', around('    head: lead\n    roles: { lead: 1, 客服（夜）: 2 }')],
    ['another version', around(`    head: lead\n${roles}`).replace('orgplan: 1', 'orgplan: 2')],
    ['a key that stands there already', around('    haed: lead\n    head: lead\n    roles: { lead: 1 }')],
    [
      'items of a list with dashes',
      around('    head: lead\n    roles:\n      lead:\n        deputies:\n          - a、b\n      a: 1\n      b: 1'),
    ],
    ['a sound plan', smallPlan],
  ])('leaves %s', async (_what, plan) => {
    const { text, err } = await fixed(plan)
    expect(text).toBe(plan)
    expect(err).toContain('nothing to fix automatically')
  })

  it('goes on until nothing is left: a misspelt section hides the references in it', async () => {
    const plan = `orgplan: 1
organization: { id: acme }
departmnts:   # all of them
  service:
    haed： manger     # a comment： with marks
    roles: { manager: 1，agent: "1，200" }
`
    const { text, code, err } = await fixed(plan)
    expect(text).toBe(`orgplan: 1
organization: { id: acme }
departments:   # all of them
  service:
    head: manager     # a comment： with marks
    roles: { manager: 1, agent: "1_200" }
`)
    expect(code).toBe(0)
    expect(err).toContain('fixed 6 findings')
  })

  it('quotes what would not be read as it is meant', async () => {
    const plan = around('    head: lead\n    roles: { lead: { headcount: 1, title: “#1 lead” } }')
    const { text } = await fixed(plan)
    expect(text).toContain('title: "#1 lead" }')
  })

  it('keeps line ends, byte order marks and UTF-16', async () => {
    const wrong = around(`    haed: manger\n    roles: { manager: 1 }  # 负责\ud83d\ude00`).replaceAll('\n', '\r\n')
    const right = wrong.replace('haed', 'head').replace('manger', 'manager')
    const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')
    for (const [before, after] of [
      [Buffer.from(wrong), Buffer.from(right)],
      [Buffer.from(`\ufeff${wrong}`), Buffer.from(`\ufeff${right}`)],
      [utf16(wrong), utf16(right)],
      [utf16(wrong).swap16(), utf16(right).swap16()],
    ] as const) {
      const cwd = folderWith({ 'orgplan.yaml': before })
      expect((await typed('orgplan validate --fix', { cwd })).err).toContain('fixed 2 findings')
      expect(readFileSync(join(cwd, 'orgplan.yaml')).equals(after)).toBe(true)
    }
  })

  it('mends included files, keeps their mode, and leaves files alone that need nothing', async () => {
    const cwd = folderWith({
      'orgplan.yaml': 'orgplan: 1\norganization: { id: acme }\ninclude: [parts/*.yaml]\n',
      'parts/a.yaml': 'departments:\n  a: { head: manger, roles: { manager: 1 } }\n',
      'parts/b.yaml': 'departments:\n  b: { head: boss, roles: { boss: 1 } }\n',
    })
    chmodSync(join(cwd, 'parts/a.yaml'), 0o640)
    const untouched = statSync(join(cwd, 'parts/b.yaml')).mtimeMs
    const { err, code } = await typed('orgplan check --fix', { cwd })
    expect({ err, code }).toEqual({ err: 'orgplan: fixed 1 finding: parts/a.yaml (1)\n', code: 0 })
    expect(readFileSync(join(cwd, 'parts/a.yaml'), 'utf8')).toContain('head: manager')
    expect(statSync(join(cwd, 'parts/a.yaml')).mode & 0o777).toBe(0o640)
    expect(statSync(join(cwd, 'parts/b.yaml')).mtimeMs).toBe(untouched)
  })

  it('reports what remains, and exits by it', async () => {
    const plan = smallPlan.replace('agent: 12', 'agent: 3').replace('head: lead', 'haed: lead')
    const { code, out, text } = await fixed(plan)
    expect(code).toBe(1)
    expect(out).toContain('[ratio-below-min]')
    expect(out).not.toContain('haed')
    expect(text).toBe(plan.replace('haed', 'head'))
  })

  it('mends several plans that share a file once', async () => {
    const part = 'departments:\n  a: { head: manger, roles: { manager: 1 } }\n'
    const cwd = folderWith({
      'one.yaml': 'orgplan: 1\norganization: { id: one }\ninclude: [part.yml]\n',
      'two.yaml': 'orgplan: 1\norganization: { id: two }\ninclude: [part.yml]\n',
      'part.yml': part,
    })
    const { err, code } = await typed('orgplan check --fix *.yaml', { cwd })
    expect({ err, code }).toEqual({ err: 'orgplan: fixed 1 finding: part.yml (1)\n', code: 0 })
    expect(readFileSync(join(cwd, 'part.yml'), 'utf8')).toBe(part.replace('manger', 'manager'))
  })

  it.each([
    ['orgplan check --fix -', /standard input/],
    ['orgplan check --fix --fix-dry-run', /which of them/],
    ['orgplan check --fix --set user=5', /did you mean users/],
  ])('%s is refused, and nothing is written', async (line, why) => {
    const plan = smallPlan.replace('title', 'titel').replace('head: lead', 'haed: lead')
    const cwd = folderWith({ 'orgplan.yaml': plan })
    const { code, err, out } = await typed(line, { cwd, input: plan })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(why)
    expect(readFileSync(join(cwd, 'orgplan.yaml'), 'utf8')).toBe(plan)
  })
})

describe('--fix-dry-run', () => {
  const wrong = smallPlan.replace('head: lead', 'haed: lead').replace('agent: 12', 'agent: 3')

  it('prints the difference, writes nothing, and tells on standard error what would remain', async () => {
    const cwd = folderWith({ 'orgplan.yaml': wrong })
    const { code, out, err } = await typed('orgplan check --fix-dry-run', { cwd })
    expect(code).toBe(1)
    expect(out).toBe(`--- a/orgplan.yaml
+++ b/orgplan.yaml
@@ -2,7 +2,7 @@
 organization: { id: acme }
 drivers: { users: 12000 }
 departments:
-  service: { haed: lead, roles: { lead: 2, agent: 3 } }
+  service: { head: lead, roles: { lead: 2, agent: 3 } }
 ratios:
   agent: 1-2 per 1000 users
 scenarios:
`)
    expect(err).toMatch(/^orgplan: would fix 1 finding: orgplan\.yaml \(1\)\n.*\[ratio-below-min\]/s)
    expect(readFileSync(join(cwd, 'orgplan.yaml'), 'utf8')).toBe(wrong)
  })

  it('prints nothing where nothing is certain', async () => {
    const cwd = folderWith({ 'orgplan.yaml': smallPlan })
    expect(await typed('orgplan check --fix-dry-run --lang zh', { cwd })).toEqual({
      code: 0,
      out: '',
      err: 'orgplan: 没有可以自动修正的问题\n',
    })
  })

  it('gives a patch that says what --fix does, with carriage returns and a byte order mark', async () => {
    const plan = `\ufeff${wrong.replaceAll('\n', '\r\n')}`
    const cwd = folderWith({ 'orgplan.yaml': plan })
    const { out } = await typed('orgplan validate --fix-dry-run', { cwd })
    const { applyPatch } = await import('diff')
    await typed('orgplan validate --fix', { cwd })
    expect(applyPatch(plan, out, { autoConvertLineEndings: false })).toBe(
      readFileSync(join(cwd, 'orgplan.yaml'), 'utf8'),
    )
  })

  it('never lets the text of a plan drive a terminal', async () => {
    const cwd = folderWith()
    writeFileSync(join(cwd, 'orgplan.yaml'), wrong.replace('drivers:', '# \u001b]0;x\u0007\u202e\ndrivers:'))
    const { out } = await typed('orgplan check --fix-dry-run --color always', { cwd })
    expect(out).toContain('\\u001b]0;x\\u0007\\u202e')
    expect(out).toContain('\u001b[32m+  service: { head: lead')
  })
})
