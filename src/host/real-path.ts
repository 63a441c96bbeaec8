import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** With links resolved; what does not exist keeps its name, in the real path of its folder. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPath(folder), basename(path))
  }
}
