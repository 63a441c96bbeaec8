import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Grades } from '../../grades/model.js'
import type { Reporting, ReportingLine } from '../model.js'

interface Line {
  readonly [key: string]: string | Name
  readonly role: Name
  readonly grade: string
  readonly track: string
}

const leads = message<Line>('grade-track:leads', {
  en: ({ role, grade, track }, f) =>
    `${f.name(role)} leads people, but its grade ${grade} is on the specialist track ${track}`,
  zh: ({ role, grade, track }, f) => `${f.name(role)}带人，职级 ${grade} 却在专业通道 ${track} 上`,
})

const leadsNobody = message<Line>('grade-track', {
  en: ({ role, grade, track }, f) =>
    `${f.name(role)} leads nobody, but its grade ${grade} is on the management track ${track}`,
  zh: ({ role, grade, track }, f) => `${f.name(role)}不带人，职级 ${grade} 却在管理通道 ${track} 上`,
})

export const gradeTrack: Rule<{ reporting: Reporting; grades: Grades }> = {
  id: 'grade-track',
  stage: 'policy',
  severity: 'info',
  summary: {
    en: 'Those who lead people are on the management track, those who do not are on another.',
    zh: '带人的岗位在管理通道，不带人的岗位在其他通道。',
  },
  why: {
    en: 'Two tracks let specialists rise without leading. A management grade given as a reward for work alone makes managers without a team.',
    zh: '双通道让专业人员不必带人也能晋升。把管理职级当作奖励，会造出没有团队的管理者。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
grades: { M1: { rank: 2, track: M }, P1: { rank: 1, track: P } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: M1 }, expert: { headcount: 1, grade: M1 } } }`,
    good: `orgplan: 1
organization: { id: acme }
grades: { M1: { rank: 2, track: M }, P1: { rank: 1, track: P } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: M1 }, expert: { headcount: 1, grade: P1 } } }`,
  },
  options: {
    managers: {
      schema: { type: 'array', items: { type: 'string' } },
      default: ['M'],
      summary: { en: 'Tracks of those who lead people.', zh: '带人者所在的通道。' },
    },
    specialists: {
      schema: { type: 'array', items: { type: 'string' } },
      default: ['P'],
      summary: { en: 'Tracks of those who do not.', zh: '不带人者所在的通道。' },
    },
  },
  check({ reporting, grades }, report, options) {
    if (grades.size === 0) return
    const [managers, specialists] = [options.managers as string[], options.specialists as string[]].map(
      (tracks) => new Set(tracks.map(String)),
    ) as [Set<string>, Set<string>]
    for (const line of reporting.lines) {
      const grade = grades.get(line.role.grade ?? '')
      if (!grade?.track || line.layer === null) continue
      const isLeading = leadsSomebody(line)
      const said = isLeading && specialists.has(grade.track) ? leads : managers.has(grade.track) ? leadsNobody : null
      if (said === null || (said === leadsNobody && isLeading)) continue
      const args: Line = { role: line.role.title, grade: grade.id, track: grade.track }
      report({ said: said(args), pointer: `${line.role.at}/grade` })
    }
  },
}

const leadsSomebody = ({ directReports }: ReportingLine): boolean => directReports.length > 0
