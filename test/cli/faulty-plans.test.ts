import { describe, expect, it } from 'vitest'
import { orgplan } from './orgplan.js'

const start = 'orgplan: 1\norganization: { id: acme }\n'

const sales = `${start}departments:
  sales:
    head: a
`

/** What is wrong, the plan, and where the one finding stands. */
const faulty: readonly (readonly [string, string, string])[] = [
  ['a misspelt key', `${start}departments:\n  sales: { haed: a, roles: { a: 1 } }\n`, '4:12 schema-unknown-key'],
  [
    'a full-width colon',
    `${start}departments:\n  sales:\n    head：a\n    roles: { a: 1 }\n`,
    '5:9 chinese-punctuation',
  ],
  [
    'a text cut by its comma',
    `${start}departments:\n  sales: { name: Sales, and more of it, head: a, roles: { a: 1 } }\n`,
    '4:18 text-cut-by-comma',
  ],
  ['a list where a map belongs', `${sales}    roles: [ a ]\n`, '6:12 schema-type'],
  ['a text where a number belongs', `${sales}    roles: { a: { headcount: many } }\n`, '6:30 number-format'],
  ['an unknown role', `${start}departments:\n  sales: { head: b, roles: { a: 1 } }\n`, '4:18 reference-unknown'],
  [
    'a circle of reporting lines',
    `${sales}    roles:\n      b: { headcount: 1, reportsTo: a }\n      a: { headcount: 1, reportsTo: b }\n`,
    '8:37 reporting-cycle',
  ],
  ['an alias inside its anchor', `${start}x-a: &a\n  b: [ *a ]\n`, '4:8 yaml-alias'],
  ['two documents', `${start}---\norganization: { id: other }\n`, '3:1 yaml-documents'],
  ['a quote that is not closed', `${start}departments:\n  sales: { name: "Sales }\n`, '4:18 yaml-syntax'],
  ['a bracket that is not closed', `${start}departments:\n  sales: { head: a\n`, '4:10 yaml-syntax'],
  [
    'indentation that does not match',
    `${start}departments:\n  sales:\n    head: a\n   roles: { a: 1 }\n`,
    '6:4 yaml-syntax',
  ],
  ['a tab', `${start}departments:\n\tsales: {}\n`, '4:1 yaml-syntax'],
  ['a duplicate key', `${sales}    roles: { a: 1 }\n    head: a\n`, '7:5 yaml-duplicate-key'],
  ['a byte that is not UTF-8', 'latin', '2:28 yaml-encoding'],
]

describe('one finding, exit code 1, for', () => {
  it.each(faulty)('%s', async (_, text, expected) => {
    const input =
      text === 'latin' ? Buffer.from('orgplan: 1\norganization: { id: acme, n\u00e9e: 1 }\n', 'latin1') : text
    const { code, out } = await orgplan(['check', '-', '-q', '--format', 'json', '--stdin-filename', 'p.yaml'], {
      input,
    })
    const { findings } = JSON.parse(out) as { findings: { file: string; line: number; column: number; rule: string }[] }
    expect(findings.map((one) => `${one.line}:${one.column} ${one.rule}`)).toEqual([expected])
    expect(findings[0]?.file).toBe('p.yaml')
    expect(code).toBe(1)
  })
})
