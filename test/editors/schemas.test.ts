import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRules } from '../../src/main.js'
import { folderWith, repository } from '../cli/orgplan.js'
import { schemaFiles } from '../schemas/schema-files.js'
import { type Completion, type Diagnostic, LanguageServer } from './language-server.js'

let server: LanguageServer
beforeAll(async () => {
  server = await LanguageServer.start()
})
afterAll(() => server.stop())

/** Made when the package is built; what refers to it says more than annotations. */
const madeFromRules = 'rule-settings.schema.json'

const folder = folderWith()
const head = `# yaml-language-server: $schema=file://${repository}schemas/orgplan.schema.json\norgplan: 1\n`
let files = 0

interface Seen {
  readonly diagnostics: readonly Diagnostic[]
  readonly completions: readonly Completion[]
  readonly labels: readonly string[]
  readonly hover: string
}

/** What an editor shows in a plan where `^` stands in it. */
async function seen(plan: string): Promise<Seen> {
  const at = plan.indexOf('^')
  const before = (head + plan.slice(0, at)).split('\n')
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  const file = join(folder, `plan-${files++}.yaml`)
  const diagnostics = await server.open(file, head + plan.replace('^', ''))
  const completions = await server.complete(file, position)
  const hover = await server.hover(file, position)
  return { diagnostics, completions, labels: completions.map(({ label }) => label), hover }
}

const inRole = (line: string): string =>
  `organization: { id: acme }\ndepartments:\n  sales:\n    roles:\n      seller:\n        ${line}`
const inRatio = (line: string): string => `organization: { id: acme }\nratios:\n  seller:\n    norm: 2\n    ${line}`

