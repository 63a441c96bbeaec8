import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { part, root, type SchemaError, type Validate } from '../../src/generated/validators.js'

/** A plan in which every fault below is the only one. */
function planWith(section: object): object {
  return { orgplan: 1, organization: { id: 'a' }, ...section }
}

function errorsOf(data: unknown, validate: Validate = root): readonly SchemaError[] {
  return validate(data) ? [] : (validate.errors ?? [])
}

const role = (value: unknown) => planWith({ departments: { sales: { roles: { seller: value } } } })
const department = (value: unknown) => planWith({ departments: { sales: value } })
const organization = (value: object) => planWith({ organization: { id: 'a', ...value } })
const driver = (value: unknown) => planWith({ drivers: { users: value } })
const ratio = (value: unknown) => planWith({ ratios: { seller: value } })
const rule = (value: unknown) => planWith({ rules: { 'span-of-control': value } })

const departments = 'departments.schema.json#/$defs'
const core = 'core.schema.json#/$defs'

describe('one fault, one error', () => {
  it.each([
    ['misspelt key', department({ haed: 'x' }), '/departments/sales', `${departments}/department/additionalProperties`],
    ['misspelt section', planWith({ department: {} }), '', 'orgplan.schema.json#/additionalProperties'],
    [
      'misspelt key of a duty',
      organization({ duties: [{ do: 'x', evry: 'day' }] }),
      '/organization/duties/0',
      `${departments}/duty/additionalProperties`,
    ],
    ['wrong type', department({ roles: [] }), '/departments/sales/roles', `${departments}/roles/type`],
    ['list for a text', organization({ name: ['x'] }), '/organization/name', `${core}/text/type`],
    ['null for a text', organization({ name: null }), '/organization/name', `${core}/text/type`],
    ['null for a section', planWith({ drivers: null }), '/drivers', 'drivers.schema.json#/type'],
    ['missing section', { orgplan: 1 }, '', 'orgplan.schema.json#/required'],
    ['missing key', planWith({ organization: {} }), '/organization', 'organization.schema.json#/required'],
    ['ratio that says nothing', ratio({}), '/ratios/seller', 'ratios.schema.json#/$defs/ratio/minProperties'],
    ['version', { orgplan: 2, organization: { id: 'a' } }, '/orgplan', 'orgplan.schema.json#/properties/orgplan/const'],
    ['bad date', organization({ asOf: '2026/10/31' }), '/organization/asOf', `${core}/date/pattern`],
    ['month 13', organization({ asOf: '2026-13-01' }), '/organization/asOf', `${core}/date/pattern`],
    ['thousands comma', driver('45,000'), '/drivers/users', 'drivers.schema.json#/$defs/driver/pattern'],
    [
      'no leading zero',
      driver({ value: '.5' }),
      '/drivers/users/value',
      'drivers.schema.json#/$defs/driver/properties/value/pattern',
    ],
    ['hexadecimal', organization({ fullTimeHours: '0x1F' }), '/organization/fullTimeHours', `${core}/number/pattern`],
    [
      'negative headcount',
      role({ headcount: -1 }),
      '/departments/sales/roles/seller/headcount',
      `${departments}/headcount/minimum`,
    ],
    [
      'negative planned',
      role({ headcount: { planned: -1 } }),
      '/departments/sales/roles/seller/headcount/planned',
      `${core}/headcountNumber/minimum`,
    ],
    ['negative role', role(-1), '/departments/sales/roles/seller', `${departments}/role/minimum`],
    [
      'part of a head',
      role({ headcount: 2.5 }),
      '/departments/sales/roles/seller/headcount',
      `${departments}/headcount/type`,
    ],
    [
      'part of a head as text',
      role({ headcount: '2.50' }),
      '/departments/sales/roles/seller/headcount',
      `${departments}/headcount/pattern`,
    ],
    [
      'too many heads',
      role({ headcount: 1_000_000_001 }),
      '/departments/sales/roles/seller/headcount',
      `${departments}/headcount/maximum`,
    ],
    [
      'share above one',
      role({ heldBy: 'x', share: 10 }),
      '/departments/sales/roles/seller/share',
      `${core}/share/maximum`,
    ],
    ['flag', role({ critical: 'maybe' }), '/departments/sales/roles/seller/critical', `${core}/flag/enum`],
    ['flag as number', role({ critical: 1 }), '/departments/sales/roles/seller/critical', `${core}/flag/enum`],
    ['severity', rule('warn'), '/rules/span-of-control', 'rules.schema.json#/$defs/setting/else/enum'],
    ['severity true', rule(true), '/rules/span-of-control', 'rules.schema.json#/$defs/setting/else/enum'],
    [
      'severity in a map',
      rule({ severity: 'warn' }),
      '/rules/span-of-control/severity',
      'rules.schema.json#/$defs/setting/then/properties/severity/enum',
    ],
    [
      'severity of a ratio',
      ratio({ norm: 1, severity: 'off' }),
      '/ratios/seller/severity',
      'ratios.schema.json#/$defs/ratio/properties/severity/enum',
    ],
    ['later section', planWith({ companies: {} }), '/companies', `${core}/notYet/not`],
    ['later key', department({ plan: 'x' }), '/departments/sales/plan', `${core}/notYet/not`],
    [
      'in without each',
      planWith({ committees: { c: { chair: { in: { kind: 'region' } } } } }),
      '/committees/c/chair',
      `${core}/actor/dependentRequired`,
    ],
    ['people from a file', planWith({ people: { from: 'people.csv' } }), '/people/from', `${core}/notYet/not`],
    [
      'empty text in one language',
      organization({ name: { zh: '' } }),
      '/organization/name/zh',
      `${core}/text/additionalProperties/minLength`,
    ],
    [
      'empty map',
      role({ headcount: {} }),
      '/departments/sales/roles/seller/headcount',
      `${departments}/headcount/minProperties`,
    ],
    [
      'list as scenario headcount',
      planWith({ scenarios: { s: { headcount: { seller: [] } } } }),
      '/scenarios/s/headcount/seller',
      'scenarios.schema.json#/$defs/newHeadcount/type',
    ],
  ])('%s', (_, plan, instancePath, schemaPath) => {
    expect(errorsOf(plan).map((error) => [error.instancePath, error.schemaPath])).toEqual([[instancePath, schemaPath]])
  })

  it.each([
    [
      'sign in an id',
      planWith({ departments: { '产品&设计部': {} } }),
      '/departments',
      `${core}/id/pattern`,
      '产品&设计部',
    ],
    ['slash in an id', planWith({ drivers: { 'a/b': 1 } }), '/drivers', `${core}/id/pattern`, 'a/b'],
    ['reserved id', planWith({ departments: { all: {} } }), '/departments', `${core}/id/not`, 'all'],
    ['long id', planWith({ people: { ['p'.repeat(129)]: {} } }), '/people', `${core}/id/maxLength`, 'p'.repeat(129)],
    [
      'scenario called base',
      planWith({ scenarios: { base: {} } }),
      '/scenarios',
      'scenarios.schema.json#/propertyNames/not',
      'base',
    ],
    [
      'language',
      organization({ name: { Chinese: 'x' } }),
      '/organization/name',
      `${core}/text/propertyNames/pattern`,
      'Chinese',
    ],
    [
      'space in a ratio id',
      planWith({ ratios: { 'hr share': 1 } }),
      '/ratios',
      'ratios.schema.json#/$defs/ratioId/pattern',
      'hr share',
    ],
    ['rule id', planWith({ rules: { Span: 'off' } }), '/rules', 'rules.schema.json#/$defs/ruleId/pattern', 'Span'],
  ])('%s: the map is at fault and the key is named', (_, plan, instancePath, schemaPath, propertyName) => {
    const found = errorsOf(plan).map((error) => [error.instancePath, error.schemaPath, error.propertyName])
    expect(found).toEqual([[instancePath, schemaPath, propertyName]])
  })

  it('gives each of several bad ids its own name', () => {
    const plan = planWith({ departments: { 'a b': {}, good: {}, heads: {}, 'c/d': {} } })
    expect(errorsOf(plan).map((error) => error.propertyName)).toEqual(['a b', 'heads', 'c/d'])
  })

  it('says what is allowed', () => {
    expect(errorsOf(rule('warn'))[0]?.params).toEqual({ allowedValues: ['error', 'warning', 'info', 'off', false] })
    expect(errorsOf(department({ haed: 'x' }))[0]?.params).toEqual({ additionalProperty: 'haed' })
  })
})

