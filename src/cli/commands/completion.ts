import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../command.js'
import { type Shell, shells } from '../completion/shells.js'
import { exitCodes } from '../exit.js'
import * as options from '../options.js'
import { unknownWord } from '../unknown-word.js'

export const command: Command = {
  name: 'completion',
  summary: {
    en: 'a script that completes commands, options, rules and tables in your shell',
    zh: '输出 shell 补全脚本：补全命令、选项、规则和表格',
  },
  details: {
    en: 'bash: put this line into ~/.bashrc\n  eval "$(orgplan completion bash)"\nzsh: put this line into ~/.zshrc, behind compinit\n  source <(orgplan completion zsh)\nfish: run this once, and again after an update\n  orgplan completion fish > ~/.config/fish/completions/orgplan.fish\nThe script speaks the language of --lang. It can also be kept in a file: orgplan in the folder of bash-completion, _orgplan in a folder of $fpath for zsh.',
    zh: 'bash：在 ~/.bashrc 中加入一行\n  eval "$(orgplan completion bash)"\nzsh：在 ~/.zshrc 中 compinit 之后加入一行\n  source <(orgplan completion zsh)\nfish：运行一次，升级后再运行一次\n  orgplan completion fish > ~/.config/fish/completions/orgplan.fish\n说明文字的语言由 --lang 决定。也可以存成文件：bash 存为 bash-completion 目录下的 orgplan，zsh 存为 $fpath 某个目录下的 _orgplan。',
  },
  arguments: [
    {
      form: 'SHELL',
      summary: { en: 'bash, zsh or fish', zh: 'bash、zsh 或 fish' },
      offers: shells.map((value) => ({ value })),
    },
  ],
  options: [options.lang],
  examples: [
    { line: 'orgplan completion bash', does: { en: 'the script for bash', zh: '输出 bash 脚本' } },
    { line: 'orgplan completion zsh --lang zh', does: { en: 'descriptions in Chinese', zh: '使用中文说明' } },
  ],
  async run(call) {
    const [shell = ''] = call.arguments
    if (!isShell(shell)) {
      throw unknownWord(shell, shells, { en: `there is no completion for ${shell}`, zh: `没有 ${shell} 的补全脚本` })
    }
    const file = join(call.io.packageFolder, 'dist', `completion.${call.lang}.json`)
    const scripts = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<Shell, string>>
    call.io.write(scripts[shell])
    return exitCodes.clean
  },
}

const isShell = (word: string): word is Shell => (shells as readonly string[]).includes(word)
