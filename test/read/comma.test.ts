import { describe, expect, it } from 'vitest'
import { faultsOf, fixOf, head, marked, planOf, repaired, shown } from './reading.js'

const bilingual = (line: string): string => `orgplan: 1
languages: [en, zh]
organization: { id: acme }
departments:
  a: ${line}
`

describe('a text or number cut by its comma', () => {
  it.each([
    [
      'in a text by language',
      planOf('departments:\n  a: { name: { en: Sort, confirm and pass, zh: 梳理 } }\n'),
      'text-cut-by-comma 4:20',
      'Sort, confirm and pass',
      '"Sort, confirm and pass"',
    ],
    [
      'in Chinese, without spaces',
      planOf('departments:\n  a: { name: { zh: 梳理,确认, en: Sort } }\n'),
      'text-cut-by-comma 4:20',
      '梳理,确认',
      '"梳理,确认"',
    ],
    [
      'twice',
      planOf('departments:\n  a: { purpose: Sort, confirm all, and pass, tier: core }\n'),
      'text-cut-by-comma 4:17',
      'Sort, confirm all, and pass',
      '"Sort, confirm all, and pass"',
    ],
    [
      'at the end of a map',
      planOf('departments:\n  a: { tier: core, note: Sort, confirm all }\n'),
      'text-cut-by-comma 4:26',
      'Sort, confirm all',
      '"Sort, confirm all"',
    ],
    [
      'in a key that holds sentences',
      planOf('departments:\n  a: { note: 梳理,确认, tier: core }\n'),
      'text-cut-by-comma 4:14',
      '梳理,确认',
      '"梳理,确认"',
    ],
    [
      'over two lines',
      planOf('departments:\n  a: { note: Sort and,\n    confirm all, tier: core }\n'),
      'text-cut-by-comma 4:14',
      'Sort and,\n    confirm all',
      '"Sort and, confirm all"',
    ],
    [
      'in a norm',
      planOf('ratios: { x: { norm: 1 per 1,000 users } }\n'),
      'text-cut-by-comma 3:22',
      '1 per 1,000 users',
      '"1 per 1,000 users"',
    ],
    [
      'in a list, before the text',
      bilingual('{ duties: [ Servers, database | 准备 ] }'),
      'text-cut-by-comma 5:18',
      'Servers, database | 准备',
      '"Servers, database | 准备"',
    ],
    [
      'in a list, twice before',
      bilingual('{ duties: [ Servers, net, database | 准备 ] }'),
      'text-cut-by-comma 5:18',
      'Servers, net, database | 准备',
      '"Servers, net, database | 准备"',
    ],
    [
      'in a list, behind the text',
      bilingual('{ duties: [ Servers | 服务器, 数据库, Test | 测试 ] }'),
      'text-cut-by-comma 5:18',
      'Servers | 服务器, 数据库',
      '"Servers | 服务器, 数据库"',
    ],
    [
      'in a list, at its end',
      bilingual('{ duties: [ Test | 测试, Servers | 服务器, 数据库 ] }'),
      'text-cut-by-comma 5:29',
      'Servers | 服务器, 数据库',
      '"Servers | 服务器, 数据库"',
    ],
    ['thousands in a flow', planOf('drivers: { users: 45,000 }\n'), 'number-format 3:19', '45,000', '45_000'],
    [
      'thousands in a flow, among others',
      planOf('drivers: { users: 45,000, b: 3 }\n'),
      'number-format 3:19',
      '45,000',
      '45_000',
    ],
    ['millions in a flow', planOf('drivers: { users: 1,045,000 }\n'), 'number-format 3:19', '1,045,000', '1_045_000'],
    ['thousands of people', planOf('drivers: { users: 45,000人 }\n'), 'number-format 3:19', '45,000人', '45_000人'],
    [
      'a range of thousands',
      planOf('drivers: { u: 1 }\nscenarios: { s: { when: { u: 1,000-2,000 } } }\n'),
      'number-format 4:30',
      '1,000-2,000',
      '1_000-2_000',
    ],
    ['thousands in a block', planOf('drivers:\n  users: 45,000\n'), 'number-format 4:10', '45,000', '45_000'],
  ])('%s', async (_, text, fault, mark, fix) => {
    const faults = await faultsOf(text)
    expect(faults.map(shown)).toEqual([fault])
    expect([marked(faults[0]!), fixOf(faults[0]!)]).toEqual([mark, fix])
    const left = (await faultsOf(repaired(faults[0]!))).map((one) => one.rule)
    // The quoted norm is one text again, and has thousands of its own to be told of.
    expect(left.filter((rule) => rule !== 'norm-format' && rule !== 'reference-unknown')).toEqual([])
  })
})

describe('no comma cut anything', () => {
  it.each([
    ['roles known by their ids', planOf('departments:\n  a: { roles: { b, c, d: 2, e } }\n')],
    ['roles called en and zh', planOf('departments:\n  a: { roles: { b: 1, en: 2, zh } }\n')],
    ['a bilingual list', bilingual('{ duties: [ Servers | 服务器, Data | 数据 ] }')],
    ['a list without languages', planOf('departments:\n  a: { duties: [ Servers, database | 准备 ] }\n')],
    ['a list of one language', bilingual('{ duties: [ Servers, Data ] }')],
    ['a block list', bilingual('\n    duties:\n      - Servers\n      - Data | 数据')],
    ['quoted', bilingual('{ duties: [ "Servers", Data | 数据 ] }')],
    ['data of others', `${head}x-a: { a: Sort, confirm and pass }\n`],
  ])('%s', async (_, text) => {
    expect((await faultsOf(text)).map(shown)).toEqual([])
  })
})
