import { message } from '../../../findings/message.js'
import { matchesNothing, referenceUnknownRule } from '../../../findings/rules/reference-unknown.js'
import type { Names, Reported, Rule } from '../../../section/contract.js'
import { referenceFault } from '../../../section/reference-fault.js'
import { selectorSchema } from '../../../section/selector-schema.js'
import { readNumber } from '../../../staffing/number.js'
import { compare } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import type { Departments, SelectorValue } from '../../departments/model.js'
import type { Reporting } from '../model.js'

const tooWide = message<{ role: Name; reports: number; heads: number; span: Fraction; max: Fraction | number }>(
  'span-of-control',
  {
    en: ({ role, reports, heads, span, max }, f) =>
      `${f.name(role)}: ${f.num(reports)} reports for ${f.num(heads)} ${f.s(heads, 'head', 'heads')}, a span of ${f.num(span)}; at most ${f.num(max)}`,
    zh: ({ role, reports, heads, span, max }, f) =>
      `${f.name(role)}：${f.num(heads)} 人带 ${f.num(reports)} 人，管理幅度 ${f.num(span)}，上限 ${f.num(max)}`,
  },
)

export const spanOfControl: Rule<{ departments: Departments; reporting: Reporting }> = {
  id: 'span-of-control',
  stage: 'policy',
  severity: 'warning',
  summary: { en: 'No manager leads more people than the span allows.', zh: '管理幅度不超过上限。' },
  why: {
    en: 'Beyond some 15 direct reports a manager coordinates rather than leads. A role is a group of like posts: n heads that lead m heads have a span of m/n; dotted lines do not count.',
    zh: '直接下属超过 15 人左右，管理者只能协调而难以带人。岗位代表一组同类职位：n 人带 m 人，幅度为 m/n；虚线不计。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1, clerk: 16 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 2, clerk: 16 } }`,
  },
  options: {
    max: {
      schema: { type: 'number', minimum: 1 },
      default: 15,
      summary: { en: 'The widest span allowed, in heads.', zh: '允许的最大管理幅度（人）。' },
    },
    except: {
      schema: selectorSchema,
      default: [],
      summary: {
        en: 'Roles (references or selectors) that may be wider.',
        zh: '允许超过上限的岗位（引用或选择条件）。',
      },
    },
  },
  check({ departments, reporting }, report, options, { names }) {
    const limit = readNumber(String(options.max))
    if (!limit.ok) return
    const max = limit.value.d === 1n ? Number(limit.value.n) : limit.value
    const selector = options.except as SelectorValue
    const except = new Set(departments.select(selector, exceptAt))
    for (const fault of exceptFaults(selector, except.size === 0, names)) report(fault)
    for (const line of reporting.lines) {
      if (line.span === null || line.heads === null || compare(line.span, limit.value) <= 0) continue
      if (except.has(line.role)) continue
      const said = tooWide({ role: line.role.title, reports: line.reports, heads: line.heads, span: line.span, max })
      report({ said, pointer: line.role.at, on: 'key' })
    }
  },
}

const exceptAt = '/rules/span-of-control/except'

/** Exceptions that name nobody: a misspelt one must not look as if it excused somebody. */
function exceptFaults(selector: SelectorValue, empty: boolean, names: Names): Reported[] {
  if (typeof selector === 'object' && !Array.isArray(selector)) {
    const text = Object.entries(selector).map(([key, value]) => `${key}: ${[value].flat().join(', ')}`)
    const said = matchesNothing({ selector: text.join(', ') })
    return empty ? [{ as: referenceUnknownRule, said, pointer: exceptAt }] : []
  }
  return [selector].flat().flatMap((reference, index) => {
    const pointer = Array.isArray(selector) ? `${exceptAt}/${index}` : exceptAt
    return referenceFault({ text: String(reference), kinds: [['role']], pointer, on: 'value' }, names) ?? []
  })
}
