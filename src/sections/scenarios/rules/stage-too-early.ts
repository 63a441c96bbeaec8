import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Fraction } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import { mildSeverity } from '../../establishment/model.js'
import { aboutRatio, type Ratios, rowId } from '../../ratios/model.js'
import type { Scenarios } from '../model.js'
import { stageBreaks } from '../stage-ends.js'

const tooEarly = message<{
  of: Name
  measure: 'heads' | 'fte'
  staff: Fraction
  driver: Name
  breaks: Fraction | null
  breaksOpen: boolean
  start: Fraction
  inside: true | null
  allowed: Fraction
}>('stage-too-early', {
  en: ({ of, measure, staff, driver, breaks, breaksOpen, start, inside, allowed }, f) => {
    const from = breaks === null ? '' : `${f.num(breaks)} ${f.name(driver)}`
    const fits = breaksOpen ? `only above ${from}` : `only from ${from} on`
    return `${f.name(of)} is too large for ${inside ? 'part' : 'the start'} of the stage: ${f.num(staff)}${measure === 'fte' ? ' FTE' : ''} ${breaks === null ? 'planned' : `${f.s(staff, 'fits', 'fit')} ${fits}`}, at most ${f.num(allowed)} allowed at ${inside ? f.num(start) : `its start (${f.num(start)})`}`
  },
  zh: ({ of, measure, staff, driver, breaks, breaksOpen, start, inside, allowed }, f) => {
    const from = breaks === null ? '' : `${f.name(driver)}${breaksOpen ? '超过' : '达到'} ${f.num(breaks)} 后`
    return `${f.name(of)}在本阶段${inside ? '之内' : '开始时'}偏多：${measure === 'fte' ? '折合 ' : ''}${f.num(staff)} 人${from === '' ? '' : `在${from}才合适`}，${inside ? `${f.num(start)} 时` : `开始时（${f.num(start)}）`}最多 ${measure === 'fte' ? '折合 ' : ''}${f.num(allowed)} 人`
  },
})

export const stageTooEarly: Rule<{ ratios: Ratios; scenarios: Scenarios }> = {
  id: 'stage-too-early',
  stage: 'policy',
  severity: 'warning',
  summary: { en: 'The plan of a stage is not too large for the stage’s start.', zh: '阶段方案在该阶段开始时不偏大。' },
  why: {
    en: 'At the start of the stage the work does not yet carry the team. Hire up to the plan step by step until the number given.',
    zh: '阶段刚开始时工作量还撑不起这支团队。请逐步招到计划人数，直到给出的数值。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 1 } }
ratios:
  support: 1-2 per 1000 users
scenarios:
  growth: { when: { users: 1000-5000 }, drivers: { users: 5000 }, headcount: { support: 5 } }`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 1 } }
ratios:
  support: 1-2 per 1000 users
scenarios:
  growth: { when: { users: 4000-5000 }, drivers: { users: 5000 }, headcount: { support: 5 } }`,
  },
  check({ ratios, scenarios }, report) {
    for (const { row, stage, value: start, inside, required: allowed, staff, breaks } of stageBreaks(
      scenarios,
      ratios,
      'from',
    )) {
      const said = tooEarly({
        of: row.ratio.subject,
        measure: row.ratio.measure,
        staff,
        driver: stage.driver,
        breaks: breaks?.value ?? null,
        breaksOpen: breaks?.open ?? false,
        start,
        inside: inside || null,
        allowed,
      })
      report({
        said,
        pointer: stage.pointer,
        key: rowId(row.ratio),
        about: aboutRatio(row),
        ...mildSeverity(row.ratio),
      })
    }
  },
}
