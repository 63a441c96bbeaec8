import type { View } from '../../../section/contract.js'
import { add, compare, div, fromInteger, one, type Rational, sub, zero } from '../../../staffing/rational.js'
import type { Column, Row } from '../../../table/table.js'
import type { Pair } from '../../../text/lang.js'
import type { Departments, Role } from '../../departments/model.js'
import type { Establishment } from '../../establishment/model.js'
import type { Grade, Grades } from '../../grades/model.js'
import { addCosts, noCost } from '../cost.js'
import type { Pay, PaySettings } from '../model.js'
import { moneyColumn, withoutEmptyDecimals } from './money-columns.js'

interface Slices {
  readonly pay: Pay
  readonly grades: Grades
  readonly departments: Departments
  readonly establishment: Establishment
}

const columnsOf = (settings: PaySettings): readonly Column[] => [
  { key: 'grade', head: { en: 'Grade', zh: '职级' }, kind: { is: 'text' } },
  { key: 'name', head: { en: 'Name', zh: '名称' }, kind: { is: 'text' }, wide: true },
  { key: 'track', head: { en: 'Track', zh: '通道' }, kind: { is: 'text' }, wide: true },
  { key: 'rank', head: { en: 'Rank', zh: '级次' }, kind: { is: 'decimal', places: 2 }, wide: true },
  moneyColumn('min', { en: 'Minimum', zh: '下限' }, settings),
  moneyColumn('mid', { en: 'Mid point', zh: '中位值' }, settings),
  moneyColumn('max', { en: 'Maximum', zh: '上限' }, settings),
  { key: 'spread', head: { en: 'Spread', zh: '幅宽' }, kind: { is: 'share', places: 1 } },
  { key: 'step', head: { en: 'Step', zh: '级差' }, kind: { is: 'share', places: 1 } },
  { key: 'planned', head: { en: 'Planned', zh: '编制' }, kind: { is: 'count' } },
  { key: 'filled', head: { en: 'In post', zh: '在岗' }, kind: { is: 'count' } },
  moneyColumn('annual', { en: 'A year', zh: '全年成本' }, settings, { wide: true }),
]

const periods: { readonly [P in PaySettings['period']]: Pair } = {
  month: { en: 'Base pay a month', zh: '月基本工资' },
  year: { en: 'Base pay a year', zh: '年基本工资' },
}

/** The pay bands of the grades, how they lie to each other, and how many posts are in each. */
export const bands: View<Slices> = {
  id: 'bands',
  summary: { en: 'Pay bands by grade: points, spread, step, heads', zh: '各职级薪酬带宽：上下限、幅宽、级差、人数' },
  build({ pay, grades, departments, establishment }) {
    const rows = [...grades.values()].map((grade): Row => {
      const roles = departments.roles.filter((role) => role.grade === grade.id)
      const { pay: band } = grade
      const costs = roles.map((role) => pay.costOf(role)).reduce(addCosts, noCost)
      return {
        cells: {
          grade: grade.id,
          name: grade.name,
          track: grade.track,
          rank: grade.rank,
          min: band?.min ?? null,
          mid: band?.mid ?? null,
          max: band?.max ?? null,
          spread: band === null ? null : change(band.min, band.max),
          step: stepOf(grade, grades),
          planned: heads(roles, establishment, 'planned'),
          filled: heads(roles, establishment, 'filled'),
          annual: costs.roles === costs.withoutCost ? null : costs.planned.low,
        },
        at: grade.at,
      }
    })
    return {
      view: 'bands',
      title: { en: 'Pay bands', zh: '薪酬带宽' },
      columns: withoutEmptyDecimals(columnsOf(pay.settings), rows),
      rows,
      totals: null,
      notes: rows.length === 0 ? [noGrades] : [periods[pay.settings.period], legend],
    }
  },
}

const noGrades: Pair = { en: 'The plan declares no grades.', zh: '方案没有职级表。' }

const legend: Pair = {
  en: 'Spread: maximum over minimum. Step: mid point over that of the next lower rank on the track.',
  zh: '幅宽：上限比下限高出的比例。级差：中位值比同一通道下一级高出的比例。',
}

/** How much more the second is, as a part of the first. */
const change = (from: Rational, to: Rational): Rational | null => (from.n === 0n ? null : sub(div(to, from), one))

function stepOf(grade: Grade, grades: Grades): Rational | null {
  const { rank, pay, track } = grade
  if (rank === null || pay === null) return null
  const lower = [...grades.values()]
    .filter((other) => other.track === track && other.pay !== null && other.rank !== null)
    .filter((other) => compare(other.rank ?? zero, rank) < 0)
    .sort((a, b) => compare(b.rank ?? zero, a.rank ?? zero))[0]
  return lower?.pay ? change(lower.pay.mid, pay.mid) : null
}

/** Null where no role of the grade states it. */
function heads(roles: readonly Role[], { postOf }: Establishment, which: 'planned' | 'filled'): Rational | null {
  const stated = roles.map((role) => postOf(role)[which]).filter((number) => number !== null)
  return stated.length === 0 ? null : stated.reduce((sum, number) => add(sum, fromInteger(number)), zero)
}
