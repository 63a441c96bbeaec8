import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalIn } from '../../src/read/refusal.js'
import { faultsOf, planOf, salesOf, shown } from './reading.js'

/** Name, plan, code, place: the one thing that is wrong. */
const slips: [string, string, string, string][] = [
  ['bracket not closed', salesOf('    duties: [ a\n    name: x\ndrivers: { users: 1 }\n'), 'UNCLOSED_BRACKET', '6:13'],
  ['brace not closed', salesOf('    x-a: { a: 1\n    name: x\ndrivers: { users: 1 }\n'), 'UNCLOSED_BRACKET', '6:10'],
  [
    'brace of several lines not closed',
    salesOf('    x-a: {\n      a: "}",\n      b: 2 # }\n    name: x\n'),
    'UNCLOSED_BRACKET',
    '6:10',
  ],
  [
    'outer brace not closed',
    planOf('departments:\n  a: { x-b: { c: 1 }\n  d: { name: x }\n'),
    'UNCLOSED_BRACKET',
    '4:6',
  ],
  ['bracket open at the end of the file', planOf('languages: [ en'), 'UNCLOSED_BRACKET', '3:12'],
  ['a whole file in braces', '{ "orgplan": 1, "organization": { "id": "acme" }\n', 'UNCLOSED_BRACKET', '1:1'],
  [
    'double quote not closed',
    salesOf('    name: "Sales\n    head: a\ndrivers: { users: 1 }\n'),
    'UNCLOSED_QUOTE',
    '6:11',
  ],
  [
    'double quote closed by a later one',
    salesOf('    name: "Sales\n    note: "x"\n    tier: core\n'),
    'UNCLOSED_QUOTE',
    '6:11',
  ],
  [
    'single quote not closed',
    salesOf("    name: 'Sales\n    head: a\ndrivers: { users: 1 }\n"),
    'UNCLOSED_QUOTE',
    '6:11',
  ],
  [
    'quote not closed in a flow',
    planOf('departments:\n  a: { name: "x, head: b }\n  c: { name: y }\n'),
    'UNCLOSED_QUOTE',
    '4:14',
  ],
  [
    'quote after block text with quotes',
    salesOf('    note: |\n      it is "so\n      [ and {\n    name: "x\n    head: a\n'),
    'UNCLOSED_QUOTE',
    '9:11',
  ],
  ['apostrophe in single quotes', salesOf("    name: 'It's good'\n    head: a\n"), 'TEXT_AFTER_QUOTE', '6:15'],
  ['apostrophe in single quotes in a flow', salesOf("    duties: [ 'It's good' ]\n"), 'TEXT_AFTER_QUOTE', '6:19'],
  ['text behind a quote', salesOf('    name: "a" b\n'), 'TEXT_AFTER_QUOTE', '6:15'],
  ['closing bracket at the column of its key', planOf('drivers: {\n  users: 1\n}\n'), 'CLOSER_INDENT', '5:1'],
  ['one bracket too many', planOf('departments:\n  a: { duties: [x]], name: y }\n'), 'EXTRA_CLOSER', '4:19'],
  ['one brace too many', planOf('departments:\n  a: { name: x } }\n  b: y\n'), 'EXTRA_CLOSER', '4:18'],
  ['another kind of bracket', planOf('departments:\n  a: { name: x ]\n  b: y\n'), 'EXTRA_CLOSER', '4:16'],
  ['two commas', planOf('departments:\n  a: { name: x,, tier: core }\n'), 'EXTRA_COMMA', '4:16'],
  ['comma missing before a key', planOf('departments:\n  a: { name: x tier: core }\n'), 'MISSING_COMMA', '4:16'],
  ['comma missing behind a map', planOf('departments:\n  a: { roles: { b: 1 } name: x }\n'), 'MISSING_COMMA', '4:24'],
  [
    'comma missing at the end of a line',
    planOf('departments:\n  a: {\n    name: x\n    tier: core }\n'),
    'MISSING_COMMA',
    '6:5',
  ],
  ['comma missing between texts', planOf('departments:\n  a: { duties: ["x" "y"] }\n'), 'MISSING_COMMA', '4:21'],
  ['less indented', salesOf('   name: x\n'), 'BAD_INDENT', '6:4'],
  ['more indented behind a map', salesOf('      name: x\n'), 'BAD_INDENT', '6:7'],
  ['section indented', 'orgplan: 1\norganization: { id: acme }\n drivers: { users: 1 }\n', 'BAD_INDENT', '3:2'],
  ['more indented behind a text', salesOf('    head: a\n      name: x\n'), 'DEEPER_LINE', '7:7'],
  ['list item less indented', salesOf('    duties:\n      - x\n     - y\n'), 'LIST_IN_MAP', '8:6'],
  ['list item among keys', salesOf('    head: a\n    - x\n'), 'LIST_IN_MAP', '7:5'],
  ['key without colon', salesOf('    head a\n    name: x\n'), 'MISSING_COLON', '6:5'],
  ['last key without colon', salesOf('    head a\n'), 'MISSING_COLON', '6:5'],
  ['section without colon', planOf('departments\n  a: { name: x }\n'), 'MISSING_COLON', '3:1'],
  ['second colon on a line', salesOf('    name: a: b\n'), 'BLOCK_AS_IMPLICIT_KEY', '6:11'],
  ['second colon in a flow', planOf('departments:\n  a: { name: x: y }\n'), 'BLOCK_AS_IMPLICIT_KEY', '4:14'],
  ['tab as indentation', planOf('departments:\n\ta: { name: x }\n'), 'TAB_AS_INDENT', '4:1'],
  ['tab behind spaces', salesOf('  \tname: x\n    head: a\n'), 'TAB_AS_INDENT', '6:3'],
  ['text starts with @', salesOf('    name: @x\n'), 'BAD_SCALAR_START', '6:11'],
  ['text starts with % in a flow', planOf('departments:\n  a: { name: %x }\n'), 'BAD_SCALAR_START', '4:14'],
  ['text starts with a backtick', salesOf('    name: `x`\n'), 'BAD_SCALAR_START', '6:11'],
  ['unknown escape', salesOf('    name: "a\\qb"\n'), 'BAD_DQ_ESCAPE', '6:13'],
  ['star alone', salesOf('    name: * a\n'), 'BAD_ALIAS', '6:11'],
  ['two anchors', salesOf('    name: &a &b x\n'), 'MULTIPLE_ANCHORS', '6:14'],
  ['text behind a block mark', salesOf('    note: | x\n      y\n'), 'TEXT_AFTER_BLOCK_MARK', '6:13'],
  ['control character', salesOf('    name: a\u0007b\n'), 'CONTROL_CHARACTER', '6:12'],
  ['directive', `%foo\n${planOf('')}`, 'BAD_DIRECTIVE', '2:1'],
  ['CRLF', salesOf('    head a\n    name: x\n').replaceAll('\n', '\r\n'), 'MISSING_COLON', '6:5'],
]

