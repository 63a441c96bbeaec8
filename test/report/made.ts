import { counts } from '../../src/findings/accepted.js'
import { finding, type Severity, type Source } from '../../src/findings/finding.js'
import { message } from '../../src/findings/message.js'
import { type PlacedFinding, placed } from '../../src/findings/order.js'
import { allRules, summaryOf } from '../../src/main.js'
import type { ReportContext, RunResult } from '../../src/report/report.js'
import { statusWords } from '../../src/section/verdict-status.js'
import { formats } from '../../src/text/format.js'
import { plainPaint } from '../../src/text/paint.js'

/** What a test says of a finding; it stands somewhere in `text`, from `start` to `end`. */
export interface Made {
  readonly severity: Severity
  readonly text: string
  readonly rule?: string
  readonly pointer?: string
  readonly scenario?: string | null
  readonly suggestion?: { readonly text: string; readonly replacement: string }
  readonly related?: readonly string[]
  readonly accepted?: PlacedFinding['accepted']
  readonly start?: number
  readonly end?: number
}

const raw = message<{ text: string }>('made', { en: ({ text }) => text, zh: ({ text }) => text })

export const sourceOf = (text: string, file = 'plan.yaml', folder = '/work'): Source => ({
  file,
  path: `${folder}/${file}`,
  text,
})

/** Findings of one plan, as the checker places them: sorted, without duplicates. */
export function foundIn(source: Source, made: readonly Made[], folder = '/work'): PlacedFinding[] {
  const accepted = new Map<string, PlacedFinding['accepted']>()
  const found = made.map((one, index) => {
    const { severity, start = 0, end = 1 } = one
    const place = { source, start, end }
    const key = String(index)
    accepted.set(key, one.accepted ?? null)
    return finding(
      { id: one.rule ?? 'ratio-below-min', severity },
      {
        said: raw({ text: one.text }),
        place,
        pointer: one.pointer ?? '/ratios/agent',
        scenario: one.scenario ?? null,
        key,
        related: (one.related ?? []).map((text) => ({ said: raw({ text }), place })),
        suggestions:
          one.suggestion === undefined
            ? []
            : [{ said: raw({ text: one.suggestion.text }), replacement: one.suggestion.replacement }],
      },
    )
  })
  const scenarios = [...new Set(made.flatMap(({ scenario }) => scenario ?? []))]
  return placed(found, source.file, folder, scenarios).map((one) => ({
    ...one,
    accepted: accepted.get(one.key) ?? null,
  }))
}

/** A run over these findings, with a plan for each root file they belong to. */
export function runOf(
  findings: readonly PlacedFinding[],
  more: Partial<RunResult> & { readonly files?: readonly string[] } = {},
): RunResult {
  const files = more.files ?? [...new Set(findings.map(({ plan }) => plan))]
  return {
    version: '0.0.0',
    plans: files.map((file) => ({ file, summary: summaryOf(findings.filter(({ plan }) => plan === file)) })),
    findings,
    ratios: [],
    workloads: [],
    bounds: [],
    statusWords,
    summary: summaryOf(findings),
    sources: new Map(findings.map((one) => [one.at.file, one.place.source])),
    rules: allRules,
    failOn: 'error',
    exitCode: findings.some((one) => counts(one) && one.severity === 'error') ? 1 : 0,
    ...more,
  }
}

export const contextWith = (more: Partial<ReportContext> = {}): ReportContext => ({
  fmt: formats.en,
  paint: plainPaint,
  width: 100,
  quiet: false,
  folder: '',
  maxFindings: Number.POSITIVE_INFINITY,
  showWaived: false,
  rulesPage: undefined,
  linkPage: undefined,
  ...more,
})

export const waiver = {
  by: 'waiver',
  id: 'w',
  reason: { id: 'w', text: { en: 'outsourced', zh: '外包' } },
  owner: 'lead',
  until: '2027-06-30',
} as const
