import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/cli/command.js'
import { commands } from '../../src/cli/commands/index.js'
import { bashScript } from '../../src/cli/completion/bash.js'
import { fishScript } from '../../src/cli/completion/fish.js'
import { programWords } from '../../src/cli/completion/model.js'
import { completionScripts } from '../../src/cli/completion/scripts.js'
import { shells } from '../../src/cli/completion/shells.js'
import { zshScript } from '../../src/cli/completion/zsh.js'
import { allRules } from '../../src/main.js'
import { sections } from '../../src/sections/index.js'
import { folderWith, orgplan, repository } from './orgplan.js'

/** Runs the function of a script in bash, with the words broken as readline breaks them; one answer a line. */
function bashAnswers(script: string, lines: readonly string[], breaks = ' =:'): string[][] {
  const folder = folderWith({ script })
  const calls = lines.map((line) => {
    const words = line.split(' ').flatMap((word) => (breaks.includes('=') ? word.split(/(?<==)|(?==)/) : [word]))
    const quoted = words.map((word) => `'${word}'`).join(' ')
    return `COMP_WORDS=(${quoted}) COMP_CWORD=${words.length - 1}; _orgplan; echo "\${COMPREPLY[@]}"`
  })
  writeFileSync(join(folder, 'run'), [`COMP_WORDBREAKS='${breaks}'`, 'source ./script', ...calls].join('\n'))
  const out = execFileSync('bash', ['--norc', '--noprofile', 'run'], { cwd: folder, encoding: 'utf8' })
  return out
    .slice(0, -1)
    .split('\n')
    .map((line) => line.split(' ').filter((word) => word !== ''))
}

const scripts = completionScripts('en', repository)
const names = [...commands.map(({ name }) => name), 'help']
const ruleIds = allRules.map(({ id }) => id)
const optionNames = (command: Command): string[] => [
  ...command.options.flatMap(({ flags }) => flags.match(/--?[a-z][a-z-]*(?=[ ,]|$)/g) ?? []),
  '-h',
  '--help',
]

