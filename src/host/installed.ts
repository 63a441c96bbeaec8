import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The version of a package that a file in `folder` would import: in the nearest `node_modules` upward. Undefined if
 * there is none.
 */
export function installedVersion(name: string, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const text = readFileSync(join(at, 'node_modules', name, 'package.json'), 'utf8')
      return String(JSON.parse(text).version)
    } catch {
      if (dirname(at) === at) return undefined
    }
  }
}
