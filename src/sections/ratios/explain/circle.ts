import { message, type Said } from '../../../findings/message.js'
import type { Fraction } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import { circlesOf } from '../circles.js'
import type { RatioRow } from '../model.js'
import { togetherOf } from '../together.js'
import type { ExplainContext } from './types.js'

/** More groups than that are not listed one by one. */
const mostGroups = 20

/** Where ratios are measured by the same or by each other's people: the least heads that satisfy all of them at once. */
export function explainCircle(row: RatioRow, model: ExplainContext['model']): Said[] {
  const { rows } = model.ratios
  const circle = circlesOf(rows).find((one) => one.rows.some((other) => other.ratio === row.ratio))
  if (circle === undefined) return []
  const ratios = circle.rows.map(({ ratio }) => ratio.id)
  const lines: Said[] = [circle.oneWhole ? ofOneWhole({ ratios }) : ofEachOther({ ratios })]
  const together = togetherOf(circle, rows, model.establishment)
  if (together === null) return [...lines, noNumber({})]
  const { heads, whole } = together
  if (whole !== null) lines.push(others({ others: whole.others }))
  for (const [i, group] of circle.groups.slice(0, mostGroups).entries()) {
    const subject = group.rows[0]?.ratio.subject
    if (subject !== undefined) lines.push(atLeast({ of: subject, heads: heads[i] ?? 0 }))
  }
  if (whole !== null) lines.push(inAll({ all: whole.all }))
  return lines
}

const ofOneWhole = message<{ ratios: readonly string[] }>('explain:circle-whole', {
  en: ({ ratios }, f) => `the least that satisfies all shares of this whole at once, ${f.list(ratios.map(f.quote))}:`,
  zh: ({ ratios }, f) => `同时满足对这一整体各项占比（${f.list(ratios.map(f.quote))}）的最少人数：`,
})

const ofEachOther = message<{ ratios: readonly string[] }>('explain:circle', {
  en: ({ ratios }, f) =>
    `the least that satisfies at once what is measured by each other's people, ${f.list(ratios.map(f.quote))}:`,
  zh: ({ ratios }, f) => `同时满足互以对方人数为依据的配比（${f.list(ratios.map(f.quote))}）的最少人数：`,
})

const others = message<{ others: Fraction }>('explain:circle-others', {
  en: ({ others: heads }, f) => `others in the whole: ${f.num(heads)}`,
  zh: ({ others: heads }, f) => `整体中的其他人员：${f.num(heads)} 人`,
})

const atLeast = message<{ of: Name; heads: number }>('explain:circle-least', {
  en: ({ of, heads }, f) => `${f.name(of)}: at least ${f.num(heads)}`,
  zh: ({ of, heads }, f) => `${f.name(of)}：至少 ${f.num(heads)} 人`,
})

const inAll = message<{ all: Fraction }>('explain:circle-all', {
  en: ({ all }, f) => `the whole with all of them: ${f.num(all)}`,
  zh: ({ all }, f) => `加上这些人员后的整体：${f.num(all)} 人`,
})

const noNumber = message('explain:circle-none', {
  en: () => 'no number of heads is known to satisfy all of them',
  zh: () => '没有已知的人数能同时满足',
})
