import { chartJson } from '../../chart/json.js'
import { version } from '../../version.js'
import { optionText } from '../command.js'
import type { Drawing } from './drawing.js'

/** The chart as data: what every other format draws. */
export function write({ call, chart, sound }: Drawing): string {
  return chartJson(chart, {
    version,
    view: optionText(call, 'view') ?? 'roles',
    plan: sound.plan.file,
    scenario: sound.variants[0]?.scenario ?? null,
  })
}
