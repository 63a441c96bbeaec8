import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const likeCycleRule: RuleMeta = {
  id: 'like-cycle',
  stage: 'read',
  severity: 'error',
  summary: {
    en: 'What a department or role is like does not lead back to it.',
    zh: '部门或岗位的 like 不会绕回自身。',
  },
  why: {
    en: 'Of things that are like each other, or of a department that is like what it holds, there is nothing to copy from.',
    zh: '相互参照，或部门参照自己的上级、下级时，没有可以复制的原样。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  north: { like: south }
  south: { like: north }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  north: { like: south }
  south: { head: lead, roles: { lead: 1 } }`,
  },
}

export const likeCycle = message<{ paths: readonly string[]; likes: readonly string[] }>('like-cycle', {
  en: ({ paths, likes }, f) =>
    `Nothing can be copied first: ${paths.map((path, at) => `${f.quote(path)} is like ${f.quote(likes[at] ?? '')}`).join(', ')}`,
  zh: ({ paths, likes }, f) =>
    `无法确定先复制哪一个：${paths.map((path, at) => `${f.quote(path)}参照${f.quote(likes[at] ?? '')}`).join('，')}`,
})

export const likeItself = message<{ path: string }>('like-cycle:itself', {
  en: ({ path }, f) => `${f.quote(path)} cannot be like itself`,
  zh: ({ path }, f) => `${f.quote(path)}不能参照自身`,
})

export const likePart = message<{ path: string; like: string }>('like-cycle:part', {
  en: ({ path, like }, f) => `${f.quote(path)} cannot be like ${f.quote(like)}: one of them holds the other`,
  zh: ({ path, like }, f) => `${f.quote(path)}不能参照${f.quote(like)}：两者是上下级`,
})

export const likeTooLarge = message<{ most: number }>('like-cycle:too-large', {
  en: ({ most }, f) => `With this, the plan would copy more than ${f.num(most)} departments and roles`,
  zh: ({ most }, f) => `这样会复制超过 ${f.num(most)} 个部门和岗位`,
})
