import type { Rational } from '../../staffing/rational.js'
import {
  type Amount,
  halfWidth,
  type NormText,
  normPer,
  nounText,
  type ReadAmount,
  type ReadNorm,
  rangePattern,
  readAmount,
  unreadable,
} from './norm-text.js'

const bound = '至少|至多|≥|≤'
const chineseNorm = new RegExp(
  `^每\\s?(?:(${rangePattern})(?:\\s|(?=[^0-9\\s])))?(\\S.*?)\\s?(${bound})?\\s?(?:配(?:备|置)?)?\\s?((?:${bound})?\\s?${rangePattern})\\s?[人名]?$`,
  'du',
)

/** Measure words between a number and its noun: 每1000名用户, 每3个城市. */
const measureWord = /^[个名位家台间套条件辆]/u
const bareUnit = /^[百千万亿]{1,2}/u
const units: { readonly [unit: string]: bigint } = {
  百: 100n,
  千: 1_000n,
  万: 10_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
}

/** Reads `每1000活跃用户配1-2人` from tidied text: the number of units first, then the noun, then the heads. */
export function readChinese(text: string): ReadNorm {
  const match = chineseNorm.exec(halfWidth(text))
  const nounAt = match?.indices?.[2]
  if (match === null || nounAt === undefined) return unreadable('format')
  const [, perText, , before, amountText = ''] = match
  const heads = readAmount(`${before ?? ''}${amountText}`.trim())
  if (!heads.ok) return replaced(text, heads, match.indices?.[4])
  const per = perText === undefined ? null : readAmount(perText.trim())
  if (per !== null && !per.ok) return replaced(text, per, match.indices?.[1])
  const noun = nounText(text.slice(...nounAt))
  const read = normPer(heads.amount, per?.amount ?? null, noun)
  if (!read.ok) return unreadable(read.problem)
  const rest = text.slice((match.indices?.[1]?.[0] ?? nounAt[0]) as number, nounAt[1])
  return { ...read, otherwise: otherReadings(heads.amount, per?.amount ?? null, noun, nounText(rest)) }
}

function replaced(text: string, read: ReadAmount, at: readonly [number, number] | undefined): ReadNorm {
  if (read.ok) return unreadable('format')
  const { problem, suggestion } = read
  return unreadable(
    problem,
    suggestion === null || at === undefined ? null : `${text.slice(0, at[0])}${suggestion}${text.slice(at[1])}`,
  )
}

/** What else the noun may be: without its measure word, without a unit (每万用户), with the digits (4S店), or people. */
function otherReadings(heads: Amount, per: Amount | null, noun: string, whole: string): NormText[] {
  const readings: [Amount | null, string][] = []
  const add = (amount: Amount | null, text: string): void => {
    readings.push([amount, text])
    if (measureWord.test(text)) readings.push([amount, text.replace(measureWord, '')])
  }
  if (measureWord.test(noun)) add(per, noun.replace(measureWord, ''))
  const unit = per === null ? units[bareUnit.exec(noun)?.[0] ?? ''] : undefined
  if (unit !== undefined) add(amountOf({ n: unit, d: 1n }), noun.replace(bareUnit, ''))
  if (whole !== noun) add(null, whole)
  const people = [[per, noun] as const, ...readings].find(([, text]) => text === '人')
  if (people !== undefined) readings.push([people[0], 'heads'])
  const norms = readings.map(([amount, text]) => normPer(heads, amount, text))
  return norms.flatMap((one) => (one.ok ? [one.norm] : []))
}

const amountOf = (x: Rational): Amount => ({ from: x, to: x, single: true, swapped: false })
