import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const documentsRule: RuleMeta = {
  id: 'yaml-documents',
  stage: 'read',
  severity: 'error',
  summary: { en: 'A file holds one YAML document.', zh: '一个文件只有一个 YAML 文档。' },
  why: {
    en: 'What stands behind --- would silently be left out. Put it in a file of its own and include that.',
    zh: '--- 之后的内容会被悄悄忽略。请放到另一个文件并用 include 引入。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
---
orgplan: 1
organization: { id: acme }`,
    good: `orgplan: 1
organization: { id: acme }`,
  },
}

export const severalDocuments = message('yaml-documents', {
  en: () => 'A second YAML document starts here; a plan is one document (use include for several files)',
  zh: () => '这里开始了第二个 YAML 文档；一个方案只能有一个文档（多个文件请用 include）',
})
