import { explainRatio } from '../sections/ratios/explain.js'
import { type RatioRow, rowAt } from '../sections/ratios/model.js'
import { closest } from '../text/closest.js'
import { type Call, optionText } from './command.js'
import { type ExitCode, UsageError } from './exit.js'
import { type Explainable, writeExplained } from './explained-rows.js'
import { nearOr } from './unknown-word.js'

/** `orgplan explain ratio ID [PATH]`: the arithmetic of one ratio. */
export async function explainRatioCommand(call: Call, [id, path]: readonly string[]): Promise<ExitCode> {
  if (id === undefined)
    throw new UsageError({
      en: 'which ratio? orgplan explain ratio ID [PATH]',
      zh: '哪一条配比？orgplan explain ratio 配比 [路径]',
    })
  return writeExplained(call, id, path, ratios(optionText(call, 'unit')))
}

/** The ratios of a plan; with `unit`, as they are judged for that department. */
function ratios(unit: string | undefined): Explainable {
  const units = new Set<string>()
  return {
    kind: { en: 'ratio', zh: '配比' },
    known: ({ model }) => model.ratios.rows.map(({ ratio }) => ratio.id),
    rows({ model, analysed }, id) {
      const rows = model.ratios.rows.filter(({ ratio }) => ratio.id === id)
      for (const { ratio } of rows) if (ratio.unit !== null) units.add(ratio.unit.path)
      const context = { ...analysed.context, model, variant: analysed.variant }
      return rows
        .filter((row) => isAbout(row, unit))
        .map((row) => ({
          where: row.ratio.unit === null ? '' : ` · ${row.ratio.unit.path}`,
          parts: explainRatio(row, context),
          at: rowAt(row.ratio),
        }))
    },
    noRow: (id) => (unit === undefined ? undefined : notJudgedFor(id, unit, [...units])),
  }
}

/** True where no department is asked for, or the row is about the one that is: by its path, or the end of it. */
function isAbout({ ratio }: RatioRow, unit: string | undefined): boolean {
  const path = ratio.unit?.path
  const asked = unit?.replace(/^(?:department:)?\//, '').replace(/^department:/, '')
  return asked === undefined || path === asked || path?.endsWith(`/${asked}`) === true
}

function notJudgedFor(id: string, unit: string, units: readonly string[]): UsageError {
  const near = closest(unit, units)
  const some = units.slice(0, 5)
  if (units.length === 0) {
    return new UsageError({
      en: `${id} is not judged for each department; leave --unit out`,
      zh: `${id} 不是按部门逐个评判的，请去掉 --unit`,
    })
  }
  const end = nearOr(near, { en: `it is for ${some.join(', ')}`, zh: `已有 ${some.join('、')}` })
  return new UsageError({ en: `${id} is not judged for ${unit}${end.en}`, zh: `${id} 没有针对 ${unit} 评判${end.zh}` })
}
