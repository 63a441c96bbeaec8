import { dirname, relative, resolve, sep } from 'node:path'
import type { BaselineEntries, BaselineEntry } from '../accept/baseline-file.js'
import type { Baseline } from '../accept/in-baseline.js'
import { realPath } from '../host/real-path.js'
import { allRules, type CheckedPlan } from '../main.js'
import { readSource, shownPath } from '../read/source.js'
import { type Call, type Option, optionText } from './command.js'
import { UsageError } from './exit.js'
import { say } from './say.js'

export const baselineOption: Option = {
  flags: '--baseline <file>',
  summary: {
    en: 'accept the findings that this file holds; orgplan baseline create writes it',
    zh: '接受此文件中已有的问题；用 orgplan baseline create 生成',
  },
}

/** A baseline that was read. */
export interface OpenedBaseline {
  readonly path: string
  readonly entries: BaselineEntries
}

/** The baseline that `--baseline` names; undefined without it. Throws where it cannot be read or is none. */
export async function baselineAsked(call: Call): Promise<OpenedBaseline | undefined> {
  const file = optionText(call, 'baseline')
  return file === undefined ? undefined : openBaseline(resolve(call.io.cwd, file), call)
}

/** Throws `InputError` where the file cannot be read, `UsageError` where it is no baseline. */
export async function openBaseline(path: string, call: Call): Promise<OpenedBaseline> {
  const { readBaseline } = await import('../accept/baseline-file.js')
  const shown = shownPath(path, call.io.cwd)
  const read = readBaseline(readSource(path, call.io.cwd).source.text)
  if ('entries' in read) return { path, entries: read.entries }
  throw new UsageError({
    en: `${shown}: ${read.fault.en}; orgplan baseline create writes one`,
    zh: `${shown}：${read.fault.zh}；可用 orgplan baseline create 生成`,
  })
}

/** How a baseline calls a plan: its root file, relative to the folder of the baseline. */
export function planKey(baseline: string, plan: string): string {
  return relative(dirname(realPath(baseline)), realPath(plan))
    .split(sep)
    .join('/')
}

/** The path of a plan's root file. */
export const rootPath = ({ read }: CheckedPlan): string => read.sources.get(read.file)?.path ?? read.file

/** The entries of one plan. */
export const entriesIn = ({ path, entries }: OpenedBaseline, plan: string): readonly BaselineEntry[] =>
  entries.get(planKey(path, plan)) ?? []

/** What the baseline holds of one plan. */
export function baselineOf(baseline: OpenedBaseline | undefined, plan: string): Baseline | undefined {
  return baseline && new Set(entriesIn(baseline, plan).map((one) => one.fingerprint))
}

/** Tells how much of the run the baseline holds, and how much of it is there no more. */
export async function tellBaseline(
  baseline: OpenedBaseline | undefined,
  plans: readonly CheckedPlan[],
  call: Call,
  policy: boolean,
): Promise<void> {
  if (baseline === undefined) return
  const { goneEntries } = await import('../accept/gone.js')
  let held = 0
  let gone = 0
  for (const plan of plans) {
    held += plan.findings.filter((one) => one.accepted?.by === 'baseline').length
    gone += goneEntries(entriesIn(baseline, rootPath(plan)), plan, allRules, policy).length
  }
  const findings = held === 1 ? '1 finding is' : `${held} findings are`
  const entries = gone === 1 ? '1 entry no longer occurs' : `${gone} entries no longer occur`
  say(call, {
    en: `${findings} in the baseline${gone === 0 ? '' : `, ${entries} (orgplan baseline prune)`}`,
    zh: `基线中已有 ${held} 个问题${gone === 0 ? '' : `，另有 ${gone} 条记录已不再出现（可用 orgplan baseline prune 清理）`}`,
  })
}
