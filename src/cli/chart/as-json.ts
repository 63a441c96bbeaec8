import { chartJson } from '../../chart/json.js'
import { pageSizes } from '../../chart/page-size.js'
import { pagesFor } from '../../chart/pages.js'
import { version } from '../../version.js'
import { optionFlag, optionText } from '../command.js'
import type { Drawing } from './drawing.js'
import { stampOf } from './stamp-of.js'

/** The chart as data: what every other format draws. */
export function write(drawing: Drawing): string {
  const { call, chart, sound, lang } = drawing
  return chartJson(chart, {
    version,
    view: optionText(call, 'view') ?? 'roles',
    plan: sound.plan.file,
    scenario: sound.variants[0]?.scenario ?? null,
    stamp: stampOf(drawing),
    pages: optionFlag(call, 'split') ? pagesFor(chart, { lang, size: pageSizes.screen }, true) : [],
  })
}
