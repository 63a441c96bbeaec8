/** An RFC 6901 JSON pointer into the effective plan, e.g. `/departments/sales/head`. The root is the empty string. */
export type Pointer = string

/** The pointer of a child: escapes `~` and `/` of the key. */
export function childPointer(parent: Pointer, key: string | number): Pointer {
  const text = String(key)
  if (text.indexOf('/') < 0 && text.indexOf('~') < 0) return `${parent}/${text}`
  return `${parent}/${text.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The keys along a pointer, unescaped. */
export function pointerKeys(pointer: Pointer): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** True if `pointer` is `above` or lies below it. */
export function isWithin(pointer: Pointer, above: Pointer): boolean {
  return pointer === above || (pointer.startsWith(above) && pointer.charCodeAt(above.length) === 47)
}
