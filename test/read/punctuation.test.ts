import { describe, expect, it } from 'vitest'
import { faultsOf, fixOf, marked, planOf, repaired, salesOf, shown } from './reading.js'

const colon = 'chinese-punctuation:colon'
const comma = 'chinese-punctuation:comma'
const space = 'chinese-punctuation:space'
const missing = 'chinese-punctuation:missing-space'
const dun = 'chinese-punctuation:enumeration'
const quotes = 'chinese-punctuation:quotes'

/** Name, plan, message, place, what is marked, what to type there. Typed so, the plan has no fault left. */
type Case = [string, string, string, string, string, string]

const map = (line: string): string => planOf(`departments:\n  sales: ${line}\n`)

const cases: Case[] = [
  [
    'full-width colon before a nested map',
    planOf('departments:\n  销售部：\n    roles: { a: 1 }\n'),
    colon,
    '4:6',
    '：',
    ':',
  ],
  ['full-width colon between siblings', salesOf('    name：销售部\n    tier: core\n'), colon, '6:9', '：', ': '],
  ['full-width colon with a space behind it', salesOf('    name： 销售部\n    tier: core\n'), colon, '6:9', '：', ':'],
  [
    'full-width colon with a wide space behind it',
    salesOf('    name：　部\n    tier: core\n'),
    colon,
    '6:9',
    '：　',
    ': ',
  ],
  [
    'full-width colon first of a map',
    planOf('departments:\n  sales:\n    name：部\n    roles: { a: 1 }\n'),
    colon,
    '5:9',
    '：',
    ': ',
  ],
  ['full-width colon last of a map', salesOf('    name：部\ndrivers: { users: 3 }\n'), colon, '6:9', '：', ': '],
  ['full-width colon at the end of the file', salesOf('    name：部'), colon, '6:9', '：', ': '],
  [
    'full-width colon behind a comment',
    salesOf('    # 名称：部\n    name：部 # 名：\n\n    tier: core\n'),
    colon,
    '7:9',
    '：',
    ': ',
  ],
  ['full-width colon after a quoted key', salesOf('    "name"：部\n    tier: core\n'), colon, '6:11', '：', ': '],
  [
    'full-width colon in a list of maps',
    salesOf('    duties:\n      - do：x\n        every: week\n'),
    colon,
    '7:11',
    '：',
    ': ',
  ],
  [
    'full-width colon as the whole of a department',
    planOf('departments:\n  sales:\n    name：部\n'),
    colon,
    '5:9',
    '：',
    ': ',
  ],
  [
    'full-width colon with a Chinese key',
    planOf('departments:\n  sales:\n    roles:\n      工程师：4\n'),
    colon,
    '6:10',
    '：',
    ': ',
  ],
  [
    'full-width colon among ids',
    planOf('departments:\n  sales:\n    roles:\n      工程师：4\n      经理: 1\n'),
    colon,
    '6:10',
    '：',
    ': ',
  ],
  ['full-width colon in a short driver', planOf('drivers:\n  users:\n    value：100\n'), colon, '5:10', '：', ': '],
  ['full-width colon in a flow map', map('{ name：产品部, roles: { a: 1 } }'), colon, '4:16', '：', ': '],
  ['full-width colon alone in a flow map', planOf('drivers: { users： 3 }\n'), colon, '3:17', '：', ':'],
  [
    'full-width colon later in a flow map',
    map('{ roles: { a: 1 }, name：产品部, tier: core }'),
    colon,
    '4:33',
    '：',
    ': ',
  ],
  ['full-width colon at the very top', 'orgplan：1\norganization: { id: acme }\n', colon, '1:8', '：', ': '],
  ['full-width colon before a section', 'orgplan: 1\norganization：\n  id: acme\n', colon, '2:13', '：', ':'],
  ['full-width colon before a flow section', 'orgplan: 1\norganization：{ id: acme }\n', colon, '2:13', '：', ': '],
  ['full-width colon in the last section', planOf('drivers: { users: 1 }\nratios：{}\n'), colon, '4:7', '：', ': '],
  ['full-width comma in a flow map', map('{ name: 部， roles: { a: 1 } }'), comma, '4:19', '，', ','],
  ['full-width comma without a space', map('{ roles: { a: 4，b: 2 } }'), comma, '4:25', '，', ', '],
  [
    'full-width comma at the end of a line in a flow map',
    map('{\n      name: 部，\n      roles: { a: 1 }\n    }'),
    comma,
    '5:14',
    '，',
    ',',
  ],
  ['full-width comma between ids of roles', map('{ roles: { a， b } }'), comma, '4:22', '，', ','],
  [
    'full-width comma in a flow list of references',
    map('{ roles: { a: { deputies: [b，c] }, b: 1, c: 1 } }'),
    comma,
    '4:37',
    'b，c',
    'b, c',
  ],
  [
    '顿号 in a flow list of references',
    map('{ roles: { a: { deputies: [b、c] }, b: 1, c: 1 } }'),
    dun,
    '4:37',
    'b、c',
    'b, c',
  ],
  [
    '顿号 with spaces',
    map('{ roles: { a: { deputies: [b、 c、d] }, b: 1, c: 1, d: 1 } }'),
    dun,
    '4:37',
    'b、 c、d',
    'b, c, d',
  ],
  ['quotes around a name', salesOf('    name: “产品部”\n'), quotes, '6:11', '“产品部”', '产品部'],
  ['single quotes around a name', salesOf('    name: ‘产品部’\n'), quotes, '6:11', '‘产品部’', '产品部'],
  ['quotes around one language', salesOf('    name: { zh: “产品部” }\n'), quotes, '6:17', '“产品部”', '产品部'],
  ['quotes around a reference', salesOf('    head: “a”\n'), quotes, '6:11', '“a”', 'a'],
  ['quotes around a number', planOf('drivers: { users: “100” }\n'), quotes, '3:19', '“100”', '100'],
  ['quotes around a key', salesOf('    “head”: a\n'), quotes, '6:5', '“head”', 'head'],
  ['wide space as indentation', salesOf('　　head: a\n    tier: core\n'), space, '6:1', '　　', '    '],
  [
    'wide space as indentation, one for each column',
    salesOf('　　　　head: a\n    tier: core\n'),
    space,
    '6:1',
    '　　　　',
    '    ',
  ],
  ['wide space in the middle of an indentation', salesOf('  　head: a\n    tier: core\n'), space, '6:3', '　', '  '],
  ['wide space behind a colon', salesOf('    head:　a\n    tier: core\n'), space, '6:10', '　', ' '],
  [
    'wide space behind the colon of a single key',
    planOf('departments:\n  sales:\n    name:　部\n'),
    space,
    '5:9',
    ':　',
    ': ',
  ],
  ['wide space before a text', salesOf('    name: 　部\n'), space, '6:11', '　', ''],
  ['wide space before a colon', salesOf('    head　: a\n'), space, '6:9', '　', ''],
  ['wide space inside a key', planOf('departments:\n  销　售: { roles: { a: 1 } }\n'), space, '4:4', '　', ''],
  [
    'no space: headcount:4',
    planOf('departments:\n  sales:\n    roles:\n      a:\n        headcount:4\n'),
    missing,
    '7:18',
    ':',
    ': ',
  ],
  [
    'no space: a role among others',
    planOf('departments:\n  sales:\n    roles:\n      a:4\n      b: 1\n'),
    missing,
    '6:8',
    ':',
    ': ',
  ],
  ['no space: a role alone', planOf('departments:\n  sales:\n    roles:\n      a:4\n'), missing, '6:8', ':', ': '],
  ['no space: name:产品部', salesOf('    name:产品部\n    tier: core\n'), missing, '6:9', ':', ': '],
  ['no space in a flow map', map('{ name:产品部, roles: { a: 1 } }'), missing, '4:16', ':', ': '],
  ['no space behind an id in a flow map', map('{ roles: { a:4 } }'), missing, '4:22', ':', ': '],
]

