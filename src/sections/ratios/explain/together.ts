import { message, type Said } from '../../../findings/message.js'
import type { Fmt } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import { type BoundBy, boundName, isRatio, type RoleBounds } from '../model.js'
import { explainCircle } from './circle.js'
import type { ExplainContext } from './types.js'

/** Where several ratios and workloads meet on the role: what each asks for, and which one sets each bound (decision R4). */
export function explainTogether(row: BoundBy, { model }: ExplainContext): Said[] {
  const at = boundName(row).at
  const bounds = model.ratios.bounds.find((one) => one.rows.some((other) => boundName(other).at === at))
  const circle = isRatio(row) ? explainCircle(row, model) : []
  return [...(bounds === undefined ? [] : boundLines(bounds)), ...circle]
}

function boundLines(bounds: RoleBounds): Said[] {
  const { role, rows, requiredMin: min, requiredMax: max, minFrom, maxFrom, conflict } = bounds
  const lines = rows.map((other): Said => {
    const { bandFrom, bandTo } = other
    return asks({ ...named(other), least: bandTo?.headsMin ?? 0, most: bandFrom?.headsMax ?? null })
  })
  if (minFrom !== null && min !== null) lines.push(setsLeast({ role: role.title, ...named(minFrom), heads: min }))
  if (maxFrom !== null && max !== null) lines.push(setsMost({ role: role.title, ...named(maxFrom), heads: max }))
  if (conflict) lines.push(crossed({ role: role.title }))
  return lines
}

/** `by` null is a ratio. */
const named = (by: BoundBy): { readonly ratio: string; readonly by: 'workload' | null } => {
  return { ratio: boundName(by).id, by: isRatio(by) ? null : 'workload' }
}

/** An id may be that of a ratio and of a workload. */
const nameText = ({ ratio, by }: ReturnType<typeof named>, f: Fmt): string => {
  if (by === null) return f.quote(ratio)
  return f.lang === 'en' ? `the workload ${f.quote(ratio)}` : `工作量${f.quote(ratio)}`
}

const asks = message<{ ratio: string; by: 'workload' | null; least: number; most: number | null }>(
  'explain:together-ratio',
  {
    en: ({ least, most, ...from }, f) =>
      `${nameText(from, f)}: at least ${f.num(least)}${most === null ? '' : `, at most ${f.num(most)}`}`,
    zh: ({ least, most, ...from }, f) =>
      `${nameText(from, f)}：至少 ${f.num(least)} 人${most === null ? '' : `，至多 ${f.num(most)} 人`}`,
  },
)

const setsLeast = message<{ role: Name; ratio: string; by: 'workload' | null; heads: number }>(
  'explain:together-least',
  {
    en: ({ role, heads, ...from }, f) => `${nameText(from, f)} sets the least for ${f.name(role)}: ${f.num(heads)}`,
    zh: ({ role, heads, ...from }, f) => `${f.name(role)}的下限由${nameText(from, f)}决定：${f.num(heads)} 人`,
  },
)

const setsMost = message<{ role: Name; ratio: string; by: 'workload' | null; heads: number }>('explain:together-most', {
  en: ({ role, heads, ...from }, f) => `${nameText(from, f)} sets the most for ${f.name(role)}: ${f.num(heads)}`,
  zh: ({ role, heads, ...from }, f) => `${f.name(role)}的上限由${nameText(from, f)}决定：${f.num(heads)} 人`,
})

const crossed = message<{ role: Name }>('explain:together-conflict', {
  en: ({ role }, f) => `they contradict each other: no number for ${f.name(role)} satisfies both`,
  zh: ({ role }, f) => `两者矛盾：${f.name(role)}取任何人数都不能同时满足`,
})