interface Node {
  readonly [keyword: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The keys of a map that this version reads. */
function keysOf(schema: unknown): string[] {
  const properties = isNode(schema) && isNode(schema.properties) ? schema.properties : {}
  return Object.keys(properties).filter((key) => !String((properties[key] as Node).$ref).endsWith('/notYet'))
}
function definition(file: string, name: string): unknown {
  const { $defs } = schemaFiles.get(file) ?? {}
  return isNode($defs) ? $defs[name] : undefined
}

describe('completion', () => {
  it('offers the sections that are not there yet, and none that this version cannot read', async () => {
    const { labels, completions } = await seen('organization: { id: acme }\n^')
    const sections = keysOf(schemaFiles.get('orgplan.schema.json'))
    expect([...labels].sort()).toEqual(sections.filter((key) => key !== 'orgplan' && key !== 'organization').sort())
    expect(sections.length).toBeGreaterThan(9)
    for (const { documentation } of completions) expect(documentation).toMatch(/^[A-Z].*\.$/)
  })

  it('offers the keys of a role, with what they mean', async () => {
    const { completions, labels } = await seen(inRole('title: Seller\n        ^'))
    const keys = keysOf(definition('departments.schema.json', 'role'))
    expect(labels).toEqual(expect.arrayContaining(keys.filter((key) => key !== 'title')))
    expect(labels).not.toContain('needs')
    const headcount = completions.find(({ label }) => label === 'headcount')
    expect(headcount).toMatchObject({ insertText: 'headcount: ', documentation: expect.stringContaining('people') })
    const family = completions.find(({ label }) => label === 'family')
    expect(family?.insertText).toBe('family: ${1:technology}')
  })

  it('offers the words of a value and nothing of other keys', async () => {
    const mode = await seen(inRatio('mode: ^'))
    expect(mode.labels).toEqual(['density', 'block', 'full-block'])
    expect((await seen(inRatio('severity: ^'))).labels).toEqual(['error', 'warning', 'info'])
    expect((await seen(inRatio('measure: ^'))).labels).toEqual(['heads', 'fte'])
    const employment = await seen(inRole('employment: ^'))
    expect(employment.labels.slice(0, 2)).toEqual(['employee', 'outsourced'])
    expect(employment.labels).not.toContain('startup')
    expect((await seen('organization: { id: acme }\nlanguages: [^]')).labels).toEqual(
      expect.arrayContaining(['en', 'zh']),
    )
    expect((await seen('organization: { id: acme }\nratios:\n  seller: ^')).labels).toContain('1-2 per 1000 users')
  })

  it('offers every rule', async () => {
    const { labels } = await seen('organization: { id: acme }\nrules:\n  ^')
    expect(labels).toEqual(expect.arrayContaining(allRules.map(({ id }) => id)))
    const { labels: words } = await seen('organization: { id: acme }\nrules:\n  span-of-control: ^')
    expect(words).toEqual(expect.arrayContaining(['error', 'warning', 'info']))
  })

  it('shows every word as it is written', async () => {
    const places = [
      'departments:\n  sales: ^',
      'drivers:\n  users: ^',
      'grades:\n  P1: ^',
      'people:\n  p-1:\n    roles: ^',
    ]
    for (const place of [...places, 'rules:\n  span-of-control: ^', 'ratios:\n  seller:\n    of: ^']) {
      const { labels } = await seen(`organization: { id: acme }\n${place}`)
      expect(labels.length).toBeGreaterThan(0)
      expect(labels.join()).not.toContain('[object')
    }
  })
})

describe('hover', () => {
  it('says what a section is, from the file of that section', async () => {
    const { hover } = await seen('organization: { id: acme }\nrat^ios: { seller: 2 per lead }')
    const { title, description } = schemaFiles.get('ratios.schema.json') as { title: string; description: string }
    expect(hover).toMatch(new RegExp(`^#### ${title}\n\n`))
    expect(hover).toContain(description.slice(0, 30))
  })

  it('says what a key means here, not what kind of value it takes', async () => {
    const { hover } = await seen(inRole('employ^ment: outsourced'))
    expect(hover).toMatch(/^#### Employment\n/)
    expect(hover).toContain('The form of employment')
    expect(hover).not.toContain('One plain value')
    expect((await seen(inRole('head^count: 3'))).hover).toMatch(/^#### Headcount\n/)
    expect((await seen('organization: { id: acme, curr^ency: CNY }')).hover).toMatch(/^#### Currency\n/)
  })
})

describe('diagnostics', () => {
  const places = async (plan: string): Promise<string[]> =>
    (await seen(plan)).diagnostics.map(
      ({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`,
    )

  it('marks a misspelt key at its place', async () => {
    expect(await places(inRole('headcuont: 3^'))).toEqual(['8:9 Property headcuont is not allowed.'])
    expect(await places('organization: { id: acme }\ndeparments: {}^')).toEqual([
      '4:1 Property deparments is not allowed.',
    ])
  })

  it('says how a value is written', async () => {
    expect(await places('organization: { id: acme, asOf: yesterday }^')).toEqual([
      '3:33 A day as year-month-day: 2026-10-31.',
    ])
    expect(await places(inRole('share: half^'))).toEqual(['8:16 A part of one whole: 0.2, 20% or 1/5.'])
    expect(await places(inRole('headcount: many^'))).toEqual([
      '8:20 People, or a range of them: 50, 18-22, at least 3 or 3-5人.',
    ])
  })

  it('says that a key comes with a later version', async () => {
    const found = await places(inRole('needs: core^'))
    expect(found).toContain('8:9 A later version of orgplan brings this key; this version cannot read it.')
  })

  const examples = readdirSync(join(repository, 'examples'))
  it.each(examples)('examples/%s has what orgplan finds', async (name) => {
    const file = join(repository, 'examples', name, 'orgplan.yaml')
    const found = await server.open(file, readFileSync(file, 'utf8'))
    if (name === 'broken') expect(found.length).toBeGreaterThan(5)
    else expect(found).toEqual([])
  })
})

describe('schemas are for editors too', () => {
  /** Every schema in the files as they are written. */
  function* nodes(value: unknown): Generator<Node> {
    if (Array.isArray(value)) for (const one of value) yield* nodes(one)
    if (!isNode(value)) return
    yield value
    for (const [keyword, child] of Object.entries(value)) if (keyword !== 'examples') yield* nodes(child)
  }
  const written = readdirSync(join(repository, 'schemas'))
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => ({ file, schema: JSON.parse(readFileSync(join(repository, 'schemas', file), 'utf8')) as unknown }))

  it.each(written)('annotations stand beside no reference in $file', ({ schema }) => {
    const known = /^(?:\$ref|\$comment|\$defs|\$schema|title|description|examples|not|properties)$/
    const strange = [...nodes(schema)]
      .filter(({ $ref, $comment }) => typeof $ref === 'string' && $ref !== madeFromRules && $comment === undefined)
      .flatMap((node) => Object.keys(node).filter((key) => !known.test(key)))
    expect(strange).toEqual([])
  })

  it.each(written)('a value that may be a word has no map among its examples in $file', ({ schema }) => {
    const unions = [...nodes(schema)].filter((node) => Array.isArray(node.type) && Array.isArray(node.examples))
    expect(unions.flatMap((node) => (node.examples as unknown[]).filter(isNode))).toEqual([])
  })
})
