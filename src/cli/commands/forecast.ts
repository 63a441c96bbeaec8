import type { AnalysedVariant } from '../../main.js'
import type { Role } from '../../sections/departments/model.js'
import { forecastJson } from '../../sections/forecast/json.js'
import { type Projection, projectionOf } from '../../sections/forecast/projection.js'
import { tableFormats } from '../../table/formats.js'
import { version } from '../../version.js'
import { type Call, type Command, optionFlag, optionList, optionText, outputFile } from '../command.js'
import { exitCodes, UsageError } from '../exit.js'
import { forecastFormat, forecastFormats } from '../forecast-format.js'
import { type ForecastView, forecastTable, forecastText, forecastViews } from '../forecast-text.js'
import * as options from '../options.js'
import { deliver } from '../output.js'
import { paintFor } from '../paint.js'
import { soundPlan } from '../sound-plan.js'

const mostMonths = 120

export const command: Command = {
  name: 'forecast',
  summary: {
    en: 'month by month: who is needed, who leaves, which ratio breaks first, and when to open the requisition',
    zh: '逐月预测：需要多少人、多少人离职、哪条配比最先不符、最迟何时提出招聘',
  },
  details: {
    en: 'The plan needs a section forecast. A ratio that breaks is no error of the plan: the exit code is 0, with --check 1.',
    zh: '方案中要有 forecast 一节。配比不符不是方案的错误：退出码为 0；加 --check 则为 1。',
  },
  arguments: [options.path],
  options: [
    {
      flags: '--view <view>',
      summary: {
        en: 'summary, months (every role month by month) or breaks (every ratio) (default: summary)',
        zh: 'summary（摘要）、months（各岗位逐月）或 breaks（各条配比）（默认 summary）',
      },
      choices: forecastViews,
    },
    { flags: '--role <role>', summary: { en: 'show only what is about this role', zh: '只显示与该岗位有关的内容' } },
    {
      flags: '--months <n>',
      summary: {
        en: `so many months instead of the plan’s, 1 to ${mostMonths}`,
        zh: `预测的月数，代替方案中的月数，1 到 ${mostMonths}`,
      },
    },
    {
      flags: '--hire <when>',
      summary: {
        en: 'asap: propose the fewest hires that keep every minimum, given lead time, ramp and freezes',
        zh: 'asap：在招聘周期、上手曲线和冻结之内，给出满足各项下限的最少招聘',
      },
      choices: ['asap'],
    },
    {
      flags: '--check',
      summary: {
        en: 'exit with 1 if a ratio of severity error breaks within the forecast',
        zh: '预测期内有级别为 error 的配比不符时，以 1 退出',
      },
    },
    {
      flags: '--format <format>',
      summary: {
        en: `${forecastFormats.join(', ')} (default: pretty, or by the name of -o)`,
        zh: `${forecastFormats.join('、')}（默认 pretty，或按 -o 的扩展名）`,
      },
      choices: forecastFormats,
    },
    options.output,
    options.scenario,
    options.set,
    options.drivers,
    options.today,
    ...options.configuration,
    options.stdinFilename,
    options.lang,
    options.color,
  ],
  examples: [
    {
      line: 'orgplan forecast plan.yaml',
      does: { en: 'what breaks first, and when to hire', zh: '最先不符的配比和招聘时间' },
    },
    {
      line: 'orgplan forecast plan.yaml --hire asap',
      does: { en: 'the fewest hires that keep every minimum', zh: '满足各项下限的最少招聘' },
    },
    {
      line: 'orgplan forecast plan.yaml --view months -o months.csv',
      does: { en: 'all months of all roles as a CSV file', zh: '各岗位逐月数据，写成 CSV 文件' },
    },
  ],
  async run(call) {
    const months = monthsOf(call)
    const format = forecastFormat(call)
    if (optionList(call, 'scenario').length > 1) {
      throw new UsageError({ en: 'forecast takes one --scenario', zh: 'forecast 一次只能看一个 --scenario' })
    }
    const sound = await soundPlan(call, call.arguments[0], 'base')
    const variant = sound?.variants[0]
    if (sound === undefined || variant === undefined) return exitCodes.findings
    const { plan, lang, inputs } = sound
    const { model, scenario } = variant
    const { definition } = model.forecast
    if (definition === null) throw noForecast(plan.file)
    const role = roleOf(call, plan.file, variant)
    const projection = projectionOf(model, definition, { months, asap: optionText(call, 'hire') === 'asap' })
    const file = outputFile(call)
    const shown = { view: (optionText(call, 'view') ?? 'summary') as ForecastView, role }
    const about = { lang, version, plan: plan.file, scenario }
    const width = call.io.columns ?? Number.POSITIVE_INFINITY
    const shownAs = { ...about, width, paint: await paintFor(call, file !== undefined) }
    const text =
      format === 'json'
        ? `${JSON.stringify(forecastJson(projection, model.drivers, { orgplan: version, plan: plan.file, scenario }), null, 2)}\n`
        : format === 'csv'
          ? tableFormats.csv(forecastTable(projection, shown, shownAs), shownAs)
          : forecastText(projection, definition, model, shown, format, shownAs)
    deliver(call, text, file, inputs)
    return optionFlag(call, 'check') && isBroken(projection) ? exitCodes.findings : exitCodes.clean
  },
}

const isBroken = ({ breaks }: Projection): boolean => breaks.some(({ requirement }) => requirement.severity === 'error')

function monthsOf(call: Call): number | undefined {
  const text = optionText(call, 'months')
  if (text === undefined) return undefined
  const months = Number(text)
  if (/^\d+$/.test(text) && months >= 1 && months <= mostMonths) return months
  throw new UsageError({
    en: `--months takes a whole number from 1 to ${mostMonths}, not ${text}`,
    zh: `--months 要写 1 到 ${mostMonths} 的整数，而不是 ${text}`,
  })
}

function noForecast(file: string): UsageError {
  return new UsageError({
    en: `${file} has no forecast; write at least forecast: { start: 2027-01, drivers: { … } }`,
    zh: `${file} 中没有 forecast 一节；至少要写 forecast: { start: 2027-01, drivers: { … } }`,
  })
}

/** The role that `--role` names; null where it is not given. */
function roleOf(call: Call, file: string, { model, analysed }: AnalysedVariant): Role | null {
  const reference = optionText(call, 'role')
  if (reference === undefined) return null
  const { names } = analysed.context
  const found = names.resolve(reference, ['role'], '')
  const role = found.is === 'found' ? model.departments.roleAt(found.named.pointer) : undefined
  if (role !== undefined) return role
  if (found.is === 'ambiguous') {
    const paths = found.among.map(({ path }) => path)
    throw new UsageError({
      en: `${reference} is more than one role: ${paths.join(', ')}`,
      zh: `${reference} 不止一个岗位：${paths.join('、')}`,
    })
  }
  const near = names.near(reference, ['role'])
  throw new UsageError({
    en: `${file} has no role ${reference}${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''}`,
    zh: `${file} 中没有岗位 ${reference}${near.length > 0 ? `；是不是 ${near.join(' 或 ')}？` : ''}`,
  })
}
