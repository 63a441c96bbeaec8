import { dirname } from 'node:path'
import { counts } from '../findings/accepted.js'
import { type AnalysedVariant, allRules, type CheckedPlan, checkPlan, type Selection } from '../main.js'
import { compactLines } from '../report/compact.js'
import type { VariantOf, ViewContext } from '../section/contract.js'
import { formats } from '../text/format.js'
import type { Lang } from '../text/lang.js'
import { type Call, optionText } from './command.js'
import { configReader, languagesOf } from './config.js'
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

const policyRules = new Set(allRules.filter((rule) => rule.stage === 'policy').map((rule) => rule.id))

/**
 * Decision C3: commands that draw or tabulate validate first. Errors go to standard error as `compact`, and nothing
 * else happens; warnings are silent. Undefined where there are errors. `policy` is for what shows whether something is
 * waived: those rules are judged too, and break nothing.
 */
export async function soundPlan(
  call: Call,
  path: string | undefined,
  selection: Selection,
  policy = false,
): Promise<SoundPlan | undefined> {
  const [opened] = await openPlans(call, path === undefined ? [] : [path])
  if (opened === undefined) return undefined
  const config = await configReader(call)(dirname(opened.source.path))
  const plan = await checkPlan(opened, { ...(await checkOptions(call, policy, selection)), rules: config.rules })
  refuseUnknown(call, plan)
  const lang = languageOf(optionText(call, 'lang'), call.io.env, languagesOf({ ...plan, config }))
  const errors = plan.findings.filter((one) => one.severity === 'error' && counts(one) && !policyRules.has(one.rule))
  if (errors.length > 0) {
    call.io.note(compactLines(errors, formats[lang]))
    return undefined
  }
  const inputs = [...plan.read.sources.values()].map((source) => source.path)
  return { plan, variants: plan.variants, lang, inputs }
}

/** The variants as views across several of them take them. */
export const viewedVariants = ({ plan, variants, lang }: SoundPlan): VariantOf<object, ViewContext>[] =>
  variants.map(({ scenario, model, analysed, waived }) => ({
    scenario,
    slices: model,
    context: { ...analysed.context, lang, plan: plan.file, waived },
  }))
