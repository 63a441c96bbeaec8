import { describe, expect, it } from 'vitest'
import { orgplan, shell } from './orgplan.js'

const introducer = '\u001b['
const colours = async (args: readonly string[], env: { [name: string]: string } = {}): Promise<boolean> =>
  (await orgplan(args, { env })).out.includes(introducer)

const pretty = ['check', 'examples/broken', '--format', 'pretty']

describe('colours', () => {
  it.each([
    [[], {}, false],
    [['--color', 'always'], {}, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, false],
    [['--color', 'always'], { NO_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [[], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    [['--color', 'auto'], { FORCE_COLOR: '1' }, true],
  ] as const)('with %j under %j: %s', async (args, env, expected) => {
    expect(await colours([...pretty, ...args], env)).toBe(expected)
  })

  it('are for every command that prints for people, and no other format', async () => {
    const always = ['--color', 'always']
    expect(await colours(['table', 'headcount', 'examples/zh', ...always])).toBe(true)
    expect(await colours(['rules', ...always])).toBe(true)
    expect(await colours(['explain', 'norm-format', ...always])).toBe(true)
    expect(await colours(['table', 'headcount', 'examples/zh', '--format', 'csv', ...always])).toBe(false)
    expect(await colours(['table', 'headcount', 'examples/zh', '--format', 'markdown', ...always])).toBe(false)
    expect(await colours(['check', 'examples/broken', '--format', 'json', ...always])).toBe(false)
  })

  it('and pretty findings come by themselves on a terminal only', async () => {
    const terminal = await shell('script -qec "$orgplan check examples/broken" /dev/null', { env: { TERM: 'xterm' } })
    if (terminal.code === 127) return
    expect(terminal.out).toContain(`${introducer}31m`)
    expect(terminal.out).toContain('orgplan explain number-format')
    const piped = await orgplan(['check', 'examples/broken'])
    expect(piped.out).not.toContain('orgplan explain')
  })

  it('change nothing but escapes', async () => {
    const plain = await orgplan(pretty)
    const painted = await orgplan([...pretty, '--color', 'always'])
    expect(painted.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out)
  })
})

describe('hostile names', () => {
  it('cannot drive a terminal', async () => {
    const input = `orgplan: 1
organization: { id: acme, name: "\\e[31mred\\a\\u202e" }
departments:
  "evil": { name: "\\e]0;title\\a\\r\\n", roles: { "a": { title: "\\x9b2J", headcount: 20, reportsTo: "\\e[2J" } } }
`
    for (const line of [
      'check -',
      'check - --format pretty',
      'table roles -',
      'chart -',
      'chart - --format tree',
      'table headcount - --format markdown',
    ]) {
      const { out, err } = await orgplan(line.split(' '), { input })
      expect(`${out}${err}`, line).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    }
  })
})
