import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, type Stats, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { realPath } from './real-path.js'

/** Why a file was not written. */
export type WriteRefusal = 'input' | 'not-a-file' | 'failed'

export class WriteError extends Error {
  readonly refusal: WriteRefusal
  readonly path: string
  constructor(refusal: WriteRefusal, path: string, cause?: unknown) {
    super(refusal, { cause })
    this.name = 'WriteError'
    this.refusal = refusal
    this.path = path
  }
}

/**
 * Replaces a file whole or not at all: written beside it, then renamed. Decision C7: the file is absent or a regular
 * file, and no input of the run. `made`: it can be made again, so that nobody waits for the disk. Throws `WriteError`.
 */
export function writeFileWhole(
  path: string,
  content: string | Uint8Array,
  inputs: readonly string[],
  made = false,
): void {
  const target = realPath(path)
  if (inputs.some((input) => realPath(input) === target)) throw new WriteError('input', path)
  const stat = standing(target, path)
  if (stat !== undefined && !stat.isFile()) throw new WriteError('not-a-file', path)
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    const file = openSync(beside, 'wx', stat?.mode ?? 0o666)
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      if (!made) fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new WriteError('failed', path, error)
  }
}

function standing(target: string, path: string): Stats | undefined {
  try {
    return lstatSync(target, { throwIfNoEntry: false })
  } catch (error) {
    throw new WriteError('failed', path, error)
  }
}
