import { visible } from '../text/format.js'

/** What XML 1.0 cannot hold, not even as a reference: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const impossible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

const escapeOf = (character: string): string => {
  const shown = visible(character)
  return shown === character ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}` : shown
}

/** Text between tags. */
export const xmlText = (text: string): string =>
  text.replace(impossible, escapeOf).replace(/[&<>\r]/g, (found) => entities[found] as string)

/** The value of an attribute in double quotes; a parser gives its spaces and line breaks back as they are. */
export const xmlAttribute = (text: string): string =>
  text.replace(impossible, escapeOf).replace(/[&<>"\t\n\r]/g, (found) => entities[found] as string)

/** ` name="value"` for each. */
export const xmlAttributes = (values: { readonly [name: string]: string | number }): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlAttribute(String(value))}"`)
    .join('')
