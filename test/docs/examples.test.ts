import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deskIn } from '../../scripts/docs/desk.mjs'
import { markOf } from '../../scripts/docs/fences.mjs'
import { counts } from '../../src/findings/accepted.js'
import { checkPlan, decode } from '../../src/index.js'
import { folderWith, repository } from '../cli/orgplan.js'
import { fencesWith, isPlan, pages } from './pages.js'

const typed = deskIn(folderWith(), repository, pages)

/** Rules of the errors that the whole check finds in a plan, but those that are waived. */
async function errorsIn(text: string, at: string): Promise<string[]> {
  const root = decode(Buffer.from(text), at, `${repository}docs/orgplan.yaml`)
  const { findings } = await checkPlan(root, {
    cwd: repository,
    today: '2026-11-01',
    policy: true,
    selection: 'everything',
    drivers: new Map(),
  })
  const errors = findings.filter((one) => one.severity === 'error' && counts(one))
  return [...new Set(errors.map((one) => one.rule))].sort()
}

describe('plans in the documentation', () => {
  const plans = fencesWith((fence) => (isPlan(fence) ? (markOf(fence, 'finds') ?? '') : undefined))
  test.each(plans)('$at', async ({ at, fence, found }) => {
    expect(await errorsIn(fence.text, at)).toEqual(found.split(/[, ]+/).filter(Boolean).sort())
  })
  test('there are some', () => {
    expect(plans.length).toBeGreaterThan(10)
  })
})

describe('parts of plans in the documentation', () => {
  const bare = (text: string): string[] => text.split('\n').map((line) => line.replace(/ +#.*/, '').trim())
  test.each(fencesWith((fence) => markOf(fence, 'from')))('$at is part of $found', ({ fence, found }) => {
    const written = bare(readFileSync(join(repository, found), 'utf8'))
    for (const line of bare(fence.text)) expect(written).toContain(line)
  })
  test('no other YAML is shown', () => {
    const shown = fencesWith((fence) => (fence.info === 'yaml' && !isPlan(fence) ? fence.marks : undefined))
    const unmarked = shown.filter(({ found }) => !found.some((mark) => /^(?:from|example of|file):/.test(mark)))
    expect(unmarked.map(({ at }) => at)).toEqual([])
  })
})

/** `orgplan …` as a line starts with it, or what follows the install of the first command. */
const commandOf = (line: string): string | undefined => /^(?:npm ci && )?((?:npx )?orgplan(?: .*)?)$/.exec(line)?.[1]

describe('commands in the documentation', () => {
  const lines = fencesWith((fence) => {
    const commands = fence.text.split('\n').flatMap((line) => commandOf(line) ?? [])
    return fence.info === 'shell' && commands.length > 0 ? commands : undefined
  }).flatMap(({ at, fence, found }) => found.map((line) => ({ at, line, exit: Number(markOf(fence, 'exit') ?? 0) })))
  test.each(lines)('$at $line', ({ line, exit }) => {
    const { code, err } = typed(line)
    expect({ code, err }).toMatchObject({ code: exit })
    if (exit === 0) expect(err).not.toMatch(/error/)
  })
  test('there are some', () => {
    expect(lines.length).toBeGreaterThan(10)
  })
})

describe('quoted outputs', () => {
  const whole = fencesWith((fence) => markOf(fence, 'output of'))
  test.each(whole)('$at is the output of $found', ({ fence, found }) => {
    expect(typed(found).out).toBe(fence.text)
  })
  const parts = fencesWith((fence) => markOf(fence, 'part of the output of'))
  test.each(parts)('$at is in the output of $found', ({ fence, found }) => {
    expect(typed(found).out).toContain(fence.text)
  })
  test('there are some', () => {
    expect(whole.length).toBeGreaterThan(3)
  })
})
