import { describe, expect, it } from 'vitest'
import { faultsOf, fixOf, planOf, repaired, salesOf, shown } from '../read/reading.js'

const role = (body: string): string => planOf(`departments:\n  sales:\n    roles:\n      a: ${body}\n`)

/** Name, plan, rule and place, what to write there. */
const keys: [string, string, string, string | null][] = [
  ['misspelt key', salesOf('    haed: a\n'), 'schema-unknown-key 6:5', 'head'],
  ['misspelt section', planOf('depratments: {}\n'), 'schema-unknown-key 3:1', 'departments'],
  ['unknown section', planOf('pizza: {}\n'), 'schema-unknown-key 3:1', null],
  ['name of a role', role('{ name: A }'), 'schema-unknown-key 6:12', 'title'],
  ['title of a department', salesOf('    title: A\n'), 'schema-unknown-key 6:5', 'name'],
  ['编制', role('{ 编制: 4 }'), 'schema-unknown-key 6:12', 'headcount'],
  ['編制, in traditional characters', role('{ 編制: 4 }'), 'schema-unknown-key 6:12', 'headcount'],
  ['部门', planOf('部门: { sales: { roles: { a: 1 } } }\n'), 'schema-unknown-key 3:1', 'departments'],
  ['岗位', planOf('departments:\n  sales: { 岗位: { a: 1 } }\n'), 'schema-unknown-key 4:12', 'roles'],
  ['a key of JavaScript objects', role('{ toString: x }'), 'schema-unknown-key 6:12', null],
  ['language of a text', salesOf('    name: { english: x }\n'), 'schema-unknown-key 6:13', null],
  ['id with brackets', planOf('departments:\n  采购部（筹）: { roles: { a: 4 } }\n'), 'schema-id 4:3', '采购部筹'],
  ['id with &', planOf('departments:\n  产品&设计部: { roles: { a: 4 } }\n'), 'schema-id 4:3', '产品设计部'],
  ['id with 顿号', planOf('departments:\n  产品、设计部: { roles: { a: 4 } }\n'), 'schema-id 4:3', '产品设计部'],
  ['id with a space', planOf('drivers: { active users: 4 }\n'), 'schema-id 3:12', 'activeusers'],
  ['id that starts with a dash', planOf('drivers: { -a: 4 }\n'), 'schema-id 3:12', 'a'],
  ['empty id', planOf('drivers: { "": 4 }\n'), 'schema-id 3:12', null],
  ['id of signs only', planOf('drivers: { "//": 4 }\n'), 'schema-id 3:12', null],
  ['reserved id', planOf('departments:\n  all: { roles: { a: 4 } }\n'), 'schema-id 4:3', null],
  ['long id', planOf(`drivers: { ${'x'.repeat(129)}: 4 }\n`), 'schema-id 3:12', null],
  ['scenario called base', planOf('scenarios: { base: { note: x } }\n'), 'scenario-unknown 3:14', null],
  ['key that comes later', salesOf('    plan: a\n'), 'not-yet 6:5', null],
  ['section that comes later', planOf('companies: {}\n'), 'not-yet 3:1', null],
]

