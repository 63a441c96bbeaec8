/** The two languages every message, heading and help text exists in. */
export type Lang = 'en' | 'zh'

/** A fixed text of ours in both languages. The compiler rejects a missing one. */
export type Pair = { readonly [L in Lang]: string }

/**
 * What a plan calls a thing: its id, and its names by language tag in the plan's own order (may be empty).
 * Kept in all languages until it is shown, so that `--lang` costs nothing.
 */
export interface Name {
  readonly id: string
  readonly text: Readonly<Record<string, string>>
}

/** Decision C8: the asked language, else the first given; no name: the id. */
export function shownName(name: Name, lang: Lang): string {
  const asked = name.text[lang]
  if (asked !== undefined) return asked
  for (const tag in name.text) {
    if (tag === lang || tag.startsWith(`${lang}-`)) return name.text[tag] as string
  }
  for (const tag in name.text) return name.text[tag] as string
  return name.id
}
