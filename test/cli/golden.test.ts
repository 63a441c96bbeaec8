import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stages } from '../../src/findings/finding.js'
import { allRules } from '../../src/main.js'
import { sections } from '../../src/sections/index.js'
import { typed } from './in-process.js'
import { repository } from './orgplan.js'

/** `UPDATE_GOLDEN=1 npx vitest run test/cli/golden.test.ts` writes what is found now; read the difference. */
const update = process.env.UPDATE_GOLDEN === '1'
const plansIn = (folder: string): string[] =>
  readdirSync(join(repository, 'test', folder)).filter((file) => file.endsWith('.yaml'))

const goldenOf = (file: string): string => join(repository, 'test', 'err', file.replace(/\.yaml$/, '.out'))
const views = sections.flatMap((part) => [...part.views, ...(part.across ?? [])].map((view) => view.id))

describe.each(plansIn('ok'))('test/ok/%s', (file) => {
  it('has no error in any scenario, and every table and chart', async () => {
    const { code, out, err } = await typed(`check test/ok/${file} --all-scenarios --lang en`)
    expect({ code, err }, out).toEqual({ code: 0, err: '' })
    for (const line of [...views.map((view) => `table ${view}`), 'chart', 'chart --view departments']) {
      const ran = await typed(`${line} test/ok/${file}`)
      expect(ran, line).toMatchObject({ code: 0, err: '' })
    }
    expect((await typed(`compare test/ok/${file} --all-scenarios --all`)).code).toBe(0)
  })
})

describe.each(plansIn('err'))('test/err/%s', (file) => {
  it('gives the findings beside it, in compact form', async () => {
    const { code, out } = await typed(`check test/err/${file} --all-scenarios --lang en`)
    if (update) writeFileSync(goldenOf(file), out)
    expect(out).toBe(readFileSync(goldenOf(file), 'utf8'))
    expect(code).toBe(1)
  })

  it('gives as many in Chinese, at the same places', async () => {
    const [english, chinese] = await Promise.all(
      ['en', 'zh'].map((lang) => typed(`check test/err/${file} --all-scenarios --lang ${lang}`)),
    )
    const places = (out = ''): string[] =>
      out.split('\n').map((line) => `${/^\S+?:\d+:\d+/.exec(line)} ${/\S+$/.exec(line)}`)
    expect(places(chinese?.out)).toEqual(places(english?.out))
  })
})

it('the plans in test/err reach every stage, and most rules', () => {
  const goldens = plansIn('err').map((file) => readFileSync(goldenOf(file), 'utf8'))
  const found = new Set(goldens.flatMap((text) => [...text.matchAll(/\[([a-z-]+)\]$/gm)].map((match) => match[1])))
  const reached = allRules.filter((rule) => found.has(rule.id))
  expect(new Set(reached.map((rule) => rule.stage))).toEqual(new Set(stages))
  expect(reached.length).toBeGreaterThan(allRules.length * 0.7)
})
