import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Unit } from '../../departments/model.js'
import type { Establishment } from '../model.js'

const exceeded = message<{ unit: Name; low: number; envelope: number }>('envelope-exceeded', {
  en: ({ unit, low, envelope }, f) =>
    `${f.name(unit)}: the roles need at least ${f.num(low)} heads, the envelope is ${f.num(envelope)}`,
  zh: ({ unit, low, envelope }, f) => `${f.name(unit)}：岗位至少需要 ${f.num(low)} 人，总编制为 ${f.num(envelope)}`,
})

const mayExceed = message<{ unit: Name; high: number; envelope: number }>('envelope-exceeded:high', {
  en: ({ unit, high, envelope }, f) =>
    `${f.name(unit)}: the roles may reach ${f.num(high)} heads, the envelope is ${f.num(envelope)}`,
  zh: ({ unit, high, envelope }, f) => `${f.name(unit)}：岗位最多可达 ${f.num(high)} 人，总编制为 ${f.num(envelope)}`,
})

const childrenExceed = message<{ unit: Name; sum: number; envelope: number }>('envelope-exceeded:children', {
  en: ({ unit, sum, envelope }, f) =>
    `${f.name(unit)}: the envelopes below add up to ${f.num(sum)}, its own is ${f.num(envelope)}`,
  zh: ({ unit, sum, envelope }, f) => `${f.name(unit)}：下级总编制合计 ${f.num(sum)}，本级为 ${f.num(envelope)}`,
})

export const envelopeExceeded: Rule<{ establishment: Establishment }> = {
  id: 'envelope-exceeded',
  stage: 'structure',
  severity: 'error',
  milder: true,
  summary: {
    en: 'The roles of a unit fit its envelope, and the envelopes of its departments fit in it.',
    zh: '单位的岗位不超出其总编制，下级总编制也不超出上级。',
  },
  why: {
    en: 'The envelope is what was agreed for the whole. The least that the roles need above it is an error, the most a warning. Employees count, outsourced and dispatched staff do not.',
    zh: '总编制是整体约定的数。岗位最低需要超过它是错误，最高可能超过是警告。只计员工，不计外包和派遣。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme, headcount: 5 }
departments:
  sales: { head: manager, roles: { manager: 1, clerk: 5 } }`,
    good: `orgplan: 1
organization: { id: acme, headcount: 6 }
departments:
  sales: { head: manager, roles: { manager: 1, clerk: 5 } }`,
  },
  check({ establishment }, report) {
    for (const { unit, employees } of establishment.units) {
      const most = unit.envelope?.high ?? null
      if (most === null) continue
      const pointer = `${unit.at}/headcount`
      const below = envelopesBelow(unit)
      if (employees.plannedLow > most) {
        report({ said: exceeded({ unit: unit.name, low: employees.plannedLow, envelope: most }), pointer, key: 'low' })
      } else if (employees.plannedHigh !== null && employees.plannedHigh > most) {
        const said = mayExceed({ unit: unit.name, high: employees.plannedHigh, envelope: most })
        report({ said, pointer, severity: 'warning', key: 'high' })
      }
      if (below > most)
        report({ said: childrenExceed({ unit: unit.name, sum: below, envelope: most }), pointer, key: 'children' })
    }
  },
}

/** The nearest envelopes below a unit, added up. */
function envelopesBelow(unit: Unit): number {
  return unit.units.reduce((sum, child) => sum + (child.envelope?.low ?? envelopesBelow(child)), 0)
}
