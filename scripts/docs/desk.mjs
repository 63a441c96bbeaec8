import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { markOf } from './fences.mjs'

/**
 * Lays out `folder` as a reader of the documentation has it: the examples, a plan of its own, and the files that pages
 * say to write (`file: NAME`). Returns a function that runs a line of the documentation there, `orgplan` being the
 * built program: `{ code, out, err }`. Commands write there, never into the repository.
 */
export function deskIn(folder, repository, pages) {
  mkdirSync(folder, { recursive: true })
  for (const part of ['examples', 'schemas']) cpSync(join(repository, part), join(folder, part), { recursive: true })
  cpSync(join(repository, 'examples/platform-operations/orgplan.yaml'), join(folder, 'orgplan.yaml'))
  const written = new Map()
  for (const fence of pages.flatMap((page) => page.fences)) {
    const file = markOf(fence, 'file')
    if (file === undefined) continue
    if ((written.get(file) ?? fence.text) !== fence.text) throw new Error(`two pages write different files ${file}`)
    written.set(file, fence.text)
    writeFileSync(join(folder, file), fence.text)
  }
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(repository, join(folder, 'node_modules', 'orgplan'))
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const program = join(repository, 'bin', 'orgplan.cjs')
  script(join(bin, 'orgplan'), `exec "${process.execPath}" "${program}" "$@"`)
  script(join(bin, 'npx'), 'exec "$@"')
  const env = { PATH: `${bin}:${process.env.PATH}`, LC_ALL: 'C.UTF-8' }
  return (line) => {
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', line], { cwd: folder, env, encoding: 'utf8' })
    return { code: status, out: stdout, err: stderr }
  }
}

function script(file, line) {
  writeFileSync(file, `#!/bin/sh\n${line}\n`)
  chmodSync(file, 0o755)
}
