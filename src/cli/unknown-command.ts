import { closest } from '../text/closest.js'
import type { Command } from './command.js'
import { UsageError } from './exit.js'

/** What runs where the first word is no command: says which one may have been meant. */
export function unknownCommand(names: readonly string[]): Command {
  return {
    name: '',
    summary: { en: '', zh: '' },
    arguments: [{ form: '[WORDS...]', summary: { en: '', zh: '' } }],
    options: [],
    lenient: true,
    examples: [],
    async run(call) {
      const word = call.arguments.find((one) => !one.startsWith('-') && one !== 'en' && one !== 'zh') ?? ''
      const near = closest(word, names)
      throw new UsageError({
        en: `there is no command ${word}; ${near.length > 0 ? `did you mean ${near.join(' or ')}?` : `there are ${names.join(', ')}`}`,
        zh: `没有命令 ${word}；${near.length > 0 ? `是不是 ${near.join(' 或 ')}？` : `可用 ${names.join('、')}`}`,
      })
    },
  }
}
