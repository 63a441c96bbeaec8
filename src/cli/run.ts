import { CommanderError } from 'commander'
import type { InputError } from '../read/source.js'
import { visible } from '../text/format.js'
import type { Pair } from '../text/lang.js'
import { version } from '../version.js'
import type { Command } from './command.js'
import { type ConfigError, type ExitCode, exitCodes, isUsageError } from './exit.js'
import { type Io, processIo } from './io.js'
import { languageOf } from './language.js'
import { parseErrorText } from './parse-errors.js'
import { programOf } from './program.js'

/** Runs one command with its own arguments. Every way it can end is an exit code; nothing is thrown. */
export async function runCommand(command: Command, args: readonly string[], io: Io): Promise<ExitCode> {
  const lang = languageOf(langIn(args), io.env)
  const fail = (pair: Pair, code: ExitCode, fix?: Pair): ExitCode => {
    io.note(`orgplan: ${visible(pair[lang])}\n`)
    if (fix !== undefined) io.note(`  ${lang === 'zh' ? '解决办法：' : 'fix: '}${visible(fix[lang])}\n`)
    return code
  }
  const program = programOf(command, lang)
  program.configureOutput({ writeOut: (text) => io.write(text), writeErr: () => {} })
  try {
    program.parse([...args], { from: 'user' })
    return await command.run({ arguments: program.args, options: program.opts(), lang, io })
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.clean : fail(parseErrorText(error, command), exitCodes.usage)
    }
    if (isUsageError(error)) return fail(error.pair, exitCodes.usage, error.fix)
    if (isSaid<InputError>(error, 'InputError')) return fail(error.pair, exitCodes.usage)
    if (isSaid<ConfigError>(error, 'ConfigError')) {
      io.note(error.lines)
      return exitCodes.usage
    }
    return fail(bug(error), exitCodes.internal)
  }
}

/** By name: what is loaded on demand has copies of these classes, and its errors are no instances of ours. */
const isSaid = <E extends Error>(error: unknown, ...names: readonly E['name'][]): error is E =>
  error instanceof Error && names.includes(error.name)

/** `--lang` is needed before the options are parsed: their errors are in that language. */
function langIn(args: readonly string[]): string | undefined {
  const at = args.lastIndexOf('--lang')
  return at >= 0 ? args[at + 1] : args.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
}

/** A fault of ours: one line that helps to report it, no stack trace. */
function bug(error: unknown): Pair {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const place = error instanceof Error ? (/at (\S+) /.exec(error.stack ?? '')?.[1] ?? '') : ''
  const text = `${what}${place === '' ? '' : ` (${place})`} [orgplan ${version}]`
  return {
    en: `internal error, please report it with the plan if you can: ${text}`,
    zh: `内部错误，请连同方案一起反馈：${text}`,
  }
}

/** The entry of a command's bundle. */
export function main(command: Command, args: readonly string[], packageFolder: string): void {
  runCommand(command, args, processIo(packageFolder)).then((code) => {
    process.exitCode = code
  })
}
