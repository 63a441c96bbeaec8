import { comparisonOf } from '../../section/compare.js'
import { sections } from '../../sections/index.js'
import { type Call, type Command, optionFlag, optionList, optionText } from '../command.js'
import { exitCodes, UsageError } from '../exit.js'
import * as options from '../options.js'
import { say } from '../say.js'
import { soundPlan, viewedVariants } from '../sound-plan.js'
import { comparisonTable, deliverTable, isForPeople, isSeen, tableFormat, tableFormatOf } from '../table-output.js'

export const command: Command = {
  name: 'compare',
  summary: {
    en: 'headcount, FTE, cost, ratios, spans and layers of scenarios side by side',
    zh: '并排比较各方案的编制、折合、成本、配比、管理幅度与层级',
  },
  details: {
    en: 'Differences are against the first scenario. Without options: the base, stages and dated plans; where there are none, every scenario. One scenario is compared with the base.',
    zh: '差异以第一个方案为准。不加选项时比较基准、各阶段和定日方案；没有阶段和定日方案时比较所有方案。只写一个方案时与基准比较。',
  },
  arguments: [options.path],
  options: [
    {
      flags: '--scenarios <names>',
      summary: {
        en: 'compare these, separated by commas; base is the plan itself',
        zh: '比较这些方案，用逗号分隔；base 指计划本身',
      },
    },
    options.scenario,
    options.allScenarios,
    {
      flags: '--all',
      summary: {
        en: 'every department and role, not only those that differ',
        zh: '列出所有部门和岗位，而不只是有差异的',
      },
    },
    tableFormat,
    options.output,
    ...options.reading,
    options.lang,
    options.color,
  ],
  examples: [
    { line: 'orgplan compare', does: { en: 'the base and its stages', zh: '基准与各阶段' } },
    {
      line: 'orgplan compare plan.yaml --scenarios base,split',
      does: { en: 'what a reorganisation changes', zh: '一次调整带来的变化' },
    },
    {
      line: 'orgplan compare plan.yaml --all-scenarios -o compare.csv',
      does: { en: 'a CSV file, one line a value', zh: '写成 CSV 文件，每个数值一行' },
    },
  ],
  async run(call) {
    const format = tableFormatOf(call)
    const asked = scenariosAsked(call)
    const wanted = { ...call, options: { ...call.options, scenario: asked } }
    const sound = await soundPlan(wanted, call.arguments[0], 'compared', true)
    if (sound === undefined) return exitCodes.findings
    if (sound.variants.length === 1) say(call, nothingToCompare)
    const variants = viewedVariants(sound)
    const { lang, plan, inputs } = sound
    const all = optionFlag(call, 'all')
    const whole = { lists: all || !isForPeople(format), nothing: all || !isSeen(format) }
    const table = comparisonTable(comparisonOf(variants, sections, whole), format, lang)
    await deliverTable(call, table, format, { lang, plan: plan.file, scenario: null, inputs })
    return exitCodes.clean
  },
}

const nothingToCompare = {
  en: 'one variant only: there is nothing to compare it with',
  zh: '只有一个方案，没有可比较的对象',
}

/** `--scenarios a,b` and every `--scenario`; one alone is compared with the base. */
function scenariosAsked(call: Call): readonly string[] {
  const list = optionText(call, 'scenarios')
  const names = list === undefined ? [] : list.split(/[,，、]/).map((name) => name.trim())
  if (names.includes('')) {
    throw new UsageError({
      en: `--scenarios takes names separated by commas, not ${list === '' ? 'nothing' : list}`,
      zh: `--scenarios 的写法是用逗号分隔的方案名，而不是${list === '' ? '空' : ` ${list}`}`,
    })
  }
  if (names.length > 0 && optionFlag(call, 'allScenarios')) {
    throw new UsageError({
      en: '--scenarios and --all-scenarios exclude each other',
      zh: '--scenarios 与 --all-scenarios 不能同时使用',
    })
  }
  const asked = [...new Set([...names, ...optionList(call, 'scenario')])]
  const [only] = asked
  return asked.length === 1 && only !== 'base' ? ['base', only as string] : asked
}
