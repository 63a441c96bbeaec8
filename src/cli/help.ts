import { Command as Program } from 'commander'
import type { Lang, Pair } from '../text/lang.js'
import { commands } from './commands/index.js'
import { configure, programOf } from './program.js'

const about: Pair = {
  en: 'Org as code: validate a plan of departments, roles and headcount, check its staffing ratios, and draw tables and org charts.',
  zh: '组织即代码：校验部门、岗位与编制方案，检查人员配比，输出表格与组织架构图。',
}

const foot: Pair = {
  en: '\norgplan COMMAND --help tells more. A plan is a YAML file, or a folder with orgplan.yaml.\nLanguage: --lang en|zh, ORGPLAN_LANG, the plan’s own, then the locale.',
  zh: '\n各命令详情：orgplan 命令 --help。方案是一个 YAML 文件，或含 orgplan.yaml 的文件夹。\n语言：--lang en|zh、ORGPLAN_LANG、方案自身的语言，其次是系统语言。',
}

/** Help of the program and of every command, as text: made when the package is built, so that it costs nothing to show. */
export function helpTexts(lang: Lang): Record<string, string> {
  const program = new Program('orgplan')
  program.description(about[lang]).helpOption('-h, --help', lang === 'zh' ? '显示帮助' : 'show help')
  program.option('-V, --version', lang === 'zh' ? '显示版本' : 'show the version')
  program.helpCommand(false)
  for (const command of commands) {
    const forms = command.arguments.map((one) => one.form).join(' ')
    program
      .command(`${command.name} ${forms.replace(/(^| )([A-Z]+)/g, '$1<$2>')}`.trim())
      .description(command.summary[lang])
  }
  program.addHelpText('after', foot[lang])
  configure(program, lang)
  const texts: Record<string, string> = { '': fullHelp(program) }
  for (const command of commands) texts[command.name] = fullHelp(programOf(command, lang))
  return texts
}

/** With what `addHelpText` adds. */
function fullHelp(program: Program): string {
  let text = ''
  program.configureOutput({
    writeOut: (part) => {
      text += part
    },
  })
  program.outputHelp()
  return text
}
