import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'
import { repository } from './orgplan.js'

/** `UPDATE_GOLDEN=1 npx vitest run test/cli/chart-views.test.ts` writes what is drawn now; read the difference. */
const update = process.env.UPDATE_GOLDEN === '1'
const folder = join(repository, 'test', 'chart', 'golden')
const views = ['roles', 'departments', 'people', 'matrix', 'spans', 'vacancies']

describe('the Mermaid text of a view', () => {
  it.each([
    ['sales-led-early', 'people', 'en'],
    ['sales-led-early', 'people', 'zh'],
    ['sales-led-early', 'vacancies', 'en'],
    ['standard-50', 'matrix', 'zh'],
    ['standard-50', 'spans', 'en'],
    ['it-department', 'vacancies', 'zh'],
    ['it-department', 'spans', 'zh'],
  ])('of %s, %s, %s', async (example, view, lang) => {
    const { code, out, err } = await typed(`chart examples/${example} --view ${view} --lang ${lang}`)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const file = join(folder, `${example}-${view}.${lang}.mmd`)
    if (update) writeFileSync(file, out)
    expect(out).toBe(readFileSync(file, 'utf8'))
  })
})

describe('every view of every example', () => {
  const examples = readdirSync(join(repository, 'examples')).filter((one) => one !== 'broken')
  it.each(examples)('%s, with all contents, as a picture too', async (example) => {
    for (const view of views) {
      for (const rest of [
        '',
        '--show title,people,headcount,fte,grade --color-by findings',
        '--format svg --lang zh',
      ]) {
        const { code, out, err } = await typed(`chart examples/${example} --view ${view} ${rest}`.trim())
        expect({ code, err }, `${view} ${rest}`).toEqual({ code: 0, err: '' })
        expect(out).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  })
})

describe('--show', () => {
  it.each([
    ['titel', '--show takes title, people, headcount, fte, grade, not titel; did you mean title?'],
    ['title,fet', 'did you mean fte?'],
    [',', 'not ,'],
  ])('refuses %s before the plan is read', async (words, message) => {
    const { code, out, err } = await typed(`chart no-such-file.yaml --show ${words} --lang en`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  it('takes words in any case, with the commas of either language', async () => {
    const [one, other] = await Promise.all(
      ['Title,FTE', 'title，fte,'].map((words) => typed(`chart examples/standard-50 --show ${words}`)),
    )
    expect(one?.code).toBe(0)
    expect(one?.out).toBe(other?.out)
    expect(one?.out).toContain('FTE planned')
  })
})

describe('--color-by findings', () => {
  const plan = `orgplan: 1
organization: { id: acme, head: gm, roles: { gm: 1 } }
departments: { sales: { head: lead, roles: { lead: 1, clerk: 20 } } }
ratios: { clerk: 1 per 10 lead }
`
  const drawnWith = async (text: string): Promise<Record<string, string | null>> => {
    const { code, out, err } = await typed('chart - --color-by findings --format json', { input: text })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { boxes } = JSON.parse(out) as { boxes: { at: string; tone: string | null }[] }
    return Object.fromEntries(boxes.map(({ at, tone }) => [at.split('/').pop(), tone]))
  }

  it('runs the rules of policy: a wide span is seen where it is', async () => {
    expect(await drawnWith(plan)).toMatchObject({ gm: null, lead: 'warning' })
  })

  it('leaves out what is waived', async () => {
    const waivers = `waivers: { wide: { rule: span-of-control, scope: lead, reason: we know it, owner: ann, until: 2026-12-31 } }\n`
    expect(await drawnWith(plan + waivers)).toMatchObject({ lead: null })
  })
})

it('takes a role as the root of the chart of people', async () => {
  const { out } = await typed(
    'chart examples/sales-led-early --view people --root zhejiang/provincial-manager --lang en',
  )
  expect(out).toContain('Chen')
  expect(out).not.toContain('General manager')
})
