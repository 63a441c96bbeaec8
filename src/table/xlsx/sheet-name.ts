import { visible } from '../../text/format.js'
import { writableText } from './sheet-text.js'

const longest = 31

/**
 * A name that spreadsheet programs take for a sheet: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end,
 * not the reserved `History`; `fallback` where nothing is left.
 */
export function sheetName(wanted: string, fallback: string): string {
  const plain = visible(wanted).replace(/[[\]:*?/\\]+/g, '-')
  const name = writableText(plain.trim(), longest)
    .replace(/\\/g, '-')
    .replace(/^'+|'+$/g, '')
    .trim()
  if (name === '') return fallback
  return /^history$/i.test(name) ? `${name}_` : name
}
