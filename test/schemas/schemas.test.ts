import { describe, expect, it } from 'vitest'
import { propertiesOf, resolved, type Schema, schemaFiles, strictAjv } from './schema-files.js'

const ajv = strictAjv()
/** Made from the rules, which have tests of their own texts. */
const made = 'rule-settings.schema.json'
const handWritten = [...schemaFiles].filter(([file]) => file !== made)
const all = handWritten.flatMap(([file, schema]) => [
  { address: `${file}#`, file, schema },
  ...propertiesOf(file, schema),
])
const isNotYet = (schema: Schema) => String(schema.$ref).endsWith('/notYet')
const read = all.filter(({ address, schema }) => !isNotYet(schema) && !/notYet$|^core.schema.json#$/.test(address))

describe('schema files', () => {
  it('has one file a section, the value types, root and part, the configuration, and the settings of rules', () => {
    const sections =
      'organization drivers families grades departments committees people workloads ratios scenarios forecast rules waivers pay'
    const names = ['orgplan', 'orgplan-part', 'core', 'config', 'theme', 'rule-settings', ...sections.split(' ')].map(
      (name) => `${name}.schema.json`,
    )
    expect([...schemaFiles.keys()].sort()).toEqual(names.sort())
  })

  it.each([...schemaFiles])('%s is strict JSON Schema 2020-12', (file, schema) => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(typeof ajv.getSchema(file)).toBe('function')
  })

  it('resolves on disk: no $id, references by file name only', () => {
    const refs = [...JSON.stringify([...schemaFiles.values()]).matchAll(/"\$ref":"([^"]*)"/g)].map((match) => match[1])
    expect(refs.length).toBeGreaterThan(200)
    for (const ref of refs) expect(ref).toMatch(/^(?:[a-z-]+\.schema\.json)?(?:#(?:\/.*)?)?$/)
    expect(JSON.stringify([...schemaFiles.values()])).not.toContain('"$id"')
  })

  it('never offers a choice of schemas, which would give several errors for one fault', () => {
    for (const schema of schemaFiles.values()) expect(JSON.stringify(schema)).not.toMatch(/"(?:anyOf|oneOf|allOf)":/)
  })
})

describe('documentation of every property', () => {
  it.each(read.map(({ address, file, schema }) => [address, resolved(file, schema)] as const))('%s', (_, schema) => {
    const { title, description } = schema as { title: string; description: string }
    const zh = schema['x-zh'] as { title: string; description: string }
    expect(title).toMatch(/^[A-Z][\w() -]{1,30}$/)
    expect(description).toMatch(/^\S.{8,}[.]$/)
    expect(description.toLowerCase()).not.toBe(`${title.toLowerCase()}.`)
    expect(zh.title).toMatch(/^[\p{Script=Han}]{1,8}$/u)
    expect(zh.description).toMatch(/\p{Script=Han}.*。$/u)
    expect(zh.description).not.toMatch(/\p{Script=Han}[,;:!?]/u)
    expect(zh.description).not.toBe(`${zh.title}。`)
    expect((schema.examples as unknown[]).length).toBeGreaterThan(0)
  })
})

describe('examples', () => {
  const own = read.filter(({ schema }) => 'examples' in schema)

  it.each(own.map(({ address, schema }) => [address, schema.examples as unknown[]] as const))(
    '%s',
    (address, examples) => {
      const validate = ajv.compile({ $ref: address })
      for (const example of examples) {
        validate(example)
        expect(validate.errors ?? []).toEqual([])
      }
    },
  )
})
