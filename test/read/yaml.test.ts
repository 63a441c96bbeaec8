import { describe, expect, it } from 'vitest'
import { type Dict, dataOf, locate, type Node, target } from '../../src/read/node.js'
import { parseYaml } from '../../src/read/yaml.js'
import { entriesOf } from '../../src/section/entries.js'
import { faultsOf, planOf, salesOf, shown } from './reading.js'

const parsed = (text: string): Node => parseYaml({ file: 'a', path: '/a', text }).root as Node
const written = (text: string, pointer: string, on: 'key' | 'value' = 'value'): string => {
  const { place } = locate(parsed(text), pointer, on)
  return text.slice(place.start, place.end)
}

describe('one finding each', () => {
  it.each([
    ['duplicate key', planOf('drivers:\n  a: 1\n  b: 2\n  a: 3\n'), 'yaml-duplicate-key 6:3'],
    ['duplicate key in a flow', planOf('drivers: { a: 1, a: 2 }\n'), 'yaml-duplicate-key 3:18'],
    [
      'duplicate key among many',
      planOf(`drivers:\n${'abcdefghijkl'.replace(/./g, '  $&: 1\n')}  c: 1\n`),
      'yaml-duplicate-key 16:3',
    ],
    ['duplicate key once quoted', planOf('drivers: { a: 1, "a": 2 }\n'), 'yaml-duplicate-key 3:18'],
    ['duplicate key after NFC', planOf('drivers: { caf\u00e9: 1, cafe\u0301: 2 }\n'), 'yaml-duplicate-key 3:21'],
    ['unknown alias', salesOf('    note: *x\n'), 'yaml-alias 6:11'],
    ['alias before its anchor', planOf('x-a: *x\nx-b: &x 1\n'), 'yaml-alias 3:6'],
    ['alias meant as text', planOf('ratios: { x: { of: */manager, norm: 1 } }\n'), 'yaml-alias 3:20'],
    ['alias inside its own node', planOf('departments: &d\n  a: { departments: *d }\n'), 'yaml-alias 4:21'],
    ['alias to itself', planOf('x-a: &a [ *a ]\n'), 'yaml-alias 3:11'],
    ['merge key', planOf('x-b: &b { tier: core }\ndepartments:\n  a: { <<: *b }\n'), 'yaml-merge-key 5:8'],
    ['tag', salesOf('    name: !!str Sales\n'), 'yaml-tag 6:11'],
    ['own tag', salesOf('    name: !x Sales\n'), 'yaml-tag 6:11'],
    ['two documents', planOf('---\norgplan: 1\n'), 'yaml-documents 3:1'],
    ['two documents, the first with a marker', `---\n${planOf('---\norgplan: 1\n')}`, 'yaml-documents 4:1'],
    ['two empty documents', '---\n---\na: 1\n', 'yaml-documents 2:1'],
    ['text behind the end of the document', planOf('...\nfoo: 1\n'), 'yaml-documents 3:1'],
    ['list as a key', planOf('? [ a ]\n: 1\n'), 'yaml-syntax 3:3'],
    ['alias as a key', planOf('x-a: &a b\ndrivers: { *a : 1 }\n'), 'yaml-syntax 4:12'],
    ['empty file', '', 'plan-empty 1:1'],
    ['only blanks', ' \n\n', 'plan-empty 1:1'],
    ['only comments', '# a\n# b\n', 'plan-empty 1:1'],
    ['only a marker', '---\n', 'plan-empty 1:1'],
    ['null', '~\n', 'plan-empty 1:1'],
    ['a list', '- a\n- b\n', 'plan-empty 1:1'],
    ['a text', 'hello\n', 'plan-empty 1:1'],
  ])('%s', async (_, text, fault) => {
    expect((await faultsOf(text)).map(shown)).toEqual([fault])
  })
})

it('names the first of two equal keys', async () => {
  const [fault] = await faultsOf(planOf('drivers:\n  a: 1\n  a: 3\n'))
  expect(fault!.related.map(({ at }) => [at.line, at.column])).toEqual([[4, 3]])
})

describe('documents', () => {
  it.each([
    ['end marker', planOf('...\n')],
    ['start marker', `---\n${planOf('')}`],
    ['directive', `%YAML 1.2\n---\n${planOf('')}`],
  ])('one document with %s is a plan', async (_, text) => {
    expect(await faultsOf(text)).toEqual([])
  })
})

