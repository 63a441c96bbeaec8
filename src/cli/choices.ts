import { closest, fold } from '../text/closest.js'
import type { Pair } from '../text/lang.js'
import { nearOr } from './unknown-word.js'

/** What people write for a language, besides what is near. */
const languages: { readonly [word: string]: string } = {
  cn: 'zh',
  chinese: 'zh',
  中文: 'zh',
  english: 'en',
  英文: 'en',
}

/** The choice that a word may stand for. Two letters are near to any other two, so short ones differ in case alone. */
function meant(given: string, choices: readonly string[]): string | undefined {
  const word = fold(given)
  const other = languages[word] ?? /^(?:en|zh)(?=[-_])/.exec(word)?.[0]
  if (other !== undefined && choices.includes(other)) return other
  const near = choices.filter((choice) => choice.length > 2 || fold(choice) === word)
  return closest(given, near, 1)[0]
}

/** `; did you mean json?`, or nothing where no choice is near. `shown` is how the choice is to be written. */
export function didYouMean(given: string, choices: readonly string[], shown = (choice: string) => choice): Pair {
  const near = meant(given, choices)
  return nearOr(near === undefined ? [] : [shown(near)])
}

/** What an option takes, where it was given something else. */
export function notTaken(flag: string, given: string, choices: readonly string[]): Pair {
  const hint = didYouMean(given, choices)
  return {
    en: `${flag} takes ${choices.join(', ')}, not ${given}${hint.en}`,
    zh: `${flag} 可用 ${choices.join('、')}，没有 ${given}${hint.zh}`,
  }
}
