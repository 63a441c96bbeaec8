import { visible } from '../text/format.js'
import type { Pair } from '../text/lang.js'
import type { Call } from './command.js'

/** A note on standard error, one line. `--quiet` keeps notes away. */
export function say(call: Pick<Call, 'io' | 'lang' | 'options'>, pair: Pair): void {
  if (call.options.quiet === true) return
  call.io.note(`orgplan: ${visible(pair[call.lang])}\n`)
}
