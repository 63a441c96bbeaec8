import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Establishment } from '../model.js'

const outside = message<{ role: Name; planned: number; min: number | null; max: number | null }>(
  'planned-outside-range',
  {
    en: ({ role, planned, min, max }, f) =>
      `${f.name(role)}: ${f.num(planned)} planned, outside ${min === null ? '…' : f.num(min)}-${max === null ? '…' : f.num(max)}`,
    zh: ({ role, planned, min, max }, f) =>
      `${f.name(role)}：编制 ${f.num(planned)}，超出区间 ${min === null ? '…' : f.num(min)}-${max === null ? '…' : f.num(max)}`,
  },
)

const kept = message<{ role: Name; planned: number; min: number | null; max: number | null }>(
  'planned-outside-range:kept',
  {
    en: ({ role, planned, min, max }, f) =>
      `${f.name(role)}: this scenario gives a range and keeps the ${f.num(planned)} planned before it, which lie outside; for the range alone write ${rangeAlone(min, max)}`,
    zh: ({ role, planned, min, max }, f) =>
      `${f.name(role)}：本方案只给出区间，沿用原编制 ${f.num(planned)}，超出该区间；只要区间请写 ${rangeAlone(min, max)}`,
  },
)

const plannedHere = message('planned-outside-range:planned', {
  en: () => 'the planned number stands here',
  zh: () => '编制数写在这里',
})

const rangeAlone = (min: number | null, max: number | null): string =>
  `{ planned: null${min === null ? '' : `, min: ${min}`}${max === null ? '' : `, max: ${max}`} }`

const crossed = message<{ role: Name; min: number; max: number }>('planned-outside-range:range', {
  en: ({ role, min, max }, f) => `${f.name(role)}: min ${f.num(min)} is above max ${f.num(max)}`,
  zh: ({ role, min, max }, f) => `${f.name(role)}：下限 ${f.num(min)} 大于上限 ${f.num(max)}`,
})

export const plannedOutsideRange: Rule<{ establishment: Establishment }> = {
  id: 'planned-outside-range',
  stage: 'structure',
  severity: 'error',
  summary: { en: 'The planned headcount lies between its own min and max.', zh: '核定编制在自身的上下限之间。' },
  why: {
    en: 'A plan that leaves its own range contradicts itself; change the number or the range.',
    zh: '超出自身区间的编制自相矛盾，请改数字或改区间。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: { planned: 7, min: 3, max: 6 } } } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: { planned: 5, min: 3, max: 6 } } } }`,
  },
  check({ establishment }, report, _options, context) {
    for (const { role } of establishment.posts) {
      const { planned, min, max } = role.headcount
      const pointer = `${role.at}/headcount`
      if (min !== null && max !== null && min > max) {
        report({ said: crossed({ role: role.title, min, max }), pointer: `${pointer}/min` })
      } else if (planned !== null && ((min !== null && planned < min) || (max !== null && planned > max))) {
        const args = { role: role.title, planned, min, max }
        const at = `${pointer}/planned`
        const ends = [...(min === null ? [] : ['min']), ...(max === null ? [] : ['max'])]
        const end = ends.map((one) => `${pointer}/${one}`).find((one) => context.isFromScenario(one))
        if (end === undefined || context.isFromScenario(at)) report({ said: outside(args), pointer: at })
        else report({ said: kept(args), pointer: end, related: [{ said: plannedHere({}), pointer: at }] })
      }
    }
  },
}