describe('one slip of Chinese typing is one finding, and typing what it says mends the plan', () => {
  it.each(cases)('%s', async (_, text, code, at, mark, fix) => {
    const faults = await faultsOf(text)
    expect(faults.map(shown)).toEqual([`chinese-punctuation ${at}`])
    const [fault] = faults
    expect([fault!.said.code, marked(fault!), fixOf(fault!)]).toEqual([code, mark, fix])
    expect(await faultsOf(repaired(fault!))).toEqual([])
  })
})

it('warns of quotes that become part of a name, and refuses them where they break something', async () => {
  expect((await faultsOf(salesOf('    name: “产品部”\n')))[0]?.severity).toBe('warning')
  expect((await faultsOf(salesOf('    head: “a”\n')))[0]?.severity).toBe('error')
})

describe('several slips', () => {
  it('are told one a line where whole lines are typed so', async () => {
    const faults = await faultsOf('orgplan：1\norganization：\n  id：acme\n')
    expect(faults.map(shown)).toEqual([
      'chinese-punctuation 1:8',
      'chinese-punctuation 2:13',
      'chinese-punctuation 3:5',
    ])
  })

  it('are told one a line in a malformed file', async () => {
    const faults = await faultsOf(
      salesOf('    name：部\n    tier：core\n    note: x\ndrivers: { a: 1， b: 2， c: 3 }\n'),
    )
    expect(faults.map(shown)).toEqual([
      'chinese-punctuation 6:9',
      'chinese-punctuation 7:9',
      'chinese-punctuation 9:16',
    ])
  })

  it('are at most five', async () => {
    const lines = 'abcdefghij'.replace(/./g, '      $&$&：4\n')
    expect(await faultsOf(planOf(`departments:\n  sales:\n    roles:\n${lines}      z: 1\n`))).toHaveLength(5)
  })

  it('are told beside what else is malformed', async () => {
    const faults = await faultsOf(salesOf('    name：部\n    tier: core\ndrivers: { users: 1\nratios: {}\n'))
    expect(faults.map(shown)).toEqual(['chinese-punctuation 6:9', 'yaml-syntax 8:10'])
  })
})

