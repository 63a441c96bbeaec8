import { describe, expect, it } from 'vitest'
import { chineseIn, englishIn } from '../rules/foreign.js'
import { typed } from './in-process.js'
import { folderWith, orgplan, type Ran, smallPlan } from './orgplan.js'

/** English names, texts and ids only; and the same with Chinese ones. Every rule of `check` that can speak, speaks. */
const english = `orgplan: 1
languages: [en]
organization: { id: acme, headcount: 9, stage: growth }
drivers: { users: 5000 }
departments:
  service:
    head: lead
    roles: { lead: 1, agent: 20, planner: Planner, buyer: { heldBy: agent } }
  design: {}
  press: { roles: { writer: { planned: 1, filled: 2 } } }
people:
  p-1: { roles: { lead: 0.9, agent: 0.4 } }
ratios:
  agent: 1-2 per 1000 users
scenarios:
  growth: { when: { users: 4000-9000 }, drivers: { users: 9000 } }
`
const folder = folderWith({
  'en.yaml': english.replace('writer: { planned: 1, filled: 2 }', 'writer: { headcount: { planned: 1, filled: 2 } }'),
  'short.yaml': smallPlan.replace('lead: 2', 'lead: 0-2').replace('agent: 12', 'agent: 30-90'),
  'sound.yaml': smallPlan,
  'zh.yaml': smallPlan.replace('orgplan: 1', 'orgplan: 1\nlanguages: [zh]').replace('lead: 2', 'lead: 2, open: 空岗'),
  'both.yaml': smallPlan
    .replace('orgplan: 1', 'orgplan: 1\nlanguages: [en, zh]')
    .replace('lead: 2', 'lead: 2, open: A | 空岗'),
})

const lines = [
  '--help',
  'check --help',
  'validate --help',
  'table --help',
  'chart --help',
  'rules --help',
  'explain --help',
  'schema --help',
  'nothing-like-it',
  'check nowhere.yaml',
  'check en.yaml',
  'check en.yaml --format pretty',
  'check en.yaml --format json',
  'check short.yaml --set users=1000-50000 --format pretty',
  'check en.yaml --max-warnings x',
  'check sound.yaml -o sound.yaml',
  'check sound.yaml -o nowhere/x.txt',
  'validate en.yaml',
  'table headcount sound.yaml',
  'table roles sound.yaml',
  'table ratios sound.yaml --all-scenarios',
  'table vacancies sound.yaml',
  'table spans sound.yaml --format markdown',
  'table departments sound.yaml',
  'table stages sound.yaml --all-scenarios',
  'compare sound.yaml --all-scenarios --all',
  'compare --help',
  'compare sound.yaml --scenarios growth,,base',
  'table nothing sound.yaml',
  'chart sound.yaml',
  'chart en.yaml',
  'chart sound.yaml --view departments --color-by status',
  'chart sound.yaml --depth x',
  'explain ratio agent sound.yaml',
  'explain ratio agent sound.yaml --scenario growth',
  'explain ratio nothing sound.yaml',
  'rules',
  'explain norm-format',
  'explain span-of-control',
  'schema nothing',
]

const said = ({ out, err }: Ran): string => `${out}${err}`

/** Help and unknown words are answered before a command is loaded: they need the program itself. */
const ran = (line: string, lang: string): Promise<Ran> =>
  /--help|^nothing/.test(line)
    ? orgplan([...line.split(' '), '--lang', lang], { cwd: folder })
    : typed(`${line} --lang ${lang}`, { cwd: folder })

describe('--lang zh', () => {
  it.each(lines)('orgplan %s says no sentence in English', async (line) => {
    const text = said(await ran(line, 'zh'))
    // The examples that explain shows are plans, and plans may be in English.
    const own = line.startsWith('explain ') ? text.replace(/^ {2}\S*: .*|^ {4,}.*/gm, '') : text
    expect(englishIn(own)).toEqual([])
    expect(own).toMatch(/\p{Script=Han}/u)
  })
})

describe('--lang en', () => {
  it.each(lines)('orgplan %s has no Chinese in it', async (line) => {
    expect(chineseIn(said(await ran(line, 'en')))).toEqual([])
  })
})

describe('the language of a run', () => {
  const word = async (file: string, env: { [name: string]: string }, ...args: string[]): Promise<string> => {
    const { out } = await orgplan(['check', file, ...args], { cwd: folder, env })
    return /headcount-not-stated/.test(out) ? (/ (info|提示)[:：]/.exec(out)?.[1] ?? out) : out
  }

  it.each([
    ['both.yaml', {}, [], 'info'],
    ['zh.yaml', {}, [], '提示'],
    ['zh.yaml', { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' }, [], '提示'],
    ['both.yaml', { LC_ALL: 'zh_CN.UTF-8' }, [], 'info'],
    ['zh.yaml', { ORGPLAN_LANG: 'en' }, [], 'info'],
    ['both.yaml', { ORGPLAN_LANG: 'zh-TW' }, [], '提示'],
    ['both.yaml', { ORGPLAN_LANG: 'zh' }, ['--lang', 'en'], 'info'],
    ['zh.yaml', { ORGPLAN_LANG: '' }, ['--lang=en'], 'info'],
  ] as const)('of %s under %j with %j', async (file, env, args, expected) => {
    expect(await word(file, env, ...args)).toBe(expected)
  })

  it.each([
    [{}, 'error'],
    [{ LANG: 'zh_CN.UTF-8' }, '错误'],
    [{ LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, '错误'],
    [{ LC_ALL: 'C', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }, 'error'],
    [{ LC_ALL: '', LANG: 'zh' }, '错误'],
    [{ LANG: 'fr_FR.UTF-8' }, 'error'],
  ])('of a plan without languages under %j', async (env, expected) => {
    const { out } = await orgplan(['check', '-'], { cwd: folder, env, input: 'orgplan: 1\n' })
    expect(out).toContain(expected)
  })

  it('is known before a plan is read', async () => {
    const { err } = await orgplan(['check', '--bogus'], { env: { LANG: 'zh_CN.UTF-8' } })
    expect(err).toMatch(/没有选项/)
    expect((await orgplan(['--help'], { env: { ORGPLAN_LANG: 'zh' } })).out).toMatch(/^用法：/)
  })
})
