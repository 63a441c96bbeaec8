import { existsSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import type { Io } from './io.js'

/**
 * The working directory as seen from the root of its repository, with forward slashes: the one that a CI server names,
 * else the nearest folder upward with `.git`. '' where they are the same, or where nothing says what the root is.
 */
export function repositoryFolder({ cwd, env }: Pick<Io, 'cwd' | 'env'>): string {
  const here = real(cwd)
  for (const root of [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR]) {
    if (root === undefined || !isAbsolute(root)) continue
    const folder = relative(real(root), here)
    if (!isAbsolute(folder) && folder !== '..' && !folder.startsWith(`..${sep}`)) return slashed(folder)
  }
  const root = withGit(here)
  return root === undefined ? '' : slashed(relative(root, here))
}

/** A folder `.git`, or a file of that name in a worktree or a submodule. */
function withGit(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : withGit(parent)
}

const slashed = (path: string): string => path.split(sep).join('/')

function real(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