describe('the command', () => {
  it.each(shells)('prints the script for %s', async (shell) => {
    expect(await orgplan(['completion', shell])).toEqual({ code: 0, out: scripts[shell], err: '' })
    const inChinese = await orgplan(['completion', shell, '--lang', 'zh'])
    expect(inChinese.out).toBe(completionScripts('zh', repository)[shell])
  })
  it('knows three shells', async () => {
    expect(await orgplan(['completion', 'bsh'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('bash'),
    })
    expect(await orgplan(['completion'])).toMatchObject({ code: 2, out: '' })
  })
})

describe('in bash', () => {
  const answers = (...lines: string[]): string[][] => bashAnswers(scripts.bash, lines)

  it('commands come first', () => {
    expect(
      answers('orgplan ', 'orgplan ch', 'orgplan help ta', 'orgplan --lang zh val', 'orgplan --lang=zh val'),
    ).toEqual([names, names.filter((name) => name.startsWith('ch')), ['table'], ['validate'], ['validate']])
    expect(answers('orgplan --')).toEqual([['--help', '--version', '--lang']])
  })

  it('every option of every command, until it is there', () => {
    expect(answers(...commands.map(({ name }) => `orgplan ${name} -`))).toEqual(commands.map(optionNames))
    const [once, again] = answers('orgplan check --fail-on error --fa', 'orgplan check --set a=1 --se')
    expect(once).toEqual([])
    expect(again).toEqual(['--set'])
    expect(answers('orgplan check -- --fa')).toEqual([[]])
  })

  it('the values of every option that has choices', () => {
    const all = commands.flatMap(({ name, options }) =>
      options.flatMap((option) =>
        (option.flags.match(/--[a-z-]+/g) ?? []).map((flag) => ({ line: `orgplan ${name} ${flag} `, option })),
      ),
    )
    const chosen = all.filter(({ option }) => option.choices !== undefined)
    expect(chosen.length).toBeGreaterThan(10)
    expect(answers(...chosen.map(({ line }) => line))).toEqual(chosen.map(({ option }) => option.choices))
    const together = chosen.map(({ line }) => line.replace(/ $/, '='))
    expect(answers(...together)).toEqual(chosen.map(({ option }) => option.choices))
  })

  it('tables, charts, rules, schemas, formats', () => {
    const [table, view, explain, schema, format, completion] = answers(
      'orgplan table ',
      'orgplan chart --view ',
      'orgplan explain ',
      'orgplan schema de',
      'orgplan check --format ',
      'orgplan completion ',
    )
    expect(table).toEqual([
      ...sections.flatMap((part) => part.views.map(({ id }) => id)),
      ...sections.flatMap((part) => (part.across ?? []).map(({ id }) => id)),
    ])
    expect(view).toEqual(expect.arrayContaining(['roles', 'departments']))
    expect(explain).toEqual(['ratio', 'workload', ...ruleIds])
    const files = readdirSync(join(repository, 'schemas')).filter((file) => file.startsWith('de'))
    expect(schema).toEqual(files.map((file) => file.replace('.schema.json', '')))
    expect(format).toEqual(expect.arrayContaining(['pretty', 'compact', 'json']))
    expect(completion).toEqual([...shells])
  })

  it('files elsewhere: nothing is offered, and readline offers them', () => {
    const lines = [
      'check ',
      'check a.yaml b',
      'table headcount ',
      'check --output ',
      'check -o ',
      'check --format json=o',
    ]
    expect(answers(...lines.map((line) => `orgplan ${line}`))).toEqual(lines.map(() => []))
    expect(scripts.bash).toMatch(/^complete -o default -F _orgplan orgplan$/m)
  })

  it('an option with its value counts as no argument', () => {
    const [table, path, before] = answers(
      'orgplan table --lang zh hea',
      'orgplan table --lang zh headcount hea',
      'orgplan table --set=users=5 hea',
    )
    expect([table, path, before]).toEqual([['headcount'], [], ['headcount']])
  })

  it('the last item of a list with commas, but those that are there', () => {
    const wanted = (start: string): string[] => ruleIds.filter((id) => id.startsWith(start))
    const lines = [
      'orgplan check --only span-of-control,ratio-b',
      'orgplan check --skip=span-of-control,ratio-b',
      'orgplan check --only ratio-below-min,department-empty,ratio-',
    ]
    const listed = (before: string, found: readonly string[]): string[] => found.map((id) => `${before}${id}`)
    const others = wanted('ratio-').filter((id) => id !== 'ratio-below-min')
    const third = listed('ratio-below-min,department-empty,', others)
    expect(others.length).toBeGreaterThan(2)
    expect(answers(...lines)).toEqual([
      listed('span-of-control,', wanted('ratio-b')),
      listed('span-of-control,', wanted('ratio-b')),
      third,
    ])
    expect(bashAnswers(scripts.bash, lines, ' :')).toEqual([
      listed('span-of-control,', wanted('ratio-b')),
      listed('--skip=span-of-control,', wanted('ratio-b')),
      third,
    ])
    const [all, severity] = answers('orgplan check --only span-of-control,', 'orgplan check --fail-on error,w')
    expect(all).toHaveLength(ruleIds.length - 1)
    expect(severity).toEqual([])
  })

  it('words may be broken at = or not', () => {
    const lines = ['orgplan check --lang=z', 'orgplan check --format=js', 'orgplan check --fail-on=w']
    expect(bashAnswers(scripts.bash, lines)).toEqual([['zh'], ['json'], ['warning']])
    expect(bashAnswers(scripts.bash, lines, ' :')).toEqual([['--lang=zh'], ['--format=json'], ['--fail-on=warning']])
  })
})

const odd: Command = {
  name: 'odd',
  summary: { en: 'it\'s [odd]: 100% `x` $HOME \\ "y"', zh: '奇怪的“命令”' },
  arguments: [
    {
      form: 'WHAT',
      summary: { en: 'what', zh: '什么' },
      offers: [{ value: 'plain' }, { value: 'a:b', summary: { en: "what's [a]: $(touch x) `y` \\n", zh: '甲' } }],
    },
    { form: '[FILE...]', summary: { en: 'files', zh: '文件' } },
  ],
  options: [
    {
      flags: '--rule <rule=severity>',
      summary: { en: "a rule's [severity]: \\ $x `y`", zh: '级别' },
      repeatable: true,
    },
    { flags: '--only <rule>', summary: { en: 'one rule', zh: '一条规则' } },
    { flags: '--skip <rule,...>', summary: { en: 'some rules', zh: '几条规则' } },
  ],
  examples: [],
  run: async () => 0,
}

describe('a new command', () => {
  const program = programWords([odd], 'en', repository)
  const bash = bashScript(program)

  it('completes by itself, rules and what follows = too', () => {
    const [places, rule, severity, only] = bashAnswers(bash, [
      'orgplan odd ',
      'orgplan odd --rule ratio-b',
      'orgplan odd --rule ratio-below-min=',
      'orgplan odd --only ratio-b',
    ])
    expect(places).toEqual(['plain', 'a:b'])
    const wanted = ruleIds.filter((id) => id.startsWith('ratio-b'))
    expect(wanted).toContain('ratio-below-min')
    expect(rule).toEqual(wanted.map((id) => `${id}=`))
    expect(severity).toEqual(['error', 'warning', 'info', 'off'])
    expect(only).toEqual(wanted)
  })

  const written: readonly (readonly [(typeof shells)[number], string])[] = [
    ['bash', bash],
    ['zsh', zshScript(program)],
    ['fish', fishScript(program)],
    ...shells.map((shell) => [shell, scripts[shell]] as const),
  ]
  const found = written.filter(([shell]) => spawnSync(shell, ['--version']).status === 0)
  it.each(found)('the script is sound for %s', (shell, script) => {
    const folder = folderWith({ script })
    const { status, stderr } = spawnSync(shell, ['-n', 'script'], { cwd: folder, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  const fish = found.filter(([shell, script]) => shell === 'fish' && script === scripts.fish)
  it.each(fish)('in %s', (shell, script) => {
    const folder = folderWith({ script })
    const ask = (line: string): string[] =>
      execFileSync(shell, ['--no-config', '-c', `source script; complete -C '${line}'`], {
        cwd: folder,
        encoding: 'utf8',
      })
        .split('\n')
        .map((one) => one.split('\t')[0] ?? '')
        .filter((one) => one !== '')
    expect(ask('orgplan ')).toEqual([...names].sort())
    expect(ask('orgplan check --fail-on ').sort()).toEqual(['error', 'info', 'warning'])
    expect(ask('orgplan table --lang zh hea')).toEqual(['headcount'])
    expect(ask('orgplan check --format json=scr')).toEqual(['json=script'])
  })
})

describe('what zsh and fish say', () => {
  it.each(['en', 'zh'] as const)('tells in %s what each command, option, table and rule is for', (lang) => {
    const { zsh, fish } = completionScripts(lang, repository)
    const flat = (text: string): string => text.replace(/\s+/g, ' ')
    const summaries = [
      ...commands.map(({ summary }) => summary[lang]),
      ...commands.flatMap(({ options }) => options.map(({ summary }) => summary[lang])),
      ...sections.flatMap((part) => part.views.map(({ summary }) => summary[lang])),
      ...allRules.map(({ summary }) => summary[lang]),
    ].map(flat)
    const plainFish = fish.replace(/\\(['\\])/g, '$1')
    const plainZsh = zsh.replaceAll("'\\''", "'").replace(/\\([[\]])/g, '$1')
    expect(summaries.filter((text) => !plainFish.includes(text))).toEqual([])
    expect(summaries.filter((text) => !plainZsh.includes(text))).toEqual([])
  })

  it('quotes what a shell would read as its own', () => {
    const program = programWords([odd], 'en', repository)
    expect(zshScript(program)).toContain(`'odd:it'\\''s [odd]: 100% \`x\` $HOME \\\\ "y"'`)
    expect(zshScript(program)).toContain(`'a\\:b:what'\\''s [a]: $(touch x) \`y\` \\\\n'`)
    expect(zshScript(program)).toContain(`'*--rule=[a rule'\\''s \\[severity\\]: \\\\ $x \`y\`]:rule=severity:`)
    expect(fishScript(program)).toContain(`'it\\'s [odd]: 100% \`x\` $HOME \\\\ "y"'`)
  })

  it('takes the items of a list one by one', () => {
    const program = programWords([odd], 'en', repository)
    expect(zshScript(program)).toMatch(/--skip=\[some rules\]:rule:(_orgplan_words_\d+)'/)
    const name = /--skip=\[some rules\]:rule:(_orgplan_words_\d+)'/.exec(zshScript(program))?.[1]
    expect(zshScript(program)).toContain(`${name}() {\n  compset -P '*,'\n`)
    expect(fishScript(program)).toContain('echo "$items$word"')
  })

  it('offers every option and list of words', () => {
    for (const { flags } of commands.flatMap(({ options }) => options)) {
      for (const name of flags.match(/--[a-z-]+/g) ?? []) {
        expect(scripts.zsh).toMatch(new RegExp(`'[^']*${name}[=[]`))
        expect(scripts.fish).toContain(` -l ${name.slice(2)} `)
      }
    }
    const lists = scripts.zsh.match(/^_orgplan_words_\d+(?=\(\))/gm) ?? []
    expect(lists.length).toBeGreaterThan(5)
    for (const name of lists) expect(scripts.zsh.split(name).length).toBeGreaterThan(2)
    for (const name of scripts.fish.match(/^function __orgplan_words_\d+$/gm) ?? []) {
      expect(scripts.fish).toContain(`(${name.slice('function '.length)})`)
    }
  })
})
