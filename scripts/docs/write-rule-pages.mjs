import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesPage } from './rules-page.mjs'

/** The page of the rules by language. */
export const rulePages = { en: 'docs/rules.md', zh: 'docs/rules.zh-CN.md' }

/** Writes the pages of the rules from the rules themselves. */
export function writeRulePages(repository, registry) {
  for (const [lang, file] of Object.entries(rulePages)) writeFileSync(join(repository, file), rulesPage(registry, lang))
}
