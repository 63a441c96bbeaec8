import { type CheckedPlan, checkPlan } from '../main.js'
import { reportFormats } from '../report/formats.js'
import type { Argument, Call, Option } from './command.js'
import { optionText } from './command.js'
import type { ExitCode } from './exit.js'
import { reportFindings, wantedFormats } from './findings-output.js'
import { languageOf } from './language.js'
import * as options from './options.js'
import { openPlans } from './plans.js'
import { say } from './say.js'
import { checkOptions, refuseUnknown } from './selection.js'

export const checkArguments: readonly Argument[] = [options.paths]

export const checkOptionsList: readonly Option[] = [
  {
    flags: '--format <format>',
    summary: {
      en: `${Object.keys(reportFormats).join(', ')}, or FORMAT=FILE (repeatable; default: pretty on a terminal, else compact)`,
      zh: `${Object.keys(reportFormats).join('、')}，或 格式=文件（可重复；终端默认 pretty，否则 compact）`,
    },
    repeatable: true,
  },
  options.output,
  options.scenario,
  options.allScenarios,
  options.set,
  {
    flags: '--fail-on <severity>',
    summary: {
      en: 'exit 1 from this severity on: error, warning or info',
      zh: '达到此级别即退出 1：error、warning 或 info',
    },
    choices: ['error', 'warning', 'info'],
    default: 'error',
  },
  { flags: '--max-warnings <n>', summary: { en: 'exit 1 when there are more warnings', zh: '警告多于此数时退出 1' } },
  {
    flags: '-q, --quiet',
    summary: {
      en: 'only findings at or above --fail-on; no summary, no notes',
      zh: '只显示达到 --fail-on 的问题，不显示汇总和说明',
    },
  },
  options.today,
  options.stdinFilename,
  options.lang,
  options.color,
]

/** `validate` and `check`: the same road, with and without the policy rules. */
export async function runCheck(call: Call, policy: boolean): Promise<ExitCode> {
  wantedFormats(call)
  const asked = checkOptions(call, policy, policy ? 'gated' : 'everything')
  const opened = await openPlans(call, call.arguments)
  const checked: CheckedPlan[] = []
  for (const one of opened) {
    const plan = await checkPlan(one, asked)
    refuseUnknown(plan)
    checked.push(plan)
  }
  const plans = withoutIncluded(checked, call)
  const lang = languageOf(optionText(call, 'lang'), call.io.env, plans[0]?.read.languages)
  for (const { file, variants } of plans) {
    const skipped = variants.filter((one) => one.policySkipped).map((one) => one.scenario ?? 'base')
    if (skipped.length === 0) continue
    say(
      { ...call, lang },
      {
        en: `${file}: ratios and other policy rules not judged while there are errors (${skipped.join(', ')})`,
        zh: `${file}：存在错误，暂不评判配比等政策规则（${skipped.join('、')}）`,
      },
    )
  }
  return reportFindings(call, plans, lang)
}

/** A file that another matched plan includes is part of that one (decision C6); of two that include each other, one stays. */
function withoutIncluded(plans: readonly CheckedPlan[], call: Call): CheckedPlan[] {
  const skipped = new Set<CheckedPlan>()
  return plans.filter((plan) => {
    const owner = plans.find((other) => other !== plan && !skipped.has(other) && other.read.sources.has(plan.file))
    if (owner === undefined) return true
    skipped.add(plan)
    say(call, {
      en: `${plan.file} is part of ${owner.file}, skipped`,
      zh: `${plan.file} 是 ${owner.file} 的一部分，已跳过`,
    })
    return false
  })
}
