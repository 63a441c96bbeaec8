import { allRules } from '../../main.js'
import type { Lang } from '../../text/lang.js'
import type { Command, Offered, Offers, Option } from '../command.js'

/** A word that a shell offers, with what it means; text of one language, one line. */
export interface Word {
  readonly value: string
  readonly does: string
}

/** What can stand where a value is wanted. */
export type Value =
  | { readonly is: 'anything' }
  | { readonly is: 'files' }
  /**
   * `behind`: what may, or with `must` has to, follow a `=` (`sarif=out.sarif`, `rule=warning`). `list`: several may
   * follow each other with commas.
   */
  | {
      readonly is: 'words'
      readonly words: readonly Word[]
      readonly behind?: Value
      readonly must?: boolean
      readonly list?: true
    }

/** An option as shells see it: `['-o', '--output']`. Without a value it is a switch. */
export interface Flag {
  readonly names: readonly string[]
  readonly does: string
  readonly repeatable: boolean
  readonly label: string
  readonly value: Value | undefined
}

/** What stands at one place behind the command; the last one may repeat. */
export interface Place {
  readonly label: string
  readonly value: Value
  readonly repeats: boolean
}

export interface CommandWords {
  readonly word: Word
  readonly flags: readonly Flag[]
  readonly places: readonly Place[]
}

export interface ProgramWords {
  readonly commands: readonly CommandWords[]
  /** Before there is a command. */
  readonly flags: readonly Flag[]
}

const texts = {
  help: { en: 'show help', zh: '显示帮助' },
  version: { en: 'show the version', zh: '显示版本' },
  helpCommand: { en: 'help of a command', zh: '查看某个命令的帮助' },
  lang: { en: 'language of messages', zh: '提示语言' },
  command: { en: 'command', zh: '命令' },
} as const

/** Everything that can be completed, from the commands themselves, in one language. */
export function programWords(commands: readonly Command[], lang: Lang, packageFolder: string): ProgramWords {
  const words = (offers: Offers): Word[] =>
    (typeof offers === 'function' ? offers(packageFolder) : offers).map((one) => wordOf(one, lang))
  const rules = words(allRules.map(({ id, summary }) => ({ value: id, summary })))
  const known: Readonly<Record<string, Value>> = {
    file: { is: 'files' },
    path: { is: 'files' },
    folder: { is: 'files' },
    dir: { is: 'files' },
    rule: { is: 'words', words: rules },
    severity: { is: 'words', words: words(['error', 'warning', 'info', 'off'].map((value) => ({ value }))) },
  }
  const named = (label: string): Value => known[label.toLowerCase()] ?? { is: 'anything' }

  /**
   * `<format[=file]>`: words of the option, a file behind them; `<rule=severity>`: both by their names; `<rule,...>`: a
   * list with commas.
   */
  const taken = (option: Option, label: string): Value => {
    const [first = '', second] = label.replace(/,\.\.\.$/, '').split(/\[?=/)
    const own = option.choices?.map((value) => ({ value })) ?? option.offers
    const value: Value = own === undefined ? named(first) : { is: 'words', words: words(own) }
    if (label.endsWith(',...') && value.is === 'words') return { ...value, list: true }
    if (second === undefined || value.is !== 'words') return value
    return { ...value, behind: named(second.replace(']', '')), must: !label.includes('[') }
  }
  const flagOf = (option: Option): Flag => {
    const label = /[<[](.*)[>\]]$/.exec(option.flags)?.[1]
    return {
      names: option.flags.match(/(?<=^|[ ,])--?[a-zA-Z][a-z-]*/g) ?? [],
      does: oneLine(option.summary[lang]),
      repeatable: option.repeatable === true,
      label: label ?? '',
      value: label === undefined ? undefined : taken(option, label),
    }
  }
  const helpFlag: Flag = {
    names: ['-h', '--help'],
    does: texts.help[lang],
    repeatable: false,
    label: '',
    value: undefined,
  }

  const own = commands.map((command): CommandWords => {
    const places = command.arguments.map((one): Place => {
      const label = one.form.replace(/[^A-Z-]/g, '')
      const value: Value = one.offers === undefined ? named(label) : { is: 'words', words: words(one.offers) }
      return { label, value, repeats: one.form.includes('...') }
    })
    const word = wordOf({ value: command.name, summary: command.summary }, lang)
    return { word, flags: [...command.options.map(flagOf), helpFlag], places }
  })
  const names: Value = { is: 'words', words: own.map(({ word }) => word) }
  const help: CommandWords = {
    word: { value: 'help', does: texts.helpCommand[lang] },
    flags: [],
    places: [{ label: texts.command[lang], value: names, repeats: false }],
  }
  return {
    commands: [...own, help],
    flags: [
      helpFlag,
      { ...helpFlag, names: ['-V', '--version'], does: texts.version[lang] },
      flagOf({ flags: '--lang <language>', summary: texts.lang, choices: ['en', 'zh'] }),
    ],
  }
}

const wordOf = ({ value, summary }: Offered, lang: Lang): Word => ({ value, does: oneLine(summary?.[lang] ?? '') })
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
