import { message, type Said } from '../../findings/message.js'
import { monthText } from '../../staffing/months.js'
import type { Name } from '../../text/lang.js'
import type { Role } from '../departments/model.js'
import type { Establishment } from '../establishment/model.js'
import type { Ledger } from './ledger.js'
import type { Definition } from './model.js'
import type { Projection } from './projection.js'

const converted = message<{ text: string; monthly: string; convention: string }>('forecast:attrition', {
  en: ({ text, monthly, convention }) => `Attrition of ${text} is ${monthly} a month (${convention}).`,
  zh: ({ text, monthly, convention }) =>
    `流失率 ${text}，折合每月 ${monthly}（${convention === 'simple' ? '单利' : '复利'}）。`,
})

const fromPlanned = message<{ roles: readonly Name[] }>('forecast:planned', {
  en: ({ roles }, f) =>
    `Opening heads are the planned ones, as nothing says who is in post: ${f.list(some(roles, f))}.`,
  zh: ({ roles }, f) => `以下岗位未写明在岗人数，期初按编制计：${f.list(some(roles, f))}。`,
})

const fromLeast = message<{ roles: readonly Name[] }>('forecast:least', {
  en: ({ roles }, f) => `Opening heads are the least of a range: ${f.list(some(roles, f))}.`,
  zh: ({ roles }, f) => `以下岗位只写了范围，期初按下限计：${f.list(some(roles, f))}。`,
})

const notStated = message<{ roles: readonly Name[] }>('forecast:not-stated', {
  en: ({ roles }, f) => `Not forecast, as no headcount is stated: ${f.list(some(roles, f))}.`,
  zh: ({ roles }, f) => `以下岗位未写明人数，不作预测：${f.list(some(roles, f))}。`,
})

const postponed = message<{ hire: Name; from: string; to: string }>('forecast:postponed', {
  en: ({ hire, from, to }, f) => `${f.name(hire)} waits for the end of the freeze: ${from} becomes ${to}.`,
  zh: ({ hire, from, to }, f) => `${f.name(hire)}因冻结招聘推迟：${from} 改为 ${to}。`,
})

const dropped = message<{ hire: Name; from: string }>('forecast:dropped', {
  en: ({ hire, from }, f) => `${f.name(hire)} (${from}) does not start: the freeze lasts to the end of its term.`,
  zh: ({ hire, from }, f) => `${f.name(hire)}（${from}）不入职：冻结持续到其期限结束。`,
})

const mostNamed = 5

function some(roles: readonly Name[], f: { name(name: Name): string; readonly lang: string }): string[] {
  const shown = roles.slice(0, mostNamed).map((role) => f.name(role))
  const more = roles.length - shown.length
  if (more === 0) return shown
  return [...shown, f.lang === 'zh' ? `其他 ${more} 个` : `${more} more`]
}

/** What the figures rest on: where heads come from, how rates were converted, what a freeze has put off. */
export function notesOf({ outlook, start }: Projection, definition: Definition, { posts }: Establishment): Said[] {
  const ledgers = [...outlook.ledgers.values()]
  const required = new Set(outlook.requirements.flatMap(({ roles }) => roles))
  const titles = (from: Ledger['from']): Name[] =>
    ledgers.filter((one) => one.from === from && required.has(one.role)).map(({ role }) => role.title)
  const unknown = posts.map(({ role }) => role).filter((role) => required.has(role) && !outlook.ledgers.has(role))
  const lists = [
    [fromPlanned, titles('planned')],
    [fromLeast, titles('least')],
    [notStated, unknown.map((role) => role.title)],
  ] as const
  return [
    ...lists.flatMap(([say, roles]) => (roles.length === 0 ? [] : [say({ roles })])),
    ...conversions(
      ledgers.map(({ role }) => role),
      definition,
    ),
    ...ledgers.flatMap((ledger) =>
      ledger.postponed.map(({ hire, to }) =>
        to === null
          ? dropped({ hire: hire.name, from: monthText(hire.start) })
          : postponed({ hire: hire.name, from: monthText(hire.start), to: monthText(start + to) }),
      ),
    ),
  ]
}

/** Each rate that was written for another period than a month, once. */
function conversions(roles: readonly Role[], { attritionOf }: Definition): Said[] {
  const said = new Map<string, Said>()
  for (const role of roles) {
    const attrition = attritionOf(role)
    if (attrition === null || attrition.convention === null) continue
    const { text, monthly, convention } = attrition
    said.set(`${text} ${convention}`, converted({ text, monthly: percent(monthly), convention }))
  }
  return [...said.values()]
}

/** `1.06%`. */
function percent({ n, d }: { readonly n: bigint; readonly d: bigint }): string {
  const hundredths = (n * 20000n + d) / (d * 2n)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`
}
