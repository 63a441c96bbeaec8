import type { Measured, MeasureList } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import { type Ratios, rowKey, rowNames } from '../model.js'

/** How each ratio stands: what is there, what is asked for, and the verdict. */
export const verdicts: MeasureList<{ ratios: Ratios }> = {
  id: 'ratio',
  head: { en: 'Ratios: has / needs', zh: '配比：现有 / 需要' },
  kind: { is: 'decimal', places: 2 },
  each: ({ ratios }, { waived = new Set() }) => {
    const names = rowNames(ratios.rows)
    return ratios.rows.map(
      (row, i): Measured => ({
        id: rowKey(row),
        name: names[i] as Name,
        figure: ratios.figureOf(row, waived),
      }),
    )
  },
}
