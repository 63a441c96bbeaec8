// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sections } from '../../src/sections/index.js'
import { parsed } from '../chart/parsed.js'
import { typed } from '../cli/in-process.js'
import { repository } from '../cli/orgplan.js'

const folder = join(repository, 'examples')
const names = readdirSync(folder)
const sound = names.filter((name) => name !== 'broken')
const views = sections.flatMap((part) => part.views.map((view) => view.id))
const charts = sections.flatMap((part) => ('charts' in part ? (part.charts ?? []) : []).map((view) => view.id))

/** The command lines that a page shows, with the exit code it promises: `# fails` behind a line says 1. */
function linesOf(page: string): { line: string; fails: boolean }[] {
  const fences = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map((match) => match[1] as string)
  return fences
    .flatMap((fence) => fence.trim().split('\n'))
    .map((line) => ({ line: line.replace(/ +#.*/, ''), fails: / # fails/.test(line) }))
}

it('there are examples, and one that is broken on purpose', () => {
  expect(names).toContain('broken')
  expect(sound.length).toBeGreaterThanOrEqual(5)
  expect(views.length).toBeGreaterThanOrEqual(6)
  expect(charts).toEqual(expect.arrayContaining(['roles', 'departments']))
})

describe.each(names)('examples/%s', (name) => {
  const page = readFileSync(join(folder, name, 'README.md'), 'utf8')

  it('has a plan with a modeline for editors, and a page in both languages', () => {
    const text = readFileSync(join(folder, name, 'orgplan.yaml'), 'utf8')
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/orgplan\.schema\.json\n/)
    expect(existsSync(join(repository, 'schemas', 'orgplan.schema.json'))).toBe(true)
    expect(page).toMatch(/^# [A-Z].*\n\n[^\n]+\n/)
    expect(page).toMatch(/^## 中文\n\n.*\p{Script=Han}/mu)
  })

  it.each(linesOf(page))('$line does what its page says', async ({ line, fails }) => {
    const finds = fails || (name === 'broken' && line.startsWith('orgplan check'))
    const { code, out, err } = await typed(line)
    expect({ code, err }).toEqual({ code: finds ? 1 : 0, err: '' })
    if (!line.includes('check')) expect(out).not.toBe('')
  })
})

describe.each(sound)('examples/%s', (name) => {
  it('has no error in any scenario', async () => {
    const { code, out } = await typed(`check examples/${name} --all-scenarios --format json`)
    expect(code, out).toBe(0)
    const { ratios } = JSON.parse(out) as { ratios: { status: string; severity: string }[] }
    expect(
      ratios.filter((row) => (row.severity === 'error' && row.status === 'under') || row.status === 'over'),
    ).toEqual([])
  })

  it.each(views)('gives the table of %s in every format and scenario', async (view) => {
    for (const format of ['pretty', 'markdown', 'csv', 'json']) {
      const { code, err, out } = await typed(`table ${view} examples/${name} --all-scenarios --format ${format}`)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it.each(charts)('gives a chart of %s that Mermaid reads, in both languages and directions', async (view) => {
    for (const more of ['--lang en', '--lang zh --direction LR --no-stack --color-by status']) {
      const { code, out, err } = await typed(`chart examples/${name} --view ${view} ${more}`)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      const least = view === 'matrix' || view === 'vacancies' ? 1 : 4
      expect(Object.keys((await parsed(out)).labels).length).toBeGreaterThanOrEqual(least)
    }
  })
})

it('the broken one tells a dozen slips, each with a place, and most with what to type instead', async () => {
  const { out } = await typed('check examples/broken --format json')
  const { findings } = JSON.parse(out) as { findings: { rule: string; suggestions: object[] }[] }
  expect(findings.length).toBeGreaterThanOrEqual(12)
  expect(new Set(findings.map((one) => one.rule)).size).toBeGreaterThanOrEqual(7)
  expect(findings.filter((one) => one.suggestions.length > 0).length).toBeGreaterThanOrEqual(6)
})
