import type { Lang } from '../../text/lang.js'
import { commands } from '../commands/index.js'
import { bashScript } from './bash.js'
import { fishScript } from './fish.js'
import { programWords } from './model.js'
import type { Shell } from './shells.js'
import { zshScript } from './zsh.js'

/**
 * The completion script of every shell: made when the package is built, from the commands, views and rules there are.
 * Some words are found in the folder of the package, such as the names of schemas.
 */
export function completionScripts(lang: Lang, packageFolder: string): Record<Shell, string> {
  const program = programWords(commands, lang, packageFolder)
  return { bash: bashScript(program), zsh: zshScript(program), fish: fishScript(program) }
}
