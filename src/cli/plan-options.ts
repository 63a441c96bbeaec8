import type { Call } from './command.js'
import { UsageError } from './exit.js'

/** Options that say which plan is looked at, and how; by the name that the parser gives them. */
const planOptions: { readonly [name: string]: string } = {
  unit: '--unit',
  scenario: '--scenario',
  allScenarios: '--all-scenarios',
  set: '--set',
  drivers: '--drivers',
  today: '--today',
  stdinFilename: '--stdin-filename',
}

/** Where no plan is read, an option of a plan would be ignored: it is refused, exit code 2. */
export function refusePlanOptions(call: Call): void {
  const { config } = call.options
  const given = Object.keys(planOptions).find((name) => call.options[name] !== undefined)
  const flag = given === undefined ? configFlag(config) : planOptions[given]
  if (flag === undefined) return
  throw new UsageError({
    en: `a rule is explained without a plan, ${flag} has nothing to act on; it is for orgplan explain ratio ID [PATH]`,
    zh: `说明规则时不读取方案，${flag} 不起作用；它用于 orgplan explain ratio 配比 [路径]`,
  })
}

const configFlag = (config: unknown): string | undefined =>
  typeof config === 'string' ? '--config' : config === false ? '--no-config' : undefined
