import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { dump, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { allRules } from '../../src/main.js'
import { decode } from '../../src/read/decode.js'
import { type Data, dataOf, type Node } from '../../src/read/node.js'
import { readPlan } from '../../src/read/plan.js'
import { refusalIn } from '../../src/read/refusal.js'
import { baseVariant } from '../../src/read/scenario.js'
import { parseYaml } from '../../src/read/yaml.js'
import { formats } from '../../src/text/format.js'
import { shapeFindings } from '../../src/validate/shape.js'
import { findingsOf } from './reading.js'

const key = fc.oneof(
  fc.stringMatching(/^[a-z][a-z-]{0,6}$/),
  fc.constantFrom('__proto__', 'constructor', '部门', '10023', '7', 'a b', 'x: y', '- z', '#', '"q"', "it's", ''),
)
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    'a: b',
    '- c',
    '# d',
    'e # f',
    ' g',
    'h ',
    'one\ntwo\n',
    '\n x\n\ny',
    '产品：部，“x”',
    '~',
    'no',
    '1.10',
    '|',
  ),
)
const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
)
const { data } = fc.letrec<{ data: unknown; map: unknown; list: unknown }>((tie) => ({
  data: fc.oneof({ depthSize: 'small' }, scalar, tie('map'), tie('list')),
  map: fc.dictionary(key, tie('data'), { maxKeys: 5, noNullPrototype: true }),
  list: fc.array(tie('data'), { maxLength: 5 }),
}))

/** The same data written in many ways. */
const document = fc
  .record({
    data: fc.oneof(data, fc.dictionary(key, data, { maxKeys: 6, noNullPrototype: true })),
    writer: fc.constantFrom('dump', 'stringify'),
    flow: fc.integer({ min: -1, max: 3 }),
    indent: fc.integer({ min: 2, max: 5 }),
    width: fc.constantFrom(20, 80, 0),
    crlf: fc.boolean(),
  })
  .map(({ data, writer, flow, indent, width, crlf }) => {
    const written =
      writer === 'dump'
        ? dump(data, { flowLevel: flow, indent, lineWidth: width === 0 ? -1 : width })
        : stringify(data, {
            indent,
            lineWidth: width,
            collectionStyle: flow === 0 ? 'flow' : 'any',
            aliasDuplicateObjects: false,
          })
    return crlf ? written.replaceAll('\n', '\r\n') : written
  })
  .filter((written) => refusalIn(written) === undefined && written.trim() !== '')

/** Plain scalars as people and programs write them. */
const spelling = fc.oneof(
  fc.stringMatching(/^[-+]?[0-9]{1,17}(\.[0-9]{0,5})?(e[0-9])?$/),
  fc.constantFrom('true', 'True', 'FALSE', 'null', 'Null', '~', '.inf', '0x1F', '0o17', 'yes', '1_000', '1.2万', '３'),
)

const source = (text: string) => ({ file: 'a', path: '/a', text })
const parsed = (text: string): Node => {
  const { root, findings } = parseYaml(source(text))
  expect(findings).toEqual([])
  return root as Node
}

/** Whether our data say what js-yaml reads: numbers and True may have stayed source text (decision N1). */
function sameAs(ours: Data, theirs: unknown): boolean {
  if (typeof ours === 'object' && ours !== null) {
    if (Array.isArray(ours)) {
      return Array.isArray(theirs) && theirs.length === ours.length && ours.every((one, i) => sameAs(one, theirs[i]))
    }
    const other = theirs as { [key: string]: unknown }
    const keys = Object.keys(ours)
    return (
      keys.length === Object.keys(other).length &&
      keys.every((name) => Object.hasOwn(other, name) && sameAs(ours[name] as Data, other[name]))
    )
  }
  if (typeof ours === 'string' && typeof theirs !== 'string') return Object.is(load(ours), theirs)
  return Object.is(ours, theirs)
}

function* nodesOf(node: Node): Generator<Node> {
  yield node
  if (node.kind === 'list') for (const item of node.items) yield* nodesOf(item)
  if (node.kind === 'dict') for (const entry of node.entries) yield* nodesOf(entry.value)
}