describe('anchors', () => {
  it('stand for what they name', async () => {
    const text = planOf(
      'x-roles: &r { a: 3, b: 1 }\ndepartments:\n  p: { head: a, roles: *r }\n  q: { head: b, roles: *r }\n',
    )
    expect(await faultsOf(text)).toEqual([])
    expect(dataOf(parsed(text))).toMatchObject({ departments: { p: { roles: { a: 3 } }, q: { roles: { b: 1 } } } })
  })

  it('may be given again: the last one above counts', () => {
    expect(dataOf(parsed('a: &x 1\nb: *x\nc: &x 2\nd: *x\n'))).toEqual({ a: 1, b: 1, c: 2, d: 2 })
  })

  it('are told where they are written, every alias as related', async () => {
    const text = planOf('x-r: &r { a: { haedcount: 4 } }\ndepartments:\n  p: { roles: *r }\n  q: { roles: *r }\n')
    const [fault, ...more] = await faultsOf(text)
    expect(more).toEqual([])
    expect([shown(fault!), fault!.pointer]).toEqual(['schema-unknown-key 3:16', '/departments/p/roles/a/haedcount'])
    expect(fault!.related.map(({ at }) => [at.line, at.column])).toEqual([
      [5, 15],
      [6, 15],
    ])
  })

  it('are told in the sections too', async () => {
    const text = planOf('x-r: &r { a: { heldBy: nobody } }\ndepartments: { p: { head: a, roles: *r } }\n')
    const [fault] = await faultsOf(text)
    expect([shown(fault!), fault!.related[0]?.at.line]).toEqual(['reference-unknown 3:24', 4])
  })
})