const values: [string, string, string, string | null][] = [
  ['no organisation', 'orgplan: 1\n', 'schema-missing-key 1:1', null],
  ['no organisation, behind a comment', '# plan\n\norgplan: 1\n', 'schema-missing-key 3:1', null],
  ['no version', 'organization: { id: acme }\n', 'schema-missing-key 1:1', null],
  ['no id', 'orgplan: 1\norganization: { name: x }\n', 'schema-missing-key 2:1', null],
  ['version 2', 'orgplan: 2\norganization: { id: acme }\n', 'plan-version 1:10', '1'],
  ['version in quotes', 'orgplan: "1"\norganization: { id: acme }\n', 'plan-version 1:10', '1'],
  ['version 1.0', 'orgplan: 1.0\norganization: { id: acme }\n', 'plan-version 1:10', '1'],
  ['version left out', 'orgplan:\norganization: { id: acme }\n', 'plan-version 1:1', 'orgplan: 1'],
  ['version as a list', 'orgplan: [1]\norganization: { id: acme }\n', 'schema-value 1:10', null],
  ['duty without what to do', salesOf('    duties: [ { every: week } ]\n'), 'schema-missing-key 6:15', null],
  [
    'tiers without bands',
    planOf('ratios: { a: { tiers: { driver: x, mode: whole } } }\n'),
    'schema-missing-key 3:16',
    null,
  ],
  ['bad id of the organisation', 'orgplan: 1\norganization: { id: a b }\n', 'schema-id 2:21', 'ab'],
  ['reserved id of the organisation', 'orgplan: 1\norganization: { id: heads }\n', 'schema-id 2:21', null],
  ['long id of the organisation', `orgplan: 1\norganization: { id: ${'x'.repeat(129)} }\n`, 'schema-id 2:21', null],
  ['list for a text', salesOf('    name: [ x ]\n'), 'schema-type 6:11', null],
  ['null for a text', salesOf('    name: null\n'), 'schema-type 6:11', null],
  ['nothing for a text', salesOf('    name:\n'), 'schema-type 6:5', null],
  ['map for a word', salesOf('    tier: { a: b }\n'), 'schema-type 6:11', null],
  ['list for one reference', salesOf('    head: [ a ]\n'), 'schema-type 6:11', null],
  ['map for a reference', salesOf('    head: { role: a }\n'), 'schema-type 6:11', null],
  ['list for a section', planOf('departments: [ a ]\n'), 'schema-type 3:14', null],
  ['text for a section', planOf('people: none\n'), 'schema-type 3:9', null],
  ['nothing for a section', planOf('people:\n'), 'schema-type 3:1', null],
  ['list for roles', planOf('departments: { a: { roles: [ b ] } }\n'), 'schema-type 3:28', null],
  ['list for a role', role('[ 4 ]'), 'schema-type 6:10', null],
  ['list for a department', planOf('departments: { a: [ b ] }\n'), 'schema-type 3:19', null],
  ['true for a headcount', role('{ headcount: true }'), 'schema-type 6:23', null],
  ['list for a headcount', role('{ headcount: [ 3, 5 ] }'), 'schema-type 6:23', null],
  ['nothing for a headcount', role('{ headcount: }'), 'schema-type 6:12', null],
  ['list for a driver', planOf('drivers: { users: [ 1 ] }\n'), 'schema-type 3:19', null],
  ['scalar for a person', planOf('people: { p: Lin }\n'), 'schema-type 3:14', null],
  ['map for a date', 'orgplan: 1\norganization: { id: acme, asOf: { y: 2026 } }\n', 'schema-type 2:33', null],
  ['2026/10/31', 'orgplan: 1\norganization: { id: acme, asOf: 2026/10/31 }\n', 'schema-value 2:33', '2026-10-31'],
  ['2026.10.31', 'orgplan: 1\norganization: { id: acme, asOf: 2026.10.31 }\n', 'schema-value 2:33', '2026-10-31'],
  [
    '2026年10月31日',
    'orgplan: 1\norganization: { id: acme, asOf: 2026年10月31日 }\n',
    'schema-value 2:33',
    '2026-10-31',
  ],
  ['20261031', 'orgplan: 1\norganization: { id: acme, asOf: 20261031 }\n', 'schema-value 2:33', '2026-10-31'],
  ['a year for a date', 'orgplan: 1\norganization: { id: acme, asOf: 2026 }\n', 'schema-value 2:33', null],
  ['30 February', 'orgplan: 1\norganization: { id: acme, asOf: 2026-02-30 }\n', 'schema-value 2:33', null],
  ['a duration', planOf('committees: { c: { term: 3个月 } }\n'), 'schema-value 3:26', '3 months'],
  ['a number for a duration', planOf('committees: { c: { term: 3 } }\n'), 'schema-value 3:26', null],
  ['a cadence', planOf('committees: { c: { meets: weekly } }\n'), 'schema-value 3:27', 'week'],
  ['每2周', planOf('committees: { c: { meets: 每2周 } }\n'), 'schema-value 3:27', '2 weeks'],
  ['每季度', planOf('committees: { c: { meets: 每季度 } }\n'), 'schema-value 3:27', 'quarter'],
  ['a misspelt cadence', planOf('committees: { c: { meets: 3 moths } }\n'), 'schema-value 3:27', '3 months'],
  ['no cadence', planOf('committees: { c: { meets: toString } }\n'), 'schema-value 3:27', null],
  ['twice two weeks', planOf('committees: { c: { meets: 2 fortnightly } }\n'), 'schema-value 3:27', null],
  [
    'a closed word',
    planOf('ratios: { a: { norm: 1, measure: head } }\ndepartments: { d: { roles: { a: 1 } } }\n'),
    'schema-value 3:34',
    'heads',
  ],
  ['a severity', planOf('rules: { span-of-control: warn }\n'), 'schema-value 3:27', 'warning'],
  ['yes for true', role('{ critical: yes }'), 'schema-value 6:22', 'true'],
  ['否 for false', role('{ critical: 否 }'), 'schema-value 6:22', 'false'],
  [
    'the same language twice',
    'orgplan: 1\nlanguages: [ en, zh, en ]\norganization: { id: acme }\n',
    'schema-value 2:22',
    null,
  ],
  ['an empty text', salesOf('    name: ""\n'), 'schema-value 6:11', null],
  ['an empty map', role('{ headcount: {} }'), 'schema-value 6:23', null],
  ['a currency', 'orgplan: 1\norganization: { id: acme, currency: yuan }\n', 'schema-value 2:37', 'CNY'],
  [
    'a currency in small letters',
    'orgplan: 1\norganization: { id: acme, currency: eur }\n',
    'schema-value 2:37',
    'EUR',
  ],
  ['a currency in Chinese', 'orgplan: 1\norganization: { id: acme, currency: 美元 }\n', 'schema-value 2:37', 'USD'],
  ['no currency', 'orgplan: 1\norganization: { id: acme, currency: money }\n', 'schema-value 2:37', null],
]