describe('reading YAML', () => {
  it('gives the data that js-yaml gives', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect([text, sameAs(dataOf(parsed(text)), load(text))]).toEqual([text, true])
      }),
      { numRuns: 200 },
    )
  })

  it('gives every plain scalar as js-yaml does, or as it is written', () => {
    fc.assert(
      fc.property(spelling, (text) => {
        const ours = dataOf(parsed(text))
        expect(Object.is(ours, load(text)) || ours === text).toBe(true)
        if (typeof ours === 'number') expect(String(ours)).toBe(text)
      }),
    )
  })

  it('knows where every value is written: its text alone reads as the value', () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const node of nodesOf(parsed(text))) {
          const column = node.start - text.lastIndexOf('\n', node.start - 1) - 1
          const alone = text.slice(node.start, node.end)
          if (node.kind === 'scalar' && node.style === 'empty') {
            expect(alone).toBe('')
          } else if (node.kind === 'scalar' && node.style === 'block') {
            expect(alone).toMatch(/^[|>]/)
          } else if (node.kind === 'scalar' && node.style === 'plain' && !node.multiline) {
            expect([String(node.value), 'null']).toContain(alone === '~' ? 'null' : alone)
          } else {
            const again = parseYaml(source(' '.repeat(column) + alone)).root
            expect([text, alone, again && dataOf(again)]).toEqual([text, alone, dataOf(node)])
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('whatever a file holds', () => {
  const plans = ['zh', 'standard-50', 'broken', 'platform-operations'].map((name) =>
    readFileSync(new URL(`../../examples/${name}/orgplan.yaml`, import.meta.url)),
  )
  const mutation = fc.record({
    at: fc.nat(),
    cut: fc.nat({ max: 12 }),
    put: fc.oneof(
      fc.constantFrom(
        '：',
        '，',
        '　',
        '“',
        '\t',
        '\n',
        '\r',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        ':',
        ': ',
        '- ',
        '*a',
        '&a ',
        '!t ',
        '|',
        '>',
        '#',
        '%',
        '@',
        '<<: ',
        '---\n',
        '? ',
        '\0',
        '\ufeff',
        '~',
        '45,000',
        '  ',
      ),
      fc.string({ maxLength: 4 }),
    ),
    bytes: fc.uint8Array({ maxLength: 2 }),
  })
  const mutated = fc.record({
    plan: fc.constantFrom(...plans),
    changes: fc.array(mutation, { minLength: 1, maxLength: 4 }),
    raw: fc.boolean(),
  })

  it('nothing is thrown, and every place lies in its text', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async ({ plan, changes, raw }) => {
        let bytes = plan
        for (const { at, cut, put, bytes: odd } of changes) {
          const from = at % bytes.length
          bytes = Buffer.concat([bytes.subarray(0, from), raw ? odd : Buffer.from(put), bytes.subarray(from + cut)])
        }
        const read = await readPlan(decode(bytes, 'orgplan.yaml', '/nowhere/orgplan.yaml'), '/nowhere')
        const findings = [...read.findings]
        if (read.root !== undefined && !findings.some((one) => one.severity === 'error')) {
          findings.push(...shapeFindings(read, baseVariant(read.root), allRules))
        }
        if (read.root === undefined) expect(findings).not.toEqual([])
        for (const { place, suggestions } of findings) {
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeGreaterThanOrEqual(place.start)
          expect(place.end).toBeLessThanOrEqual(place.source.text.length + 1)
          for (const { replacement } of suggestions) expect(typeof replacement).toBe('string')
        }
      }),
      { numRuns: 150 },
    )
  })

  const word = fc.constantFrom(
    '',
    '0',
    '-1',
    '~',
    '[]',
    '{ a: 1 }',
    'x',
    '3-5',
    'at least 2',
    '""',
    'all',
    '/x',
    'role:x',
    '1/0',
    '50%',
  )
  const swap = fc.record({ at: fc.nat(), from: fc.nat(), put: word, what: fc.constantFrom('word', 'without', 'again') })

  it('nothing is thrown, and everything can be said, where words and lines are mixed up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...plans),
        fc.array(swap, { minLength: 1, maxLength: 3 }),
        async (plan, swaps) => {
          const text = swaps.reduce(mixedUp, plan.toString())
          for (const { said, related } of await findingsOf(text, { policy: true })) {
            for (const one of [said, ...related.map((other) => other.said)]) {
              expect(one.text(formats.en)).not.toBe('')
              expect(one.text(formats.zh)).not.toBe('')
            }
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

interface Swap {
  readonly at: number
  readonly from: number
  readonly put: string
  readonly what: string
}

/** A word replaced by another of the plan or by `put`, a line left out, or a line written again. */
function mixedUp(text: string, { at, from, put, what }: Swap): string {
  if (what === 'word') {
    const words = [...text.matchAll(/[\p{L}\p{N}_.-]+/gu)]
    const [{ 0: old, index }, { 0: other }] = [words[at % words.length]!, words[from % words.length]!]
    return text.slice(0, index) + (put === '' ? other : put) + text.slice(index + old.length)
  }
  const lines = text.split('\n')
  if (what === 'without') lines.splice(at % lines.length, 1)
  else lines.splice(at % lines.length, 0, lines[from % lines.length]!)
  return lines.join('\n')
}
