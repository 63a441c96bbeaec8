import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { compare } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import type { Departments } from '../../departments/model.js'
import type { Grades, PayBand } from '../../grades/model.js'

const disordered = message<{ of: string; min: Fraction; mid: Fraction; max: Fraction }>('pay-band-order', {
  en: ({ of, min, mid, max }, f) =>
    `The band of ${f.quote(of)} goes from ${f.num(min)} over ${f.num(mid)} to ${f.num(max)}; it must not fall`,
  zh: ({ of, min, mid, max }, f) =>
    `${f.quote(of)}的带宽依次为 ${f.num(min)}、${f.num(mid)}、${f.num(max)}；下限、中位值、上限应由低到高`,
})

export const payBandOrder: Rule<{ grades: Grades; departments: Departments }> = {
  id: 'pay-band-order',
  stage: 'arithmetic',
  severity: 'error',
  summary: {
    en: 'A pay band rises from its minimum over the mid point to its maximum.',
    zh: '薪酬带宽由下限、中位值到上限依次不降。',
  },
  why: {
    en: 'A middle outside its band, or ends the wrong way round, is a slip, and every cost would follow it.',
    zh: '中位值落在带宽之外，或上下限写反，都是笔误，而且会带入各项成本。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
grades: { P1: { pay: { min: 6000, mid: 5500, max: 7000 } } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }`,
    good: `orgplan: 1
organization: { id: acme }
grades: { P1: { pay: { min: 5000, mid: 5500, max: 7000 } } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }`,
  },
  check({ grades, departments }, report) {
    const check = (of: string, band: PayBand | null): void => {
      if (band === null || (compare(band.min, band.mid) <= 0 && compare(band.mid, band.max) <= 0)) return
      const { min, mid, max, at } = band
      report({ said: disordered({ of, min, mid, max }), pointer: at, on: 'key' })
    }
    for (const { id, pay } of grades.values()) check(id, pay)
    for (const { path, pay } of departments.roles) check(path, pay)
  },
}
