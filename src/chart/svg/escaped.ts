const special: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What stands as it is in XML; of what else there is, some does. */
const usual = /^[ !#-%(-;=?-\ud7ff\ue000-\ufffd]*$/

/** Text for XML content and attributes. What XML 1.0 cannot hold becomes U+FFFD. */
export function escaped(text: string): string {
  if (usual.test(text)) return text
  return text
    .replaceAll(/[&<>"']/g, (character) => special[character] as string)
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}

/** Text for attributes: a reader of XML makes plain spaces of line ends and tabs that stand there as they are. */
export const attribute = (text: string): string =>
  usual.test(text) ? text : escaped(text).replaceAll(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
