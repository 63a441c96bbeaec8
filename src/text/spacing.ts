import { type Fmt, formats } from './format.js'

/** Stands around a name until the words beside it are known. No text has it: Unicode keeps it for no character. */
const edge = '\ufdd0'
const marked = (text: string): string => `${edge}${text}${edge}`

const marking: Fmt = {
  ...formats.zh,
  name: (name) => marked(formats.zh.name(name)),
  list: (items, joiner) => formats.zh.list(items.map(marked), joiner),
}

const between = /(?<=[\u4e00-\u9fff])\ufdd0+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])\ufdd0+(?=[\u4e00-\u9fff])/g

/**
 * A text with names in it. Chinese sets a space between its characters and a Latin word or a number, and which of them
 * a name, or an item of a list, begins and ends with only the plan says: `users 降到`, `用户降到`.
 */
export function withNames(fmt: Fmt, text: (fmt: Fmt) => string): string {
  if (fmt.lang !== 'zh') return text(fmt)
  return text(marking).replace(between, ' ').replaceAll(edge, '')
}

/** No space between two Chinese characters: for words that stand beside a name of either script. */
export function closedUp(text: string): string {
  return text.replace(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/g, '')
}
