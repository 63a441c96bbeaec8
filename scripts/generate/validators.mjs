import Ajv from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import dependentRequired from 'ajv/dist/vocabularies/validation/dependentRequired.js'
import { build } from 'esbuild'

/** The validators of each module, by the file their schema stands in. */
const modules = {
  plan: { root: 'orgplan.schema.json', part: 'orgplan-part.schema.json' },
  config: { config: 'config.schema.json' },
  theme: { theme: 'theme.schema.json' },
}

/**
 * JavaScript of the validators of a module, without imports. All files become one schema, so that ajv makes one function of
 * each definition, whoever refers to it. It starts the `schemaPath` of each again at `#`; `nameErrors` puts the
 * definition's own address there, e.g. `core.schema.json#/$defs/date/pattern`.
 *
 * The plain class makes half the code of the 2020-12 one, which keeps books for `$dynamicRef` and `unevaluated…`. Of
 * that draft the schemas use only `$defs` and `dependentRequired`; the tests compile them as 2020-12.
 */
export async function validatorsSource(schemas, root, module) {
  const ajv = new Ajv.default({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    unicodeRegExp: true,
    messages: false,
    inlineRefs: false,
    meta: false,
    validateSchema: false,
    code: { source: true, esm: true },
  })
  ajv.addKeyword(dependentRequired.default)
  ajv.addSchema({ $defs: Object.fromEntries([...schemas].map(([file, schema]) => [file, bare(schema, file)])) }, 'plan')
  const entries = Object.fromEntries(
    Object.entries(modules[module]).map(([name, file]) => [name, `plan#/$defs/${file}`]),
  )
  for (const address of Object.values(entries)) nameErrors(ajv.getSchema(address), address)
  const code = standalone
    .default(ajv, entries)
    .replaceAll(/export const (root|part|config|theme) = (\w+);/g, 'const $1All = $2;')
  const patterns = new Map(
    [...code.matchAll(/const (pattern\d+) = new RegExp\(("(?:[^"\\]|\\.)*"), "u"\);/g)].map(([, name, text]) => [
      text,
      name,
    ]),
  )
  const classes = [...code.matchAll(/\\p\{(\w+)\}/g)].map(([, name]) => name)
  if (classes.some((name) => !['L', 'M', 'N'].includes(name))) throw new Error('onUse knows only the classes L, M, N')
  const lean = withoutSchemas(code)
    .replaceAll(/,\s*parentData(?::\s*\w+)?,\s*parentDataProperty(?::\s*[^,}]+)?,\s*rootData(?::\s*\w+)?(?=\})/g, '')
    .replaceAll(/vErrors === null \? ([\w.]+\.errors) : vErrors\.concat\(\1\)/g, 'joined(vErrors, $1)')
    .replaceAll(/"\/" ?\+ ?(\w+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, 'step($1)')
    .replaceAll(/\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g, '{instancePath=""}={}')
    .replaceAll(/const (pattern\d+) = new RegExp\(("(?:[^"\\]|\\.)*"), "u"\);/g, 'const $1 = onUse($2);')
    .replaceAll(/\{pattern: ("(?:[^"\\]|\\.)*")\}/g, (whole, text) =>
      patterns.has(text) ? `{pattern: ${patterns.get(text)}.source}` : whole,
    )
    .replaceAll(pushedError, (_, _name, at, path, params, key) => {
      return `vErrors = fault(vErrors, ${[at ?? 'instancePath', path, params, ...(key ? [key] : [])].join(', ')});errors++;`
    })
  const bundle = await build({
    stdin: { contents: lean + joined + oneErrorEach + exported(entries), resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2023',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  })
  return bundle.outputFiles[0].text
}

/**
 * ajv copies whole schemas into the code, for the lists and words it reads out of them. Those are put where they are
 * read, so that a start does not build the schemas again.
 */
function withoutSchemas(code) {
  const copies = new Map()
  const parts = code.split(/(?<=[;}])const (schema\d+) = /)
  for (let at = 1; at < parts.length; at += 2) {
    const end = jsonEnd(parts[at + 1])
    copies.set(parts[at], JSON.parse(parts[at + 1].slice(0, end)))
    parts[at + 1] = parts[at + 1].slice(end + 1)
    parts[at] = ''
  }
  const shared = new Map()
  const share = (text) => {
    if (!shared.has(text)) shared.set(text, `shared${shared.size}`)
    return shared.get(text)
  }
  const read = (name, steps) =>
    [...steps.matchAll(/\.([\w$]+)|\[("(?:[^"\\]|\\.)*")\]/g)].reduce(
      (value, [, word, quoted]) => value[word ?? JSON.parse(quoted)],
      copies.get(name),
    )
  const place = String.raw`(schema\d+)((?:\.[A-Za-z_$][\w$]*|\["(?:[^"\\]|\\.)*"\])*)`
  const lean = parts
    .join('')
    .replaceAll(new RegExp(String.raw`func\d+\.call\(${place}, (\w+)\)`, 'g'), (_, name, steps, key) => {
      return `${share(`new Set(${JSON.stringify(Object.keys(read(name, steps)))})`)}.has(${key})`
    })
    .replaceAll(new RegExp(place, 'g'), (_, name, steps) => {
      const text = JSON.stringify(read(name, steps))
      return text.startsWith('"') ? text : share(text)
    })
  return [...shared].map(([text, name]) => `const ${name} = ${text};`).join('') + lean
}

/** Where the JSON value that a text begins with ends. */
function jsonEnd(text) {
  let depth = 0
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\];]/g)) {
    if (token === ';' && depth === 0) return index
    if (token === '{' || token === '[') depth++
    if (token === '}' || token === ']') depth--
  }
  throw new Error('ajv writes schemas in another way')
}

