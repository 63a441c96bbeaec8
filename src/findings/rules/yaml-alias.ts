import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const aliasRule: RuleMeta = {
  id: 'yaml-alias',
  stage: 'read',
  severity: 'error',
  summary: {
    en: 'Aliases (*name) point at an anchor above and do not contain themselves.',
    zh: '别名（*名称）指向前面的锚点，且不包含自己。',
  },
  why: {
    en: 'An alias to itself has no end, and a few nested aliases can stand for billions of nodes.',
    zh: '指向自己的别名没有尽头；几层嵌套的别名就能展开成几十亿个节点。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
x-a: &a { b: *a }`,
    good: `orgplan: 1
organization: { id: acme }
x-a: &a { b: 1 }
x-c: *a`,
  },
}

export const unknownAnchor = message<{ name: string }>('yaml-alias:unknown', {
  en: ({ name }) => `There is no anchor &${name} above this alias; quote the text if * is meant literally`,
  zh: ({ name }) => `前面没有锚点 &${name}；如果 * 就是文字，请加引号`,
})

export const cyclicAlias = message<{ name: string }>('yaml-alias:cycle', {
  en: ({ name }) => `The alias *${name} stands inside the node it points at`,
  zh: ({ name }) => `别名 *${name} 位于它所指的节点之内，形成循环`,
})

export const usedHere = message('yaml-alias:used', {
  en: () => 'used here by an alias',
  zh: () => '在这里通过别名使用',
})

export const expandsTooFar = message<{ nodes: number }>('yaml-alias:expansion', {
  en: ({ nodes }, f) => `The aliases of this file stand for more than ${f.num(nodes)} nodes, most of them here`,
  zh: ({ nodes }, f) => `本文件的别名展开后超过 ${f.num(nodes)} 个节点，这里最多`,
})
