import { describe, expect, it } from 'vitest'
import { numberFault, rangeFault } from '../../src/validate/numbers.js'
import { faultsOf, fixOf, marked, planOf, repaired, shown } from '../read/reading.js'

const role = (body: string): string => planOf(`departments:\n  sales:\n    roles:\n      a: ${body}\n`)
const driver = (value: string): string => planOf(`drivers:\n  users: ${value}\n`)

describe('numbers that are read as what they say', () => {
  it.each([
    ['full-width digit', role('{ headcount: ４ }')],
    ['full-width range', role('{ headcount: ２～３人 }')],
    ['3-5人', role('3-5人')],
    ['at least 2', role('at least 2')],
    ['至少2人', role('{ headcount: 至少2人 }')],
    ['50人 in a unit', planOf('departments: { a: { headcount: 50人 } }\n')],
    ['1.2万', driver('1.2万')],
    ['1.2万 heads', role('{ headcount: { planned: 1.2万 } }')],
    ['quoted', driver('"12_000"')],
    ['a third', driver('1/3')],
    ['percent', planOf('people: { p: { roles: { a: 20% } } }\ndepartments: { d: { roles: { a: 1 } } }\n')],
    ['a range of a driver', driver('{ value: { from: 1000, to: 1.5万 } }')],
    ['an open range of a stage', planOf('drivers: { u: 1 }\nscenarios: { s: { when: { u: { from: 5 } } } }\n')],
  ])('%s', async (_, text) => {
    expect((await faultsOf(text)).map(shown)).toEqual([])
  })
})

describe('a range where a number stands', () => {
  it.each([
    [driver('1000-5000'), '{ value: { from: 1000, to: 5000 } }'],
    [driver('{ value: 1万-2 }'), '{ from: 2, to: 10000 }'],
  ])('%s', async (text, map) => {
    const [fault] = await faultsOf(text)
    expect(fault?.said.args).toMatchObject({ map })
  })
})

/** Name, plan, rule and place, what is marked, what to write there. */
const faults: [string, string, string, string, string | null][] = [
  ['thousands', driver('45,000'), 'number-format 4:10', '45,000', '45_000'],
  ['full-width thousands', driver('45，000'), 'number-format 4:10', '45，000', '45_000'],
  ['spaces', driver('45 000'), 'number-format 4:10', '45 000', '45_000'],
  ['decimal comma', driver('1,5'), 'number-format 4:10', '1,5', '1.5'],
  ['no leading zero', driver('.5'), 'number-format 4:10', '.5', '0.5'],
  ['nothing behind the point', driver('5.'), 'number-format 4:10', '5.', '5'],
  ['hexadecimal', driver('0x1F'), 'number-format 4:10', '0x1F', '31'],
  ['octal', driver('0o17'), 'number-format 4:10', '0o17', '15'],
  ['infinity', driver('.inf'), 'number-format 4:10', '.inf', null],
  ['words', driver('many'), 'number-format 4:10', 'many', null],
  ['a range for a number', driver('1000-5000'), 'number-format 4:10', '1000-5000', null],
  ['a range for a value', driver('{ value: 2-1万 }'), 'number-format 4:19', '2-1万', null],
  ['half a range for a number', driver('1000-x'), 'number-format 4:10', '1000-x', null],
  ['negative', driver('-5'), 'number-range 4:10', '-5', null],
  ['negative text', driver('-1.50'), 'number-range 4:10', '-1.50', null],
  ['thousands inside a driver', driver('{ value: "45,000" }'), 'number-format 4:19', '"45,000"', '45_000'],
  [
    'thousands inside a range',
    driver('{ value: { from: "4,500", to: 5000 } }'),
    'number-format 4:27',
    '"4,500"',
    '4_500',
  ],
  ['word inside a range', driver('{ value: { to: lots } }'), 'number-format 4:25', 'lots', null],
  [
    'swapped range of a driver',
    driver('{ value: { from: 5, to: 3 } }'),
    'number-range 4:19',
    '{ from: 5, to: 3 }',
    '{ from: 3, to: 5 }',
  ],
  ['swapped heads', role('{ headcount: 5-3 }'), 'number-range 6:23', '5-3', '3-5'],
  ['swapped heads of a short role', role('5-3'), 'number-range 6:10', '5-3', '3-5'],
  [
    'swapped stage',
    planOf('drivers: { u: 1 }\nscenarios: { s: { when: { u: 9-5 } } }\n'),
    'number-range 4:30',
    '9-5',
    '5-9',
  ],
  ['part of a head', role('{ headcount: 2.5 }'), 'number-range 6:23', '2.5', null],
  ['part of a head as text', role('{ headcount: 2.50 }'), 'number-range 6:23', '2.50', null],
  ['part of a head with a comma', role('{ headcount: "2,5" }'), 'number-format 6:23', '"2,5"', null],
  ['part of a head in a range', role('{ headcount: 2-3.5 }'), 'number-range 6:23', '2-3.5', null],
  ['heads with a point', role('{ headcount: 4.0 }'), 'number-format 6:23', '4.0', '4'],
  ['heads as a power', role('{ headcount: 1e2 }'), 'number-format 6:23', '1e2', '100'],
  ['negative heads', role('{ headcount: -1 }'), 'number-range 6:23', '-1', null],
  ['negative planned', role('{ headcount: { planned: -1 } }'), 'number-range 6:34', '-1', null],
  ['too many heads', role('{ headcount: 1000000001 }'), 'number-range 6:23', '1000000001', null],
  ['too many heads as text', role('{ headcount: 11亿 }'), 'number-range 6:23', '11亿', null],
  ['thousands of heads', role('{ headcount: "1,200" }'), 'number-format 6:23', '"1,200"', '1_200'],
  ['share above one', role('{ heldBy: a, share: 10 }'), 'number-range 6:30', '10', '10%'],
  ['share above all', role('{ heldBy: a, share: 150% }'), 'number-range 6:30', '150%', null],
  ['external seats', planOf('committees: { c: { external: 1.5 } }\n'), 'number-range 3:30', '1.5', null],
]

describe('one number, one finding', () => {
  it.each(faults)('%s', async (_, text, fault, mark, fix) => {
    const found = await faultsOf(text)
    expect(found.map(shown)).toEqual([fault])
    expect([marked(found[0]!), fixOf(found[0]!)]).toEqual([mark, fix])
    const stages = (await faultsOf(repaired(found[0]!))).map((one) => one.rule)
    if (fix !== null) expect(stages.filter((rule) => rule.startsWith('number-'))).toEqual([])
  })
})

describe('suggestions', () => {
  it('are right at their place', () => {
    expect(numberFault('number', '2,5')?.suggestions.map((one) => one.replacement)).toEqual(['2.5'])
    expect(numberFault('headcountNumber', '2,5')?.suggestions).toEqual([])
    expect(numberFault('headcountNumber', '0x1F')?.suggestions.map((one) => one.replacement)).toEqual(['31'])
    expect(numberFault('share', '1,5')?.suggestions).toEqual([])
  })

  it('of a range keep how its ends are written', () => {
    expect(rangeFault('2万', '5000')?.suggestions.map((one) => one.replacement)).toEqual(['{ from: 5000, to: 2万 }'])
    expect(rangeFault('5000', '2万')).toBeNull()
    expect(rangeFault('x', 1)).toBeNull()
  })
})
