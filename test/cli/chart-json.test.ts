import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'
import { repository } from './orgplan.js'

const schema = JSON.parse(readFileSync(join(repository, 'schemas', 'output', 'chart.schema.json'), 'utf8'))
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
const valid = ajv.compile(schema)

interface Text {
  readonly id: string | null
  readonly text: { readonly [language: string]: string }
}
interface Data {
  readonly title: Text
  readonly scenario: string | null
  readonly boxes: readonly {
    readonly id: string
    readonly parent: string | null
    readonly lines: readonly { readonly as: string; readonly text: Text }[]
  }[]
  readonly lines: readonly { readonly from: string; readonly to: string; readonly label: Text | null }[]
}

async function printed(line: string, input = ''): Promise<Data> {
  const { out, err } = await typed(`${line} --format json`, { input })
  expect(err).toBe('')
  const data = JSON.parse(out)
  valid(data)
  expect(valid.errors ?? [], line).toEqual([])
  expect(Object.keys(data)).toEqual(schema.required)
  for (const [key, name] of [
    ['boxes', 'box'],
    ['lines', 'line'],
    ['legend', 'entry'],
  ] as const)
    for (const one of data[key]) expect(Object.keys(one)).toEqual(schema.$defs[name].required)
  return data
}

describe('a chart as JSON', () => {
  it.each([
    'chart examples/standard-50',
    'chart examples/standard-50 --view departments --depth 1',
    'chart examples/zh --color-by status --direction LR',
    'chart examples/platform-operations --color-by family',
    'chart examples/sales-led-early --view people',
    'chart examples/standard-50 --view spans',
    'chart examples/property-services --view vacancies',
    'chart examples/standard-50 --view matrix --color-by findings',
    'chart examples/support-centre --split',
  ])('%s keeps to its schema, and its lines end at its boxes', async (line) => {
    const { boxes, lines } = await printed(line)
    const ids = new Set(boxes.map((box) => box.id))
    for (const { from, to } of lines) expect([ids.has(from), ids.has(to)]).toEqual([true, true])
    for (const { parent } of boxes) expect(parent === null || ids.has(parent)).toBe(true)
  })

  it('has names in all languages, whatever the language of the run', async () => {
    const plan = `orgplan: 1
languages: [en, zh]
organization: { id: acme, name: Acme | 阿珂 }
departments:
  ops: { name: { en: Operations, zh: 运营部, fr: Exploitation }, head: lead, roles: { lead: 1 } }
scenarios: { grow: { headcount: { lead: 2 } } }
`
    const { title, boxes, scenario } = await printed('chart - --lang zh --scenario grow', plan)
    expect(title).toEqual({ id: 'acme', text: { en: 'Acme', zh: '阿珂' } })
    expect(scenario).toBe('grow')
    expect(boxes.at(-1)?.lines.map((line) => line.text)).toEqual([
      { id: 'lead', text: {} },
      { id: 'ops', text: { en: 'Operations', zh: '运营部', fr: 'Exploitation' } },
      { id: null, text: { en: '2 planned', zh: '编制 2' } },
    ])
  })

  it('its schema refuses what is not printed', async () => {
    const data = await printed('chart examples/zh')
    expect(valid({ ...data, more: 1 })).toBe(false)
    expect(valid({ ...data, boxes: [{ ...data.boxes[0], tone: 'red' }] })).toBe(false)
    expect(valid({ ...data, lines: [{ from: 'n1', to: 'n2', what: 'solid' }] })).toBe(false)
  })
})