describe('an included file', () => {
  it('needs nothing', () => expect(errorsOf({}, part)).toEqual([]))
  it.each(['orgplan', 'languages', 'organization'])('may not say %s', (key) => {
    const found = errorsOf({ [key]: 1 }, part)
    expect(found.map((error) => error.params)).toEqual([{ additionalProperty: key }])
  })
  it('is checked like the root', () => {
    expect(errorsOf({ drivers: { users: '45,000' } }, part)).toHaveLength(1)
  })
})

describe('hostile keys', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '%s is an ordinary id and no ordinary key',
    (key) => {
      const named = JSON.parse(`{"${key}": {}}`)
      expect(errorsOf(planWith({ departments: named }))).toEqual([])
      expect(errorsOf(department(named)).map((error) => error.params)).toEqual([{ additionalProperty: key }])
    },
  )

  it('never throws, whatever it is given', () => {
    const sections = fc.constantFrom('departments', 'drivers', 'people', 'ratios', 'rules', 'scenarios', 'organization')
    fc.assert(
      fc.property(sections, fc.jsonValue({ maxDepth: 5 }), (section, value) => {
        const plan = planWith({ [section]: value })
        expect(root(plan)).toBe((root.errors ?? []).length === 0)
      }),
      { numRuns: 200 },
    )
  })
})

describe('very many faults', () => {
  it('lists each once, in time that grows with their number', { retry: 2 }, () => {
    const roles = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`r${i}`, { headcount: -1 }]))
    const start = performance.now()
    const found = errorsOf(department({ roles }))
    expect(performance.now() - start).toBeLessThan(1000)
    expect(new Set(found.map((error) => error.instancePath)).size).toBe(20_000)
    expect(found).toHaveLength(20_000)
  })
})
