/** Styles that elements of one file share. */
export interface StyleClasses {
  /** The class that has these declarations: its name without the prefix of the file. */
  of(declarations: string): string
  /** The rules of all classes asked for. */
  rules(prefix: string): string
}

/**
 * Each set of declarations becomes one class: `a`, `b`, … in the order they are asked for. A prefix goes before every
 * class name, so that the rules of one file reach nothing else where several stand on one HTML page; plain class rules
 * are what every importer of SVG understands.
 */
export function styleClasses(): StyleClasses {
  const classes = new Map<string, string>()
  return {
    of(declarations) {
      const known = classes.get(declarations)
      if (known !== undefined) return known
      const name = letters(classes.size)
      classes.set(declarations, name)
      return name
    },
    rules: (prefix) => [...classes].map(([declarations, name]) => `.${prefix}${name}{${declarations}}`).join('\n'),
  }
}

/** a, b, … z, ba, bb, … */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : letters(rest)) + String.fromCharCode(97 + (index % 26))
}
