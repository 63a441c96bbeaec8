import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { compare } from '../../../staffing/rational.js'
import type { Name } from '../../../text/lang.js'
import type { Grades } from '../../grades/model.js'
import type { Reporting } from '../model.js'

interface Graded {
  readonly [key: string]: string | Name
  readonly role: Name
  readonly grade: string
  readonly boss: Name
  readonly bossGrade: string
}

const above = message<Graded>('grade-above-manager', {
  en: ({ role, grade, boss, bossGrade }, f) =>
    `${f.name(role)} (${grade}) ranks above ${f.name(boss)} (${bossGrade}), to whom it reports`,
  zh: ({ role, grade, boss, bossGrade }, f) =>
    `${f.name(role)}（${grade}）的级次高于其上级${f.name(boss)}（${bossGrade}）`,
})

const equal = message<Graded>('grade-above-manager:equal', {
  en: ({ role, grade, boss, bossGrade }, f) =>
    `${f.name(role)} (${grade}) ranks with ${f.name(boss)} (${bossGrade}), to whom it reports`,
  zh: ({ role, grade, boss, bossGrade }, f) =>
    `${f.name(role)}（${grade}）与其上级${f.name(boss)}（${bossGrade}）级次相同`,
})

export const gradeAboveManager: Rule<{ reporting: Reporting; grades: Grades }> = {
  id: 'grade-above-manager',
  stage: 'policy',
  severity: 'warning',
  summary: { en: 'Nobody ranks above the manager they report to.', zh: '下属的级次不高于上级。' },
  why: {
    en: 'A manager who ranks below a report can hardly set its pay or judge its work. Equal ranks are only noted: specialists may rank with those who lead them.',
    zh: '级次低于下属的上级很难为其定薪、考核。级次相同仅作提示：专业人员可以与带他的人同级。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
grades: { P1: { rank: 1 }, P2: { rank: 2 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 }, seller: { headcount: 4, grade: P2 } } }`,
    good: `orgplan: 1
organization: { id: acme }
grades: { P1: { rank: 1 }, P2: { rank: 2 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P2 }, seller: { headcount: 4, grade: P1 } } }`,
  },
  check({ reporting, grades }, report) {
    if (grades.size === 0) return
    for (const { role, boss } of reporting.lines) {
      const [grade, bossGrade] = [grades.get(role.grade ?? ''), grades.get(boss?.grade ?? '')]
      if (boss === null || !grade?.rank || !bossGrade?.rank) continue
      const order = compare(grade.rank, bossGrade.rank)
      if (order < 0) continue
      const args: Graded = { role: role.title, grade: grade.id, boss: boss.title, bossGrade: bossGrade.id }
      const place = { pointer: `${role.at}/grade`, key: boss.path }
      report(order > 0 ? { said: above(args), ...place } : { said: equal(args), severity: 'info', ...place })
    }
  },
}
