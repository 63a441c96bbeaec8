import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import type { Finding } from '../findings/finding.js'
import type { RuleMeta } from '../findings/rule.js'
import { includeEmpty, includeEmptyRule } from '../findings/rules/include-empty-glob.js'
import {
  includeFolder,
  includeMissing,
  includeMissingRule,
  includeUnreadable,
} from '../findings/rules/include-missing.js'
import { includeOutside, includeOutsideRule } from '../findings/rules/include-outside.js'
import { isConfigFile } from './config-names.js'

/** The files an `include` entry names, as real paths, and what is wrong with the entry. */
export interface IncludeFiles {
  readonly files: readonly string[]
  readonly faults: readonly IncludeFault[]
}

export interface IncludeFault {
  readonly rule: RuleMeta
  readonly said: Finding['said']
}

const magic = /[*?[\]{}()!]/

/**
 * The files of an entry written in the file `from`: one file, or those that a pattern matches, in the order of their
 * code points. `folder` is the real folder of the root file; nothing outside it is listed or read (decision Y3). A file
 * that `isGiven` need not be on the disk.
 */
export async function filesOf(
  text: string,
  from: string,
  folder: string,
  isGiven: (path: string) => boolean,
): Promise<IncludeFiles> {
  const path = resolve(dirname(from), text)
  if (isGiven(path) && isInside(path, folder)) return { files: [path], faults: [] }
  if (!existsSync(path) && magic.test(text)) return matching(text, from, folder)
  const outside = fault(includeOutsideRule, includeOutside({ path: text }))
  let real: string
  try {
    real = realpathSync(path)
  } catch (error) {
    if (!isInside(path, folder)) return outside
    const code = codeOf(error)
    const said = code === 'ENOENT' ? includeMissing({ path: text }) : includeUnreadable({ path: text, code })
    return fault(includeMissingRule, said)
  }
  // The folder itself is inside: what is wrong with it is that it is a folder.
  if (real !== folder && !isInside(real, folder)) return outside
  const stats = statSync(real)
  if (stats.isDirectory()) return fault(includeMissingRule, includeFolder({ path: text }))
  // A pipe or a device could keep the run waiting for ever.
  if (!stats.isFile()) return fault(includeMissingRule, includeUnreadable({ path: text, code: 'EINVAL' }))
  return { files: [real], faults: [] }
}

const fault = (rule: RuleMeta, said: Finding['said']): IncludeFiles => ({ files: [], faults: [{ rule, said }] })

/** The system's word for an error, such as ENOENT. */
export const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code || error)

/** True if a path lies below the folder. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:|^\//.test(way)
}

async function matching(text: string, from: string, folder: string): Promise<IncludeFiles> {
  const pattern = text.split(sep).join('/')
  const cwd = dirname(from)
  if (leadsOut(pattern, cwd, folder)) return fault(includeOutsideRule, includeOutside({ path: text }))
  const { globSync } = await import('tinyglobby')
  const matches = globSync(pattern, {
    cwd,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    fs: { realpathSync: realFile as typeof realpathSync },
  })
  const real = matches.sort(byCodePoint).map((match) => realpathSync(match))
  const files = real.filter((file) => isInside(file, folder) && file !== from && !isConfigFile(file))
  if (real.some((file) => !isInside(file, folder))) {
    return { files, faults: [{ rule: includeOutsideRule, said: includeOutside({ path: text }) }] }
  }
  return files.length === 0 ? fault(includeEmptyRule, includeEmpty({ pattern: text })) : { files, faults: [] }
}

/** A pattern follows links to files only: linked folders may lead in circles, or to the whole disk. */
function realFile(path: string): string {
  const real = realpathSync(path)
  if (!statSync(real).isFile()) throw new Error('a linked folder')
  return real
}

/** True if a pattern would search outside the folder: where its plain part leads, or by a `..` behind that. */
function leadsOut(pattern: string, cwd: string, folder: string): boolean {
  const parts = pattern.split('/')
  const first = parts.findIndex((part) => magic.test(part))
  if (parts.slice(first).some((part) => part.includes('..'))) return true
  let base = resolve(cwd, parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.'))
  try {
    base = realpathSync(base)
  } catch {
    // A folder that is not there matches nothing, wherever it would lie.
  }
  return base !== folder && !isInside(base, folder)
}

const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
