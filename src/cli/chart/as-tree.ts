import { textTree } from '../../chart/terminal/text-tree.js'
import { outputFile } from '../command.js'
import { paintFor } from '../paint.js'
import type { Drawing } from './drawing.js'

/** As wide as the terminal; a file and a pipe have no width. */
export async function write({ call, chart, lang }: Drawing): Promise<string> {
  const toFile = outputFile(call) !== undefined
  const width = (toFile ? undefined : call.io.columns) ?? Number.POSITIVE_INFINITY
  return textTree(chart, { lang, width, paint: await paintFor(call, toFile) })
}
