/**
 * Key order where a JS object would change it: integer-like keys (`10023` as an employee number) jump to the front.
 * Reading sets it on a data object only then; `entriesOf` honours it.
 */
export const writtenOrder = Symbol('written order')

/** The keys of a map in the order they are written. */
export function keysOfMap(map: object): readonly string[] {
  return (map as { [writtenOrder]?: readonly string[] })[writtenOrder] ?? Object.keys(map)
}

/** The entries of an id map in the order they are written, without the client's own data (`x-`, decision M1). */
export function entriesOf<T>(map: { readonly [key: string]: T } | undefined | null): [string, T][] {
  if (map === undefined || map === null) return []
  const entries: [string, T][] = []
  for (const key of keysOfMap(map)) if (!key.startsWith('x-')) entries.push([key, map[key] as T])
  return entries
}
