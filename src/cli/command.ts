import type { Lang, Pair } from '../text/lang.js'
import type { ExitCode } from './exit.js'
import type { Io } from './io.js'

/** One command of the program: what it takes and what it does. Help, parsing and completion follow from it. */
export interface Command {
  readonly name: string
  readonly summary: Pair
  /** Further lines of help. */
  readonly details?: Pair
  readonly arguments: readonly Argument[]
  readonly options: readonly Option[]
  /** Options it does not know are arguments: for what runs where no command is known. */
  readonly lenient?: true
  /** Command lines that work as they are. */
  readonly examples: readonly { readonly line: string; readonly does: Pair }[]
  run(call: Call): Promise<ExitCode>
}

/** A value that completion offers, with what it means where the word does not tell. */
export interface Offered {
  readonly value: string
  readonly summary?: Pair
}

/** Known beforehand, or found in the folder of the installed package. */
export type Offers = readonly Offered[] | ((packageFolder: string) => readonly Offered[])

export interface Argument {
  /** As in help: `[PATH...]`, `VIEW`. */
  readonly form: string
  readonly summary: Pair
  readonly offers?: Offers
}

export interface Option {
  /** As commander takes it: `--set <driver=value>`. */
  readonly flags: string
  readonly summary: Pair
  readonly choices?: readonly string[]
  /** For completion, where other values are allowed too. */
  readonly offers?: Offers
  readonly repeatable?: true
  readonly default?: string
}

export interface Call {
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
  /** Before a plan is read; a plan may have a language of its own. */
  readonly lang: Lang
  readonly io: Io
}

export const optionText = (call: Call, name: string): string | undefined => {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}

/** Where `-o` says that the result goes; undefined is standard output, as is `-`. */
export const outputFile = (call: Call): string | undefined => {
  const file = optionText(call, 'output')
  return file === '-' ? undefined : file
}

export const optionList = (call: Call, name: string): readonly string[] => {
  const value = call.options[name]
  return Array.isArray(value) ? value.map(String) : []
}

export const optionFlag = (call: Call, name: string): boolean => call.options[name] === true
