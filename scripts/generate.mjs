import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fieldsSource } from './generate/fields.mjs'
import { glossarySource } from './generate/glossary.mjs'
import { loadSchemas } from './generate/load.mjs'
import { typesSource } from './generate/types.mjs'
import { configValidatorTypes, themeValidatorTypes, validatorsSource, validatorTypes } from './generate/validators.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const target = join(root, 'src', 'generated')
const schemas = loadSchemas(join(root, 'schemas'))

/** Leaves a file that is right already alone, so that watchers and incremental builds rest. */
function write(name, text) {
  const path = join(target, name)
  try {
    if (readFileSync(path, 'utf8') === text) return
  } catch {
    // not there yet
  }
  writeFileSync(path, text)
}

mkdirSync(target, { recursive: true })
const [validators, configValidator, themeValidator, types] = await Promise.all([
  validatorsSource(schemas, root, 'plan'),
  validatorsSource(schemas, root, 'config'),
  validatorsSource(schemas, root, 'theme'),
  typesSource(schemas),
])
write('validators.js', validators)
write('validators.d.ts', validatorTypes)
write('config-validator.js', configValidator)
write('config-validator.d.ts', configValidatorTypes)
write('theme-validator.js', themeValidator)
write('theme-validator.d.ts', themeValidatorTypes)
write('plan.ts', types)
write('fields.ts', fieldsSource(schemas))
write('glossary.ts', glossarySource(schemas))
