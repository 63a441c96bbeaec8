import type { Argument, Option } from './command.js'

/** Options that mean the same in every command that takes them. */
export const lang: Option = {
  flags: '--lang <language>',
  summary: {
    en: 'language of messages: en or zh (default: the plan’s, else the locale)',
    zh: '提示语言：en 或 zh（默认取方案语言，其次系统语言）',
  },
  choices: ['en', 'zh'],
}

export const color: Option = {
  flags: '--color <when>',
  summary: {
    en: 'colours: auto, always or never (NO_COLOR and FORCE_COLOR are honoured)',
    zh: '颜色：auto、always 或 never（遵循 NO_COLOR 与 FORCE_COLOR）',
  },
  choices: ['auto', 'always', 'never'],
}

export const scenario: Option = {
  flags: '--scenario <name>',
  summary: {
    en: 'look at this scenario; base is the plan itself (repeatable)',
    zh: '只看这个方案；base 指方案本身（可重复）',
  },
  repeatable: true,
}

export const allScenarios: Option = {
  flags: '--all-scenarios',
  summary: { en: 'look at the base and every scenario, what-ifs too', zh: '查看基准和所有方案，包括设想方案' },
}

export const set: Option = {
  flags: '--set <driver=value>',
  summary: {
    en: 'set a driver, e.g. users=5000 or users=1000-5000 (repeatable; wins over the plan)',
    zh: '设定业务量，例如 users=5000 或 users=1000-5000（可重复，优先于方案）',
  },
  repeatable: true,
}

export const drivers: Option = {
  flags: '--drivers <file>',
  summary: {
    en: 'driver values from a YAML or JSON map, or a CSV file with the columns id and value; --set wins over it',
    zh: '从 YAML、JSON 映射或含 id、value 两列的 CSV 文件读取业务量；--set 优先',
  },
}

/** Which configuration is in effect. */
export const configuration: readonly Option[] = [
  {
    flags: '--config <file>',
    summary: {
      en: 'the configuration to use (default: the nearest orgplan.config.yaml upward from the plan)',
      zh: '使用的配置文件（默认从方案所在文件夹向上找最近的 orgplan.config.yaml）',
    },
  },
  { flags: '--no-config', summary: { en: 'read no orgplan.config.yaml', zh: '不读取 orgplan.config.yaml' } },
]

export const today: Option = {
  flags: '--today <date>',
  summary: { en: 'the day to compare dates with (default: today, UTC)', zh: '与日期比较的当天（默认今天，UTC）' },
}

export const stdinFilename: Option = {
  flags: '--stdin-filename <file>',
  summary: {
    en: 'what to call standard input (-), and where its includes are',
    zh: '为标准输入（-）指定文件名，引入的文件以此定位',
  },
}

/** How a command that shows a plan reads it, in the order of `--help`. */
export const reading: readonly Option[] = [set, drivers, today, ...configuration, stdinFilename]

export const fix: Option = {
  flags: '--fix',
  summary: {
    en: 'fix what is certain in the files: misspelt keys and references, punctuation, numbers; then check again',
    zh: '直接在文件中修正有把握的问题：拼错的键和引用、标点、数字写法，然后重新检查',
  },
}

export const fixDryRun: Option = {
  flags: '--fix-dry-run',
  summary: {
    en: 'print what --fix would change as a diff; findings that would remain go to standard error',
    zh: '以 diff 显示 --fix 会改什么，不写文件；剩余问题输出到标准错误',
  },
}

export const output: Option = {
  flags: '-o, --output <file>',
  summary: { en: 'write to a file instead of standard output', zh: '写入文件而不是标准输出' },
}

export const paths: Argument = {
  form: '[PATH...]',
  summary: {
    en: 'a plan file, a folder with orgplan.yaml, or a quoted glob; - is standard input (default: this folder)',
    zh: '方案文件、含 orgplan.yaml 的文件夹，或加引号的通配符；- 为标准输入（默认当前文件夹）',
  },
}

export const path: Argument = {
  form: '[PATH]',
  summary: {
    en: 'a plan file or a folder with orgplan.yaml; - is standard input (default: this folder)',
    zh: '方案文件，或含 orgplan.yaml 的文件夹；- 为标准输入（默认当前文件夹）',
  },
}