/** How ajv writes one error down; `fault` says the same in a third of the code. */
const pushedError =
  /const (err\d+) = \{instancePath(?::([^;]+?))?,schemaPath:("[^"]*"),keyword:"[^"]*",params:(\{[^;]*?\})(?:,propertyName:(\w+))?\};\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}\s*errors\+\+;/gs

const maps = new Set(['properties', 'patternProperties', '$defs'])
const forEditors = 'doNotSuggest|deprecationMessage|errorMessage|patternErrorMessage|defaultSnippets'
const forReaders = new RegExp(`^(?:x-.*|title|description|examples|\\$schema|${forEditors})$`)

/**
 * A schema as part of the one: without what only readers need, as ajv copies parts of it into the code, and with
 * references that start at the whole.
 */
function bare(schema, file, isMap = false) {
  if (Array.isArray(schema) || schema === null || typeof schema !== 'object') return schema
  const kept = Object.entries(schema).filter(([key]) => isMap || !forReaders.test(key))
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key !== '$ref' || isMap) return [key, bare(value, file, !isMap && maps.has(key))]
      const [target, pointer = ''] = value.split('#')
      return [key, `#/$defs/${target === '' ? file : target}${pointer}`]
    }),
  )
}

function nameErrors(validate, address) {
  const compiled = new Map([[address, validate.schemaEnv]])
  for (const [reference, target] of Object.entries(validate.schemaEnv.root.refs)) {
    compiled.set(reference, target.schemaEnv ?? target)
  }
  for (const [reference, { validate }] of compiled) {
    const [file, ...pointer] = reference.split('#/$defs/')[1].split('.schema.json')
    const { source } = validate
    const here = `${file}.schema.json#${pointer.join('')}`
    source.validateCode = source.validateCode.replaceAll('schemaPath:"#/', `schemaPath:"${here}/`)
  }
}

/** ajv copies the whole list at every error of a child; with tens of thousands of them that takes seconds. */
const joined = `
const usual = /^[\\0-\\x7f\\u4e00-\\u9fff]*$/;
/** Classes of all letters take milliseconds to compile: texts of ASCII and common Han are told by short ones. */
const short = (source) => source.replaceAll('\\\\p{L}', 'A-Za-z\\u4e00-\\u9fff').replaceAll('\\\\p{N}', '0-9').replaceAll('\\\\p{M}', '');
function onUse(source) {
  let pattern, quick;
  const full = () => (pattern ??= new RegExp(source, 'u'));
  if (!source.includes('\\\\p{')) return { source, test: (text) => full().test(text) };
  return { source, test: (text) => (usual.test(text) ? (quick ??= new RegExp(short(source), 'u')) : full()).test(text) };
}
const step = (key) => '/' + key.replace(/~/g, '~0').replace(/\\//g, '~1');
function fault(all, instancePath, schemaPath, params, propertyName) {
  const error = { instancePath, schemaPath, keyword: schemaPath.slice(schemaPath.lastIndexOf('/') + 1), params };
  if (propertyName !== undefined) error.propertyName = propertyName;
  if (all === null) return [error];
  all.push(error);
  return all;
}
function joined(all, more) {
  if (all === null) return more;
  for (const error of more) all.push(error);
  return all;
}
`

/**
 * ajv adds an umbrella error to what fails inside `propertyNames` and `if`; without it a fault has one error. Only the
 * umbrella of `propertyNames` knows the key, so it is handed down to the errors just before it.
 */
const oneErrorEach = `
const ofNames = new Set(['pattern', 'maxLength', 'minLength', 'not']);
const single = (all) => {
  const errors = [];
  for (const error of all) {
    if (error.keyword === 'if') continue;
    if (error.keyword !== 'propertyNames') { errors.push(error); continue; }
    for (let i = errors.length - 1; i >= 0; i--) {
      const inner = errors[i];
      if (inner.instancePath !== error.instancePath || !ofNames.has(inner.keyword) || inner.propertyName !== undefined) break;
      inner.propertyName = error.params.propertyName;
    }
  }
  return errors;
};
const oneEach = (all) => {
  const validate = (data) => {
    const valid = all(data);
    validate.errors = valid ? null : single(all.errors);
    return valid;
  };
  return validate;
};
`

const exported = (entries) =>
  Object.keys(entries)
    .map((name) => `export const ${name} = oneEach(${name}All);`)
    .join('\n')

export const validatorTypes = `/** One fault that a schema found. */
export interface SchemaError {
  /** RFC 6901 pointer to the value, or for a wrong key (\`propertyName\`) to the map that holds it. */
  readonly instancePath: string
  /** Where the failing keyword stands, e.g. \`core.schema.json#/$defs/date/pattern\`; the definition's name is in it. */
  readonly schemaPath: string
  readonly keyword: string
  /** As ajv documents them: \`additionalProperty\`, \`missingProperty\`, \`allowedValues\`, \`pattern\`, \`limit\`, \`type\` … */
  readonly params: Readonly<Record<string, unknown>>
  /** The key at fault, where a key is. */
  readonly propertyName?: string
}

/** True if the data is as the schema wants it; else \`errors\` lists one error a fault, until the next call. */
export interface Validate {
  (data: unknown): boolean
  errors: readonly SchemaError[] | null
}

/** Checks a root file or a merged plan. */
export const root: Validate
/** Checks an included file: the same sections, nothing required. */
export const part: Validate
`

export const configValidatorTypes = `import type { Validate } from './validators.js'

/** Checks a configuration file. */
export const config: Validate
`

export const themeValidatorTypes = `import type { Validate } from './validators.js'

/** Checks a theme. */
export const theme: Validate
`
