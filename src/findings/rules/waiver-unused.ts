import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const waiverUnusedRule: RuleMeta = {
  id: 'waiver-unused',
  stage: 'policy',
  severity: 'warning',
  summary: { en: 'Every waiver covers something that is found.', zh: '每条豁免都对应实际存在的问题。' },
  why: {
    en: 'A waiver that covers nothing would hide the next breach at its place. Remove it. One that is meant for a what-if names it in `scenario`.',
    zh: '什么也没有覆盖的豁免，会掩盖该处下一次出现的问题。请删去。若只针对某个设想方案，请写 scenario。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  depot: { head: foreman, roles: { foreman: 1, packer: 12 } }
waivers:
  wide-depot:
    rule: span-of-control
    scope: foreman
    reason: A second foreman starts next summer
    owner: foreman
    until: 2027-09-30`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  depot: { head: foreman, roles: { foreman: 1, packer: 18 } }
waivers:
  wide-depot:
    rule: span-of-control
    scope: foreman
    reason: A second foreman starts next summer
    owner: foreman
    until: 2027-09-30`,
  },
}

export const waiverUnused = message<{ id: string; rules: readonly string[] }>('waiver-unused', {
  en: ({ id, rules }, f) =>
    `The waiver ${f.quote(id)} covers nothing: ${f.list(rules, 'or')} ${f.s(rules.length, 'finds', 'find')} nothing there; remove it`,
  zh: ({ id, rules }, f) => `豁免${f.quote(id)}没有覆盖任何问题：${f.list(rules, 'and')} 在该处没有报告问题，请删去`,
})
