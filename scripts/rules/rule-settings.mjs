/**
 * The schema of `rules` with every rule by its id and every option by its name: for editors, which complete and
 * explain what stands in a schema and nothing else. rules.schema.json refers to it. Text of the file.
 */
export function ruleSettingsSchema(rules, isFixed) {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'Written by npm run build from the rules in src; change them there.',
    type: 'object',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, setting(rule, isFixed(rule))])),
    patternProperties: { '^x-': true },
    additionalProperties: false,
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

const severities = ['error', 'warning', 'info', 'off', false]

function setting(rule, fixed) {
  const levels = fixed ? ['error'] : severities
  const options = Object.entries(rule.options ?? {})
  return {
    title: titleOf(rule.id),
    description: `${rule.summary.en} ${rule.why.en} Default: ${rule.severity}.`,
    'x-zh': { description: `${rule.summary.zh}${rule.why.zh}默认：${rule.severity}。` },
    defaultSnippets: levels.filter(Boolean).map((level) => ({ label: level, body: level })),
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: {
      type: 'object',
      properties: {
        severity: {
          enum: levels,
          title: 'Severity',
          description: `How serious a finding is; ${rule.severity} unless stated.`,
        },
        ...Object.fromEntries(options.map(([name, option]) => [name, optionSchema(name, option)])),
      },
      patternProperties: { '^x-': true },
      additionalProperties: false,
    },
    else: { enum: levels },
  }
}

const titleOf = (id) => `${id[0].toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`

function optionSchema(name, option) {
  return {
    title: titleOf(name),
    description: `${option.summary.en} Default: ${JSON.stringify(option.default)}.`,
    'x-zh': { description: `${option.summary.zh}默认：${JSON.stringify(option.default)}。` },
    ...written(option.schema),
    default: option.default,
  }
}

/** Numbers of a plan have spellings that are text to YAML (`9.50`, `1.2万`), and any plain value may be text. */
const spelt = { number: ['number', 'string'], integer: ['integer', 'string'], string: ['string', 'number', 'boolean'] }

function written(schema) {
  const { type, items, properties, ...rest } = schema
  const types = [...new Set([type].flat().flatMap((one) => spelt[one] ?? [one]))]
  return {
    type: types.length === 1 ? types[0] : types,
    ...rest,
    ...(items === undefined ? {} : { items: written(items) }),
    ...(properties === undefined
      ? {}
      : { properties: Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, written(one)])) }),
  }
}
