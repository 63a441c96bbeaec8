import type { BinaryTableFormat } from '../options.js'
import { type Sheet, sheetOf } from './sheet.js'
import { sheetName } from './sheet-name.js'
import { font } from './styles.js'
import { withFixedTimes } from './zip-times.js'

/**
 * A workbook of one sheet (Office Open XML): a bold heading that stays in sight, numbers and dates as such, words as
 * text that no program takes for a formula, totals that add up by themselves. The same table gives the same bytes.
 */
export const xlsx: BinaryTableFormat = async (table, { lang, scenario }) => {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const sheet = sheetOf(table, lang)
  const title = table.title[lang]
  const file = writeExcelFile(
    sheet.data,
    {
      sheet: sheetName(scenario === null ? title : `${title} · ${scenario}`, table.view),
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      ...(sheet.stays > 0 ? { stickyColumnsCount: sheet.stays } : {}),
    },
    {
      ...font,
      features: [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: withResults(sheet) } } } }],
    },
  )
  return withFixedTimes(await file.toBuffer())
}

/** Puts the result beside each formula, for whoever reads the file without calculating: previews, scripts. */
function withResults({ results }: Sheet): (xml: string) => string {
  return (xml) =>
    xml.replace(/(<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>)(?=<\/c>)/g, (formula, _, address: string) => {
      const result = results.get(address)
      return result === undefined ? formula : `${formula}<v>${result}</v>`
    })
}
