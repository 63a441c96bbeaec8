import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { typed } from './in-process.js'
import { folderWith, orgplan, type Ran, smallPlan } from './orgplan.js'

const folder = folderWith({
  'orgplan.yaml': smallPlan,
  'both/orgplan.yaml': smallPlan,
  'both/orgplan.yml': smallPlan,
  '-dash.yaml': smallPlan,
  'name with  spaces & $(echo no).yaml': smallPlan,
  '方案 一.yaml': smallPlan,
})
mkdirSync(join(folder, 'empty'))
mkdirSync(join(folder, 'folder.yaml'))
symlinkSync('loop.yaml', join(folder, 'loop.yaml'))
symlinkSync('nowhere.yaml', join(folder, 'dangling.yaml'))

const trace = /^\s*at .*[(:]\d|node:internal|\[object |undefined|\bNaN\b|internal error/m

/** What is wrong with how a run ended: it should be one of our exit codes, without a trace of JavaScript. */
function fault({ code, out, err }: Ran): string | undefined {
  if (code === null || code > 2) return `exit code ${code}: ${err.slice(0, 300)}`
  const found = trace.exec(out) ?? trace.exec(err)
  if (found !== null) return `says ${found[0]}`
  return code === 2 && !/^orgplan: .+\n$/.test(err) ? `exit code 2 without one line: ${err}` : undefined
}

const commandLines: readonly (readonly string[])[] = [
  [],
  [''],
  ['-'],
  ['--'],
  ['---'],
  ['--', 'check'],
  ['-h'],
  ['-V'],
  ['-Vh'],
  ['--version', 'check'],
  ['--lang'],
  ['--lang', 'zh'],
  ['--lang='],
  ['check', '--'],
  ['check', '--', '-dash.yaml'],
  ['check', '-dash.yaml'],
  ['check', '', ''],
  ['check', 'both'],
  ['check', 'empty'],
  ['check', 'folder.yaml'],
  ['check', 'loop.yaml'],
  ['check', 'dangling.yaml'],
  ['check', 'orgplan.yaml/below'],
  ['check', 'a'.repeat(5000)],
  ['check', 'name with  spaces & $(echo no).yaml', '方案 一.yaml'],
  ['check', '[', '{', '!', '**['],
  ['check', '*.yaml'],
  ['check', '/*/*/nothing-of-this-name'],
  ['check', '.', '.', './orgplan.yaml'],
  ['check', '-', '-'],
  ['check', '--format'],
  ['check', '--format='],
  ['check', '--format', '=x'],
  ['check', '--format', 'json=empty'],
  ['check', '--format', '__proto__'],
  ['check', '--format', 'constructor'],
  ['check', '--format', 'json', '--format', 'json'],
  ['check', '--set'],
  ['check', '--set', ''],
  ['check', '--set', '='],
  ['check', '--set', 'users='],
  ['check', '--set', 'users=1e99'],
  ['check', '--set', 'users=1e100'],
  ['check', '--set', 'users=-1'],
  ['check', '--set', 'users=5000-1000'],
  ['check', '--set', 'users=at least 5'],
  ['check', '--set', 'users=1/3'],
  ['check', '--set', 'users=0'],
  ['check', '--set', 'users=1', '--set', 'users=2万人'],
  ['check', '--set', '__proto__=1'],
  ['check', '--set', 'constructor=1'],
  ['check', '--scenario', ''],
  ['check', '--scenario', '__proto__'],
  ['check', '--scenario', 'base', '--scenario', 'base', '--all-scenarios'],
  ['check', '--max-warnings', 'lots'],
  ['check', '--max-warnings', '9'.repeat(400)],
  ['check', '--fail-on', 'fatal'],
  ['check', '--today', '2026-02-30'],
  ['check', '--today', '0000-00-00'],
  ['check', '--color', 'sometimes'],
  ['check', '--lang', 'en', '--lang', 'zh'],
  ['check', '--quiet=yes'],
  ['check', '--no-quiet'],
  ['check', '-qo', 'out.txt'],
  ['check', '--stdin-filename', '', '-'],
  ['check', '--stdin-filename', '\u001b[31m', '-'],
  ['check', '\u001b[31mred'],
  ['check', '-o', 'empty'],
  ['check', '-o', 'nowhere/at/all.json'],
  ['check', '-o', ''],
  ['table'],
  ['table', ''],
  ['table', '__proto__'],
  ['table', 'headcount', '.', '.'],
  ['table', 'headcount', '-o', 'x.pdf'],
  ['chart', '--depth', '0'],
  ['chart', '--depth', '1e3'],
  ['chart', '--root', ''],
  ['chart', '--root', '/'],
  ['chart', '--root', 'role:'],
  ['chart', '--root', '__proto__'],
  ['chart', '-o', 'x.svg'],
  ['chart', '--scenario', 'growth', '--scenario', 'dream'],
  ['explain'],
  ['explain', ''],
  ['explain', 'constructor'],
  ['explain', 'ratio'],
  ['explain', 'ratio', '__proto__'],
  ['explain', 'ratio', 'agent', 'empty'],
  ['rules', 'extra'],
  ['rules', '--format', 'xlsx'],
  ['schema', '../package'],
  ['schema', 'orgplan', '--print', '--print'],
]

it('ends every odd command line with an exit code and no stack trace', async () => {
  const ran = await Promise.all(commandLines.map((args) => orgplan(args, { cwd: folder, input: smallPlan })))
  const faults = ran.map((one, index) => ({ args: commandLines[index], fault: fault(one) }))
  expect(faults.filter((one) => one.fault !== undefined)).toEqual([])
})

const deep = (open: string, close: string, levels: number): string =>
  `orgplan: 1\norganization: { id: a }\nx: ${open.repeat(levels)}${close.repeat(levels)}\n`

const plan = (rest: string): string => `orgplan: 1\norganization: { id: acme }\n${rest}\n`
const staffed = (rest: string): string =>
  plan(`drivers: { users: 1000 }\ndepartments:\n  s: { head: a, roles: { a: 1, b: 20 } }\n${rest}`)

const unreadable: readonly (string | Buffer)[] = [
  '',
  '\n',
  '#',
  '---\n',
  '...\n',
  '--- \n--- \n',
  'null',
  '~',
  '{}',
  '[]',
  '""',
  '?',
  ':',
  '- - - -',
  '&a',
  '*a',
  '&a *a',
  '!!map {}',
  '%YAML 9.9\n---\n{}',
  '%TAG ! !\n---\n{}',
  '\t',
  'a:\tb',
  '\ufeff',
  '\0',
  Buffer.from([0xff, 0xfe]),
  Buffer.from([0xff, 0xfe, 0x00]),
  Buffer.from([0xfe, 0xff, 0xd8, 0x00]),
  Buffer.from([0xef, 0xbb, 0xbf]),
  Buffer.from([0xc3, 0x28]),
  Buffer.from(plan(''), 'utf16le'),
  '{ "orgplan": 1, "organization": { "id": "a" } }',
  plan('__proto__: 1'),
  plan('constructor: { prototype: 1 }'),
  plan('departments: { __proto__: { roles: { constructor: 1, toString: 2, hasOwnProperty: 3 } } }'),
  plan('drivers: { __proto__: 3, valueOf: 4 }\nratios: { __proto__: 1 per __proto__ }'),
  plan('x: &a [*a]'),
  plan(
    `x: [&a [1], &b [*a,*a,*a,*a,*a,*a,*a,*a,*a], &c [*b,*b,*b,*b,*b,*b,*b,*b,*b], &d [*c,*c,*c,*c,*c,*c,*c,*c,*c], &e [*d,*d,*d,*d,*d,*d,*d,*d,*d], &f [*e,*e,*e,*e,*e,*e,*e,*e,*e], &g [*f,*f,*f,*f,*f,*f,*f,*f,*f], [*g,*g,*g,*g]]`,
  ),
  deep('[', ']', 100_000),
  deep('{ a: ', ' }', 5_000),
  deep('[', '', 3_000),
  `${'a'.repeat(100_000)}: 1`,
  plan(`x: "${'长'.repeat(200_000)}`),
  plan('? [a, b]\n: c'),
  plan('? { a: b }\n: c'),
  plan('"\\ud800": 1'),
  plan('"\u2028\u202e": "\u001b[2J"'),
  plan('departments: { "\\u001b[2J": 1 }'),
  plan('organization: { id: again }'),
]

const readable: readonly string[] = [
  plan('include: [ . ]'),
  plan('include: [ "" ]'),
  plan('include: [ /etc/passwd ]'),
  plan('include: [ "**" ]'),
  plan('include: orgplan.yaml'),
  plan('scenarios: { a: { extends: a } }'),
  plan('scenarios: { a: { extends: b }, b: { extends: a } }'),
  plan('scenarios: { base: {} }'),
  plan('scenarios: { a: { patch: { departments: null, organization: null, drivers: ~ } } }'),
  plan('scenarios: { a: { patch: [] } }'),
  plan('scenarios: { a: { headcount: { nobody: 1 }, drivers: { nothing: 1 }, when: { nothing: 1 } } }'),
  plan('departments: { a: { parent: a } }'),
  plan('departments: { a: { parent: b }, b: { parent: c }, c: { parent: a } }'),
  plan('departments: { a: { roles: { a: { reportsTo: a, heldBy: a, headcount: -1 } } } }'),
  staffed('ratios: { b: 1 per 0 users }'),
  staffed('ratios: { b: 0 per 0 b }'),
  staffed('ratios: { b: 1-2 per b }'),
  staffed('ratios: { b: 10% of heads, a: 100% of heads, c: { of: { role: b }, norm: 1e99 per 1e-99 users } }'),
  staffed('ratios: { b: { of: {}, norm: 1 } }'),
  staffed('ratios: { b: "", a: ~ }'),
  staffed(`ratios: { b: 1 per ${'9'.repeat(400)} users }`),
  staffed('rules: { span-of-control: { max: 15.5 } }'),
  staffed('rules: { span-of-control: { max: abc, except: nobody } }'),
  staffed('rules: { span-of-control: { max: 1e400 } }'),
  staffed('rules: { span-of-control: { max: "15人", except: [ b, { family: x } ] } }'),
  staffed('rules: { no-such-rule: error, __proto__: off }'),
  staffed('people: { p: { roles: { a: 2, b: 1/0 } }, q: { roles: [ a, a ] } }'),
  staffed('committees: { c: { chair: c, members: [ c, a, nobody ] } }'),
  staffed('scenarios: { s: { when: { users: {} } }, t: { when: { users: { from: 10 } } }, u: { at: 2026-02-30 } }'),
]

it('check ends every odd plan with an exit code and no stack trace', async () => {
  const texts = [...unreadable, ...readable]
  const args = ['check', '-', '--all-scenarios', '--format', 'pretty']
  const ran = await Promise.all(texts.map((input) => orgplan(args, { cwd: folder, input })))
  const faults = ran.map((one, index) => ({ plan: String(texts[index]).slice(0, 300), fault: fault(one) }))
  expect(faults.filter((one) => one.fault !== undefined)).toEqual([])
})

it.each([
  'table ratios - --all-scenarios',
  'table roles - --lang zh',
  'chart -',
  'chart - --view departments --lang zh',
])('orgplan %s ends every odd plan too', async (line) => {
  for (const input of readable)
    expect({ input, fault: fault(await typed(line, { cwd: folder, input })) }).toEqual({ input })
})
