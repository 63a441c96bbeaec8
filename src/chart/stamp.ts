import type { Lang } from '../text/lang.js'
import { murmur3 } from '../text/murmur3.js'
import type { Chart } from './chart.js'
import { shownText } from './measure/sized-box.js'

/** What tells one drawn chart from another: where it comes from, and a hash of what it shows. */
export interface Stamp {
  /** The plan's file, without its folders: they differ from machine to machine. */
  readonly plan: string
  /** Null is the base. */
  readonly scenario: string | null
  /** ISO date that the data are of: what the plan states, else the day that it was drawn. */
  readonly date: string
  readonly dateIs: 'stated' | 'drawn'
  /** Of the chart in one language: the same as long as boxes, lines and texts are. */
  readonly hash: string
}

/** Eight hexadecimal digits over what the chart shows. */
export function chartHash({ title, boxes, lines, direction, legend }: Chart, lang: Lang): string {
  let shown = `${lang} ${direction} ${shownText(title, lang)}`
  for (const { id, what, lines: texts, tone, dashed, strong, parent } of boxes) {
    shown += `\n${id} ${parent} ${what} ${tone} ${dashed} ${strong}`
    for (const { as, text } of texts) shown += `\n${as} ${shownText(text, lang)}`
  }
  for (const { from, to, what, label } of lines) {
    shown += `\n${from} ${to} ${what} ${label === undefined ? '' : shownText(label, lang)}`
  }
  for (const { text, tone, shape } of legend) shown += `\n${tone} ${shape} ${shownText(text, lang)}`
  return murmur3(shown)
}

/**
 * The stamp of a text file, such as is kept under version control, in letters that mean nothing in any of its formats.
 * It says no day of drawing, so that it changes with the plan alone.
 */
export function plainStamp(stamp: Stamp, lang: Lang): string {
  const words = stampWords(stamp, lang).filter((_, index) => index !== dateAt || stamp.dateIs === 'stated')
  return ['orgplan', ...words].map((word) => word.replace(/[^\p{L}\p{M}\p{N} ._-]/gu, '_')).join(' · ')
}

/** The stamp as the line at the foot of a picture. */
export const stampText = (stamp: Stamp, lang: Lang): string => stampWords(stamp, lang).join(' · ')

const dateAt = 2

function stampWords({ plan, scenario, date, dateIs, hash }: Stamp, lang: Lang): readonly string[] {
  return lang === 'zh'
    ? [
        plan,
        scenario === null ? '基准' : `方案 ${scenario}`,
        dateIs === 'stated' ? `数据日期 ${date}` : `绘制日期 ${date}`,
        `校验码 ${hash}`,
      ]
    : [
        plan,
        scenario === null ? 'base' : `scenario ${scenario}`,
        dateIs === 'stated' ? `as of ${date}` : `drawn ${date}`,
        `hash ${hash}`,
      ]
}
