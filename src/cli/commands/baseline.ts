import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type BaselineEntry, baselineText, entriesFor, readBaseline } from '../../accept/baseline-file.js'
import { goneEntries } from '../../accept/gone.js'
import type { Baseline } from '../../accept/in-baseline.js'
import { isFixed } from '../../findings/rule.js'
import { allRules, checkPlan } from '../../main.js'
import { InputError, readSource, shownPath } from '../../read/source.js'
import { compactLines } from '../../report/compact.js'
import { closest } from '../../text/closest.js'
import { formats } from '../../text/format.js'
import type { Pair } from '../../text/lang.js'
import { baselineOption, entriesIn, openBaseline, planKey, rootPath } from '../baseline.js'
import { type Call, type Command, optionFlag, optionText } from '../command.js'
import { type ConfiguredPlan, configReader, languagesOf } from '../config.js'
import { type ExitCode, exitCodes, UsageError } from '../exit.js'
import { languageOf } from '../language.js'
import * as options from '../options.js'
import { deliver, writeWhole } from '../output.js'
import { openPlans } from '../plans.js'
import { ruleOptionsList } from '../rule-options.js'
import { say } from '../say.js'
import { checkOptions, refuseUnknown } from '../selection.js'
import { nearOr } from '../unknown-word.js'

const standardName = 'orgplan.baseline.json'
const actions: { readonly [action: string]: Pair } = {
  create: { en: 'accept everything that is found now', zh: '接受目前发现的全部问题' },
  prune: { en: 'drop the entries that no longer occur', zh: '清理已不再出现的记录' },
}

export const command: Command = {
  name: 'baseline',
  summary: {
    en: 'accept what is found today, so that only new findings count: create, prune',
    zh: '接受现有问题，只对新问题计数：create 生成，prune 清理',
  },
  details: {
    en: `create writes what check finds in the base and every scenario to ${standardName} beside the plan, or to the file of -o. prune takes out what no longer occurs.\nErrors of reading, the schema and references cannot be accepted: they hide what follows.`,
    zh: `create 把 check 在基准和所有方案中发现的问题写入方案旁的 ${standardName}，或 -o 指定的文件；prune 从中清理已不再出现的记录。\n读取、模式和引用错误不能接受：有这些错误时后续检查无法进行。`,
  },
  arguments: [
    {
      form: 'ACTION',
      summary: { en: 'create or prune', zh: 'create 或 prune' },
      offers: Object.entries(actions).map(([value, summary]) => ({ value, summary })),
    },
    options.paths,
  ],
  options: [
    { ...options.output, summary: { en: 'create: the file to write', zh: 'create：写入的文件' } },
    { ...baselineOption, summary: { en: 'prune: the file to clean up', zh: 'prune：要清理的文件' } },
    {
      flags: '--force',
      summary: {
        en: `create: replace a ${standardName} that is no baseline`,
        zh: `create：${standardName} 不是基线文件时也覆盖`,
      },
    },
    options.set,
    options.drivers,
    ...options.configuration,
    ...ruleOptionsList,
    { flags: '-q, --quiet', summary: { en: 'no notes', zh: '不显示说明' } },
    options.today,
    options.stdinFilename,
    options.lang,
  ],
  examples: [
    { line: 'orgplan baseline create', does: { en: `write ${standardName}`, zh: `生成 ${standardName}` } },
    { line: `orgplan check --baseline ${standardName}`, does: { en: 'only new findings count', zh: '只对新问题计数' } },
    {
      line: 'orgplan baseline prune',
      does: { en: 'what was mended counts again', zh: '已改正的问题再出现时重新计数' },
    },
  ],
  async run(call) {
    const [action = '', ...paths] = call.arguments
    if (!Object.hasOwn(actions, action)) throw unknownAction(action)
    refuseOther(call, action)
    const plans = await everything(call, paths)
    const lang = languageOf(optionText(call, 'lang'), call.io.env, languagesOf(plans[0]))
    const told = { ...call, lang }
    const unaccepted = plans.flatMap((plan) => plan.findings.filter(isFixedError))
    if (unaccepted.length > 0) {
      call.io.note(compactLines(unaccepted, formats[lang]))
      say(told, {
        en: 'these errors cannot be accepted, they hide what follows; nothing is written',
        zh: '这些错误不能接受，有这些错误时后续检查无法进行；未写入任何文件',
      })
      return exitCodes.findings
    }
    return action === 'create' ? create(told, plans) : prune(told, plans)
  },
}

/** An option of the other action would be ignored. */
function refuseOther(call: Call, action: string): void {
  const [name, right] = action === 'create' ? (['baseline', '-o'] as const) : (['output', '--baseline'] as const)
  if (optionText(call, name) === undefined) return
  const wrong = action === 'create' ? '--baseline' : '-o'
  throw new UsageError({
    en: `baseline ${action} takes the file by ${right}, not ${wrong}`,
    zh: `baseline ${action} 用 ${right} 指定文件，不用 ${wrong}`,
  })
}