describe('aliases that expand too far', () => {
  const bomb = (levels: number): string => {
    const lines = ['x-0: &a0 [a,a,a,a,a,a,a,a,a,a]']
    for (let i = 1; i <= levels; i++) lines.push(`x-${i}: &a${i} [${Array(10).fill(`*a${i - 1}`)}]`)
    return planOf(`${lines.join('\n')}\n`)
  }

  it.each([4, 9, 50, 390])('ten of ten of ten …, %i times', { retry: 2 }, async (levels) => {
    const start = performance.now()
    const faults = await faultsOf(bomb(levels))
    expect(faults.map((one) => one.rule)).toEqual(['yaml-alias'])
    expect(faults[0]?.said.code).toBe('yaml-alias:expansion')
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('leaves three levels alone', async () => {
    expect(await faultsOf(bomb(2))).toEqual([])
  })

  it('leaves a large file with one alias alone', () => {
    const items = Array(1_100_000).fill('a').join(',')
    const { root, findings } = parseYaml({ file: 'a', path: '/a', text: `a: &a [${items}]\nb: &b [x,x]\nc: *b\n` })
    expect([root?.kind, findings]).toEqual(['dict', []])
  })

  it('counts levels through aliases', async () => {
    const lines = ['x-0: &a0 [a]', ...Array.from({ length: 20_000 }, (_, i) => `x-${i + 1}: &a${i + 1} [*a${i}]`)]
    expect((await faultsOf(planOf(lines.join('\n')))).map(shown)).toEqual(['yaml-depth 401:15'])
  })
})

describe('depth', () => {
  const nested = (levels: number): string => `x-a: ${'['.repeat(levels)}${']'.repeat(levels)}\n`

  it.each([401, 100_000])('%i levels of lists are one finding', { retry: 2 }, async (levels) => {
    const start = performance.now()
    expect((await faultsOf(planOf(nested(levels)))).map((one) => one.rule)).toEqual(['yaml-depth'])
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('so are maps, and lists in lists', async () => {
    const maps = Array.from({ length: 450 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')
    expect((await faultsOf(maps)).map((one) => one.rule)).toEqual(['yaml-depth'])
    expect((await faultsOf('- '.repeat(100_000))).map((one) => one.rule)).toEqual(['yaml-depth'])
  })

  it('399 levels below a key are read', async () => {
    expect(await faultsOf(planOf(nested(399)))).toEqual([])
  })

  it('nearly 200 nested departments are read', async () => {
    const lines = Array.from(
      { length: 198 },
      (_, i) => `${' '.repeat(2 * i)}departments:\n${' '.repeat(2 * i + 1)}d:\n`,
    )
    expect(await faultsOf(planOf(lines.join('')))).toEqual([])
  })
})

describe('ids', () => {
  it('may be the names of what JavaScript objects inherit', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
    const roles = names.map((name) => `      ${name}: 2\n`).join('')
    const departments = names.map((name) => `  ${name}:\n    head: ${name}\n    roles:\n${roles}`).join('')
    const drivers = names.map((name) => `  ${name}: 3\n`).join('')
    const text = planOf(`departments:\n${departments}drivers:\n${drivers}`)
    expect(await faultsOf(text)).toEqual([])
    const data = dataOf(parsed(text)) as { departments: object; drivers: object }
    expect(Object.keys(data.departments)).toEqual(names)
    expect(Object.values(data.drivers)).toEqual([3, 3, 3, 3, 3])
  })

  it.each(['__proto__', 'constructor'])('%s is no section, and no key of a department', async (name) => {
    expect((await faultsOf(planOf(`${name}: 1\n`))).map(shown)).toEqual(['schema-unknown-key 3:1'])
    expect((await faultsOf(salesOf(`    ${name}: 1\n`))).map(shown)).toEqual(['schema-unknown-key 6:5'])
  })

  it('keep the order of the file where they look like numbers', () => {
    const people = dataOf((parsed('b: { 10023: x, 007: y, 2: z, a: w }') as Dict).entries[0]!.value)
    expect(entriesOf(people as { [key: string]: string })).toEqual([
      ['10023', 'x'],
      ['007', 'y'],
      ['2', 'z'],
      ['a', 'w'],
    ])
  })

  it('are the source text of the key', () => {
    expect(Object.keys(dataOf(parsed('1.10: a\n007: b\ntrue: c\n~: d\n0x1F: e\n"q": f\n')) as object)).toEqual([
      '1.10',
      '007',
      'true',
      '~',
      '0x1F',
      'q',
    ])
  })
})

describe('places', () => {
  const text = `a: 1
b: { c: x, d: [ y, "z" ], e }   # }
f:
- g
-
- h:
  i: |  # | text
    one

    two

j: [ k: l ]
m: &m { n: [ ] , }
o: *m
p: 'it''s'
`
  it.each([
    ['/a', '1'],
    ['/b', '{ c: x, d: [ y, "z" ], e }'],
    ['/b/d', '[ y, "z" ]'],
    ['/b/d/1', '"z"'],
    ['/f/0', 'g'],
    ['/f/2/i', '|  # | text\n    one\n\n    two'],
    ['/j', '[ k: l ]'],
    ['/j/0', 'k: l'],
    ['/m', '{ n: [ ] , }'],
    ['/o/n', '[ ]'],
    ['/p', "'it''s'"],
  ])('%s', (pointer, value) => {
    expect(written(text, pointer)).toBe(value)
  })

  it('of a value that is left out is its key', () => {
    expect(written(text, '/f/2/h')).toBe('h')
    expect(written(text, '/b/e')).toBe('e')
  })

  it('of an item that is left out is just behind its mark', () => {
    const item = locate(parsed(text), '/f/1', 'value').place
    expect(text.slice(0, item.start).split('\n')).toHaveLength(5)
    expect(text.slice(item.start - 1, item.end)).toBe('-')
  })

  it('of what is missing is the key of the map that lacks it', () => {
    expect(written(text, '/b/nothing/below')).toBe('b')
    expect(written(text, '/a/below')).toBe('1')
  })

  it('are found through aliases', () => {
    expect(locate(parsed(text), '/o/n', 'value').aliases.map(({ start, end }) => text.slice(start, end))).toEqual([
      '*m',
    ])
  })
})

it('keeps numbers only where their spelling says all', () => {
  const spellings = [
    '0',
    '-1',
    '12000',
    '1.5',
    '0.25',
    '123456789012345',
    '1.0',
    '1.10',
    '007',
    '1_000',
    '1e3',
    '0x1F',
    '+1',
    '.5',
    '-0',
    '.inf',
    '1234567890123456',
  ]
  const values = spellings.map((spelling) => (target(parsed(spelling)) as { value: unknown }).value)
  expect(values.slice(0, 6)).toEqual([0, -1, 12000, 1.5, 0.25, 123456789012345])
  expect(values.slice(6)).toEqual(spellings.slice(6))
})