describe('one fault is one finding', () => {
  it.each([...keys, ...values])('%s', async (_, text, fault, fix) => {
    const faults = await faultsOf(text)
    expect(faults.map(shown)).toEqual([fault])
    expect(fixOf(faults[0]!)).toBe(fix)
    if (fix !== null) expect((await faultsOf(repaired(faults[0]!))).map(shown)).toEqual([])
  })
})

describe('what is right is not told', () => {
  it.each([
    ['numbers where text is expected', role('{ title: 2024, grade: 3, source: 007 }')],
    ['true where text is expected', role('{ title: true }')],
    ['own keys', salesOf('    x-ours: { anything: [ 1 ] }\n')],
    ['a role that is not described', role('')],
    ['a role as a title', role('策划人员')],
    ['a department as its name', planOf('departments:\n  sales: 销售部\n')],
    [
      'a role id of digits',
      planOf('departments: { d: { roles: { 007: 1 } } }\npeople: { 10023: { roles: { 007: 0.5 } } }\n'),
    ],
    ['false switches a rule off', planOf('rules: { span-of-control: false }\n')],
  ])('%s', async (_, text) => {
    expect((await faultsOf(text)).map(shown)).toEqual([])
  })
})

it('reads an id of digits as an id, not as a place in a list', async () => {
  const faults = await faultsOf(planOf('departments: { d: { roles: { 7: 1 } } }\npeople: { p: { roles: { 7: 2 } } }\n'))
  expect(faults.map(shown)).toEqual(['number-range 4:28'])
})

it('tells every fault of a plan once, in order', async () => {
  const text = planOf(
    'drivers: { users: 1,5 }\ndepartments:\n  a:\n    haed: x\n    roles: { b: { headcount: -1, titel: x } }\n',
  )
  expect((await faultsOf(text)).map(shown)).toEqual([
    'number-format 3:19',
    'schema-unknown-key 6:5',
    'number-range 7:30',
    'schema-unknown-key 7:34',
  ])
})
