import type { AnalysedVariant } from '../../main.js'
import type { Role } from '../../sections/departments/model.js'
import { forecastJson } from '../../sections/forecast/json.js'
import { type Projection, projectionOf } from '../../sections/forecast/projection.js'
import { version } from '../../version.js'
import { type Call, type Command, optionFlag, optionList, optionText, outputFile } from '../command.js'
import { exitCodes, UsageError } from '../exit.js'
import { type ForecastView, forecastTable, forecastText, forecastViews } from '../forecast-text.js'
import * as options from '../options.js'
import { deliver } from '../output.js'
import { paintFor } from '../paint.js'
import { soundPlan } from '../sound-plan.js'
import { deliverTable, tableFormat, tableFormatOf } from '../table-output.js'
import { nearOr } from '../unknown-word.js'

const mostMonths = 120

export const command: Command = {
  name: 'forecast',
  summary: {
    en: 'month by month: who is needed, who leaves, which ratio or workload breaks first, and when to open the requisition',
    zh: '逐月预测：需要多少人、多少人离职、哪条配比或工作量最先不符、最迟何时提出招聘',
  },
  details: {
    en: 'The plan needs a section forecast. What breaks is no error of the plan: the exit code is 0, with --check 1.',
    zh: '方案中要有 forecast 一节。预测中的不符不是方案的错误：退出码为 0；加 --check 则为 1。',
  },
  arguments: [options.path],
  options: [
    {
      flags: '--view <view>',
      summary: {
        en: 'summary, months (every role month by month), breaks (every ratio and workload) or cost (payroll by month) (default: summary)',
        zh: 'summary（摘要）、months（各岗位逐月）、breaks（各条配比和工作量）或 cost（各月人工成本）（默认 summary）',
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
        en: 'exit with 1 if a ratio or workload of severity error breaks within the forecast',
        zh: '预测期内有级别为 error 的配比或工作量不符时，以 1 退出',
      },
    },
    tableFormat,
    options.output,
    options.scenario,
    ...options.reading,
    options.lang,
    options.color,
  ],
  examples: [
    {
      line: 'orgplan forecast plan.yaml',
      does: { en: 'what breaks first, and when to hire', zh: '最先不符的是什么、何时招聘' },
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
    const format = tableFormatOf(call)
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
    const { payroll } = projection
    if (shown.view === 'cost' && payroll === null) throw noPay(plan.file)
    if (format === 'json') {
      const about = { orgplan: version, plan: plan.file, scenario }
      deliver(call, `${JSON.stringify(forecastJson(projection, model.drivers, about), null, 2)}\n`, file, inputs)
    } else if (format === 'csv' || format === 'xlsx') {
      const table = forecastTable(projection, shown, lang)
      await deliverTable(call, table, format, { lang, plan: plan.file, scenario, inputs })
    } else {
      const width = call.io.columns ?? Number.POSITIVE_INFINITY
      const paint = await paintFor(call, file !== undefined)
      const shownAs = { lang, version, plan: plan.file, scenario, width, paint }
      deliver(call, forecastText(projection, definition, model, shown, format, shownAs), file, inputs)
    }
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

function noPay(file: string): UsageError {
  return new UsageError({
    en: `${file} says nothing about pay: no band in grades, no pay or cost of a role`,
    zh: `${file} 没有写薪酬：职级没有带宽，岗位也没有薪酬或成本`,
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
  const end = nearOr(names.near(reference, ['role']))
  throw new UsageError({
    en: `${file} has no role ${reference}${end.en}`,
    zh: `${file} 中没有岗位 ${reference}${end.zh}`,
  })
}