describe('full-width marks that are text', () => {
  it.each([
    ['colon in a text', '    note: 来源：董事会纪要，第3号\n'],
    ['colon in a text on its own line', '    purpose:\n      目标：提升效率\n'],
    ['colon in a folded text', '    note: 第一段\n      名称：第二段\n      head:x\n'],
    ['colon in a list of texts', '    duties:\n      - 目标：提升\n      - 职责：服务\n'],
    ['colon in a flow list', '    duties: [ 目标：提升，扩大, "a: b" ]\n'],
    ['colon in a block text', '    note: |\n      名称：部\n      head:a\n'],
    ['colon in quotes', '    note: "名称：部，{ a：b }"\n'],
    ['colon and comma in a comment', '    # 名称：部，{ a：b }\n'],
    ['quotes around a part', '    note: “十四五”规划的“专班”\n'],
    ['quotes inside quotes', '    note: "“产品部”"\n'],
    ['wide space in a text', '    note: 产品　部\n'],
    ['data of others', '    x-data: { a：b， c:d, “e”: 　f }\n'],
    ['time of day', '    note: 12:30\n'],
    ['web address', '    note: https://example.org\n'],
  ])('%s', async (_, body) => {
    expect((await faultsOf(salesOf(body))).map(shown)).toEqual([])
  })

  it('does not blame text for a fault elsewhere', async () => {
    const faults = await faultsOf(salesOf('    note: 来源：纪要\n    name: 部：门\n      目标：提升\n    head: [ a\n'))
    expect(faults.map(shown)).toEqual(['yaml-syntax 9:11'])
  })
})

it('tells a slip inside an anchored value where it is written, with the alias as related', async () => {
  const text = planOf('x-unit: &unit { name：部, roles: { a: 1 } }\ndepartments: { sales: *unit }\n')
  const [fault, ...more] = await faultsOf(text)
  expect(more).toEqual([])
  expect([shown(fault!), fault!.related[0]?.at.line, fault!.related[0]?.at.column]).toEqual([
    'chinese-punctuation 3:21',
    4,
    23,
  ])
})

it('offers no list where a key takes one reference', async () => {
  const [fault] = await faultsOf(salesOf('    head: a、b\n'))
  expect([shown(fault!), fixOf(fault!)]).toEqual(['chinese-punctuation 6:11', null])
})
