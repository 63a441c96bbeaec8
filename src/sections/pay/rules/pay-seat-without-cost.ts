import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Establishment } from '../../establishment/model.js'
import { hasNoFte } from '../cost.js'
import type { Pay } from '../model.js'

const without = message<{ count: number; roles: readonly string[] }>('pay-seat-without-cost', {
  en: ({ count, roles }, f) =>
    `${f.num(count)} ${f.s(count, 'role has seats that cost', 'roles have seats that cost')} nothing: ${roles.join(', ')}${count > roles.length ? ', …' : ''}; give ${f.s(count, 'it', 'them')} a grade with pay, or a cost`,
  zh: ({ count, roles }, f) =>
    `${f.num(count)} 个岗位有编制却没有成本：${roles.join('、')}${count > roles.length ? ' 等' : ''}；请写有带宽的职级（grade），或直接写岗位成本（cost）`,
})

const withoutFte = message<{ count: number; roles: readonly string[] }>('pay-seat-without-cost:fte', {
  en: ({ count, roles }, f) =>
    `${f.num(count)} ${f.s(count, 'role has seats of 0 FTE that cost', 'roles have seats of 0 FTE that cost')} nothing: ${roles.join(', ')}${count > roles.length ? ', …' : ''}; state the FTE, or leave it out`,
  zh: ({ count, roles }, f) =>
    `${f.num(count)} 个岗位有编制，折合全职（fte）却为 0，因此没有成本：${roles.join('、')}${count > roles.length ? ' 等' : ''}；请写出折合人数，或删去 fte`,
})

export const paySeatWithoutCost: Rule<{ pay: Pay; establishment: Establishment }> = {
  id: 'pay-seat-without-cost',
  stage: 'arithmetic',
  severity: 'warning',
  summary: {
    en: 'Every planned seat costs something, once a plan says anything about pay.',
    zh: '方案一旦写了薪酬，每个编制都有成本。',
  },
  why: {
    en: 'A seat without a price makes a plan look cheaper than it is. Tables say how many roles they leave out; one finding lists them.',
    zh: '没有成本的编制会让方案显得便宜。表格会注明遗漏了几个岗位；一条提示列出所有这样的岗位。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
grades: { P1: { pay: 5000 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 }, seller: 4 } }`,
    good: `orgplan: 1
organization: { id: acme }
grades: { P1: { pay: 5000 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 }, seller: { headcount: 4, cost: 6000 } } }`,
  },
  check({ pay, establishment }, report) {
    if (!pay.used) return
    const idle = pay.withoutCost.filter((role) => hasNoFte(establishment.postOf(role)))
    const others = pay.withoutCost.filter((role) => !idle.includes(role))
    for (const [roles, said] of [[others, without] as const, [idle, withoutFte] as const]) {
      const [first] = roles
      if (first === undefined) continue
      const named = roles.slice(0, 10).map((role) => role.path)
      report({ said: said({ count: roles.length, roles: named }), pointer: first.at, on: 'key' })
    }
  },
}
