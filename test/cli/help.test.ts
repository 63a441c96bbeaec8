import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands/index.js'
import { version } from '../../src/version.js'
import { orgplan } from './orgplan.js'

describe.each(['en', 'zh'] as const)('help in %s', (lang) => {
  it.each(commands)('of $name mentions every argument and option with what it does', async (command) => {
    const { code, out, err } = await orgplan([command.name, '--help', '--lang', lang])
    expect([code, err]).toEqual([0, ''])
    const flat = out.replace(/\s+/g, '')
    for (const { flags, summary } of command.options) {
      expect(flat).toContain(flags.replace(/\s+/g, ''))
      expect(flat).toContain(summary[lang].replace(/\s+/g, ''))
    }
    for (const { form, summary } of command.arguments) {
      expect(flat).toContain(form.replace(/[^A-Z]/g, ''))
      expect(flat).toContain(summary[lang].replace(/\s+/g, ''))
    }
    for (const { line, does } of command.examples) {
      expect(out).toContain(`  ${line}\n      ${does[lang]}`)
    }
    expect(flat).toContain(command.summary[lang].replace(/\s+/g, ''))
    expect(out.split('\n').filter((one) => stringWidth(one) > 88)).toEqual([])
  })

  it('of the program lists the commands', async () => {
    const { out } = await orgplan(['--help', '--lang', lang])
    const flat = out.replace(/\s+/g, '')
    for (const command of commands) {
      expect(out).toMatch(new RegExp(`^  ${command.name}\\b`, 'm'))
      expect(flat).toContain(command.summary[lang].replace(/\s+/g, ''))
    }
    expect(await orgplan(['--lang', lang])).toEqual({ code: 0, out, err: '' })
    expect((await orgplan(['-h', '--lang', lang])).out).toBe(out)
  })

  it('comes wherever --help stands', async () => {
    const [plain, late, short] = await Promise.all([
      orgplan(['check', '--help', '--lang', lang]),
      orgplan(['check', 'nowhere.yaml', '--bogus', '--help', '--lang', lang]),
      orgplan(['--lang', lang, 'check', '-h']),
    ])
    expect(late).toEqual(plain)
    expect(short).toEqual(plain)
  })
})

it('the version is the one of the package', async () => {
  expect(await orgplan(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  expect((await orgplan(['-V'])).out).toBe(`${version}\n`)
})

it('the examples of help are command lines that parse', async () => {
  const folderless = commands.flatMap((command) => command.examples.map(({ line }) => line))
  expect(folderless.filter((line) => !line.startsWith('orgplan '))).toEqual([])
})
