import { version } from '../../version.js'
import { rendererOptions } from '../chart/renderer.js'
import { type Command, optionText } from '../command.js'
import { checksOf } from '../doctor/checks.js'
import { doctorText } from '../doctor/doctor-text.js'
import { exitCodes } from '../exit.js'
import * as options from '../options.js'
import { paintFor } from '../paint.js'

const browserOptions = rendererOptions.filter((option) => !option.flags.startsWith('--renderer'))

export const command: Command = {
  name: 'doctor',
  summary: { en: 'what drawing charts needs, and what is there', zh: '检查绘图所需的环境' },
  details: {
    en: 'Only pictures need more than Node.js. What is not there is no error; exit code 1 means that something which is there, or was named, does not work.',
    zh: '只有图片需要 Node.js 以外的组件。没有安装不算错误；已有或已指定的组件不能工作时，退出码为 1。',
  },
  arguments: [],
  options: [
    {
      flags: '--format <format>',
      summary: { en: 'text or json', zh: 'text 或 json' },
      choices: ['text', 'json'],
      default: 'text',
    },
    ...browserOptions,
    options.color,
    options.lang,
  ],
  examples: [
    { line: 'orgplan doctor', does: { en: 'what is there, and how to get the rest', zh: '有什么，缺什么，怎么装' } },
    {
      line: 'orgplan doctor --browser /opt/chrome/chrome',
      does: { en: 'whether this browser starts', zh: '这个浏览器能否启动' },
    },
  ],
  async run(call) {
    const checks = await checksOf(call)
    const { io, lang } = call
    if (optionText(call, 'format') === 'json') {
      const shown = checks.map(({ id, status, found, needed, fix }) => ({
        id,
        status,
        found: found[lang],
        needed: needed?.[lang] ?? null,
        fix: fix?.[lang] ?? null,
      }))
      io.write(`${JSON.stringify({ orgplan: version, checks: shown }, null, 2)}\n`)
    } else {
      io.write(doctorText(checks, lang, io.columns ?? Number.POSITIVE_INFINITY, await paintFor(call)))
    }
    return checks.some((check) => check.status === 'broken') ? exitCodes.findings : exitCodes.clean
  },
}
