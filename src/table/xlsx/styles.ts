import type { CellObject } from 'write-excel-file/node'
import type { Row } from '../table.js'

type Style = Omit<CellObject, 'value' | 'type' | 'format'>

export const font = { fontFamily: 'Calibri', fontSize: 11 } as const

export const headStyle: Style = {
  fontWeight: 'bold',
  backgroundColor: '#E7EAEE',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#808080',
  alignVertical: 'center',
}

export const totalStyle: Style = { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: '#808080' }

export const noteStyle: Style = { fontStyle: 'italic', textColor: '#595959' }

const marked: { readonly [M in NonNullable<Row['mark']>]: Style } = {
  error: { textColor: '#9C0006', backgroundColor: '#FFC7CE' },
  warning: { textColor: '#7F6000', backgroundColor: '#FFEB9C' },
  muted: { textColor: '#7F7F7F' },
  heading: { fontWeight: 'bold' },
}

/** The style of a cell: a muted row is grey and a heading bold throughout, an error or a warning colours the word that says it. */
export function markStyle(mark: Row['mark'], saysIt: boolean): Style {
  return mark === undefined || (mark !== 'muted' && mark !== 'heading' && !saysIt) ? {} : marked[mark]
}
