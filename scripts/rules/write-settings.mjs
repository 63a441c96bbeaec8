import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeFromRules } from '../generate/load.mjs'
import { ruleSettingsSchema } from './rule-settings.mjs'

/** Brings the schema that lists all rules up to date. A file that is right is left alone. */
export function writeRuleSettings(repository, { allRules, isFixed }) {
  const file = join(repository, 'schemas', madeFromRules)
  const text = ruleSettingsSchema(allRules, isFixed)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}