/** Accepts whatever can be accepted, so that errors keep no rule from running. */
const all: Baseline = { has: () => true }

const fixed = new Set(allRules.filter(isFixed).map((rule) => rule.id))
const isFixedError = (one: { readonly rule: string; readonly severity: string }): boolean =>
  one.severity === 'error' && fixed.has(one.rule)

async function everything(call: Call, paths: readonly string[]): Promise<ConfiguredPlan[]> {
  const asked = await checkOptions(call, true, 'everything')
  const configFor = configReader(call)
  const looked: ConfiguredPlan[] = []
  for (const root of await openPlans(call, paths)) {
    const config = await configFor(dirname(root.source.path))
    const checked = { ...(await checkPlan(root, { ...asked, rules: config.rules, baseline: all })), config }
    refuseUnknown(call, checked)
    looked.push(checked)
  }
  return looked.filter((one) => !looked.some((other) => other !== one && other.read.sources.has(one.file)))
}

async function create(call: Call, plans: readonly ConfiguredPlan[]): Promise<ExitCode> {
  const named = optionText(call, 'output')
  const file = named ?? standardFile(plans, call, '-o')
  if (named === undefined && !optionFlag(call, 'force')) refuseForeign(file, call)
  const path = file === '-' ? join(call.io.cwd, file) : resolve(call.io.cwd, file)
  const entries = new Map(plans.map((plan) => [planKey(path, rootPath(plan)), entriesFor(plan.findings)]))
  deliver(call, baselineText(entries), file, inputsOf(plans))
  const count = [...entries.values()].reduce((sum, one) => sum + one.length, 0)
  const shown = shownPath(path, call.io.cwd)
  say(call, {
    en: `${file === '-' ? '' : `${shown}: `}${count} ${count === 1 ? 'finding' : 'findings'} accepted`,
    zh: `${file === '-' ? '' : `${shown}：`}已接受 ${count} 个问题`,
  })
  return exitCodes.clean
}

async function prune(call: Call, plans: readonly ConfiguredPlan[]): Promise<ExitCode> {
  const file = optionText(call, 'baseline') ?? standardFile(plans, call, '--baseline')
  const opened = await openBaseline(resolve(call.io.cwd, file), call)
  const kept = new Map<string, readonly BaselineEntry[]>(opened.entries)
  let dropped = 0
  for (const plan of plans) {
    const entries = entriesIn(opened, rootPath(plan))
    const gone = new Set(goneEntries(entries, plan, allRules, true))
    dropped += gone.size
    const key = planKey(opened.path, rootPath(plan))
    kept.set(
      key,
      entries.filter((one) => !gone.has(one)),
    )
  }
  if (dropped > 0) writeWhole(opened.path, baselineText(kept), opened.path, { inputs: inputsOf(plans) })
  const shown = shownPath(opened.path, call.io.cwd)
  const left = [...kept.values()].reduce((sum, one) => sum + one.length, 0)
  say(call, {
    en: `${shown}: ${dropped} ${dropped === 1 ? 'entry' : 'entries'} dropped, ${left} kept`,
    zh: `${shown}：清理 ${dropped} 条，保留 ${left} 条`,
  })
  return exitCodes.clean
}

const inputsOf = (plans: readonly ConfiguredPlan[]): string[] =>
  plans.flatMap(({ read }) => [...read.sources.values()].map((source) => source.path))

/** Beside the plan, where there is one. */
function standardFile(plans: readonly ConfiguredPlan[], call: Call, option: string): string {
  const [only, ...others] = plans
  if (only !== undefined && others.length === 0) {
    return shownPath(join(dirname(rootPath(only)), standardName), call.io.cwd)
  }
  throw new UsageError({
    en: `several plans share one baseline: name its file with ${option}`,
    zh: `多个方案共用一个基线文件：请用 ${option} 指定`,
  })
}

/** Decision C7: a file that the user did not name is replaced only where it is ours. */
function refuseForeign(file: string, call: Call): void {
  const path = resolve(call.io.cwd, file)
  if (!existsSync(path)) return
  try {
    if ('entries' in readBaseline(readSource(path, call.io.cwd).source.text)) return
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
  throw new UsageError({
    en: `${file} is there and is no baseline; --force replaces it, -o names another file`,
    zh: `${file} 已存在且不是基线文件；可用 --force 覆盖，或用 -o 指定其他文件`,
  })
}

function unknownAction(action: string): UsageError {
  const end = nearOr(closest(action, Object.keys(actions), 1))
  return new UsageError({
    en: `baseline knows create and prune, not ${action}${end.en}`,
    zh: `baseline 可用 create 和 prune，没有 ${action}${end.zh}`,
  })
}
