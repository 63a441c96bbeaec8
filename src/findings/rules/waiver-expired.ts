import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const waiverExpiredRule: RuleMeta = {
  id: 'waiver-expired',
  stage: 'policy',
  severity: 'error',
  summary: { en: 'No waiver is past its end.', zh: '没有过期的豁免。' },
  why: {
    en: 'A waiver is agreed for a time. After `until` its findings count again: mend what it covered, agree on a new day, or remove it.',
    zh: '豁免只在约定的期限内有效。过了 until 写的日期，相关问题重新计数：请改正、重新约定日期，或删去该豁免。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  depot: { head: foreman, roles: { foreman: 1, packer: 18 } }
waivers:
  wide-depot:
    rule: span-of-control
    scope: foreman
    reason: A second foreman starts in summer
    owner: foreman
    until: 2026-09-30`,
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

interface Expired {
  readonly id: string
  readonly until: string
  readonly owner: string
  readonly [key: string]: string
}

export const waiverExpired = message<Expired>('waiver-expired', {
  en: ({ id, until, owner }, f) =>
    `The waiver ${f.quote(id)} ended on ${f.date(until)}: what it covered counts again; ask ${f.quote(owner)}`,
  zh: ({ id, until, owner }, f) =>
    `豁免${f.quote(id)}已于${f.date(until)}到期，相关问题重新计数；请与${f.quote(owner)}确认`,
})

export const waiverExpiredNothing = message<Expired>('waiver-expired:nothing', {
  en: ({ id, until }, f) =>
    `The waiver ${f.quote(id)} ended on ${f.date(until)} and nothing is found any more that it would cover: remove it`,
  zh: ({ id, until }, f) => `豁免${f.quote(id)}已于${f.date(until)}到期，也不再有它所涉及的问题：请删去`,
})