describe('a typical slip is one finding that says what it is', () => {
  it.each(slips)('%s', async (_, text, code, at) => {
    const faults = await faultsOf(text)
    expect(faults.map((one) => `${shown(one)} ${one.said.args.reason}`)).toEqual([`yaml-syntax ${at} ${code}`])
    const [fault] = faults
    for (const lang of ['en', 'zh'] as const) {
      const { formats } = await import('../../src/text/format.js')
      expect(fault!.said.text(formats[lang])).not.toContain(code)
    }
  })
})

it('marks the line, not what follows it', async () => {
  const [fault] = await faultsOf(salesOf('    head a\r\n    name: x\n'))
  expect([fault!.at.endLine, fault!.at.endColumn]).toEqual([6, 11])
})

describe('several faults', () => {
  it('are told one a section', async () => {
    const faults = await faultsOf(
      planOf('drivers: { users: 1\ndepartments:\n  a: { name: x: y }\n  b: [ c\npeople: {}\nratios: "x\n'),
    )
    expect(faults.map(shown)).toEqual(['yaml-syntax 3:10', 'yaml-syntax 5:14', 'yaml-syntax 8:9'])
  })

  it('are told beside what is nested too deep', async () => {
    const deep = `x-a: ${'['.repeat(500)}${']'.repeat(500)}\n`
    expect((await faultsOf(planOf(`drivers: [ 1\n${deep}`))).map(shown)).toEqual([
      'yaml-syntax 3:10',
      'yaml-depth 4:405',
    ])
  })

  it('are at most five', async () => {
    const sections = 'abcdefgh'.replace(/./g, 'x-$&: [ 1\n')
    expect(await faultsOf(planOf(sections))).toHaveLength(5)
  })
})

it('hides what the schema would say until the file can be read', async () => {
  expect((await faultsOf('orgplan: 2\nfoo: [ 1\n')).map(shown)).toEqual(['yaml-syntax 2:6'])
})

describe('everything the parser refuses', () => {
  const marks = [...'{}[]:,-?#&*!|>\'"%@`\n\t ab：，']

  async function isTold(value: string): Promise<void> {
    const text = `a: ${value}\nb: 1\n`
    if (refusalIn(text) === undefined) return
    const faults = await faultsOf(text)
    const rules = new Set(faults.map((fault) => fault.rule))
    rules.delete('chinese-punctuation')
    expect([text, ...rules]).toEqual(rules.size === 0 ? [text] : [text, 'yaml-syntax'])
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.length).toBeLessThanOrEqual(5)
  }

  it('is told: two marks', async () => {
    for (const one of marks) for (const two of marks) await isTold(one + two)
  })

  it('is told: many marks', async () => {
    const mark = fc.constantFrom(...marks)
    await fc.assert(fc.asyncProperty(fc.string({ unit: mark, minLength: 3, maxLength: 12 }), isTold), { numRuns: 300 })
  })
})
