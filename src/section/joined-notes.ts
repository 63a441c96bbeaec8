import { type Name, type Pair, shownName } from '../text/lang.js'

/** The notes of one variant, or of anything else that has some besides others. */
export interface NotesOf {
  readonly name: Name
  readonly notes: readonly Pair[]
}

/** What all say once; what only some say once too, behind their names. */
export function joinedNotes(all: readonly NotesOf[]): Pair[] {
  const saying = new Map<string, { readonly note: Pair; readonly names: Name[] }>()
  for (const { name, notes } of all) {
    for (const note of notes) {
      const known = saying.get(note.en)
      if (known === undefined) saying.set(note.en, { note, names: [name] })
      else known.names.push(name)
    }
  }
  return [...saying.values()].map(({ note, names }) => {
    if (names.length === all.length) return note
    const named = (lang: 'en' | 'zh'): string[] => names.map((name) => shownName(name, lang))
    return { en: `${named('en').join(', ')}: ${note.en}`, zh: `${named('zh').join('、')}：${note.zh}` }
  })
}
