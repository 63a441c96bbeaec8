import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fencesOf } from '../../scripts/docs/fences.mjs'
import { version } from '../../src/version.js'
import { repository } from '../cli/orgplan.js'

const page = readFileSync(join(repository, 'docs/editors.md'), 'utf8')

it('names schemas that the package has, and this version', () => {
  const named = [...page.matchAll(/[\w/.@-]*\.schema\.json/g)].map(([path]) => path.split('/').at(-1) ?? '')
  expect(named.length).toBeGreaterThan(8)
  for (const file of named) expect(existsSync(join(repository, 'schemas', file)), file).toBe(true)
  expect([...page.matchAll(/orgplan@([\w.-]+)/g)].map(([, one]) => one)).toEqual([version])
})

it('the settings for VS Code are JSON with one schema each for plan, part and configuration', () => {
  const fence = fencesOf(page).find(({ info }) => info === 'json')
  const settings = JSON.parse(fence?.text ?? '') as {
    readonly 'yaml.schemas': Readonly<Record<string, readonly string[]>>
  }
  const schemas = Object.entries(settings['yaml.schemas'])
  expect(schemas.map(([path]) => path.split('/').at(-1))).toEqual([
    'orgplan.schema.json',
    'orgplan-part.schema.json',
    'config.schema.json',
  ])
  for (const [path] of schemas) expect(path.startsWith('./node_modules/orgplan/schemas/')).toBe(true)
})
