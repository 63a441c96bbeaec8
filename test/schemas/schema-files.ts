import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { withAnnotations } from '../../scripts/generate/annotations.mjs'

export interface Schema {
  readonly [keyword: string]: unknown
}

const folder = new URL('../../schemas/', import.meta.url)

/** Every schema of a plan: file name to schema. */
export const schemaFiles: ReadonlyMap<string, Schema> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => [file, withAnnotations(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Schema)]),
)

/** What editors show and offer, besides the annotations of JSON Schema. */
const forEditors = ['doNotSuggest', 'deprecationMessage', 'errorMessage', 'patternErrorMessage', 'defaultSnippets']

/** A strict validator of the draft the files name, that knows all of them by file name and our annotations. */
export function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  for (const keyword of ['x-zh', 'x-is', 'x-kinds', 'x-known', 'x-keys']) ajv.addKeyword(keyword)
  for (const keyword of forEditors) ajv.addKeyword(keyword)
  for (const [file, schema] of schemaFiles) ajv.addSchema(schema, file)
  return ajv
}

/** What `$ref` leads to, with the keywords beside it on top, as editors show it. */
export function resolved(file: string, schema: Schema): Schema {
  const { $ref, ...own } = schema
  if (typeof $ref !== 'string') return schema
  const [target = '', pointer = ''] = $ref.split('#')
  const there = target === '' ? file : target
  let found: unknown = schemaFiles.get(there)
  for (const key of pointer.split('/').slice(1)) found = (found as Schema)[key]
  if (found === undefined) throw new Error(`${file}: nothing at ${$ref}`)
  return { ...resolved(there, found as Schema), ...own }
}

export interface Property {
  readonly address: string
  readonly file: string
  readonly schema: Schema
}

/** Every entry of every `properties` and `$defs`, at any depth. */
export function* propertiesOf(file: string, schema: Schema, address = `${file}#`): Generator<Property> {
  for (const [keyword, value] of Object.entries(schema)) {
    if (value === null || typeof value !== 'object' || keyword === 'x-zh' || keyword === 'examples') continue
    for (const [key, child] of Object.entries(value as Schema)) {
      if (child === null || typeof child !== 'object') continue
      const at = `${address}/${keyword}/${key}`
      if (keyword === 'properties' || keyword === '$defs') yield { address: at, file, schema: child as Schema }
      if (['properties', '$defs', 'patternProperties'].includes(keyword)) yield* propertiesOf(file, child as Schema, at)
    }
    if (['items', 'additionalProperties', 'if', 'then', 'else'].includes(keyword)) {
      yield* propertiesOf(file, value as Schema, `${address}/${keyword}`)
    }
  }
}
