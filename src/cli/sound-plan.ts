import { type AnalysedVariant, type CheckedPlan, checkPlan, type Selection } from '../main.js'
import { compact } from '../report/compact.js'
import { formats } from '../text/format.js'
import type { Lang } from '../text/lang.js'
import { plainPaint } from '../text/paint.js'
import { type Call, optionText } from './command.js'
import { languageOf } from './language.js'
import { openPlans } from './plans.js'
import { checkOptions, refuseUnknown } from './selection.js'

export interface SoundPlan {
  readonly plan: CheckedPlan
  readonly variants: readonly AnalysedVariant[]
  readonly lang: Lang
  /** Files that may not be written to. */
  readonly inputs: readonly string[]
}

/**
 * Decision C3: commands that draw or tabulate validate first. Errors go to standard error as `compact`, and nothing
 * else happens; warnings are silent. Undefined where there are errors.
 */
export async function soundPlan(
  call: Call,
  path: string | undefined,
  selection: Selection,
): Promise<SoundPlan | undefined> {
  const [opened] = await openPlans(call, path === undefined ? [] : [path])
  if (opened === undefined) return undefined
  const plan = await checkPlan(opened, checkOptions(call, false, selection))
  refuseUnknown(plan)
  const lang = languageOf(optionText(call, 'lang'), call.io.env, plan.read.languages)
  const errors = plan.findings.filter((one) => one.severity === 'error')
  if (errors.length > 0) {
    const result = {
      version: '',
      plans: [],
      findings: errors,
      ratios: [],
      bounds: [],
      summary: plan.summary,
      sources: plan.read.sources,
    }
    call.io.note(compact(result, { fmt: formats[lang], paint: plainPaint, width: 100, quiet: true }))
    return undefined
  }
  const inputs = [...plan.read.sources.values()].map((source) => source.path)
  return { plan, variants: plan.variants, lang, inputs }
}
