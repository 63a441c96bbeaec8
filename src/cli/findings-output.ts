import { extname } from 'node:path'
import { counts } from '../findings/accepted.js'
import type { Severity } from '../findings/finding.js'
import type { CheckedPlan } from '../main.js'
import { type ReportFormat, reportFormats } from '../report/formats.js'
import type { RunResult } from '../report/report.js'
import { formats } from '../text/format.js'
import type { Lang } from '../text/lang.js'
import { version } from '../version.js'
import { type Call, optionFlag, optionList, optionText, outputFile } from './command.js'
import { type ExitCode, exitCodes, UsageError } from './exit.js'
import { deliver } from './output.js'
import { paintFor } from './paint.js'

interface Wanted {
  readonly format: ReportFormat
  readonly file: string | undefined
}

/** Decision C5: `--format F` to stdout or `-o`, `F=FILE` to a file; at most one without `=`. */
export function wantedFormats(call: Call): Wanted[] {
  const output = outputFile(call)
  const wanted = optionList(call, 'format').map((text): Wanted => {
    const [name = '', ...rest] = text.split('=')
    if (!Object.hasOwn(reportFormats, name)) {
      const known = Object.keys(reportFormats)
      throw new UsageError({
        en: `--format knows ${known.join(', ')}, not ${name}`,
        zh: `--format 可用 ${known.join('、')}，没有 ${name}`,
      })
    }
    return { format: name as ReportFormat, file: rest.length > 0 ? rest.join('=') : undefined }
  })
  const open = wanted.filter((one) => one.file === undefined)
  if (open.length > 1) {
    throw new UsageError({
      en: 'only one --format can go to standard output; write the others as FORMAT=FILE',
      zh: '只能有一个 --format 输出到标准输出，其余请写成 格式=文件',
    })
  }
  if (open.length === 0 && (wanted.length === 0 || output !== undefined)) {
    const format: ReportFormat = output === undefined ? (call.io.isTerminal ? 'pretty' : 'compact') : byName(output)
    return [{ format, file: output }, ...wanted]
  }
  return wanted.map((one) => (one.file === undefined ? { ...one, file: output } : one))
}

const byName = (file: string): ReportFormat => (extname(file) === '.json' ? 'json' : 'compact')

/** Decision C2: `--fail-on` (default error), `--max-warnings`, `--quiet`. */
export async function reportFindings(call: Call, plans: readonly CheckedPlan[], lang: Lang): Promise<ExitCode> {
  const limit = severityLimit(call)
  const mostWarnings = warningLimit(call)
  const quiet = optionFlag(call, 'quiet')
  const all = plans.flatMap((plan) => plan.findings)
  const counted = all.filter(counts)
  const shown = quiet ? all.filter((one) => reaches(one.severity, limit)) : all
  const summary = { errors: 0, warnings: 0, infos: 0, waived: 0 }
  for (const plan of plans) {
    summary.errors += plan.summary.errors
    summary.warnings += plan.summary.warnings
    summary.infos += plan.summary.infos
    summary.waived += plan.summary.waived
  }
  const result: RunResult = {
    version,
    plans: plans.map(({ file, summary: own }) => ({ file, summary: own })),
    findings: shown,
    ratios: plans.flatMap((plan) => plan.ratios),
    bounds: plans.flatMap((plan) => plan.bounds),
    summary,
    sources: new Map(plans.flatMap((plan) => [...plan.read.sources])),
  }
  const inputs = [...result.sources.values()].map((source) => source.path)
  for (const { format, file } of wantedFormats(call)) {
    const paint = await paintFor(call, file !== undefined)
    const width = file === undefined ? (call.io.columns ?? 100) : 100
    const report = await reportFormats[format]()
    deliver(call, report(result, { fmt: formats[lang], paint, width, quiet }), file, inputs)
  }
  if (counted.some((one) => reaches(one.severity, limit))) return exitCodes.findings
  return summary.warnings > mostWarnings ? exitCodes.findings : exitCodes.clean
}

const order: readonly Severity[] = ['info', 'warning', 'error']
const reaches = (severity: Severity, limit: Severity): boolean => order.indexOf(severity) >= order.indexOf(limit)
const severityLimit = (call: Call): Severity => (optionText(call, 'failOn') as Severity | undefined) ?? 'error'

function warningLimit(call: Call): number {
  const text = optionText(call, 'maxWarnings')
  if (text === undefined) return Number.POSITIVE_INFINITY
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new UsageError({
    en: `--max-warnings takes a number, not ${text}`,
    zh: `--max-warnings 要写数字，而不是 ${text}`,
  })
}
