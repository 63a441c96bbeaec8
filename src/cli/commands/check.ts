import { checkArguments, checkOptionsList, runCheck } from '../checking.js'
import type { Command } from '../command.js'

export const command: Command = {
  name: 'check',
  summary: {
    en: 'does the plan hold to its staffing policy? validate, then ratios and every rule (the CI gate)',
    zh: '方案是否符合人员配置政策？先校验，再检查配比和全部规则（用于 CI）',
  },
  details: {
    en: 'Checks the base, every stage (when) and every dated plan (at); --all-scenarios adds what-ifs.\nExit codes: 0 clean, 1 findings at or above --fail-on or more than --max-warnings, 2 usage or unreadable file, 3 internal error.',
    zh: '检查基准、各阶段（when）和定日方案（at）；--all-scenarios 还包括设想方案。\n退出码：0 无问题，1 有达到 --fail-on 的问题或警告超过 --max-warnings，2 用法错误或文件不可读，3 内部错误。',
  },
  arguments: checkArguments,
  options: checkOptionsList,
  examples: [
    { line: 'orgplan check', does: { en: 'check orgplan.yaml in this folder', zh: '检查当前文件夹的 orgplan.yaml' } },
    {
      line: 'orgplan check plan.yaml --set users=5000',
      does: { en: 'what if there were 5,000 users?', zh: '如果有 5000 个用户会怎样？' },
    },
    {
      line: 'orgplan check plan.yaml --format json',
      does: { en: 'findings and ratios for programs', zh: '供程序读取的结果' },
    },
  ],
  run: (call) => runCheck(call, true),
}
