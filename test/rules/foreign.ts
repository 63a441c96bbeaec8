/** What both languages use: quoted plan text, ids, keys, paths, commands, options, and Mermaid's own words. */
const neutral = [
  /“[^”]*”|"[^"]*"|`[^`]*`/g,
  /<[^>]*>|\[[^\]]*\]|\{[^}]*\}/g,
  /\borgplan(?: [\w./-]+)+/g,
  /^ *(?:classDef|class|linkStyle) .*/gm,
  /\d[\d,.]* per [\d-]*\d[ a-z]*/g,
  /--?[a-z][a-z-]*/g,
  /\b[a-z]+(?:-[a-z]+)+\b/g,
  /[^\s\p{Script=Han}]*[./][^\s\p{Script=Han}]*/gu,
]

/** Lines of a Chinese text that hold three English words in a row, none of them an id, a key or an option. */
export const englishIn = (text: string): string[] =>
  text.split('\n').filter((line) => {
    const rest = neutral.reduce((left, one) => left.replace(one, '·'), line)
    return /\b[A-Za-z’']+ [a-z’']+ [a-z’']+\b/.test(rest)
  })

/** Lines of an English text with Chinese characters or punctuation outside quotes. */
export const chineseIn = (text: string): string[] =>
  text
    .replace(/“[^”]*”|"[^"]*"|`[^`]*`/g, '')
    .split('\n')
    .filter((line) => /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/u.test(line))
