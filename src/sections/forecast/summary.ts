import type { Said } from '../../findings/message.js'
import { monthText } from '../../staffing/months.js'
import type { Break } from './breaks.js'
import { lineMonth, linesOf } from './line.js'
import { addedLine, payrollLine } from './payroll-words.js'
import type { Projection, Proposal, Unkept } from './projection.js'
import type { Requirement } from './requirement.js'
import { kindsOf, whatOf } from './requirement-words.js'
import {
  crossed,
  head,
  holds,
  moreUnkept,
  noHire,
  noneNeeded,
  nothingBreaks,
  nothingRequired,
  notJudged,
  openBy,
  others,
  over,
  proposed,
  shownNumber,
  tooLate,
  under,
  unkept,
} from './summary-words.js'

/** What a forecast says first: what breaks first, when to open the requisition, and what a proposal comes to. */
export function summaryOf(projection: Projection): Said[] {
  const { start, months, outlook, breaks, proposal } = projection
  const lines = [head({ from: monthText(start), to: monthText(start + months - 1), months })]
  if (outlook.requirements.length === 0) return [...lines, nothingRequired({}), ...payrollLine(projection)]
  if (proposal !== null) {
    lines.push(...hiringLines(projection, proposal))
  }
  const kinds = kindsOf(outlook.requirements)
  const first = breaks[0]
  const doubts = [...crossings(projection), ...unjudged(projection)]
  const also = [...doubts, ...payrollLine(projection)]
  if (first === undefined)
    return [...lines, doubts.length === 0 ? holds({ ...kinds, months }) : nothingBreaks({}), ...also]
  const broken = new Set(breaks.map(({ requirement }) => requirement)).size
  lines.push(...breakLines(first, projection))
  if (outlook.requirements.length > 1) lines.push(others({ ...kinds, broken }))
  return [...lines, ...also]
}

/** Where the ratios on some roles leave no number of heads that keeps them all. */
function crossings({ outlook, start, months }: Projection): Said[] {
  return linesOf(outlook).flatMap((line) => {
    for (let month = 0; line.requirements.length > 1 && month < months; month++) {
      const { headsMin: least, headsMax: most } = lineMonth(line, month, outlook)
      if (least === null || most === null || least <= most) continue
      return [crossed({ of: line.name, month: monthText(start + month), least, most })]
    }
    return []
  })
}

function unjudged({ outlook, months }: Projection): Said[] {
  const all = Array.from({ length: months }, (_, month) => month)
  const skipped = outlook.requirements.filter((one) =>
    all.some((month) => outlook.required(one, month).status === 'skipped'),
  )
  return skipped.length === 0 ? [] : [notJudged({ ...kindsOf(skipped) })]
}

/** Requirements that cannot be kept, by name. */
const mostNamed = 5

const requirementsOf = (short: readonly Unkept[]): readonly Requirement[] => short.map(({ requirement }) => requirement)

function hiringLines(projection: Projection, { hires, least, unkept: short }: Proposal): Said[] {
  const heads = hires.reduce((sum, one) => sum + one.heads, 0)
  const hired =
    hires.length > 0 ? [proposed({ heads, requisitions: hires.length, least }), ...addedLine(projection)] : []
  const none = hires.length === 0 && short.length === 0 ? [noneNeeded({})] : []
  const named = short.length > mostNamed + 1 ? short.slice(0, mostNamed) : short
  const rest =
    short.length > named.length ? [moreUnkept({ ...kindsOf(requirementsOf(short.slice(named.length))) })] : []
  return [...hired, ...none, ...named.map((one) => unkeptLine(one, projection.start)), ...rest]
}

function unkeptLine({ requirement, months, mended }: Unkept, start: number): Said {
  const from = monthText(start + (months[0] ?? 0))
  const until = mended === null ? null : monthText(start + mended)
  return unkept({ ...whatOf(requirement), norm: requirement.norm, from, months: months.length, mended: until })
}

function breakLines({ requirement, is, month, requisition }: Break, { outlook, start, proposal }: Projection): Said[] {
  const { drivers, headsMin, headsMax, actual, held } = outlook.required(requirement, month)
  const say = is === 'under' ? under : over
  const line = say({
    ...whatOf(requirement),
    month: monthText(start + month),
    norm: requirement.norm,
    least: headsMin,
    most: headsMax,
    actual,
    held,
    drivers: drivers.map(({ name }) => name),
    values: drivers.map(({ from, to }) => shownNumber(is === 'under' ? to : from)),
  })
  if (is === 'over' || proposal !== null) return [line]
  if (requisition === null) return [line, noHire({})]
  const { role, heads, open } = requisition
  const asked = { of: role.title, heads, open: monthText(start + open) }
  if (open < 0) return [line, tooLate({ ...asked, late: -open })]
  const leadTime = requisition.start - open
  return [line, openBy({ ...asked, start: monthText(start + requisition.start), leadTime })]
}
