import type { Finding } from '../findings/finding.js'
import type { RuleSettings } from './settings.js'

/**
 * The findings of rules that the engine says itself, as severe as the settings of their variant (by scenario, null is
 * the base) want them; of those switched off nothing is left. Rules of sections are weighed when they run.
 */
export function weighed(
  findings: readonly Finding[],
  settings: ReadonlyMap<string | null, ReadonlyMap<string, RuleSettings>>,
  engine: ReadonlySet<string>,
): Finding[] {
  return findings.flatMap((one) => {
    if (!engine.has(one.rule)) return [one]
    const setting = (settings.get(one.scenario) ?? settings.get(null))?.get(one.rule)
    if (setting === undefined || !setting.stated) return [one]
    return setting.severity === 'off' ? [] : [{ ...one, severity: setting.severity }]
  })
}
