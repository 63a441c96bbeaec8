import { parseMixed, parseNumber } from './number-grammar.js'
import type { NumberProblem } from './number-problem.js'
import { exactText, fromInteger, mul } from './rational.js'

type Replacement = string | ((match: string, ...groups: string[]) => string)
type Repair = readonly [NumberProblem, RegExp, Replacement]

const thousand = fromInteger(1000)

/** Groups of three or four make a thousands separator; `3,5` and `0,500` can only be a decimal comma. */
function ungrouped(text: string): string {
  const groups = text.split(/[,'’] ?/)
  const [first = '', ...rest] = groups
  const last = groups.at(-1) ?? ''
  const grouped =
    (last.length === 3 || last.length === 4) && rest.every((group) => group.length >= 2 && group.length <= 4)
  return grouped && first.length <= last.length && !first.startsWith('0') ? groups.join('_') : text
}

const wholeOf = (prefix: string) => (_: string, sign: string, digits: string) =>
  `${sign === '-' ? '-' : ''}${BigInt(prefix + digits.replaceAll('_', ''))}`

function timesThousand(match: string, digits: string): string {
  const x = parseNumber(digits)
  return typeof x === 'string' ? match : exactText(mul(x, thousand))
}

function addedUp(match: string): string {
  const x = parseMixed(match)
  return x === null ? match : exactText(x)
}

/** Applied in this order, each to what the one before left. */
const repairs: readonly Repair[] = [
  ['space', /^\s+|\s+$/g, ''],
  ['space', /\s{2,}|[^\S ]/g, ' '],
  ['hex', /^([+-]?)0x([0-9a-f][0-9a-f_]{0,31})$/i, wholeOf('0x')],
  ['octal', /^([+-]?)0o([0-7][0-7_]{0,39})$/i, wholeOf('0o')],
  ['binary', /^([+-]?)0b([01][01_]{0,119})$/i, wholeOf('0b')],
  ['dash', /[\u2010\u2012\u2014\u2015\u2212\u301c\uff70]+/g, '-'],
  ['range-word', /^between (.{1,80}) and (.{1,80})$/i, '$1-$2'],
  ['range-word', /(?<=[0-9%千万亿人名]) ?(?:to|到|\.{2,3}) ?(?=[0-9.])/i, '-'],
  ['range-word', /^(?:>=|=>|≧|⩾|at +least|no +less +than|not +less +than) *(?=[0-9.])/i, 'at least '],
  ['range-word', /^(?:<=|=<|≦|⩽|at +most|no +more +than|not +more +than|up +to) *(?=[0-9.])/i, 'at most '],
  ['range-word', /^(?:不少于|不低于|最少) ?/, '至少'],
  ['range-word', /^(?:不多于|不超过|最多|至) ?(?=[0-9.])/, '至多'],
  ['range-word', /^([0-9].{0,80}?)(?:\+| or more)$/i, 'at least $1'],
  ['range-word', /^([0-9].{0,80}?)(?:及?以上)$/, '至少$1'],
  ['range-word', /^([0-9].{0,80}?)(?:以内|及?以下)$/, '至多$1'],
  ['counter', /(?<=[0-9千万亿]) ?(?:个人|位|个|people|persons?|heads?|fte)$/i, ''],
  ['percent-word', /(?<=[0-9]) ?(?:percent|per cent|pct)/gi, '%'],
  ['thousands', /[0-9]+(?:[,'’] ?[0-9]+)+/g, ungrouped],
  ['thousands', /(?<=[0-9]) (?=[0-9]{3}(?![0-9]))/g, '_'],
  ['decimal-point', /(?<=[0-9])[,。・·](?=[0-9])/g, '.'],
  ['underscore', /_{2,}/g, '_'],
  ['underscore', /(?<![0-9])_|_(?![0-9])/g, ''],
  ['leading-dot', /(?<![0-9_.])\.(?=[0-9])/g, '0.'],
  ['trailing-dot', /(?<=[0-9])\.(?![0-9.])/g, ''],
  ['multiplier', /(?<![0-9_.])([0-9_.]+) ?k(?![a-z0-9])/gi, timesThousand],
  ['multiplier', /(?<![0-9_.])(?:[0-9_]+(?:千万|千亿|万亿|[千万亿])){2,4}(?![0-9千万亿])/g, addedUp],
]

/**
 * Why a folded text is not in the grammar, and the spelling that is: each known slip is put right in turn, and the
 * outcome is offered only if `reads` accepts it.
 */
export function repaired(
  text: string,
  reads: (text: string) => boolean,
): { problem: NumberProblem; suggestion: string | null } {
  if (/^[+-]?\.?(?:inf|infinity|∞)$/i.test(text)) return { problem: 'infinite', suggestion: null }
  if (/^\.?nan$/i.test(text)) return { problem: 'not-a-number', suggestion: null }
  let problem: NumberProblem = 'format'
  if (!/[0-9]/.test(text)) return { problem, suggestion: null }
  let spelling = text
  for (const [code, pattern, replacement] of repairs) {
    const next =
      typeof replacement === 'string' ? spelling.replace(pattern, replacement) : spelling.replace(pattern, replacement)
    if (next !== spelling && problem === 'format') problem = code
    spelling = next
  }
  return spelling !== text && reads(spelling)
    ? { problem, suggestion: spelling }
    : { problem: 'format', suggestion: null }
}
