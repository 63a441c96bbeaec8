import { isUtf8 } from 'node:buffer'
import { type Finding, finding, type Source } from '../findings/finding.js'
import { encodingRule, notUtf8 } from '../findings/rules/yaml-encoding.js'
import { nulCharacter, syntaxRule } from '../findings/rules/yaml-syntax.js'

export interface Decoded {
  readonly source: Source
  readonly findings: Finding[]
  /** Of a root: what stands in place of these files (by real path) that it includes, not written yet. */
  readonly instead?: ReadonlyMap<string, Decoded>
}

/** Bytes to text: UTF-8, or UTF-16 by its byte order mark, which is cut off (it is column 0, decision F2). */
export function decode(bytes: Buffer, file: string, path: string): Decoded {
  const text = utf16(bytes)
  if (text !== undefined) return checked({ file, path, text })
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  const source = { file, path, text: body.toString('utf8') }
  return isUtf8(body) ? checked(source) : { source, findings: [badByte(body, source)] }
}

function checked(source: Source): Decoded {
  const nul = source.text.indexOf('\0')
  if (nul < 0) return { source, findings: [] }
  const place = { source, start: nul, end: nul + 1 }
  return { source, findings: [finding(syntaxRule, { said: nulCharacter({}), place })] }
}

function utf16(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return undefined
  const whole = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
  return whole.swap16().toString('utf16le')
}

function badByte(bytes: Buffer, source: Source): Finding {
  const at = validLength(bytes)
  const start = bytes.subarray(0, at).toString('utf8').length
  const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
  return finding(encodingRule, { said: notUtf8({ byte }), place: { source, start, end: start + 1 } })
}

/** How many bytes from the start are UTF-8: halves towards the first that are not, then steps back over a cut sequence. */
function validLength(bytes: Buffer): number {
  let low = 0
  let high = bytes.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (mayGoOn(bytes, middle)) low = middle
    else high = middle
  }
  while (!isUtf8(bytes.subarray(0, low))) low--
  return low
}

/** True if the first bytes are UTF-8 but for a sequence that the end cuts off. */
function mayGoOn(bytes: Buffer, length: number): boolean {
  for (let cut = 0; cut < 4 && cut <= length; cut++) {
    const last = bytes[length - cut] ?? 0
    const wanted = last >= 0xf0 ? 4 : last >= 0xe0 ? 3 : 2
    const fits = cut === 0 || (last >= 0xc2 && last <= 0xf4 && cut < wanted)
    if (fits && isUtf8(bytes.subarray(0, length - cut))) return true
    if (cut > 0 && (last < 0x80 || last > 0xbf)) return false
  }
  return false
}
