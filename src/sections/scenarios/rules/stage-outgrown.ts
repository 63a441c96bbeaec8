import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Fraction } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import { mildSeverity } from '../../establishment/model.js'
import { aboutRatio, type Ratios, rowId } from '../../ratios/model.js'
import { aboutWorkload, type Workloads } from '../../workloads/model.js'
import type { Scenarios } from '../model.js'
import { stageBreaks } from '../stage-ends.js'
import { workloadBreaks } from '../workload-ends.js'

const outgrown = message<{
  of: Name
  measure: 'heads' | 'fte'
  staff: Fraction
  driver: Name
  breaks: Fraction | null
  breaksOpen: boolean
  end: Fraction
  inside: true | null
  required: Fraction
}>('stage-outgrown', {
  en: ({ of, measure, staff, driver, breaks, breaksOpen, end, inside, required }, f) => {
    const carry =
      breaks === null
        ? 'planned'
        : `${f.s(staff, 'carries', 'carry')} ${breaksOpen ? 'less than' : 'up to'} ${f.num(breaks)} ${f.name(driver)}`
    return `${f.name(of)} is outgrown within the stage: ${f.num(staff)}${measure === 'fte' ? ' FTE' : ''} ${carry}, ${f.num(required)} needed at ${inside ? f.num(end) : `its end (${f.num(end)})`}`
  },
  zh: ({ of, measure, staff, driver, breaks, breaksOpen, end, inside, required }, f) => {
    const carry = breaks === null ? '' : `最多支撑${f.name(driver)}${breaksOpen ? '不足' : '到'} ${f.num(breaks)}`
    return `${f.name(of)}撑不到本阶段结束：${measure === 'fte' ? '折合 ' : ''}${f.num(staff)} 人${carry}，${inside ? `${f.num(end)} 时` : `结束时（${f.num(end)}）`}需要 ${measure === 'fte' ? '折合 ' : ''}${f.num(required)} 人`
  },
})

export const stageOutgrown: Rule<{ ratios: Ratios; workloads: Workloads; scenarios: Scenarios }> = {
  id: 'stage-outgrown',
  stage: 'policy',
  severity: 'warning',
  summary: { en: 'The plan of a stage carries the stage to its end.', zh: '阶段方案能支撑到该阶段结束。' },
  why: {
    en: 'The team is right for the stage as planned, but is outgrown before the stage ends. Plan the next step before the number given.',
    zh: '团队适合该阶段的计划值，但在阶段结束前就不够了。请在给出的数值之前安排下一步。',
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
  growth: { when: { users: 1000-5000 }, drivers: { users: 2000 }, headcount: { support: 3 } }`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 1 } }
ratios:
  support: 1-2 per 1000 users
scenarios:
  growth: { when: { users: 2000-3000 }, drivers: { users: 2000 }, headcount: { support: 3 } }`,
  },
  check({ ratios, workloads, scenarios }, report) {
    for (const { row, stage, value: end, inside, required, staff, breaks } of stageBreaks(scenarios, ratios, 'to')) {
      const said = outgrown({
        of: row.ratio.subject,
        measure: row.ratio.measure,
        staff,
        driver: stage.driver,
        breaks: breaks?.value ?? null,
        breaksOpen: breaks?.open ?? false,
        end,
        inside: inside || null,
        required,
      })
      report({
        said,
        pointer: stage.pointer,
        key: rowId(row.ratio),
        about: aboutRatio(row),
        ...mildSeverity(row.ratio),
      })
    }
    for (const { row, stage, value: end, required, staff, breaks } of workloadBreaks(scenarios, workloads)) {
      const { subject: of, measure, id } = row.workload
      const said = outgrown({
        of,
        measure,
        staff,
        driver: stage.driver,
        breaks,
        breaksOpen: false,
        end,
        inside: null,
        required,
      })
      report({
        said,
        pointer: stage.pointer,
        key: `workload ${id}`,
        about: aboutWorkload(row),
        ...mildSeverity(row.workload),
      })
    }
  },
}
