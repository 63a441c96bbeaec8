import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isConfigFile } from '../read/config-names.js'
import type { Decoded } from '../read/decode.js'
import { InputError, readSource, shownPath, stdinSource, unreadable } from '../read/source.js'
import { type Call, optionText } from './command.js'
import type { Io } from './io.js'
import { say } from './say.js'

/** The root texts of the plans that the paths mean (decision C6). Throws `InputError` where one cannot be. */
export async function openPlans(call: Call, paths: readonly string[]): Promise<Decoded[]> {
  const { io } = call
  const wanted = paths.length === 0 ? ['.'] : paths
  const plans: Decoded[] = []
  const seen = new Set<string>()
  for (const path of wanted) {
    if (path === '-') {
      if (seen.has(path)) continue
      seen.add(path)
      plans.push(stdinSource(io.stdin(), optionText(call, 'stdinFilename'), io.cwd))
      continue
    }
    for (const file of await filesOf(path, call)) {
      if (seen.has(file)) continue
      seen.add(file)
      plans.push(readSource(file, io.cwd))
    }
  }
  return plans
}

async function filesOf(path: string, call: Call): Promise<string[]> {
  // An empty variable in a script must not mean the current folder.
  if (path === '') throw unreadable('""', { code: 'ENOENT' })
  const full = resolve(call.io.cwd, path)
  if (existsSync(full)) return [statSync(full).isDirectory() ? planIn(full, call.io) : full]
  if (!/[*?[\]{}!]/.test(path)) throw unreadable(shownPath(full, call.io.cwd), { code: 'ENOENT' })
  const { globSync } = await import('tinyglobby')
  const matches = globSync(path, {
    cwd: call.io.cwd,
    absolute: true,
    onlyFiles: false,
    expandDirectories: false,
    dot: false,
  })
  const wanted = path.endsWith('/') ? matches.filter((match) => statSync(match).isDirectory()) : matches
  const files = wanted.sort().flatMap((match) => matched(match, call))
  if (files.length === 0) throw new InputError({ en: `nothing matches ${path}`, zh: `没有与 ${path} 匹配的方案` })
  return files
}

/** A folder without a plan inside a glob is skipped with a note. */
function matched(match: string, call: Call): string[] {
  if (!statSync(match).isDirectory()) return isConfigFile(match) ? [] : [match]
  const file = [join(match, 'orgplan.yaml'), join(match, 'orgplan.yml')].find((one) => existsSync(one))
  if (file !== undefined) return [planIn(match, call.io)]
  const shown = shownPath(match, call.io.cwd)
  say(call, { en: `${shown}: no orgplan.yaml, skipped`, zh: `${shown}：没有 orgplan.yaml，已跳过` })
  return []
}

function planIn(folder: string, io: Io): string {
  const shown = shownPath(folder, io.cwd)
  const [yaml, yml] = [join(folder, 'orgplan.yaml'), join(folder, 'orgplan.yml')]
  if (existsSync(yaml) && existsSync(yml)) {
    throw new InputError({
      en: `${shown} holds both orgplan.yaml and orgplan.yml; name the one you mean`,
      zh: `${shown} 中同时有 orgplan.yaml 和 orgplan.yml，请指明用哪一个`,
    })
  }
  if (existsSync(yaml)) return yaml
  if (existsSync(yml)) return yml
  throw new InputError({ en: `${shown}: no orgplan.yaml in this folder`, zh: `${shown}：文件夹中没有 orgplan.yaml` })
}
