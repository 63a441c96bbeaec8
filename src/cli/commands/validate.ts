import { checkArguments, checkOptionsList, runCheck } from '../checking.js'
import type { Command } from '../command.js'

export const command: Command = {
  name: 'validate',
  summary: {
    en: 'is the plan well formed? YAML, schema, references, structure, arithmetic',
    zh: '方案是否正确？YAML、模式、引用、结构、计算',
  },
  details: {
    en: 'Reads the base and every scenario. Staffing ratios are judged by check.\nExit codes: 0 clean, 1 findings at or above --fail-on, 2 usage or unreadable file, 3 internal error.',
    zh: '读取基准和所有方案。配比由 check 评判。\n退出码：0 无问题，1 有达到 --fail-on 的问题，2 用法错误或文件不可读，3 内部错误。',
  },
  arguments: checkArguments,
  options: checkOptionsList,
  examples: [
    {
      line: 'orgplan validate',
      does: { en: 'validate orgplan.yaml in this folder', zh: '校验当前文件夹的 orgplan.yaml' },
    },
    {
      line: "orgplan validate 'clients/*/'",
      does: { en: 'every plan below clients', zh: '校验 clients 下的每个方案' },
    },
    { line: 'orgplan validate - < plan.yaml', does: { en: 'from standard input', zh: '从标准输入读取' } },
  ],
  run: (call) => runCheck(call, false),
}
