import { message, type Said } from '../../../findings/message.js'
import type { Name } from '../../../text/lang.js'
import type { RatioRow, RoleBounds } from '../model.js'
import { explainCircle } from './circle.js'
import type { ExplainContext } from './types.js'

/** Where several ratios meet on the role: what each asks for, and which one sets each bound (decision R4). */
export function explainTogether(row: RatioRow, { model }: ExplainContext): Said[] {
  const bounds = model.ratios.bounds.find((one) => one.rows.includes(row))
  return [...(bounds === undefined ? [] : boundLines(bounds)), ...explainCircle(row, model)]
}

function boundLines(bounds: RoleBounds): Said[] {
  const { role, rows, requiredMin: min, requiredMax: max, minFrom, maxFrom, conflict } = bounds
  const lines = rows.map((other): Said => {
    const { bandFrom, bandTo, ratio } = other
    return asks({ ratio: ratio.id, least: bandTo?.headsMin ?? 0, most: bandFrom?.headsMax ?? null })
  })
  if (minFrom !== null && min !== null) lines.push(setsLeast({ role: role.title, ratio: minFrom.ratio.id, heads: min }))
  if (maxFrom !== null && max !== null) lines.push(setsMost({ role: role.title, ratio: maxFrom.ratio.id, heads: max }))
  if (conflict) lines.push(crossed({ role: role.title }))
  return lines
}

const asks = message<{ ratio: string; least: number; most: number | null }>('explain:together-ratio', {
  en: ({ ratio, least, most }, f) =>
    `${f.quote(ratio)}: at least ${f.num(least)}${most === null ? '' : `, at most ${f.num(most)}`}`,
  zh: ({ ratio, least, most }, f) =>
    `${f.quote(ratio)}：至少 ${f.num(least)} 人${most === null ? '' : `，至多 ${f.num(most)} 人`}`,
})

const setsLeast = message<{ role: Name; ratio: string; heads: number }>('explain:together-least', {
  en: ({ role, ratio, heads }, f) => `${f.quote(ratio)} sets the least for ${f.name(role)}: ${f.num(heads)}`,
  zh: ({ role, ratio, heads }, f) => `${f.name(role)}的下限由${f.quote(ratio)}决定：${f.num(heads)} 人`,
})

const setsMost = message<{ role: Name; ratio: string; heads: number }>('explain:together-most', {
  en: ({ role, ratio, heads }, f) => `${f.quote(ratio)} sets the most for ${f.name(role)}: ${f.num(heads)}`,
  zh: ({ role, ratio, heads }, f) => `${f.name(role)}的上限由${f.quote(ratio)}决定：${f.num(heads)} 人`,
})

const crossed = message<{ role: Name }>('explain:together-conflict', {
  en: ({ role }, f) => `they contradict each other: no number for ${f.name(role)} satisfies both`,
  zh: ({ role }, f) => `两者矛盾：${f.name(role)}取任何人数都不能同时满足`,
})
