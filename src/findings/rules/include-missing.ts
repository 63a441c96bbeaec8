import type { Pair } from '../../text/lang.js'
import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const includeMissingRule: RuleMeta = {
  id: 'include-missing',
  stage: 'read',
  severity: 'error',
  summary: { en: 'Every included file exists and can be read.', zh: '每个引入的文件都存在且可读。' },
  why: { en: 'A plan without one of its files is another plan.', zh: '缺了一个文件的方案就是另一个方案。' },
  examples: {
    bad: {
      'orgplan.yaml': `orgplan: 1
organization: { id: acme }
include: [ people.yaml ]`,
    },
    good: {
      'orgplan.yaml': `orgplan: 1
organization: { id: acme }
include: [ people.yaml ]`,
      'people.yaml': 'people: {}',
    },
  },
}

export const includeMissing = message<{ path: string }>('include-missing', {
  en: ({ path }, f) => `There is no file ${f.quote(path)}`,
  zh: ({ path }, f) => `没有文件${f.quote(path)}`,
})

export const includeFolder = message<{ path: string }>('include-missing:folder', {
  en: ({ path }, f) => `${f.quote(path)} is a folder; name its files, e.g. ${path.replace(/\/+$/, '')}/*.yaml`,
  zh: ({ path }, f) => `${f.quote(path)}是文件夹；请写明其中的文件，例如 ${path.replace(/\/+$/, '')}/*.yaml`,
})

export const includeUnreadable = message<{ path: string; code: string }>('include-missing:unreadable', {
  en: ({ path, code }, f) => `The file ${f.quote(path)} cannot be read: ${unreadableReason(code).en}`,
  zh: ({ path, code }, f) => `文件${f.quote(path)}无法读取：${unreadableReason(code).zh}`,
})

/** Why the system cannot read a file, from its error code. */
export function unreadableReason(code: string): Pair {
  return Object.hasOwn(reasons, code) ? (reasons[code] as Pair) : { en: code, zh: code }
}

const reasons: { readonly [code: string]: Pair } = {
  ENOENT: { en: 'no such file or folder', zh: '没有这个文件或文件夹' },
  ENOTDIR: { en: 'a part of the path is not a folder', zh: '路径中有一段不是文件夹' },
  EACCES: { en: 'permission denied', zh: '没有读取权限' },
  EPERM: { en: 'permission denied', zh: '没有读取权限' },
  EISDIR: { en: 'this is a folder', zh: '这是一个文件夹' },
  ELOOP: { en: 'symbolic links in a loop', zh: '符号链接形成循环' },
  ENAMETOOLONG: { en: 'the path is too long', zh: '路径太长' },
  EINVAL: { en: 'this is not an ordinary file', zh: '这不是普通文件' },
  EFBIG: { en: 'it is larger than 512 MiB; split it with include', zh: '超过 512 MiB，请用 include 拆成多个文件' },
  ERR_STRING_TOO_LONG: {
    en: 'too large to read as one text; split it with include',
    zh: '文件太大，请用 include 拆成多个文件',
  },
}
