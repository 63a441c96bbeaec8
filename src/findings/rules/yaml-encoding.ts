import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const encodingRule: RuleMeta = {
  id: 'yaml-encoding',
  stage: 'read',
  severity: 'error',
  summary: {
    en: 'The file is UTF-8 text (UTF-16 with a byte order mark is understood).',
    zh: '文件是 UTF-8 文本（带字节顺序标记的 UTF-16 也可以）。',
  },
  why: {
    en: 'Guessing an encoding turns names into rubbish. Save the file as UTF-8.',
    zh: '猜测编码会把名称变成乱码。请把文件另存为 UTF-8。',
  },
  examples: {
    bad: { 'orgplan.yaml': [0x6f, 0x72, 0x67, 0x3a, 0x20, 0xff, 0xfe, 0x0a] },
    good: `orgplan: 1
organization: { id: acme }`,
  },
}

export const notUtf8 = message<{ byte: string }>('yaml-encoding', {
  en: ({ byte }) => `The file is not UTF-8: byte ${byte} cannot be read. Save it as UTF-8`,
  zh: ({ byte }) => `文件不是 UTF-8：字节 ${byte} 无法识别。请另存为 UTF-8`,
})
