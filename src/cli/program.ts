import { Help, Command as Program, Option as ProgramOption } from 'commander'
import type { Lang, Pair } from '../text/lang.js'
import { displayWidth, wrapText } from '../text/width.js'
import type { Command, Option } from './command.js'

const titles: { readonly [title: string]: string } = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

const helpText: Pair = { en: 'show this help', zh: '显示此帮助' }
const examplesTitle: Pair = { en: 'Examples:', zh: '示例：' }
/** Help is made at build time, so it has one width. */
const helpWidth = 88

/** Help and parser of one command in one language. */
export function programOf(command: Command, lang: Lang): Program {
  const program = new Program(`orgplan ${command.name}`)
  program.description(command.summary[lang]).helpOption('-h, --help', helpText[lang])
  for (const one of command.arguments) program.argument(commanderForm(one.form), one.summary[lang])
  for (const one of command.options) program.addOption(optionOf(one, lang))
  if (command.lenient) program.allowUnknownOption().helpOption(false)
  program.addHelpText('after', () => after(command, lang))
  configure(program, lang)
  return program
}

/** `VIEW` in help is `<VIEW>` to commander. */
const commanderForm = (form: string): string => (form.startsWith('[') ? form : `<${form}>`)

function optionOf(one: Option, lang: Lang): ProgramOption {
  const option = new ProgramOption(one.flags, one.summary[lang])
  if (one.choices !== undefined) option.choices([...one.choices])
  if (one.repeatable) option.argParser((value, before: string[] | undefined) => [...(before ?? []), value])
  if (one.default !== undefined) option.default(one.default)
  return option
}

function after(command: Command, lang: Lang): string {
  const details = command.details === undefined ? '' : `\n${wrapText(command.details[lang], helpWidth).join('\n')}\n`
  const examples = command.examples.map(({ line, does }) => `  ${line}\n      ${does[lang]}`)
  return `${details}\n${examplesTitle[lang]}\n${examples.join('\n')}`
}

/** Commander's own words in the language, its errors as exceptions, its columns by display width. */
export function configure(program: Program, lang: Lang): void {
  program.exitOverride().configureOutput({ writeErr: () => {} })
  program.configureHelp({
    helpWidth,
    // Commander puts a space behind the title; a full-width colon needs none.
    formatHelp: (shown, help) => Help.prototype.formatHelp.call(help, shown, help).replace('： ', '：'),
    styleTitle: (title) => (lang === 'zh' ? (titles[title] ?? title) : title),
    styleUsage: (usage) =>
      lang === 'zh' ? usage.replace('[options]', '[选项]').replace('[command]', '[命令]') : usage,
    optionDescription: (option) => `${option.description}${defaultText(option, lang)}`,
    displayWidth,
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrapText(line, width))
        .join('\n'),
  })
}

function defaultText(option: ProgramOption, lang: Lang): string {
  if (option.defaultValue === undefined || option.negate) return ''
  return lang === 'zh' ? `（默认 ${option.defaultValue}）` : ` (default: ${option.defaultValue})`
}
