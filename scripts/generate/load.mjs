import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withAnnotations } from './annotations.mjs'

/** Made from the rules for editors. The engine knows the rules themselves and says more about a wrong setting. */
export const madeFromRules = 'rule-settings.schema.json'

/** Reads every hand-written `*.schema.json` of a folder: file name to schema. */
export function loadSchemas(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.schema.json') && name !== madeFromRules)
  return new Map(
    files
      .sort()
      .map((file) => [file, handWritten(withAnnotations(JSON.parse(readFileSync(join(folder, file), 'utf8'))))]),
  )
}

function handWritten(schema) {
  const { $ref, ...own } = schema
  return $ref === madeFromRules ? own : schema
}

/** The schema that `ref`, written in `file`, points to, with the file it stands in and its short name. */
export function resolve(schemas, file, ref) {
  const [target, pointer = ''] = ref.split('#')
  const found = target === '' ? file : target
  let schema = schemas.get(found)
  for (const key of pointer.split('/').slice(1)) schema = schema?.[key]
  if (schema === undefined) throw new Error(`${file}: nothing at ${ref}`)
  return { file: found, schema, name: nameOf(found, pointer) }
}

/** `departments.schema.json#/$defs/role` is `role`; a whole file is its name; a deeper pointer joins its last two keys. */
function nameOf(file, pointer) {
  if (pointer === '') return file.replace('.schema.json', '')
  const keys = pointer.split('/').slice(1)
  return keys.length === 2 ? keys[1] : `${keys[1]}.${keys[keys.length - 1]}`
}

/**
 * Follows `$ref`s to the end. Keywords beside a `$ref` win over those of its target, so that a use of a value type can
 * say which kinds of thing it may name. `name` is that of the last target, null for a schema written in place; `changed`
 * says that a use has made it into something else (`x-is`).
 */
export function follow(schemas, file, schema) {
  let at = { file, schema, name: null }
  let changed = false
  while (at.schema.$ref !== undefined) {
    const { $ref, ...own } = at.schema
    const target = resolve(schemas, at.file, $ref)
    changed ||= own['x-is'] !== undefined
    const next = target.schema.$ref === undefined ? {} : { $ref: target.schema.$ref }
    at = { ...target, schema: { ...target.schema, ...own, ...next } }
  }
  return { ...at, changed }
}

/** The types a schema allows, as a list. */
export const typesOf = (schema) => (Array.isArray(schema.type) ? schema.type : schema.type ? [schema.type] : [])
