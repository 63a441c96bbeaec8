import { dirname } from 'node:path'
import { checkPlan } from '../main.js'
import type { Decoded } from '../read/decode.js'
import { reportFormats } from '../report/formats.js'
import { baselineAsked, baselineOf, baselineOption, tellBaseline } from './baseline.js'
import type { Argument, Call, Option } from './command.js'
import { optionText } from './command.js'
import { type ConfiguredPlan, configReader, languagesOf } from './config.js'
import type { ExitCode } from './exit.js'
import { reportFindings } from './findings-output.js'
import { fixAsked, mended } from './fixing.js'
import { languageOf } from './language.js'
import * as options from './options.js'
import { openPlans } from './plans.js'
import { ruleOptionsList } from './rule-options.js'
import { say } from './say.js'
import { checkOptions, refuseUnknown } from './selection.js'
import { wantedFormats } from './wanted-formats.js'

export const checkArguments: readonly Argument[] = [options.paths]

export const checkOptionsList: readonly Option[] = [
  {
    flags: '--format <format[=file]>',
    summary: {
      en: `${Object.keys(reportFormats).join(', ')}, or FORMAT=FILE (repeatable; default: pretty on a terminal, else compact)`,
      zh: `${Object.keys(reportFormats).join('、')}，或 格式=文件（可重复；终端默认 pretty，否则 compact）`,
    },
    offers: Object.keys(reportFormats).map((value) => ({ value })),
    repeatable: true,
  },
  options.output,
  options.scenario,
  options.allScenarios,
  options.set,
  options.drivers,
  {
    flags: '--fail-on <severity>',
    summary: {
      en: 'exit 1 from this severity on: error, warning or info (default: as configured, else error)',
      zh: '达到此级别即退出 1：error、warning 或 info（默认取配置，否则 error）',
    },
    choices: ['error', 'warning', 'info'],
  },
  { flags: '--max-warnings <n>', summary: { en: 'exit 1 when there are more warnings', zh: '警告多于此数时退出 1' } },
  {
    flags: '-q, --quiet',
    summary: {
      en: 'only findings at or above --fail-on; no summary, no notes',
      zh: '只显示达到 --fail-on 的问题，不显示汇总和说明',
    },
  },
  {
    flags: '--max-findings <n>',
    summary: {
      en: 'show so many findings, the most severe (pretty, compact, markdown; 0 is all; default: 50 on a terminal)',
      zh: '最多显示这么多条问题，优先显示最严重的（pretty、compact、markdown；0 为全部；终端默认 50）',
    },
  },
  {
    flags: '--show-waived',
    summary: {
      en: 'list waived findings too, with who waived them until when',
      zh: '同时列出已豁免的问题及其负责人和期限',
    },
  },
  baselineOption,
  options.fix,
  options.fixDryRun,
  ...options.configuration,
  ...ruleOptionsList,
  options.today,
  options.stdinFilename,
  options.lang,
  options.color,
]

/** `validate` and `check`: the same road, with and without the policy rules. */
export async function runCheck(call: Call, policy: boolean): Promise<ExitCode> {
  wantedFormats(call)
  const asked = await checkOptions(call, policy, policy ? 'gated' : 'everything')
  const mode = fixAsked(call)
  const held = await baselineAsked(call)
  const opened = await openPlans(call, call.arguments)
  const configFor = configReader(call)
  const check = async (root: Decoded): Promise<ConfiguredPlan> => {
    const config = await configFor(dirname(root.source.path))
    const baseline = baselineOf(held, root.source.path)
    return { ...(await checkPlan(root, { ...asked, rules: config.rules, baseline })), config }
  }
  const fix = mode === undefined ? undefined : await mended(mode, opened, check)
  const checked: ConfiguredPlan[] = []
  for (const root of fix?.roots ?? opened) {
    const plan = await check(root)
    refuseUnknown(call, plan)
    checked.push(plan)
  }
  const plans = withoutIncluded(checked, call)
  const lang = languageOf(optionText(call, 'lang'), call.io.env, languagesOf(plans[0]))
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
  await tellBaseline(held, plans, { ...call, lang }, policy)
  await fix?.deliver({ ...call, lang })
  // The difference alone goes to standard output.
  const aside: Call = mode === 'show' ? { ...call, io: { ...call.io, write: call.io.note } } : call
  return reportFindings(aside, plans, lang, policy)
}

/** A file that another matched plan includes is part of that one (decision C6); of two that include each other, one stays. */
function withoutIncluded(plans: readonly ConfiguredPlan[], call: Call): ConfiguredPlan[] {
  const skipped = new Set<ConfiguredPlan>()
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
