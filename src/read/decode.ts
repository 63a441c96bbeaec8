import { isUtf8 } from 'node:buffer'
import { type Finding, finding, type Source } from '../findings/finding.js'
import { encodingRule, notUtf8 } from '../findings/rules/yaml-encoding.js'
import { nulCharacter, syntaxRule } from '../findings/rules/yaml-syntax.js'

export interface Decoded {
  readonly source: Source
  readonly findings: Finding[]
}

/** Bytes to text: UTF-8, or UTF-16 by its byte order mark, which is cut off (it is column 0, decision F2). */
export function decode(bytes: Buffer, file: string, path: string): Decoded {
  const text = textOf(bytes)
  if (text === undefined)
    return { source: { file, path, text: bytes.toString('utf8') }, findings: [badByte(bytes, file, path)] }
  const source = { file, path, text }
  const nul = text.indexOf('\0')
  if (nul < 0) return { source, findings: [] }
  return {
    source,
    findings: [finding(syntaxRule, { said: nulCharacter({}), place: { source, start: nul, end: nul + 1 } })],
  }
}

function textOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le')
  }
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  return isUtf8(body) ? body.toString('utf8') : undefined
}

function badByte(bytes: Buffer, file: string, path: string): Finding {
  let start = 0
  let end = bytes.length
  // Halve towards the first byte that makes a prefix invalid; a cut sequence at the very end counts as valid so far.
  while (end - start > 1) {
    const middle = (start + end) >> 1
    if (validPrefix(bytes, middle)) start = middle
    else end = middle
  }
  const source = { file, path, text: bytes.toString('utf8') }
  const offset = bytes.subarray(0, start).toString('utf8').length
  const byte = `0x${(bytes[start] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
  return finding(encodingRule, { said: notUtf8({ byte }), place: { source, start: offset, end: offset + 1 } })
}

function validPrefix(bytes: Buffer, length: number): boolean {
  for (let cut = 0; cut < 4 && cut <= length; cut++) {
    if (isUtf8(bytes.subarray(0, length - cut))) {
      if (cut === 0) return true
      const lead = bytes[length - cut] ?? 0
      return lead >= 0xc2 && lead <= 0xf4
    }
  }
  return false
}
