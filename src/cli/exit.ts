import type { Pair } from '../text/lang.js'

/** Exit codes, the highest of a run wins. Never a count. */
export const exitCodes = { clean: 0, findings: 1, usage: 2, internal: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The command line asks for something that is not there: one clear line, one more with what to do, exit code 2. */
export class UsageError extends Error {
  readonly pair: Pair
  readonly fix: Pair | undefined
  constructor(pair: Pair, fix?: Pair) {
    super(pair.en)
    this.name = 'UsageError'
    this.pair = pair
    this.fix = fix
  }
}

/** What is loaded on demand is a bundle of its own and has a class of its own: it is told by its name. */
export const isUsageError = (error: unknown): error is UsageError =>
  error instanceof UsageError || (error instanceof Error && error.name === 'UsageError' && 'pair' in error)

/** A configuration with errors: its findings, one line each in the language of the call, exit code 2. */
export class ConfigError extends Error {
  readonly lines: string
  constructor(lines: string) {
    super(lines)
    this.name = 'ConfigError'
    this.lines = lines
  }
}
