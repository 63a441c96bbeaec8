import type { CommanderError } from 'commander'
import { closest } from '../text/closest.js'
import type { Pair } from '../text/lang.js'
import { notTaken } from './choices.js'
import type { Command } from './command.js'
import { nearOr } from './unknown-word.js'

/** What commander refused, in both languages, with what is near. */
export function parseErrorText(error: CommanderError, command: Command): Pair {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const flags = command.options.flatMap((option) => option.flags.match(/--[a-z-]+/g) ?? [])
  const help: Pair = { en: `see orgplan ${command.name} --help`, zh: `参见 orgplan ${command.name} --help` }
  switch (error.code) {
    case 'commander.unknownOption': {
      const end = nearOr(closest(quoted.split('=')[0] ?? '', flags), help)
      return { en: `unknown option ${quoted}${end.en}`, zh: `没有选项 ${quoted}${end.zh}` }
    }
    case 'commander.optionMissingArgument':
      return { en: `the option ${quoted} needs a value`, zh: `选项 ${quoted} 需要一个值` }
    case 'commander.missingArgument':
      return { en: `${quoted} is missing; ${help.en}`, zh: `缺少 ${quoted}；${help.zh}` }
    case 'commander.excessArguments':
      return { en: `too many arguments; ${help.en}`, zh: `参数过多；${help.zh}` }
    case 'commander.invalidArgument': {
      const option = command.options.find((one) => one.flags === quoted)
      const given = /argument '(.*)' is invalid/s.exec(error.message)?.[1] ?? ''
      const name = option?.flags.match(/--[a-z-]+/)?.[0] ?? quoted
      return notTaken(name, given, option?.choices ?? [])
    }
    default:
      return { en: error.message.replace(/^error: /, ''), zh: error.message.replace(/^error: /, '') }
  }
}
