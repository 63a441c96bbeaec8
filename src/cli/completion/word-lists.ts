import type { ProgramWords, Value } from './model.js'

/** The words that options and arguments take: equal ones are one list, which a script says once, by a name. */
export interface Lists {
  readonly all: readonly { readonly name: string; readonly value: WordValue }[]
  nameOf(value: WordValue): string
}

export type WordValue = Extract<Value, { is: 'words' }>

/** All lists of words that a program takes, as `prefix1`, `prefix2`, … */
export function wordLists({ commands, flags }: ProgramWords, prefix: string): Lists {
  const names = new Map<string, { name: string; value: WordValue }>()
  const keyOf = (value: WordValue): string => JSON.stringify(value)
  const add = (value: Value | undefined): void => {
    if (value?.is !== 'words') return
    add(value.behind)
    const key = keyOf(value)
    if (!names.has(key)) names.set(key, { name: `${prefix}${names.size + 1}`, value })
  }
  for (const flag of [...flags, ...commands.flatMap((command) => command.flags)]) add(flag.value)
  for (const place of commands.flatMap((command) => command.places)) add(place.value)
  return { all: [...names.values()], nameOf: (value) => names.get(keyOf(value))?.name ?? '' }
}
