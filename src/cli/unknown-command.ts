import type { Command } from './command.js'
import { unknownWord } from './unknown-word.js'

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
      throw unknownWord(word, names, { en: `there is no command ${word}`, zh: `没有命令 ${word}` })
    },
  }
}
