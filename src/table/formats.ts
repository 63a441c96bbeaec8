import { csv } from './csv.js'
import { json } from './json.js'
import { markdown } from './markdown.js'
import type { BinaryTableFormat, TableFormat } from './options.js'
import { pretty } from './pretty.js'

const xlsx: BinaryTableFormat = async (table, options) => (await import('./xlsx/xlsx.js')).xlsx(table, options)

/** Every format of `orgplan table`, by the name that `--format` takes. */
export const tableFormats = { pretty, markdown, csv, json, xlsx } satisfies {
  readonly [name: string]: TableFormat | BinaryTableFormat
}

export type TableFormatName = keyof typeof tableFormats

/** The formats that a terminal cannot show. */
export const binaryFormats: ReadonlySet<TableFormatName> = new Set(['xlsx'])
