import { resolve } from 'node:path'
import { counts } from '../findings/accepted.js'
import type { Severity } from '../findings/finding.js'
import type { PlacedFinding } from '../findings/order.js'
import type { RuleMeta } from '../findings/rule.js'
import { allRules } from '../main.js'
import { needRuleTexts, reportFormats } from '../report/formats.js'
import type { ReportContext, RunResult } from '../report/report.js'
import { statusWords } from '../section/verdict-status.js'
import { formats } from '../text/format.js'
import type { Lang } from '../text/lang.js'
import { rulesPage, version } from '../version.js'
import { type Call, optionFlag, optionText } from './command.js'
import type { ConfiguredPlan } from './config.js'
import { type ExitCode, exitCodes, UsageError } from './exit.js'
import { linkPage } from './hyperlinks.js'
import { deliver } from './output.js'
import { paintFor } from './paint.js'
import { repositoryFolder } from './repository-folder.js'
import { say } from './say.js'
import { type Wanted, wantedFormats } from './wanted-formats.js'

/** Decision C2: `--fail-on` (default error), `--max-warnings`, `--quiet`. With `policy`, the rules of that stage ran too. */
export async function reportFindings(
  call: Call,
  plans: readonly ConfiguredPlan[],
  lang: Lang,
  policy: boolean,
): Promise<ExitCode> {
  const limitOf = (plan: ConfiguredPlan): Severity => severityLimit(call, plan)
  const limit = strictest(plans.map(limitOf))
  const mostWarnings = wholeNumber(call, 'maxWarnings', '--max-warnings')
  const mostFindings = wholeNumber(call, 'maxFindings', '--max-findings')
  const quiet = optionFlag(call, 'quiet')
  const all = plans.flatMap((plan) => plan.findings)
  const summary = { errors: 0, warnings: 0, infos: 0, waived: 0 }
  for (const plan of plans) {
    summary.errors += plan.summary.errors
    summary.warnings += plan.summary.warnings
    summary.infos += plan.summary.infos
    summary.waived += plan.summary.waived
  }
  const tooManyWarnings =
    summary.warnings > (mostWarnings ?? Number.POSITIVE_INFINITY) ||
    plans.some(
      (plan) =>
        mostWarnings === undefined && plan.summary.warnings > (plan.config.maxWarnings ?? Number.POSITIVE_INFINITY),
    )
  // Too many warnings fail the run as errors do, so they are shown as what does.
  const lowered = (severity: Severity): Severity => (tooManyWarnings && severity === 'error' ? 'warning' : severity)
  if (tooManyWarnings) {
    const most = mostWarnings ?? Math.min(...plans.map((plan) => plan.config.maxWarnings ?? Number.POSITIVE_INFINITY))
    say(
      { ...call, lang },
      {
        en: `${summary.warnings} warnings, at most ${most} allowed`,
        zh: `${summary.warnings} 个警告，最多允许 ${most} 个`,
      },
    )
  }
  const fails = (plan: ConfiguredPlan): boolean =>
    plan.findings.some((one) => counts(one) && reaches(one.severity, limitOf(plan)))
  const failed = tooManyWarnings || plans.some(fails)
  const exitCode = failed ? exitCodes.findings : exitCodes.clean
  const ran = (rules: readonly RuleMeta[]): RuleMeta[] => rules.filter((rule) => policy || rule.stage !== 'policy')
  const result: RunResult = {
    version,
    plans: plans.map(({ file, summary: own }) => ({ file, summary: own })),
    findings: quiet ? plans.flatMap((plan) => atLeast(plan.findings, lowered(limitOf(plan)))) : all,
    ratios: plans.flatMap((plan) => plan.ratios),
    workloads: plans.flatMap((plan) => plan.workloads),
    bounds: plans.flatMap((plan) => plan.bounds),
    statusWords,
    summary,
    sources: new Map(plans.flatMap((plan) => [...plan.read.sources])),
    rules: ran(allRules),
    failOn: lowered(limit),
    exitCode,
  }
  const inputs = [...result.sources.values()].map((source) => source.path)
  const baseline = optionText(call, 'baseline')
  if (baseline !== undefined) inputs.push(resolve(call.io.cwd, baseline))
  const folder = repositoryFolder(call.io)
  for (const wanted of wantedFormats(call)) {
    const { format, file } = wanted
    const context: ReportContext = {
      fmt: formats[lang],
      paint: await paintFor(call, file !== undefined),
      width: file === undefined ? (call.io.columns ?? 100) : 100,
      quiet,
      folder,
      maxFindings: shownAtMost(call, wanted, mostFindings),
      showWaived: optionFlag(call, 'showWaived'),
      rulesPage,
      linkPage: file === undefined ? linkPage(call, lang) : undefined,
    }
    const report = await reportFormats[format]()
    const rules = needRuleTexts.has(format) ? ran((await import('./rule-texts.js')).rulesWithTexts) : result.rules
    const text = report({ ...result, rules }, context)
    deliver(call, await safeInLog(text, call, wanted), file, inputs)
  }
  return exitCode
}

/** What fits a few screens of a terminal; a file or a pipe gets everything unless it is limited too. */
const screenful = 50

function shownAtMost({ io }: Call, { format, file }: Wanted, asked: number | undefined): number {
  if (asked !== undefined) return asked === 0 ? Number.POSITIVE_INFINITY : asked
  return format === 'pretty' && file === undefined && io.isTerminal ? screenful : Number.POSITIVE_INFINITY
}

/** GitHub Actions reads commands out of whatever is printed, plan text too. */
async function safeInLog(text: string, { io }: Call, { format, file }: Wanted): Promise<string> {
  const printed = file === undefined && (format === 'pretty' || format === 'compact')
  if (!printed || io.env.GITHUB_ACTIONS !== 'true') return text
  return (await import('../report/workflow-commands.js')).withoutCommands(text)
}

const order: readonly Severity[] = ['info', 'warning', 'error']
const reaches = (severity: Severity, limit: Severity): boolean => order.indexOf(severity) >= order.indexOf(limit)
const atLeast = (findings: readonly PlacedFinding[], limit: Severity): PlacedFinding[] =>
  findings.filter((one) => reaches(one.severity, limit))

/** `--fail-on`, else what the configuration of the plan says. */
const severityLimit = (call: Call, { config }: ConfiguredPlan): Severity =>
  (optionText(call, 'failOn') as Severity | undefined) ?? config.failOn ?? 'error'

const strictest = (limits: readonly Severity[]): Severity => order.find((one) => limits.includes(one)) ?? 'error'

function wholeNumber(call: Call, name: string, flag: string): number | undefined {
  const text = optionText(call, name)
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new UsageError({ en: `${flag} takes a number, not ${text}`, zh: `${flag} 要写数字，而不是 ${text}` })
}
