import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Example } from '../../src/findings/rule.js'
import { allRules } from '../../src/main.js'
import { parseBlock } from '../../src/read/block/nodes.js'
import { type Data, dataOf, type Node, target } from '../../src/read/node.js'
import { parseFull } from '../../src/read/yaml.js'
import { keysOfMap } from '../../src/section/entries.js'

const sourceOf = (text: string) => ({ file: 'a.yaml', path: 'a.yaml', text })

/** All that the two readers must agree on: kinds, places, values, keys and their order. */
function seen(node: Node): unknown {
  if (node.kind === 'alias') return ['alias', seen(target(node))]
  const place = [node.kind, node.start, node.end]
  if (node.kind === 'scalar') return [...place, node.value, node.style, node.multiline]
  if (node.kind === 'list') return [...place, node.flow, node.items.map(seen)]
  const entries = node.entries.map((one) => [one.key, one.keyStart, one.keyEnd, seen(one.value)])
  return [...place, node.flow, entries]
}

/** Values with the order of their keys. */
function valuesOf(data: Data): unknown {
  if (Array.isArray(data)) return data.map(valuesOf)
  if (typeof data !== 'object' || data === null) return data
  return keysOfMap(data).map((key) => [key, valuesOf(data[key] as Data)])
}

/** True if the quick reader took the text; then the full one must see the very same. */
function agrees(text: string): boolean {
  const quick = parseBlock(sourceOf(text), false)
  const later = parseBlock(sourceOf(text), true)
  if (quick === undefined || later === undefined) {
    expect(later, text).toBe(quick)
    return false
  }
  expect(valuesOf(dataOf(later)), text).toEqual(valuesOf(dataOf(quick)))
  expect(seen(later), text).toEqual(seen(quick))
  const full = parseFull(sourceOf(text))
  expect(full.refused, text).toBeUndefined()
  expect(full.findings, text).toEqual([])
  expect(seen(quick), text).toEqual(full.root === undefined ? undefined : seen(full.root))
  return true
}

const textsOf = (example: Example): string[] =>
  typeof example === 'string' ? [example] : Object.values(example).filter((text) => typeof text === 'string')

const plans = ['examples', 'test/ok', 'test/err']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file))))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFileSync(file, 'utf8'))
  .concat(allRules.flatMap((rule) => [rule.examples.bad, rule.examples.good].flatMap(textsOf)))

describe('the quick reader and the full one', () => {
  it.each([
    ['a: 1', true],
    ['a: 1\nb:\n- 1\n-\n- c: d\n  e: f\n', true],
    ['# note\n\na:\n  b: {x: 1, y: [a, "b, c", \'d\'], z: {}}  # end\n  # more\n\n  c:\nd:   e f   \n', true],
    ['- - 1\n  - 2\n- a: |\n    one\n\n     two\n  b: >-\n    three\n    four\n', true],
    ['"a b": x: y', false],
    ['a: [b: c]', false],
    ['a: b\n  c', false],
    ['a:\n  b: 1\n c: 2', false],
    ['a: 1\na: 2', false],
    ['a: *b', false],
    ['a: &b c', false],
    ['a: !t b', false],
    ['---\na: b', false],
    ['a: b\n...\n', false],
    ['a:\t1', false],
    ['? a\n: b', false],
    ['a: "b\\n"', false],
    ["a: 'it''s'", false],
    ['a: {b, c}', false],
    ['a: [b\n  , c]', false],
    ['<<: 1', false],
    ['a: "b"c', false],
    ['a: b #c\n   d: 1', false],
    ['a: |2\n   x', false],
    ['a: -', false],
    ['', false],
    ['# only\n', false],
    ['a', false],
    ['a: ]', false],
    ['a: [,]', false],
    ['a: [1,]', true],
    ['a: [1,,2]', false],
  ])('agree on %j (quick: %s)', (text, quick) => {
    expect(agrees(text)).toBe(quick)
  })

  it('normalise keys and leave values as they are', () => {
    expect(agrees('e\u0301: e\u0301\n"\u00e9x": 1\nb: {e\u0301: e\u0301}\n')).toBe(true)
  })

  it('agree on every plan there is, and nearly all are taken by the quick one', () => {
    expect(plans.length).toBeGreaterThan(100)
    expect(plans.filter(agrees).length).toBeGreaterThan(plans.length * 0.6)
  })

  const piece = fc.constantFrom(
    ...['\n', ' ', '  ', '- ', ': ', ':', '#', ' #', ',', '[', ']', '{', '}', '"', "'", '|', '>', '&a', '*a', '!'],
    ...[
      '?',
      '-',
      '.',
      '...',
      '---',
      '%',
      '@',
      'x',
      '7',
      '产',
      '\t',
      '\r',
      '\\',
      '~',
      'null',
      '\u00e9',
      'e\u0301',
      '<<',
    ],
  )

  it('agree on plans that somebody has typed over', () => {
    let taken = 0
    const edit = fc.record({ at: fc.nat(), length: fc.nat(3), piece: fc.oneof(piece, fc.constant('')) })
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.array(edit, { minLength: 1, maxLength: 3 }), (which, from, edits) => {
        const lines = (plans[which % plans.length] ?? '').split('\n')
        const first = from % lines.length
        let text = lines.slice(first, first + 14).join('\n')
        for (const { at, length, piece } of edits) {
          const where = at % (text.length + 1)
          text = text.slice(0, where) + piece + text.slice(where + length)
        }
        if (agrees(text)) taken++
      }),
      { numRuns: 5000 },
    )
    expect(taken).toBeGreaterThan(500)
  })

  it('agree on any row of tokens', () => {
    const tokens = fc.array(fc.oneof(piece, fc.constantFrom('a', 'b', 'a: ', 'b: 1', '\n  ', '\n', ' ')), {
      maxLength: 16,
    })
    fc.assert(
      fc.property(tokens, (row) => {
        agrees(row.join(''))
      }),
      { numRuns: 10_000 },
    )
  })
})
