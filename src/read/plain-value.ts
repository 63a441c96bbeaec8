import type { Scalar } from './node.js'

const canonicalNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,14}[1-9])?$/

/**
 * The value of a plain scalar: null, true, false, a number that is spelt canonically (at most 15 characters, exactly
 * as JavaScript writes it), else the source text. So `1.10`, `007`, `1e3` and `0x1F` stay what they say.
 */
export function plainValue(text: string): Scalar['value'] {
  const first = text.charCodeAt(0)
  if ((first >= 48 && first <= 57) || first === 45) {
    if (text.length < 16 && canonicalNumber.test(text)) {
      const number = Number(text)
      if (String(number) === text) return number
    }
    return text
  }
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null
    case 'true':
      return true
    case 'false':
      return false
    default:
      return text
  }
}
