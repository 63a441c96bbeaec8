import { isFixed, type RuleMeta } from '../findings/rule.js'
import { version } from '../version.js'
import type { RulesHere } from './rules-here.js'

/** What `orgplan rules --format json` prints (schemas/output/rule-list.schema.json). */
export function ruleListJson(rules: readonly RuleMeta[], { config, plan, settings }: RulesHere): string {
  const list = rules.map((rule) => {
    const here = settings.get(rule.id)
    return {
      id: rule.id,
      stage: rule.stage,
      severity: rule.severity,
      here: here?.severity ?? rule.severity,
      fixed: isFixed(rule),
      summary: rule.summary,
      why: rule.why,
      options: Object.entries(rule.options ?? {}).map(([name, option]) => ({
        name,
        default: option.default,
        here: here?.options[name] ?? option.default,
        summary: option.summary,
        schema: option.schema,
      })),
      docs: `docs/rules.md#${rule.id}`,
    }
  })
  return `${JSON.stringify({ orgplan: version, config, plan, rules: list }, null, 2)}\n`
}
