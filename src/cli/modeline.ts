import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

const line = /^# yaml-language-server: \$schema=.*$/m

/** The text with the line by which editors find its schema (decision Y6): in place of the one it has, else first. */
export function withModeline(text: string, schema: string): string {
  const written = `# yaml-language-server: $schema=${schema}`
  return line.test(text) ? text.replace(line, () => written) : `${written}\n${text}`
}

/**
 * Where the editor of a file finds its schema, `orgplan` for a root file and `orgplan-part` for an included one: the
 * package installed beside or above the file, as a relative path; else the address that the schema gives as its own,
 * or the file of the package that runs.
 */
export function schemaFor(file: string, name: 'orgplan' | 'orgplan-part', packageFolder: string): string {
  const schema = join('schemas', `${name}.schema.json`)
  for (let folder = dirname(file), below = ''; folder !== below; below = folder, folder = dirname(folder)) {
    const installed = folder === packageFolder ? folder : join(folder, 'node_modules', 'orgplan')
    if (!existsSync(join(installed, schema))) continue
    const way = relative(dirname(file), join(installed, schema)).split(sep).join('/')
    return way.startsWith('.') ? way : `./${way}`
  }
  const own = join(packageFolder, schema)
  const { $id } = JSON.parse(readFileSync(own, 'utf8')) as { $id?: unknown }
  return typeof $id === 'string' ? $id : pathToFileURL(own).href
}
