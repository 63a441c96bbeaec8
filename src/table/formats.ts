import { csv } from './csv.js'
import { json } from './json.js'
import { markdown } from './markdown.js'
import type { TableFormat } from './options.js'
import { pretty } from './pretty.js'

/** Every format of `orgplan table`, by the name that `--format` takes. */
export const tableFormats = { pretty, markdown, csv, json } satisfies { readonly [name: string]: TableFormat }

export type TableFormatName = keyof typeof tableFormats
