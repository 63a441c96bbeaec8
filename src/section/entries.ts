/**
 * Key order where a JS object would change it: integer-like keys (`10023` as an employee number) jump to the front.
 * Reading sets it on a data object only then; `entriesOf` honours it.
 */
export const writtenOrder = Symbol('written order')

/** The entries of an id map in the order they are written. */
export function entriesOf<T>(map: { readonly [key: string]: T } | undefined | null): [string, T][] {
  if (map === undefined || map === null) return []
  const order = (map as { [writtenOrder]?: readonly string[] })[writtenOrder]
  if (order === undefined) return Object.entries(map)
  return order.map((key) => [key, map[key] as T])
}
