/**
 * A value that is made when it is first asked for, and kept. For patterns with Unicode classes and tables that few runs
 * need: made when the program starts, they would cost every run.
 */
export function onFirstUse<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
