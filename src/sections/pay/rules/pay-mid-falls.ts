import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { compare, equal } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import type { Grade, Grades } from '../../grades/model.js'

const falls = message<{ grade: string; mid: Fraction; below: string; belowMid: Fraction }>('pay-mid-falls', {
  en: ({ grade, mid, below, belowMid }, f) =>
    `${f.quote(grade)} ranks above ${f.quote(below)}, but its mid point of ${f.num(mid)} is below ${f.num(belowMid)}`,
  zh: ({ grade, mid, below, belowMid }, f) =>
    `${f.quote(grade)}高于${f.quote(below)}，中位值 ${f.num(mid)} 却低于 ${f.num(belowMid)}`,
})

export const payMidFalls: Rule<{ grades: Grades }> = {
  id: 'pay-mid-falls',
  stage: 'arithmetic',
  severity: 'warning',
  summary: {
    en: 'Within a track the mid points of pay bands rise with rank.',
    zh: '同一通道内，中位值随级次上升。',
  },
  why: {
    en: 'Nobody takes a promotion that pays less. A band that is lower than the one below it is mostly a slip.',
    zh: '没有人愿意越升越少。高一级的带宽低于下一级，多半是笔误。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
grades:
  P1: { rank: 1, track: P, pay: 6000 }
  P2: { rank: 2, track: P, pay: 5000 }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }`,
    good: `orgplan: 1
organization: { id: acme }
grades:
  P1: { rank: 1, track: P, pay: 6000 }
  P2: { rank: 2, track: P, pay: 7000 }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }`,
  },
  check({ grades }, report) {
    const tracks = new Map<string | null, Paid[]>()
    for (const grade of grades.values()) {
      if (isPaid(grade)) tracks.set(grade.track, [...(tracks.get(grade.track) ?? []), grade])
    }
    for (const track of tracks.values()) {
      const rising = track.sort((a, b) => compare(a.rank, b.rank))
      for (const [index, grade] of rising.entries()) {
        const below = rising.slice(0, index).findLast((other) => !equal(other.rank, grade.rank))
        if (below === undefined || compare(grade.pay.mid, below.pay.mid) >= 0) continue
        const args = { grade: grade.id, mid: grade.pay.mid, below: below.id, belowMid: below.pay.mid }
        report({ said: falls(args), pointer: grade.pay.at, on: 'key', key: below.id })
      }
    }
  },
}

type Paid = Grade & { readonly rank: NonNullable<Grade['rank']>; readonly pay: NonNullable<Grade['pay']> }

const isPaid = (grade: Grade): grade is Paid => grade.rank !== null && grade.pay !== null
