import type { View } from '../../../section/contract.js'
import { div, sum, zero } from '../../../staffing/rational.js'
import type { Column, Row } from '../../../table/table.js'
import type { Name, Pair } from '../../../text/lang.js'
import { type ComponentCost, componentCosts } from '../component-costs.js'
import type { ComponentKind, Pay, PaySettings } from '../model.js'
import { costNotes, leftOut, year } from './cost-notes.js'
import { moneyColumn, withoutEmptyDecimals } from './money-columns.js'

const kinds: { readonly [K in ComponentKind]: Pair } = {
  fixed: { en: 'fixed', zh: '固定' },
  variable: { en: 'variable', zh: '浮动' },
  equity: { en: 'equity', zh: '股权' },
  allowance: { en: 'allowance', zh: '津贴' },
  benefit: { en: 'benefit', zh: '福利' },
  statutory: { en: 'statutory', zh: '法定' },
}

/** The usual bases; a plan may name others. */
const bases: { readonly [basis: string]: Pair } = {
  grade: { en: 'grade', zh: '职级' },
  scorecard: { en: 'scorecard', zh: '记分卡' },
  appraisal: { en: 'appraisal', zh: '考核' },
  profit: { en: 'profit', zh: '利润' },
  post: { en: 'post', zh: '岗位' },
  attendance: { en: 'attendance', zh: '出勤' },
  law: { en: 'law', zh: '法律' },
}

const parts: { readonly [P in ComponentCost['part']]: Pair } = {
  base: { en: 'base pay', zh: '基本工资' },
  cash: { en: 'in the cost', zh: '计入成本' },
  'on-cost': { en: 'on-cost', zh: '附加成本' },
  agreed: { en: 'agreed cost', zh: '岗位成本' },
  'in-kind': { en: 'in kind, apart', zh: '实物，单列' },
  equity: { en: 'equity, no cost', zh: '股权，不计' },
  open: { en: 'no amount, left out', zh: '无金额，未计' },
}

const unnamed: { readonly [part: string]: Name } = {
  base: { id: 'base', text: { en: 'Base pay', zh: '基本工资' } },
  'on-cost': { id: 'on-cost', text: { en: 'On-cost', zh: '附加成本' } },
  agreed: { id: 'cost', text: { en: 'Cost agreed for posts', zh: '约定的岗位成本' } },
}

const columnsOf = (settings: PaySettings): readonly Column[] => [
  { key: 'component', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'name', head: { en: 'Component', zh: '项目' }, kind: { is: 'text' } },
  { key: 'kind', head: { en: 'Kind', zh: '类别' }, kind: { is: 'status', words: kinds }, wide: true },
  { key: 'basis', head: { en: 'Basis', zh: '依据' }, kind: { is: 'status', words: bases }, wide: true },
  { key: 'part', head: { en: 'Counts as', zh: '计入' }, kind: { is: 'status', words: parts } },
  { key: 'fte', head: { en: 'FTE', zh: '折合全职' }, kind: { is: 'decimal', places: 2 } },
  moneyColumn('annual', { en: 'A year', zh: '全年' }, settings),
  { key: 'share', head: { en: 'Share', zh: '占比' }, kind: { is: 'share', places: 1 } },
  moneyColumn('inKind', { en: 'In kind', zh: '实物' }, settings, { wide: true }),
]

/** What pay is made of: each component with what it costs in a year, and its share of the whole. */
export const components: View<{ pay: Pay }> = {
  id: 'components',
  summary: { en: 'What pay is made of: components, cost a year, share', zh: '薪酬构成：项目、全年成本、占比' },
  build({ pay }) {
    const costs = pay.used ? componentCosts(pay) : []
    const total = sum(costs.map(({ annual }) => annual ?? zero))
    const rows = costs.map(
      ({ component, part, annual, inKind, fte }): Row => ({
        cells: {
          component: component?.id ?? unnamed[part]?.id ?? null,
          name: component?.name ?? unnamed[part] ?? null,
          kind: component?.kind ?? null,
          basis: component?.basis ?? null,
          part,
          fte,
          annual,
          share: annual === null || total.n === 0n ? null : div(annual, total),
          inKind,
        },
        ...(annual === null ? { mark: 'muted' as const } : {}),
        ...(component === null ? {} : { at: component.at }),
      }),
    )
    const given = sum(costs.map(({ inKind }) => inKind ?? zero))
    return {
      view: 'components',
      title: { en: 'Components of pay', zh: '薪酬构成' },
      columns: withoutEmptyDecimals(columnsOf(pay.settings), rows),
      rows,
      totals: pay.used ? { annual: total, inKind: given } : null,
      notes: pay.used ? [year(pay), ...leftOut(pay), ...fewest(pay)] : costNotes(pay),
    }
  },
}

/** Ranges of heads are counted at their lower end. */
function fewest({ total }: Pay): readonly Pair[] {
  const { low, high } = total.planned
  if (high !== null && low.n === high.n && low.d === high.d) return []
  return [{ en: 'Ranges of heads are counted at their lower end.', zh: '编制为区间的按下限计。' }]
}
