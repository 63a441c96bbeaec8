import { plainStamp } from '../../chart/stamp.js'
import { textTree } from '../../chart/terminal/text-tree.js'
import { outputFile } from '../command.js'
import { paintFor } from '../paint.js'
import type { Drawing } from './drawing.js'
import { stampOf } from './stamp-of.js'

/** As wide as the terminal; a file and a pipe have no width. A file says where it comes from. */
export async function write(drawing: Drawing): Promise<string> {
  const { call, chart, lang } = drawing
  const toFile = outputFile(call) !== undefined
  const width = (toFile ? undefined : call.io.columns) ?? Number.POSITIVE_INFINITY
  const tree = textTree(chart, { lang, width, paint: await paintFor(call, toFile) })
  const stamp = toFile ? stampOf(drawing) : null
  return stamp === null ? tree : `${tree}\n${plainStamp(stamp, lang)}\n`
}
