/** `ratio-below-min` is `ratioBelowMin`. */
export const camel = (id) => id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())

function must(condition, what) {
  if (!condition) throw new Error(`new:rule does not understand ${what}; register the rule by hand`)
}

/** The text with a line in alphabetical order among those that match. */
function withLine(text, line, among) {
  const lines = text.split('\n')
  const places = lines.flatMap((one, at) => (among.test(one) ? [at] : []))
  must(places.length > 0, `where to put ${line.trim()}`)
  const from = (one) => /from '([^']*)'/.exec(one)?.[1] ?? one
  const before = places.find((at) => from(lines[at]) > from(line)) ?? places.at(-1) + 1
  lines.splice(before, 0, line)
  return lines.join('\n')
}

/** The registry of the engine with the rule, last in its list. */
export function withEngineRule(index, { id }) {
  const name = `${camel(id)}Rule`
  const imported = withLine(index, `import { ${name} } from './${id}.js'`, /^import \{ .* \} from '\.\/[a-z-]+\.js'$/)
  const registered = imported.replace(/(export const engineRules[^\n]*\[\n(?: {2}\w+,\n)+)\]/, `$1  ${name},\n]`)
  must(registered !== imported, 'src/findings/rules/index.ts')
  return registered
}

/** The index of a section with the rule, last in its list. */
export function withSectionRule(index, { id, section }) {
  const name = camel(id)
  const imported = withLine(index, `import { ${name} } from './rules/${id}.js'`, /^import .* from '[^']+'$/)
  const registered = imported.replace(/\n( +)rules: \[([^\]]*)\],/, (_, indent, inside) => {
    const names = inside
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
    const line = `${indent}rules: [${[...names, name].join(', ')}],`
    if (line.length <= 120) return `\n${line}`
    return `\n${indent}rules: [\n${[...names, name].map((one) => `${indent}  ${one},\n`).join('')}${indent}],`
  })
  must(registered !== imported, `src/sections/${section}/index.ts`)
  return registered
}

/** The table of public rules with this one, last of its stage. */
export function withKnownRule(known, { id, stage, severity }) {
  const added = known.replace(
    new RegExp(`(\\n  ${stage}: \\{\\n(?: {4}'[a-z-]+': '[a-z]+',\\n)*)`),
    `$1    '${id}': '${severity}',\n`,
  )
  must(added !== known, 'test/rules/known.ts')
  return added
}
