import { formats } from '../../../text/format.js'
import type { Lang, Name, Pair } from '../../../text/lang.js'
import { shownName } from '../../../text/lang.js'

/** Shows a name, or a list of names, in one language. */
export type Show = (name: Name | readonly Name[]) => string

/** A text around names, in both languages. */
export function worded(pair: { readonly [L in Lang]: (show: Show) => string }): Pair {
  return { en: pair.en(shower('en')), zh: pair.zh(shower('zh')) }
}

/** Names as one text: `A, B` · `A、B`. A single name stays a name. */
export function listed(names: readonly Name[]): Name | Pair {
  const [only] = names
  return names.length === 1 && only !== undefined
    ? only
    : worded({ en: (show) => show(names), zh: (show) => show(names) })
}

/** A head count: digits grouped by three, the same in both languages. */
export const heads = (count: number): string => (count < 1000 ? String(count) : formats.en.num(count))

function shower(lang: Lang): Show {
  return (name) =>
    'id' in name ? shownName(name, lang) : name.map((one) => shownName(one, lang)).join(lang === 'zh' ? '、' : ', ')
}
