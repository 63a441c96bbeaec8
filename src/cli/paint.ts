import { type Paint, plainPaint } from '../text/paint.js'
import { type Call, optionText } from './command.js'

/** Colours for standard output: `--color`, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
export async function paintFor(call: Call, toFile = false): Promise<Paint> {
  if (!wantsColour(call, toFile)) return plainPaint
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    underline: (text) => chalk.underline(text),
    red: (text) => chalk.red(text),
    yellow: (text) => chalk.yellow(text),
    green: (text) => chalk.green(text),
    blue: (text) => chalk.blue(text),
    cyan: (text) => chalk.cyan(text),
    magenta: (text) => chalk.magenta(text),
  }
}

function wantsColour(call: Call, toFile: boolean): boolean {
  const asked = optionText(call, 'color')
  if (asked === 'always') return true
  if (asked === 'never' || toFile) return false
  const { NO_COLOR, FORCE_COLOR, TERM } = call.io.env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return call.io.isTerminal && TERM !== 'dumb'
}
