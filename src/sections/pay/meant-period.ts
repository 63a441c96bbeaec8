import { readPeriod } from '../../staffing/pay-period.js'

const quarters = '一二三四'

/** Other ways to write a period, each with what stands for its year and for the rest. */
const ways: readonly [RegExp, (part: string) => string][] = [
  [/^(\d{4})年?()$/, () => ''],
  [/^(\d{4})[-/.年]?(\d{1,2})月?$/, (month) => `-${month.padStart(2, '0')}`],
  [/^(\d{4})[-/.年]?第?([1-4一二三四])季度?$/, (quarter) => `-Q${quarters.indexOf(quarter) + 1 || quarter}`],
  [/^(\d{4})[-/.年]?[Qq]([1-4])$/, (quarter) => `-Q${quarter}`],
  [/^(\d{4})[-/.年]?[Hh]([12])$/, (half) => `-H${half}`],
  [/^(\d{4})[-/.年]?([上下])半年$/, (half) => `-H${half === '上' ? 1 : 2}`],
]

/** The period that `2027年`, `2027年4月`, `2027/4`, `2027Q1` or `2027年上半年` mean; none where it is not certain. */
export function meantPeriods(text: string): readonly string[] {
  const tidy = text.normalize('NFKC').replace(/\s/g, '')
  for (const [way, rest] of ways) {
    const match = way.exec(tidy)
    const period = match === null ? null : readPeriod(`${match[1]}${rest(match[2] ?? '')}`)
    if (period !== null && period.text !== text) return [period.text]
  }
  return []
}
