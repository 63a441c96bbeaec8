import { realpathSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import type { Io } from './io.js'

/**
 * The working directory as seen from the root of the repository that a CI server has checked out, with forward slashes;
 * '' where they are the same, or where nothing says what the root is.
 */
export function repositoryFolder({ cwd, env }: Pick<Io, 'cwd' | 'env'>): string {
  for (const root of [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR]) {
    if (root === undefined || !isAbsolute(root)) continue
    const folder = relative(real(root), real(cwd))
    if (!isAbsolute(folder) && folder !== '..' && !folder.startsWith(`..${sep}`)) return folder.split(sep).join('/')
  }
  return ''
}

function real(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
