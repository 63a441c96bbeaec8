import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const referenceUnknownRule: RuleMeta = {
  id: 'reference-unknown',
  stage: 'reference',
  severity: 'error',
  summary: { en: 'Every reference names something in the plan.', zh: '每个引用都指向方案中存在的内容。' },
  why: {
    en: 'A reporting line, a head or a ratio that points at nothing is not judged at all.',
    zh: '指向空处的汇报关系、负责人或配比根本不会被评判。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manger, roles: { manager: 1 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1 } }`,
  },
}

export const referenceUnknown = message<{ reference: string; kinds: readonly string[] }>('reference-unknown', {
  en: ({ reference, kinds }, f) =>
    `There is no ${f.list(
      kinds.map((kind) => kindNames[kind]?.en ?? kind),
      'or',
    )} ${f.quote(reference)}`,
  zh: ({ reference, kinds }, f) =>
    `没有${f.list(
      kinds.map((kind) => kindNames[kind]?.zh ?? kind),
      'or',
    )}${f.quote(reference)}`,
})

export const matchesNothing = message<{ selector: string }>('reference-unknown:selector', {
  en: ({ selector }, f) => `No role matches ${f.quote(selector)}`,
  zh: ({ selector }, f) => `没有岗位符合${f.quote(selector)}`,
})

export const matchesNoDepartment = message<{ selector: string }>('reference-unknown:departments', {
  en: ({ selector }, f) => `No department matches ${f.quote(selector)}`,
  zh: ({ selector }, f) => `没有部门符合${f.quote(selector)}`,
})

export const inNoDepartment = message<{ reference: string; selector: string }>('reference-unknown:each', {
  en: ({ reference, selector }, f) =>
    `None of the departments that match ${f.quote(selector)} has a role ${f.quote(reference)}`,
  zh: ({ reference, selector }, f) => `符合${f.quote(selector)}的部门中都没有岗位${f.quote(reference)}`,
})

/** What kinds of things are called in messages. */
export const kindNames: { readonly [kind: string]: { readonly en: string; readonly zh: string } } = {
  role: { en: 'role', zh: '岗位' },
  department: { en: 'department', zh: '部门' },
  committee: { en: 'committee', zh: '委员会' },
  person: { en: 'person', zh: '人员' },
  driver: { en: 'driver', zh: '业务量' },
  total: { en: 'driver', zh: '业务量' },
  family: { en: 'job family', zh: '序列' },
  grade: { en: 'grade', zh: '职级' },
  scenario: { en: 'scenario', zh: '方案' },
  ratio: { en: 'ratio', zh: '配比' },
  workload: { en: 'workload', zh: '工作量' },
}
