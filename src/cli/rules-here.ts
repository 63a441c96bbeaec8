import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkPlan } from '../main.js'
import type { RuleSettings } from '../validate/settings.js'
import type { Call } from './command.js'
import { configReader } from './config.js'
import { openPlans } from './plans.js'
import { settingsOutside } from './rule-options.js'
import { say } from './say.js'

/** How rules run at a place, and who says so. */
export interface RulesHere {
  /** The configuration file; null where there is none. */
  readonly config: string | null
  /** The plan whose own `rules` are in it; null where there is none, or it cannot be read. */
  readonly plan: string | null
  readonly settings: ReadonlyMap<string, RuleSettings>
}

/**
 * The rules under the configuration, the options and the plan at the path, or the one of the current folder. Without
 * a path there need be no plan.
 */
export async function rulesHere(call: Call): Promise<RulesHere> {
  const path = call.arguments[0]
  const { cwd } = call.io
  const isPlanHere = ['orgplan.yaml', 'orgplan.yml'].some((name) => existsSync(join(cwd, name)))
  const [opened] = path === undefined && !isPlanHere ? [] : await openPlans(call, path === undefined ? [] : [path])
  const config = await configReader(call)(opened === undefined ? cwd : dirname(opened.source.path))
  if (opened === undefined) return { config: config.file, plan: null, settings: settingsOutside(config.rules) }
  const plan = await checkPlan(opened, {
    cwd,
    today: call.io.today,
    policy: false,
    selection: 'base',
    drivers: new Map(),
    rules: config.rules,
  })
  const broken = plan.findings.some(
    (one) => one.severity === 'error' && (one.pointer.startsWith('/rules') || plan.read.root === undefined),
  )
  if (broken) {
    say(call, {
      en: `${plan.file} has errors where it sets rules; orgplan validate tells them`,
      zh: `${plan.file} 中对规则的设定有错误；可用 orgplan validate 查看`,
    })
  }
  return { config: config.file, plan: plan.file, settings: plan.settings }
}
