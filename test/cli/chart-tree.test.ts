import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'
import { folderWith } from './orgplan.js'

const introducer = '\u001b['
const plan = 'chart examples/platform-operations'

describe('orgplan chart without -o and --format', () => {
  it('is a tree on a terminal and Mermaid in a pipe', async () => {
    expect((await typed(plan)).out).toContain('flowchart TB')
    const { out } = await typed(plan, { terminal: true, columns: 100, env: { TERM: 'xterm' } })
    expect(out).toContain('├━ ')
    expect(out).toContain(introducer)
    expect(out).not.toContain('flowchart')
  })

  it('--format says otherwise', async () => {
    const { out } = await typed(`${plan} --format mermaid`, { terminal: true })
    expect(out).toContain('flowchart TB')
  })

  it('help says so in both languages', async () => {
    expect((await typed('chart --help')).out.replace(/\s+/g, ' ')).toContain('tree on a terminal, mermaid in a pipe')
    expect((await typed('chart --help --lang zh')).out.replace(/\s+/g, '')).toContain('终端上是tree，管道中是mermaid')
  })
})

describe('--format tree', () => {
  it.each([
    ['', {}, false, false],
    ['', {}, true, true],
    ['', { NO_COLOR: '1' }, true, false],
    ['', { TERM: 'dumb' }, true, false],
    [' --color always', { NO_COLOR: '1' }, false, true],
    [' --color never', { FORCE_COLOR: '1' }, true, false],
    ['', { FORCE_COLOR: '1' }, false, true],
  ] as const)('%s under %j, terminal %s: colour %s', async (more, env, terminal, colour) => {
    const { out } = await typed(`${plan} --format tree${more}`, { env, terminal })
    expect(out.includes(introducer)).toBe(colour)
  })

  it('is as wide as the terminal, and has no width in a file', async () => {
    for (const columns of [24, 40, 60, 80]) {
      const { out } = await typed('chart examples/standard-50 --format tree', { columns })
      expect(out.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([])
    }
    const cwd = folderWith({ 'orgplan.yaml': readFileSync('examples/standard-50/orgplan.yaml', 'utf8') })
    const { out, err } = await typed('chart -o x.txt', { cwd, columns: 40, terminal: true, env: { FORCE_COLOR: '1' } })
    expect([out, err]).toEqual(['', ''])
    const file = readFileSync(join(cwd, 'x.txt'), 'utf8')
    expect(file).not.toContain(introducer)
    expect(file).toMatch(/^├━ ● Product director · Product · 1 planned · ⇢ dotted line to .+$/m)
  })

  it('takes every view, --root and --depth', async () => {
    const { out } = await typed('chart examples/standard-50 --format tree --view departments --depth 1')
    expect(out).toMatch(/^Nimbus Cloud.*\n└─ \+7 below\n/)
    expect((await typed('chart examples/standard-50 --format tree --root market-sales')).out).toContain(
      '━ ● Market lead',
    )
  })
})
