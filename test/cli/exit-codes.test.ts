import { describe, expect, it } from 'vitest'
import { folderWith, orgplan, smallPlan } from './orgplan.js'

const broken = smallPlan.replace('head: lead', 'head: nobody')
const folder = folderWith({
  'good.yaml': smallPlan,
  'broken.yaml': broken,
  'short.yaml': smallPlan.replace('12 }', '3 }'),
})

/** Exit code, whether the result is there, and whether something is said beside it. */
async function ended(line: string): Promise<string> {
  const { code, out, err } = await orgplan(line.split(' '), { cwd: folder })
  return `${code} ${out === '' ? '-' : 'out'} ${err === '' ? '-' : 'err'}`
}

describe('exit codes and streams', () => {
  it.each([
    ['validate good.yaml', '0 - -'],
    ['validate short.yaml', '0 - -'],
    ['validate broken.yaml', '1 out -'],
    ['validate nowhere.yaml', '2 - err'],
    ['validate good.yaml --format json', '0 out -'],
    ['check good.yaml', '0 - -'],
    ['check short.yaml', '1 out -'],
    ['check broken.yaml', '1 out err'],
    ['check broken.yaml -q', '1 out -'],
    ['check nowhere.yaml', '2 - err'],
    ['check good.yaml broken.yaml', '1 out err'],
    ['check short.yaml nowhere.yaml', '2 - err'],
    ['table headcount good.yaml', '0 out -'],
    ['table headcount short.yaml', '0 out -'],
    ['table headcount broken.yaml', '1 - err'],
    ['table headcount nowhere.yaml', '2 - err'],
    ['chart good.yaml', '0 out -'],
    ['chart broken.yaml', '1 - err'],
    ['chart nowhere.yaml', '2 - err'],
    ['explain ratio agent good.yaml', '0 out -'],
    ['explain ratio agent broken.yaml', '1 - err'],
    ['explain ratio agent nowhere.yaml', '2 - err'],
    ['explain ratio-below-min', '0 out -'],
    ['explain ratio-below-mn', '2 - err'],
    ['rules', '0 out -'],
    ['rules more', '2 - err'],
    ['schema', '0 out -'],
    ['schema ratios --print', '0 out -'],
    ['schema nothing', '2 - err'],
    ['--version', '0 out -'],
    ['--help', '0 out -'],
    ['nothing', '2 - err'],
  ])('orgplan %s: %s', async (line, expected) => {
    expect(await ended(line)).toBe(expected)
  })

  it('say in one line that a file is missing', async () => {
    const { err } = await orgplan(['check', 'nowhere.yaml'], { cwd: folder })
    expect(err).toBe('orgplan: nowhere.yaml: no such file or folder\n')
    const chinese = await orgplan(['check', 'nowhere.yaml', '--lang', 'zh'], { cwd: folder })
    expect(chinese.err).toBe('orgplan: nowhere.yaml：没有这个文件或文件夹\n')
  })

  it('tell errors of a plan as compact lines where a command needs a sound one', async () => {
    const { err } = await orgplan(['chart', 'broken.yaml'], { cwd: folder })
    expect(err).toMatch(/^broken\.yaml:5:20: error: .*"nobody" \[reference-unknown\]\n$/)
  })
})

describe('thresholds', () => {
  const warned = `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1, clerk: 16, planner: Planner } }
  empty: {}
`
  const check = async (...args: string[]) => orgplan(['check', '-', ...args], { input: warned })
  const rules = (out: string): string[] => [...out.matchAll(/\[([a-z-]+)\]$/gm)].map((match) => match[1] as string)

  it.each([
    [[], 0],
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'info'], 1],
    [['--max-warnings', '2'], 0],
    [['--max-warnings', '1'], 1],
    [['--max-warnings', '0'], 1],
  ])('%s gives exit code %i', async (args, code) => {
    const ran = await check(...args)
    expect(ran.code).toBe(code)
    expect(rules(ran.out).sort()).toEqual(['department-empty', 'headcount-not-stated', 'span-of-control'])
  })

  it('decide what --quiet shows', async () => {
    expect(await check('--quiet')).toEqual({ code: 0, out: '', err: '' })
    const warnings = await check('-q', '--fail-on', 'warning')
    expect(rules(warnings.out)).toEqual(['span-of-control', 'department-empty'])
    expect(warnings.code).toBe(1)
    const pretty = await check('-q', '--fail-on', 'info', '--format', 'pretty')
    expect(pretty.out).not.toMatch(/2 warnings/)
    expect((await check('--format', 'pretty')).out).toMatch(/2 warnings, 1 info\n$/)
  })

  it('refuse a number that is none, before anything is printed', async () => {
    expect(await check('--max-warnings', 'many')).toEqual({
      code: 2,
      out: '',
      err: 'orgplan: --max-warnings takes a number, not many\n',
    })
  })
})
