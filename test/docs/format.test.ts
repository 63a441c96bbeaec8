import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository } from '../cli/orgplan.js'

interface Schema {
  readonly $ref?: string
  readonly properties?: { readonly [key: string]: Schema }
}

/** Every key that a schema of the plan format has, at any depth, and whether this version understands it. */
function keysOf(schema: unknown, found: Map<string, boolean>): void {
  if (typeof schema !== 'object' || schema === null) return
  for (const [key, value] of Object.entries((schema as Schema).properties ?? {})) {
    found.set(key, !value.$ref?.endsWith('/notYet') || found.get(key) === true)
  }
  for (const value of Object.values(schema)) keysOf(value, found)
}

const folder = join(repository, 'schemas')
/** Of configurations, and of single rules: docs/configuration.md and docs/rules.md have those. */
const elsewhere = ['config.schema.json', 'rule-settings.schema.json', 'theme.schema.json']
const files = readdirSync(folder).filter((name) => name.endsWith('.schema.json') && !elsewhere.includes(name))
const keys = new Map<string, boolean>()
for (const file of files) {
  keysOf(JSON.parse(readFileSync(join(folder, file), 'utf8')), keys)
}

const page = readFileSync(join(repository, 'docs/format.md'), 'utf8')
const [current = '', later = ''] = page.split('\n## Not yet\n')
/** Words in code, in prose and in plans: `{ from, to }` and `people: { from }` name keys as `from` does. */
const words = (text: string): Set<string> =>
  new Set([...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.match(/[\p{L}\p{N}-]+/gu) ?? []))

describe('docs/format.md names every key of the schemas', () => {
  const said = words(current)
  const saidLater = words(later)
  test.each([...keys])('%s', (key, understood) => {
    expect([...(understood ? said : saidLater)]).toContain(key)
  })
})
